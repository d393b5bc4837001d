//! Word and Excel files in: what they hold, as it is shown, and what is refused. `--features office` runs these.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly"
)]

mod cases;
mod container;
mod docx;
#[path = "../hostile/office.rs"]
mod hostile;
mod numbers;
mod xls;
mod xlsx;

use ziping::exchange::office::{OfficeError, OfficeLimits, read_file};
use ziping::exchange::{Block, Grid, Source};

fn read(bytes: &[u8], name: &str) -> Result<Source, OfficeError> {
    read_file(bytes, name, OfficeLimits::FILE)
}

/// The tables of a file.
fn grids(bytes: &[u8], name: &str) -> Vec<Grid> {
    let blocks = read(bytes, name).unwrap().blocks;
    let tables = blocks.into_iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        Block::Paragraph { .. } => None,
    });
    tables.collect()
}

/// The paragraphs of a file.
fn paragraphs(bytes: &[u8], name: &str) -> Vec<String> {
    let blocks = read(bytes, name).unwrap().blocks;
    let texts = blocks.into_iter().filter_map(|block| match block {
        Block::Paragraph { text } => Some(text),
        Block::Table(_) => None,
    });
    texts.collect()
}

/// A table as (row, column, rows, columns, text) of every cell with a text.
fn filled(grid: &Grid) -> Vec<(usize, usize, usize, usize, String)> {
    let cells = grid
        .rows
        .iter()
        .enumerate()
        .flat_map(|(row, cells)| cells.iter().map(move |cell| (row, cell)));
    let filled = cells.filter(|(_, cell)| !cell.text.trim().is_empty());
    filled
        .map(|(row, cell)| (row, cell.column, cell.rows, cell.columns, cell.text.clone()))
        .collect()
}
