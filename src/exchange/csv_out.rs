//! Rows and findings as CSV that Excel and WPS open: UTF-8 with its mark, CRLF, and no text that runs as a formula.

use crate::check::{Finding, Place};
use crate::form::{Answer, Assessment, Evidence, Group, Indicator};
use crate::score::{RowScore, ScoreSheet};
use crate::text::{Lang, finding_text, import as w, number, row_sentence, severity_word};

/// A CSV text that grows line by line.
struct Csv(String);

impl Csv {
    fn new() -> Self {
        Self("\u{FEFF}".to_owned())
    }

    fn line(&mut self, fields: &[&str]) {
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            self.field(field);
        }
        self.0.push_str("\r\n");
    }

    /// A field in quotes where it needs them. A text that a spreadsheet would run as a formula gets a `'` before it.
    fn field(&mut self, text: &str) {
        let harmless = safe(text);
        if harmless.contains(['"', ',', '\n', '\r', ';', '\t']) {
            self.0.push('"');
            self.0.push_str(&harmless.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(&harmless);
        }
    }
}

/// The text with a `'` before what begins like a formula, in either width, blanks apart.
fn safe(text: &str) -> String {
    let formula = text
        .trim_start_matches([' ', '\u{3000}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// The indicator table as CSV: a line a row, with the computed score, the counted one, the printed one and how it was
/// scored.
pub fn rows_csv(form: &Assessment, sheet: &ScoreSheet, lang: Lang) -> String {
    let mut csv = Csv::new();
    let head = [
        w::level_1,
        w::level_2,
        w::name,
        w::target,
        w::actual,
        w::weight,
        w::proposed_score,
        w::score,
        w::claimed_score,
        w::reason,
        w::measures,
        w::evidence,
        w::trace,
    ];
    csv.line(&head.map(|name| name(lang)));
    let mut scores = sheet.rows.iter();
    for group in &form.template.groups {
        for below in &group.groups {
            rows(&mut csv, form, [group, below], &below.indicators, &mut scores, lang);
        }
        rows(&mut csv, form, [group, group], &group.indicators, &mut scores, lang);
    }
    let total = sheet.total.sum.to_string();
    let weight = number::plain(form.template.full_marks);
    let claimed = form.claimed.total.as_deref().unwrap_or_default();
    csv.line(&[w::total(lang), "", "", "", "", &weight, &total, &total, claimed]);
    csv.0
}

fn rows(
    csv: &mut Csv,
    form: &Assessment,
    [level1, level2]: [&Group; 2],
    indicators: &[Indicator],
    scores: &mut std::slice::Iter<'_, RowScore>,
    lang: Lang,
) {
    let blank = Answer::default();
    let level2 = if level1.id == level2.id {
        ""
    } else {
        level2.name.as_str()
    };
    for (row, score) in indicators.iter().zip(scores) {
        let answer = form.answers.get(&row.id).unwrap_or(&blank);
        let points = |score: Option<rust_decimal::Decimal>| score.map(|score| score.to_string()).unwrap_or_default();
        csv.line(&[
            &level1.name,
            level2,
            &row.name,
            row.target.text(),
            answer.actual.text(),
            &number::plain(row.weight),
            &points(score.proposed),
            &points(score.score),
            answer.claimed_score.as_deref().unwrap_or_default(),
            &answer.reason,
            &answer.measures,
            &evidence(&answer.evidence),
            &row_sentence(score, lang),
        ]);
    }
}

fn evidence(pieces: &[Evidence]) -> String {
    let names: Vec<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
    names.join("；")
}

/// The findings as CSV: a line each, with what was answered to it.
pub fn findings_csv(form: &Assessment, findings: &[Finding], lang: Lang) -> String {
    let mut csv = Csv::new();
    let head = [w::severity, w::code, w::place, w::message, w::basis, w::fix, w::note];
    csv.line(&head.map(|name| name(lang)));
    for finding in findings {
        let words = finding_text(finding, lang);
        csv.line(&[
            severity_word(finding.severity, lang),
            finding.code.name(),
            &place(form, &finding.place, lang),
            &words.message,
            &words.basis,
            &words.fix,
            finding.note(form).unwrap_or_default(),
        ]);
    }
    csv.0
}

/// Where a finding is, by the names of the form.
fn place(form: &Assessment, place: &Place, lang: Lang) -> String {
    let template = &form.template;
    let named = |name: Option<&str>| name.unwrap_or_default().to_owned();
    match place {
        Place::Unit { .. } => w::unit(lang).to_owned(),
        Place::Funds { row, .. } => named(form.funds.row(row).map(|row| row.label.as_str())),
        Place::Goal { index } => format!("{} {}", w::expected(lang), index.saturating_add(1)),
        Place::Group { id } => {
            let mut groups = template
                .groups
                .iter()
                .flat_map(|group| std::iter::once(group).chain(&group.groups));
            named(groups.find(|group| group.id == *id).map(|group| group.name.as_str()))
        }
        Place::Row { id, .. } => named(template.indicator(id).map(|row| row.name.as_str())),
        Place::Narrative { id } => {
            let section = template.text_sections().find(|(_, section)| section.id == *id);
            named(section.map(|(_, section)| section.title.as_str()))
        }
        Place::Form => w::whole_form(lang).to_owned(),
    }
}
