//! What makes a reviewer doubt a form that adds up.

use super::Wording;
use super::basis::{CROSS_CHECK, NATIONAL_FORM, PRACTICE, SETTING, SHARED_FORMULAS};

pub(super) const FULL_MARKS_NO_EVIDENCE: Wording = Wording {
    title: ["满分指标没有佐证材料", "Full marks without evidence"],
    message: [
        "{1} 项已评分的指标中有 {0} 项得满分而没有列佐证材料（{2}）。",
        "{0} of {1} scored rows have full marks and no evidence ({2}).",
    ],
    basis: PRACTICE,
    fix: [
        "给得满分的指标逐项填写佐证材料名称（文件号、凭证、台账、截图），抽查复核时按它核对。",
        "Name the evidence of each row with full marks (documents, vouchers, ledgers): a review goes by it.",
    ],
};

pub(super) const MISSED_BUT_FULL: Wording = Wording {
    title: ["没完成却得满分", "Target missed, full marks"],
    message: [
        "“{0}”按完成值测算得 {2} 分，自评却是满分 {1}。",
        "“{0}”: the actual gives {2}, but full marks of {1} are taken.",
    ],
    basis: PRACTICE,
    fix: [
        "采用测算得分；确需满分的，写明理由并附佐证材料。",
        "Take the computed score, or give the reason and the evidence for full marks.",
    ],
};

pub(super) const POINTS_ABOVE_EXECUTION: Wording = Wording {
    title: ["指标得分明显高于预算执行", "Points far above the execution"],
    message: [
        "绩效指标得分率 {0}，预算执行得分率 {1}，相差超过 5 个百分点。",
        "The indicators have {0} of their points, the execution {1}: more than 5 percentage points apart.",
    ],
    basis: PRACTICE,
    fix: [
        "说明钱没花完为什么任务都完成了（节约、结算滞后等），或核对指标得分。",
        "Say why the work was done without the money (savings, late settlement), or check the scores.",
    ],
};

pub(super) const INDICATOR_TWICE: Wording = Wording {
    title: ["指标重复", "Indicator twice"],
    message: [
        "“{0}”（指标值 {1}）在同一组里出现了不止一次。",
        "“{0}” (target {1}) stands more than once in its group.",
    ],
    basis: PRACTICE,
    fix: [
        "删去重复的“{0}”，或把名称写出区别。",
        "Remove the second “{0}”, or name them apart.",
    ],
};

pub(super) const COST_AT_LEAST: Wording = Wording {
    title: ["成本指标方向写反", "Cost indicator with ≥"],
    message: [
        "“{0}”是成本指标，指标值“{1}”却是越多越好。",
        "“{0}” is a cost indicator, but with “{1}” more cost scores better.",
    ],
    basis: PRACTICE,
    fix: ["把“{0}”的指标值改成“≤”。", "Change the target of “{0}” to “≤”."],
};

pub(super) const SATISFACTION_MISSING: Wording = Wording {
    title: ["没有满意度指标", "No satisfaction indicator"],
    message: [
        "项目自评表里没有满意度指标。",
        "The project form has no satisfaction indicator.",
    ],
    basis: NATIONAL_FORM,
    fix: [
        "补一项服务对象满意度指标；确无服务对象的，在报告中说明。",
        "Add an indicator of the users' satisfaction, or say in the report why there are no users.",
    ],
};

pub(super) const SUGGESTIONS_FEWER: Wording = Wording {
    title: ["建议少于问题", "Fewer suggestions than problems"],
    message: [
        "报告写了 {0} 个问题，只有 {1} 条建议。",
        "The report names {0} problems, but only {1} suggestions.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "让每个问题都有对应的建议或整改措施。",
        "Give each problem a suggestion or measure.",
    ],
};

pub(super) const OTHER_YEAR: Wording = Wording {
    title: ["报告写的是别的年度", "Report speaks of another year"],
    message: [
        "报告“{0}”写的是 {1} 年度，本表评价的是 {2} 年度。",
        "The section “{0}” speaks of {1}, but the form evaluates {2}.",
    ],
    basis: PRACTICE,
    fix: [
        "核对“{0}”是不是沿用了旧报告，把年度和内容改过来。",
        "Check whether “{0}” was copied from an old report.",
    ],
};

pub(super) const VETO_HOLDS: Wording = Wording {
    title: ["触发一票否决", "A veto holds"],
    message: [
        "触发一票否决：{0}。等级按最低一档。",
        "A one-vote veto holds: {0}. The grade is the lowest.",
    ],
    basis: SETTING,
    fix: [
        "核对情况是否属实；属实的，在报告中说明并写整改措施。",
        "Check that it is so; if it is, explain it and the measures in the report.",
    ],
};

pub(super) const EVERY_ROW_FULL: Wording = Wording {
    title: ["所有指标都是满分", "Every row has full marks"],
    message: [
        "{0} 项指标全部满分，复核时通常会重点抽查。",
        "All {0} rows have full marks; a review will look closely.",
    ],
    basis: PRACTICE,
    fix: [
        "再核对一遍各项完成值；指标值定得偏低的，下一年度调高。",
        "Go through the actuals once more; raise targets that were set too low next year.",
    ],
};

pub(super) const MET_BUT_REDUCED: Wording = Wording {
    title: ["完成了却扣分", "Target met, score reduced"],
    message: [
        "“{0}”按完成值测算得 {2} 分（满分），自评 {1} 分。",
        "“{0}”: the actual gives full marks of {2}, the own score is {1}.",
    ],
    basis: PRACTICE,
    fix: [
        "核对“{0}”的扣分依据，在理由中写清楚。",
        "Check why “{0}” was reduced, and say so in its reason.",
    ],
};

pub(super) const INVERSE_AT_LEAST: Wording = Wording {
    title: ["越低越好的指标方向写反", "Lower is better, scored the other way"],
    message: [
        "“{0}”越低越好，指标值“{1}”却按越高越好计分。",
        "“{0}” is better when lower, but “{1}” is scored as better when higher.",
    ],
    basis: SHARED_FORMULAS,
    fix: ["把“{0}”的指标值改成“≤”。", "Change the target of “{0}” to “≤”."],
};

pub(super) const BENEFIT_NO_BASIS: Wording = Wording {
    title: ["效益百分比没有口径", "Benefit in percent of nothing"],
    message: [
        "“{0}”的指标值是“{1}”，看不出是什么的百分比。",
        "“{0}” has the target “{1}”, but not of what.",
    ],
    basis: PRACTICE,
    fix: [
        "写清“{0}”的分子分母和数据来源，或改成定性指标。",
        "State what “{0}” is a share of and where it comes from, or make it qualitative.",
    ],
};

pub(super) const SATISFACTION_NO_SURVEY: Wording = Wording {
    title: ["满意度没有调查依据", "Satisfaction without a survey"],
    message: [
        "“{0}”填了“{1}”，没有列调查问卷等依据。",
        "“{0}” says “{1}”, and no survey is named.",
    ],
    basis: PRACTICE,
    fix: [
        "在“{0}”的佐证材料写明怎么调查的：问卷份数、对象、时间。",
        "Name the survey of “{0}”: how many were asked, whom, and when.",
    ],
};

pub(super) const OTHER_UNIT: Wording = Wording {
    title: ["报告写的是别的单位", "Report speaks of another unit"],
    message: [
        "报告“{0}”写的是“{1}”，本单位是“{2}”。",
        "The section “{0}” speaks of “{1}”, but the unit is “{2}”.",
    ],
    basis: PRACTICE,
    fix: [
        "核对“{0}”是不是抄了别的单位的报告。",
        "Check whether “{0}” was copied from another unit's report.",
    ],
};

pub(super) const UNSPENT_HIGH: Wording = Wording {
    title: ["未执行超过两成", "Over a fifth unspent"],
    message: [
        "全年预算 {2}，执行 {1}，未执行 {0}，复核时会标黄。",
        "{1} of {2} was executed, {0} is unspent: a review marks it.",
    ],
    basis: PRACTICE,
    fix: [
        "在报告中说明结余的原因和去向。",
        "Say in the report why it was left and where it went.",
    ],
};

pub(super) const TEXT_REPEATED: Wording = Wording {
    title: ["文字重复", "Repeated text"],
    message: ["“{0}”的文字与“{1}”完全相同。", "“{0}” has the same words as “{1}”."],
    basis: PRACTICE,
    fix: ["按“{0}”自己的情况写。", "Write what holds for “{0}” itself."],
};
