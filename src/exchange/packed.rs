//! A document in bytes, as the office module hands it to the page: a tenth of the same as JSON to read, and read in steps,
//! so that a large workbook never holds the page up.
//!
//! Both ends are of one build: this is no format for files.

use super::{Block, Cell, Grid, Source};

/// A block begins with what it is.
const PARAGRAPH: usize = 0;
const TABLE: usize = 1;

/// Writes a document.
pub fn pack(source: &Source) -> Vec<u8> {
    let mut out = Vec::new();
    text(&mut out, &source.name);
    number(&mut out, source.blocks.len());
    for block in &source.blocks {
        match block {
            Block::Paragraph { text: written } => {
                number(&mut out, PARAGRAPH);
                text(&mut out, written);
            }
            Block::Table(grid) => {
                number(&mut out, TABLE);
                text(&mut out, &grid.name);
                number(&mut out, grid.rows.len());
                for row in &grid.rows {
                    number(&mut out, row.len());
                    for cell in row {
                        number(&mut out, cell.column);
                        number(&mut out, cell.columns);
                        number(&mut out, cell.rows);
                        text(&mut out, &cell.text);
                    }
                }
            }
        }
    }
    out
}

/// Seven bits a byte, the lowest first; a set eighth bit says that more follow.
fn number(out: &mut Vec<u8>, mut value: usize) {
    while value > 0x7F {
        out.push(u8::try_from(value & 0x7F).unwrap_or(0) | 0x80);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or(0));
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

/// Reads a packed document step by step.
pub struct Unpacking<'a> {
    rest: &'a [u8],
    source: Source,
    blocks: usize,
    /// Rows of the table at the end that are still to come.
    rows: usize,
}

impl<'a> Unpacking<'a> {
    /// Begins; nothing where it is no packed document.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let mut unpacking = Self {
            rest: bytes,
            source: Source::default(),
            blocks: 0,
            rows: 0,
        };
        unpacking.source.name = unpacking.text()?;
        unpacking.blocks = unpacking.number()?;
        Some(unpacking)
    }

    /// Reads on, at least so many cells if there are; whether all is read, or nothing where it is no packed document.
    pub fn step(&mut self, cells: usize) -> Option<bool> {
        let mut read = 0_usize;
        while read < cells {
            if let Some(rows) = self.rows.checked_sub(1) {
                self.rows = rows;
                let row = self.row()?;
                read = read.saturating_add(row.len()).saturating_add(1);
                let Some(Block::Table(grid)) = self.source.blocks.last_mut() else {
                    return None;
                };
                grid.rows.push(row);
                continue;
            }
            let Some(blocks) = self.blocks.checked_sub(1) else {
                return self.rest.is_empty().then_some(true);
            };
            self.blocks = blocks;
            read = read.saturating_add(1);
            let block = if self.number()? == PARAGRAPH {
                Block::Paragraph { text: self.text()? }
            } else {
                let name = self.text()?;
                self.rows = self.number()?;
                Block::Table(Grid { name, rows: Vec::new() })
            };
            self.source.blocks.push(block);
        }
        Some(false)
    }

    /// What has been read.
    pub fn source(self) -> Source {
        self.source
    }

    fn row(&mut self) -> Option<Vec<Cell>> {
        let count = self.number()?;
        let mut row = Vec::new();
        for _ in 0..count {
            row.push(Cell {
                column: self.number()?,
                columns: self.number()?,
                rows: self.number()?,
                text: self.text()?,
            });
        }
        Some(row)
    }

    fn number(&mut self) -> Option<usize> {
        let mut value = 0_usize;
        let mut shift = 0_u32;
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            value |= usize::from(first & 0x7F).checked_shl(shift)?;
            if first & 0x80 == 0 {
                return Some(value);
            }
            shift = shift.saturating_add(7);
        }
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }
}
