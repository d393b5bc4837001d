//! Scores as an imported form printed them, against weight and recomputed score.

use crate::form::Sums as _;
use rust_decimal::Decimal;

use super::context::{Context, Row, is_blank};
use super::figures::{points, signed, sum};
use super::{Code, Finding, Part, Place};
use crate::form::Rule;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::applies) {
        let Some((printed, place)) = printed(ctx, &row) else {
            continue;
        };
        let Some(value) = points(printed) else {
            findings.push(Finding::new(
                Code::ClaimedScoreNotNumber,
                place,
                [row.name(), printed.to_owned()],
            ));
            continue;
        };
        if value > row.indicator.weight {
            let weight = row.indicator.weight.normalize().to_string();
            let args = [row.name(), value.to_string(), weight];
            findings.push(Finding::new(Code::ClaimedScoreAboveWeight, place, args));
        } else if let Some((score, off)) = off(&row, value) {
            let args = [row.name(), value.to_string(), score.to_string(), signed(off)];
            findings.push(Finding::new(Code::ClaimedScoreDiffers, place, args).amount(off));
        }
    }
    sum_of_printed(ctx, findings);
}

/// How far the printed score lies from the recomputed one, when it does.
fn off(row: &Row, printed: Decimal) -> Option<(Decimal, Decimal)> {
    let score = row.score.score?;
    let off = printed.try_minus(score)?;
    (!off.is_zero()).then_some((score, off))
}

/// The score that the form printed for a row. The execution rate's may stand in the total row of the funds block.
fn printed<'a>(ctx: &Context<'a>, row: &Row<'a>) -> Option<(&'a str, Place)> {
    let filled = |text: &'a Option<String>| text.as_deref().map(str::trim).filter(|text| !is_blank(text));
    if let Some(text) = filled(&row.answer.claimed_score) {
        return Some((text, Place::row(&row.indicator.id, Part::OwnScore)));
    }
    if row.indicator.rule != Rule::ExecutionRate {
        return None;
    }
    let total = ctx.total_row_id()?;
    let text = filled(&ctx.assessment.funds.row(total)?.claimed_score)?;
    Some((text, Place::funds(total, None)))
}

/// The printed scores together against the printed total, when every row printed one.
fn sum_of_printed(ctx: &Context, findings: &mut Vec<Finding>) {
    let Some(total) = ctx.assessment.claimed.total.as_deref().and_then(points) else {
        return;
    };
    let printed: Option<Vec<Decimal>> = ctx
        .rows()
        .map(|row| printed(ctx, &row).and_then(|(text, _)| points(text)))
        .collect();
    let Some(sum) = printed.filter(|scores| !scores.is_empty()).and_then(sum) else {
        return;
    };
    if let Some(off) = sum.try_minus(total).filter(|off| !off.is_zero()) {
        let args = [sum.to_string(), total.to_string(), signed(off)];
        findings.push(Finding::new(Code::ClaimedSumDiffers, Place::Form, args).amount(off));
    }
}
