//! Figures in a person's own text that no longer follow from the form.
//!
//! The text is never changed: each is pointed out with what the form says now. The total and the grade are told by the
//! checks (`textTotalDiffers`, `textGradeDiffers`). Where a text may speak of something else (another year, a part that
//! the form does not know, about so many), nothing is said: silence is better than a wrong correction.

mod figure;
mod known;

use std::ops::Range;

use crate::form::Assessment;
use crate::score::ScoreSheet;
use figure::Figure;
use known::{Known, known};

/// A figure that no longer follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The section's id.
    pub section: String,
    /// Where the figure with its unit stands in the section's text, in bytes.
    pub at: Range<usize>,
    /// The figure as the text says it.
    pub said: String,
    /// What it is: `全年预算数`, an indicator's name.
    pub name: String,
    /// What the form says now, in the unit of `said`: what may stand in its place.
    pub now: String,
}

impl Stale {
    /// The section's text with what the form says now in the figure's place, and nothing else changed; none where the
    /// text says something else there by now.
    pub fn mended(&self, text: &str) -> Option<String> {
        let (before, after) = (text.get(..self.at.start)?, text.get(self.at.end..)?);
        (text.get(self.at.clone())? == self.said).then(|| format!("{before}{}{after}", self.now))
    }
}

/// What may stand between a name and its figure.
const LINK: [char; 15] = [
    '为', '是', '：', ':', '达', '到', '共', '计', '得', '分', '有', '“', ' ', '\u{3000}', '\u{a0}',
];
/// Where one statement ends; the ASCII comma also stands within figures.
const ENDS: [char; 11] = ['，', '。', '；', ';', '！', '\n', '（', '）', '(', ')', '、'];

/// All stale figures, in the order of the outline and of each text.
pub fn stale(form: &Assessment, sheet: &ScoreSheet) -> Vec<Stale> {
    let known = known(form, sheet);
    let mut found = Vec::new();
    for (_, section) in form.template.text_sections() {
        let text = form.narrative.get(&section.id).map_or("", String::as_str);
        let mut start: usize = 0;
        for clause in text.split_inclusive(ENDS) {
            if let Some((at, name, now)) = in_clause(form, clause, &known) {
                let at = start.saturating_add(at.start)..start.saturating_add(at.end);
                found.push(Stale {
                    section: section.id.clone(),
                    said: text.get(at.clone()).unwrap_or_default().to_owned(),
                    at,
                    name: name.to_owned(),
                    now,
                });
            }
            start = start.saturating_add(clause.len());
        }
    }
    found
}

/// The clause's figure where it stands behind the longest name it knows and is none of that name's.
fn in_clause<'a>(form: &Assessment, clause: &str, known: &'a [Known]) -> Option<(Range<usize>, &'a str, String)> {
    if !clause.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let standing = |known: &&Known| clause.contains(known.name.as_str());
    let longest = known.iter().filter(standing).max_by_key(|known| known.name.len())?;
    let name = longest.name.as_str();
    let (before, rest) = clause.split_once(name)?;
    let said = rest.trim_start_matches(LINK);
    let (figure, length) = Figure::read(said)?;
    // An indicator may bear the name of a column.
    let figures = || {
        known
            .iter()
            .filter(|known| known.name == name)
            .flat_map(|known| &known.figures)
    };
    let now = figures().find(|now| figure.same_kind(now))?;
    if figures().any(|now| figure.says(now)) || !speaks_of_the_form(form, before) {
        return None;
    }
    let start = clause.len().checked_sub(said.len())?;
    let now = figure.instead(now, said.get(..length)?)?;
    Some((start..start.saturating_add(length), name, now))
}

/// Whether nothing before a name makes it another one: only the year, the unit, the project, and words of the whole.
fn speaks_of_the_form(form: &Assessment, before: &str) -> bool {
    let mut rest = before.trim().to_owned();
    let project = form.project.as_ref().map_or("", |project| project.name.trim());
    let labels = form.funds.rows.iter().map(|row| row.label.trim());
    let mut own: Vec<&str> = [form.unit.name.trim(), project].into_iter().chain(labels).collect();
    own.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in own.into_iter().filter(|name| !name.is_empty()) {
        rest = rest.replace(name, "");
    }
    let year = form.year.to_string();
    for word in [
        year.as_str(),
        "年度",
        "部门整体支出",
        "部门整体",
        "整体支出",
        "其中",
        "本单位",
        "我单位",
        "本项目",
        "该项目",
        "项目",
        "全年累计",
        "累计",
        "全年",
        "实际",
        "本年",
        "“",
        "”",
        ":",
        "：",
        "的",
        "年",
    ] {
        rest = rest.replace(word, "");
    }
    rest.trim().is_empty()
}
