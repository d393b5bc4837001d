//! Excel's workbooks from 1997 to 2003, also WPS's `.et` ([MS-XLS], BIFF8): a run of records, each with its length.

mod records;
mod sheet;
mod strings;

use std::rc::Rc;

use super::OfficeError;
use super::bytes::{u16_at, u32_at};
use super::limits::Budget;
use super::number::{Dates, Format};
use super::ole::Ole;
use crate::exchange::Block;
use records::Records;

/// The name of the workbook in its container, and in messages.
const BOOK: &str = "Workbook";
/// The version of the records since 1997.
const SINCE_1997: u16 = 0x0600;

/// What all sheets share.
struct Shared {
    strings: Vec<Rc<str>>,
    /// The format of each style.
    styles: Vec<Rc<Format>>,
    dates: Dates,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    at: usize,
    hidden: bool,
}

/// Reads a workbook.
///
/// # Errors
/// `Encrypted`, `OldExcel`, `Macros`, `OldWord`, `Foreign`, `TooManySheets`, and those of the budget.
pub fn read(ole: &Ole, budget: &mut Budget) -> Result<Vec<Block>, OfficeError> {
    if ole.has("EncryptedPackage") || ole.has("EncryptionInfo") {
        return Err(OfficeError::Encrypted);
    }
    if ole.has("_VBA_PROJECT_CUR") || ole.has("Macros") {
        return Err(OfficeError::Macros);
    }
    let Some(book) = ole.read(BOOK)? else {
        return Err(if ole.has("WordDocument") {
            OfficeError::OldWord
        } else if ole.has("Book") {
            OfficeError::OldExcel
        } else {
            OfficeError::Foreign
        });
    };
    let (listed, shared) = globals(&book, budget)?;
    let (sheets, limit) = (listed.len(), budget.limits.sheets);
    if sheets > limit {
        return Err(OfficeError::TooManySheets { sheets, limit });
    }
    let all_hidden = listed.iter().all(|it| it.hidden);
    let mut blocks = Vec::new();
    for Listed { name, at, .. } in listed.iter().filter(|it| all_hidden || !it.hidden) {
        let records = Records::new(&book, *at);
        blocks.push(Block::Table(sheet::read(records, name, &shared, budget)?));
    }
    Ok(blocks)
}

/// What stands before the sheets.
fn globals(book: &[u8], budget: &Budget) -> Result<(Vec<Listed>, Shared), OfficeError> {
    let mut listed = Vec::new();
    let mut shared = Shared {
        strings: Vec::new(),
        styles: Vec::new(),
        dates: Dates::Since1900,
    };
    let mut codes: Vec<(u16, String)> = Vec::new();
    let mut styles: Vec<u16> = Vec::new();
    let mut records = Records::new(book, 0);
    let begin = records.next().ok_or_else(damaged)?;
    if begin.kind != records::BEGIN || u16_at(begin.bytes, 0) != Some(SINCE_1997) {
        return Err(OfficeError::OldExcel);
    }
    loop {
        // A run of records ends with a record that says so.
        let record = records.next().ok_or(OfficeError::CutOff)?;
        let bytes = record.bytes;
        match record.kind {
            records::END => break,
            records::PASSWORD => return Err(OfficeError::Encrypted),
            records::DATES if u16_at(bytes, 0) == Some(1) => shared.dates = Dates::Since1904,
            records::FORMAT => {
                let id = u16_at(bytes, 0).ok_or_else(damaged)?;
                codes.push((id, strings::one(bytes.get(2..).unwrap_or_default(), true)));
            }
            records::STYLE => styles.push(u16_at(bytes, 2).ok_or_else(damaged)?),
            records::SHEET => {
                let at = u32_at(bytes, 0)
                    .and_then(|at| usize::try_from(at).ok())
                    .ok_or_else(damaged)?;
                let (state, kind) = (bytes.get(4).copied().unwrap_or(0), bytes.get(5).copied().unwrap_or(0));
                // Sheets of charts and macros hold no cells of a form.
                if kind == 0 {
                    listed.push(Listed {
                        name: strings::one(bytes.get(6..).unwrap_or_default(), false),
                        at,
                        hidden: state & 3 != 0,
                    });
                }
            }
            records::STRINGS => {
                let mut pieces = vec![bytes];
                while let Some(more) = records.continued() {
                    pieces.push(more);
                }
                shared.strings = strings::shared(&pieces, budget.limits.strings)?;
            }
            _ => {}
        }
    }
    let format = |id: &u16| {
        let own = codes.iter().find(|(known, _)| known == id);
        Rc::new(match own {
            Some((_, code)) => Format::new(code),
            None => Format::new(Format::built_in_code(usize::from(*id))),
        })
    };
    shared.styles = styles.iter().map(format).collect();
    Ok((listed, shared))
}

fn damaged() -> OfficeError {
    OfficeError::Damaged { part: BOOK.to_owned() }
}
