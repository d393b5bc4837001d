//! A storage in memory that can be made to fail in every way a browser's can. Clones share one content, as tabs do.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{Storage, StorageError};

/// How a write goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not.
    None,
    /// Says there is no storage.
    Missing,
    /// Says it is full, and changes nothing.
    Full,
    /// Throws, and changes nothing.
    Refused,
    /// Says it is done, and keeps only so many characters.
    Torn {
        /// Characters kept.
        keep: usize,
    },
    /// Throws, having kept so many characters.
    TornAndRefused {
        /// Characters kept.
        keep: usize,
    },
    /// Says it is done, and changes nothing.
    Dropped,
    /// Says it is done, and keeps another character in one place.
    Corrupted {
        /// Which character, counted round.
        at: usize,
    },
    /// Throws, although it has kept everything.
    KeptAndRefused,
}

/// The storage. Empty and faultless at first.
#[derive(Clone, Debug, Default)]
pub struct Memory(Rc<RefCell<Inside>>);

#[derive(Debug, Default)]
struct Inside {
    texts: BTreeMap<String, String>,
    next: VecDeque<Fault>,
    always: Option<Fault>,
    room: Option<usize>,
    missing: bool,
    unreadable: bool,
}

impl Memory {
    /// Faults of the next writes, one each.
    pub fn next_writes(&self, faults: impl IntoIterator<Item = Fault>) {
        self.0.borrow_mut().next = faults.into_iter().collect();
    }

    /// A fault of every write for which none is named; none mends it.
    pub fn every_write(&self, fault: Option<Fault>) {
        self.0.borrow_mut().always = fault;
    }

    /// Room for keys and texts together, in UTF-16 units, as browsers count; none is without end.
    pub fn room(&self, units: Option<usize>) {
        self.0.borrow_mut().room = units;
    }

    /// Whether there is no storage at all.
    pub fn missing(&self, missing: bool) {
        self.0.borrow_mut().missing = missing;
    }

    /// Whether every read throws.
    pub fn unreadable(&self, unreadable: bool) {
        self.0.borrow_mut().unreadable = unreadable;
    }

    /// Puts a text there past every fault; none takes it away.
    pub fn poke(&self, key: &str, text: Option<&str>) {
        let texts = &mut self.0.borrow_mut().texts;
        match text {
            Some(text) => texts.insert(key.to_owned(), text.to_owned()),
            None => texts.remove(key),
        };
    }

    /// Everything stored.
    pub fn contents(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }
}

impl Inside {
    fn present(&self) -> Result<(), StorageError> {
        match self.missing {
            true => Err(StorageError::Missing),
            false => Ok(()),
        }
    }

    fn fits(&self, key: &str, value: &str) -> bool {
        let units = |text: &str| text.encode_utf16().count();
        let others: usize = (self.texts.iter())
            .filter(|(other, _)| *other != key)
            .fold(0, |sum, (k, v)| sum.saturating_add(units(k)).saturating_add(units(v)));
        let needed = others.saturating_add(units(key)).saturating_add(units(value));
        self.room.is_none_or(|room| needed <= room)
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        let fault = self.next.pop_front().or(self.always).unwrap_or(Fault::None);
        let start = |keep| value.chars().take(keep).collect();
        let (kept, answer) = match fault {
            Fault::None if !self.fits(key, value) => (None, Err(StorageError::Full)),
            Fault::None => (Some(value.to_owned()), Ok(())),
            Fault::Missing => (None, Err(StorageError::Missing)),
            Fault::Full => (None, Err(StorageError::Full)),
            Fault::Refused => (None, Err(refusal())),
            Fault::Torn { keep } => (Some(start(keep)), Ok(())),
            Fault::TornAndRefused { keep } => (Some(start(keep)), Err(refusal())),
            Fault::Dropped => (None, Ok(())),
            Fault::Corrupted { at } => (Some(corrupted(value, at)), Ok(())),
            Fault::KeptAndRefused => (Some(value.to_owned()), Err(refusal())),
        };
        if let Some(kept) = kept {
            self.texts.insert(key.to_owned(), kept);
        }
        answer
    }
}

fn refusal() -> StorageError {
    StorageError::Refused {
        reason: "the storage threw".to_owned(),
    }
}

fn corrupted(value: &str, at: usize) -> String {
    let place = at.checked_rem(value.chars().count()).unwrap_or(0);
    let other = |c| if c == '#' { '?' } else { '#' };
    (value.chars().enumerate())
        .map(|(i, c)| if i == place { other(c) } else { c })
        .collect()
}

impl Storage for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let inside = self.0.borrow();
        inside.present()?;
        match inside.unreadable {
            true => Err(refusal()),
            false => Ok(inside.texts.get(key).cloned()),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        let mut inside = self.0.borrow_mut();
        inside.present()?;
        inside.write(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        let mut inside = self.0.borrow_mut();
        inside.present()?;
        inside.texts.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let inside = self.0.borrow();
        inside.present()?;
        Ok(inside.texts.keys().cloned().collect())
    }
}
