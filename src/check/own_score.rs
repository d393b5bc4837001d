//! The person's own score: a number from 0 to the weight, inside its tier, with its reason.

use rust_decimal::Decimal;

use super::context::{Context, Row, is_blank};
use super::{Code, Finding, Part, Place};
use crate::form::{Rule, Tier, TierCuts};
use crate::score::OwnProblem;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::applies) {
        problem(&row, findings);
        reason(&row, findings);
        tier(ctx, &row, findings);
    }
}

fn problem(row: &Row, findings: &mut Vec<Finding>) {
    let code = match row.score.own_problem {
        None => return,
        Some(OwnProblem::NotANumber) => Code::OwnScoreNotNumber,
        Some(OwnProblem::Negative) => Code::OwnScoreNegative,
        Some(OwnProblem::AboveWeight) => Code::OwnScoreAboveWeight,
    };
    let typed = row.answer.own_score.clone().unwrap_or_default().trim().to_owned();
    let args = [row.name(), typed, row.indicator.weight.normalize().to_string()];
    findings.push(Finding::new(code, Place::row(&row.indicator.id, Part::OwnScore), args));
}

/// A reason is due where the own score is not the proposed one; a row that only the evaluator can score always needs it.
fn reason(row: &Row, findings: &mut Vec<Finding>) {
    let Some(own) = row.score.own.filter(|_| lacks_reason(row)) else {
        return;
    };
    let proposed = row.score.proposed.filter(|_| row.indicator.rule != Rule::Manual);
    let args = [
        row.name(),
        own.to_string(),
        proposed.map_or_else(|| "—".to_owned(), |proposed| proposed.to_string()),
    ];
    let place = Place::row(&row.indicator.id, Part::OwnScoreReason);
    findings.push(Finding::new(Code::OwnScoreReasonMissing, place, args));
}

/// Whether the own score still needs its reason.
pub(super) fn lacks_reason(row: &Row) -> bool {
    let due = |own| row.score.proposed != Some(own) || row.indicator.rule == Rule::Manual;
    row.score.own.is_some_and(due) && is_blank(&row.answer.own_score_reason)
}

fn tier(ctx: &Context, row: &Row, findings: &mut Vec<Finding>) {
    let (Rule::Tiers { cuts }, Some(choice)) = (&row.indicator.rule, row.answer.tier) else {
        return;
    };
    if choice.place < Decimal::ZERO || choice.place > Decimal::ONE_HUNDRED {
        let args = [row.name(), choice.place.normalize().to_string()];
        let place = Place::row(&row.indicator.id, Part::Actual);
        findings.push(Finding::new(Code::TierPlace, place, args));
    }
    let cuts = cuts.unwrap_or(ctx.settings.tier_cuts);
    let Some(own) = row.score.own else { return };
    let Some((low, high)) = band(cuts, choice.tier, row.indicator.weight) else {
        return;
    };
    // A cut belongs to the upper tier; the uppermost tier holds the weight itself.
    let inside = own >= low && (own < high || choice.tier == Tier::Full);
    if !inside {
        let args = [
            row.name(),
            own.to_string(),
            low.normalize().to_string(),
            high.normalize().to_string(),
        ];
        let place = Place::row(&row.indicator.id, Part::OwnScore);
        findings.push(Finding::new(Code::TierBand, place, args));
    }
}

/// The points of a tier.
fn band(cuts: TierCuts, tier: Tier, weight: Decimal) -> Option<(Decimal, Decimal)> {
    let (low, high) = match tier {
        Tier::Full => (cuts.full, Decimal::ONE_HUNDRED),
        Tier::Partial => (cuts.partial, cuts.full),
        Tier::Missed => (Decimal::ZERO, cuts.partial),
    };
    let share = |percent: Decimal| percent.checked_mul(weight)?.checked_div(Decimal::ONE_HUNDRED);
    Some((share(low)?, share(high)?))
}
