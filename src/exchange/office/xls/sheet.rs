//! One worksheet.

use rust_decimal::Decimal;

use super::records::{self, Record, Records};
use super::{Shared, damaged, strings};
use crate::exchange::Grid;
use crate::exchange::office::OfficeError;
use crate::exchange::office::bytes::{u16_at, u32_at, u64_at};
use crate::exchange::office::grid_builder::{GridBuilder, Range};
use crate::exchange::office::limits::Budget;
use crate::exchange::office::number::{Format, of_binary};

/// Reads the sheet whose records begin here.
///
/// # Errors
/// Those of the budget, `Damaged`, `CutOff`.
pub fn read(mut records: Records, name: &str, shared: &Shared, budget: &mut Budget) -> Result<Grid, OfficeError> {
    let mut grid = GridBuilder::new(name.to_owned());
    let mut within = 0_usize;
    // The cell whose formula gave a text, which stands in the next record.
    let mut waiting = None;
    loop {
        let record = records.next().ok_or(OfficeError::CutOff)?;
        match record.kind {
            // A chart in a sheet is a run of records of its own.
            records::BEGIN => within = within.saturating_add(1),
            records::END if within <= 1 => break,
            records::END => within = within.saturating_sub(1),
            _ if within != 1 => {}
            records::MERGED => merges(record.bytes, &mut grid, budget)?,
            records::FORMULA_TEXT => {
                if let Some((row, column)) = waiting.take() {
                    grid.cell(row, column, strings::one(record.bytes, true), budget)?;
                }
            }
            records::FORMULA if is_text(record.bytes) => waiting = Some(place(record.bytes)?),
            records::FIGURES | records::BLANKS => several(record, &mut grid, shared, budget)?,
            _ => {
                if let Some(text) = cell(record, shared)? {
                    let (row, column) = place(record.bytes)?;
                    grid.cell(row, column, text, budget)?;
                }
            }
        }
    }
    grid.build(budget)
}

fn place(bytes: &[u8]) -> Result<(usize, usize), OfficeError> {
    match (u16_at(bytes, 0), u16_at(bytes, 2)) {
        (Some(row), Some(column)) => Ok((row.into(), column.into())),
        _ => Err(damaged()),
    }
}

/// Whether a formula gave a text.
fn is_text(bytes: &[u8]) -> bool {
    bytes.get(6) == Some(&0) && u16_at(bytes, 12) == Some(0xFFFF)
}

/// The text of a record that is one cell; nothing where it is none.
fn cell(record: Record, shared: &Shared) -> Result<Option<String>, OfficeError> {
    let Record { kind, bytes } = record;
    let style = u16_at(bytes, 4).unwrap_or(0);
    Ok(Some(match kind {
        records::BLANK => String::new(),
        records::NUMBER => {
            let bits = u64_at(bytes, 6).ok_or_else(damaged)?;
            shown(of_binary(bits), style, false, shared)
        }
        records::FIGURE => shown(short(u32_at(bytes, 6).ok_or_else(damaged)?), style, false, shared),
        records::SHARED_TEXT => {
            let at = u32_at(bytes, 6).and_then(|at| usize::try_from(at).ok());
            let text = at.and_then(|at| shared.strings.get(at)).ok_or_else(damaged)?;
            text.to_string()
        }
        records::TEXT | records::RICH_TEXT => strings::one(bytes.get(6..).unwrap_or_default(), true),
        records::BOOL_OR_ERROR => special(bytes.get(6).copied(), bytes.get(7) == Some(&1)),
        // What a formula gave: a figure, or what the first byte says where the last two are no figure's.
        records::FORMULA => match (u16_at(bytes, 12), bytes.get(6).copied()) {
            (Some(0xFFFF), Some(1)) => special(bytes.get(8).copied(), false),
            (Some(0xFFFF), Some(2)) => special(bytes.get(8).copied(), true),
            (Some(0xFFFF), _) => String::new(),
            _ => shown(of_binary(u64_at(bytes, 6).ok_or_else(damaged)?), style, true, shared),
        },
        _ => return Ok(None),
    }))
}

/// A figure as its style shows it.
fn shown(figure: Option<Decimal>, style: u16, computed: bool, shared: &Shared) -> String {
    let general = Format::general();
    let format = shared.styles.get(usize::from(style)).map_or(&general, |format| format);
    // Beyond what we can hold no form counts.
    figure.map_or_else(
        || "#NUM!".to_owned(),
        |figure| format.print(figure, computed, shared.dates),
    )
}

/// A figure in four bytes: an integer or the upper half of a binary one, perhaps in hundredths.
fn short(word: u32) -> Option<Decimal> {
    let figure = if word & 2 == 0 {
        of_binary(u64::from(word & !3) << 32)?
    } else {
        Decimal::from(word.cast_signed() >> 2)
    };
    if word & 1 == 0 {
        Some(figure)
    } else {
        figure.checked_div(Decimal::ONE_HUNDRED)
    }
}

fn special(value: Option<u8>, error: bool) -> String {
    let text = match (error, value) {
        (false, Some(0)) => "FALSE",
        (false, _) => "TRUE",
        (true, Some(0x00)) => "#NULL!",
        (true, Some(0x07)) => "#DIV/0!",
        (true, Some(0x0F)) => "#VALUE!",
        (true, Some(0x17)) => "#REF!",
        (true, Some(0x1D)) => "#NAME?",
        (true, Some(0x24)) => "#NUM!",
        (true, _) => "#N/A",
    };
    text.to_owned()
}

/// A row's cells in one record: figures with their styles, or blanks.
fn several(record: Record, grid: &mut GridBuilder, shared: &Shared, budget: &mut Budget) -> Result<(), OfficeError> {
    let (row, first) = place(record.bytes)?;
    let size = if record.kind == records::FIGURES { 6 } else { 2 };
    // The last column stands after them.
    let end = record.bytes.len().saturating_sub(2);
    let cells = record.bytes.get(4..end).unwrap_or_default().chunks_exact(size);
    for (column, bytes) in (first..).zip(cells) {
        let text = match u32_at(bytes, 2) {
            Some(word) => shown(short(word), u16_at(bytes, 0).unwrap_or(0), false, shared),
            None => String::new(),
        };
        grid.cell(row, column, text, budget)?;
    }
    Ok(())
}

fn merges(bytes: &[u8], grid: &mut GridBuilder, budget: &Budget) -> Result<(), OfficeError> {
    for bytes in bytes.get(2..).unwrap_or_default().chunks_exact(8) {
        let side = |at| u16_at(bytes, at).map(usize::from).ok_or_else(damaged);
        grid.merge(
            Range {
                top: side(0)?,
                bottom: side(2)?,
                left: side(4)?,
                right: side(6)?,
            },
            budget,
        )?;
    }
    Ok(())
}
