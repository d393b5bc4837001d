//! 每超过/每低于 x 扣 y，扣完为止: w − y·steps, floor 0. Real units count whole steps; the template says.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::figures::Pair;
use super::super::formula::Computed;
use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use super::zero;
use crate::form::{Side, StepMode};

/// A step of the rule.
pub(super) struct Step {
    pub side: Side,
    pub per: Decimal,
    pub deduct: Decimal,
}

pub(super) fn score(row: &Row, computed: Option<&Computed>, step: &Step, mode: StepMode) -> Result<Found, Open> {
    let pair = Pair::of(row, computed)?;
    let missed = pair.target.minus(pair.actual);
    let gap = match step.side {
        Side::Below => missed,
        Side::Above => missed.and_then(Ratio::negated),
        Side::Either => missed.and_then(Ratio::abs),
    };
    let gap = gap.ok_or(Open::TooLarge)?;
    let steps = if gap.sign() == Ordering::Greater {
        counted(gap, step.per, mode)
    } else {
        Some(Ratio::ZERO)
    };
    let steps = steps.ok_or(Open::TooLarge)?;
    let taken = Ratio::from_decimal(step.deduct)
        .and_then(|deduct| deduct.times(steps))
        .ok_or(Open::TooLarge)?;
    let clause = if steps.is_zero() {
        Clause::StepsNone
    } else {
        Clause::StepsTaken
    };
    let mut inputs = pair.inputs(row);
    inputs.extend([
        points(InputName::Per, step.per),
        points(InputName::Deduct, step.deduct),
        points(InputName::Steps, steps.shown().ok_or(Open::TooLarge)?),
    ]);
    Found::new(clause, zero::left(row.weight, taken), inputs)
}

fn counted(gap: Ratio, per: Decimal, mode: StepMode) -> Option<Ratio> {
    let steps = gap.over(Ratio::from_decimal(per)?)?;
    match mode {
        StepMode::Floor => Ratio::new(steps.floor()?, 1),
        StepMode::Ceil => Ratio::new(steps.ceil()?, 1),
        StepMode::ProRata => Some(steps),
    }
}
