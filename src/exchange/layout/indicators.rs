//! The indicator table with its head, its groups and its total.

use super::{Cell, Look, Role, Row, cell, in_funds, row};
use crate::form::{Answer, Assessment, Group, Indicator, Kind};
use crate::score::{RowScore, ScoreSheet};
use crate::text::number::{plain, points};
use crate::text::report as words;

/// The rows; `width` is the number of columns.
pub(super) fn rows(form: &Assessment, sheet: &ScoreSheet, width: usize) -> Vec<Row> {
    let kind = form.template.kind;
    let heads = words::heads(kind);
    let last = heads.len().saturating_sub(1);
    let mut first = row(Vec::new());
    first.head = true;
    for (column, word) in heads.into_iter().enumerate() {
        // The last column takes what is left of the width.
        let columns = if column == last { width.saturating_sub(last) } else { 1 };
        first.cells.push(cell(column, columns, word, Look::Head));
    }
    let mut rows = vec![first];
    let left_out = in_funds(form);
    let mut places = 0..;
    for group in &form.template.groups {
        let mut of_group = Vec::new();
        for below in &group.groups {
            let mut of_below = indicators(form, sheet, (&below.indicators, &mut places), left_out, width);
            label(&mut of_below, 1, 1, group_name(kind, below));
            of_group.append(&mut of_below);
        }
        let mut own = indicators(form, sheet, (&group.indicators, &mut places), left_out, width);
        if group.groups.is_empty() {
            label(&mut own, 0, 2, group_name(kind, group));
        } else {
            label(&mut own, 1, 1, String::new());
            own.splice(0..0, of_group.drain(..));
            label(&mut own, 0, 1, group_name(kind, group));
        }
        rows.append(&mut own);
    }
    rows.push(total(form, sheet, width));
    rows
}

/// Puts a cell before all of the rows.
pub(super) fn label(rows: &mut [Row], column: usize, columns: usize, text: String) {
    let count = rows.len();
    if let Some(first) = rows.first_mut() {
        first
            .cells
            .insert(0, cell(column, columns, text, Look::Head).rows(count));
    }
}

pub(super) fn group_name(kind: Kind, group: &Group) -> String {
    words::group(kind, &group.name, &plain(group.weight))
}

fn indicators(
    form: &Assessment,
    sheet: &ScoreSheet,
    (indicators, places): (&[Indicator], &mut std::ops::RangeFrom<usize>),
    left_out: Option<usize>,
    width: usize,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for (indicator, place) in indicators.iter().zip(places) {
        if Some(place) != left_out
            && let Some(score) = sheet.rows.get(place)
        {
            rows.push(row(cells(form, indicator, (place, score), width)));
        }
    }
    rows
}

fn cells(form: &Assessment, indicator: &Indicator, (at, score): (usize, &RowScore), width: usize) -> Vec<Cell> {
    let blank = Answer::default();
    let answer = form.answers.get(&indicator.id).unwrap_or(&blank);
    let (actual, points) = (actual(answer), score_text(form, score));
    let name = |column| cell(column, 1, indicator.name.as_str(), Look::Words);
    let target = |column| cell(column, 1, indicator.target.text(), Look::Middle).role(Role::Target(at));
    let actual = |column| cell(column, 1, actual.as_str(), Look::Middle).role(Role::Actual(at));
    let weight = |column| cell(column, 1, plain(indicator.weight), Look::Middle).role(Role::Weight(at));
    let score = |column| cell(column, 1, points.as_str(), Look::Middle).role(Role::Score(at));
    match form.template.kind {
        Kind::Department => vec![
            name(2),
            target(3),
            weight(4),
            cell(5, 1, indicator.rule_text.as_str(), Look::Small),
            actual(6),
            score(7),
        ],
        Kind::Project => {
            let reason = words::reason_and_measures(&reason(answer), &answer.measures);
            vec![
                name(2),
                target(3),
                actual(4),
                weight(5),
                score(6),
                cell(7, width.saturating_sub(7), reason, Look::Words),
            ]
        }
    }
}

/// 实际完成值, which says where a row does not apply.
pub(super) fn actual(answer: &Answer) -> String {
    match (answer.actual.text(), &answer.not_applicable) {
        (text, None) => text.to_owned(),
        ("", Some(_)) => words::NOT_APPLICABLE.to_owned(),
        (text, Some(_)) => format!("{text}（{}）", words::NOT_APPLICABLE),
    }
}

/// 偏差原因, and before it why a row does not apply.
pub(super) fn reason(answer: &Answer) -> String {
    let Some(not_applicable) = &answer.not_applicable else {
        return answer.reason.clone();
    };
    let why = format!("{}：{}", words::NOT_APPLICABLE, not_applicable.reason.trim());
    if answer.reason.trim().is_empty() {
        why
    } else {
        format!("{why}\n{}", answer.reason)
    }
}

/// 得分, or what stands for one that is not there.
pub(super) fn score_text(form: &Assessment, score: &RowScore) -> String {
    let decimals = form.template.settings.rounding.decimals;
    score
        .score
        .map_or_else(|| words::NO_SCORE.to_owned(), |score| points(score, decimals))
}

fn total(form: &Assessment, sheet: &ScoreSheet, width: usize) -> Row {
    let decimals = form.template.settings.rounding.decimals;
    let total = |column| cell(column, 1, points(sheet.total.total, decimals), Look::Middle).role(Role::Total);
    let weight = |column| cell(column, 1, plain(sheet.total.weight), Look::Middle).role(Role::WeightSum);
    let grade = |column, columns| {
        let name = sheet.total.grade.clone().unwrap_or_default();
        cell(column, columns, name, Look::Middle).role(Role::Grade)
    };
    row(match form.template.kind {
        Kind::Department => vec![
            cell(0, 4, words::TOTAL, Look::Head),
            weight(4),
            cell(5, 1, "", Look::Words),
            grade(6, 1),
            total(7),
        ],
        Kind::Project => vec![
            cell(0, 5, words::TOTAL, Look::Head),
            weight(5),
            total(6),
            grade(7, width.saturating_sub(7)),
        ],
    })
}
