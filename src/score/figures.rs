//! The actual and the target of a row, brought to one unit.

use rust_decimal::Decimal;

use super::row::{Row, figure};
use super::{Input, InputName, Open, Ratio};
use crate::form::notation::unit::{Base, Scale, canonical, scale};
use crate::form::{Number, Sign, Understood};
use crate::score::formula::Computed;

/// An actual figure, typed or computed.
pub(super) struct Actual<'a> {
    value: Ratio,
    sign: Option<Sign>,
    unit: &'a str,
    shown: Decimal,
}

impl<'a> Actual<'a> {
    /// The actual of a row: computed where its formula can be, else as typed.
    pub fn of(row: &Row<'a>, computed: Option<&Computed>) -> Result<Self, Open> {
        if let Some(computed) = computed {
            let (value, unit) = if computed.trace.percent {
                (computed.result.shift(2).ok_or(Open::TooLarge)?, "%")
            } else {
                (computed.result, "")
            };
            let shown = value.shown().ok_or(Open::TooLarge)?;
            return Ok(Self {
                value,
                sign: None,
                unit,
                shown,
            });
        }
        match row.answer.actual.understood() {
            Understood::Empty => Err(Open::Unanswered),
            Understood::Number(Number {
                sign,
                value,
                upper: None,
                unit,
            }) => Ok(Self {
                value: Ratio::from_decimal(*value).ok_or(Open::TooLarge)?,
                sign: *sign,
                unit,
                shown: *value,
            }),
            _ => Err(Open::NumberDue),
        }
    }

    /// The value in `unit`, for comparing with `against` in that unit.
    ///
    /// Percent and plain fractions are compared only where the units say that they are the same kind (DOMAIN,
    /// Notation); a figure without a unit takes the target's.
    pub fn value_in(&self, unit: &str, against: Ratio) -> Result<Ratio, Open> {
        if unit == self.unit {
            return Ok(self.value);
        }
        let (wanted, own) = (scale(unit), scale(self.unit));
        let bare = |scale: &Scale| scale.base == Base::None && scale.exponent == 0;
        let within_one = |value: Ratio| {
            let magnitude = value.abs().ok_or(Open::TooLarge)?;
            Ok::<_, Open>(magnitude.compare(Ratio::ONE).ok_or(Open::TooLarge)?.is_le())
        };
        if bare(&own) {
            let unclear = wanted.base == Base::Percent;
            return if unclear && !self.value.is_zero() && within_one(self.value)? {
                Err(Open::PercentUnclear)
            } else {
                Ok(self.value)
            };
        }
        let convertible = match (wanted.base, own.base) {
            (Base::None, Base::Percent) if bare(&wanted) => {
                if !within_one(against)? {
                    return Err(Open::PercentUnclear);
                }
                true
            }
            (Base::Percent, Base::Percent) => true,
            (Base::Percent, _) | (_, Base::Percent) => return Err(Open::UnitsDiffer),
            (wanted, own) if wanted.counts_as(own) => true,
            (Base::Named(a), Base::Named(b)) if is_time(a) || is_time(b) => return Err(Open::UnitsDiffer),
            // 个 against 次: units write either; compared as printed when the powers agree.
            (Base::Named(_), Base::Named(_)) => wanted.exponent == own.exponent,
            // A bare 万 is a number; 万元 against a bare number says nothing about the money unit meant.
            (Base::None, Base::Named(_)) => own.exponent == 0 || !bare(&wanted),
            (_, Base::None) => true,
        };
        if !convertible {
            return Err(Open::UnitsDiffer);
        }
        let power = i32::from(own.exponent)
            .checked_sub(i32::from(wanted.exponent))
            .ok_or(Open::TooLarge)?;
        self.value.shift(power).ok_or(Open::TooLarge)
    }

    /// As an input, as printed.
    pub fn input(&self) -> Input {
        Input {
            sign: self.sign,
            ..figure(InputName::Actual, self.shown, self.unit)
        }
    }

    /// The value as printed.
    pub fn value(&self) -> Ratio {
        self.value
    }

    /// The unit as printed.
    pub fn unit(&self) -> &'a str {
        self.unit
    }
}

/// The target's figure.
pub(super) fn target_number<'a>(row: &Row<'a>) -> Result<&'a Number, Open> {
    row.indicator.target.number().ok_or(Open::TargetUnfit)
}

/// The target's figure as an input, as printed.
pub(super) fn target_input(number: &Number) -> Input {
    Input {
        sign: number.sign,
        ..figure(InputName::Target, number.value, &number.unit)
    }
}

/// Actual and target as fractions in the target's unit, and as inputs.
pub(super) struct Pair {
    pub actual: Ratio,
    pub target: Ratio,
    pub actual_input: Input,
    pub target_input: Input,
}

impl Pair {
    /// Reads both, for a rule that needs one figure each.
    pub fn of(row: &Row, computed: Option<&Computed>) -> Result<Self, Open> {
        let actual = Actual::of(row, computed)?;
        let number = target_number(row)?;
        let target = Ratio::from_decimal(number.value).ok_or(Open::TooLarge)?;
        Ok(Self {
            actual: actual.value_in(&number.unit, target)?,
            target,
            actual_input: actual.input(),
            target_input: target_input(number),
        })
    }

    /// The usual inputs: actual, target, weight.
    pub fn inputs(self, row: &Row) -> Vec<Input> {
        vec![self.actual_input, self.target_input, row.weight_input()]
    }
}

/// Whether a unit measures time; such units never compare as printed with another.
fn is_time(unit: &str) -> bool {
    matches!(
        canonical(unit),
        "天" | "个月" | "年" | "周" | "小时" | "分钟" | "个工作日" | "工作日" | "季度" | "个季度"
    )
}
