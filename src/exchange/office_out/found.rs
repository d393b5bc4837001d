//! What a reader finds in a written table.

use super::xml::clean;
use crate::exchange::layout::{Cell, Table};
use crate::exchange::{self, Grid};

impl Table {
    /// As a reader finds it.
    pub(super) fn grid(&self, name: &str) -> Grid {
        let cell = |cell: &Cell| exchange::Cell {
            column: cell.column,
            columns: cell.columns,
            rows: cell.rows,
            text: cell.shown(),
        };
        Grid {
            name: name.to_owned(),
            rows: self
                .rows
                .iter()
                .map(|row| row.cells.iter().map(cell).collect())
                .collect(),
        }
    }
}

impl Cell {
    /// The text as a document shows it: empty lines around it say nothing.
    pub(super) fn shown(&self) -> String {
        clean(&self.text).trim_matches('\n').to_owned()
    }
}
