//! The actual of a formula indicator, computed from its named figures.

use super::row::Row;
use super::{FormulaTrace, InputOrigin, NamedInput, Open, Ratio};
use crate::form::formula::{Expr, Operator};
use crate::form::notation::unit::{Base, scale};
use crate::form::{Formula, FormulaInput, Quantity, Source};

/// A computed actual.
pub(super) struct Computed {
    pub result: Ratio,
    pub trace: FormulaTrace,
}

/// Computes the actual.
///
/// `Ok(None)` when the row has no formula, or its figures are not all there but an actual was typed, which then counts.
pub(super) fn compute(row: &Row) -> Result<Option<Computed>, Open> {
    let Some(formula) = &row.indicator.formula else {
        return Ok(None);
    };
    match gather(row, formula) {
        Ok(figures) => evaluate(formula, figures).map(Some),
        Err(_) if !row.answer.actual.is_empty() => Ok(None),
        Err(Open::InputMissing { .. }) if row.answer.inputs.values().all(Quantity::is_empty) => Err(Open::Unanswered),
        Err(open) => Err(open),
    }
}

struct Named {
    input: NamedInput,
    exact: Ratio,
}

fn gather(row: &Row, formula: &Formula) -> Result<Vec<Named>, Open> {
    formula.inputs.iter().map(|input| read(row, input)).collect()
}

fn read(row: &Row, input: &FormulaInput) -> Result<Named, Open> {
    let missing = || Open::InputMissing {
        name: input.name.clone(),
    };
    let unfit = || Open::InputUnfit {
        name: input.name.clone(),
    };
    let typed = row.answer.inputs.get(&input.name).filter(|typed| !typed.is_empty());
    let (quantity, origin) = match typed {
        Some(typed) => (typed, InputOrigin::Typed),
        None => source(row, input.source.as_ref().ok_or_else(missing)?).ok_or_else(missing)?,
    };
    if quantity.is_empty() {
        return Err(missing());
    }
    let number = quantity
        .number()
        .filter(|number| number.upper.is_none())
        .ok_or_else(unfit)?;
    // A funds cell without a unit is in the block's.
    let block = &row.assessment.template.funds.unit;
    let printed = if number.unit.is_empty() && origin == InputOrigin::Funds {
        block
    } else {
        &number.unit
    };
    let (own, wanted) = (scale(printed), scale(&input.unit));
    let comparable =
        printed.is_empty() || input.unit.is_empty() || own.base.counts_as(wanted.base) || own.base == Base::None;
    if !comparable {
        return Err(unfit());
    }
    let power = if printed.is_empty() || input.unit.is_empty() {
        0
    } else {
        i32::from(own.exponent)
            .checked_sub(i32::from(wanted.exponent))
            .ok_or(Open::TooLarge)?
    };
    let exact = Ratio::from_decimal(number.value)
        .and_then(|value| value.shift(power))
        .ok_or(Open::TooLarge)?;
    let value = if power == 0 {
        number.value
    } else {
        exact.shown().ok_or(Open::TooLarge)?
    };
    let unit = if input.unit.is_empty() { printed } else { &input.unit };
    Ok(Named {
        input: NamedInput {
            name: input.name.clone(),
            value,
            unit: unit.clone(),
            origin,
        },
        exact,
    })
}

/// The cell a figure is taken from.
fn source<'a>(row: &Row<'a>, source: &Source) -> Option<(&'a Quantity, InputOrigin)> {
    let staffing = &row.assessment.unit.staffing;
    match source {
        Source::Funds { row: id, column } => Some((row.assessment.funds.row(id)?.cell(*column), InputOrigin::Funds)),
        Source::StaffApproved => Some((&staffing.approved, InputOrigin::Staffing)),
        Source::StaffOnPost => Some((&staffing.on_post, InputOrigin::Staffing)),
    }
}

fn evaluate(formula: &Formula, figures: Vec<Named>) -> Result<Computed, Open> {
    let expr = Expr::parse(&formula.expression).map_err(|_| Open::FormulaUnfit)?;
    let result = value(&expr, &figures)?;
    let trace = FormulaTrace {
        expression: formula.expression.clone(),
        inputs: figures.into_iter().map(|named| named.input).collect(),
        result: result.exact(),
        percent: formula.percent,
    };
    Ok(Computed { result, trace })
}

fn value(expr: &Expr, figures: &[Named]) -> Result<Ratio, Open> {
    let result = match expr {
        Expr::Figure(figure) => Ratio::from_decimal(*figure),
        Expr::Name(name) => {
            let named = figures
                .iter()
                .find(|figure| figure.input.name == *name)
                .ok_or(Open::FormulaUnfit)?;
            Some(named.exact)
        }
        Expr::Negative(inner) => value(inner, figures)?.negated(),
        Expr::Pair(left, operator, right) => {
            let (left, right) = (value(left, figures)?, value(right, figures)?);
            match operator {
                Operator::Plus => left.plus(right),
                Operator::Minus => left.minus(right),
                Operator::Times => left.times(right),
                Operator::Over if right.is_zero() => return Err(Open::DivisionByZero),
                Operator::Over => left.over(right),
            }
        }
    };
    result.ok_or(Open::TooLarge)
}
