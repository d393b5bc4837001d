//! Word and Excel files → [`Source`]. Only here are their containers and their XML known; what is read is limited before
//! it is read (invariant 10), and nothing in a file is ever run, fetched or followed.
//!
//! May enter: what reads or writes an office file from and to data. Kept behind the feature `office`, which the page's
//! first load does not have: the office module is a program of its own (`crate::embed`).

mod archive;
mod bytes;
mod docx;
mod error;
mod grid_builder;
mod limits;
mod number;
mod ole;
mod package;
mod words;
mod xls;
mod xlsx;
mod xml;

pub use error::{OfficeError, OfficeKind};
pub(in crate::exchange) use grid_builder::cell_name;
pub use limits::OfficeLimits;
pub use words::office_error;

use super::{Block, Source};
use archive::Archive;
use limits::Budget;
use ole::Ole;
use package::Package;

/// Reads a document or workbook. What it is, its content says; a name that says another kind is refused.
///
/// # Errors
/// Why it was not read; nothing is read in part.
pub fn read_file(bytes: &[u8], name: &str, limits: OfficeLimits) -> Result<Source, OfficeError> {
    if bytes.len() > limits.bytes {
        return Err(OfficeError::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    let mut budget = Budget::new(limits);
    let blocks = if bytes.starts_with(b"PK\x03\x04") {
        let mut package = Package::new(Archive::open(bytes, limits)?, limits);
        let (main, kind) = package.main()?;
        named(name, kind)?;
        match kind {
            OfficeKind::Docx => docx::read(&mut package, &main, &mut budget)?,
            OfficeKind::Xlsx | OfficeKind::Xls => xlsx::read(&mut package, &main, &mut budget)?,
        }
    } else if bytes.starts_with(&ole::HEAD) {
        let blocks = xls::read(&Ole::open(bytes)?, &mut budget)?;
        named(name, OfficeKind::Xls)?;
        blocks
    } else {
        return Err(foreign(bytes));
    };
    let has_text = |block: &Block| match block {
        Block::Paragraph { text } => !text.trim().is_empty(),
        Block::Table(grid) => grid.rows.iter().flatten().any(|cell| !cell.text.trim().is_empty()),
    };
    if !blocks.iter().any(has_text) {
        return Err(OfficeError::NothingToRead);
    }
    Ok(Source {
        name: name.to_owned(),
        blocks,
    })
}

/// How a name ends, in small letters.
fn ending(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(ending.to_ascii_lowercase())
}

/// Refuses a name that says another kind; one that says none is fine.
fn named(name: &str, found: OfficeKind) -> Result<(), OfficeError> {
    let kinds = [OfficeKind::Docx, OfficeKind::Xlsx, OfficeKind::Xls];
    let others = kinds.into_iter().filter(|kind| *kind != found);
    match ending(name) {
        Some(ending) if others.flat_map(|kind| kind.endings()).any(|other| *other == ending) => {
            Err(OfficeError::OtherKind { found, ending })
        }
        _ => Ok(()),
    }
}

/// What a file is that is none of ours.
fn foreign(bytes: &[u8]) -> OfficeError {
    if bytes.is_empty() {
        return OfficeError::Empty;
    }
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let head = head.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    let is_page = head.starts_with("<html") || head.starts_with("<!doctype html") || head.contains("<table");
    if is_page {
        OfficeError::WebPage
    } else {
        OfficeError::Foreign
    }
}
