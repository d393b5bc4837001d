//! Excel's workbooks since 2007 (ECMA-376 SpreadsheetML): each sheet that is not hidden is one grid.

mod sheet;
mod strings;
mod styles;

use super::OfficeError;
use super::limits::Budget;
use super::number::Dates;
use super::package::Package;
use super::xml::Xml;
use crate::exchange::Block;
use styles::Styles;

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    id: String,
    hidden: bool,
}

/// Reads a workbook.
///
/// # Errors
/// `TooManySheets`, and those of reading parts and of the budget.
pub fn read(package: &mut Package, main: &str, budget: &mut Budget) -> Result<Vec<Block>, OfficeError> {
    let (listed, dates) = workbook(package, main)?;
    let related = package.related(main)?;
    let part = |kind: &str| related.iter().find(|it| it.kind == kind).map(|it| it.part.as_str());
    let shared = sheet::Shared {
        strings: match part("sharedStrings") {
            Some(part) => strings::shared(package, part)?,
            None => Vec::new(),
        },
        styles: match part("styles") {
            Some(part) => Styles::read(package, part)?,
            None => Styles::none(),
        },
        dates,
    };
    let all_hidden = listed.iter().all(|it| it.hidden);
    let mut blocks = Vec::new();
    for Listed { name, id, .. } in listed.iter().filter(|it| all_hidden || !it.hidden) {
        // Sheets of charts and dialogs hold no cells.
        let Some(found) = related.iter().find(|it| it.id == *id && it.kind == "worksheet") else {
            continue;
        };
        let text = package.need(&found.part)?;
        let mut xml = Xml::new(&text, &found.part, &package.limits);
        blocks.push(Block::Table(sheet::read(&mut xml, name, &shared, budget)?));
    }
    Ok(blocks)
}

/// The sheets in order, and how days are counted.
fn workbook(package: &mut Package, main: &str) -> Result<(Vec<Listed>, Dates), OfficeError> {
    let limit = package.limits.sheets;
    let text = package.need(main)?;
    let mut xml = Xml::new(&text, main, &package.limits);
    let mut listed = Vec::new();
    let mut count = 0_usize;
    let mut dates = Dates::Since1900;
    while let Some(tag) = xml.child(0)? {
        match tag.name() {
            "workbookPr"
                if tag
                    .attribute("date1904")
                    .is_some_and(|said| said == "1" || said == "true") =>
            {
                dates = Dates::Since1904;
            }
            "sheet" => {
                count = count.saturating_add(1);
                if count <= limit {
                    listed.push(Listed {
                        name: tag.attribute("name").unwrap_or_default(),
                        id: tag.attribute("id").unwrap_or_default(),
                        hidden: tag.attribute("state").is_some_and(|state| state != "visible"),
                    });
                }
            }
            _ => {}
        }
    }
    if count > limit {
        return Err(OfficeError::TooManySheets { sheets: count, limit });
    }
    Ok((listed, dates))
}
