//! Totals and grades that must agree.

use super::Wording;
use super::basis::{CROSS_CHECK, GRADES};

pub(super) const CLAIMED_TOTAL_DIFFERS: Wording = Wording {
    title: [
        "原表总分与重新测算不一致",
        "Printed total differs from the recomputed one",
    ],
    message: [
        "原表总分 {0}，重新测算 {1}，相差 {2} 分。",
        "The printed total is {0}, the recomputed one {1}; off by {2} points.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "先看各行“原表得分与重新测算不一致”的问题；都核对过的，把总分改成 {1}。",
        "Settle the rows whose printed scores differ first; then change the total to {1}.",
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
        "核对原表每行得分，有没有漏行或加错。",
        "Check the printed scores for a missing row or a wrong sum.",
    ],
};

pub(super) const CLAIMED_GRADE_DIFFERS: Wording = Wording {
    title: [
        "原表等级与重新测算不一致",
        "Printed grade differs from the recomputed one",
    ],
    message: [
        "原表等级是“{0}”，按总分 {2} 应为“{1}”。",
        "The printed grade is “{0}”; a total of {2} makes “{1}”.",
    ],
    basis: GRADES,
    fix: [
        "核对总分后把等级改成“{1}”。",
        "Check the total, then change the grade to “{1}”.",
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
        "把等级改成“{2}”，或核对总分。",
        "Change the grade to “{2}”, or check the total.",
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
