//! A plain paste: lines of prose and lines of cells with tabs between them.

use super::table::Growing;
use crate::exchange::limits::{Budget, ImportError, within};
use crate::exchange::{Block, Source};

/// A quoted cell of Excel is not looked for farther than this, in bytes: Excel's own limit of a cell is 32,767 characters.
const LONGEST_QUOTED: usize = 100_000;

/// Reads a plain paste: rows of cells with tabs between them, other lines as paragraphs. Blank lines say nothing.
///
/// A cell that Excel put into quotes because of its line breaks or quotes is unquoted; other quotes belong to the text.
///
/// # Errors
/// [`ImportError`] when a limit does not hold.
pub fn from_text(text: &str) -> Result<Source, ImportError> {
    within(text)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut blocks = Vec::new();
    let mut table = Growing::default();
    let mut budget = Budget::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cells, after) = take_line(rest);
        rest = after;
        match cells.as_slice() {
            [] => {}
            [line] if line.trim().is_empty() => {}
            [line] => {
                budget.cell()?;
                close(&mut table, &mut blocks);
                let text = line.trim().to_owned();
                blocks.push(Block::Paragraph { text });
            }
            cells if cells.iter().all(|cell| cell.trim().is_empty()) => {}
            cells => {
                table.row();
                for cell in cells {
                    budget.cell()?;
                    table.cell(cell.trim().to_owned(), 1, 1);
                }
            }
        }
    }
    close(&mut table, &mut blocks);
    Ok(Source {
        name: String::new(),
        blocks,
    })
}

fn close(table: &mut Growing, blocks: &mut Vec<Block>) {
    if table.has_row() {
        blocks.push(Block::Table(std::mem::take(table).finish()));
    }
}

/// The cells of the first line, and the text behind it.
fn take_line(text: &str) -> (Vec<String>, &str) {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        if let Some((cell, after)) = take_quoted(rest, !cells.is_empty()) {
            cells.push(cell);
            rest = after;
        } else {
            let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            let (cell, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            cells.push(cell.to_owned());
            rest = after;
        }
        match rest.strip_prefix('\t') {
            Some(after) => rest = after,
            None => break,
        }
    }
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    (cells, rest.strip_prefix('\n').unwrap_or(rest))
}

/// A cell in quotes that Excel put there, and what follows it. At the start of a line a tab must follow: a sentence may
/// begin with a quotation.
fn take_quoted(text: &str, inside: bool) -> Option<(String, &str)> {
    let quoted = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut special = false;
    let mut characters = quoted.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if at > LONGEST_QUOTED {
            return None;
        }
        if c != '"' {
            special |= matches!(c, '\n' | '\t');
            if c != '\r' {
                cell.push(c);
            }
            continue;
        }
        if characters.next_if(|(_, next)| *next == '"').is_some() {
            special = true;
            cell.push('"');
            continue;
        }
        let after = quoted.get(at.checked_add(1)?..)?;
        let ends = match inside {
            true => after.is_empty() || after.starts_with(['\t', '\n', '\r']),
            false => after.starts_with('\t'),
        };
        return (ends && special).then_some((cell, after));
    }
    None
}
