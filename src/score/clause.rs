//! The clauses of the rules: which part of a rule made a score.

use serde::{Deserialize, Serialize};

use crate::form::json::words;

/// What happened to a row: its rule's clause. The inputs each carries are listed in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Clause {
    /// No proposal; see `open`.
    Open,
    /// at least: A ≥ T. [actual, target, weight]
    AtLeastMet,
    /// at least: w·A/T. [actual, target, weight]
    AtLeastShare,
    /// at least: A < 0 on a positive target → 0. [actual, target, weight]
    AtLeastNegative,
    /// at most: A ≤ T. [actual, target, weight]
    AtMostMet,
    /// at most, linear: w·(2T − A)/T. [actual, target, weight]
    AtMostLinear,
    /// at most, linear: A ≥ 2T → 0. [actual, target, weight]
    AtMostDouble,
    /// at most, ratio: w·T/A. [actual, target, weight]
    AtMostRatio,
    /// at most with a target below 0 that is missed → 0. [actual, target, weight]
    AtMostMissed,
    /// target 0: A ≤ 0. [actual, target, weight]
    ZeroMet,
    /// target 0: A > 0 → 0. [actual, target, weight]
    ZeroMissed,
    /// target 0: w − deduct·A/per. [actual, target, weight, per, deduct]
    ZeroPerPoint,
    /// equal: A = T. [actual, target, weight]
    EqualMet,
    /// equal, any deviation: w·(1 − |A − T|/|T|), floor 0. [actual, target, weight]
    EqualDeviation,
    /// equal, exact: A ≠ T → 0. [actual, target, weight]
    EqualMissed,
    /// range: inside. [actual, from, to, weight]
    RangeInside,
    /// range: w·A/low. [actual, from, to, weight]
    RangeBelow,
    /// range: above, by the template's ≤ variant against the upper bound. [actual, from, to, weight]
    RangeAbove,
    /// execution rate: B ≥ A. [executed, budget, weight]
    ExecutionFull,
    /// execution rate: w·B/A. [executed, budget, weight]
    ExecutionShare,
    /// steps: on the right side of the target, or less than one step off. [actual, target, weight, per, deduct, steps]
    StepsNone,
    /// steps: w − deduct·steps, floor 0. [actual, target, weight, per, deduct, steps]
    StepsTaken,
    /// bands: the band that holds A. [actual, points, weight] and [from], [to] where closed
    Band,
    /// bands: none holds A → 0. [actual, weight]
    BandNone,
    /// checklist. [ticked, items, points, weight]
    Checklist,
    /// yes. [weight]
    Yes,
    /// no. [weight]
    No,
    /// tiers: the actual says the target's own word and no tier was picked → w. [weight]
    TierSameWord,
    /// tiers: 达成年度指标. [lowerCut, upperCut, place, weight]
    TierFull,
    /// tiers: 部分达成. [lowerCut, upperCut, place, weight]
    TierPartial,
    /// tiers: 未达成. [lowerCut, upperCut, place, weight]
    TierMissed,
    /// deadline: in time. [weight]
    InTime,
    /// deadline: w − deduct·late, floor 0. [late, deduct, weight]
    LateDays,
    /// deadline: w − deduct·late, floor 0. [late, deduct, weight]
    LateMonths,
    /// deadline as a span (`12个月内`): A ≤ T. [actual, target, weight]
    SpanInTime,
    /// deadline as a span: w − deduct·late, floor 0. [actual, target, late, deduct, weight]
    SpanLate,
    /// manual: as the evaluator set it. [weight]
    Manual,
    /// over-achievement that costs points: w·(1 − deduct/100). [actual, target, threshold, deduct, weight]
    OverAchieved,
}

words! {
    Clause:
    Open = "open",
    AtLeastMet = "atLeastMet",
    AtLeastShare = "atLeastShare",
    AtLeastNegative = "atLeastNegative",
    AtMostMet = "atMostMet",
    AtMostLinear = "atMostLinear",
    AtMostDouble = "atMostDouble",
    AtMostRatio = "atMostRatio",
    AtMostMissed = "atMostMissed",
    ZeroMet = "zeroMet",
    ZeroMissed = "zeroMissed",
    ZeroPerPoint = "zeroPerPoint",
    EqualMet = "equalMet",
    EqualDeviation = "equalDeviation",
    EqualMissed = "equalMissed",
    RangeInside = "rangeInside",
    RangeBelow = "rangeBelow",
    RangeAbove = "rangeAbove",
    ExecutionFull = "executionFull",
    ExecutionShare = "executionShare",
    StepsNone = "stepsNone",
    StepsTaken = "stepsTaken",
    Band = "band",
    BandNone = "bandNone",
    Checklist = "checklist",
    Yes = "yes",
    No = "no",
    TierSameWord = "tierSameWord",
    TierFull = "tierFull",
    TierPartial = "tierPartial",
    TierMissed = "tierMissed",
    InTime = "inTime",
    LateDays = "lateDays",
    LateMonths = "lateMonths",
    SpanInTime = "spanInTime",
    SpanLate = "spanLate",
    Manual = "manual",
    OverAchieved = "overAchieved",
}
