//! Scores and their reasons.

use super::Wording;
use super::basis::{BLOCKING, CROSS_CHECK, NATIONAL_FORM, PRACTICE, TIERS};

pub(super) const OWN_SCORE_NOT_NUMBER: Wording = Wording {
    title: ["自评得分不是数字", "Own score is not a number"],
    message: [
        "“{0}”的自评得分写的是“{1}”，不是数字。",
        "“{0}”: the own score “{1}” is not a number.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”的自评得分改成 0 到 {2} 之间的数字，或清空以采用测算得分。",
        "Enter a number from 0 to {2} for “{0}”, or clear it to take the computed score.",
    ],
};

pub(super) const OWN_SCORE_NEGATIVE: Wording = Wording {
    title: ["自评得分小于 0", "Own score below 0"],
    message: [
        "“{0}”的自评得分是 {1}，扣完为止，不能小于 0。",
        "“{0}”: the own score is {1}; a score is never below 0.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”的自评得分改成 0 到 {2} 之间的数字。",
        "Enter a number from 0 to {2} for “{0}”.",
    ],
};

pub(super) const OWN_SCORE_ABOVE_WEIGHT: Wording = Wording {
    title: ["得分超过分值", "Score above the weight"],
    message: [
        "“{0}”的自评得分是 {1}，超过了分值 {2}。",
        "“{0}”: the own score {1} is above the weight {2}.",
    ],
    basis: BLOCKING,
    fix: [
        "把“{0}”的自评得分改到 {2} 以内；超额完成也不加分。",
        "Lower the score of “{0}” to at most {2}; there is no bonus.",
    ],
};

pub(super) const OWN_SCORE_REASON_MISSING: Wording = Wording {
    title: ["自评得分未写理由", "Own score without a reason"],
    message: [
        "“{0}”自评 {1} 分，测算 {2} 分，没有写理由。",
        "“{0}”: own score {1}, computed {2}, and no reason is given.",
    ],
    basis: PRACTICE,
    fix: [
        "写明“{0}”为什么评 {1} 分，或清空自评得分以采用测算得分。",
        "Say why “{0}” scores {1}, or clear it to take the computed score.",
    ],
};

pub(super) const DEVIATION_REASON_MISSING: Wording = Wording {
    title: ["扣分未写原因", "Points lost without a reason"],
    message: [
        "“{0}”得 {1} 分，分值 {2} 分，扣了 {3} 分，没有写偏差原因。",
        "“{0}” scores {1} of {2} and lost {3}; no deviation reason is given.",
    ],
    basis: REASON_DUE,
    fix: [
        "在“{0}”的“偏差原因分析及改进措施”写明没有完成的原因和改进措施。",
        "Write under “deviation reason” of “{0}” why it fell short and what will be done.",
    ],
};

const REASON_DUE: [&str; 2] = [
    "财预〔2020〕10号自评表“偏差原因分析及改进措施”栏；财政绩效管理系统提交前的必审项",
    "Column “deviation reason and measures” of the form in Caiyu [2020] No. 10; fiscal systems refuse a hand-in without it",
];

pub(super) const OVER_ACHIEVED_REASON_MISSING: Wording = Wording {
    title: ["超额完成未写原因", "Over-achievement without a reason"],
    message: [
        "“{0}”完成 {1}，指标值 {2}，完成率 {3}%，达到 {4}% 的线，没有写偏差原因。",
        "“{0}”: {1} against {2} is {3}%, at or above {4}%, and no reason is given.",
    ],
    basis: OVER_ACHIEVED,
    fix: [
        "在“{0}”写明大幅超额的原因（如指标值定低了、任务追加）。",
        "Say why “{0}” went so far above its target (a low target, added tasks).",
    ],
};

const OVER_ACHIEVED: [&str; 2] = [
    "通行做法：完成率达到模板所设比例（常见 130%）须说明原因，属提交前的必审项",
    "Common practice: a reason is due from the template's percentage on (usually 130%)",
];

pub(super) const TIER_BAND: Wording = Wording {
    title: ["得分不在所选档次内", "Score outside its tier"],
    message: [
        "“{0}”得 {1} 分，不在所选档次的分值区间 {2} 内。",
        "“{0}” scores {1}, outside the band {2} of its tier.",
    ],
    basis: TIERS,
    fix: [
        "改“{0}”的得分使它落在 {2}，或改选与得分相符的档次。",
        "Change the score of “{0}” to lie in {2}, or pick the tier that fits it.",
    ],
};

pub(super) const TIER_PLACE: Wording = Wording {
    title: ["档内位置超出范围", "Place in the tier out of range"],
    message: [
        "“{0}”的档内位置是 {1}%，应在 0% 到 100% 之间。",
        "“{0}”: the place in its tier is {1}%; it lies from 0% to 100%.",
    ],
    basis: TIERS,
    fix: ["重新选择“{0}”的档内位置。", "Set the place in the tier of “{0}” again."],
};

pub(super) const CLAIMED_SCORE_NOT_NUMBER: Wording = Wording {
    title: ["原表得分不是数字", "Printed score is not a number"],
    message: [
        "“{0}”原表的得分写的是“{1}”，不是数字。",
        "“{0}”: the printed score “{1}” is not a number.",
    ],
    basis: NATIONAL_FORM,
    fix: ["核对原表“{0}”的得分。", "Check the printed score of “{0}”."],
};

pub(super) const CLAIMED_SCORE_ABOVE_WEIGHT: Wording = Wording {
    title: ["原表得分超过分值", "Printed score above the weight"],
    message: [
        "“{0}”原表得分 {1}，超过了分值 {2}。",
        "“{0}”: the printed score {1} is above the weight {2}.",
    ],
    basis: BLOCKING,
    fix: [
        "核对“{0}”的得分与分值，得分不能超过 {2}。",
        "Check score and weight of “{0}”; the score may be at most {2}.",
    ],
};

pub(super) const CLAIMED_SCORE_DIFFERS: Wording = Wording {
    title: [
        "原表得分与重新测算不一致",
        "Printed score differs from the recomputed one",
    ],
    message: [
        "“{0}”原表得分 {1}，重新测算 {2}，相差 {3} 分。",
        "“{0}”: printed {1}, recomputed {2}, off by {3} points.",
    ],
    basis: CROSS_CHECK,
    fix: [
        "对照“{0}”的评分规则核对；维持原得分的，作为自评得分填入并写理由。",
        "Check “{0}” against its rule; to keep the printed score, enter it as own score with a reason.",
    ],
};

pub(super) const CLAIMED_REASON_MISSING: Wording = Wording {
    title: ["原表扣分未写原因", "Printed score reduced without a reason"],
    message: [
        "“{0}”按完成值应得满分 {2}，原表得 {1} 分，没有写原因。",
        "“{0}”: the actual gives full marks of {2}, the form prints {1} and no reason.",
    ],
    basis: REASON_DUE,
    fix: [
        "在“{0}”写明扣分原因，或改为满分。",
        "Say why “{0}” was reduced, or take full marks.",
    ],
};
