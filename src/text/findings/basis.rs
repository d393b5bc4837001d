//! The sources that rules rest on. A rule that no document states is called what it is: common practice.

/// Nothing written: what reviewers do.
pub(super) const PRACTICE: [&str; 2] = ["通行做法（复核人员常查）", "Common practice among reviewers"];

/// Checks that running fiscal systems make before a form may be handed in.
pub(super) const BLOCKING: [&str; 2] = [
    "通行做法：财政绩效管理系统提交前的必审项",
    "Common practice: fiscal systems refuse a hand-in on it",
];

/// Cross-checks between figures.
pub(super) const CROSS_CHECK: [&str; 2] = [
    "通行做法：报表勾稽关系审核",
    "Common practice: cross-checks between the figures of a form",
];

/// The national layout of the project form.
pub(super) const NATIONAL_FORM: [&str; 2] = [
    "财预〔2020〕10号《项目支出绩效评价管理办法》自评表样式",
    "Caiyu [2020] No. 10, layout of the project form",
];

/// Funds rows of the national layout: the total is the sum of its parts.
pub(super) const FUNDS_LAYOUT: [&str; 2] = [
    "报表勾稽关系：部门表 资金总额 = 基本支出 + 项目支出；项目表（财预〔2020〕10号样式）年度资金总额 = 各项资金之和",
    "Cross-check: the total is the sum of its parts (department form; project form of Caiyu [2020] No. 10)",
];

/// Formulas of the shared department indicators.
pub(super) const SHARED_FORMULAS: [&str; 2] = [
    "本指标的计算公式；共性指标参照财预〔2013〕53号",
    "The indicator's own formula; shared indicators follow Caiyu [2013] No. 53",
];

/// The template's own scoring rule.
pub(super) const RULE: [&str; 2] = ["本表该指标的评分规则", "The indicator's scoring rule in this form"];

/// A setting of the template.
pub(super) const SETTING: [&str; 2] = ["本表模板的设置（各地口径不同）", "A setting of this form's template"];

/// The template's tiers.
pub(super) const TIERS: [&str; 2] = [
    "本表模板的定性三档分值区间（常见为 80%（含）–100%、60%（含）–80%、0–60%）",
    "The template's three qualitative tiers (usually 80–100%, 60–80%, 0–60% of the weight)",
];

/// The template's grades.
pub(super) const GRADES: [&str; 2] = [
    "本表模板的等级划分（常见为 90 优、80 良、60 中）",
    "The template's grades (usually from 90, 80 and 60)",
];
