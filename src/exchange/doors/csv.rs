//! CSV by RFC 4180.

use super::table::Growing;
use crate::exchange::limits::{Budget, ImportError, MOST_BYTES, within};
use crate::exchange::{Block, Source};

/// The text of a CSV or text file: UTF-8 with or without its mark, or UTF-16 with it.
///
/// # Errors
/// [`ImportError::TooLarge`], or [`ImportError::NotUnicode`] for GB18030, which the page has the browser decode.
pub fn text_of(bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::TooLarge {
            bytes: bytes.len(),
            limit: MOST_BYTES,
        });
    }
    let wide = |bytes: &[u8], one: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        String::from_utf16(&pairs.iter().map(|pair| one(*pair)).collect::<Vec<_>>()).ok()
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            std::str::from_utf8(bytes).ok().map(str::to_owned)
        }
    };
    text.ok_or(ImportError::NotUnicode)
}

/// Reads a CSV file: one table. Quoted fields may hold commas, quotes and line breaks; a quote inside a bare field
/// belongs to it. A file without any comma that has tabs or semicolons is read by those.
///
/// # Errors
/// [`ImportError`] when a limit does not hold.
pub fn from_csv(text: &str) -> Result<Source, ImportError> {
    within(text)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let separator = [',', '\t', ';', '，']
        .into_iter()
        .find(|c| text.contains(*c))
        .unwrap_or(',');
    let mut table = Growing::default();
    let mut budget = Budget::new();
    let mut rest = text;
    while !rest.is_empty() {
        table.row();
        loop {
            let (cell, after) = take_field(rest, separator);
            budget.cell()?;
            table.cell(unguarded(cell.trim()).to_owned(), 1, 1);
            match after.strip_prefix(separator) {
                Some(after) => rest = after,
                None => {
                    rest = after;
                    break;
                }
            }
        }
        rest = rest.strip_prefix('\r').unwrap_or(rest);
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let blocks = match table.has_row() {
        true => vec![Block::Table(table.finish())],
        false => Vec::new(),
    };
    Ok(Source {
        name: String::new(),
        blocks,
    })
}

/// Whether a spreadsheet might run the text: it begins like a formula in either width, blanks and `'` apart.
pub(in crate::exchange) fn like_a_formula(text: &str) -> bool {
    let ends_line = |c: char| matches!(c, '\t' | '\r' | '\n');
    text.trim_start_matches(|c: char| c == '\'' || (c.is_whitespace() && !ends_line(c)))
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A cell without the `'` that keeps a spreadsheet from running it: the text is what stands behind.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if like_a_formula(text) => text.trim(),
        _ => cell,
    }
}

/// A field and what follows it: the separator, a line's end or nothing.
fn take_field(text: &str, separator: char) -> (String, &str) {
    let ends = [separator, '\n', '\r'];
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(ends).unwrap_or(text.len());
        let (field, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        return (field.to_owned(), rest);
    };
    let mut field = String::new();
    let mut rest = quoted;
    while let Some(at) = rest.find('"') {
        field.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at.saturating_add(1)..).unwrap_or_default();
        match rest.strip_prefix('"') {
            Some(after) => {
                field.push('"');
                rest = after;
            }
            None => {
                // What follows a closing quote before the separator belongs to the field, however it came there.
                let end = rest.find(ends).unwrap_or(rest.len());
                field.push_str(rest.get(..end).unwrap_or_default());
                return (field.replace("\r\n", "\n"), rest.get(end..).unwrap_or_default());
            }
        }
    }
    field.push_str(rest);
    (field.replace("\r\n", "\n"), "")
}
