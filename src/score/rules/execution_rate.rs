//! 预算执行率: w·ΣB/ΣA on the adjusted budget, capped at w. A = 0 is said, never divided by.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::figures::Pair;
use super::super::row::{Found, Row, figure};
use super::super::{Clause, InputName, Open, Ratio};
use super::at_least;
use crate::form::notation::unit::scale;
use crate::form::{Assessment, FundsRow, Number, Quantity};

pub(super) fn score(row: &Row) -> Result<Found, Open> {
    let total = match total_row(row.assessment) {
        Ok(total) => total,
        // Without figures in the funds block a typed rate counts.
        Err(Open::FundsMissing) if !row.answer.actual.is_empty() => {
            return at_least::from_pair(row, Pair::of(row, None)?);
        }
        Err(open) => return Err(open),
    };
    let inputs = vec![
        figure(InputName::Executed, total.executed.value, &total.executed.unit),
        figure(InputName::Budget, total.budget.value, &total.budget.unit),
        row.weight_input(),
    ];
    let rate = total.rate()?;
    if rate.compare(Ratio::ONE).ok_or(Open::TooLarge)?.is_ge() {
        return Found::new(Clause::ExecutionFull, Some(row.weight), inputs);
    }
    let share = if rate.sign() == Ordering::Less {
        Some(Ratio::ZERO)
    } else {
        row.weight.times(rate)
    };
    Found::new(Clause::ExecutionShare, share, inputs)
}

/// The execution rate of the form's total row as a fraction (0.9 for 90%).
///
/// # Errors
/// `FundsMissing` when a figure is not there, `DivisionByZero` when nothing was budgeted.
pub(in crate::score) fn execution_rate(assessment: &Assessment) -> Result<Ratio, Open> {
    total_row(assessment)?.rate()
}

struct Total<'a> {
    executed: &'a Number,
    budget: &'a Number,
    unit: &'a str,
}

fn total_row(assessment: &Assessment) -> Result<Total<'_>, Open> {
    let id = assessment
        .template
        .funds
        .rows
        .first()
        .map(|row| row.id.as_str())
        .ok_or(Open::FundsMissing)?;
    let row = assessment.funds.row(id).ok_or(Open::FundsMissing)?;
    Total::of(row, &assessment.template.funds.unit)
}

/// The execution rate of a row of the funds block as an exact fraction; `unit` is the block's money unit.
pub(in crate::score) fn row_rate(row: &FundsRow, unit: &str) -> Result<Ratio, Open> {
    Total::of(row, unit)?.rate()
}

impl<'a> Total<'a> {
    fn of(row: &'a FundsRow, unit: &'a str) -> Result<Self, Open> {
        let single = |quantity: &'a Quantity| quantity.number().filter(|number| number.upper.is_none());
        let executed = single(&row.executed).ok_or(Open::FundsMissing)?;
        let budget = single(&row.budget).ok_or(Open::FundsMissing)?;
        Ok(Self { executed, budget, unit })
    }

    fn rate(&self) -> Result<Ratio, Open> {
        if self.budget.value == Decimal::ZERO {
            return Err(Open::DivisionByZero);
        }
        let in_base = |number: &Number| {
            let unit = if number.unit.is_empty() {
                self.unit
            } else {
                &number.unit
            };
            Ratio::from_decimal(number.value)?.shift(scale(unit).exponent.into())
        };
        let (executed, budget) = (in_base(self.executed), in_base(self.budget));
        executed
            .and_then(|executed| executed.over(budget?))
            .ok_or(Open::TooLarge)
    }
}
