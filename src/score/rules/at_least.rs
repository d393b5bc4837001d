//! ≥, or no sign on a positive number: A ≥ T → w, else w·A/T.

use std::cmp::Ordering;

use super::super::figures::Pair;
use super::super::formula::Computed;
use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use crate::form::OverAchievement;

pub(super) fn score(row: &Row, computed: Option<&Computed>) -> Result<Found, Open> {
    from_pair(row, Pair::of(row, computed)?)
}

pub(super) fn from_pair(row: &Row, pair: Pair) -> Result<Found, Open> {
    let (actual, target) = (pair.actual, pair.target);
    if actual.compare(target).ok_or(Open::TooLarge)? != Ordering::Less {
        return over_achieved(row, pair);
    }
    if actual.sign() == Ordering::Less || target.sign() != Ordering::Greater {
        return Found::new(Clause::AtLeastNegative, Some(Ratio::ZERO), pair.inputs(row));
    }
    let share = row.weight.times(actual).and_then(|product| product.over(target));
    Found::new(Clause::AtLeastShare, share, pair.inputs(row))
}

/// Full points: no bonus, even at many times the target; some places take points far above it.
fn over_achieved(row: &Row, pair: Pair) -> Result<Found, Open> {
    if let OverAchievement::Deduct { threshold, deduct } = row.settings.over_achievement
        && pair.target.sign() == Ordering::Greater
    {
        let limit = Ratio::from_decimal(threshold).and_then(|percent| percent.shift(-2)?.times(pair.target));
        if pair
            .actual
            .compare(limit.ok_or(Open::TooLarge)?)
            .ok_or(Open::TooLarge)?
            .is_ge()
        {
            let kept = Ratio::from_decimal(deduct).and_then(|percent| Ratio::ONE.minus(percent.shift(-2)?));
            let exact = kept.and_then(|kept| row.weight.times(kept));
            let inputs = vec![
                pair.actual_input,
                pair.target_input,
                points(InputName::Threshold, threshold),
                points(InputName::Deduct, deduct),
                row.weight_input(),
            ];
            return Found::new(Clause::OverAchieved, exact, inputs);
        }
    }
    Found::new(Clause::AtLeastMet, Some(row.weight), pair.inputs(row))
}
