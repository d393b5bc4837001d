//! 资金总额 = its parts, in each column.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::context::Context;
use super::figures::{addends, sum, with_unit};
use super::money::{COLUMNS, Money, block_unit, read};
use super::{Code, Finding, Place};
use crate::form::Sums as _;
use crate::form::{FundsColumn, FundsRow, Parts};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let block = block_unit(ctx);
    let mut parts_of: BTreeMap<&str, Vec<&FundsRow>> = BTreeMap::new();
    for row in &ctx.assessment.funds.rows {
        if let Some(parent) = row.parent.as_deref() {
            parts_of.entry(parent).or_default().push(row);
        }
    }
    for asked in &ctx.template.funds.rows {
        let (Some(whole), Some(parts)) = (ctx.assessment.funds.row(&asked.id), parts_of.get(asked.id.as_str())) else {
            continue;
        };
        if let Some(filled) = zero_above_filled(whole, parts, block) {
            let place = Place::funds(&whole.id, None);
            findings.push(Finding::new(Code::FundsTotalZero, place, [whole.label.clone(), filled]));
            continue;
        }
        let Some(how) = asked.parts else { continue };
        let block = Block {
            unit: block,
            tolerance: ctx.settings.money_tolerance,
        };
        for column in COLUMNS {
            findings.extend(block.compare(whole, parts, column, how));
        }
    }
}

/// A total row of 0/0/0 above filled rows: names the first filled part.
fn zero_above_filled(whole: &FundsRow, parts: &[&FundsRow], block: &str) -> Option<String> {
    let cells = COLUMNS.map(|column| read(whole.cell(column), block));
    let all_zero = cells.iter().all(|cell| match cell {
        Money::Empty => true,
        Money::Amount(amount) => amount.is_zero(),
        Money::Unfit | Money::TooLarge => false,
    });
    let some_zero = cells.iter().any(|cell| cell.amount().is_some());
    if !all_zero || !some_zero {
        return None;
    }
    parts.iter().find_map(|part| {
        let figures: Vec<String> = COLUMNS
            .iter()
            .filter_map(|column| read(part.cell(*column), block).amount())
            .map(|amount| amount.to_string())
            .collect();
        let filled = COLUMNS
            .iter()
            .any(|column| read(part.cell(*column), block).amount().is_some_and(|it| !it.is_zero()));
        filled.then(|| format!("{} {}", part.label, figures.join("/")))
    })
}

struct Block<'a> {
    /// The money unit.
    unit: &'a str,
    /// How far sums may differ, in that unit.
    tolerance: Decimal,
}

impl Block<'_> {
    /// Compares a column; silent unless the whole and every filled part are amounts.
    fn compare(&self, whole: &FundsRow, parts: &[&FundsRow], column: FundsColumn, how: Parts) -> Option<Finding> {
        let stated = read(whole.cell(column), self.unit).amount()?;
        let mut filled = Vec::new();
        for part in parts {
            match read(part.cell(column), self.unit) {
                Money::Empty => {}
                Money::Amount(amount) => filled.push((part.label.as_str(), amount)),
                Money::Unfit | Money::TooLarge => return None,
            }
        }
        if filled.is_empty() {
            return None;
        }
        let sum = sum(filled.iter().map(|(_, amount)| *amount))?;
        let off = sum.try_minus(stated)?;
        let code = match how {
            Parts::All if off.abs() > self.tolerance => Code::FundsSum,
            Parts::Some if off > self.tolerance => Code::FundsPartsAbove,
            _ => return None,
        };
        let args = [
            whole.label.clone(),
            sum.to_string(),
            stated.to_string(),
            with_unit(off.abs(), self.unit),
            addends(&filled),
        ];
        Some(Finding::new(code, Place::funds(&whole.id, column), args).amount(off))
    }
}
