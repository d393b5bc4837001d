//! A target of 0 under = or ≤ (`0%`, `0次`): A ≤ 0 → w; above it nothing, or so many points for each point.

use std::cmp::Ordering;

use super::super::figures::Pair;
use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use crate::form::ZeroTarget;

pub(super) fn score(row: &Row, pair: Pair, policy: ZeroTarget) -> Result<Found, Open> {
    if pair.actual.sign() != Ordering::Greater {
        return Found::new(Clause::ZeroMet, Some(row.weight), pair.inputs(row));
    }
    let ZeroTarget::PerPoint { per, deduct } = policy else {
        return Found::new(Clause::ZeroMissed, Some(Ratio::ZERO), pair.inputs(row));
    };
    let taken = Ratio::from_decimal(deduct)
        .and_then(|deduct| deduct.times(pair.actual)?.over(Ratio::from_decimal(per)?))
        .ok_or(Open::TooLarge)?;
    let mut inputs = pair.inputs(row);
    inputs.extend([points(InputName::Per, per), points(InputName::Deduct, deduct)]);
    Found::new(Clause::ZeroPerPoint, left(row.weight, taken), inputs)
}

/// The weight less what is taken, floor 0 (扣完为止).
pub(super) fn left(weight: Ratio, taken: Ratio) -> Option<Ratio> {
    let left = weight.minus(taken)?;
    Some(if left.sign() == Ordering::Less {
        Ratio::ZERO
    } else {
        left
    })
}
