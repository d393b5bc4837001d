//! What a rule is given, and what it gives back.

use rust_decimal::Decimal;

use super::{Clause, Input, InputName, Open, Ratio};
use crate::form::{Answer, Assessment, Indicator, Settings};

/// An indicator with its answer, as a rule sees it.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub assessment: &'a Assessment,
    pub settings: &'a Settings,
    pub indicator: &'a Indicator,
    pub answer: &'a Answer,
    /// The weight as a fraction.
    pub weight: Ratio,
}

/// What a rule found.
pub(super) struct Found {
    pub clause: Clause,
    pub inputs: Vec<Input>,
    /// The exact score before rounding.
    pub exact: Ratio,
    /// Rounding must stay below this: the cut to the next tier.
    pub below: Option<Ratio>,
}

impl Found {
    /// A finding of a rule; `too large` when a figure did not fit.
    pub fn new(clause: Clause, exact: Option<Ratio>, inputs: Vec<Input>) -> Result<Self, Open> {
        Ok(Self {
            clause,
            inputs,
            exact: exact.ok_or(Open::TooLarge)?,
            below: None,
        })
    }
}

impl Row<'_> {
    /// The weight as an input.
    pub fn weight_input(&self) -> Input {
        points(InputName::Weight, self.indicator.weight)
    }
}

/// Points, or a plain number, as an input.
pub(super) fn points(name: InputName, value: Decimal) -> Input {
    Input {
        name,
        sign: None,
        value,
        unit: String::new(),
    }
}

/// A figure with its unit as an input.
pub(super) fn figure(name: InputName, value: Decimal, unit: &str) -> Input {
    Input {
        name,
        sign: None,
        value,
        unit: unit.to_owned(),
    }
}
