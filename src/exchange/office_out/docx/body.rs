//! The document's text: report, table, annexes, each in sections of its own.

use super::super::layout::{self, Table};
use super::super::xml::{HEAD, add, escape};
use super::Annexes;
use super::parts::NAMESPACES;
use super::table::table;
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::report as words;
use crate::text::report::{Level, Report};

/// The part.
pub(super) fn document(form: &Assessment, sheet: &ScoreSheet, report: &Report, annexes: Annexes) -> String {
    let evidence = layout::evidence(form).filter(|_| annexes.evidence);
    let trace = annexes.trace.then(|| layout::trace(form, sheet));
    let annexes: Vec<(&str, Table)> = [(words::EVIDENCE_LIST, evidence), (words::TRACE_LIST, trace)]
        .into_iter()
        .filter_map(|(title, table)| Some((title, table?)))
        .collect();
    let titles: Vec<&str> = annexes.iter().map(|(title, _)| *title).collect();

    let mut out = HEAD.to_owned();
    add(&mut out, &["<w:document ", NAMESPACES, "><w:body>"]);
    text(&mut out, report, form, &titles);
    end_section(&mut out, Page::Upright);
    paragraph(&mut out, "Title", &words::form_title(form));
    for part in layout::tables(form, sheet) {
        table(&mut out, &part);
        // Two tables with nothing between them become one.
        paragraph(&mut out, "Gap", "");
    }
    paragraph(
        &mut out,
        "TableText",
        &words::signatures(&form.unit.contact, &form.unit.phone),
    );
    if annexes.is_empty() {
        section(&mut out, Page::Wide);
    } else {
        end_section(&mut out, Page::Wide);
        for (number, (title, part)) in (1..).zip(&annexes) {
            if number > 1 {
                out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
            paragraph(&mut out, "Annex", &words::annex(number));
            paragraph(&mut out, "Title", title);
            table(&mut out, part);
            paragraph(&mut out, "Gap", "");
        }
        section(&mut out, Page::Upright);
    }
    out.push_str("</w:body></w:document>");
    out
}

fn text(out: &mut String, report: &Report, form: &Assessment, annexes: &[&str]) {
    for line in &report.title {
        paragraph(out, "Title", line);
    }
    paragraph(out, "Plain", "");
    let last = report.paragraphs.len().saturating_sub(1);
    for (place, part) in report.paragraphs.iter().enumerate() {
        let style = match part.level {
            Level::One => "Heading1",
            Level::Two => "Heading2",
            Level::Three => "Item",
            Level::Text => "BodyText",
        };
        kept_paragraph(out, style, &part.text, place == last);
    }
    // From the last paragraph on all stays together: a seal never stands on a page without text.
    let mut keep = |style: &str, text: &str| kept_paragraph(out, style, text, true);
    if !annexes.is_empty() {
        keep("Plain", "");
    }
    for (number, title) in (1..).zip(annexes) {
        keep("BodyText", &words::annex_line(number, title));
    }
    keep("Plain", "");
    keep("Plain", "");
    keep("Signature", &words::seal(form.unit.name.trim()));
    paragraph(out, "Signature", words::DATE);
}

/// Adds a paragraph.
fn paragraph(out: &mut String, style: &str, text: &str) {
    kept_paragraph(out, style, text, false);
}

/// Adds a paragraph, on the page of the next one if it is to be kept with it. Quotation marks are Chinese ones: the hint
/// keeps them out of the Latin font.
pub(super) fn kept_paragraph(out: &mut String, style: &str, text: &str, keep: bool) {
    let keep = if keep { "<w:keepNext/>" } else { "" };
    add(
        out,
        &["<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", keep, "</w:pPr>"],
    );
    if !text.is_empty() {
        out.push_str("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">");
        escape(out, text);
        out.push_str("</w:t></w:r>");
    }
    out.push_str("</w:p>");
}

/// How a page lies.
#[derive(Clone, Copy)]
enum Page {
    Upright,
    Wide,
}

/// A4 with the text of GB/T 9704-2012, 5.2: 156 mm × 225 mm, 37 mm from the top, 28 mm from the left; the page number
/// 7 mm below it. A wide page is the same one turned, its head on the left.
fn section(out: &mut String, page: Page) {
    let (size, margins) = match page {
        Page::Upright => (
            "w:w=\"11906\" w:h=\"16838\"",
            "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"",
        ),
        Page::Wide => (
            "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
            "w:top=\"1588\" w:right=\"1984\" w:bottom=\"1474\" w:left=\"2098\"",
        ),
    };
    let footer = match page {
        Page::Upright => "1304",
        Page::Wide => "794",
    };
    add(
        out,
        &[
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
             <w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:type w:val=\"nextPage\"/><w:pgSz ",
            size,
            "/><w:pgMar ",
            margins,
            " w:header=\"851\" w:footer=\"",
            footer,
            "\" w:gutter=\"0\"/></w:sectPr>",
        ],
    );
}

/// Ends a section in a paragraph of its own, as low as can be.
fn end_section(out: &mut String, page: Page) {
    out.push_str("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>");
    section(out, page);
    out.push_str("</w:pPr></w:p>");
}
