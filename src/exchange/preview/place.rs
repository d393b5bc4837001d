//! Places, in words and as the page hands them back.

use crate::exchange::{Block, Place, Source};
use crate::text::{Lang, preview as words_of};

/// As [`super::Chosen::at`] takes it.
pub(super) fn written(place: Place) -> String {
    format!("{}.{}.{}", place.block, place.row, place.column)
}

pub(super) fn read(text: &str) -> Option<Place> {
    let mut numbers = text.split('.').map(|number| number.parse::<usize>().ok());
    let place = Place {
        block: numbers.next()??,
        row: numbers.next()??,
        column: numbers.next()??,
    };
    numbers.next().is_none().then_some(place)
}

/// What a block is called: a sheet by its name, a table by its number.
pub(super) fn title(source: &Source, block: usize, lang: Lang) -> String {
    match source.blocks.get(block) {
        Some(Block::Table(grid)) if !grid.name.is_empty() => words_of::sheet(&grid.name, lang),
        Some(Block::Table(_)) => words_of::table(count(source, block, true), lang),
        _ => words_of::text_part(lang).to_owned(),
    }
}

/// Where a value stands: `工作表“自评表”C4`, `表格 2 第 4 行第 3 列`, `第 12 段`.
pub(super) fn words(source: &Source, place: Place, lang: Lang) -> String {
    match source.blocks.get(place.block) {
        Some(Block::Table(grid)) => {
            let title = title(source, place.block, lang);
            let row = place.row.saturating_add(1);
            if grid.name.is_empty() {
                words_of::cell(&title, row, place.column.saturating_add(1), lang)
            } else {
                format!("{title}{}{row}", letters(place.column))
            }
        }
        _ => words_of::paragraph(count(source, place.block, false), lang),
    }
}

/// The number of a block among the tables or among the paragraphs, from 1.
fn count(source: &Source, block: usize, tables: bool) -> usize {
    let before = source.blocks.iter().take(block.saturating_add(1));
    before
        .filter(|block| matches!(block, Block::Table(_)) == tables)
        .count()
}

/// A sheet's column: `A`, `Z`, `AA`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = Some(column);
    while let Some(column) = rest {
        let digit = u8::try_from(column % 26).unwrap_or(0);
        letters.push(char::from(b'A'.saturating_add(digit)));
        rest = (column / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}
