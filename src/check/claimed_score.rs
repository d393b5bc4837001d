//! Scores as an imported form printed them, against weight and recomputed score.

use rust_decimal::Decimal;

use super::context::{Context, Row, is_blank};
use super::figures::{points, signed, sum};
use super::{Code, Finding, Part, Place};
use crate::form::Sums as _;

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
            unexplained(&row, value, findings);
        }
    }
    printed_total(ctx, findings);
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
    if !row.is_execution() {
        return None;
    }
    let total = ctx.total_row_id()?;
    let text = filled(&ctx.assessment.funds.row(total)?.claimed_score)?;
    Some((text, Place::funds(total, None)))
}

/// A printed score below the weight of a row that is met by its figures: nothing else asks for its reason.
fn unexplained(row: &Row, printed: Decimal, findings: &mut Vec<Finding>) {
    let weight = row.indicator.weight;
    if printed < weight && row.score.score == Some(weight) && !row.explained() {
        let args = [row.name(), printed.to_string(), weight.normalize().to_string()];
        let place = Place::row(&row.indicator.id, Part::Reason);
        findings.push(Finding::new(Code::ClaimedReasonMissing, place, args));
    }
}

/// The printed total against the printed scores.
fn printed_total(ctx: &Context, findings: &mut Vec<Finding>) {
    let Some(total) = ctx.claimed_total else {
        return;
    };
    let rows: Vec<(Decimal, Option<Decimal>)> = ctx
        .rows()
        .filter(Row::applies)
        .map(|row| {
            (
                row.indicator.weight,
                printed(ctx, &row).and_then(|(text, _)| points(text)),
            )
        })
        .collect();
    let printed: Option<Vec<Decimal>> = rows.iter().map(|(_, score)| *score).collect();
    let every_row = |scores: &Vec<Decimal>| !scores.is_empty() && !ctx.rows_missing();
    let Some(all) = printed.filter(every_row).and_then(sum) else {
        findings.extend(unreachable(ctx, &rows, total));
        return;
    };
    let Some(off) = all.try_minus(total).filter(|off| !off.is_zero()) else {
        return;
    };
    let twice = weighted_twice(ctx, &rows).is_some_and(|twice| twice.round_dp(total.scale()) == total);
    let code = if twice {
        Code::ClaimedTotalWeightedTwice
    } else {
        Code::ClaimedSumDiffers
    };
    let args = [all.to_string(), total.to_string(), signed(off)];
    findings.push(Finding::new(code, Place::Form, args).amount(off));
}

/// Σ score × weight ÷ full marks: what comes out when the weights are applied once more to points.
fn weighted_twice(ctx: &Context, rows: &[(Decimal, Option<Decimal>)]) -> Option<Decimal> {
    let products: Option<Vec<Decimal>> = rows
        .iter()
        .map(|(weight, score)| weight.checked_mul((*score)?))
        .collect();
    sum(products?)?.checked_div(ctx.template.full_marks)
}

/// A printed total outside of what the printed scores leave possible: at least their sum, at most with every row that
/// prints none, and every point that no row has, full.
fn unreachable(ctx: &Context, rows: &[(Decimal, Option<Decimal>)], total: Decimal) -> Option<Finding> {
    // Where a row is left out the total is rescaled.
    if ctx.rows().any(|row| !row.applies()) {
        return None;
    }
    let low = sum(rows.iter().filter_map(|(_, score)| *score))?;
    let weights = sum(rows.iter().map(|(weight, _)| *weight))?;
    let lost = sum(rows.iter().filter_map(|(weight, score)| weight.try_minus((*score)?)))?;
    let high = weights.max(ctx.template.full_marks).try_minus(lost)?;
    let off = if total > high {
        total.try_minus(high)?
    } else {
        total.try_minus(low).filter(|off| off.is_sign_negative())?
    };
    let args = [total.to_string(), low.to_string(), high.normalize().to_string()];
    Some(Finding::new(Code::ClaimedTotalUnreachable, Place::Form, args).amount(off))
}
