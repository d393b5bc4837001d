//! The computation of a clause, written out with its figures. It is shown, not computed: the result is the trace's.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::score::{Clause, Exact, InputName};
use crate::text::number::{equals_percent, figure, missing, plain, quotient};

use super::figures::Figures;

/// A computation before its `=`.
pub struct Computation {
    /// `487 ÷ 500 × 10`.
    pub text: String,
    /// Whether it takes more points than there are, so that the score is 0 and not the computation's result.
    pub used_up: bool,
}

/// The computation of a clause; none for those that give all, nothing or a fixed number of points.
pub fn computation(figures: &Figures<'_>) -> Option<Computation> {
    use InputName::{Actual, Budget, Deduct, Executed, From, Late, Steps, Target, To, Weight};
    match figures.trace.clause {
        Clause::AtLeastShare => share(figures, Actual, Target),
        Clause::AtMostRatio => share(figures, Target, Actual),
        Clause::RangeBelow if figures.positive(Actual) && figures.positive(From) => share(figures, Actual, From),
        Clause::ExecutionShare if gives_points(figures) => share(figures, Executed, Budget),
        Clause::AtMostLinear | Clause::EqualDeviation => deviation(figures, Target),
        Clause::RangeAbove if figures.positive(To) && is_ratio(figures) => share(figures, To, Actual),
        Clause::RangeAbove if figures.positive(To) => deviation(figures, To),
        Clause::ZeroPerPoint => per_point(figures),
        Clause::StepsTaken => deducted(figures, Steps),
        Clause::LateDays | Clause::LateMonths | Clause::SpanLate => deducted(figures, Late),
        Clause::TierFull | Clause::TierPartial | Clause::TierMissed => place(figures),
        Clause::OverAchieved => {
            let weight = figures.bare(Weight);
            let deduct = figures.as_percent(Deduct);
            straight(format!("{weight} − {weight} × {deduct}"))
        }
        _ => None,
    }
}

/// Whether any points came out; below 0 the rule gives none, whatever the quotient.
pub fn gives_points(figures: &Figures<'_>) -> bool {
    let nothing_spent = figures.value(InputName::Executed) == Some(Decimal::ZERO);
    nothing_spent || figures.trace.exact.as_ref().is_some_and(|exact| exact.numerator > 0)
}

fn straight(text: String) -> Option<Computation> {
    Some(Computation { text, used_up: false })
}

/// `A ÷ B × w`.
fn share(figures: &Figures<'_>, over: InputName, under: InputName) -> Option<Computation> {
    straight(format!(
        "{} ÷ {} × {}",
        figures.term(over, under),
        figures.term(under, over),
        figures.bare(InputName::Weight)
    ))
}

/// `w − （A − T）÷ T × w`: the distance is taken from the larger figure, and a target below 0 counts by its size.
fn deviation(figures: &Figures<'_>, bound: InputName) -> Option<Computation> {
    let actual = figures.term(InputName::Actual, bound);
    let target = figures.term(bound, InputName::Actual);
    let (larger, smaller) = match figures.compare(InputName::Actual, bound) {
        Some(Ordering::Less) => (target.clone(), actual),
        _ => (actual, target.clone()),
    };
    let size = match figures.value(bound) {
        Some(value) if value < Decimal::ZERO => format!("|{}|", target.trim_matches(['（', '）', '(', ')'])),
        _ => target,
    };
    let weight = figures.bare(InputName::Weight);
    let gap = figures.bracket(&format!("{larger} − {smaller}"));
    let used_up = figures
        .gap(InputName::Actual, bound)
        .zip(figures.value(bound))
        .is_some_and(|(gap, bound)| gap > bound.abs());
    Some(Computation {
        text: format!("{weight} − {gap} ÷ {size} × {weight}"),
        used_up,
    })
}

/// `w − deduct × A ÷ per`.
fn per_point(figures: &Figures<'_>) -> Option<Computation> {
    let weight = figures.value(InputName::Weight)?;
    let deduct = figures.value(InputName::Deduct)?;
    let per = figures.value(InputName::Per)?;
    let one = if per == Decimal::ONE {
        String::new()
    } else {
        format!(" ÷ {}", plain(per))
    };
    // The size of a step is in the target's unit; the actual then stands as a plain figure of that unit.
    let actual = figures
        .brought(InputName::Actual, InputName::Target)
        .map_or_else(missing, figure);
    let taken = figures
        .brought(InputName::Actual, InputName::Target)
        .and_then(|actual| actual.checked_mul(deduct)?.checked_div(per));
    Some(Computation {
        text: format!("{} − {} × {actual}{one}", plain(weight), plain(deduct)),
        used_up: taken.is_some_and(|taken| taken > weight),
    })
}

/// `w − deduct × count`.
fn deducted(figures: &Figures<'_>, count: InputName) -> Option<Computation> {
    let weight = figures.value(InputName::Weight)?;
    let deduct = figures.value(InputName::Deduct)?;
    let taken = figures.value(count).and_then(|count| deduct.checked_mul(count));
    Some(Computation {
        text: format!("{} − {} × {}", plain(weight), plain(deduct), figures.bare(count)),
        used_up: taken.is_some_and(|taken| taken > weight),
    })
}

/// `0.8 + （1 − 0.8）× 50%`; nothing to compute at either end of the tier.
fn place(figures: &Figures<'_>) -> Option<Computation> {
    let place = figures.value(InputName::Place)?;
    if place <= Decimal::ZERO || place >= Decimal::ONE_HUNDRED {
        return None;
    }
    let lower = figures.part_of_weight(InputName::LowerCut)?;
    let upper = figures.part_of_weight(InputName::UpperCut)?;
    let place = figures.as_percent(InputName::Place);
    if lower.is_zero() {
        return straight(format!("{} × {place}", plain(upper)));
    }
    let span = figures.bracket(&format!("{} − {}", plain(upper), plain(lower)));
    straight(format!("{} + {span} × {place}", plain(lower)))
}

/// The execution rate with its `=` or `≈`. A part of the weight tells it whatever the units; a full score does not.
pub fn execution_rate(figures: &Figures<'_>) -> Option<String> {
    let weight = figures.value(InputName::Weight)?;
    let rate = match (figures.trace.clause, &figures.trace.exact) {
        (Clause::ExecutionShare, Some(exact)) if exact.numerator > 0 => {
            let weight = quotient(weight, Decimal::ONE)?;
            Exact {
                numerator: exact.numerator.checked_mul(weight.denominator)?,
                denominator: exact.denominator.checked_mul(weight.numerator)?,
            }
        }
        _ if figures.alike(InputName::Executed, InputName::Budget) => {
            quotient(figures.value(InputName::Executed)?, figures.value(InputName::Budget)?)?
        }
        _ => return None,
    };
    Some(equals_percent(&rate))
}

/// How many percent of the target the actual is.
pub fn share_of_target(figures: &Figures<'_>) -> Option<String> {
    let actual = figures.brought(InputName::Actual, InputName::Target)?;
    let share = quotient(actual, figures.value(InputName::Target)?)?;
    Some(equals_percent(&share))
}

/// Whether the score above a range was found by the ratio. The clause does not say so, but the exact score does: only
/// the ratio gives exactly `w·T/A`.
pub fn is_ratio(figures: &Figures<'_>) -> bool {
    let weighted = figures
        .value(InputName::To)
        .zip(figures.value(InputName::Weight))
        .and_then(|(to, weight)| to.checked_mul(weight));
    let ratio = weighted
        .zip(figures.brought(InputName::Actual, InputName::To))
        .and_then(|(weighted, actual)| quotient(weighted, actual));
    match (ratio, &figures.trace.exact) {
        (Some(ratio), Some(exact)) => equal(&ratio, exact),
        _ => false,
    }
}

fn equal(one: &Exact, other: &Exact) -> bool {
    let left = one.numerator.checked_mul(other.denominator);
    let right = other.numerator.checked_mul(one.denominator);
    left.is_some() && left == right
}
