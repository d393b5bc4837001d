//! How the parts of a funds row stand to it while it is being typed: the same sums that the check compares.

use rust_decimal::Decimal;

use super::money::{Money, read};
use crate::form::Sums as _;
use crate::form::{Funds, FundsColumn, Parts, Template};

/// How the parts of a row stand to it in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to compare: no parts, or a figure is missing.
    None,
    /// The parts make up the row, or are as much as some of it may be.
    Agrees(Decimal),
    /// They do not.
    Differs {
        /// What the parts sum to, in the block's money unit.
        sum: Decimal,
        /// Row − parts.
        difference: Decimal,
    },
}

/// Compares a row of the funds block with its parts in one column, within the template's tolerance.
pub fn funds_standing(template: &Template, funds: &Funds, id: &str, column: FundsColumn) -> Standing {
    compare(template, funds, id, column).unwrap_or(Standing::None)
}

fn compare(template: &Template, funds: &Funds, id: &str, column: FundsColumn) -> Option<Standing> {
    let how = template.funds.rows.iter().find(|row| row.id == id)?.parts?;
    let unit = template.funds.unit.as_str();
    let whole = read(funds.row(id)?.cell(column), unit).amount()?;
    let mut sum = None;
    for part in funds.parts(id) {
        match read(part.cell(column), unit) {
            Money::Empty => {}
            Money::Amount(amount) => sum = Some(sum.unwrap_or(Decimal::ZERO).try_plus(amount)?),
            Money::Unfit | Money::TooLarge => return None,
        }
    }
    let sum = sum?;
    let difference = whole.try_minus(sum)?;
    let off = match how {
        Parts::All => difference.abs(),
        Parts::Some => Decimal::ZERO.try_minus(difference)?,
    };
    Some(if off > template.settings.money_tolerance {
        Standing::Differs { sum, difference }
    } else {
        Standing::Agrees(sum)
    })
}
