//! Bands of the actual (0 → 5; (0,10] → 4; …): the first one that holds A gives the points, at most w.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::figures::Actual;
use super::super::formula::Computed;
use super::super::row::{Found, Row, figure, points};
use super::super::{Clause, InputName, Open, Ratio};
use crate::form::Band;

pub(super) fn score(row: &Row, computed: Option<&Computed>, bands: &[Band]) -> Result<Found, Open> {
    let actual = Actual::of(row, computed)?;
    // The bands are in the target's unit; a target without a figure leaves them in the actual's.
    let target = row.indicator.target.number();
    let (unit, against) = match target {
        Some(number) => (number.unit.as_str(), number.value),
        None => (actual.unit(), Decimal::ONE),
    };
    let value = actual.value_in(unit, Ratio::from_decimal(against).ok_or(Open::TooLarge)?)?;
    for band in bands {
        if holds(band, value).ok_or(Open::TooLarge)? {
            let mut inputs = vec![
                actual.input(),
                points(InputName::Points, band.score),
                row.weight_input(),
            ];
            inputs.extend(band.from.map(|from| figure(InputName::From, from, unit)));
            inputs.extend(band.to.map(|to| figure(InputName::To, to, unit)));
            let exact = Ratio::from_decimal(band.score.min(row.indicator.weight).max(Decimal::ZERO));
            return Found::new(Clause::Band, exact, inputs);
        }
    }
    Found::new(
        Clause::BandNone,
        Some(Ratio::ZERO),
        vec![actual.input(), row.weight_input()],
    )
}

fn holds(band: &Band, value: Ratio) -> Option<bool> {
    let from = match band.from {
        None => true,
        Some(from) => match value.compare(Ratio::from_decimal(from)?)? {
            Ordering::Less => false,
            Ordering::Equal => band.from_included,
            Ordering::Greater => true,
        },
    };
    let to = match band.to {
        None => true,
        Some(to) => match value.compare(Ratio::from_decimal(to)?)? {
            Ordering::Greater => false,
            Ordering::Equal => band.to_included,
            Ordering::Less => true,
        },
    };
    Some(from && to)
}
