//! Rows: answers that are missing, and figures that cannot be computed with.

use super::Wording;
use super::basis::{BLOCKING, NATIONAL_FORM, PRACTICE, RULE, SETTING, SHARED_FORMULAS, TIERS};

pub(super) const ANSWER_MISSING: Wording = Wording {
    title: ["未填实际完成值", "Actual missing"],
    message: ["“{0}”还没有填实际完成值。", "“{0}” has no actual yet."],
    basis: BLOCKING,
    fix: [
        "填写“{0}”的实际完成值；确实不涉及的，注明“不适用”并写理由。",
        "Enter the actual of “{0}”, or mark it not applicable with a reason.",
    ],
};

pub(super) const TIER_MISSING: Wording = Wording {
    title: ["定性指标未选档次", "Tier missing"],
    message: [
        "“{0}”是定性指标，还没有选完成档次。",
        "“{0}” is qualitative and has no tier yet.",
    ],
    basis: TIERS,
    fix: [
        "在“{0}”选“达成、部分达成、未达成”中的一档，并定档内位置。",
        "Pick a tier for “{0}” and the place in it.",
    ],
};

pub(super) const CHOICE_MISSING: Wording = Wording {
    title: ["未勾选评价要点", "Choice missing"],
    message: [
        "“{0}”还没有勾选（是否符合、符合哪几条）。",
        "“{0}” has no choice yet (yes or no, or the points met).",
    ],
    basis: RULE,
    fix: [
        "逐条核对“{0}”的评价要点并勾选；一条也不符合的，也请确认。",
        "Go through the points of “{0}” and tick those met; confirm if none is.",
    ],
};

pub(super) const SCORE_MISSING: Wording = Wording {
    title: ["需自行评分的指标未打分", "Score missing"],
    message: [
        "“{0}”（{1} 分）由评价人评分，还没有打分。",
        "“{0}” ({1} points) is scored by the evaluator and has no score yet.",
    ],
    basis: RULE,
    fix: [
        "给“{0}”填 0 到 {1} 之间的得分，并写评分理由。",
        "Give “{0}” a score from 0 to {1} and say why.",
    ],
};

pub(super) const NOT_APPLICABLE_REASON_MISSING: Wording = Wording {
    title: ["“不适用”未写理由", "Not applicable without a reason"],
    message: [
        "“{0}”标了“不适用”，没有写理由。",
        "“{0}” is marked not applicable without a reason.",
    ],
    basis: SETTING,
    fix: [
        "写明“{0}”为什么不涉及（如“本年度无政府采购预算”）。",
        "Say why “{0}” does not apply.",
    ],
};

pub(super) const NUMBER_DUE: Wording = Wording {
    title: ["完成值不是数字", "Actual is not a number"],
    message: [
        "“{0}”的实际完成值写的是“{1}”，指标值是“{2}”，这里应填数字。",
        "“{0}”: the actual is “{1}” against the target “{2}”; a number is due.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”的实际完成值改成一个数字，带上与指标值“{2}”相同的单位。",
        "Enter one number for “{0}”, with the unit of the target “{2}”.",
    ],
};

pub(super) const DATE_DUE: Wording = Wording {
    title: ["完成值不是日期", "Actual is not a date"],
    message: [
        "“{0}”的实际完成值写的是“{1}”，指标值是“{2}”，这里应填完成日期或时长。",
        "“{0}”: the actual is “{1}” against the target “{2}”; a date or span is due.",
    ],
    basis: BLOCKING,
    fix: [
        "填写“{0}”实际完成的日期（如 2023年11月30日）；指标值是时长的，填用了多少天或几个月。",
        "Enter the date on which “{0}” was done, or how long it took where the target is a span.",
    ],
};

pub(super) const TARGET_UNFIT: Wording = Wording {
    title: ["指标值与评分规则不配", "Target does not fit the rule"],
    message: [
        "“{0}”的指标值是“{1}”，按它的评分规则算不出分。",
        "“{0}”: with the target “{1}” its scoring rule gives no score.",
    ],
    basis: RULE,
    fix: [
        "核对年初批复的“{0}”指标值：定量的写成数字（或区间、日期）并带单位；本来就是定性的，改用定性评分规则。",
        "Check the approved target of “{0}”: a number (range, date) with its unit, or a qualitative rule.",
    ],
};

pub(super) const PERCENT_UNCLEAR: Wording = Wording {
    title: ["百分数与小数对不上", "Percent or fraction?"],
    message: [
        "“{0}”的实际完成值是“{1}”，指标值是“{2}”，一个带百分号、一个不带，无法确定是不是同一种数。",
        "“{0}”: “{1}” against “{2}”: one has a percent sign and the other has not.",
    ],
    basis: PRACTICE,
    fix: [
        "把“{0}”的完成值写成与指标值“{2}”同样的形式（如 0.95 写成 95%）。",
        "Write the actual of “{0}” the way the target “{2}” is written (95% rather than 0.95).",
    ],
};

pub(super) const UNITS_DIFFER: Wording = Wording {
    title: ["计量单位不一致", "Units differ"],
    message: [
        "“{0}”的实际完成值“{1}”与指标值“{2}”单位不同，无法比较。",
        "“{0}”: “{1}” and “{2}” have units that cannot be compared.",
    ],
    basis: PRACTICE,
    fix: [
        "把“{0}”的完成值换算成指标值“{2}”的单位再填。",
        "Convert the actual of “{0}” to the unit of the target “{2}”.",
    ],
};

pub(super) const INPUT_MISSING: Wording = Wording {
    title: ["计算用的数没填全", "Figure of the formula missing"],
    message: ["“{0}”还缺“{1}”，算不出完成值。", "“{0}” still lacks “{1}”."],
    basis: SHARED_FORMULAS,
    fix: ["在“{0}”的取数栏填写“{1}”。", "Enter “{1}” among the figures of “{0}”."],
};

pub(super) const INPUT_UNFIT: Wording = Wording {
    title: ["计算用的数不是数字", "Figure of the formula is not a number"],
    message: [
        "“{0}”的“{1}”写的是“{2}”，不是数字。",
        "“{0}”: “{1}” is “{2}”, which is not a number.",
    ],
    basis: SHARED_FORMULAS,
    fix: ["把“{1}”改成一个数字。", "Enter “{1}” as one number."],
};

pub(super) const DIVISION_BY_ZERO: Wording = Wording {
    title: ["分母为 0", "Denominator is 0"],
    message: [
        "“{0}”的分母是 0，算不出比率（{1}）。",
        "“{0}”: the denominator is 0 ({1}).",
    ],
    basis: SHARED_FORMULAS,
    fix: [
        "核对“{0}”的分母；本年确实没有这项预算或基数的，标“不适用”并写理由，不要填 0% 或 100%。",
        "Check the denominator of “{0}”; if there was no such base, mark it not applicable with a reason.",
    ],
};

pub(super) const FORMULA_UNFIT: Wording = Wording {
    title: ["计算公式有误", "Formula cannot be read"],
    message: ["“{0}”的计算公式读不通：{1}", "“{0}”: its formula cannot be read: {1}"],
    basis: SHARED_FORMULAS,
    fix: [
        "在模板中改正“{0}”的公式，公式里的每个名称都要列在取数项中。",
        "Mend the formula of “{0}” in the template; every name in it must be one of its figures.",
    ],
};

pub(super) const FUNDS_MISSING: Wording = Wording {
    title: ["资金情况没有可用的数", "Funds block gives no figures"],
    message: [
        "“{0}”按资金总额行的预算数和执行数计算，那里没有可用的数字。",
        "“{0}” is computed from the budget and execution of the total row, which give no figures.",
    ],
    basis: NATIONAL_FORM,
    fix: [
        "在资金情况表的总额行填写全年预算数和全年执行数。",
        "Enter budget and execution in the total row of the funds block.",
    ],
};

pub(super) const FIGURES_TOO_LARGE: Wording = Wording {
    title: ["数字过大", "Figures too large"],
    message: [
        "“{0}”的数字太大或小数位太多，无法精确计算。",
        "“{0}”: figures too large to compute exactly.",
    ],
    basis: PRACTICE,
    fix: [
        "核对“{0}”的数字是否多打了位数；金额改用较大的单位（如万元、亿元）。",
        "Check “{0}” for a slip, or use a larger unit.",
    ],
};

pub(super) const ACTUAL_DIFFERS: Wording = Wording {
    title: ["填写的完成值与取数计算不一致", "Typed actual differs from its figures"],
    message: [
        "“{0}”填写的完成值是 {1}，按所填的数计算是 {2}（{3}）。",
        "“{0}”: the typed actual is {1}, its figures give {2} ({3}).",
    ],
    basis: SHARED_FORMULAS,
    fix: [
        "核对“{0}”的取数；取数无误的，把完成值改成 {2}。",
        "Check the figures of “{0}”; if they are right, change the actual to {2}.",
    ],
};

pub(super) const TARGET_MISSING: Wording = Wording {
    title: ["指标值为空", "Target missing"],
    message: [
        "“{0}”没有指标值，完成得好不好没有标准。",
        "“{0}” has no target to measure by.",
    ],
    basis: NATIONAL_FORM,
    fix: ["补填“{0}”年初批复的指标值。", "Enter the approved target of “{0}”."],
};

pub(super) const DATE_IMPOSSIBLE: Wording = Wording {
    title: ["没有这一天", "No such day"],
    message: [
        "“{0}”写的是“{1}”，日历上没有这一天。",
        "“{0}”: “{1}” is no day of any calendar.",
    ],
    basis: PRACTICE,
    fix: [
        "按凭证上的日期改正“{0}”。",
        "Correct the date of “{0}” from its voucher.",
    ],
};

pub(super) const DATE_OTHER_YEAR: Wording = Wording {
    title: ["日期不在评价年度", "Date outside the year"],
    message: [
        "“{0}”写的是“{1}”，本表评价的是 {2} 年度。",
        "“{0}”: “{1}” lies outside {2}, the year evaluated.",
    ],
    basis: PRACTICE,
    fix: [
        "核对“{0}”的日期；确在其他年度的，在偏差原因中说明。",
        "Check the date of “{0}”; if it is right, say why under the deviation reason.",
    ],
};

pub(super) const DATE_LATE: Wording = Wording {
    title: ["逾期却得满分", "Late, full marks"],
    message: [
        "“{0}”完成于“{1}”，晚于指标值“{2}”，却得了满分。",
        "“{0}” was done at “{1}”, after “{2}”, and has full marks.",
    ],
    basis: PRACTICE,
    fix: [
        "按逾期情况调整“{0}”的得分，或写明理由。",
        "Lower the score of “{0}”, or give the reason.",
    ],
};

pub(super) const ACTUAL_WITH_SIGN: Wording = Wording {
    title: ["完成值带着符号", "Actual with a sign"],
    message: [
        "“{0}”的完成值写成“{1}”，像是照抄指标值“{2}”。",
        "“{0}”: the actual “{1}” looks copied from the target “{2}”.",
    ],
    basis: PRACTICE,
    fix: [
        "在“{0}”填实际做到的数，不带≥、≤。",
        "Enter the figure reached for “{0}”, without ≥ or ≤.",
    ],
};

pub(super) const INDICATOR_NAME_MISSING: Wording = Wording {
    title: ["指标没有名称", "Indicator without a name"],
    message: ["有一行指标（指标值 {1}）没有名称。", "A row (target {1}) has no name."],
    basis: NATIONAL_FORM,
    fix: ["补上这一行的三级指标名称。", "Enter the indicator's name."],
};
