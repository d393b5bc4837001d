//! The parts of the report, in order, each paragraph with the place it comes from.

use super::draft;
use crate::form::{Assessment, ReportSection};
use crate::score::ScoreSheet;
use crate::text::report as words;
use crate::text::report::{Level, Paragraph, Report};

/// The report of a form. A section's own text stands as it is, a line a paragraph; a section without one is drafted.
pub fn compose(form: &Assessment, sheet: &ScoreSheet) -> Report {
    let mut report = Report {
        title: words::title(form),
        paragraphs: Vec::new(),
    };
    let out = &mut report.paragraphs;
    for (place, part) in (1..).zip(&form.template.report) {
        out.push(heading(Level::One, words::heading_1(place, &part.title), part));
        if part.sections.is_empty() {
            text_of(form, sheet, part, out);
        }
        for (place, section) in (1..).zip(&part.sections) {
            out.push(heading(Level::Two, words::heading_2(place, &section.title), section));
            text_of(form, sheet, section, out);
        }
    }
    report
}

/// The draft of a section as text, a paragraph a line; empty when the form holds nothing for it or there is no such
/// section. Whether the section has a text of its own makes no difference.
pub fn draft_of(form: &Assessment, sheet: &ScoreSheet, section: &str) -> String {
    let Some((_, section)) = form.template.text_sections().find(|(_, found)| found.id == section) else {
        return String::new();
    };
    let mut out = Vec::new();
    draft::section(form, sheet, section, &mut out);
    let lines: Vec<&str> = out.iter().map(|paragraph| paragraph.text.as_str()).collect();
    lines.join("\n")
}

fn heading(level: Level, text: String, section: &ReportSection) -> Paragraph {
    Paragraph {
        level,
        text,
        origin: section.id.clone(),
        written: false,
    }
}

fn text_of(form: &Assessment, sheet: &ScoreSheet, section: &ReportSection, out: &mut Vec<Paragraph>) {
    let before = out.len();
    let own = form.narrative.get(&section.id).map_or("", String::as_str);
    for (number, line) in (1_usize..).zip(own.lines()) {
        let line = line.trim();
        if !line.is_empty() {
            out.push(Paragraph {
                level: Level::Text,
                text: line.to_owned(),
                origin: format!("{}/{number}", section.id),
                written: true,
            });
        }
    }
    if out.len() == before {
        draft::section(form, sheet, section, out);
    }
}
