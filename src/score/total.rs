//! Group sums, rows left out, the total and its caps.

use rust_decimal::Decimal;

use super::grade;
use super::ratio::sum_rounded;
use super::{GroupScore, Ratio, RowScore, RowState, ScoreSheet, TotalCapped, TotalScore};
use crate::form::{Assessment, Group, Rounding, RoundingMode, RoundingPlace};

/// Sums rows into groups and the total.
pub(super) fn sheet(assessment: &Assessment, rows: Vec<RowScore>) -> ScoreSheet {
    let rounding = assessment.template.settings.rounding;
    let mut rest = rows.iter();
    let groups = assessment
        .template
        .groups
        .iter()
        .map(|group| sum_group(group, &mut rest, rounding))
        .collect();
    let total = total(assessment, &rows, rounding);
    ScoreSheet { rows, groups, total }
}

/// Sums a group, taking its rows from the front: rows stand in the form's order, a group's level 2 before its own rows.
fn sum_group(group: &Group, rest: &mut std::slice::Iter<RowScore>, rounding: Rounding) -> GroupScore {
    let before = rest.as_slice();
    let groups: Vec<_> = group
        .groups
        .iter()
        .map(|below| sum_group(below, rest, rounding))
        .collect();
    for _ in &group.indicators {
        rest.next();
    }
    let taken = before.len().saturating_sub(rest.as_slice().len());
    let rows = before.get(..taken).unwrap_or_default();
    let sums = Sums::of(rows, rounding);
    GroupScore {
        id: group.id.clone(),
        weight: group.weight,
        score: sums.score,
        open: sums.open,
        lost: sums.lost,
        left_out: sums.left_out,
        groups,
    }
}

/// Sums over rows. A sum too large for a decimal stays at its bound; weights are limited when a form is read.
struct Sums {
    weight: Decimal,
    score: Decimal,
    open: Decimal,
    lost: Decimal,
    left_out: Decimal,
    open_rows: u32,
}

impl Sums {
    fn of(rows: &[RowScore], rounding: Rounding) -> Self {
        let mut sums = Self {
            weight: Decimal::ZERO,
            score: Decimal::ZERO,
            open: Decimal::ZERO,
            lost: Decimal::ZERO,
            left_out: Decimal::ZERO,
            open_rows: 0,
        };
        for row in rows {
            sums.weight = sums.weight.saturating_add(row.weight);
            match row.score {
                Some(score) => sums.score = sums.score.saturating_add(score),
                None if row.state == RowState::LeftOut => {
                    sums.left_out = sums.left_out.saturating_add(row.weight);
                }
                None => {
                    sums.open = sums.open.saturating_add(row.weight);
                    sums.open_rows = sums.open_rows.saturating_add(1);
                }
            }
        }
        if rounding.place == RoundingPlace::Total {
            sums.score = exact_sum(rows, rounding, Ratio::ONE).unwrap_or(sums.score);
        }
        sums.lost = sums
            .weight
            .saturating_sub(sums.left_out)
            .saturating_sub(sums.open)
            .saturating_sub(sums.score);
        sums
    }
}

/// The sum of the unrounded scores times `factor`, rounded once; a person's own score counts as it stands. None only
/// when a fraction does not fit 128 bits in lowest terms, as figures of over 30 digits may.
fn exact_sum(rows: &[RowScore], rounding: Rounding, factor: Ratio) -> Option<Decimal> {
    let exact = |row: &RowScore| match (&row.trace.exact, row.own, row.state) {
        (Some(exact), None, RowState::Scored) => Ratio::new(exact.numerator, exact.denominator),
        _ => Ratio::from_decimal(row.score?),
    };
    let addends: Vec<Ratio> = rows
        .iter()
        .filter(|row| row.score.is_some())
        .map(|row| exact(row)?.times(factor))
        .collect::<Option<_>>()?;
    sum_rounded(&addends, rounding.decimals.into(), rounding.mode)
}

fn total(assessment: &Assessment, rows: &[RowScore], rounding: Rounding) -> TotalScore {
    let template = &assessment.template;
    let sums = Sums::of(rows, rounding);
    let counted = sums.weight.saturating_sub(sums.left_out);
    let scale = Scale::new(template.full_marks, counted, !sums.left_out.is_zero(), rounding);
    let cap = cap(assessment);
    let capped = |total: Decimal| cap.map_or(total, |cap| total.min(cap.max));
    let before = scale.of_rows(rows, sums.score);
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
        let best = capped(scale.of_sum(sums.score.saturating_add(sums.open)));
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

    /// The total of the rows; `sum` is what they add up to.
    fn of_rows(&self, rows: &[RowScore], sum: Decimal) -> Decimal {
        // Where only the total is rounded, the rounded sum is for showing and the exact one counts.
        let exact = match self.rounding.place {
            RoundingPlace::Total => self.factor.and_then(|factor| exact_sum(rows, self.rounding, factor)),
            RoundingPlace::Indicator => None,
        };
        exact.unwrap_or_else(|| self.of_sum(sum))
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
