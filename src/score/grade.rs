//! The grade, decided once on the total that is shown, and what would change it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rust_decimal::Decimal;

use super::total::raw_points;
use super::{Gain, NextGrade, RowScore, RowState, TotalScore};
use crate::form::Sums as _;
use crate::form::{GradeBand, Template};

/// The grade of a total: the first band it reaches; the last one below all bounds.
fn grade_of(grades: &[GradeBand], total: Decimal) -> Option<(usize, &GradeBand)> {
    let reached = grades.iter().enumerate().find(|(_, grade)| total >= grade.at_least);
    reached.or_else(|| grades.iter().enumerate().next_back())
}

/// Decides the grade; it stays open while the open points could still change it (`best` is the total with all of them).
pub(super) fn decide(total: &mut TotalScore, template: &Template, best: Decimal) {
    let grades = &template.settings.grades;
    if total.vetoed {
        total.grade = grades.last().map(|grade| grade.name.clone());
        return;
    }
    let (Some((now, grade)), Some((then, _))) = (grade_of(grades, total.total), grade_of(grades, best)) else {
        return;
    };
    if now == then {
        total.grade = Some(grade.name.clone());
        total.above_bound = total.total.try_minus(grade.at_least);
    }
}

/// Finds the next better grade and the rows to gain it from. Only for a finished form whose total is not held down.
pub(super) fn next(total: &mut TotalScore, template: &Template, rows: &[RowScore], counted: Decimal) {
    if total.open_rows > 0 || total.capped.is_some() || total.vetoed {
        return;
    }
    let grades = &template.settings.grades;
    let better = grade_of(grades, total.total)
        .and_then(|(now, _)| now.checked_sub(1))
        .and_then(|above| grades.get(above));
    let Some(better) = better else { return };
    let Some(distance) = better.at_least.try_minus(total.total) else {
        return;
    };
    let needed = raw_points(distance, total.full_marks, counted).unwrap_or(distance);
    total.next = Some(NextGrade {
        name: better.name.clone(),
        distance,
        gains: gains(rows, needed),
    });
}

/// The fewest rows whose lost points bridge `needed`: one row that is just enough if there is one, else the largest
/// losses first. All losses together when even they do not reach.
fn gains(rows: &[RowScore], needed: Decimal) -> Vec<Gain> {
    let losses = rows
        .iter()
        .filter(|row| row.state == RowState::Scored)
        .filter_map(|row| Some((row.lost()?, row.id.as_str())))
        .filter(|(points, _)| *points > Decimal::ZERO);
    let gain = |points, id: &str| Gain {
        id: id.to_owned(),
        points,
    };
    let enough = losses.clone().rev().filter(|(points, _)| *points >= needed);
    if let Some((points, id)) = enough.min_by_key(|(points, _)| *points) {
        return vec![gain(points, id)];
    }
    let (mut sum, mut gains) = (Decimal::ZERO, Vec::new());
    // The largest first; of equal ones the first.
    let mut left: BinaryHeap<_> = losses
        .enumerate()
        .map(|(place, (points, id))| (points, Reverse(place), id))
        .collect();
    while sum < needed
        && let Some((points, _, id)) = left.pop()
    {
        sum = sum.plus(points);
        gains.push(gain(points, id));
    }
    gains
}
