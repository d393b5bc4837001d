//! The document's text: report, table, annexes, each in sections of its own.

use super::super::xml::{HEAD, add, clean, escape};
use super::Annexes;
use super::parts::NAMESPACES;
use super::table::table;
use crate::exchange::Block;
use crate::exchange::layout::{self, Table};
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::report as words;
use crate::text::report::{Level, Report};

/// A document under way: its XML, and what a reader is to find in it.
#[derive(Default)]
pub(super) struct Body {
    /// The XML of the part.
    pub xml: String,
    /// Its paragraphs with a text, and its tables.
    pub meant: Vec<Block>,
}

impl Body {
    /// The part of a form.
    pub(super) fn of(form: &Assessment, sheet: &ScoreSheet, report: &Report, annexes: Annexes) -> Self {
        let evidence = layout::evidence(form).filter(|_| annexes.evidence);
        let trace = annexes.trace.then(|| layout::trace(form, sheet));
        let annexes: Vec<(&str, Table)> = [(words::EVIDENCE_LIST, evidence), (words::TRACE_LIST, trace)]
            .into_iter()
            .filter_map(|(title, table)| Some((title, table?)))
            .collect();
        let titles: Vec<&str> = annexes.iter().map(|(title, _)| *title).collect();

        let mut body = Self::default();
        add(&mut body.xml, &[HEAD, "<w:document ", NAMESPACES, "><w:body>"]);
        body.text(report, form, &titles);
        end_section(&mut body.xml, Page::Upright);
        body.form(form, sheet);
        if annexes.is_empty() {
            section(&mut body.xml, Page::Wide);
        } else {
            end_section(&mut body.xml, Page::Wide);
            body.annexes(&annexes);
            section(&mut body.xml, Page::Upright);
        }
        body.xml.push_str("</w:body></w:document>");
        body
    }

    fn text(&mut self, report: &Report, form: &Assessment, annexes: &[&str]) {
        for line in &report.title {
            self.paragraph("Title", line);
        }
        self.paragraph("Plain", "");
        let last = report.paragraphs.len().saturating_sub(1);
        for (place, part) in report.paragraphs.iter().enumerate() {
            let style = match part.level {
                Level::One => "Heading1",
                Level::Two => "Heading2",
                Level::Three => "Item",
                Level::Text => "BodyText",
            };
            self.kept(style, &part.text, place == last);
        }
        // From the last paragraph on all stays together: a seal never stands on a page without text.
        if !annexes.is_empty() {
            self.kept("Plain", "", true);
        }
        for (number, title) in (1..).zip(annexes) {
            self.kept("BodyText", &words::annex_line(number, title), true);
        }
        self.kept("Plain", "", true);
        self.kept("Plain", "", true);
        self.kept("Signature", &words::seal(form.unit.name.trim()), true);
        self.paragraph("Signature", words::DATE);
    }

    fn form(&mut self, form: &Assessment, sheet: &ScoreSheet) {
        self.paragraph("Title", &words::form_title(form));
        for part in layout::tables(form, sheet) {
            self.table(&part);
            // Two tables with nothing between them become one.
            self.paragraph("Gap", "");
        }
        self.paragraph("TableText", &words::signatures(&form.unit.contact, &form.unit.phone));
    }

    fn annexes(&mut self, annexes: &[(&str, Table)]) {
        for (number, (title, part)) in (1..).zip(annexes) {
            if number > 1 {
                self.xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
            self.paragraph("Annex", &words::annex(number));
            self.paragraph("Title", title);
            self.table(part);
            self.paragraph("Gap", "");
        }
    }

    fn table(&mut self, part: &Table) {
        table(&mut self.xml, part);
        self.meant.push(Block::Table(part.grid("")));
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        self.kept(style, text, false);
    }

    fn kept(&mut self, style: &str, text: &str, keep: bool) {
        let text = clean(text);
        paragraph(&mut self.xml, style, &text, keep);
        if !text.trim().is_empty() {
            self.meant.push(Block::Paragraph { text });
        }
    }
}

/// Adds a paragraph, on the page of the next one if it is to be kept with it. Quotation marks are Chinese ones: the hint
/// keeps them out of the Latin font.
pub(super) fn paragraph(out: &mut String, style: &str, text: &str, keep: bool) {
    let keep = if keep { "<w:keepNext/>" } else { "" };
    add(
        out,
        &["<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", keep, "</w:pPr>"],
    );
    if !text.is_empty() {
        out.push_str("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
        for (line, text) in text.split('\n').enumerate() {
            if line > 0 {
                out.push_str("<w:br/>");
            }
            for (stop, text) in text.split('\t').enumerate() {
                if stop > 0 {
                    out.push_str("<w:tab/>");
                }
                out.push_str("<w:t xml:space=\"preserve\">");
                escape(out, text);
                out.push_str("</w:t>");
            }
        }
        out.push_str("</w:r>");
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
