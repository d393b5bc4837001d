//! An indicator with the settings that hold for it: its own where it has some, else the template's.

use rust_decimal::Decimal;

use crate::form::{AtMost, EqualPolicy, Indicator, OverAchievement, Rule, Settings, StepMode, TierCuts, ZeroTarget};
use crate::text::Lang;
use crate::text::number::{join_unit, plain, with_unit};

pub struct Row<'a> {
    pub indicator: &'a Indicator,
    pub settings: &'a Settings,
    pub lang: Lang,
}

impl<'a> Row<'a> {
    pub fn new(indicator: &'a Indicator, settings: &'a Settings, lang: Lang) -> Self {
        Self {
            indicator,
            settings,
            lang,
        }
    }

    /// The weight, in points.
    pub fn weight(&self) -> String {
        plain(self.indicator.weight)
    }

    /// The target as a figure with its unit, else as printed.
    pub fn target(&self) -> String {
        let target = &self.indicator.target;
        match target.number() {
            Some(number) => match number.upper {
                Some(upper) => {
                    let (low, high) = (with_unit(number.value, &number.unit), with_unit(upper, &number.unit));
                    match self.lang {
                        Lang::Zh => format!("{low} 至 {high}"),
                        Lang::En => format!("{low} to {high}"),
                    }
                }
                None => with_unit(number.value, &number.unit),
            },
            None => format!("“{}”", target.text().trim()),
        }
    }

    /// Whether there is nothing to hold an actual against.
    pub fn has_no_target(&self) -> bool {
        self.indicator.target.is_empty()
    }

    /// The sign of the target's figure; none when it has none.
    pub fn target_value(&self) -> Option<Decimal> {
        self.indicator.target.number().map(|number| number.value)
    }

    /// Whether the target is the figure 0.
    pub fn target_is_zero(&self) -> bool {
        self.target_value().is_some_and(|value| value.is_zero())
    }

    /// Whether the target is a figure of 0 or less, of which there is no proportion.
    pub fn target_is_not_positive(&self) -> bool {
        self.target_value().is_some_and(|value| value <= Decimal::ZERO)
    }

    /// A size in the target's unit: `5 个百分点`, `3 天`.
    pub fn size(&self, size: Decimal) -> String {
        let unit = self.unit();
        match (unit, self.lang) {
            ("%", Lang::Zh) => join_unit(&plain(size), "个百分点"),
            ("%", Lang::En) if size == Decimal::ONE => "percentage point".to_owned(),
            ("%", Lang::En) => join_unit(&plain(size), "percentage points"),
            _ => with_unit(size, unit),
        }
    }

    /// The unit of the target.
    pub fn unit(&self) -> &str {
        self.indicator.target.number().map_or("", |number| number.unit.as_str())
    }

    pub fn at_most(&self) -> AtMost {
        match &self.indicator.rule {
            Rule::AtMost { variant, .. } => variant.unwrap_or(self.settings.at_most),
            _ => self.settings.at_most,
        }
    }

    pub fn zero_target(&self) -> ZeroTarget {
        match &self.indicator.rule {
            Rule::AtMost { zero_target, .. } | Rule::Equal { zero_target, .. } => {
                zero_target.unwrap_or(self.settings.zero_target)
            }
            _ => self.settings.zero_target,
        }
    }

    pub fn equal(&self) -> EqualPolicy {
        match &self.indicator.rule {
            Rule::Equal { policy, .. } => policy.unwrap_or(self.settings.equal),
            _ => self.settings.equal,
        }
    }

    pub fn step_mode(&self) -> StepMode {
        match &self.indicator.rule {
            Rule::Steps { mode, .. } => mode.unwrap_or(self.settings.step_mode),
            _ => self.settings.step_mode,
        }
    }

    pub fn cuts(&self) -> TierCuts {
        match &self.indicator.rule {
            Rule::Tiers { cuts } => cuts.unwrap_or(self.settings.tier_cuts),
            _ => self.settings.tier_cuts,
        }
    }

    /// The policy for far above the target, where the rule knows such a thing.
    pub fn over_achievement(&self) -> OverAchievement {
        let counts = match &self.indicator.rule {
            Rule::AtLeast => true,
            Rule::Equal { .. } => self.equal() == EqualPolicy::AsAtLeast,
            _ => false,
        };
        if counts && self.target_value().is_some_and(|value| value > Decimal::ZERO) {
            self.settings.over_achievement
        } else {
            OverAchievement::None
        }
    }
}
