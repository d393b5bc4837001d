//! ≤: A ≤ T → w. Above it the two live variants: linear w·(1 − (A − T)/T), nothing from 2T on; ratio w·T/A.

use std::cmp::Ordering;

use super::super::figures::Pair;
use super::super::formula::Computed;
use super::super::row::{Found, Row};
use super::super::{Clause, Open, Ratio};
use super::zero;
use crate::form::{AtMost, ZeroTarget};

pub(super) fn score(
    row: &Row,
    computed: Option<&Computed>,
    variant: AtMost,
    zero_target: ZeroTarget,
) -> Result<Found, Open> {
    let pair = Pair::of(row, computed)?;
    if pair.target.is_zero() {
        return zero::score(row, pair, zero_target);
    }
    if pair.actual.compare(pair.target).ok_or(Open::TooLarge)?.is_le() {
        return Found::new(Clause::AtMostMet, Some(row.weight), pair.inputs(row));
    }
    if pair.target.sign() == Ordering::Less {
        return Found::new(Clause::AtMostMissed, Some(Ratio::ZERO), pair.inputs(row));
    }
    let (clause, exact) = match above(row.weight, pair.actual, pair.target, variant).ok_or(Open::TooLarge)? {
        Above::Double => (Clause::AtMostDouble, Ratio::ZERO),
        Above::Linear(exact) => (Clause::AtMostLinear, exact),
        Above::Ratio(exact) => (Clause::AtMostRatio, exact),
    };
    Found::new(clause, Some(exact), pair.inputs(row))
}

/// What an actual above a positive bound gets.
pub(super) enum Above {
    Double,
    Linear(Ratio),
    Ratio(Ratio),
}

pub(super) fn above(weight: Ratio, actual: Ratio, bound: Ratio, variant: AtMost) -> Option<Above> {
    if variant == AtMost::Ratio {
        return weight.times(bound)?.over(actual).map(Above::Ratio);
    }
    let left = bound.plus(bound)?.minus(actual)?;
    if left.sign() != Ordering::Greater {
        return Some(Above::Double);
    }
    weight.times(left)?.over(bound).map(Above::Linear)
}
