//! The annexes: what evidence there is, and how each score was found.

use super::{Look, Row, Table, cell, row};
use crate::form::Assessment;
use crate::score::ScoreSheet;
use crate::text::number::points;
use crate::text::report as words;
use crate::text::{Lang, row_sentence};

/// The evidence list, a row an item; none when no evidence is listed.
pub fn evidence(form: &Assessment) -> Option<Table> {
    let mut rows = vec![heads(&words::EVIDENCE_HEADS)];
    let mut number = 0_usize;
    for indicator in form.template.indicators() {
        let items = form
            .answers
            .get(&indicator.id)
            .map_or(&[][..], |answer| &answer.evidence);
        for item in items.iter().filter(|item| !item.name.trim().is_empty()) {
            number = number.saturating_add(1);
            rows.push(row(vec![
                cell(0, 1, number.to_string(), Look::Middle),
                cell(1, 1, indicator.name.as_str(), Look::Words),
                cell(2, 1, item.name.as_str(), Look::Words),
            ]));
        }
    }
    (number > 0).then_some(Table {
        widths: vec![120, 560, 880],
        rows,
    })
}

/// How each score was found, a row an indicator.
pub fn trace(form: &Assessment, sheet: &ScoreSheet) -> Table {
    let decimals = form.template.settings.rounding.decimals;
    let mut rows = vec![heads(&words::TRACE_HEADS)];
    for (number, (indicator, score)) in (1_usize..).zip(form.template.indicators().zip(&sheet.rows)) {
        let points = score
            .score
            .map_or_else(|| words::NO_SCORE.to_owned(), |score| points(score, decimals));
        rows.push(row(vec![
            cell(0, 1, number.to_string(), Look::Middle),
            cell(1, 1, indicator.name.as_str(), Look::Words),
            cell(2, 1, points, Look::Middle),
            cell(3, 1, row_sentence(score, Lang::Zh), Look::Words),
        ]));
    }
    Table {
        widths: vec![120, 400, 160, 880],
        rows,
    }
}

fn heads(words: &[&str]) -> Row {
    let cells = words.iter().enumerate();
    let mut row = row(cells.map(|(column, word)| cell(column, 1, *word, Look::Head)).collect());
    row.head = true;
    row
}
