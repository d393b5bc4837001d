//! Which columns a form prints in its indicator table, and what it calls them.

use serde::{Deserialize, Serialize};

use super::Kind;
use super::json::{fields, words};

/// A column of the indicator table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShownColumn {
    /// Which.
    pub column: Column,
    /// What this form calls it; empty for the usual name.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub title: String,
}

/// What a column of the indicator table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Column {
    /// 一级指标.
    Level1,
    /// 二级指标.
    Level2,
    /// 三级指标.
    Level3,
    /// 指标性质: the sign of the target, or 定性.
    Nature,
    /// 指标值; without sign and unit where those have columns of their own.
    Target,
    /// 度量单位.
    Unit,
    /// 年初指标值, beside the adjusted one.
    InitialTarget,
    /// 是否核心指标.
    Core,
    /// 分值.
    Weight,
    /// 评价要点及评分规则.
    RuleText,
    /// 实际完成值.
    Actual,
    /// 得分系数: score ÷ weight.
    Coefficient,
    /// 得分.
    Score,
    /// 偏差原因分析.
    Reason,
    /// 改进措施.
    Measures,
    /// 佐证材料.
    Evidence,
}

fields! {
    ShownColumn:
    must column = "column",
    may title = "title",
}

words! {
    Column: Level1 = "level1",
    Level2 = "level2",
    Level3 = "level3",
    Nature = "nature",
    Target = "target",
    Unit = "unit",
    InitialTarget = "initialTarget",
    Core = "core",
    Weight = "weight",
    RuleText = "ruleText",
    Actual = "actual",
    Coefficient = "coefficient",
    Score = "score",
    Reason = "reason",
    Measures = "measures",
    Evidence = "evidence",
}

impl Column {
    /// The columns of the usual form of a kind, where a template names none: 财预〔2020〕10号 for projects, the published
    /// form of Rugao 2023 for departments.
    pub const fn usual(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Department => &[
                Self::Level1,
                Self::Level2,
                Self::Level3,
                Self::Target,
                Self::Weight,
                Self::RuleText,
                Self::Actual,
                Self::Score,
            ],
            Kind::Project => &[
                Self::Level1,
                Self::Level2,
                Self::Level3,
                Self::Target,
                Self::Actual,
                Self::Weight,
                Self::Score,
                Self::Reason,
            ],
        }
    }
}
