//! The rule of an indicator in plain words, with the row's own figures, before anything is answered.

use rust_decimal::Decimal;

use crate::form::{Indicator, Rule, Settings, Tier, TierCuts};

use super::Lang;

/// The rule of an indicator with its own weight, target and settings.
pub fn rule_words(indicator: &Indicator, settings: &Settings, lang: Lang) -> String {
    let _ = (indicator, settings, lang);
    String::new()
}

/// The name of a kind of rule.
pub fn rule_kind_name(rule: &Rule, lang: Lang) -> &'static str {
    let _ = (rule, lang);
    ""
}

/// The name of a tier.
pub fn tier_name(tier: Tier, lang: Lang) -> &'static str {
    let _ = (tier, lang);
    ""
}

/// The points of a tier: `0.80–1.00 分`; a cut belongs to the upper tier.
pub fn tier_band(weight: Decimal, cuts: TierCuts, tier: Tier, decimals: u8, lang: Lang) -> String {
    let _ = (weight, cuts, tier, decimals, lang);
    String::new()
}
