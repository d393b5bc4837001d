//! Rows and findings as CSV that Excel and WPS open: UTF-8 with its mark, CRLF, and no text that runs as a formula.

use super::read_back::{WriteError, equal};
use crate::check::{Finding, Place};
use crate::exchange::doors::like_a_formula;
use crate::exchange::office::OfficeError;
use crate::exchange::{Block, Cell, Grid, from_csv};
use crate::form::{Answer, Assessment, Evidence, Group, Indicator};
use crate::score::{RowScore, ScoreSheet};
use crate::text::{Lang, finding_text, import as w, number, row_sentence, severity_word};

/// A CSV text that grows line by line, and the table that it means.
struct Csv {
    text: String,
    meant: Grid,
}

impl Csv {
    fn new() -> Self {
        Self {
            text: "\u{FEFF}".to_owned(),
            meant: Grid::default(),
        }
    }

    fn line(&mut self, fields: &[&str]) {
        let mut line = Vec::new();
        for (column, field) in fields.iter().enumerate() {
            if column > 0 {
                self.text.push(',');
            }
            self.field(&safe(field));
            line.push(Cell {
                column,
                columns: 1,
                rows: 1,
                text: field.trim().replace("\r\n", "\n"),
            });
        }
        self.text.push_str("\r\n");
        self.meant.rows.push(line);
    }

    /// The text, when it reads back as the table it means.
    fn finish(self) -> Result<Vec<u8>, WriteError> {
        let read = from_csv(&self.text).map_err(|error| WriteError::NotRead(OfficeError::from(error)))?;
        equal(&read.blocks, &[Block::Table(self.meant)])?;
        Ok(self.text.into_bytes())
    }

    /// A field in quotes where it needs them.
    fn field(&mut self, text: &str) {
        if text.contains(['"', ',', '\n', '\r', ';', '\t']) {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
    }
}

/// The text with a `'` before what begins like a formula; the reader takes it away again.
fn safe(text: &str) -> String {
    if like_a_formula(text.trim_end()) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Any table as CSV, line by line.
///
/// # Errors
/// [`WriteError`] when it does not read back as it was meant.
pub fn table_csv(lines: &[Vec<String>]) -> Result<Vec<u8>, WriteError> {
    let mut csv = Csv::new();
    for line in lines {
        csv.line(&line.iter().map(String::as_str).collect::<Vec<_>>());
    }
    csv.finish()
}

/// The indicator table as CSV: a line a row, with the computed score, the counted one, the printed one and how it was
/// scored.
///
/// # Errors
/// [`WriteError`] when it does not read back as it was meant.
pub fn rows_csv(form: &Assessment, sheet: &ScoreSheet, lang: Lang) -> Result<Vec<u8>, WriteError> {
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
    csv.finish()
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
///
/// # Errors
/// [`WriteError`] when it does not read back as it was meant.
pub fn findings_csv(form: &Assessment, findings: &[Finding], lang: Lang) -> Result<Vec<u8>, WriteError> {
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
    csv.finish()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::example;
    use crate::score::score;

    /// The cells of a CSV text, by the reader of files.
    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let source = from_csv(std::str::from_utf8(bytes).unwrap()).unwrap();
        let [Block::Table(grid)] = source.blocks.as_slice() else {
            panic!("one table");
        };
        let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        grid.rows.iter().map(texts).collect()
    }

    #[test]
    fn what_begins_like_a_formula_reads_back_as_it_was() {
        for text in [
            "=1+1",
            "-3%",
            "'=1",
            "''=1",
            " '=1",
            "'\t甲",
            "\n'",
            "'\n",
            "\n",
            "'",
            "'甲'",
            "\u{a0}'=1",
            "　＝1",
            "-",
            "——",
        ] {
            let mut csv = Csv::new();
            csv.line(&["甲", text, "乙"]);
            let rows = cells(&csv.finish().unwrap());
            assert_eq!(rows[0][1], text.trim(), "{text:?}");
        }
    }

    #[test]
    fn a_text_with_commas_quotes_and_lines_stays_one_cell() {
        let reason = "一、\"甲\"，乙,丙\r\n二；丁;戊\t己";
        let mut form = example().unwrap();
        let id = form.template.groups[0].all_indicators().next().unwrap().id.clone();
        form.answers.get_mut(&id).unwrap().reason = reason.to_owned();
        let sheet = score(&form);
        let rows = cells(&rows_csv(&form, &sheet, Lang::Zh).unwrap());
        assert_eq!(rows.len(), sheet.rows.len() + 2);
        assert_eq!(rows[1][9], reason.replace("\r\n", "\n"));
        assert_eq!(rows.last().unwrap()[7], "97.20");
    }

    #[test]
    fn a_text_that_reads_back_as_another_table_is_not_handed_out() {
        let mut csv = Csv::new();
        csv.line(&["甲", "乙"]);
        csv.text.push_str("丙\r\n");
        assert_eq!(csv.finish(), Err(WriteError::Differs { block: 0 }));
    }
}
