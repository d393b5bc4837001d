//! The names under which drafts are stored.

use std::fmt;

/// What every key of ours begins with.
pub const PREFIX: &str = "ziping/";

/// When all drafts were last written to a file.
pub(super) const BACKUP: &str = "ziping/backup-at";

/// Longest draft id, in characters.
const LONGEST_ID: usize = 64;

/// A draft's id: 1 to 64 of `a–z A–Z 0–9 - _`, so that it fits in a key and in an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

/// The text is no draft id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDraftId;

impl DraftId {
    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty, too long or has another character.
    pub fn parse(text: &str) -> Result<Self, BadDraftId> {
        let fits = (1..=LONGEST_ID).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadDraftId)
        }
    }

    /// The id for a random number of the caller's. Should it be taken, the first save says so.
    pub fn from_random(random: u64) -> Self {
        Self(format!("{random:016x}"))
    }

    /// The draft that a key of the storage belongs to; none for keys of others. For the browser's `storage` events.
    pub fn of_key(key: &str) -> Option<Self> {
        match Key::parse(key)? {
            Key::Slot(id, _) | Key::Trash(id) | Key::Damaged(id, _) | Key::Version(id, _) => Some(id),
        }
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BadDraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a draft id")
    }
}

impl std::error::Error for BadDraftId {}

/// One of a draft's two slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// `…/a`.
    A,
    /// `…/b`.
    B,
}

impl Side {
    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    const fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// A key of ours, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Slot(DraftId, Side),
    Trash(DraftId),
    Damaged(DraftId, u32),
    Version(DraftId, u32),
}

impl Key {
    /// Reads a key; none for a key of the page around us, or of a version to come.
    pub(super) fn parse(key: &str) -> Option<Self> {
        let (room, rest) = key.strip_prefix(PREFIX)?.split_once('/')?;
        let (id, tail) = match rest.split_once('/') {
            Some((id, tail)) => (DraftId::parse(id).ok()?, Some(tail)),
            None => (DraftId::parse(rest).ok()?, None),
        };
        match (room, tail) {
            ("draft", Some("a")) => Some(Self::Slot(id, Side::A)),
            ("draft", Some("b")) => Some(Self::Slot(id, Side::B)),
            ("trash", None) => Some(Self::Trash(id)),
            ("damaged", Some(n)) => Some(Self::Damaged(id, number(n)?)),
            ("version", Some(n)) => Some(Self::Version(id, number(n)?)),
            _ => None,
        }
    }

    pub(super) fn slot(id: &DraftId, side: Side) -> String {
        format!("{PREFIX}draft/{id}/{}", side.letter())
    }

    pub(super) fn trash(id: &DraftId) -> String {
        format!("{PREFIX}trash/{id}")
    }

    pub(super) fn version(id: &DraftId, n: u32) -> String {
        format!("{PREFIX}version/{id}/{n}")
    }

    pub(super) fn damaged(id: &DraftId, n: u32) -> String {
        format!("{PREFIX}damaged/{id}/{n}")
    }
}

/// A number as we write it.
fn number(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}
