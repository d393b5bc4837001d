//! How an indicator is scored, as data. The rules themselves live in `score/rules/`, one file each.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::json::{fields, tagged, words};

use super::{AtMost, EqualPolicy, StepMode, TierCuts};

/// A scoring rule (评价要点及评分规则). `w` is the indicator's weight, `T` its target, `A` the actual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Rule {
    /// A ≥ T → w, else w·A/T.
    AtLeast,
    /// A ≤ T → w, else less; T = 0 by `zeroTarget`.
    AtMost {
        /// Overrides the template's ≤ variant.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        variant: Option<AtMost>,
        /// Overrides the template's policy for a target of 0.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        zero_target: Option<ZeroTarget>,
    },
    /// A = T → w; T ≠ 0 by the template's policy, T = 0 by `zeroTarget`.
    Equal {
        /// Overrides the template's policy for T ≠ 0.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        policy: Option<EqualPolicy>,
        /// Overrides the template's policy for a target of 0.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        zero_target: Option<ZeroTarget>,
    },
    /// Inside [low, high] → w; outside in proportion to the nearer bound. The bounds are the target's range.
    Range,
    /// w·ΣB/ΣA on the adjusted budget of the funds block, at most w. A = 0 is a finding, never a division.
    ExecutionRate,
    /// w − deduct·steps, floor 0; a step is each `per` by which A misses T on the wrong side.
    Steps {
        /// Which side of the target costs points.
        side: Side,
        /// The size of a step, in the target's unit (5 of `每低于5%`); above 0.
        per: Decimal,
        /// Points taken for a step; above 0.
        deduct: Decimal,
        /// Overrides the template's way of counting started steps.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        mode: Option<StepMode>,
    },
    /// The first band that holds A gives the points.
    Bands {
        /// Tried in order.
        bands: Vec<Band>,
    },
    /// The points of the ticked items, at most w. The items are the indicator's `checklist`.
    Checklist,
    /// Yes → w, no → 0.
    YesNo,
    /// Three qualitative tiers; the evaluator picks the tier and the place in it.
    Tiers {
        /// Overrides the template's cuts.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        cuts: Option<TierCuts>,
    },
    /// In time → w; late → `deduct` for each started `per`, floor 0. T is a date (`12月底前`) or a span (`12个月内`).
    Deadline {
        /// What a started unit of delay is.
        per: LateUnit,
        /// Points taken for each started unit; the weight itself makes any delay cost all.
        deduct: Decimal,
    },
    /// 0..w as the evaluator sets it, with a reason.
    Manual,
}

tagged! {
    Rule by "kind":
    AtLeast = "atLeast" {},
    AtMost = "atMost" { may variant = "variant", may zero_target = "zeroTarget" },
    Equal = "equal" { may policy = "policy", may zero_target = "zeroTarget" },
    Range = "range" {},
    ExecutionRate = "executionRate" {},
    Steps = "steps" { must side = "side", must per = "per", must deduct = "deduct", may mode = "mode" },
    Bands = "bands" { must bands = "bands" },
    Checklist = "checklist" {},
    YesNo = "yesNo" {},
    Tiers = "tiers" { may cuts = "cuts" },
    Deadline = "deadline" { must per = "per", must deduct = "deduct" },
    Manual = "manual" {},
}

/// Which side of the target costs points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// 每低于.
    Below,
    /// 每超过.
    Above,
    /// 每偏离: either side.
    Either,
}

words! {
    Side:
    Below = "below",
    Above = "above",
    Either = "either",
}

/// What a target of 0 asks for (`0%`, `0次`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ZeroTarget {
    /// A ≤ 0 → w, else 0.
    AllOrNothing,
    /// w − deduct for each `per` above 0 (pro-rata), floor 0.
    PerPoint {
        /// The size of a point, in the target's unit; above 0.
        per: Decimal,
        /// Points taken for it; above 0.
        deduct: Decimal,
    },
}

tagged! {
    ZeroTarget by "kind":
    AllOrNothing = "allOrNothing" {},
    PerPoint = "perPoint" { must per = "per", must deduct = "deduct" },
}

/// A unit of delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LateUnit {
    /// 每逾期一天.
    Day,
    /// 每逾期一个月: a started month, from the day after to the same day of the next month (民法典第二百零二条).
    Month,
}

words! {
    LateUnit:
    Day = "day",
    Month = "month",
}

/// A band of the actual and its points: `(0,10] → 4`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Band {
    /// Lower bound in the target's unit; none is open.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<Decimal>,
    /// Whether the lower bound belongs to the band.
    #[serde(default)]
    pub from_included: bool,
    /// Upper bound; none is open.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<Decimal>,
    /// Whether the upper bound belongs to the band.
    #[serde(default)]
    pub to_included: bool,
    /// Points, 0..w.
    pub score: Decimal,
}

fields! {
    Band:
    may from = "from",
    always from_included = "fromIncluded",
    may to = "to",
    always to_included = "toIncluded",
    must score = "score",
}

/// A checklist point (①②③) of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChecklistPoint {
    /// Stable within the indicator.
    pub id: String,
    /// What must be met.
    pub text: String,
    /// Points when met.
    pub score: Decimal,
}

fields! {
    ChecklistPoint:
    must id = "id",
    must text = "text",
    must score = "score",
}

/// An expression over named inputs that gives the actual: `(本年三公经费 − 上年三公经费) ÷ 上年三公经费`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Formula {
    /// As shown in the form; `+ − × ÷ * / ( )`, numbers, `%` and the names of the inputs.
    pub expression: String,
    /// The figures it asks for.
    pub inputs: Vec<FormulaInput>,
    /// Whether the result is a rate (× 100%), so that 0.9 is 90%.
    #[serde(default)]
    pub percent: bool,
}

fields! {
    Formula:
    must expression = "expression",
    must inputs = "inputs",
    always percent = "percent",
}

/// A named figure of a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FormulaInput {
    /// As it stands in the expression.
    pub name: String,
    /// The unit the form asks for; empty for a plain count.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub unit: String,
    /// Where the figure already stands in the form; a figure typed in the row goes first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<Source>,
    /// What belongs into it and what does not.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub help: String,
}

fields! {
    FormulaInput:
    must name = "name",
    may unit = "unit",
    may source = "source",
    may help = "help",
}

/// A figure that stands elsewhere in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Source {
    /// A cell of the funds block.
    Funds {
        /// The row's id.
        row: String,
        /// The column.
        column: super::FundsColumn,
    },
    /// 编制数.
    StaffApproved,
    /// 在职人数.
    StaffOnPost,
}

tagged! {
    Source by "kind":
    Funds = "funds" { must row = "row", must column = "column" },
    StaffApproved = "staffApproved" {},
    StaffOnPost = "staffOnPost" {},
}
