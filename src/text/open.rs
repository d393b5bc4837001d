//! Why a row has no score yet, and what to do.

use crate::score::Open;

use super::Lang;

/// Why a row is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenText {
    /// A few characters for the cell: `待填`.
    pub short: String,
    /// What is missing and how to mend it, as a sentence.
    pub long: String,
}

/// Says why a row is open.
pub fn open_text(open: &Open, lang: Lang) -> OpenText {
    let (short, long) = match lang {
        Lang::Zh => zh(open),
        Lang::En => en(open),
    };
    OpenText {
        short: short.to_owned(),
        long,
    }
}

fn zh(open: &Open) -> (&'static str, String) {
    let fixed = |short, long: &str| (short, long.to_owned());
    match open {
        Open::Unanswered => fixed("待填", "本行还没有填写；填好后自动计分。"),
        Open::TierDue => fixed(
            "待选档",
            "这是定性指标，还没有评定档次；请在三个档次中选一个，并确定在该档中的位置。",
        ),
        Open::ChoiceDue => fixed(
            "待勾选",
            "还没有评定是否符合；请选“是”或“否”，有评价要点的逐项勾选（都不符合的，也请确认）。",
        ),
        Open::ScoreDue => fixed("待评分", "本行由评价人评定；请填写得分，并写明理由。"),
        Open::NumberDue => fixed(
            "须填数字",
            "指标值是数字，但实际完成值读不出一个明确的数字；请填一个数字和单位（如 95%、12 个），文字说明可写在偏差原因里。",
        ),
        Open::DateDue => fixed(
            "须填日期",
            "指标值是时限，但实际完成值读不出日期或用时；请填完成日期（如 2023年11月20日）或用时（如 11个月）。",
        ),
        Open::TargetUnfit => fixed(
            "指标值不合用",
            "按本行的评分规则，读不懂指标值，无法计分；请核对指标值（如 ≥95%、60%-80%、12月底前），或更换评分规则。",
        ),
        Open::PercentUnclear => fixed(
            "百分号不明",
            "指标值和实际完成值一个带百分号、一个不带，分不清 0.95 是 95% 还是 0.95%；请把两处写成同样的形式。",
        ),
        Open::UnitsDiffer => fixed(
            "单位不一致",
            "实际完成值与指标值的单位不同，无法比较；请改用与指标值相同的单位。",
        ),
        Open::InputMissing { name } => (
            "缺数据",
            format!("计算公式还缺“{name}”；请在“取数”处填写（没有发生的，填 0）。"),
        ),
        Open::InputUnfit { name } => (
            "数据有误",
            format!("“{name}”读不出一个明确的数字；请在“取数”处改填一个数字。"),
        ),
        Open::DivisionByZero => fixed(
            "分母为 0",
            "作除数的数据（如预算数、计划数）为 0，无法计算；请核对数据，确实没有发生的，可将本行设为“不适用”并写明理由。",
        ),
        Open::FormulaUnfit => fixed(
            "公式有误",
            "模板里的计算公式读不懂或用了未列出的数据名称；请检查模板的公式，或直接填写实际完成值。",
        ),
        Open::FundsMissing => fixed(
            "缺预算收支",
            "预算收支表的合计行缺全年预算数或全年执行数，或不是数字；请到“预算收支”补填，或直接在实际完成值填写执行率。",
        ),
        Open::TooLarge => fixed("数字过大", "数字太大或小数位太多，无法精确计算；请核对数字和单位。"),
    }
}

fn en(open: &Open) -> (&'static str, String) {
    let fixed = |short, long: &str| (short, long.to_owned());
    match open {
        Open::Unanswered => fixed(
            "To fill in",
            "Nothing is entered in this row yet; it is scored once it is filled in.",
        ),
        Open::TierDue => fixed(
            "Pick a tier",
            "This indicator is qualitative and has no tier yet. Pick one of the three and the place in it.",
        ),
        Open::ChoiceDue => fixed(
            "Tick",
            "Nobody has judged yet what is met. Choose yes or no, or tick each point; if none is met, confirm that.",
        ),
        Open::ScoreDue => fixed(
            "Set points",
            "The evaluator sets the points of this row. Enter them, with a reason.",
        ),
        Open::NumberDue => fixed(
            "Number due",
            "The target is a number, but the actual is not one clear figure. Enter a figure with its unit (95%, 12); words belong into the deviation reason.",
        ),
        Open::DateDue => fixed(
            "Date due",
            "The target is a deadline, but the actual is no date or span. Enter the date (2023-11-20) or the time taken, in the words of the form.",
        ),
        Open::TargetUnfit => fixed(
            "Target unfit",
            "The rule of this row cannot use the target as it is written. Check the target (≥95%, 60%-80%, ≤12), or change the rule.",
        ),
        Open::PercentUnclear => fixed(
            "Percent unclear",
            "One of target and actual has a percent sign and the other has not, so 0.95 may mean 95% or 0.95%. Write both in the same form.",
        ),
        Open::UnitsDiffer => fixed(
            "Units differ",
            "The units of actual and target cannot be compared. Enter the actual in the target's unit.",
        ),
        Open::InputMissing { name } => (
            "Figure missing",
            format!("The formula still needs “{name}”. Enter it under the row's figures (0 if there was none)."),
        ),
        Open::InputUnfit { name } => (
            "Figure unfit",
            format!("“{name}” is not one clear number. Enter a number under the row's figures."),
        ),
        Open::DivisionByZero => fixed(
            "Division by 0",
            "The figure to divide by (a budget, a plan) is 0. Check the figures; if there was really none, mark the row as not applicable, with a reason.",
        ),
        Open::FormulaUnfit => fixed(
            "Formula unfit",
            "The template's formula cannot be read or names a figure that is not listed. Check the template, or enter the actual directly.",
        ),
        Open::FundsMissing => fixed(
            "Funds missing",
            "The total row of the funds table lacks the year's budget or the executed amount, or one is no number. Fill in the funds table, or enter the rate as the actual.",
        ),
        Open::TooLarge => fixed(
            "Too large",
            "The figures are too large or have too many decimals to compute exactly. Check figures and units.",
        ),
    }
}
