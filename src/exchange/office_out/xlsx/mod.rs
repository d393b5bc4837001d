//! The workbook: the official table with live figures, how each score was found, and what the checks found.

mod figure;
mod form;
mod formula;
mod grade;
mod lists;
mod parts;
mod places;
mod sheet;
mod styles;

use super::opc::{core, package_relations};
use super::package::zip;
use super::read_back::{WriteError, read_back_cells};
use super::xml::clean;
use crate::check::Finding;
use crate::exchange::Block;
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::report as words;
use sheet::Sheet;
use styles::Styles;

/// Characters (UTF-16 units) that a cell of Excel's holds.
const LONGEST: usize = 32_767;

/// Writes the workbook of a form; equal input gives equal bytes. A cell shows its text exactly as the form has it, whether
/// it holds a figure, a formula or words.
///
/// # Errors
/// When a text is too long for a cell, or what was written does not read back as it was meant; nothing is then handed
/// out.
pub fn write_xlsx(form: &Assessment, sheet: &ScoreSheet, findings: &[Finding]) -> Result<Vec<u8>, WriteError> {
    // Figures make a workbook alive. Should a reader ever show one of them in other words, the words go before.
    match write(form, sheet, findings, true) {
        Err(WriteError::Differs { .. }) => write(form, sheet, findings, false),
        done => done,
    }
}

fn write(form: &Assessment, sheet: &ScoreSheet, findings: &[Finding], live: bool) -> Result<Vec<u8>, WriteError> {
    let mut styles = Styles::default();
    let sheets = [
        form::sheet(form, sheet, live, &mut styles),
        lists::scores(form, sheet, &mut styles),
        lists::findings(findings, &mut styles),
    ];
    let meant: Vec<Block> = sheets.iter().map(|sheet| Block::Table(sheet.grid())).collect();
    if let Some(text) = sheets.iter().find_map(Sheet::too_long) {
        return Err(WriteError::TooLong {
            start: text.chars().take(20).collect(),
        });
    }
    let title = words::form_title(form);
    let [first, second, third] = &sheets;
    let file = zip(&[
        ("[Content_Types].xml", parts::content_types(sheets.len())),
        ("_rels/.rels", package_relations("xl/workbook.xml")),
        ("docProps/core.xml", core(&clean(&title))),
        ("xl/workbook.xml", parts::workbook(&sheets)),
        ("xl/_rels/workbook.xml.rels", parts::workbook_relations(sheets.len())),
        ("xl/styles.xml", styles.xml()),
        ("xl/worksheets/sheet1.xml", first.xml()),
        ("xl/worksheets/sheet2.xml", second.xml()),
        ("xl/worksheets/sheet3.xml", third.xml()),
    ]);
    read_back_cells(&file, &meant)?;
    Ok(file)
}
