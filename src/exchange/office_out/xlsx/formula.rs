//! Rules as formulas of a workbook. A rule that cannot be written as one keeps its score as a figure.

use super::figure::Figure;
use super::places::Places;
use crate::exchange::layout::Role;
use crate::form::{
    AtMost, Band, EqualPolicy, FundsColumn, Indicator, OverAchievement, Rounding, RoundingMode, RoundingPlace, Rule,
    Settings, Side, StepMode, ZeroTarget,
};
use crate::score::{Clause, Exact, RowScore, RowState};
use crate::text::number::plain;

/// The formula of a row's score, without `=`; `at` is the row's place in the score sheet.
///
/// None where the score is a person's own, where the row's actual is itself computed, and where rule or cells cannot be
/// said in a formula.
pub(super) fn score(
    settings: &Settings,
    row: &Indicator,
    scored: &RowScore,
    at: usize,
    places: &Places,
) -> Option<String> {
    let by_rule = scored.state == RowState::Scored && scored.own.is_none() && scored.trace.formula.is_none();
    let exact = scored.trace.exact.as_ref()?;
    if !by_rule || settings.rounding.place == RoundingPlace::Total || !is_clear(exact, settings.rounding.decimals) {
        return None;
    }
    let weight = places.name(Role::Weight(at))?;
    let points = points(settings, row, scored, (at, weight), places)?;
    let rounded = rounded(&points, settings.rounding)?;
    Some(format!("MAX(0,MIN({weight},{rounded}))"))
}

/// Whether binary figures round a score as exact ones do: it lies on a step of half the last decimal, or clearly apart
/// from one.
fn is_clear(exact: &Exact, decimals: u8) -> bool {
    /// How much smaller than such a step a difference may be that binary figures still show.
    const CLEAR: i128 = 1_000_000_000;
    let rest = || {
        let steps = 10_i128.checked_pow(decimals.into())?.checked_mul(2)?;
        let rest = exact.numerator.checked_mul(steps)?.checked_rem(exact.denominator)?;
        let rest = rest.min(exact.denominator.checked_sub(rest)?);
        Some(rest == 0 || rest.checked_mul(CLEAR)? > exact.denominator)
    };
    rest().unwrap_or(false)
}

/// Rounds as the template says; none for a way that a workbook has no function for.
pub(super) fn rounded(points: &str, rounding: Rounding) -> Option<String> {
    let decimals = rounding.decimals;
    // Binary figures: what is exact lies up to a hair below or above.
    match rounding.mode {
        RoundingMode::HalfUp => Some(format!("ROUND({points},{decimals})")),
        RoundingMode::Down => Some(format!("ROUNDDOWN(ROUND({points},12),{decimals})")),
        RoundingMode::Up => Some(format!("ROUNDUP(ROUND({points},12),{decimals})")),
        RoundingMode::HalfEven => None,
    }
}

fn points(
    settings: &Settings,
    row: &Indicator,
    scored: &RowScore,
    (at, w): (usize, &str),
    places: &Places,
) -> Option<String> {
    if matches!(scored.trace.clause, Clause::ExecutionFull | Clause::ExecutionShare) {
        let (executed, b) = places.figure(Role::Money(0, FundsColumn::Executed))?;
        let (budget, a) = places.figure(Role::Money(0, FundsColumn::Budget))?;
        let fine = a.unit == b.unit && a.value.is_sign_positive() && !a.value.is_zero();
        return fine.then(|| format!("{w}*MIN(1,{executed}/{budget})"));
    }
    let (a, actual) = places.figure(Role::Actual(at))?;
    if let Rule::Bands { bands } = &row.rule {
        let same = row.target.number().is_none_or(|target| target.unit == actual.unit);
        return same.then(|| in_bands(a, actual, bands));
    }
    let (t, target) = places.figure(Role::Target(at))?;
    let bare = actual.unit.is_empty() && !target.percent;
    if actual.percent != target.percent || !(actual.unit == target.unit || bare) {
        return None;
    }
    match &row.rule {
        Rule::AtLeast => at_least(settings, w, a, (t, target)),
        Rule::ExecutionRate => at_least(settings, w, a, (t, target)),
        Rule::AtMost { variant, zero_target } => {
            if target.value.is_zero() {
                return Some(zero(w, (a, actual), zero_target.unwrap_or(settings.zero_target)));
            }
            let share = match variant.unwrap_or(settings.at_most) {
                AtMost::Linear => format!("{w}*MIN(1,2-{a}/{t})"),
                AtMost::Ratio => format!("{w}*IF({a}<={t},1,{t}/{a})"),
            };
            target.value.is_sign_positive().then_some(share)
        }
        Rule::Equal { policy, zero_target } => {
            if target.value.is_zero() {
                return Some(zero(w, (a, actual), zero_target.unwrap_or(settings.zero_target)));
            }
            match policy.unwrap_or(settings.equal) {
                EqualPolicy::AsAtLeast => at_least(settings, w, a, (t, target)),
                EqualPolicy::Deviation => Some(format!("{w}*(1-ABS({a}-{t})/ABS({t}))")),
                EqualPolicy::Exact => Some(format!("IF(ROUND({a}-{t},9)=0,{w},0)")),
            }
        }
        Rule::Steps {
            side,
            per,
            deduct,
            mode,
        } => {
            let gap = match side {
                Side::Below => format!("MAX(0,{t}-{a})"),
                Side::Above => format!("MAX(0,{a}-{t})"),
                Side::Either => format!("ABS({t}-{a})"),
            };
            let gap = in_units(&gap, actual);
            let (per, deduct) = (plain(*per), plain(*deduct));
            let steps = match mode.unwrap_or(settings.step_mode) {
                StepMode::Floor => format!("INT(ROUND({gap}/{per},9))"),
                StepMode::Ceil => format!("ROUNDUP(ROUND({gap}/{per},9),0)"),
                StepMode::ProRata => format!("{gap}/{per}"),
            };
            Some(format!("{w}-{deduct}*{steps}"))
        }
        Rule::Range
        | Rule::Bands { .. }
        | Rule::Checklist
        | Rule::YesNo
        | Rule::Tiers { .. }
        | Rule::Deadline { .. }
        | Rule::Manual => None,
    }
}

fn at_least(settings: &Settings, w: &str, a: &str, (t, target): (&str, &Figure)) -> Option<String> {
    let takes_back = matches!(settings.over_achievement, OverAchievement::Deduct { .. });
    let above_zero = target.value.is_sign_positive() && !target.value.is_zero();
    (above_zero && !takes_back).then(|| format!("{w}*MIN(1,{a}/{t})"))
}

fn zero(w: &str, (a, actual): (&str, &Figure), policy: ZeroTarget) -> String {
    match policy {
        ZeroTarget::AllOrNothing => format!("IF({a}<=0,{w},0)"),
        ZeroTarget::PerPoint { per, deduct } => {
            let above = in_units(&format!("MAX(0,{a})"), actual);
            format!("{w}-{}*{above}/{}", plain(deduct), plain(per))
        }
    }
}

/// A difference in the printed unit: 5% is a 0.05 of the workbook's.
fn in_units(difference: &str, figure: &Figure) -> String {
    if figure.percent {
        format!("{difference}*100")
    } else {
        difference.to_owned()
    }
}

fn in_bands(a: &str, actual: &Figure, bands: &[Band]) -> String {
    let value = format!("ROUND({},9)", in_units(a, actual));
    let mut out = String::new();
    for band in bands {
        let from = band.from.map(|from| {
            let sign = if band.from_included { ">=" } else { ">" };
            format!("{value}{sign}{}", plain(from))
        });
        let to = band.to.map(|to| {
            let sign = if band.to_included { "<=" } else { "<" };
            format!("{value}{sign}{}", plain(to))
        });
        let holds: Vec<String> = from.into_iter().chain(to).collect();
        let holds = if holds.is_empty() {
            "TRUE".to_owned()
        } else {
            holds.join(",")
        };
        out.push_str(&format!("IF(AND({holds}),{},", plain(band.score)));
    }
    out.push('0');
    out.push_str(&")".repeat(bands.len()));
    out
}
