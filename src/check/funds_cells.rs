//! Each row of the funds block by itself: amounts, their unit, and execution against budget.

use rust_decimal::Decimal;

use super::context::Context;
use super::figures::shown;
use super::money::{COLUMNS, Money, amount, block_unit, read};
use super::{Code, Finding, Place};
use crate::form::Sums as _;
use crate::form::{FundsColumn, FundsRow};
use crate::score::Open;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let block = block_unit(ctx);
    for row in &ctx.assessment.funds.rows {
        cells(row, block, findings);
        unit(row, block, findings);
        execution(ctx, row, block, findings);
    }
}

fn cells(row: &FundsRow, block: &str, findings: &mut Vec<Finding>) {
    for column in COLUMNS {
        let cell = row.cell(column);
        let code = match read(cell, block) {
            Money::Unfit | Money::TooLarge => Code::FundsNotMoney,
            Money::Amount(amount) if amount < Decimal::ZERO => Code::FundsNegative,
            Money::Amount(_) | Money::Empty => continue,
        };
        let args = [row.label.clone(), shown(cell)];
        findings.push(Finding::new(code, Place::funds(&row.id, column), args));
    }
}

/// One finding a row: a whole block in another unit is one slip, not three a row.
fn unit(row: &FundsRow, block: &str, findings: &mut Vec<Finding>) {
    let mixed = COLUMNS.into_iter().find(|column| {
        let cell = row.cell(*column);
        let other = cell
            .number()
            .is_some_and(|number| !number.unit.is_empty() && number.unit != block);
        other && read(cell, block).amount().is_some()
    });
    if let Some(column) = mixed {
        let args = [row.label.clone(), shown(row.cell(column)), block.to_owned()];
        findings.push(Finding::new(Code::FundsUnitMixed, Place::funds(&row.id, column), args));
    }
}

fn execution(ctx: &Context, row: &FundsRow, block: &str, findings: &mut Vec<Finding>) {
    let (budget, executed) = (
        amount(row, FundsColumn::Budget, block),
        amount(row, FundsColumn::Executed, block),
    );
    let (Some(budget), Some(executed)) = (budget, executed) else {
        return;
    };
    let Some(excess) = executed.try_minus(budget) else {
        return;
    };
    let place = Place::funds(&row.id, FundsColumn::Executed);
    if budget.is_zero() {
        // The row of the execution rate says it already, and blocks.
        let said = ctx.total_row_id() == Some(row.id.as_str()) && rate_is_open(ctx);
        if executed > Decimal::ZERO && !said {
            let args = [row.label.clone(), shown(&row.executed)];
            findings.push(Finding::new(Code::FundsNoBudget, place, args).amount(executed));
        }
    } else if excess > ctx.settings.money_tolerance {
        let args = [
            row.label.clone(),
            shown(&row.executed),
            shown(&row.budget),
            excess.to_string(),
            block.to_owned(),
        ];
        findings.push(Finding::new(Code::FundsOverBudget, place, args).amount(excess));
    }
}

fn rate_is_open(ctx: &Context) -> bool {
    ctx.rows()
        .any(|row| row.applies() && row.is_execution() && row.score.trace.open == Some(Open::DivisionByZero))
}
