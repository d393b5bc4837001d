//! Removing drafts so that it can be taken back, and the copies that were set aside.
//!
//! A removed draft stays in its slots; a small mark says that it is in the trash. Nothing is copied, so removing works
//! when the storage is almost full, and no reload in between can lose anything.

use super::keys::Key;
use super::save::put;
use super::{DraftId, DraftInfo, Drafts, RemoveError, SaveError, Side, Storage, StorageError};

const MARK: &str = "ziping.trash/1 ";

/// A draft that was removed: hand it to [`Drafts::restore`] to take that back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Its id.
    pub id: DraftId,
    /// Its slots as they were.
    slots: [(Side, Option<String>); 2],
    /// Its records in the journal.
    records: Vec<(String, String)>,
}

/// A draft in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// The draft.
    pub draft: DraftInfo,
    /// When it was removed, in milliseconds since 1970; none when the mark does not say.
    pub removed_at: Option<u64>,
}

/// A copy that could not be read and was set aside before its slot was used again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Counts up; the higher is the later.
    pub number: u32,
    /// The copy as it was, for the person to keep.
    pub raw: String,
}

impl<S: Storage> Drafts<S> {
    /// Moves a draft to the trash.
    ///
    /// # Errors
    /// When there is none or the mark was not kept; on a full storage [`remove_now`](Self::remove_now) still works.
    pub fn remove(&mut self, id: &DraftId, now_ms: u64) -> Result<Removed, RemoveError> {
        let removed = self.token(id)?;
        put(&self.storage, &Key::trash(id), &format!("{MARK}{now_ms}"))?;
        Ok(removed)
    }

    /// Removes a draft from the storage at once, to make room. Only the token in memory can take it back.
    ///
    /// # Errors
    /// When there is none, or the storage does not remove it.
    pub fn remove_now(&mut self, id: &DraftId) -> Result<Removed, RemoveError> {
        let removed = self.token(id)?;
        self.wipe(id)?;
        Ok(removed)
    }

    /// Takes a removal back, from the slots if they are still there, otherwise from the token.
    ///
    /// # Errors
    /// When the storage does not do it; the token still holds everything.
    pub fn restore(&mut self, removed: &Removed) -> Result<(), RemoveError> {
        for (side, raw) in &removed.slots {
            let key = Key::slot(&removed.id, *side);
            if let (None, Some(raw)) = (self.storage.get(&key)?, raw) {
                put(&self.storage, &key, raw)?;
            }
        }
        self.put_back_records(&removed.records);
        self.unmark(&removed.id)
    }

    /// Takes a draft out of the trash, after a reload or in another tab.
    ///
    /// # Errors
    /// When there is no such draft or the storage does not do it.
    pub fn restore_by_id(&mut self, id: &DraftId) -> Result<(), RemoveError> {
        self.token(id)?;
        self.unmark(id)
    }

    /// Removes for good a draft that is in the trash, with the copies of it that were set aside.
    ///
    /// # Errors
    /// When it is not in the trash (another tab may have taken it out), or the storage does not do it.
    pub fn purge(&mut self, id: &DraftId) -> Result<(), RemoveError> {
        match self.storage.get(&Key::trash(id))? {
            Some(_) => self.wipe(id),
            None => Err(RemoveError::NotInTrash),
        }
    }

    /// The drafts in the trash, the last removed first.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn trash(&self) -> Result<Vec<Trashed>, StorageError> {
        let mut list = Vec::new();
        for key in self.our_keys()? {
            let Key::Trash(id) = key else { continue };
            let mark = self.storage.get(&Key::trash(&id))?;
            let removed_at = mark.and_then(|mark| mark.strip_prefix(MARK)?.parse().ok());
            if let Some(draft) = self.info(&id)? {
                let at = list.partition_point(|before: &Trashed| before.removed_at >= removed_at);
                list.insert(at, Trashed { draft, removed_at });
            }
        }
        Ok(list)
    }

    /// The copies of a draft that were set aside, the oldest first.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn set_aside_copies(&self, id: &DraftId) -> Result<Vec<SetAside>, StorageError> {
        let mut copies = Vec::new();
        for number in self.set_aside_numbers(id)? {
            let raw = self.storage.get(&Key::damaged(id, number))?;
            copies.extend(raw.map(|raw| SetAside { number, raw }));
        }
        Ok(copies)
    }

    /// Forgets a copy that was set aside, once the person has it or does not want it.
    ///
    /// # Errors
    /// When the storage does not do it.
    pub fn forget_set_aside(&mut self, id: &DraftId, number: u32) -> Result<(), RemoveError> {
        self.delete(&Key::damaged(id, number))
    }

    /// After a save: whether the draft was in the trash. Should the mark stay, the draft is saved all the same.
    pub(super) fn take_out_of_trash(&self, id: &DraftId) -> bool {
        let marked = matches!(self.storage.get(&Key::trash(id)), Ok(Some(_)));
        marked && self.unmark(id).is_ok()
    }

    fn token(&self, id: &DraftId) -> Result<Removed, RemoveError> {
        let a = self.storage.get(&Key::slot(id, Side::A))?;
        let b = self.storage.get(&Key::slot(id, Side::B))?;
        let records: Vec<_> = (self.records_of(id).map(|(key, text)| (key.clone(), text.clone()))).collect();
        if a.is_none() && b.is_none() && records.is_empty() {
            return Err(RemoveError::Unknown);
        }
        Ok(Removed {
            id: id.clone(),
            slots: [(Side::A, a), (Side::B, b)],
            records,
        })
    }

    fn unmark(&self, id: &DraftId) -> Result<(), RemoveError> {
        self.delete(&Key::trash(id))
    }

    /// The mark goes last: interrupted, the rest is still in the trash.
    fn wipe(&mut self, id: &DraftId) -> Result<(), RemoveError> {
        for number in self.set_aside_numbers(id)? {
            self.delete(&Key::damaged(id, number))?;
        }
        for number in self.version_numbers(id)? {
            self.delete(&Key::version(id, number))?;
        }
        self.delete(&Key::slot(id, Side::A))?;
        self.delete(&Key::slot(id, Side::B))?;
        self.drop_records(id);
        self.unmark(id)
    }

    pub(super) fn delete(&self, key: &str) -> Result<(), RemoveError> {
        self.storage.remove(key)?;
        match self.storage.get(key)? {
            None => Ok(()),
            Some(_) => Err(RemoveError::NotKept),
        }
    }
}

impl From<SaveError> for RemoveError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Storage(error) => Self::Storage(error),
            _ => Self::NotKept,
        }
    }
}
