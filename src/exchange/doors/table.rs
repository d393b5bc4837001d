//! A table that grows cell by cell, with the places that cells from above take.

use crate::exchange::limits::MOST_COLUMNS;
use crate::exchange::{Cell, Grid};

/// A grid under construction.
#[derive(Default)]
pub(super) struct Growing {
    grid: Grid,
    /// For each column, how many more rows a cell from above covers.
    covered: Vec<usize>,
    column: usize,
}

impl Growing {
    /// Begins a row.
    pub(super) fn row(&mut self) {
        if !self.grid.rows.is_empty() {
            for rows in &mut self.covered {
                *rows = rows.saturating_sub(1);
            }
        }
        self.grid.rows.push(Vec::new());
        self.column = 0;
    }

    /// Whether a row has begun.
    pub(super) fn has_row(&self) -> bool {
        !self.grid.rows.is_empty()
    }

    /// Puts a cell into the row, in the next free column. What stands beyond the last column joins the last cell.
    pub(super) fn cell(&mut self, text: String, columns: usize, rows: usize) {
        while self.covered.get(self.column).is_some_and(|rows| *rows > 0) {
            self.column = self.column.saturating_add(1);
        }
        if !self.has_row() {
            self.row();
        }
        let Some(row) = self.grid.rows.last_mut() else {
            return;
        };
        if self.column >= MOST_COLUMNS {
            if let Some(last) = row.last_mut()
                && !text.is_empty()
            {
                last.text.push('\n');
                last.text.push_str(&text);
            }
            return;
        }
        let room = MOST_COLUMNS.saturating_sub(self.column);
        let free = self.covered.iter().skip(self.column).take_while(|rows| **rows == 0);
        let free = match free.count() {
            // Nothing from above to the right: as many as it says.
            count if count >= self.covered.len().saturating_sub(self.column) => room,
            count => count,
        };
        let (columns, rows) = (columns.clamp(1, free.max(1)), rows.max(1));
        let end = self.column.saturating_add(columns);
        if self.covered.len() < end {
            self.covered.resize(end, 0);
        }
        for covered in self.covered.iter_mut().skip(self.column).take(columns) {
            *covered = rows;
        }
        row.push(Cell {
            column: self.column,
            columns,
            rows,
            text,
        });
        self.column = end;
    }

    /// The table, no cell longer than it.
    pub(super) fn finish(mut self) -> Grid {
        let all = self.grid.rows.len();
        for (index, row) in self.grid.rows.iter_mut().enumerate() {
            for cell in row {
                cell.rows = cell.rows.min(all.saturating_sub(index)).max(1);
            }
        }
        self.grid
    }
}
