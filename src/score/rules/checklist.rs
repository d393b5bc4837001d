//! ①②③ 每符合一项得 y: the points of the ticked items, at most w.

use rust_decimal::Decimal;

use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use crate::form::Sums as _;

pub(super) fn score(row: &Row) -> Result<Found, Open> {
    let ticks = row.answer.ticks.as_ref().ok_or(Open::ChoiceDue)?;
    let items = &row.indicator.checklist;
    let mut sum = Decimal::ZERO;
    let mut ticked: u32 = 0;
    for item in items.iter().filter(|item| ticks.contains(&item.id)) {
        sum = sum.try_plus(item.score).ok_or(Open::TooLarge)?;
        ticked = ticked.saturating_add(1);
    }
    let inputs = vec![
        points(InputName::Ticked, ticked.into()),
        points(InputName::Items, Decimal::from(items.len())),
        points(InputName::Points, sum),
        row.weight_input(),
    ];
    Found::new(
        Clause::Checklist,
        Ratio::from_decimal(sum.min(row.indicator.weight).max(Decimal::ZERO)),
        inputs,
    )
}
