//! The columns of the indicator table: what they are called, and what stands in them.

use super::Lang;
use crate::form::{Answer, Column, Indicator, Quantity, RoundingMode, ShownColumn, Sign};
use crate::score::{Ratio, RowScore};

/// What a form calls a column: its own title, else the usual one.
pub fn column_title(shown: &ShownColumn, lang: Lang) -> String {
    if !shown.title.is_empty() {
        return shown.title.clone();
    }
    let (zh, en) = match shown.column {
        Column::Level1 => ("一级指标", "Level 1"),
        Column::Level2 => ("二级指标", "Level 2"),
        Column::Level3 => ("三级指标", "Level 3"),
        Column::Nature => ("指标性质", "Direction"),
        Column::Target => ("指标值", "Target"),
        Column::Unit => ("度量单位", "Unit"),
        Column::InitialTarget => ("年初指标值", "Initial target"),
        Column::Core => ("是否核心指标", "Core indicator"),
        Column::Weight => ("分值", "Weight"),
        Column::RuleText => ("评价要点及评分规则", "Scoring rule"),
        Column::Actual => ("实际完成值", "Actual"),
        Column::Coefficient => ("得分系数", "Share of points"),
        Column::Score => ("得分", "Score"),
        Column::Reason => ("偏差原因分析", "Deviation reason"),
        Column::Measures => ("改进措施", "Measures"),
        Column::Evidence => ("佐证材料", "Evidence"),
    };
    lang.pick(zh, en).to_owned()
}

/// What stands in a column of an indicator's row; the names of its groups are the caller's. `columns` says whether sign
/// and unit of the target have columns of their own.
pub fn column_text(
    column: Column,
    columns: &[ShownColumn],
    indicator: &Indicator,
    answer: &Answer,
    score: Option<&RowScore>,
    lang: Lang,
) -> String {
    let apart = |of: Column| columns.iter().any(|shown| shown.column == of);
    match column {
        Column::Level1 | Column::Level2 => String::new(),
        Column::Level3 => indicator.name.clone(),
        Column::Nature => nature(&indicator.target, lang),
        Column::Target => figure(&indicator.target, apart(Column::Nature), apart(Column::Unit)),
        Column::Unit => indicator.target.number().map_or_else(String::new, |it| it.unit.clone()),
        Column::InitialTarget => indicator.initial_target.text().to_owned(),
        Column::Core => lang
            .pick(["否", "是"], ["no", "yes"])
            .get(usize::from(indicator.core))
            .map_or_else(String::new, |word| (*word).to_owned()),
        Column::Weight => indicator.weight.normalize().to_string(),
        Column::RuleText => indicator.rule_text.clone(),
        Column::Actual => answer.actual.text().to_owned(),
        Column::Coefficient => score.and_then(coefficient).unwrap_or_default(),
        Column::Score => score
            .and_then(|row| row.score)
            .map_or_else(String::new, |score| score.to_string()),
        Column::Reason => answer.reason.clone(),
        Column::Measures => answer.measures.clone(),
        Column::Evidence => {
            let names: Vec<&str> = answer.evidence.iter().map(|piece| piece.name.as_str()).collect();
            names.join(lang.pick("；", "; "))
        }
    }
}

/// The sign of a target, 定性 for words.
fn nature(target: &Quantity, lang: Lang) -> String {
    match target.number() {
        _ if target.is_empty() => String::new(),
        Some(number) => number.sign.map_or("=", Sign::mark).to_owned(),
        None => lang.pick("定性", "qualitative").to_owned(),
    }
}

/// The target as printed, or its bare figure where sign and unit stand apart.
fn figure(target: &Quantity, nature: bool, unit: bool) -> String {
    match target.number() {
        Some(number) if (nature || unit) && number.upper.is_none() => {
            let sign = number.sign.filter(|_| !nature).map(Sign::mark).unwrap_or_default();
            let unit = if unit { "" } else { number.unit.as_str() };
            format!("{sign}{}{unit}", number.value)
        }
        _ => target.text().to_owned(),
    }
}

/// Score ÷ weight in percent, to two decimals: `97.40%`.
fn coefficient(row: &RowScore) -> Option<String> {
    let weight = Ratio::from_decimal(row.weight).filter(|weight| !weight.is_zero())?;
    let share = Ratio::from_decimal(row.score?)?.over(weight)?.shift(2)?;
    Some(format!("{}%", share.round(2, RoundingMode::HalfUp)?.normalize()))
}
