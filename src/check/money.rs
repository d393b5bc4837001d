//! Cells of the funds block as amounts in the block's unit.

use rust_decimal::Decimal;

use super::context::Context;
use crate::form::notation::unit::{Base, scale};
use crate::form::{FundsColumn, FundsRow, Quantity};

/// The columns in their order.
pub(super) const COLUMNS: [FundsColumn; 3] = [FundsColumn::Initial, FundsColumn::Budget, FundsColumn::Executed];

/// What a cell of the funds block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    /// Nothing.
    Empty,
    /// An amount in the block's unit, exact.
    Amount(Decimal),
    /// Words, a range, or another kind of figure.
    Unfit,
    /// A figure that cannot be converted exactly.
    TooLarge,
}

impl Money {
    /// The amount, if it is one.
    pub fn amount(self) -> Option<Decimal> {
        match self {
            Self::Amount(amount) => Some(amount),
            _ => None,
        }
    }
}

/// The money unit of the block: the template's, or where it prints none the first that a cell prints.
pub(super) fn block_unit<'a>(ctx: &Context<'a>) -> &'a str {
    let stated = ctx.template.funds.unit.as_str();
    if !stated.is_empty() {
        return stated;
    }
    let cells = ctx
        .assessment
        .funds
        .rows
        .iter()
        .flat_map(|row| COLUMNS.map(|column| row.cell(column)));
    cells
        .filter_map(Quantity::number)
        .map(|number| number.unit.as_str())
        .find(|unit| matches!(scale(unit).base, Base::Named(_)))
        .unwrap_or("")
}

/// Reads a cell; a cell without a unit is in the block's.
pub(super) fn read(cell: &Quantity, block: &str) -> Money {
    if cell.is_empty() {
        return Money::Empty;
    }
    // Books write a negative so; elsewhere brackets say nothing, and the figure would count as positive.
    if cell.text().trim().starts_with(['(', '（']) {
        return Money::Unfit;
    }
    let Some(number) = cell
        .number()
        .filter(|number| number.upper.is_none() && number.sign.is_none())
    else {
        return Money::Unfit;
    };
    if number.unit.is_empty() || number.unit == block {
        return Money::Amount(number.value);
    }
    let (own, wanted) = (scale(&number.unit), scale(block));
    // `9万` leaves the 元 out.
    if own.base != wanted.base && own.base != Base::None {
        return Money::Unfit;
    }
    let power = i32::from(own.exponent).checked_sub(i32::from(wanted.exponent));
    match power.and_then(|power| shift(number.value, power)) {
        Some(amount) => Money::Amount(amount),
        None => Money::TooLarge,
    }
}

/// Whether a cell of the funds block holds nothing or an amount in the block's unit, as the checks see it. Without a unit of
/// the template any figure is one.
pub fn is_money(cell: &Quantity, block: &str) -> bool {
    if block.is_empty() {
        return cell.is_empty() || cell.number().is_some();
    }
    !matches!(read(cell, block), Money::Unfit | Money::TooLarge)
}

/// The amount of a row in a column.
pub(super) fn amount(row: &FundsRow, column: FundsColumn, block: &str) -> Option<Decimal> {
    read(row.cell(column), block).amount()
}

/// `value × 10^power`, exact.
fn shift(value: Decimal, power: i32) -> Option<Decimal> {
    let scale = i32::try_from(value.scale()).ok()?.checked_sub(power)?;
    let shifted = match u32::try_from(scale) {
        Ok(scale) => Decimal::try_from_i128_with_scale(value.mantissa(), scale),
        Err(_) => {
            let factor = 10_i128.checked_pow(scale.unsigned_abs())?;
            Decimal::try_from_i128_with_scale(value.mantissa().checked_mul(factor)?, 0)
        }
    };
    shifted.ok().map(|value| value.normalize())
}
