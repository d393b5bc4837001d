//! The funds block.

use super::Wording;
use super::basis::{BLOCKING, CROSS_CHECK, FUNDS_LAYOUT, PRACTICE, SHARED_FORMULAS};

pub(super) const NOT_MONEY: Wording = Wording {
    title: ["金额不是数字", "Not an amount"],
    message: [
        "“{0}”的{column}写的是“{1}”，不是金额。",
        "“{0}”: {column} is “{1}”, which is no amount.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”的{column}改成一个数字；没有的填 0。",
        "Enter {column} of “{0}” as one number; 0 where there was none.",
    ],
};

pub(super) const TOTAL_ZERO: Wording = Wording {
    title: ["总额行为 0，下面却有数", "Total of 0 above filled rows"],
    message: [
        "“{0}”行全是 0，下面各行却填了金额（{1}）。",
        "The row “{0}” is all 0, but the rows below it hold amounts ({1}).",
    ],
    basis: FUNDS_LAYOUT,
    fix: [
        "把“{0}”行填成下面各行的合计；执行率和得分都按这一行算。",
        "Fill the row “{0}” with the sums of the rows below it; execution rate and score are taken from it.",
    ],
};

pub(super) const SUM: Wording = Wording {
    title: ["资金合计对不上", "Funds do not add up"],
    message: [
        "{column}：各项之和 {1}，比{0} {2} {off} {3}（{4}）。",
        "{column}: the parts sum to {1}, {3} {off} than “{0}” {2} ({4}).",
    ],
    basis: FUNDS_LAYOUT,
    fix: [
        "核对“{0}”和各分项的{column}，与决算报表一致；多为漏填一项或抄错。",
        "Check {column} of “{0}” and its parts against the final accounts.",
    ],
};

pub(super) const PARTS_ABOVE: Wording = Wording {
    title: ["“其中”合计大于总数", "Parts exceed the whole"],
    message: [
        "{column}：“其中”各项之和 {1}，比{0} {2} {off} {3}（{4}）。",
        "{column}: the parts sum to {1}, {3} {off} than “{0}” {2} ({4}).",
    ],
    basis: FUNDS_LAYOUT,
    fix: [
        "核对“{0}”和“其中”各项的{column}。",
        "Check {column} of “{0}” and of its parts.",
    ],
};

pub(super) const NEGATIVE: Wording = Wording {
    title: ["金额为负数", "Negative amount"],
    message: ["“{0}”的{column}是 {1}，小于 0。", "“{0}”: {column} is {1}, below 0."],
    basis: PRACTICE,
    fix: [
        "核对“{0}”的{column}；确为冲减的，在报告中说明。",
        "Check {column} of “{0}”; explain it in the report if it is a write-back.",
    ],
};

pub(super) const OVER_BUDGET: Wording = Wording {
    title: ["执行数大于预算数", "Executed above the budget"],
    message: [
        "“{0}”执行数 {1} 大于全年预算数 {2}，多出 {3} {4}。",
        "“{0}”: {1} executed on a budget of {2}; {3} {4} more.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "全年预算数应为调整后的预算；核对“{0}”是否漏了追加、结转，或执行数含了其他资金。",
        "The budget is the adjusted one: check “{0}” for additions and carry-overs left out, or money from other sources in the execution.",
    ],
};

pub(super) const NO_BUDGET: Wording = Wording {
    title: ["无预算却有支出", "Executed without a budget"],
    message: [
        "“{0}”全年预算数为 0，执行数却是 {1}。",
        "“{0}”: {1} was executed on a budget of 0.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "补填“{0}”调整后的全年预算数；预算为 0 时执行率无法计算。",
        "Enter the adjusted budget of “{0}”; on a budget of 0 there is no execution rate.",
    ],
};

pub(super) const RATE_DIFFERS: Wording = Wording {
    title: ["执行率与预算、执行数不符", "Execution rate differs"],
    message: [
        "“{0}”写的执行率是 {1}，按 {3} ÷ {4} 计算是 {2}。",
        "“{0}”: the printed rate is {1}; {3} ÷ {4} gives {2}.",
    ],
    basis: RATE,
    fix: [
        "执行率 = 全年执行数 ÷ 全年预算数，核对后改成 {2}。",
        "Rate = executed ÷ budget; check the figures and change it to {2}.",
    ],
};

const RATE: [&str; 2] = [
    "财预〔2020〕10号自评表样式：执行率（B/A）",
    "Layout of Caiyu [2020] No. 10: execution rate (B/A)",
];

pub(super) const RATE_NO_BUDGET: Wording = Wording {
    title: ["预算数为 0 却写了执行率", "Execution rate on a budget of 0"],
    message: [
        "“{0}”全年预算数为 0，却写了执行率 {1}。",
        "“{0}”: the budget is 0, but an execution rate of {1} is printed.",
    ],
    basis: RATE,
    fix: [
        "预算数为 0 时执行率无法计算：补填“{0}”的预算数，或把执行率留空。",
        "On a budget of 0 there is no rate: enter the budget of “{0}”, or leave the rate empty.",
    ],
};

pub(super) const UNIT_MIXED: Wording = Wording {
    title: ["金额单位与表头不一致", "Money unit differs"],
    message: [
        "“{0}”的{column}写的是“{1}”，本表金额单位是{2}；已换算后核对。",
        "“{0}”: {column} is “{1}”, but the form is in {2}; it was converted for the checks.",
    ],
    basis: PRACTICE,
    fix: ["把“{0}”的{column}换算成{2}。", "Convert {column} of “{0}” to {2}."],
};

pub(super) const EXECUTION_LOW_UNEXPLAINED: Wording = Wording {
    title: ["执行率偏低未说明", "Low execution unexplained"],
    message: [
        "预算执行率 {0}（{2} ÷ {3}），低于 {1}，没有说明原因。",
        "The execution rate is {0} ({2} ÷ {3}), below {1}, without an explanation.",
    ],
    basis: PRACTICE,
    fix: [
        "在预算执行率一行的偏差原因（或报告中）写明资金没有用完的原因和去向。",
        "Say why the money was not spent: in the row of the execution rate, or in the report.",
    ],
};

pub(super) const ADJUSTMENT_UNEXPLAINED: Wording = Wording {
    title: ["预算调整较大未说明", "Large adjustment unexplained"],
    message: [
        "年初预算 {2}，全年预算 {3}，调整幅度 {0}，超过 {1}，没有说明原因。",
        "The budget went from {2} to {3}, {0}, more than {1}, without an explanation.",
    ],
    basis: SHARED_FORMULAS,
    fix: [
        "写明预算调整的原因和批准文件（政策调整、不可抗力、上级任务等）。",
        "Say why the budget was adjusted and who approved it.",
    ],
};
