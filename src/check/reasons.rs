//! Reasons that a score calls for: points lost, and far more than the target.

use super::context::{Context, Row};
use super::figures::shown;
use super::own_score::lacks_reason;
use super::{Code, Finding, Part, Place};
use crate::form::notation::unit::scale;
use crate::form::{OverAchievement, RoundingMode};
use crate::score::{Clause, Input, InputName, Ratio};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let unexplained = ctx.rows().filter(|row| row.scored() && !row.explained());
    for row in unexplained {
        let place = Place::row(&row.indicator.id, Part::Reason);
        let lost = row
            .score
            .lost()
            .filter(|lost| !lost.is_zero() && !lost.is_sign_negative());
        match (lost, row.score.score) {
            // The own score's missing reason is said already, and settles this one too.
            (Some(_), Some(_)) if ctx.settings.reasons.below_weight && lacks_reason(&row) => {}
            (Some(lost), Some(score)) if ctx.settings.reasons.below_weight => {
                let args = [
                    row.name(),
                    score.to_string(),
                    row.indicator.weight.normalize().to_string(),
                    lost.to_string(),
                ];
                findings.push(Finding::new(Code::DeviationReasonMissing, place, args).amount(lost));
            }
            _ => {
                if let Some(args) = over_achieved(ctx, &row) {
                    findings.push(Finding::new(Code::OverAchievedReasonMissing, place, args));
                }
            }
        }
    }
}

/// The figures of an actual at or above the template's percentage of its target.
fn over_achieved(ctx: &Context, row: &Row) -> Option<[String; 5]> {
    let OverAchievement::Flag { threshold } = ctx.settings.over_achievement else {
        return None;
    };
    let trace = &row.score.trace;
    if trace.clause != Clause::AtLeastMet {
        return None;
    }
    let (actual, target) = (
        input(&trace.inputs, InputName::Actual)?,
        input(&trace.inputs, InputName::Target)?,
    );
    let ratio = in_base(actual, &target.unit)?.over(in_base(target, "")?)?;
    let percent = ratio.shift(2)?;
    if percent.compare(Ratio::from_decimal(threshold)?)?.is_lt() || target.value.is_sign_negative() {
        return None;
    }
    // Rounded down, so that the percentage shown is never above the true one.
    let shown_percent = percent.round(2, RoundingMode::Down)?.normalize();
    let actual_text = if row.score.trace.formula.is_some() || row.answer.actual.is_empty() {
        format!("{}{}", actual.value, actual.unit)
    } else {
        shown(&row.answer.actual)
    };
    Some([
        row.name(),
        actual_text,
        shown(&row.indicator.target),
        shown_percent.to_string(),
        threshold.normalize().to_string(),
    ])
}

fn input(inputs: &[Input], name: InputName) -> Option<&Input> {
    inputs.iter().find(|input| input.name == name)
}

/// The figure in its base unit; one without a unit is taken in the other's.
fn in_base(input: &Input, other: &str) -> Option<Ratio> {
    let unit = if input.unit.is_empty() { other } else { &input.unit };
    Ratio::from_decimal(input.value)?.shift(scale(unit).exponent.into())
}
