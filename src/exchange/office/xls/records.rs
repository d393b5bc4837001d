//! The records of a workbook.

use crate::exchange::office::bytes::u16_at;

pub const FORMULA: u16 = 0x0006;
pub const END: u16 = 0x000A;
pub const DATES: u16 = 0x0022;
pub const PASSWORD: u16 = 0x002F;
pub const CONTINUED: u16 = 0x003C;
pub const SHEET: u16 = 0x0085;
pub const FIGURES: u16 = 0x00BD;
pub const BLANKS: u16 = 0x00BE;
pub const RICH_TEXT: u16 = 0x00D6;
pub const STYLE: u16 = 0x00E0;
pub const MERGED: u16 = 0x00E5;
pub const STRINGS: u16 = 0x00FC;
pub const SHARED_TEXT: u16 = 0x00FD;
pub const BLANK: u16 = 0x0201;
pub const NUMBER: u16 = 0x0203;
pub const TEXT: u16 = 0x0204;
pub const BOOL_OR_ERROR: u16 = 0x0205;
pub const FORMULA_TEXT: u16 = 0x0207;
pub const FIGURE: u16 = 0x027E;
pub const FORMAT: u16 = 0x041E;
pub const BEGIN: u16 = 0x0809;

/// A record.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// What it is.
    pub kind: u16,
    /// What it says.
    pub bytes: &'a [u8],
}

/// Reads records one after the other.
pub struct Records<'a> {
    book: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    /// Begins at a place of the workbook.
    pub fn new(book: &'a [u8], at: usize) -> Self {
        Self { book, at }
    }

    /// The next record; nothing where there is no whole one.
    pub fn next(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.book, self.at)?;
        let length = usize::from(u16_at(self.book, self.at.saturating_add(2))?);
        let start = self.at.saturating_add(4);
        let bytes = self.book.get(start..start.saturating_add(length))?;
        self.at = start.saturating_add(length);
        Some(Record { kind, bytes })
    }

    /// What the last record goes on with, if it does.
    pub fn continued(&mut self) -> Option<&'a [u8]> {
        let before = self.at;
        match self.next() {
            Some(record) if record.kind == CONTINUED => Some(record.bytes),
            _ => {
                self.at = before;
                None
            }
        }
    }
}
