//! One worksheet.

use std::rc::Rc;

use super::strings;
use super::styles::Styles;
use crate::exchange::Grid;
use crate::exchange::office::OfficeError;
use crate::exchange::office::grid_builder::{GridBuilder, cell_place, range};
use crate::exchange::office::limits::Budget;
use crate::exchange::office::number::{Dates, Format, figure};
use crate::exchange::office::xml::{Tag, Xml};

/// What all sheets of a workbook share.
pub struct Shared {
    pub strings: Vec<Rc<str>>,
    pub styles: Styles,
    pub dates: Dates,
}

/// Reads a sheet.
///
/// # Errors
/// Those of the budget, `Damaged`, `TooDeep`, `Doctype`.
pub fn read(xml: &mut Xml, name: &str, shared: &Shared, budget: &mut Budget) -> Result<Grid, OfficeError> {
    let mut grid = GridBuilder::new(name.to_owned());
    let (mut next_row, mut next_column) = (0_usize, 0_usize);
    while let Some(tag) = xml.child(0)? {
        match tag.name() {
            "row" => {
                let row = tag.number("r").and_then(|row| row.checked_sub(1)).unwrap_or(next_row);
                next_row = row.saturating_add(1);
                next_column = 0;
            }
            "c" => {
                let (row, column) = match tag.attribute("r") {
                    Some(place) => cell_place(&place).ok_or_else(|| xml.damaged())?,
                    None => (next_row.saturating_sub(1), next_column),
                };
                next_column = column.saturating_add(1);
                let text = cell(xml, &tag, shared)?;
                grid.cell(row, column, text, budget)?;
            }
            "mergeCell" => {
                if let Some(merged) = tag.attribute("ref").as_deref().and_then(range) {
                    grid.merge(merged, budget)?;
                }
            }
            // Older and newer forms of what was read, pictures, remarks: nothing of the table.
            "extLst" | "AlternateContent" | "conditionalFormatting" | "dataValidations" | "sheetViews" => xml.skip()?,
            _ => {}
        }
    }
    grid.build(budget)
}

/// A cell's text as shown.
fn cell(xml: &mut Xml, tag: &Tag, shared: &Shared) -> Result<String, OfficeError> {
    let kind = tag.attribute("t").unwrap_or_default();
    let style = tag.number("s").unwrap_or(0);
    let (mut value, mut formula, mut inline) = (String::new(), None::<String>, None);
    let within = xml.depth();
    while let Some(part) = xml.child(within)? {
        match part.name() {
            "v" => xml.text(&mut value)?,
            "f" => xml.text(formula.get_or_insert_with(String::new))?,
            "is" => inline = Some(strings::item(xml)?),
            _ => xml.skip()?,
        }
    }
    Ok(match kind.as_str() {
        "s" => {
            let text = value
                .trim()
                .parse()
                .ok()
                .and_then(|place: usize| shared.strings.get(place));
            match text {
                Some(text) => text.to_string(),
                None if value.trim().is_empty() => String::new(),
                None => return Err(xml.damaged()),
            }
        }
        "inlineStr" => inline.unwrap_or_default(),
        "b" if value == "1" => "TRUE".to_owned(),
        "b" if value == "0" => "FALSE".to_owned(),
        "" | "n" if !value.is_empty() => {
            let general = Format::general();
            let format = shared.styles.format(style).unwrap_or(&general);
            match figure(&value) {
                Some(number) => format.print(number, formula.is_some(), shared.dates),
                // Beyond what we can hold: as it is written.
                None => value,
            }
        }
        // Never computed by the program that wrote it: `=100%` typed as a text by hand becomes such a cell.
        _ if value.is_empty() => formula
            .filter(|formula| !formula.is_empty())
            .map(|formula| format!("={formula}"))
            .unwrap_or_default(),
        _ => strings::plain(&value).into_owned(),
    })
}
