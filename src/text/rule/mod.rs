//! The rule of an indicator in plain words, with the row's own figures, before anything is answered.

mod en;
mod row;
mod zh;

use rust_decimal::Decimal;

use crate::form::{Indicator, Rule, Settings, Tier, TierCuts};

use super::Lang;
use super::number::{missing, points};
use row::Row;

/// The rule of an indicator with its own weight, target and settings: what gives full points, what costs how many.
pub fn rule_words(indicator: &Indicator, settings: &Settings, lang: Lang) -> String {
    let row = Row::new(indicator, settings, lang);
    match lang {
        Lang::Zh => zh::words(&row),
        Lang::En => en::words(&row),
    }
}

/// The name of a kind of rule.
pub const fn rule_kind_name(rule: &Rule, lang: Lang) -> &'static str {
    match rule {
        Rule::AtLeast => lang.pick("不低于指标值（≥）", "At least (≥)"),
        Rule::AtMost { .. } => lang.pick("不超过指标值（≤）", "At most (≤)"),
        Rule::Equal { .. } => lang.pick("等于指标值（=）", "Equal (=)"),
        Rule::Range => lang.pick("在区间内", "Within a range"),
        Rule::ExecutionRate => lang.pick("预算执行率", "Budget execution rate"),
        Rule::Steps { .. } => lang.pick("按偏离幅度扣分", "Points off per step"),
        Rule::Bands { .. } => lang.pick("分档记分", "Bands"),
        Rule::Checklist => lang.pick("按评价要点记分", "Checklist"),
        Rule::YesNo => lang.pick("是否符合", "Yes or no"),
        Rule::Tiers { .. } => lang.pick("定性三档", "Three qualitative tiers"),
        Rule::Deadline { .. } => lang.pick("按时限", "Deadline"),
        Rule::Manual => lang.pick("由评价人评定", "Set by the evaluator"),
    }
}

/// The name of a tier, as 财预〔2020〕10号 has it.
pub const fn tier_name(tier: Tier, lang: Lang) -> &'static str {
    match tier {
        Tier::Full => lang.pick("达成年度指标", "Target met"),
        Tier::Partial => lang.pick("部分达成年度指标并具有一定效果", "Target partly met, with some effect"),
        Tier::Missed => lang.pick("未达成年度指标且效果较差", "Target not met, with little effect"),
    }
}

/// The points of a tier: `0.80–1.00 分`; a cut belongs to the upper tier, and the lower one says so.
pub fn tier_band(weight: Decimal, cuts: TierCuts, tier: Tier, decimals: u8, lang: Lang) -> String {
    let (lower, upper) = match tier {
        Tier::Full => (cuts.full, Decimal::ONE_HUNDRED),
        Tier::Partial => (cuts.partial, cuts.full),
        Tier::Missed => (Decimal::ZERO, cuts.partial),
    };
    let share = |percent: Decimal| weight.checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED);
    match share(lower).zip(share(upper)) {
        Some((lower, upper)) => band_words(lower, upper, tier, decimals, lang),
        None => missing(),
    }
}

/// The points of a tier from its bounds in points.
pub(super) fn band_words(lower: Decimal, upper: Decimal, tier: Tier, decimals: u8, lang: Lang) -> String {
    let (lower, upper) = (points(lower, decimals), points(upper, decimals));
    match (tier, lang) {
        (Tier::Full, Lang::Zh) => format!("{lower}–{upper} 分"),
        (Tier::Full, Lang::En) => format!("{lower}–{upper} points"),
        (_, Lang::Zh) => format!("{lower}–{upper} 分（不含 {upper}）"),
        (_, Lang::En) => format!("{lower} to below {upper} points"),
    }
}
