//! Drafts: what the form says about a section, and nothing else. A section that the form says nothing about stays empty.

mod evaluation;
mod outcome;
mod overview;

use super::{Level, Paragraph};
use crate::form::{Answer, Assessment, Indicator, ReportSection};
use crate::score::{RowScore, ScoreSheet};

type Write = fn(&mut Draft);

/// What a section is about, by a word of its title; the first word that stands in it decides.
const SUBJECTS: [(&str, Write); 15] = [
    ("目标", overview::goals),
    ("职责", overview::duties),
    ("职能", overview::duties),
    ("资金", overview::funds),
    ("背景", overview::general),
    ("概况", overview::general),
    ("方法", evaluation::method),
    ("过程", evaluation::process),
    ("结论", evaluation::conclusion),
    ("问题", outcome::problems),
    ("建议", outcome::suggestions),
    ("措施", outcome::suggestions),
    ("绩效", outcome::results),
    ("成效", outcome::results),
    ("完成情况", outcome::results),
];

/// Drafts a section.
pub(super) fn section(form: &Assessment, sheet: &ScoreSheet, section: &ReportSection, out: &mut Vec<Paragraph>) {
    let about = SUBJECTS.iter().find(|(word, _)| section.title.contains(word));
    if let Some((_, write)) = about {
        write(&mut Draft {
            form,
            sheet,
            section: &section.id,
            out,
        });
    }
}

/// A draft under way.
struct Draft<'a, 'b> {
    form: &'a Assessment,
    sheet: &'a ScoreSheet,
    section: &'a str,
    out: &'b mut Vec<Paragraph>,
}

impl<'a> Draft<'a, '_> {
    /// Adds a paragraph drawn from `source`; a blank one says nothing and is left out.
    fn say(&mut self, source: &str, text: String) {
        self.push(Level::Text, source, text);
    }

    fn push(&mut self, level: Level, source: &str, text: String) {
        if !text.trim().is_empty() {
            self.out.push(Paragraph {
                level,
                text,
                origin: format!("{}/{source}", self.section),
                written: false,
            });
        }
    }

    /// The rows with their indicator and, where there is one, their answer.
    fn rows(&self) -> impl Iterator<Item = (&'a Indicator, &'a RowScore, Option<&'a Answer>)> + use<'a> {
        let form = self.form;
        form.template
            .indicators()
            .zip(&self.sheet.rows)
            .map(move |(indicator, row)| (indicator, row, form.answers.get(&indicator.id)))
    }

    fn decimals(&self) -> u8 {
        self.form.template.settings.rounding.decimals
    }
}
