//! A rule in Chinese.

use crate::form::{
    AtMost, Band, EqualPolicy, LateUnit, NotApplicablePolicy, OverAchievement, Rule, Side, StepMode, Tier, ZeroTarget,
};
use crate::text::number::{close_up, plain, points, tidy_brackets, with_unit};
use crate::text::{Lang, tier_band, tier_name};

use super::row::Row;

/// All sentences of a rule.
pub fn words(row: &Row<'_>) -> String {
    let rule = match row.indicator.rule {
        // The points are the template's own words and stay as they are.
        Rule::Checklist => checklist(row),
        _ => close_up(&rule(row)),
    };
    [formula(row), rule, over(row), not_applicable(row)].concat()
}

fn formula(row: &Row<'_>) -> String {
    row.indicator.formula.as_ref().map_or_else(String::new, |formula| {
        let percent = if formula.percent && !formula.expression.contains("100") {
            "，以百分数表示"
        } else {
            ""
        };
        let computed = tidy_brackets(&format!("实际完成值 = {}", formula.expression.trim()));
        format!("{computed}{percent}。")
    })
}

fn rule(row: &Row<'_>) -> String {
    let weight = row.weight();
    let target = row.target();
    match &row.indicator.rule {
        Rule::AtLeast | Rule::AtMost { .. } | Rule::Equal { .. } | Rule::Range | Rule::Deadline { .. }
            if row.has_no_target() =>
        {
            format!("本行分值 {weight} 分，还没有指标值；填写指标值后才能计分。")
        }
        Rule::AtLeast => at_least(row),
        Rule::AtMost { .. } if row.target_is_zero() => zero(row),
        Rule::AtMost { .. } if row.target_is_not_positive() => {
            format!("不超过 {target} 得 {weight} 分；超过的不得分。")
        }
        Rule::AtMost { .. } => format!("不超过 {target} 得 {weight} 分；超过的，{}。", above(row, "指标值")),
        Rule::Equal { .. } if row.target_is_zero() => zero(row),
        Rule::Equal { .. } => match row.equal() {
            EqualPolicy::AsAtLeast => at_least(row),
            EqualPolicy::Deviation => {
                format!("等于 {target} 得 {weight} 分；不等的，按偏离指标值的比例扣分，扣完为止。")
            }
            EqualPolicy::Exact => format!("等于 {target} 得 {weight} 分；不等的不得分。"),
        },
        Rule::Range => format!(
            "在 {target} 之间（含两端）得 {weight} 分；低于下限的，按实际完成值与下限之比记分；高于上限的，{}。",
            above(row, "上限")
        ),
        Rule::ExecutionRate => format!(
            "预算执行率 = 全年执行数 ÷ 全年预算数（调整后）。达到 100% 得 {weight} 分；未达到的，按执行率的比例记分；最高 {weight} 分。"
        ),
        Rule::Steps { side, per, deduct, .. } => {
            let (met, each) = match side {
                Side::Below => ("达到", "每低于"),
                Side::Above => ("不超过", "每超过"),
                Side::Either => ("等于", "每偏离"),
            };
            let started = match row.step_mode() {
                StepMode::Floor => "不足一步的不扣",
                StepMode::Ceil => "不足一步的按一步扣",
                StepMode::ProRata => "不足一步的按比例扣",
            };
            format!(
                "{met} {target} 得 {weight} 分；{each} {} 扣 {} 分，{started}，扣完为止。",
                row.size(*per),
                plain(*deduct)
            )
        }
        Rule::Bands { bands } => {
            let list: Vec<String> = bands.iter().map(|it| band(it, row)).collect();
            format!("按实际完成值所在的档记分：{}；不在任何一档的不得分。", list.join("；"))
        }
        Rule::Checklist => checklist(row),
        Rule::YesNo => format!("符合要求得 {weight} 分，不符合不得分。"),
        Rule::Tiers { .. } => {
            let decimals = row.settings.rounding.decimals;
            let same_word = if row.has_no_target() {
                String::new()
            } else {
                format!(
                    "未选档次而实际完成值与指标值“{}”一致的，得满分。",
                    row.indicator.target.text().trim()
                )
            };
            let one = |tier| {
                let band = tier_band(row.indicator.weight, row.cuts(), tier, decimals, Lang::Zh);
                format!("{}，{band}", tier_name(tier, Lang::Zh))
            };
            format!(
                "分三档评定，由评价人选定档次和在该档中的位置：{}；{}；{}。{same_word}",
                one(Tier::Full),
                one(Tier::Partial),
                one(Tier::Missed)
            )
        }
        Rule::Deadline { per, deduct } => {
            let in_time = if row.unit().is_empty() {
                format!("在规定时间（{}）完成", row.indicator.target.text().trim())
            } else {
                format!("用时不超过 {target}")
            };
            let late = if *deduct >= row.indicator.weight {
                "逾期的不得分".to_owned()
            } else {
                let unit = match per {
                    LateUnit::Day => "一天",
                    LateUnit::Month => "一个月",
                };
                format!(
                    "每逾期{unit}扣 {} 分（不足{unit}的按{unit}计），扣完为止",
                    plain(*deduct)
                )
            };
            format!("{in_time}得 {weight} 分；{late}。")
        }
        Rule::Manual => format!("由评价人在 0–{weight} 分之间评定，并写明理由。"),
    }
}

fn at_least(row: &Row<'_>) -> String {
    let (target, weight) = (row.target(), row.weight());
    if row.target_is_not_positive() {
        format!("达到 {target} 得 {weight} 分；未达到的不得分。")
    } else {
        format!("达到 {target} 得 {weight} 分；未达到的，按实际完成值与指标值之比记分。")
    }
}

/// What happens above the bound.
fn above(row: &Row<'_>, bound: &str) -> String {
    match row.at_most() {
        AtMost::Linear => "按超出比例扣分，超出一倍不得分（线性）".to_owned(),
        AtMost::Ratio => format!("按{bound}与实际完成值之比记分"),
    }
}

fn zero(row: &Row<'_>) -> String {
    let (target, weight) = (row.target(), row.weight());
    match row.zero_target() {
        ZeroTarget::AllOrNothing => format!("不超过 {target} 得 {weight} 分；超过的不得分。"),
        ZeroTarget::PerPoint { per, deduct } => format!(
            "不超过 {target} 得 {weight} 分；每超过 {} 扣 {} 分，不足的按比例扣，扣完为止。",
            row.size(per),
            plain(deduct)
        ),
    }
}

fn band(band: &Band, row: &Row<'_>) -> String {
    let unit = row.unit();
    let score = plain(band.score);
    let included = |included: bool| if included { "含" } else { "不含" };
    let from = band.from.map(|from| (with_unit(from, unit), band.from_included));
    let to = band.to.map(|to| (with_unit(to, unit), band.to_included));
    match (from, to) {
        (Some((from, true)), Some((to, true))) if from == to => format!("{from} 得 {score} 分"),
        (Some((from, low)), Some((to, high))) => {
            format!("{from}（{}）至 {to}（{}）得 {score} 分", included(low), included(high))
        }
        (Some((from, true)), None) => format!("{from} 及以上得 {score} 分"),
        (Some((from, false)), None) => format!("超过 {from} 得 {score} 分"),
        (None, Some((to, true))) => format!("{to} 及以下得 {score} 分"),
        (None, Some((to, false))) => format!("低于 {to} 得 {score} 分"),
        (None, None) => format!("其余得 {score} 分"),
    }
}

fn checklist(row: &Row<'_>) -> String {
    let weight = row.weight();
    let items = &row.indicator.checklist;
    if items.is_empty() {
        return format!("按评价要点记分，满分 {weight} 分；模板还没有列出评价要点。");
    }
    let list: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let text = item.text.trim().trim_end_matches(['。', '；', ';']);
            format!("{}{text}（{} 分）", circled(at), plain(item.score))
        })
        .collect();
    format!(
        "{} 项评价要点，符合的得该项分数，合计最高 {weight} 分：{}。",
        items.len(),
        list.join("；")
    )
}

/// ①, ②, … up to ⑳, then plain numbers in brackets.
fn circled(at: usize) -> String {
    u32::try_from(at)
        .ok()
        .filter(|at| *at < 20)
        .and_then(|at| char::from_u32(0x2460_u32.saturating_add(at)))
        .map_or_else(|| format!("（{}）", at.saturating_add(1)), String::from)
}

fn over(row: &Row<'_>) -> String {
    match row.over_achievement() {
        OverAchievement::None => String::new(),
        OverAchievement::Flag { threshold } => {
            format!("达到或超过指标值 {}% 的，须说明原因。", plain(threshold))
        }
        OverAchievement::Deduct { threshold, deduct } => format!(
            "达到或超过指标值 {}% 的，扣分值的 {}%。",
            plain(threshold),
            plain(deduct)
        ),
    }
}

fn not_applicable(row: &Row<'_>) -> String {
    match row.indicator.not_applicable {
        None => String::new(),
        Some(NotApplicablePolicy::Rescale) => "不适用的，不计入满分，其余折算。".to_owned(),
        Some(NotApplicablePolicy::Full) => format!(
            "不适用的，记满分 {} 分。",
            points(row.indicator.weight, row.settings.rounding.decimals)
        ),
        Some(NotApplicablePolicy::Zero) => "不适用的，记 0 分。".to_owned(),
    }
}
