//! The drafts of one browser as one tab sees them: listing and opening.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::Key;
use super::resolve::{Resolved, resolve};
use super::{
    BadCopy, Changes, DraftId, Loaded, OpenError, Rival, Side, Slot, SlotDamage, Storage, StorageError, Summary, choose,
};

/// The drafts, for one tab. It remembers which copy of each draft this tab last saw, so keep one for the tab's life.
#[derive(Debug)]
pub struct Drafts<S> {
    pub(super) storage: S,
    pub(super) owner: String,
    pub(super) seen: BTreeMap<DraftId, Seen>,
    /// What the journal holds and will hold; none where there is no journal.
    pub(super) records: Option<BTreeMap<String, String>>,
    /// What the journal is still to be told.
    pub(super) changes: Changes,
}

/// What this tab knows of a draft's slots.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// The highest sequence seen.
    pub(super) sequence: u64,
    /// Checksums of the copies that this tab read or wrote there. Any other comes from another tab.
    pub(super) known: Vec<u64>,
    /// Sequence and checksum of the newest save that this tab knows, wherever it lies.
    pub(super) save: Option<(u64, u64)>,
    /// Records in the journal that this tab's next save makes needless: key and text.
    pub(super) settled: Vec<(String, String)>,
}

/// Which save a copy comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Counts the draft's saves from 1.
    pub sequence: u64,
    /// Milliseconds since 1970 by the clock of that moment.
    pub saved_at: u64,
    /// The tab that saved it.
    pub owner: String,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInfo {
    /// Its id.
    pub id: DraftId,
    /// What opening it would give.
    pub state: DraftState,
}

/// What opening a draft would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// A good copy.
    Good {
        /// Which save.
        stamp: Stamp,
        /// What it is.
        summary: Summary,
        /// What is wrong with the other copy.
        damage: Option<SlotDamage>,
    },
    /// No copy can be read; opening it offers them as they are.
    Damaged {
        /// What is wrong with each.
        copies: Vec<SlotDamage>,
    },
}

/// A draft, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub id: DraftId,
    /// Which save.
    pub stamp: Stamp,
    /// What the list shows of it.
    pub summary: Summary,
    /// Its JSON, byte for byte as saved.
    pub payload: String,
    /// Copies with which something is wrong. They stay where they are until the next save sets them aside.
    pub bad: Vec<BadCopy>,
    /// Whether what was opened stood in the journal only: it is newer than the slots.
    pub from_journal: bool,
    /// What other tabs were typing that is no part of it.
    pub rivals: Vec<Rival>,
}

impl<S: Storage> Drafts<S> {
    /// The drafts in a storage. `owner` names this tab and no other; the caller makes it, say of a random number.
    pub fn new(storage: S, owner: String) -> Self {
        Self {
            storage,
            owner,
            seen: BTreeMap::new(),
            records: None,
            changes: Changes::new(),
        }
    }

    /// The drafts that are not in the trash, the last saved first, then the damaged ones.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn list(&self) -> Result<Vec<DraftInfo>, StorageError> {
        let (mut ids, mut trashed) = (BTreeSet::new(), BTreeSet::new());
        for key in self.our_keys()? {
            match key {
                Key::Slot(id, _) => ids.insert(id),
                Key::Trash(id) => trashed.insert(id),
                Key::Damaged(..) | Key::Version(..) => false,
            };
        }
        ids.extend(self.record_ids());
        let mut list = Vec::new();
        for id in ids.difference(&trashed) {
            if let Some(draft) = self.info(id)? {
                let at = list.partition_point(|before: &DraftInfo| before.saved_at() >= draft.saved_at());
                list.insert(at, draft);
            }
        }
        Ok(list)
    }

    /// Opens the newest good copy of a draft, also of one in the trash.
    ///
    /// # Errors
    /// When there is none; damaged copies are handed over as they are.
    pub fn open(&mut self, id: &DraftId) -> Result<Opened, OpenError> {
        let found = self.resolved(id)?;
        let Some(newest) = found.newest else {
            return Err(if found.bad.is_empty() {
                OpenError::Unknown
            } else {
                OpenError::Damaged { copies: found.bad }
            });
        };
        let seen = self.seen.entry(id.clone()).or_default();
        seen.sequence = seen.sequence.max(found.sequence);
        seen.known = found.slots;
        seen.save = found.save;
        seen.settled = found.settled;
        Ok(Opened {
            id: id.clone(),
            stamp: Stamp::of(&newest),
            summary: newest.header.summary,
            payload: newest.payload,
            bad: found.bad,
            from_journal: found.from_journal,
            rivals: found.rivals,
        })
    }

    /// The save of another tab that [`save`](Self::save) would refuse to overwrite, if there is one.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn changed_elsewhere(&self, id: &DraftId) -> Result<Option<Stamp>, StorageError> {
        Ok(match self.load(id)? {
            Loaded::Good { slot, .. } if !self.is_ours(&slot) => Some(Stamp::of(&slot)),
            _ => None,
        })
    }

    /// What the two slots of a draft hold.
    pub(super) fn load(&self, id: &DraftId) -> Result<Loaded, StorageError> {
        let a = self.storage.get(&Key::slot(id, Side::A))?;
        let b = self.storage.get(&Key::slot(id, Side::B))?;
        Ok(choose(id, a, b))
    }

    /// All copies of a draft, weighed.
    pub(super) fn resolved(&self, id: &DraftId) -> Result<Resolved, StorageError> {
        Ok(resolve(id, self.load(id)?, self.records_of(id)))
    }

    pub(super) fn our_keys(&self) -> Result<Vec<Key>, StorageError> {
        let keys = self.storage.keys()?;
        Ok(keys.iter().filter_map(|key| Key::parse(key)).collect())
    }

    pub(super) fn info(&self, id: &DraftId) -> Result<Option<DraftInfo>, StorageError> {
        let found = self.resolved(id)?;
        if found.is_nothing() {
            return Ok(None);
        }
        let damages = found.damages();
        let state = match found.newest {
            Some(newest) => DraftState::Good {
                stamp: Stamp::of(&newest),
                summary: newest.header.summary,
                damage: damages.into_iter().next(),
            },
            None => DraftState::Damaged { copies: damages },
        };
        Ok(Some(DraftInfo { id: id.clone(), state }))
    }

    /// Notes what lies in the slots. The sequence never goes back, even when the newest copy is lost.
    pub(super) fn saw(&mut self, slot: &Slot, older: Option<u64>) {
        let seen = self.seen.entry(slot.header.draft.clone()).or_default();
        seen.sequence = seen.sequence.max(slot.header.sequence);
        seen.known = std::iter::once(slot.check).chain(older).collect();
    }

    /// Whether the stored copy is one that this tab knows.
    pub(super) fn is_ours(&self, slot: &Slot) -> bool {
        let seen = self.seen.get(&slot.header.draft);
        seen.is_some_and(|seen| seen.known.contains(&slot.check))
    }
}

impl DraftInfo {
    /// When the good copy was saved; none when there is no good copy.
    pub fn saved_at(&self) -> Option<u64> {
        match &self.state {
            DraftState::Good { stamp, .. } => Some(stamp.saved_at),
            DraftState::Damaged { .. } => None,
        }
    }
}

impl Stamp {
    pub(super) fn of(slot: &Slot) -> Self {
        Self {
            sequence: slot.header.sequence,
            saved_at: slot.header.saved_at,
            owner: slot.header.owner.clone(),
        }
    }
}
