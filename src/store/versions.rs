//! Named versions of a draft: copies that stay as they are until the person removes them.

use super::keys::Key;
use super::save::put;
use super::slot::Header;
use super::{BadCopy, DraftId, Drafts, RemoveError, SaveError, Slot, Storage, StorageError, Summary, decode, encode};

/// Versions of one draft at most: the room that browsers give is small.
const MOST: usize = 10;

/// A version, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counts up; the higher is the later.
    pub number: u32,
    /// The copy, whose title is the version's name; or what is wrong with it, and its raw text.
    pub copy: Result<Box<Slot>, BadCopy>,
}

impl<S: Storage> Drafts<S> {
    /// Keeps a version under a name.
    ///
    /// # Errors
    /// When there are ten already, or it could not be stored and read back.
    pub fn keep_version(
        &mut self,
        id: &DraftId,
        payload: &str,
        summary: &Summary,
        now_ms: u64,
    ) -> Result<(), SaveError> {
        if !payload.trim_start().starts_with('{') {
            return Err(SaveError::NothingToSave);
        }
        let numbers = self.version_numbers(id)?;
        if numbers.len() >= MOST {
            return Err(SaveError::TooManyVersions);
        }
        let number = numbers.last().map_or(1, |last| last.saturating_add(1));
        let header = Header {
            draft: id.clone(),
            sequence: u64::from(number),
            saved_at: now_ms,
            owner: self.owner.clone(),
            summary: summary.clone(),
            base: None,
        };
        let key = Key::version(id, number);
        let kept = put(&self.storage, &key, &encode(&header, payload));
        if kept.is_err() {
            // Half a version is none.
            let _ = self.storage.remove(&key);
        }
        kept
    }

    /// The versions of a draft, the last first.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn versions(&self, id: &DraftId) -> Result<Vec<Version>, StorageError> {
        let mut versions = Vec::new();
        for number in self.version_numbers(id)?.into_iter().rev() {
            let Some(raw) = self.storage.get(&Key::version(id, number))? else {
                continue;
            };
            let copy = decode(&raw, id).map(Box::new).map_err(|damage| BadCopy {
                side: None,
                damage,
                raw,
            });
            versions.push(Version { number, copy });
        }
        Ok(versions)
    }

    /// Removes a version.
    ///
    /// # Errors
    /// When the storage does not do it.
    pub fn remove_version(&mut self, id: &DraftId, number: u32) -> Result<(), RemoveError> {
        self.delete(&Key::version(id, number))
    }

    /// The numbers of the versions, rising.
    pub(super) fn version_numbers(&self, id: &DraftId) -> Result<Vec<u32>, StorageError> {
        let mut numbers: Vec<u32> = (self.our_keys()?.into_iter())
            .filter_map(|key| match key {
                Key::Version(of, number) if of == *id => Some(number),
                _ => None,
            })
            .collect();
        numbers.sort_unstable();
        Ok(numbers)
    }
}
