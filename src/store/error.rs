//! Why a draft was not opened, saved or removed. Nothing stored is lost when one of these is returned.

use std::fmt;

use super::{BadCopy, StorageError};
use crate::text::Lang;

/// Why a draft was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The storage did not answer.
    Storage(StorageError),
    /// There is no such draft.
    Unknown,
    /// No copy of it can be read; here are the copies as they are, for the person to keep.
    Damaged {
        /// One or two copies.
        copies: Vec<BadCopy>,
    },
}

/// Why a draft was not saved. The copy saved before still opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The storage did not take it.
    Storage(StorageError),
    /// The storage took it, but what it gives back is something else.
    NotKept,
    /// The payload is no JSON object; an empty form is never saved over a full one.
    NothingToSave,
    /// Another tab saved this draft since this tab last read or saved it. It can be saved under a new id.
    OverwrittenElsewhere {
        /// The sequence stored now.
        sequence: u64,
        /// The tab that saved it.
        owner: String,
    },
    /// A later version of the program has saved this draft. It can be saved under a new id.
    NewerVersion {
        /// The version of the slot's format.
        version: u32,
    },
    /// The draft was saved 2⁶⁴ times. It can be saved under a new id.
    SequenceSpent,
    /// The draft has as many versions as are kept; one can be removed.
    TooManyVersions,
}

/// Why a draft was not removed or restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemoveError {
    /// The storage did not do it.
    Storage(StorageError),
    /// The storage took it, but what it gives back is something else.
    NotKept,
    /// There is no such draft.
    Unknown,
    /// Only what is in the trash is removed for good, and this draft is not.
    NotInTrash,
}

impl From<StorageError> for OpenError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<StorageError> for SaveError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<StorageError> for RemoveError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

macro_rules! error {
    ($($name:ty),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.words(Lang::En).message)
            }
        }
        impl std::error::Error for $name {}
    )*};
}
error!(StorageError, OpenError, SaveError, RemoveError);
