//! Execution rates as printed against B ÷ A.

use super::actual::disagrees;
use super::context::{Context, is_blank};
use super::figures::shown;
use super::money::{amount, block_unit};
use super::{Code, Finding, Place};
use crate::form::{FundsColumn, FundsRow, Quantity};
use crate::score::Ratio;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let block = block_unit(ctx);
    for row in &ctx.assessment.funds.rows {
        let printed = row
            .claimed_rate
            .as_deref()
            .map(str::trim)
            .filter(|text| !is_blank(text));
        if let Some(printed) = printed {
            findings.extend(compare(row, printed, block));
        }
    }
}

fn compare(row: &FundsRow, printed: &str, block: &str) -> Option<Finding> {
    let rate = Quantity::new(printed);
    let typed = rate.number().filter(|number| number.upper.is_none())?;
    let budget = amount(row, FundsColumn::Budget, block)?;
    let place = Place::funds(&row.id, None);
    if budget.is_zero() {
        // A rate of 0 claims nothing.
        if typed.value.is_zero() {
            return None;
        }
        let args = [row.label.clone(), printed.to_owned()];
        return Some(Finding::new(Code::FundsRateNoBudget, place, args));
    }
    let executed = amount(row, FundsColumn::Executed, block)?;
    let result = Ratio::from_decimal(executed)?.over(Ratio::from_decimal(budget)?)?;
    let given = disagrees(typed, result, true)?;
    let args = [
        row.label.clone(),
        printed.to_owned(),
        given,
        shown(&row.executed),
        shown(&row.budget),
    ];
    Some(Finding::new(Code::FundsRateDiffers, place, args))
}
