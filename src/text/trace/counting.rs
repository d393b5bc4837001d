//! Which way steps were counted and which side was missed, as far as a trace shows it.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::score::InputName;

use super::figures::Figures;

/// What became of a started step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Started {
    /// There was none, or the trace does not tell.
    None,
    /// It does not count.
    Dropped,
    /// It counts as a whole one.
    Whole,
    /// It counts in proportion.
    InPart,
}

/// What became of the started step: read from the distance, the step and the count.
pub fn started(figures: &Figures<'_>) -> Started {
    let steps = figures.value(InputName::Steps);
    let exact = figures
        .gap(InputName::Actual, InputName::Target)
        .zip(figures.value(InputName::Per))
        .and_then(|(gap, per)| gap.checked_div(per));
    let Some((steps, exact)) = steps.zip(exact) else {
        return Started::None;
    };
    if exact.fract().is_zero() {
        return Started::None;
    }
    match (steps.fract().is_zero(), steps.cmp(&exact)) {
        (false, _) => Started::InPart,
        (true, Ordering::Less) => Started::Dropped,
        (true, _) => Started::Whole,
    }
}

/// Whether the actual is a whole step or more away from the target. With no step counted it is then on the good side.
pub fn a_step_away(figures: &Figures<'_>) -> bool {
    figures
        .gap(InputName::Actual, InputName::Target)
        .zip(figures.value(InputName::Per))
        .is_some_and(|(gap, per)| gap >= per)
}

/// Whether the actual is the target.
pub fn same(figures: &Figures<'_>) -> bool {
    figures
        .gap(InputName::Actual, InputName::Target)
        .is_some_and(|gap| gap == Decimal::ZERO)
}
