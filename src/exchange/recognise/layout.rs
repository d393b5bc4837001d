//! A table row by row, with the cells that reach into a row from above.

use super::found::{Confidence, Place, Value};
use crate::exchange::Grid;

/// No more cells than this are shown again in the rows that they reach into.
const MOST_COVERS: usize = 3_000_000;

/// A cell as one row sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where it begins.
    pub place: Place,
    /// The first column it counts for: that of its place, unless the row was moved to fit its head.
    pub column: usize,
    /// The column behind its last.
    pub end: usize,
    /// The last row it covers.
    pub last_row: usize,
    /// Whether it begins in this row.
    pub own: bool,
}

impl Seen<'_> {
    /// Whether it covers the column.
    pub fn covers(&self, column: usize) -> bool {
        (self.column..self.end).contains(&column)
    }

    /// Whether it begins here and has a text.
    pub fn says(&self) -> bool {
        self.own && !self.text.is_empty()
    }
}

/// A row: its cells and those that reach into it, from the left.
pub(super) type Row<'a> = Vec<Seen<'a>>;

/// The rows of a table.
pub(super) struct Layout<'a> {
    pub rows: Vec<Row<'a>>,
    /// Whether no cell is merged, as in a plain paste, where a browser leaves out what it covers.
    pub plain: bool,
}

impl<'a> Layout<'a> {
    /// Lays a table out.
    pub fn of(grid: &'a Grid, block: usize) -> Self {
        let mut rows: Vec<Row<'a>> = Vec::with_capacity(grid.rows.len());
        let mut reaching: Row<'a> = Vec::new();
        let mut covers = 0_usize;
        let mut plain = true;
        for (index, cells) in grid.rows.iter().enumerate() {
            reaching.retain(|seen| seen.last_row >= index);
            covers = covers.saturating_add(reaching.len());
            if covers > MOST_COVERS {
                reaching.clear();
            }
            let mut row = reaching.clone();
            for cell in cells {
                let columns = cell.columns.max(1);
                plain &= columns == 1 && cell.rows <= 1;
                let last_row = index.saturating_add(cell.rows.saturating_sub(1));
                let seen = Seen {
                    text: cell.text.trim(),
                    place: Place {
                        block,
                        row: index,
                        column: cell.column,
                    },
                    column: cell.column,
                    end: cell.column.saturating_add(columns),
                    last_row,
                    own: true,
                };
                row.push(seen);
                if last_row > index {
                    reaching.push(Seen { own: false, ..seen });
                }
            }
            row.sort_by_key(|seen| seen.place.column);
            rows.push(row);
        }
        Self { rows, plain }
    }

    /// A row; an empty one behind the last.
    pub fn row(&self, index: usize) -> &[Seen<'a>] {
        self.rows.get(index).map_or(&[], Vec::as_slice)
    }
}

/// The cells of a row that begin in it and have a text.
pub(super) fn own<'r, 'a>(row: &'r [Seen<'a>]) -> impl Iterator<Item = &'r Seen<'a>> {
    row.iter().filter(|seen| seen.says())
}

/// A row of a plain paste moved to the right end of its head: a browser leaves out the cells that one from above covers.
pub(super) fn moved<'a>(row: &[Seen<'a>], width: usize) -> Option<Row<'a>> {
    let length = row.iter().map(|seen| seen.end).max()?;
    let by = width.checked_sub(length).filter(|by| *by > 0)?;
    let moved = row.iter().map(|seen| Seen {
        column: seen.column.saturating_add(by),
        end: seen.end.saturating_add(by),
        ..*seen
    });
    Some(moved.collect())
}

/// A cell's value. Tags that a page printed as text are taken for the line breaks they stand for.
pub(super) fn value(seen: &Seen<'_>, confidence: Confidence) -> Value {
    value_of(seen.text, seen.place, confidence)
}

/// A text's value.
pub(super) fn value_of(text: &str, place: Place, confidence: Confidence) -> Value {
    let clean = without_tags(text);
    Value {
        original: clean.is_some().then(|| text.to_owned()),
        text: clean.unwrap_or_else(|| text.to_owned()),
        place,
        confidence,
    }
}

/// The text of `<p>…</p> <p>…</p>` and `…<br>…`, where tags stand in it as text.
fn without_tags(text: &str) -> Option<String> {
    if !["</p>", "<br>", "<br/>", "<br />"].iter().any(|tag| text.contains(tag)) {
        return None;
    }
    let mut clean = text.replace("<p>", "");
    for tag in ["</p>", "<br>", "<br/>", "<br />"] {
        clean = clean.replace(tag, "\n");
    }
    let lines: Vec<&str> = clean.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n"))
}
