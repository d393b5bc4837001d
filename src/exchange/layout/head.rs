//! What stands above the indicators: the unit or project, the funds, the goals.

use super::{Cell, Look, Role, Row, cell, in_funds, row};
use crate::form::{Assessment, FundsRow, Kind, RoundingMode};
use crate::score::{ScoreSheet, row_rate};
use crate::text::number::{plain, points};
use crate::text::report as words;

/// The rows; `width` is the number of columns.
pub(super) fn rows(form: &Assessment, sheet: &ScoreSheet, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    who(form, width, &mut rows);
    kept(&mut rows, |rows| funds(form, sheet, width, rows));
    kept(&mut rows, |rows| goals(form, width, rows));
    rows
}

/// Adds rows that share a label: on one page, so that the label is not cut.
fn kept(rows: &mut Vec<Row>, add: impl FnOnce(&mut Vec<Row>)) {
    let start = rows.len();
    add(rows);
    let end = rows.len().saturating_sub(1);
    for row in rows.iter_mut().take(end).skip(start) {
        row.keep = true;
    }
}

/// How many columns a label takes.
const LABEL: usize = 2;

fn who(form: &Assessment, width: usize, rows: &mut Vec<Row>) {
    let unit = &form.unit;
    let mut line = |word: &str, text: String| {
        let value = cell(LABEL, width.saturating_sub(LABEL), text, Look::Words);
        rows.push(row(vec![cell(0, LABEL, word, Look::Head), value]));
    };
    match form.template.kind {
        Kind::Department => {
            line(words::UNIT_NAME, unit.name.clone());
            if !unit.supervisor.trim().is_empty() {
                line(words::SUPERVISOR, unit.supervisor.clone());
            }
            let duties = (1..).zip(&unit.duties).map(|(number, duty)| words::duty(number, duty));
            line(words::DUTIES, duties.collect::<Vec<_>>().join("\n"));
            line(words::ORGANISATION, unit.organisation.clone());
        }
        Kind::Project => {
            let (name, implementer) = match &form.project {
                Some(project) => (project.name.as_str(), project.implementer.as_str()),
                None => ("", ""),
            };
            line(words::PROJECT_NAME, name.to_owned());
            let implementer = if implementer.trim().is_empty() {
                unit.name.as_str()
            } else {
                implementer
            };
            // 主管部门 and 实施单位 share a line.
            let (left, right): (usize, usize) = (2, 3);
            let last = LABEL.saturating_add(left).saturating_add(1);
            rows.push(row(vec![
                cell(0, LABEL, words::SUPERVISOR, Look::Head),
                cell(LABEL, left, unit.supervisor.as_str(), Look::Words),
                cell(LABEL.saturating_add(left), 1, words::IMPLEMENTER, Look::Head),
                cell(last, width.saturating_sub(last).max(right), implementer, Look::Words),
            ]));
        }
    }
}

fn funds(form: &Assessment, sheet: &ScoreSheet, width: usize, rows: &mut Vec<Row>) {
    let (kind, block) = (form.template.kind, &form.template.funds);
    let columns = &block.columns;
    if form.funds.rows.is_empty() || columns.is_empty() {
        return;
    }
    // Where each column of money begins: a project's stand one by one before weight, rate and score; a department's share
    // the width.
    let money_end = match kind {
        Kind::Project => width.saturating_sub(3),
        Kind::Department => width,
    };
    let room = money_end.saturating_sub(3);
    let count = columns.len().max(1);
    let at = |index: usize| room.saturating_mul(index).div_ceil(count).saturating_add(3);
    let span = |index: usize| at(index.saturating_add(1)).saturating_sub(at(index)).max(1);

    let all = form.funds.rows.len().saturating_add(1);
    let mut first = vec![
        cell(0, 1, words::funds_head(kind, &block.unit), Look::Head).rows(all),
        cell(1, 2, "", Look::Head),
    ];
    for (index, column) in columns.iter().enumerate() {
        first.push(cell(
            at(index),
            span(index),
            words::money_head(*column, kind),
            Look::Head,
        ));
    }
    if kind == Kind::Project {
        for (index, word) in [words::WEIGHT, words::RATE, words::SCORE].into_iter().enumerate() {
            first.push(cell(money_end.saturating_add(index), 1, word, Look::Head));
        }
    }
    rows.push(row(first));
    for (place, item) in form.funds.rows.iter().enumerate() {
        let mut cells = vec![cell(1, 2, item.label.as_str(), Look::Words)];
        for (index, column) in columns.iter().enumerate() {
            let money = cell(at(index), span(index), item.cell(*column).text(), Look::Middle);
            cells.push(money.role(Role::Money(place, *column)));
        }
        if kind == Kind::Project {
            cells.extend(rated(form, sheet, (place, item), money_end));
        }
        rows.push(row(cells));
    }
}

/// 分值, 执行率 and 得分 of a row of a project's funds; weight and score stand in the total row only.
fn rated(form: &Assessment, sheet: &ScoreSheet, (place, item): (usize, &FundsRow), column: usize) -> [Cell; 3] {
    let scored = in_funds(form).filter(|_| place == 0);
    let score = scored.and_then(|at| Some((at, sheet.rows.get(at)?)));
    let decimals = form.template.settings.rounding.decimals;
    let (weight, points) = match score {
        Some((at, row)) => (
            cell(column, 1, plain(row.weight), Look::Middle).role(Role::Weight(at)),
            row.score.map_or_else(
                || cell(0, 1, words::NO_SCORE, Look::Middle),
                |score| cell(0, 1, points(score, decimals), Look::Middle).role(Role::Score(at)),
            ),
        ),
        None => (
            cell(column, 1, words::NO_SCORE, Look::Middle),
            cell(0, 1, words::NO_SCORE, Look::Middle),
        ),
    };
    let rate = row_rate(item, &form.template.funds.unit).ok();
    let rate = rate.and_then(|rate| rate.shift(2)?.round(2, RoundingMode::HalfUp));
    let rate = rate.map_or_else(String::new, |rate| format!("{}%", plain(rate)));
    [
        weight,
        cell(column.saturating_add(1), 1, rate, Look::Middle).role(Role::Rate(place)),
        Cell {
            column: column.saturating_add(2),
            ..points
        },
    ]
}

fn goals(form: &Assessment, width: usize, rows: &mut Vec<Row>) {
    let goals: Vec<_> = form
        .goals
        .iter()
        .filter(|goal| !goal.expected.is_empty() || !goal.achieved.is_empty())
        .collect();
    if goals.is_empty() {
        return;
    }
    let left = width.saturating_sub(1).div_ceil(2);
    let right = width.saturating_sub(1).saturating_sub(left);
    let start = left.saturating_add(1);
    rows.push(row(vec![
        cell(0, 1, words::GOALS, Look::Head).rows(goals.len().saturating_add(1)),
        cell(1, left, words::EXPECTED, Look::Head),
        cell(start, right, words::ACHIEVED, Look::Head),
    ]));
    for goal in goals {
        rows.push(row(vec![
            cell(1, left, goal.expected.as_str(), Look::Words),
            cell(start, right, goal.achieved.as_str(), Look::Words),
        ]));
    }
}
