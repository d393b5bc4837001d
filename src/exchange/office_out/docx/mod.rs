//! The Word document: the report by GB/T 9704-2012, the official table on landscape pages, annexes.

mod body;
mod parts;
mod styles;
mod table;

use super::package::zip;
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::report::Report;

/// Which annexes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Annexes {
    /// 佐证材料清单; left out when no evidence is listed.
    pub evidence: bool,
    /// 计分过程: how each score was found.
    pub trace: bool,
}

/// Writes the Word document of a form; equal input gives equal bytes.
pub fn write_docx(form: &Assessment, sheet: &ScoreSheet, report: &Report, annexes: Annexes) -> Vec<u8> {
    let title = report.title.join(" ");
    zip(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("docProps/core.xml", parts::core(&title)),
        ("word/document.xml", body::document(form, sheet, report, annexes)),
        ("word/_rels/document.xml.rels", parts::document_relations()),
        ("word/styles.xml", styles::styles()),
        ("word/settings.xml", parts::settings()),
        ("word/fontTable.xml", parts::fonts()),
        ("word/footer1.xml", parts::footer(parts::Side::Odd)),
        ("word/footer2.xml", parts::footer(parts::Side::Even)),
    ])
}
