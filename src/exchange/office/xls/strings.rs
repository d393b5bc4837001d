//! Texts in records: one byte a character where all are Latin, else UTF-16.

use std::rc::Rc;

use crate::exchange::office::OfficeError;
use crate::exchange::office::bytes::{u16_at, u32_at};

const WIDE: u8 = 1;
const HAS_PRONUNCIATION: u8 = 4;
const HAS_RUNS: u8 = 8;

/// A text that stands in one record: its length in two bytes (`long`) or one, how it is written, its characters.
pub fn one(bytes: &[u8], long: bool) -> String {
    let (count, head) = match long {
        true => (u16_at(bytes, 0).map(usize::from), 2),
        false => (bytes.first().copied().map(usize::from), 1_usize),
    };
    let mut pieces = Pieces {
        pieces: &[],
        rest: bytes.get(head..).unwrap_or_default(),
    };
    let flags = pieces.byte().unwrap_or(0);
    if flags & HAS_RUNS != 0 {
        pieces.skip(2);
    }
    if flags & HAS_PRONUNCIATION != 0 {
        pieces.skip(4);
    }
    pieces.characters(count.unwrap_or(0), flags & WIDE != 0)
}

/// The table of shared texts, which may go on over several records.
///
/// # Errors
/// `TooManyStrings` when it says so.
pub fn shared(pieces: &[&[u8]], limit: usize) -> Result<Vec<Rc<str>>, OfficeError> {
    let Some((first, rest)) = pieces.split_first() else {
        return Ok(Vec::new());
    };
    let stated = u32_at(first, 4)
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or(0);
    if stated > limit {
        return Err(OfficeError::TooManyStrings { limit });
    }
    let mut pieces = Pieces {
        pieces: rest,
        rest: first.get(8..).unwrap_or_default(),
    };
    let mut found = Vec::new();
    for _ in 0..stated {
        let (Some(low), Some(high), Some(flags)) = (pieces.byte(), pieces.byte(), pieces.byte()) else {
            break;
        };
        let count = usize::from(u16::from_le_bytes([low, high]));
        let runs = if flags & HAS_RUNS == 0 { 0 } else { pieces.number(2) };
        let pronunciation = if flags & HAS_PRONUNCIATION == 0 {
            0
        } else {
            pieces.number(4)
        };
        found.push(Rc::from(pieces.characters(count, flags & WIDE != 0)));
        pieces.skip(runs.saturating_mul(4).saturating_add(pronunciation));
    }
    Ok(found)
}

/// Bytes that go on from record to record.
struct Pieces<'a> {
    pieces: &'a [&'a [u8]],
    rest: &'a [u8],
}

impl Pieces<'_> {
    /// Goes to the next record where this one is at its end; whether it did.
    fn turn(&mut self) -> bool {
        let Some((next, more)) = self.pieces.split_first().filter(|_| self.rest.is_empty()) else {
            return false;
        };
        (self.rest, self.pieces) = (next, more);
        true
    }

    fn byte(&mut self) -> Option<u8> {
        while self.turn() {}
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self, bytes: u32) -> usize {
        let mut value = 0_usize;
        for at in 0..bytes {
            let byte = usize::from(self.byte().unwrap_or(0));
            value |= byte.checked_shl(at.saturating_mul(8)).unwrap_or(0);
        }
        value
    }

    fn skip(&mut self, mut bytes: usize) {
        while bytes > 0 {
            let now = bytes.min(self.rest.len());
            self.rest = self.rest.get(now..).unwrap_or_default();
            bytes = bytes.saturating_sub(now);
            if bytes > 0 && !self.turn() {
                break;
            }
        }
    }

    /// So many characters; where they go on in the next record, that says anew how they are written.
    fn characters(&mut self, count: usize, mut wide: bool) -> String {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < count {
            if self.turn() {
                wide = self.byte().unwrap_or(0) & WIDE != 0;
            }
            let wanted = count.saturating_sub(units.len());
            let before = units.len();
            if wide {
                units.extend(self.rest.chunks_exact(2).take(wanted).filter_map(|two| u16_at(two, 0)));
            } else {
                units.extend(self.rest.iter().take(wanted).copied().map(u16::from));
            }
            let read = units.len().saturating_sub(before);
            if read == 0 && self.pieces.is_empty() {
                break;
            }
            let bytes = if wide { read.saturating_mul(2) } else { read };
            self.rest = self.rest.get(bytes..).unwrap_or_default();
            if read == 0 {
                // Half a character at the end of a record.
                self.rest = &[];
            }
        }
        let text: String = char::decode_utf16(units)
            .map(|unit| unit.unwrap_or('\u{FFFD}'))
            .collect();
        text.replace("\r\n", "\n").replace('\r', "\n")
    }
}
