//! What places differ in. Every constant of a place is a setting of its template, never code.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::json::{fields, tagged, words};

use super::ZeroTarget;

/// All settings of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Where, to how many decimals and how scores are rounded.
    pub rounding: Rounding,
    /// Grades from the best down; the last has `atLeast` 0.
    pub grades: Vec<GradeBand>,
    /// Cuts of the three qualitative tiers.
    pub tier_cuts: TierCuts,
    /// The ≤ variant.
    pub at_most: AtMost,
    /// The = policy for T ≠ 0.
    pub equal: EqualPolicy,
    /// What a target of 0 asks for.
    pub zero_target: ZeroTarget,
    /// How started steps count.
    pub step_mode: StepMode,
    /// What happens far above the target.
    pub over_achievement: OverAchievement,
    /// What a row that does not apply does to the total.
    pub not_applicable: NotApplicablePolicy,
    /// Caps of the total by the execution rate, tried in order; empty for none.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub total_caps: Vec<TotalCap>,
    /// When a reason is due.
    pub reasons: ReasonSettings,
    /// How far sums of money may differ, in the form's money unit (0.01 万元).
    pub money_tolerance: Decimal,
}

fields! {
    Settings:
    must rounding = "rounding",
    must grades = "grades",
    must tier_cuts = "tierCuts",
    must at_most = "atMost",
    must equal = "equal",
    must zero_target = "zeroTarget",
    must step_mode = "stepMode",
    must over_achievement = "overAchievement",
    must not_applicable = "notApplicable",
    may total_caps = "totalCaps",
    must reasons = "reasons",
    must money_tolerance = "moneyTolerance",
}

/// Rounding of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rounding {
    /// Where.
    pub place: RoundingPlace,
    /// 0..=6.
    pub decimals: u8,
    /// How.
    pub mode: RoundingMode,
}

fields! {
    Rounding:
    must place = "place",
    must decimals = "decimals",
    must mode = "mode",
}

/// Where scores are rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RoundingPlace {
    /// Each indicator, then summed.
    Indicator,
    /// Only the total; the indicators show their rounded score but add up exactly.
    Total,
}

words! {
    RoundingPlace:
    Indicator = "indicator",
    Total = "total",
}

/// How a tie or a rest is rounded. Scores are never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RoundingMode {
    /// 四舍五入.
    HalfUp,
    /// 四舍六入五成双.
    HalfEven,
    /// 舍去.
    Down,
    /// 进一.
    Up,
}

words! {
    RoundingMode:
    HalfUp = "halfUp",
    HalfEven = "halfEven",
    Down = "down",
    Up = "up",
}

/// A grade and the total it starts at, belonging to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GradeBand {
    /// 优, 良, 中, 差.
    pub name: String,
    /// The least total, in points.
    pub at_least: Decimal,
}

fields! {
    GradeBand:
    must name = "name",
    must at_least = "atLeast",
}

/// Cuts of the three qualitative tiers, in percent of the weight; a cut belongs to the upper tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TierCuts {
    /// Where 达成年度指标 starts (80).
    pub full: Decimal,
    /// Where 部分达成年度指标并具有一定效果 starts (60).
    pub partial: Decimal,
}

fields! {
    TierCuts:
    must full = "full",
    must partial = "partial",
}

/// The two live variants of ≤.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AtMost {
    /// w·(1 − (A − T)/T), nothing from 2T on.
    Linear,
    /// w·T/A.
    Ratio,
}

words! {
    AtMost:
    Linear = "linear",
    Ratio = "ratio",
}

/// What = asks for when T ≠ 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EqualPolicy {
    /// Scored as at least.
    AsAtLeast,
    /// Any deviation counts, in proportion: w·(1 − |A − T|/|T|), floor 0.
    Deviation,
    /// Any deviation costs all.
    Exact,
}

words! {
    EqualPolicy:
    AsAtLeast = "asAtLeast",
    Deviation = "deviation",
    Exact = "exact",
}

/// How started steps count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum StepMode {
    /// Only whole steps.
    Floor,
    /// A started step is a whole one.
    Ceil,
    /// In proportion.
    ProRata,
}

words! {
    StepMode:
    Floor = "floor",
    Ceil = "ceil",
    ProRata = "proRata",
}

/// What happens far above the target (偏离度 of an indicator: actual ÷ target).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "policy", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OverAchievement {
    /// Nothing.
    None,
    /// A reason is asked from this percent of T on (130).
    Flag {
        /// Percent of T.
        threshold: Decimal,
    },
    /// Points are taken from this percent of T on.
    Deduct {
        /// Percent of T.
        threshold: Decimal,
        /// Percent of the weight that is taken, 0..=100.
        deduct: Decimal,
    },
}

tagged! {
    OverAchievement by "policy":
    None = "none" {},
    Flag = "flag" { must threshold = "threshold" },
    Deduct = "deduct" { must threshold = "threshold", must deduct = "deduct" },
}

/// What a row that does not apply does to the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum NotApplicablePolicy {
    /// Left out; the rest is rescaled to full marks (82 of 88 → 93.18).
    Rescale,
    /// Full points.
    Full,
    /// No points.
    Zero,
}

words! {
    NotApplicablePolicy:
    Rescale = "rescale",
    Full = "full",
    Zero = "zero",
}

/// A cap of the total: execution rate below `below` percent → at most `max`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TotalCap {
    /// Percent; the first cap whose bound lies above the rate holds.
    pub below: Decimal,
    /// Points.
    pub max: Decimal,
}

fields! {
    TotalCap:
    must below = "below",
    must max = "max",
}

/// When a reason is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReasonSettings {
    /// A score below the weight.
    pub below_weight: bool,
    /// An execution rate below this percent (90).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub execution_below: Option<Decimal>,
    /// A budget adjusted by more than this percent (30).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub adjustment_above: Option<Decimal>,
}

fields! {
    ReasonSettings:
    must below_weight = "belowWeight",
    may execution_below = "executionBelow",
    may adjustment_above = "adjustmentAbove",
}

impl Default for Settings {
    /// The national custom (财预〔2020〕10号 and the field's practice): half up to 2 decimals per indicator, 90/80/60,
    /// tiers 80/60, whole steps, a reason below the weight and at ≥ 130%.
    fn default() -> Self {
        let n = Decimal::from;
        let grade = |name: &str, at_least: u8| GradeBand {
            name: name.into(),
            at_least: n(at_least),
        };
        Self {
            rounding: Rounding {
                place: RoundingPlace::Indicator,
                decimals: 2,
                mode: RoundingMode::HalfUp,
            },
            grades: vec![grade("优", 90), grade("良", 80), grade("中", 60), grade("差", 0)],
            tier_cuts: TierCuts {
                full: n(80),
                partial: n(60),
            },
            at_most: AtMost::Linear,
            equal: EqualPolicy::AsAtLeast,
            zero_target: ZeroTarget::AllOrNothing,
            step_mode: StepMode::Floor,
            over_achievement: OverAchievement::Flag { threshold: n(130) },
            not_applicable: NotApplicablePolicy::Rescale,
            total_caps: Vec::new(),
            reasons: ReasonSettings {
                below_weight: true,
                execution_below: Some(n(90)),
                adjustment_above: Some(n(30)),
            },
            money_tolerance: Decimal::new(1, 2),
        }
    }
}
