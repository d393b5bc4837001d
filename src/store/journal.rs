//! The journal beside the slots: a place that keeps records on disk by the time it says so, and says so later.
//!
//! Browsers write `localStorage` to disk seconds late, and a killed one loses that. What is typed therefore also goes
//! to the journal at once: `<draft>/<tab>` holds what a tab has typed since its last save, `<draft>` the last save.
//! Both are slots ([`encode`](super::encode)), so they are checked and compared as those are ([`super::resolve`]).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::StorageError;

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It becomes this.
    Put(String),
    /// It goes.
    Drop,
    /// It goes if it is still this: the tab that wrote it may be typing on.
    DropIf(String),
}

/// Changes by key. All of them are kept together, or none.
pub type Changes = BTreeMap<String, Change>;

/// Told once a change is on disk and was read back equal, or why it is not.
pub type Done = Box<dyn FnOnce(Result<(), StorageError>)>;

/// Told what the journal holds: key and text.
pub type Read = Box<dyn FnOnce(Result<Vec<(String, String)>, StorageError>)>;

/// A place that keeps records, as IndexedDB does.
pub trait Journal {
    /// Keeps a change, and answers within seconds.
    fn commit(&self, changes: Changes, done: Done);

    /// Everything it holds, within seconds.
    fn read(&self, done: Read);
}

/// Hands changes to a journal one after the other; what comes while one is under way goes together with the next.
pub struct Writer<J>(Rc<RefCell<Inside<J>>>);

struct Inside<J> {
    journal: J,
    /// What is to be written; the newest for each key.
    waiting: Changes,
    busy: bool,
    /// Counts the changes handed over.
    round: u64,
    /// Whom to tell after which round.
    listeners: Vec<(u64, Box<dyn FnOnce()>)>,
}

impl<J> Clone for Writer<J> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<J: Journal + Clone + 'static> Writer<J> {
    /// A writer to a journal.
    pub fn new(journal: J) -> Self {
        Self(Rc::new(RefCell::new(Inside {
            journal,
            waiting: Changes::new(),
            busy: false,
            round: 0,
            listeners: Vec::new(),
        })))
    }

    /// Writes a change as soon as the one before it is done. One that fails goes along with the next.
    pub fn commit(&self, changes: Changes) {
        if changes.is_empty() {
            return;
        }
        self.0.borrow_mut().waiting.extend(changes);
        self.next();
    }

    /// Tells once everything handed over so far is on disk or has failed; at once when nothing is under way.
    pub fn after(&self, work: Box<dyn FnOnce()>) {
        {
            let mut inside = self.0.borrow_mut();
            let round = inside.round.saturating_add(u64::from(!inside.waiting.is_empty()));
            if inside.busy {
                inside.listeners.push((round, work));
                return;
            }
        }
        work();
    }

    /// Reads everything once nothing is under way.
    pub fn read(&self, done: Read) {
        let journal = self.0.borrow().journal.clone();
        self.after(Box::new(move || journal.read(done)));
    }

    fn next(&self) {
        let (journal, changes) = {
            let mut inside = self.0.borrow_mut();
            if inside.busy || inside.waiting.is_empty() {
                return;
            }
            inside.busy = true;
            inside.round = inside.round.saturating_add(1);
            (inside.journal.clone(), std::mem::take(&mut inside.waiting))
        };
        let writer = self.clone();
        let sent = changes.clone();
        journal.commit(changes, Box::new(move |result| writer.done(sent, &result)));
    }

    fn done(&self, sent: Changes, result: &Result<(), StorageError>) {
        let (told, newer) = {
            let mut inside = self.0.borrow_mut();
            inside.busy = false;
            let newer = !inside.waiting.is_empty();
            if result.is_err() {
                for (key, change) in sent {
                    inside.waiting.entry(key).or_insert(change);
                }
            }
            let round = inside.round;
            let listeners = std::mem::take(&mut inside.listeners);
            let (told, later): (Vec<_>, Vec<_>) = listeners.into_iter().partition(|(after, _)| *after <= round);
            inside.listeners = later;
            (told, newer)
        };
        // What failed waits for the next change: a journal that is broken is not asked again and again.
        if newer {
            self.next();
        }
        for (_, work) in told {
            work();
        }
    }
}
