//! The figures of a trace, ready to be said.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::form::Sign;
use crate::form::Sums as _;
use crate::form::notation::unit::scale;
use crate::score::{Clause, Exact, FormulaTrace, Input, InputName, Trace};
use crate::text::Lang;
use crate::text::number::{figure, is_exactly, join_unit, missing, percent, plain, points, with_unit};

/// Decimals of a computed figure before it is cut.
const CUT_AFTER: usize = 6;

/// The figures of a trace in a language.
pub struct Figures<'a> {
    /// The trace.
    pub trace: &'a Trace,
    /// The language.
    pub lang: Lang,
}

impl<'a> Figures<'a> {
    pub fn new(trace: &'a Trace, lang: Lang) -> Self {
        Self { trace, lang }
    }

    pub fn get(&self, name: InputName) -> Option<&'a Input> {
        self.trace.inputs.iter().find(|input| input.name == name)
    }

    pub fn value(&self, name: InputName) -> Option<Decimal> {
        self.get(name).map(|input| input.value)
    }

    /// The figure with its unit, as it is said in a sentence.
    pub fn say(&self, name: InputName) -> String {
        if name == InputName::Actual
            && let Some((_, text)) = self.rate()
        {
            return text;
        }
        self.get(name).map_or_else(missing, |input| {
            format!("{}{}", self.typed_as(input), with_unit(input.value, self.unit(input)))
        })
    }

    /// The actual with the blanks around it, before what is said of it: ` 487 个 `. One typed with a sign reads as a
    /// part of its own: `超过 4 万名，`.
    pub fn actual(&self) -> String {
        let text = self.say(InputName::Actual);
        let signed = self
            .get(InputName::Actual)
            .is_some_and(|input| !self.typed_as(input).is_empty());
        match (signed, self.lang) {
            (false, _) => format!(" {text} "),
            (true, Lang::Zh) => format!("{text}，"),
            (true, Lang::En) => format!(", {text}, "),
        }
    }

    /// The sign that an actual was typed with, in words: `4万多名` is said as more than 4 万名. A target's sign stands in
    /// the rule.
    fn typed_as(&self, input: &Input) -> &'static str {
        match input.sign.filter(|_| input.name == InputName::Actual) {
            Some(Sign::Above) => self.lang.pick("超过 ", "more than "),
            Some(Sign::AtLeast) => self.lang.pick("不低于 ", "at least "),
            Some(Sign::AtMost) => self.lang.pick("不超过 ", "at most "),
            Some(Sign::Below) => self.lang.pick("不足 ", "less than "),
            Some(Sign::Equal) | None => "",
        }
    }

    /// The unit of a figure; an actual without one has the unit of what it is held against.
    pub fn unit(&self, input: &'a Input) -> &'a str {
        if input.name != InputName::Actual || !input.unit.is_empty() {
            return &input.unit;
        }
        [InputName::Target, InputName::From, InputName::To]
            .into_iter()
            .find_map(|name| self.get(name))
            .map_or("", |against| &against.unit)
    }

    /// The figure without its unit: points, counts.
    pub fn bare(&self, name: InputName) -> String {
        self.value(name).map_or_else(missing, figure)
    }

    /// A distance in the unit of another input: `5 个百分点`, `3 天`.
    pub fn distance(&self, size: Decimal, of: InputName) -> String {
        let unit = self.get(of).map_or("", |input| input.unit.as_str());
        match (unit, self.lang) {
            ("%", Lang::Zh) => join_unit(&figure(size), "个百分点"),
            ("%", Lang::En) if size == Decimal::ONE => "percentage point".to_owned(),
            ("%", Lang::En) => join_unit(&figure(size), "percentage points"),
            _ => with_unit(size, unit),
        }
    }

    /// The size of a step, in its own unit or else the target's.
    pub fn step(&self) -> String {
        let owner = match self.get(InputName::Per) {
            Some(per) if !per.unit.is_empty() => InputName::Per,
            _ => InputName::Target,
        };
        self.value(InputName::Per)
            .map_or_else(missing, |size| self.distance(size, owner))
    }

    /// Points as the form shows them.
    pub fn points(&self, value: Decimal) -> String {
        points(value, self.decimals())
    }

    pub fn decimals(&self) -> u8 {
        self.trace.rounding.map_or(2, |rounding| rounding.decimals)
    }

    /// Whether two figures are printed in the same unit.
    pub fn alike(&self, one: InputName, other: InputName) -> bool {
        match (self.get(one), self.get(other)) {
            (Some(one), Some(other)) => one.unit == other.unit,
            _ => false,
        }
    }

    /// A figure in the unit of another. One without a unit has the other's.
    pub fn brought(&self, name: InputName, to: InputName) -> Option<Decimal> {
        let (own, wanted) = (self.get(name)?, self.get(to)?);
        if own.unit.is_empty() || own.unit == wanted.unit {
            return Some(own.value);
        }
        let power = i32::from(scale(&own.unit).exponent).checked_sub(i32::from(scale(&wanted.unit).exponent))?;
        let ten = Decimal::try_from_i128_with_scale(10_i128.checked_pow(power.unsigned_abs())?, 0).ok()?;
        if power < 0 {
            own.value.checked_div(ten)
        } else {
            own.value.checked_mul(ten)
        }
    }

    /// How two figures compare.
    pub fn compare(&self, one: InputName, other: InputName) -> Option<Ordering> {
        Some(self.brought(one, other)?.cmp(&self.value(other)?))
    }

    /// The distance between two figures, in the unit of the second.
    pub fn gap(&self, one: InputName, other: InputName) -> Option<Decimal> {
        Some(self.brought(one, other)?.try_minus(self.value(other)?)?.abs())
    }

    /// Whether a figure is above 0.
    pub fn positive(&self, name: InputName) -> bool {
        self.value(name).is_some_and(|value| value > Decimal::ZERO)
    }

    /// The formula, when it gave the actual and its result is a fraction (a damaged file may say otherwise).
    pub fn formula(&self) -> Option<&'a FormulaTrace> {
        self.trace
            .formula
            .as_ref()
            .filter(|formula| formula.result.denominator > 0)
    }

    /// A computed rate and whether it is exact: two decimals are enough for a person, unless they would hide that the
    /// rate is not quite the figure it is held against.
    pub fn rate(&self) -> Option<(bool, String)> {
        let formula = self.formula().filter(|formula| formula.percent)?;
        let unit = self.get(InputName::Actual).map_or("%", |actual| actual.unit.as_str());
        if unit != "%" {
            return None;
        }
        let cut = percent(&formula.result, CUT_AFTER);
        // Steps and bands turn on bounds that the trace does not list, so they need the digits.
        let by_digits = matches!(
            self.trace.clause,
            Clause::StepsNone | Clause::StepsTaken | Clause::Band | Clause::BandNone | Clause::OverAchieved
        );
        let Some(value) = self.value(InputName::Actual).filter(|_| !by_digits) else {
            return Some((true, cut));
        };
        let rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        if is_exactly(&times_hundred(&formula.result), rounded) {
            return Some((true, with_unit(rounded, "%")));
        }
        let held_against = [InputName::Target, InputName::From, InputName::To, InputName::Threshold];
        let hidden = held_against
            .into_iter()
            .filter_map(|name| self.value(name))
            .chain([Decimal::ZERO, Decimal::ONE_HUNDRED])
            .any(|bound| bound == rounded || bound.normalize().scale() > 2);
        if hidden {
            Some((true, cut))
        } else {
            Some((false, format!("{}%", points(rounded, 2))))
        }
    }

    /// A figure as a term of a computation: percentages keep their sign, other units are left out where both figures
    /// of the quotient have the same; a negative figure stands in brackets.
    pub fn term(&self, name: InputName, beside: InputName) -> String {
        let Some(input) = self.get(name) else {
            return missing();
        };
        let text = match self.formula() {
            Some(formula) if name == InputName::Actual && formula.percent && input.unit == "%" => {
                percent(&formula.result, CUT_AFTER)
            }
            _ => {
                let unit = self.unit(input);
                let same = self.get(beside).is_some_and(|beside| self.unit(beside) == unit);
                with_unit(input.value, if same && unit != "%" { "" } else { unit })
            }
        };
        if input.value.is_sign_negative() && !input.value.is_zero() {
            self.bracket(&text)
        } else {
            text
        }
    }

    /// Puts a part of a computation into the language's brackets.
    pub fn bracket(&self, inner: &str) -> String {
        match self.lang {
            Lang::Zh => format!("（{inner}）"),
            Lang::En => format!("({inner})"),
        }
    }

    /// So many percent of the weight, in points.
    pub fn part_of_weight(&self, cut: InputName) -> Option<Decimal> {
        let product = self.value(InputName::Weight)?.checked_mul(self.value(cut)?)?;
        product.checked_div(Decimal::ONE_HUNDRED)
    }

    /// Percent with its sign, whether the trace gives the sign as a unit or not.
    pub fn as_percent(&self, name: InputName) -> String {
        self.value(name)
            .map_or_else(missing, |value| format!("{}%", plain(value)))
    }
}

/// A fraction in percent; one too large to say so is never exactly a figure of two decimals.
fn times_hundred(exact: &Exact) -> Exact {
    match (exact.numerator.checked_mul(100), exact.denominator) {
        (Some(numerator), denominator) => Exact { numerator, denominator },
        (None, _) => Exact {
            numerator: 1,
            denominator: 3,
        },
    }
}
