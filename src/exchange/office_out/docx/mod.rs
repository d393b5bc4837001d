//! The Word document: the report by GB/T 9704-2012, the official table on landscape pages, annexes.

mod body;
mod parts;
mod styles;
mod table;

use super::opc::{core, package_relations};
use super::package::zip;
use super::read_back::{WriteError, read_back};
use super::xml::clean;
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::report::Report;
use body::Body;

/// Which annexes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Annexes {
    /// 佐证材料清单; left out when no evidence is listed.
    pub evidence: bool,
    /// 计分过程: how each score was found.
    pub trace: bool,
}

/// Writes the Word document of a form; equal input gives equal bytes.
///
/// # Errors
/// When what was written does not read back as it was meant; nothing is then handed out.
pub fn write_docx(
    form: &Assessment,
    sheet: &ScoreSheet,
    report: &Report,
    annexes: Annexes,
) -> Result<Vec<u8>, WriteError> {
    let body = Body::of(form, sheet, report, annexes);
    let title = report.title.join(" ");
    let file = zip(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", package_relations("word/document.xml")),
        ("docProps/core.xml", core(&clean(&title))),
        ("word/document.xml", body.xml),
        ("word/_rels/document.xml.rels", parts::document_relations()),
        ("word/styles.xml", styles::styles()),
        ("word/settings.xml", parts::settings()),
        ("word/fontTable.xml", parts::fonts()),
        ("word/footer1.xml", parts::footer(parts::Side::Odd)),
        ("word/footer2.xml", parts::footer(parts::Side::Even)),
    ]);
    read_back(&file, &body.meant)?;
    Ok(file)
}
