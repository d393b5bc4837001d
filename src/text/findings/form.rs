//! Weights and cells that must not be empty.

use super::Wording;
use super::basis::{BLOCKING, NATIONAL_FORM, PRACTICE};

pub(super) const WEIGHT_TOTAL: Wording = Wording {
    title: ["一级指标分值合计不等于满分", "Level 1 weights do not make full marks"],
    message: [
        "一级指标分值 {0}，满分是 {1}，相差 {2} 分。",
        "Level 1 weights: {0}; full marks are {1}; off by {2} points.",
    ],
    basis: BLOCKING,
    fix: [
        "核对指标体系：漏了指标就补上，分值抄错就改正，使一级指标分值合计等于 {1}。",
        "Add the missing indicators or correct the weights until level 1 sums to {1}.",
    ],
};

pub(super) const WEIGHT_SUM: Wording = Wording {
    title: ["下级分值合计不等于上级分值", "Weights do not sum to their group's"],
    message: [
        "“{0}”下级分值 {1}，本级写的是 {2}，相差 {3} 分。",
        "“{0}”: its parts weigh {1}, but it states {2}; off by {3} points.",
    ],
    basis: BLOCKING,
    fix: [
        "核对“{0}”及其下级指标的分值，使合计等于 {2}；漏了指标的补上。",
        "Correct the weights below “{0}” so that they sum to {2}, or add the missing indicator.",
    ],
};

pub(super) const WEIGHT_NOT_POSITIVE: Wording = Wording {
    title: ["分值不是正数", "Weight not above 0"],
    message: [
        "“{0}”的分值是 {1}，分值应大于 0。",
        "“{0}” weighs {1}; a weight lies above 0.",
    ],
    basis: PRACTICE,
    fix: [
        "填上“{0}”的分值；本单位没有这项内容的，分值保留，注明“不适用”及理由。",
        "Give “{0}” its weight; if it does not apply, keep the weight and mark it so with a reason.",
    ],
};

pub(super) const UNIT_NAME_MISSING: Wording = Wording {
    title: ["未填单位名称", "Unit name missing"],
    message: ["还没有填写单位名称。", "The unit has no name yet."],
    basis: BLOCKING,
    fix: [
        "在“单位名称”填写单位全称，与公章一致。",
        "Enter the unit's full name, as on its seal.",
    ],
};

pub(super) const YEAR_IMPLAUSIBLE: Wording = Wording {
    title: ["年度不合理", "Implausible year"],
    message: [
        "评价年度写的是 {0}，不像预算年度。",
        "The year evaluated is {0}, which is no year of a budget.",
    ],
    basis: BLOCKING,
    fix: [
        "把年度改成所评价的预算年度（四位数，如 2023）。",
        "Enter the budget year evaluated, in four digits.",
    ],
};

pub(super) const PROJECT_NAME_MISSING: Wording = Wording {
    title: ["未填项目名称", "Project name missing"],
    message: ["项目自评表还没有填写项目名称。", "The project form names no project."],
    basis: NATIONAL_FORM,
    fix: [
        "在“项目名称”填写预算批复中的项目名称。",
        "Enter the project's name as the budget approval has it.",
    ],
};

pub(super) const FUNDS_TOTAL_MISSING: Wording = Wording {
    title: ["资金总额未填全", "Total of funds missing"],
    message: ["“{0}”行的{column}是空的。", "“{0}”: {column} is empty."],
    basis: BLOCKING,
    fix: [
        "在资金情况表“{0}”行填写{column}，没有的填 0。",
        "Fill in {column} in the row “{0}”; enter 0 where there was none.",
    ],
};

pub(super) const GOAL_MISSING: Wording = Wording {
    title: ["未填年度绩效目标", "Goal missing"],
    message: ["还没有填写年度绩效目标。", "No goal for the year is written."],
    basis: NATIONAL_FORM,
    fix: [
        "在“预期目标”填写年初批复的绩效目标。",
        "Copy the approved goal for the year into “expected goal”.",
    ],
};

pub(super) const GOAL_RESULT_MISSING: Wording = Wording {
    title: ["未写目标实际完成情况", "Goal result missing"],
    message: [
        "第 {0} 个绩效目标写了预期目标，没有写实际完成情况。",
        "Goal {0} says what was expected, but not what was reached.",
    ],
    basis: NATIONAL_FORM,
    fix: [
        "在该目标的“实际完成情况”逐项对照预期目标写明完成了什么。",
        "Say under “achieved” what was reached, point by point.",
    ],
};

pub(super) const NARRATIVE_MISSING: Wording = Wording {
    title: ["报告有空白部分", "Empty section of the report"],
    message: ["报告的“{0}”部分还是空的。", "The section “{0}” of the report is empty."],
    basis: CROSS_CHECK_REPORT,
    fix: ["到“报告”页写“{0}”。", "Write the section “{0}” on the report page."],
};

const CROSS_CHECK_REPORT: [&str; 2] = [
    "本表模板的报告提纲（自评报告与自评表一并报送）",
    "The template's outline: report and table are handed in together",
];

pub(super) const WEIGHT_TWICE: Wording = Wording {
    title: ["分值按组内百分比写", "Weights as percent of their group"],
    message: [
        "“{0}”下级分值 {1}，是按组内 100% 写的，本级只占 {2} 分：这样得分会把权重乘两次。",
        "“{0}”: its parts weigh {1}, as percent of the group, which has {2}: the weights would be applied twice.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”下级的分值换算成占总分的分数，使合计等于 {2}。",
        "Convert the weights below “{0}” into points of the whole, so that they sum to {2}.",
    ],
};

pub(super) const GOAL_OTHER_YEAR: Wording = Wording {
    title: ["目标写的是别的年度", "Goal speaks of another year"],
    message: [
        "第 {0} 个绩效目标写的是 {1} 年度，本表评价的是 {2} 年度。",
        "Goal {0} speaks of {1}, but the form evaluates {2}.",
    ],
    basis: PRACTICE,
    fix: [
        "核对第 {0} 个绩效目标是不是沿用了旧表，把年度和内容改过来。",
        "Check whether goal {0} was copied from an old form.",
    ],
};
