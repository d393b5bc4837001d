//! The document as it stands, each cell with what it was taken for.

use super::marks::{Mark, Marks, marks};
use super::model::{Shown, ShownCell, Sure};
use super::{place, rows_shown};
use crate::exchange::{Block, Column, Grid, Place, Recognised, Source};
use crate::text::Lang;

/// Columns that are shown.
const MOST_COLUMNS: usize = 40;
/// Cells that say something in the row that stands for a head where none was found.
const LEAST_HEADS: usize = 3;

/// The document for the eye.
pub(super) fn shown(source: &Source, found: &Recognised, lang: Lang) -> Vec<Shown> {
    let marks = marks(found, lang);
    let mut all: Vec<Shown> = Vec::new();
    let lines = |block: &Block| match block {
        Block::Table(grid) => grid.rows.len(),
        Block::Paragraph { .. } => 1,
    };
    let mut left = rows_shown(source.blocks.iter().map(lines).sum());
    for (index, block) in source.blocks.iter().enumerate() {
        match block {
            Block::Table(grid) => {
                let shown = table(grid, index, &marks, left, place::title(source, index, lang));
                left = left.saturating_sub(shown.rows.len());
                all.push(shown);
            }
            Block::Paragraph { text } => {
                if text.trim().is_empty() {
                    continue;
                }
                if all.last().is_none_or(|last| last.table) {
                    all.push(Shown {
                        title: place::title(source, index, lang),
                        table: false,
                        rows: Vec::new(),
                        more: 0,
                    });
                }
                let Some(last) = all.last_mut() else { continue };
                if left == 0 {
                    last.more = last.more.saturating_add(1);
                    continue;
                }
                left = left.saturating_sub(1);
                let at = Place {
                    block: index,
                    ..Place::default()
                };
                last.rows.push(vec![cell(text, (1, 1), marks.at(at))]);
            }
        }
    }
    all
}

fn table(grid: &Grid, block: usize, marks: &Marks, most: usize, title: String) -> Shown {
    let rows = grid.rows.iter().take(most);
    let width = rows
        .clone()
        .flatten()
        .map(|cell| cell.column.saturating_add(cell.columns.max(1)));
    let width = width.max().unwrap_or(0).min(MOST_COLUMNS);
    // Where no head was found, the person may say that the first row with some columns is one.
    let head = match marks.has_head(block) {
        true => None,
        false => grid
            .rows
            .iter()
            .position(|row| row.iter().filter(|cell| !cell.text.trim().is_empty()).count() >= LEAST_HEADS),
    };
    let mut covered = vec![0_usize; width];
    let last = most.min(grid.rows.len());
    let mut shown = Vec::with_capacity(last);
    for (index, cells) in rows.enumerate() {
        let mut row = Vec::with_capacity(cells.len());
        let mut column = 0_usize;
        for found in cells.iter().filter(|cell| cell.column < width) {
            gaps(&mut row, &mut column, found.column, &covered);
            let columns = found.columns.clamp(1, width.saturating_sub(found.column).max(1));
            let rows = found.rows.clamp(1, last.saturating_sub(index).max(1));
            let at = Place {
                block,
                row: index,
                column: found.column,
            };
            let mut made = cell(&found.text, (columns, rows), marks.at(at));
            let is_head = marks.at(at).is_some_and(|mark| mark.head.is_some());
            if is_head || (head == Some(index) && !found.text.trim().is_empty()) {
                made.at = place::written(at);
            }
            row.push(made);
            column = found.column.saturating_add(columns);
            for covered in covered.iter_mut().skip(found.column).take(columns) {
                // This row is counted down below.
                *covered = rows;
            }
        }
        gaps(&mut row, &mut column, width, &covered);
        for covered in &mut covered {
            *covered = covered.saturating_sub(1);
        }
        shown.push(row);
    }
    Shown {
        title,
        table: true,
        rows: shown,
        more: grid.rows.len().saturating_sub(last),
    }
}

/// Fills the columns up to `to` that no cell from above covers.
fn gaps(row: &mut Vec<ShownCell>, column: &mut usize, to: usize, covered: &[usize]) {
    while *column < to {
        if covered.get(*column).is_none_or(|rows| *rows == 0) {
            row.push(cell("", (1, 1), None));
        }
        *column = column.saturating_add(1);
    }
}

fn cell(text: &str, (columns, rows): (usize, usize), mark: Option<&Mark>) -> ShownCell {
    let head = mark.and_then(|mark| mark.head).flatten();
    ShownCell {
        text: text.trim().to_owned(),
        columns,
        rows,
        sure: mark.map_or(Sure::Plain, |mark| mark.sure),
        tag: mark.map_or(String::new(), |mark| mark.tag.to_owned()),
        at: String::new(),
        head: head.map_or("", Column::slug).to_owned(),
    }
}
