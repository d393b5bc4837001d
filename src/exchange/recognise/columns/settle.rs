//! What the heads of a table settle among themselves: levels without names, points of levels, a kind that stands twice.

use super::super::Choice;
use super::super::found::{Confidence, Place};
use super::super::layout::Seen;
use super::super::words::Column;
use super::{Columns, Head};

/// Settles the columns of a table by the last row of its head.
pub(super) fn settle(columns: &mut Columns, row: &[Seen<'_>], last: usize, choices: &[Choice]) {
    reach(columns, row);
    known_levels(columns);
    name_levels(columns, row, last);
    level_weights(columns);
    points(columns);
    once(columns, choices);
}

/// A name or target may stand in several columns under one head whose cells are not merged: those without a head.
fn reach(columns: &mut Columns, row: &[Seen<'_>]) {
    let mut before: Option<Head> = None;
    for (at, head) in columns.heads.iter_mut().enumerate() {
        let blank = row.iter().any(|seen| seen.column == at && seen.text.is_empty());
        match (*head, before) {
            (None, Some(last)) if blank && matches!(last.column, Column::Name | Column::Target) => *head = before,
            _ => before = *head,
        }
    }
}

/// Beside `一级指标` a head like `指标类型` is the next level where there is none, else something that nobody knows.
fn known_levels(columns: &mut Columns) {
    let known = |head: &Head| head.column == Column::Level1 && head.confidence == Confidence::Sure;
    let Some(first) = columns
        .heads
        .iter()
        .position(|head| head.is_some_and(|head| known(&head)))
    else {
        return;
    };
    let next = !columns.has(Column::Level2);
    for (at, head) in columns.heads.iter_mut().enumerate() {
        let other = head.filter(|head| head.column == Column::Level1 && !known(head));
        if let Some(other) = other {
            *head = (next && at > first).then_some(Head {
                column: Column::Level2,
                ..other
            });
        }
    }
}

/// Points that stand behind a level and before further points are the level's.
fn level_weights(columns: &mut Columns) {
    let mut before = None;
    let mut found = Vec::new();
    for (at, head) in columns.heads.iter().enumerate() {
        let Some(head) = head else {
            continue;
        };
        // A deeper level with points of its own follows.
        let deeper = columns
            .places(Column::Level2)
            .chain(columns.places(Column::Name))
            .find(|place| *place > at);
        let more = deeper.is_some_and(|deeper| columns.places(Column::Weight).any(|place| place > deeper));
        match (head.column, before) {
            (Column::Weight, Some(Column::Level1)) if more => found.push((at, Column::Level1Weight)),
            (Column::Weight, Some(Column::Level2)) if more => found.push((at, Column::Level2Weight)),
            _ => {}
        }
        before = Some(head.column);
    }
    for (at, column) in found {
        if let Some(Some(head)) = columns.heads.get_mut(at) {
            head.column = column;
        }
    }
}

/// `权重 | 分值` without a head of the score: what was given stands behind what could be.
fn points(columns: &mut Columns) {
    let weights: Vec<usize> = columns.places(Column::Weight).collect();
    let place = |at: usize| columns.heads.get(at).copied().flatten().map(|head| head.place);
    if let (false, Some(first), Some(last)) = (columns.has(Column::Score), weights.first(), weights.last())
        && place(*first) != place(*last)
        && let Some(Some(head)) = columns.heads.get_mut(*last)
    {
        head.column = Column::Score;
        head.confidence = Confidence::Likely;
    }
}

/// A second head of the same kind says something else: what, nobody knows.
fn once(columns: &mut Columns, choices: &[Choice]) {
    let kinds = [
        Column::Target,
        Column::Actual,
        Column::Weight,
        Column::Score,
        Column::Unit,
        Column::Nature,
        Column::Level1Weight,
        Column::Level2Weight,
    ];
    for kind in kinds {
        let chosen = |head: &Head| choices.iter().any(|choice| choice.place == head.place);
        let of_kind = columns.heads.iter().flatten().filter(|head| head.column == kind);
        // What a person says goes first, then known words: `绩效指标完成情况` beside the table is no actual.
        let best = of_kind.min_by_key(|head| (!chosen(head), head.confidence));
        let Some(first) = best.map(|head| head.place) else {
            continue;
        };
        for head in &mut columns.heads {
            if head.is_some_and(|head| head.column == kind && head.place != first) {
                *head = None;
            }
        }
    }
}

/// Gives names to the levels that one head spans (`绩效指标` over three columns) or that stand left without a head.
fn name_levels(columns: &mut Columns, row: &[Seen<'_>], last: usize) {
    let levels = [Column::Level1, Column::Level2];
    let names: Vec<usize> = columns.places(Column::Name).collect();
    if let Some(level) = levels.iter().filter_map(|level| columns.places(*level).next()).min() {
        // `绩效指标` beside `一级指标`, `二级指标`, `三级指标` names the block.
        if names.iter().any(|at| *at > level) {
            columns
                .heads
                .iter_mut()
                .take(level)
                .filter(|head| head.is_some_and(|head| head.column == Column::Name))
                .for_each(|head| *head = None);
        }
        return;
    }
    let first = columns.heads.iter().position(Option::is_some).unwrap_or(0);
    // The name of the whole block, which goes on beside the rows, is no level.
    let side = |at: usize| {
        row.iter()
            .any(|seen| seen.covers(at) && seen.last_row > last && !seen.text.is_empty())
    };
    let bare: Vec<usize> = (0..first).filter(|at| !side(*at)).collect();
    let (places, confidence) = match names.len() {
        // Columns without a head at the left of the name are its levels.
        0 | 1 => (bare.into_iter().chain(names).collect::<Vec<_>>(), Confidence::Likely),
        _ => (names, Confidence::Likely),
    };
    let as_levels: &[Column] = match places.len() {
        0 | 1 => &[Column::Name],
        2 => &[Column::Level1, Column::Name],
        _ => &[Column::Level1, Column::Level2],
    };
    for (index, place) in places.into_iter().enumerate() {
        let column = as_levels.get(index).copied().unwrap_or(Column::Name);
        if let Some(head) = columns.heads.get_mut(place) {
            let place = head.map_or(Place::default(), |head| head.place);
            *head = Some(Head {
                column,
                confidence,
                place,
            });
        }
    }
}
