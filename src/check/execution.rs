//! A low execution rate and a large adjustment of the budget need an explanation.

use super::context::{Context, Row, Section};
use super::figures::shown;
use super::money::{amount, block_unit};
use super::{Code, Finding, Part, Place};
use crate::form::{FundsColumn, RoundingMode, Source};
use crate::score::{Ratio, execution_rate};

/// Words of a text that speaks of money left over, or of a changed budget.
const LEFT_OVER: [&str; 5] = ["执行率", "结转", "结余", "支出进度", "支付进度"];
const ADJUSTED: [&str; 5] = ["调整", "追加", "调减", "压减", "核减"];
/// Words that give a cause.
const CAUSE: [&str; 5] = ["原因", "由于", "因为", "主要是", "受"];

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let Some(total) = ctx.total_row_id() else { return };
    if let Some(args) = low(ctx, total) {
        let row = ctx.execution_row();
        push(ctx, findings, Code::ExecutionLowUnexplained, row, &LEFT_OVER, args);
    }
    if let Some(args) = adjusted(ctx, total) {
        let row = ctx
            .rows()
            .find(|row| reads_initial(row, total))
            .or_else(|| ctx.execution_row());
        push(ctx, findings, Code::AdjustmentUnexplained, row, &ADJUSTED, args);
    }
}

/// Says it in the row that the explanation belongs to, unless that row lacks its deviation reason anyway.
fn push(ctx: &Context, findings: &mut Vec<Finding>, code: Code, row: Option<Row>, topic: &[&str], args: [String; 4]) {
    let explained = row.is_some_and(|row| row.explained()) || told(ctx, topic);
    let place = match (row, ctx.total_row_id()) {
        (Some(row), _) => Place::row(&row.indicator.id, Part::Reason),
        (None, Some(total)) => Place::funds(total, None),
        (None, None) => Place::Form,
    };
    let asked = findings
        .iter()
        .any(|finding| finding.code == Code::DeviationReasonMissing && finding.place == place);
    if !explained && !asked {
        findings.push(Finding::new(code, place, args));
    }
}

/// Whether the report speaks of the topic and gives a cause in the same section.
fn told(ctx: &Context, topic: &[&str]) -> bool {
    let says = |section: &Section, words: &[&str]| words.iter().any(|word| section.text.holds(word));
    let tells = |section: &Section| says(section, topic) && says(section, &CAUSE);
    ctx.narrative().iter().any(tells)
}

fn low(ctx: &Context, total: &str) -> Option<[String; 4]> {
    let threshold = ctx.settings.reasons.execution_below?;
    let percent = execution_rate(ctx.assessment).ok()?.shift(2)?;
    if !percent.compare(Ratio::from_decimal(threshold)?)?.is_lt() {
        return None;
    }
    let row = ctx.assessment.funds.row(total)?;
    Some([
        // Rounded down, so that a rate below the bound never shows as the bound.
        format!("{}%", percent.round(2, RoundingMode::Down)?),
        format!("{}%", threshold.normalize()),
        shown(&row.executed),
        shown(&row.budget),
    ])
}

fn adjusted(ctx: &Context, total: &str) -> Option<[String; 4]> {
    let threshold = ctx.settings.reasons.adjustment_above?;
    let block = block_unit(ctx);
    let row = ctx.assessment.funds.row(total)?;
    let initial = Ratio::from_decimal(amount(row, FundsColumn::Initial, block)?)?;
    let budget = Ratio::from_decimal(amount(row, FundsColumn::Budget, block)?)?;
    if initial.is_zero() {
        return None;
    }
    let rate = budget.minus(initial)?.over(initial)?;
    let percent = rate.abs()?.shift(2)?;
    if !percent.compare(Ratio::from_decimal(threshold)?)?.is_gt() {
        return None;
    }
    let sign = if rate.sign().is_lt() { "−" } else { "+" };
    Some([
        format!("{sign}{}%", percent.round(2, RoundingMode::Up)?),
        format!("{}%", threshold.normalize()),
        shown(&row.initial),
        shown(&row.budget),
    ])
}

/// Whether a row computes with the initial budget: the adjustment rate.
fn reads_initial(row: &Row, total: &str) -> bool {
    let initial =
        |source: &Source| matches!(source, Source::Funds { row, column: FundsColumn::Initial } if row == total);
    let formula = row.indicator.formula.as_ref();
    row.applies()
        && formula.is_some_and(|formula| {
            formula
                .inputs
                .iter()
                .any(|input| input.source.as_ref().is_some_and(initial))
        })
}
