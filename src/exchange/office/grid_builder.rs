//! A sheet's cells as they come, made into a grid: what is merged covers what lies under it.

use super::OfficeError;
use super::limits::Budget;
use crate::exchange::{Cell, Grid};

/// A merged range, from 0, the last row and column with it.
#[derive(Clone, Copy)]
pub struct Range {
    pub top: usize,
    pub left: usize,
    pub bottom: usize,
    pub right: usize,
}

/// Gathers the cells of one sheet.
pub struct GridBuilder {
    name: String,
    rows: Vec<Vec<Cell>>,
    merges: Vec<Range>,
    /// The first column that holds no text in any row.
    width: usize,
    /// The first row that holds no text.
    height: usize,
}

impl GridBuilder {
    /// An empty sheet.
    pub fn new(name: String) -> Self {
        Self {
            name,
            rows: Vec::new(),
            merges: Vec::new(),
            width: 0,
            height: 0,
        }
    }

    /// Takes a cell; rows and columns from 0.
    ///
    /// # Errors
    /// `FarCell`, and those of the budget.
    pub fn cell(&mut self, row: usize, column: usize, text: String, budget: &mut Budget) -> Result<(), OfficeError> {
        let far = row >= budget.limits.rows || column >= budget.limits.columns;
        if text.is_empty() {
            // A blank cell says only that it is there: far away it is a format that was painted over the whole sheet.
            if far || !budget.takes_blank() {
                return Ok(());
            }
        } else {
            if far {
                return Err(OfficeError::FarCell {
                    sheet: self.name.clone(),
                    cell: cell_name(row, column),
                });
            }
            budget.take(&text)?;
            self.width = self.width.max(column.saturating_add(1));
            self.height = self.height.max(row.saturating_add(1));
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row.saturating_add(1), Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            cells.push(Cell {
                column,
                columns: 1,
                rows: 1,
                text,
            });
        }
        Ok(())
    }

    /// Takes a merged range.
    ///
    /// # Errors
    /// `TooManyMerges`.
    pub fn merge(&mut self, range: Range, budget: &Budget) -> Result<(), OfficeError> {
        if self.merges.len() >= budget.limits.merges {
            return Err(OfficeError::TooManyMerges {
                sheet: self.name.clone(),
                limit: budget.limits.merges,
            });
        }
        self.merges.push(range);
        Ok(())
    }

    /// The grid: rows in order, what is covered taken out, nothing after the last row and column with a text.
    ///
    /// # Errors
    /// `TooManyMerges` when taking out what they cover would take too long.
    pub fn build(self, budget: &Budget) -> Result<Grid, OfficeError> {
        let Self {
            name,
            mut rows,
            merges,
            width,
            height,
        } = self;
        rows.truncate(height);
        for cells in &mut rows {
            cells.retain(|cell| cell.column < width);
            // Programs write cells in order; a file that does not is put in order, the first of two kept.
            cells.sort_by_key(|cell| cell.column);
            cells.dedup_by_key(|cell| cell.column);
        }
        let mut touched = 0_usize;
        for range in merges {
            touched = touched.saturating_add(cover(&mut rows, range, width));
            if touched > budget.limits.merged_rows {
                let limit = budget.limits.merges;
                return Err(OfficeError::TooManyMerges { sheet: name, limit });
            }
        }
        Ok(Grid { name, rows })
    }
}

/// Lets the cell at a range's corner cover the range, unless that cell is itself covered or covers already; how many rows
/// were looked at.
fn cover(rows: &mut [Vec<Cell>], range: Range, width: usize) -> usize {
    let Range { top, left, .. } = range;
    let bottom = range.bottom.min(rows.len().saturating_sub(1));
    let right = range.right.min(width.saturating_sub(1));
    let corner = rows.get_mut(top).and_then(|cells| {
        let at = cells.binary_search_by_key(&left, |cell| cell.column).ok()?;
        cells.get_mut(at)
    });
    match corner {
        Some(cell) if cell.rows == 1 && cell.columns == 1 && bottom >= top && right >= left => {
            cell.columns = right.saturating_sub(left).saturating_add(1);
            cell.rows = bottom.saturating_sub(top).saturating_add(1);
        }
        _ => return 1,
    }
    for (row, cells) in (top..)
        .zip(rows.iter_mut().skip(top))
        .take_while(|(row, _)| *row <= bottom)
    {
        let kept = if row == top { left.saturating_add(1) } else { left };
        let first = cells.partition_point(|cell| cell.column < kept);
        let last = cells.partition_point(|cell| cell.column <= right);
        cells.drain(first.min(last)..last);
    }
    bottom.saturating_sub(top).saturating_add(1)
}

/// Row 0 and column 27 → `AB1`.
pub fn cell_name(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while let Some(before) = rest.checked_sub(1) {
        letters.push(char::from_digit(u32::try_from(before % 26).unwrap_or(0).saturating_add(10), 36).unwrap_or('?'));
        rest = before / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{}{}", letters.to_ascii_uppercase(), row.saturating_add(1))
}

/// `AB1` → row 0 and column 27; `$` is passed over.
pub fn cell_place(name: &str) -> Option<(usize, usize)> {
    let mut column = 0_usize;
    let mut row = 0_usize;
    for character in name.bytes().filter(|byte| *byte != b'$') {
        match character {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let digit = usize::from(character.to_ascii_uppercase().saturating_sub(b'A').saturating_add(1));
                column = column.checked_mul(26)?.checked_add(digit)?;
            }
            b'0'..=b'9' => {
                let digit = usize::from(character.saturating_sub(b'0'));
                row = row.checked_mul(10)?.checked_add(digit)?;
            }
            _ => return None,
        }
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// `A1:B2`, or one cell.
pub fn range(name: &str) -> Option<Range> {
    let (from, to) = name.split_once(':').unwrap_or((name, name));
    let ((top, left), (bottom, right)) = (cell_place(from)?, cell_place(to)?);
    Some(Range {
        top: top.min(bottom),
        left: left.min(right),
        bottom: top.max(bottom),
        right: left.max(right),
    })
}
