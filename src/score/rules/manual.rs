//! 0..w as the evaluator sets it, with a reason.

use rust_decimal::Decimal;

use super::super::own;
use super::super::row::{Found, Row};
use super::super::{Clause, Open, Ratio};

pub(super) fn score(row: &Row) -> Result<Found, Open> {
    let own: Decimal = own::read(row.answer, row.indicator.weight)
        .ok()
        .flatten()
        .ok_or(Open::ScoreDue)?;
    Found::new(Clause::Manual, Ratio::from_decimal(own), vec![row.weight_input()])
}
