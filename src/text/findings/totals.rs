//! Totals and grades that must agree.

use super::Wording;
use super::basis::{CROSS_CHECK, GRADES};

pub(super) const CLAIMED_TOTAL_DIFFERS: Wording = Wording {
    title: [
        "原表总分与重新测算不一致",
        "Printed total differs from the recomputed one",
    ],
    message: [
        "原表打印的总分是 {0}，本表现在测算是 {1}，相差 {2} 分。",
        "The original form prints a total of {0}; this form now gives {1}, off by {2} points.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "原表总分只是留作对照：打开后改过表的，不用处理；没有改过的，看看哪一行的得分与原表不同。",
        "The printed total is kept only to compare: if the form was changed since, nothing is to be done; if not, look for the row that scores differently.",
    ],
};

pub(super) const CLAIMED_SUM_DIFFERS: Wording = Wording {
    title: [
        "原表各行得分合计不等于总分",
        "Printed scores do not make the printed total",
    ],
    message: [
        "原表各行得分合计 {0}，总分写的是 {1}，相差 {2} 分。",
        "The printed scores sum to {0}, the printed total is {1}; off by {2} points.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "这是原表自己的出入，可能漏行或加错；本表的总分是重新测算的，不受影响。",
        "The original form contradicts itself: a missing row or a wrong sum. This form's own total is recomputed and not affected.",
    ],
};

pub(super) const CLAIMED_GRADE_DIFFERS: Wording = Wording {
    title: [
        "原表等级与重新测算不一致",
        "Printed grade differs from the recomputed one",
    ],
    message: [
        "原表打印的等级是“{0}”，本表现在测算 {2} 分，是“{1}”。",
        "The original form prints the grade “{0}”; this form now gives {2}, which makes “{1}”.",
    ],
    basis: GRADES,
    fix: [
        "原表等级只是留作对照：打开后改过表的，不用处理；没有改过的，先看总分差在哪里。",
        "The printed grade is kept only to compare: if the form was changed since, nothing is to be done; if not, see first why the totals differ.",
    ],
};

pub(super) const CLAIMED_GRADE_UNFIT: Wording = Wording {
    title: ["原表等级与原表总分不符", "Printed grade does not fit the printed total"],
    message: [
        "原表总分 {0} 对应等级“{2}”，写的却是“{1}”。",
        "A printed total of {0} makes “{2}”, but “{1}” is printed.",
    ],
    basis: GRADES,
    fix: [
        "这是原表自己的出入；本表的总分和等级是重新测算的，不受影响。",
        "The original form contradicts itself. This form's own total and grade are recomputed and not affected.",
    ],
};

pub(super) const TEXT_TOTAL_DIFFERS: Wording = Wording {
    title: [
        "报告里的得分与自评表不一致",
        "Total in the report differs from the table",
    ],
    message: [
        "报告“{0}”写的得分是 {1}，自评表总分是 {2}，相差 {3} 分。",
        "The section “{0}” says {1}, the table's total is {2}; off by {3} points.",
    ],
    basis: CROSS_CHECK,
    fix: ["把“{0}”中的得分改成 {2}。", "Change the total in “{0}” to {2}."],
};

pub(super) const TEXT_GRADE_DIFFERS: Wording = Wording {
    title: [
        "报告里的等级与自评表不一致",
        "Grade in the report differs from the table",
    ],
    message: [
        "报告“{0}”写的等级是“{1}”，自评表的等级是“{2}”。",
        "The section “{0}” says “{1}”, the table's grade is “{2}”.",
    ],
    basis: CROSS_CHECK,
    fix: ["把“{0}”中的等级改成“{2}”。", "Change the grade in “{0}” to “{2}”."],
};

pub(super) const CLAIMED_TOTAL_UNREACHABLE: Wording = Wording {
    title: ["原表总分算不出来", "Printed total cannot be reached"],
    message: [
        "原表总分 {0}，按各行得分只可能在 {1} 到 {2} 之间。",
        "The printed total is {0}; the printed scores allow {1} to {2}.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "核对原表：总分抄错，或漏了行；本表的总分是重新测算的。",
        "Check the original form: a wrong total or missing rows. This form's own total is recomputed.",
    ],
};

pub(super) const CLAIMED_TOTAL_WEIGHTED_TWICE: Wording = Wording {
    title: ["原表总分把权重乘了两次", "Printed total with weights applied twice"],
    message: [
        "原表各行得分合计 {0}，总分 {1} 是得分又乘了一次权重，相差 {2} 分。",
        "The printed scores sum to {0}; the printed total {1} applies the weights to them once more, off by {2}.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "各行得分已经是分数，总分直接相加，应为 {0}。",
        "The scores are points already: add them up to {0}.",
    ],
};
