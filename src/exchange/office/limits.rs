//! What a file may ask of us, checked before and while it is read (invariant 10).

use super::OfficeError;

/// Limits of a document or workbook. A real form has some 40 kB, two sheets and a few hundred cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeLimits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Parts in its container.
    pub parts: usize,
    /// Bytes of one part once inflated.
    pub part: usize,
    /// Bytes of all parts that are read, once inflated.
    pub inflated: usize,
    /// How many times larger than its packed bytes a part of more than `small` bytes may become.
    pub ratio: usize,
    /// Parts up to this many bytes may be packed as tightly as they like.
    pub small: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// The last row that may hold anything, counted from 1.
    pub rows: usize,
    /// The last column that may hold anything, counted from 1.
    pub columns: usize,
    /// Cells with a text, and paragraphs.
    pub cells: usize,
    /// Bytes of text handed over.
    pub text: usize,
    /// Texts that a workbook may say it shares.
    pub strings: usize,
    /// Merged ranges of a sheet.
    pub merges: usize,
    /// Rows of a sheet that its merged ranges cover, each counted.
    pub merged_rows: usize,
    /// Elements within each other.
    pub depth: usize,
    /// Tables within each other.
    pub tables: usize,
}

impl OfficeLimits {
    /// For every file from outside.
    pub const FILE: Self = Self {
        bytes: 20_000_000,
        parts: 4_096,
        part: 64_000_000,
        inflated: 100_000_000,
        ratio: 250,
        small: 1_000_000,
        sheets: 256,
        rows: 200_000,
        columns: 1_024,
        cells: 1_000_000,
        text: 32_000_000,
        strings: 2_000_000,
        merges: 65_536,
        merged_rows: 4_000_000,
        depth: 200,
        tables: 8,
    };
}

/// Counts what is handed over against the limits, over all sheets of a file.
pub(super) struct Budget {
    pub limits: OfficeLimits,
    cells: usize,
    blanks: usize,
    text: usize,
}

impl Budget {
    pub fn new(limits: OfficeLimits) -> Self {
        Self {
            limits,
            cells: 0,
            blanks: 0,
            text: 0,
        }
    }

    /// Takes one more cell or paragraph with its text.
    pub fn take(&mut self, text: &str) -> Result<(), OfficeError> {
        self.cells = self.cells.saturating_add(1);
        self.text = self.text.saturating_add(text.len());
        if self.cells > self.limits.cells {
            return Err(OfficeError::TooManyCells {
                limit: self.limits.cells,
            });
        }
        if self.text > self.limits.text {
            return Err(OfficeError::TooMuchText {
                limit: self.limits.text,
            });
        }
        Ok(())
    }

    /// Whether one more cell without a text is kept: past a fifth of the cells they are left out, which loses nothing.
    pub fn takes_blank(&mut self) -> bool {
        self.blanks = self.blanks.saturating_add(1);
        self.blanks <= self.limits.cells / 5
    }
}
