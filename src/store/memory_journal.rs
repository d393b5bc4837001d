//! A journal in memory that answers when it is told to, and fails in every way a browser's can. Clones share one content.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{Change, Changes, Done, Journal, Read, StorageError};

/// What becomes of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is kept, and said to be.
    Kept,
    /// Nothing of it is kept, and that is said.
    Failed,
    /// It is kept, but said to have failed.
    KeptAndFailed,
}

/// The journal. Empty and sound at first.
#[derive(Clone, Default)]
pub struct MemoryJournal(Rc<RefCell<Inside>>);

#[derive(Default)]
struct Inside {
    texts: BTreeMap<String, String>,
    missing: bool,
    under_way: VecDeque<(Changes, Done)>,
}

impl MemoryJournal {
    /// Whether there is no journal: it then fails at once.
    pub fn missing(&self, missing: bool) {
        self.0.borrow_mut().missing = missing;
    }

    /// Answers the oldest change that is under way; false when there is none.
    pub fn answer(&self, answer: Answer) -> bool {
        let Some((changes, done)) = self.0.borrow_mut().under_way.pop_front() else {
            return false;
        };
        if answer != Answer::Failed {
            for (key, change) in changes {
                match change {
                    Change::Put(text) => self.poke(&key, Some(&text)),
                    Change::DropIf(text) if self.contents().get(&key) != Some(&text) => {}
                    Change::Drop | Change::DropIf(_) => self.poke(&key, None),
                }
            }
        }
        done(match answer {
            Answer::Kept => Ok(()),
            Answer::Failed | Answer::KeptAndFailed => Err(StorageError::Full),
        });
        true
    }

    /// Keeps everything handed over so far.
    pub fn keep_all(&self) {
        while self.answer(Answer::Kept) {}
    }

    /// How many changes are under way.
    pub fn under_way(&self) -> usize {
        self.0.borrow().under_way.len()
    }

    /// Puts a text there past everything; none takes it away.
    pub fn poke(&self, key: &str, text: Option<&str>) {
        let texts = &mut self.0.borrow_mut().texts;
        match text {
            Some(text) => texts.insert(key.to_owned(), text.to_owned()),
            None => texts.remove(key),
        };
    }

    /// Everything it holds.
    pub fn contents(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }
}

impl Journal for MemoryJournal {
    fn commit(&self, changes: Changes, done: Done) {
        if self.0.borrow().missing {
            return done(Err(StorageError::Missing));
        }
        self.0.borrow_mut().under_way.push_back((changes, done));
    }

    fn read(&self, done: Read) {
        let held = match self.0.borrow().missing {
            true => Err(StorageError::Missing),
            false => Ok(self.0.borrow().texts.clone().into_iter().collect()),
        };
        done(held);
    }
}
