//! Group sums, rows left out, the total and its caps.

use rust_decimal::Decimal;

use super::grade;
use super::ratio::sum_rounded;
use super::{GroupScore, Ratio, RowScore, RowState, ScoreSheet, TotalCapped, TotalScore};
use crate::form::Sums as _;
use crate::form::{Assessment, Group, Rounding, RoundingMode, RoundingPlace};

/// Sums rows into groups and the total.
pub(super) fn sheet(assessment: &Assessment, rows: Vec<RowScore>) -> ScoreSheet {
    let rounding = assessment.template.settings.rounding;
    let mut rest = rows.iter();
    let mut sums = Sums::default();
    let mut groups = Vec::with_capacity(assessment.template.groups.len());
    for group in &assessment.template.groups {
        let (score, below) = sum_group(group, &mut rest, rounding);
        sums.add(&below);
        groups.push(score);
    }
    let total = total(assessment, &rows, sums, rounding);
    ScoreSheet { rows, groups, total }
}

/// Sums a group, taking its rows from the front: rows stand in the form's order, a group's level 2 before its own rows.
/// With the group's score its sums, before rounding and without points lost.
fn sum_group(group: &Group, rest: &mut std::slice::Iter<RowScore>, rounding: Rounding) -> (GroupScore, Sums) {
    let before = rest.as_slice();
    let mut sums = Sums::default();
    let mut groups = Vec::with_capacity(group.groups.len());
    for below in &group.groups {
        let (score, below) = sum_group(below, rest, rounding);
        sums.add(&below);
        groups.push(score);
    }
    for row in rest.take(group.indicators.len()) {
        sums.add_row(row);
    }
    let taken = before.len().saturating_sub(rest.as_slice().len());
    let Sums { score, lost, .. } = sums.rounded(before.get(..taken).unwrap_or_default(), rounding);
    let group = GroupScore {
        id: group.id.clone(),
        weight: group.weight,
        score,
        open: sums.open,
        lost,
        left_out: sums.left_out,
        groups,
    };
    (group, sums)
}

/// Sums over rows. A sum too large for a decimal stays at its bound; weights are limited when a form is read.
#[derive(Clone, Default)]
struct Sums {
    weight: Decimal,
    score: Decimal,
    open: Decimal,
    lost: Decimal,
    left_out: Decimal,
    open_rows: u32,
}

impl Sums {
    fn add_row(&mut self, row: &RowScore) {
        self.weight = self.weight.plus(row.weight);
        match row.score {
            Some(score) => self.score = self.score.plus(score),
            None if row.state == RowState::LeftOut => {
                self.left_out = self.left_out.plus(row.weight);
            }
            None => {
                self.open = self.open.plus(row.weight);
                self.open_rows = self.open_rows.saturating_add(1);
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.weight = self.weight.plus(other.weight);
        self.score = self.score.plus(other.score);
        self.open = self.open.plus(other.open);
        self.left_out = self.left_out.plus(other.left_out);
        self.open_rows = self.open_rows.saturating_add(other.open_rows);
    }

    /// The score rounded where the template rounds sums, and the points lost. `rows` are those that were added.
    fn rounded(&self, rows: &[RowScore], rounding: Rounding) -> Self {
        let mut sums = self.clone();
        if rounding.place == RoundingPlace::Total {
            sums.score = exact_sum(rows, Decimal::ZERO, rounding, Ratio::ONE).unwrap_or(sums.score);
        }
        sums.lost = sums.weight.minus(sums.left_out).minus(sums.open).minus(sums.score);
        sums
    }
}

/// The sum of the unrounded scores and `more` points, times `factor`, rounded once; a person's own score counts as it stands. None only
/// when a fraction does not fit 128 bits in lowest terms, as figures of over 30 digits may.
fn exact_sum(rows: &[RowScore], more: Decimal, rounding: Rounding, factor: Ratio) -> Option<Decimal> {
    let exact = |row: &RowScore| match (&row.trace.exact, row.own, row.state) {
        (Some(exact), None, RowState::Scored) => Ratio::new(exact.numerator, exact.denominator),
        _ => Ratio::from_decimal(row.score?),
    };
    let mut addends: Vec<Ratio> = rows
        .iter()
        .filter(|row| row.score.is_some())
        .map(|row| exact(row)?.times(factor))
        .collect::<Option<_>>()?;
    addends.push(Ratio::from_decimal(more)?.times(factor)?);
    sum_rounded(&addends, rounding.decimals.into(), rounding.mode)
}

fn total(assessment: &Assessment, rows: &[RowScore], sums: Sums, rounding: Rounding) -> TotalScore {
    let template = &assessment.template;
    let sums = sums.rounded(rows, rounding);
    let counted = sums.weight.minus(sums.left_out);
    let scale = Scale::new(template.full_marks, counted, !sums.left_out.is_zero(), rounding);
    let cap = cap(assessment);
    let capped = |total: Decimal| cap.map_or(total, |cap| total.min(cap.max));
    let before = scale.of_rows(rows, sums.score, Decimal::ZERO);
    let mut out = TotalScore {
        weight: sums.weight,
        full_marks: template.full_marks,
        sum: sums.score,
        total: capped(before),
        open: sums.open,
        lost: sums.lost,
        left_out: sums.left_out,
        open_rows: sums.open_rows,
        capped: cap.filter(|cap| cap.max < before).map(|cap| TotalCapped {
            before,
            below: cap.below,
            max: cap.max,
        }),
        vetoed: template.vetoes.iter().any(|veto| assessment.vetoed.contains(&veto.id)),
        grade: None,
        above_bound: None,
        next: None,
    };
    let some_scored = rows.iter().any(|row| row.score.is_some());
    if some_scored {
        let best = capped(scale.of_rows(rows, sums.score, sums.open));
        grade::decide(&mut out, template, best);
        grade::next(&mut out, template, rows, counted);
    }
    out
}

/// How scores become the total: with rows left out, × full marks ÷ counted weight; then rounded once.
struct Scale {
    /// None when nothing is counted.
    factor: Option<Ratio>,
    rounding: Rounding,
}

impl Scale {
    fn new(full_marks: Decimal, counted: Decimal, rescaled: bool, rounding: Rounding) -> Self {
        let factor = if rescaled {
            Ratio::from_decimal(full_marks)
                .zip(Ratio::from_decimal(counted))
                .and_then(|(full, counted)| full.over(counted))
        } else {
            Some(Ratio::ONE)
        };
        Self { factor, rounding }
    }

    /// The total of the rows with `more` points; `sum` is what the rows add up to.
    fn of_rows(&self, rows: &[RowScore], sum: Decimal, more: Decimal) -> Decimal {
        // Where only the total is rounded, the rounded sum is for showing and the exact one counts.
        let exact = match self.rounding.place {
            RoundingPlace::Total => self
                .factor
                .and_then(|factor| exact_sum(rows, more, self.rounding, factor)),
            RoundingPlace::Indicator => None,
        };
        exact.unwrap_or_else(|| self.of_sum(sum.plus(more)))
    }

    /// The total of a sum.
    fn of_sum(&self, sum: Decimal) -> Decimal {
        let Rounding { decimals, mode, .. } = self.rounding;
        let total = self
            .factor
            .zip(Ratio::from_decimal(sum))
            .and_then(|(factor, sum)| sum.times(factor));
        total
            .and_then(|total| total.round(decimals.into(), mode))
            .unwrap_or_default()
    }
}

/// The cap of the total that the execution rate brings about, whether it changes the total or not.
fn cap(assessment: &Assessment) -> Option<crate::form::TotalCap> {
    let caps = &assessment.template.settings.total_caps;
    if caps.is_empty() {
        return None;
    }
    let percent = super::execution_rate(assessment).ok()?.shift(2)?;
    let holds = |cap: &&crate::form::TotalCap| {
        Ratio::from_decimal(cap.below)
            .and_then(|below| percent.compare(below))
            .is_some_and(|order| order.is_lt())
    };
    caps.iter().find(holds).copied()
}

/// Points needed in the rows for `distance` points of the total, rounded up to 6 decimals.
pub(super) fn raw_points(distance: Decimal, full_marks: Decimal, counted: Decimal) -> Option<Decimal> {
    let distance = Ratio::from_decimal(distance)?;
    let share = Ratio::from_decimal(counted)?.over(Ratio::from_decimal(full_marks)?)?;
    distance.times(share)?.round(6, RoundingMode::Up)
}
