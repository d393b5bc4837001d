//! A typed actual against what the row's own figures, or the funds block, give.

use rust_decimal::Decimal;

use super::context::{Context, Row};
use super::{Code, Finding, Part, Place};
use crate::form::notation::unit::{Base, scale};
use crate::form::{Number, RoundingMode};
use crate::score::{Ratio, execution_rate};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::applies) {
        let Some(typed) = row.answer.actual.number().filter(|typed| typed.upper.is_none()) else {
            continue;
        };
        let Some((result, percent, how)) = computed(ctx, &row) else {
            continue;
        };
        if let Some(given) = disagrees(typed, result, percent) {
            let args = [row.name(), row.answer.actual.text().trim().to_owned(), given, how];
            let place = Place::row(&row.indicator.id, Part::Actual);
            findings.push(Finding::new(Code::ActualDiffers, place, args));
        }
    }
}

/// The row's actual as computed, whether it is a rate, and how it was computed.
fn computed(ctx: &Context, row: &Row) -> Option<(Ratio, bool, String)> {
    if row.is_execution() {
        return Some((execution_rate(ctx.assessment).ok()?, true, "B ÷ A".to_owned()));
    }
    let formula = row.score.trace.formula.as_ref()?;
    let result = Ratio::new(formula.result.numerator, formula.result.denominator)?;
    let figures: Vec<String> = formula
        .inputs
        .iter()
        .map(|input| format!("{} {}{}", input.name, input.value, input.unit))
        .collect();
    Some((result, formula.percent, figures.join("，")))
}

/// What the figures give, when the typed figure is not that after rounding to its own decimals.
///
/// A rate may be typed as `86.18%`, as `86.18` or as `0.8618`. A figure in a unit other than percent is not judged.
pub(super) fn disagrees(typed: &Number, result: Ratio, percent: bool) -> Option<String> {
    let decimals = typed.value.scale();
    let equals = |value: Ratio| value.round(decimals, RoundingMode::HalfUp) == Some(typed.value);
    let in_percent = result.shift(2)?;
    let unit = scale(&typed.unit);
    let agrees = match (percent, unit.base, unit.exponent) {
        (true, Base::Percent, -2) => equals(in_percent),
        (true, Base::None, 0) => equals(in_percent) || equals(result),
        (false, Base::None | Base::Named(_), 0) => equals(result),
        _ => return None,
    };
    if agrees {
        return None;
    }
    let as_percent = percent && (unit.base == Base::Percent || typed.value.abs() > Decimal::ONE);
    let value = if as_percent { in_percent } else { result };
    let given = value.round(decimals.max(2), RoundingMode::HalfUp)?;
    Some(if as_percent {
        format!("{given}%")
    } else {
        given.to_string()
    })
}
