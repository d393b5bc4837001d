//! Between a and b: inside → w; outside in proportion to the nearer bound (DOMAIN: likely, so only where a template says).

use std::cmp::Ordering;

use super::super::figures::{Actual, target_number};
use super::super::formula::Computed;
use super::super::row::{Found, Row, figure};
use super::super::{Clause, InputName, Open, Ratio};
use super::at_most::{Above, above};

pub(super) fn score(row: &Row, computed: Option<&Computed>) -> Result<Found, Open> {
    let actual = Actual::of(row, computed)?;
    let number = target_number(row)?;
    let upper = number.upper.ok_or(Open::TargetUnfit)?;
    let low = Ratio::from_decimal(number.value).ok_or(Open::TooLarge)?;
    let high = Ratio::from_decimal(upper).ok_or(Open::TooLarge)?;
    let value = actual.value_in(&number.unit, high)?;
    let inputs = vec![
        actual.input(),
        figure(InputName::From, number.value, &number.unit),
        figure(InputName::To, upper, &number.unit),
        row.weight_input(),
    ];
    if value.compare(low).ok_or(Open::TooLarge)? == Ordering::Less {
        let positive = value.sign() == Ordering::Greater && low.sign() == Ordering::Greater;
        let share = if positive {
            row.weight.times(value).and_then(|part| part.over(low))
        } else {
            Some(Ratio::ZERO)
        };
        return Found::new(Clause::RangeBelow, share, inputs);
    }
    if value.compare(high).ok_or(Open::TooLarge)? != Ordering::Greater {
        return Found::new(Clause::RangeInside, Some(row.weight), inputs);
    }
    let exact = if high.sign() == Ordering::Greater {
        match above(row.weight, value, high, row.settings.at_most).ok_or(Open::TooLarge)? {
            Above::Double => Ratio::ZERO,
            Above::Linear(exact) | Above::Ratio(exact) => exact,
        }
    } else {
        Ratio::ZERO
    };
    Found::new(Clause::RangeAbove, Some(exact), inputs)
}
