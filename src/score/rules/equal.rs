//! =: scored as at least, or any deviation counts; T = 0 by its own policy.

use std::cmp::Ordering;

use super::super::figures::Pair;
use super::super::formula::Computed;
use super::super::row::{Found, Row};
use super::super::{Clause, Open, Ratio};
use super::{at_least, zero};
use crate::form::{EqualPolicy, ZeroTarget};

pub(super) fn score(
    row: &Row,
    computed: Option<&Computed>,
    policy: EqualPolicy,
    zero_target: ZeroTarget,
) -> Result<Found, Open> {
    let pair = Pair::of(row, computed)?;
    if pair.target.is_zero() {
        return zero::score(row, pair, zero_target);
    }
    if policy == EqualPolicy::AsAtLeast {
        return at_least::from_pair(row, pair);
    }
    if pair.actual.compare(pair.target).ok_or(Open::TooLarge)? == Ordering::Equal {
        return Found::new(Clause::EqualMet, Some(row.weight), pair.inputs(row));
    }
    if policy == EqualPolicy::Exact {
        return Found::new(Clause::EqualMissed, Some(Ratio::ZERO), pair.inputs(row));
    }
    let taken = pair.actual.minus(pair.target).and_then(|gap| {
        let share = gap.abs()?.over(pair.target.abs()?)?;
        row.weight.times(share)
    });
    let exact = zero::left(row.weight, taken.ok_or(Open::TooLarge)?);
    Found::new(Clause::EqualDeviation, exact, pair.inputs(row))
}
