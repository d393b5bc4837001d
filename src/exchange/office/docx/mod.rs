//! Word's documents since 2007 (ECMA-376 WordprocessingML): paragraphs and tables of the body, as they are read on paper.
//!
//! Read: content controls, links, tracked insertions, numbering. Left out: tracked deletions, hidden text, text boxes,
//! headers, footers, notes.

mod body;
mod numbering;
mod run;
mod table;

use super::OfficeError;
use super::limits::Budget;
use super::package::Package;
use super::xml::Xml;
use crate::exchange::Block;
use numbering::Numbering;

/// Reads a document.
///
/// # Errors
/// Those of reading parts and of the budget.
pub fn read(package: &mut Package, main: &str, budget: &mut Budget) -> Result<Vec<Block>, OfficeError> {
    let related = package.related(main)?;
    let part = |kind: &str| related.iter().find(|it| it.kind == kind).map(|it| it.part.as_str());
    let mut numbering = Numbering::default();
    if let Some(part) = part("numbering") {
        numbering.read_lists(package, part)?;
    }
    if let Some(part) = part("styles") {
        numbering.read_styles(package, part)?;
    }
    let text = package.need(main)?;
    let mut xml = Xml::new(&text, main, &package.limits);
    let mut reader = body::Reader {
        xml: &mut xml,
        numbering,
        budget,
        tables: 0,
    };
    let mut blocks = Vec::new();
    reader.blocks(&mut blocks)?;
    Ok(blocks)
}
