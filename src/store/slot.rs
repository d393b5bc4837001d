//! The codec of one slot: a line that says what follows, then the draft's JSON, untouched.
//!
//! `ziping.slot/1 <16 hex digits> {"draft":…,"sequence":…,"savedAt":…,"bytes":…,"owner":…,"title":…,"year":…,"total":…}⏎<payload>`
//!
//! The digits are the CRC-64/XZ of the format's name followed by everything after them, so they vouch for the header as
//! well as for the payload: every change within 64 neighbouring bits is found for certain, any other but for 1 in 2⁶⁴.
//! Every later version keeps the first two words and what the digits cover; so a newer slot is told from a damaged one.

use crc::{CRC_64_XZ, Crc};

use super::DraftId;
use crate::form::json::{self, Json, fields};

const NAME: &str = "ziping.slot/";
const VERSION: &str = "1";
static CRC: Crc<u64> = Crc::<u64>::new(&CRC_64_XZ);

/// Longest header line read, in bytes; the texts in it are cut so that none is longer (invariant 10).
const LONGEST_LINE: usize = 16_384;
/// Longest text in a header, in characters. Escaped, three of them stay under [`LONGEST_LINE`].
const LONGEST_TEXT: usize = 400;

/// What the start page shows of a draft without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Summary {
    /// Its name, as the person knows it.
    pub title: String,
    /// The year evaluated.
    pub year: u16,
    /// The total score, as shown; empty when there is none yet.
    pub total: String,
}

/// What a slot says of its payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Whose slot this is.
    pub draft: DraftId,
    /// Counts the saves of the draft from 1; the higher is the newer, whatever the clock said.
    pub sequence: u64,
    /// When it was saved, in milliseconds since 1970 by the clock of that moment.
    pub saved_at: u64,
    /// The tab that saved it.
    pub owner: String,
    /// For the list of drafts.
    pub summary: Summary,
    /// For what was being typed: sequence and checksum of the save that it goes on from; none for a save.
    pub base: Option<(u64, u64)>,
}

/// A slot that was read and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What it says of itself.
    pub header: Header,
    /// The draft's JSON, byte for byte as saved.
    pub payload: String,
    /// Its checksum: two slots of one sequence with different checksums were saved by two tabs.
    pub check: u64,
}

/// Why a slot cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotDamage {
    /// Nothing is stored where the second copy must be.
    Absent,
    /// An empty text, or a slot without a payload.
    Empty,
    /// No slot of ours.
    Foreign,
    /// It ends too early.
    Truncated {
        /// Bytes of payload that the header names; none when the header itself is cut off.
        expected: Option<u64>,
        /// Bytes of payload found.
        found: u64,
    },
    /// More follows than the header names.
    TooLong {
        /// Bytes of payload that the header names.
        expected: u64,
        /// Bytes of payload found.
        found: u64,
    },
    /// Something in it is not as it was written.
    Checksum,
    /// Whole, but of another draft.
    WrongDraft {
        /// Whose it is.
        found: DraftId,
    },
    /// Whole, but written by a later version of the program.
    NewerVersion {
        /// The version of the slot's format.
        version: u32,
    },
    /// Whole, and as new as the copy that was taken, but with another content: two tabs saved at the same moment.
    Rival,
}

/// The header as it is written.
struct Line {
    draft: String,
    sequence: u64,
    saved_at: u64,
    bytes: u64,
    owner: String,
    title: String,
    year: u16,
    total: String,
    /// Only in the journal: `<sequence> <16 hex digits>`.
    base: String,
}

fields! {
    Line:
    must draft = "draft",
    must sequence = "sequence",
    must saved_at = "savedAt",
    must bytes = "bytes",
    must owner = "owner",
    must title = "title",
    must year = "year",
    must total = "total",
    may base = "base",
}

/// Writes a slot. Texts of the header longer than 400 characters are cut.
pub fn encode(header: &Header, payload: &str) -> String {
    let line = Line {
        draft: header.draft.to_string(),
        sequence: header.sequence,
        saved_at: header.saved_at,
        bytes: bytes(payload),
        owner: cut(&header.owner),
        title: cut(&header.summary.title),
        year: header.summary.year,
        total: cut(&header.summary.total),
        base: (header.base).map_or_else(String::new, |(sequence, check)| format!("{sequence} {check:016x}")),
    };
    let line = line.write().text(false);
    let body = format!("{line}\n{payload}");
    let check = checksum(VERSION, &body);
    format!("{NAME}{VERSION} {check:016x} {body}")
}

/// Reads a slot of a draft.
///
/// # Errors
/// What is wrong with it; the text itself stays with the caller.
pub fn decode(text: &str, draft: &DraftId) -> Result<Slot, SlotDamage> {
    const CUT_OFF: SlotDamage = SlotDamage::Truncated {
        expected: None,
        found: 0,
    };
    if text.is_empty() {
        return Err(SlotDamage::Empty);
    }
    let Some(rest) = text.strip_prefix(NAME) else {
        return Err(if NAME.starts_with(text) {
            CUT_OFF
        } else {
            SlotDamage::Foreign
        });
    };
    let (version, rest) = rest.split_once(' ').ok_or(CUT_OFF)?;
    let (digits, body) = rest.split_once(' ').ok_or(CUT_OFF)?;
    let check = checksum(version, body);
    let whole = digits == format!("{check:016x}");
    if version != VERSION {
        return Err(match version.parse() {
            Ok(version) if whole => SlotDamage::NewerVersion { version },
            _ => SlotDamage::Checksum,
        });
    }
    let (line, payload) = body.split_once('\n').ok_or(CUT_OFF)?;
    if line.len() > LONGEST_LINE {
        return Err(SlotDamage::Foreign);
    }
    let unreadable = if whole {
        SlotDamage::Foreign
    } else {
        SlotDamage::Checksum
    };
    let line = json::parse(line).and_then(|tree| json::from_tree::<Line>(&tree));
    let named = line.ok().and_then(|(line, _)| {
        let draft = DraftId::parse(&line.draft).ok()?;
        Some((line, draft))
    });
    let Some((line, named)) = named else {
        return Err(unreadable);
    };
    let (expected, found) = (line.bytes, bytes(payload));
    if found < expected {
        return Err(SlotDamage::Truncated {
            expected: Some(expected),
            found,
        });
    }
    if found > expected {
        return Err(SlotDamage::TooLong { expected, found });
    }
    if !whole {
        return Err(SlotDamage::Checksum);
    }
    if payload.is_empty() {
        return Err(SlotDamage::Empty);
    }
    if named != *draft {
        return Err(SlotDamage::WrongDraft { found: named });
    }
    Ok(Slot {
        header: Header {
            draft: named,
            sequence: line.sequence,
            saved_at: line.saved_at,
            owner: line.owner,
            summary: Summary {
                title: line.title,
                year: line.year,
                total: line.total,
            },
            base: base(&line.base),
        },
        payload: payload.to_owned(),
        check,
    })
}

/// The checksum that a slot's text names in its second word.
pub(super) fn check_of(text: &str) -> Option<u64> {
    u64::from_str_radix(text.split(' ').nth(1)?, 16).ok()
}

fn base(text: &str) -> Option<(u64, u64)> {
    let (sequence, check) = text.split_once(' ')?;
    Some((sequence.parse().ok()?, u64::from_str_radix(check, 16).ok()?))
}

fn checksum(version: &str, body: &str) -> u64 {
    let mut digest = CRC.digest();
    for part in [NAME, version, " ", body] {
        digest.update(part.as_bytes());
    }
    digest.finalize()
}

fn bytes(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}
