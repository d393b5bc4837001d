//! A rule in English.

use crate::form::{
    AtMost, Band, EqualPolicy, LateUnit, NotApplicablePolicy, OverAchievement, Rule, Side, StepMode, Tier, ZeroTarget,
};
use crate::text::number::{plain, with_unit};
use crate::text::{Lang, tier_band, tier_name};

use super::row::Row;

/// All sentences of a rule.
pub fn words(row: &Row<'_>) -> String {
    let sentences = [formula(row), rule(row), over(row), not_applicable(row)];
    let said: Vec<String> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    said.join(" ")
}

fn formula(row: &Row<'_>) -> String {
    row.indicator.formula.as_ref().map_or_else(String::new, |formula| {
        let percent = if formula.percent && !formula.expression.contains("100") {
            ", as a percentage"
        } else {
            ""
        };
        format!("Actual = {}{percent}.", formula.expression.trim())
    })
}

fn rule(row: &Row<'_>) -> String {
    let weight = row.weight();
    let worth = worth(row);
    let target = row.target();
    match &row.indicator.rule {
        Rule::AtLeast | Rule::AtMost { .. } | Rule::Equal { .. } | Rule::Range | Rule::Deadline { .. }
            if row.has_no_target() =>
        {
            format!("Worth {worth}; it cannot be scored before it has a target.")
        }
        Rule::AtLeast => at_least(row),
        Rule::AtMost { .. } if row.target_is_zero() => zero(row),
        Rule::AtMost { .. } if row.target_is_not_positive() => {
            format!("At most {target}: {worth}; above it, none.")
        }
        Rule::AtMost { .. } => format!("At most {target}: {worth}; above it, {}.", above(row, "target")),
        Rule::Equal { .. } if row.target_is_zero() => zero(row),
        Rule::Equal { .. } => match row.equal() {
            EqualPolicy::AsAtLeast => at_least(row),
            EqualPolicy::Deviation => format!(
                "Exactly {target}: {worth}; otherwise points are taken in proportion to the deviation, down to 0."
            ),
            EqualPolicy::Exact => format!("Exactly {target}: {worth}; otherwise none."),
        },
        Rule::Range => format!(
            "Within {target}, both included: {worth}; below, in proportion to the lower bound; above, {}.",
            above(row, "upper bound")
        ),
        Rule::ExecutionRate => format!(
            "Execution rate = executed ÷ adjusted budget of the year. 100% gives {worth}, less gives its share, more gives no more."
        ),
        Rule::Steps { side, per, deduct, .. } => {
            let (met, each) = match side {
                Side::Below => ("At least", "below it"),
                Side::Above => ("At most", "above it"),
                Side::Either => ("Exactly", "off it"),
            };
            let started = match row.step_mode() {
                StepMode::Floor => "a started step costs nothing",
                StepMode::Ceil => "a started step counts whole",
                StepMode::ProRata => "a started step counts in proportion",
            };
            format!(
                "{met} {target}: {worth}; each {} {each} costs {} points, {started}, down to 0.",
                row.size(*per),
                plain(*deduct)
            )
        }
        Rule::Bands { bands } => {
            let list: Vec<String> = bands.iter().map(|it| band(it, row)).collect();
            format!(
                "By the band that holds the actual: {}; in none of them: 0.",
                list.join("; ")
            )
        }
        Rule::Checklist => checklist(row),
        Rule::YesNo => format!("Met: {worth}; not met: none."),
        Rule::Tiers { .. } => {
            let decimals = row.settings.rounding.decimals;
            let same_word = if row.has_no_target() {
                String::new()
            } else {
                let target = row.indicator.target.text().trim();
                format!(" With no tier picked, an actual that says “{target}” like the target has full points.")
            };
            let one = |tier| {
                let band = tier_band(row.indicator.weight, row.cuts(), tier, decimals, Lang::En);
                format!("“{}”, {band}", tier_name(tier, Lang::En))
            };
            format!(
                "The evaluator picks one of three tiers and the place in it: {}; {}; {}.{same_word}",
                one(Tier::Full),
                one(Tier::Partial),
                one(Tier::Missed)
            )
        }
        Rule::Deadline { per, deduct } => {
            let in_time = if row.unit().is_empty() {
                format!("Done by {target}")
            } else {
                format!("Done within {target}")
            };
            let late = if *deduct >= row.indicator.weight {
                "late, none".to_owned()
            } else {
                let unit = match per {
                    LateUnit::Day => "day",
                    LateUnit::Month => "month",
                };
                format!(
                    "each started {unit} of delay costs {} points, down to 0",
                    plain(*deduct)
                )
            };
            format!("{in_time}: {worth}; {late}.")
        }
        Rule::Manual => format!("The evaluator sets 0–{weight} points, with a reason."),
    }
}

fn worth(row: &Row<'_>) -> String {
    let weight = row.weight();
    let word = if weight == "1" { "point" } else { "points" };
    format!("{weight} {word}")
}

fn at_least(row: &Row<'_>) -> String {
    let (target, worth) = (row.target(), worth(row));
    if row.target_is_not_positive() {
        format!("At least {target}: {worth}; below it, none.")
    } else {
        format!("At least {target}: {worth}; below it, in proportion of actual to target.")
    }
}

fn above(row: &Row<'_>, bound: &str) -> String {
    match row.at_most() {
        AtMost::Linear => {
            "points are taken in proportion to the excess, none are left at twice as much (linear)".to_owned()
        }
        AtMost::Ratio => format!("by the ratio of {bound} to actual"),
    }
}

fn zero(row: &Row<'_>) -> String {
    let (target, worth) = (row.target(), worth(row));
    match row.zero_target() {
        ZeroTarget::AllOrNothing => format!("At most {target}: {worth}; above it, none."),
        ZeroTarget::PerPoint { per, deduct } => format!(
            "At most {target}: {worth}; each {} above it costs {} points, in proportion, down to 0.",
            row.size(per),
            plain(deduct)
        ),
    }
}

fn band(band: &Band, row: &Row<'_>) -> String {
    let unit = row.unit();
    let score = plain(band.score);
    let from = band.from.map(|from| (with_unit(from, unit), band.from_included));
    let to = band.to.map(|to| (with_unit(to, unit), band.to_included));
    let below = |to: &str, included: bool| {
        if included {
            format!("up to {to}")
        } else {
            format!("below {to}")
        }
    };
    let above = |from: &str, included: bool| {
        if included {
            format!("from {from}")
        } else {
            format!("above {from}")
        }
    };
    match (from, to) {
        (Some((from, true)), Some((to, true))) if from == to => format!("{from}: {score}"),
        (Some((from, low)), Some((to, high))) => format!("{} {}: {score}", above(&from, low), below(&to, high)),
        (Some((from, low)), None) => format!("{} on: {score}", above(&from, low)),
        (None, Some((to, high))) => format!("{}: {score}", below(&to, high)),
        (None, None) => format!("any other: {score}"),
    }
}

fn checklist(row: &Row<'_>) -> String {
    let (weight, worth) = (row.weight(), worth(row));
    let items = &row.indicator.checklist;
    if items.is_empty() {
        return format!("By checklist, at most {worth}; the template lists no points yet.");
    }
    let list: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let text = item.text.trim().trim_end_matches(['。', '；', ';', '.']);
            format!("({}) {text} [{}]", at.saturating_add(1), plain(item.score))
        })
        .collect();
    format!(
        "{} points to check; each that is met gives its score, together at most {weight}: {}.",
        items.len(),
        list.join("; ")
    )
}

fn over(row: &Row<'_>) -> String {
    match row.over_achievement() {
        OverAchievement::None => String::new(),
        OverAchievement::Flag { threshold } => {
            format!("At {}% of the target or more, a reason is due.", plain(threshold))
        }
        OverAchievement::Deduct { threshold, deduct } => format!(
            "At {}% of the target or more, {}% of the weight is taken.",
            plain(threshold),
            plain(deduct)
        ),
    }
}

fn not_applicable(row: &Row<'_>) -> String {
    match row.indicator.not_applicable {
        None => String::new(),
        Some(NotApplicablePolicy::Rescale) => {
            "If it does not apply, it is left out and the rest is rescaled.".to_owned()
        }
        Some(NotApplicablePolicy::Full) => "If it does not apply, it has full points.".to_owned(),
        Some(NotApplicablePolicy::Zero) => "If it does not apply, it has 0 points.".to_owned(),
    }
}
