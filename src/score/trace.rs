//! How a score was found, as data. The score is read from here; `text` turns it into a sentence.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Clause;
use crate::form::json::{fields, tagged, words};

use crate::form::{Rounding, Sign};

/// The way from the inputs of a row to its proposed score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// What happened: the rule and its clause in one word.
    pub clause: Clause,
    /// Set when the clause is `open`: why there is no proposal.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub open: Option<Open>,
    /// The figures that went in, in the order in which the clause names them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub inputs: Vec<Input>,
    /// How the actual was computed, when it was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub formula: Option<FormulaTrace>,
    /// The exact score before rounding.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exact: Option<Exact>,
    /// How it was rounded.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rounding: Option<Rounding>,
    /// The proposed score, 0..=weight; none when the row is open.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub score: Option<Decimal>,
}

fields! {
    Trace:
    must clause = "clause",
    may open = "open",
    may inputs = "inputs",
    may formula = "formula",
    may exact = "exact",
    may rounding = "rounding",
    may score = "score",
}

/// A fraction in decimal strings, not reduced; the denominator is above 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exact {
    /// Numerator.
    #[serde(with = "whole")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub numerator: i128,
    /// Denominator.
    #[serde(with = "whole")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub denominator: i128,
}

fields! {
    Exact:
    must numerator = "numerator",
    must denominator = "denominator",
}

/// Whole numbers of any size as strings.
mod whole {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(value: &i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A figure that went into a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Input {
    /// What it is.
    pub name: InputName,
    /// The sign that an actual or a target is typed with (`4万多名` is 4 万名 with `>`). Only the figure is computed with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sign: Option<Sign>,
    /// The figure, as printed or as computed (rounded to 12 decimals for showing; `exact` is exact).
    pub value: Decimal,
    /// Its unit; empty for points and plain numbers.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub unit: String,
}

fields! {
    Input:
    must name = "name",
    may sign = "sign",
    must value = "value",
    may unit = "unit",
}

/// The names of inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum InputName {
    /// 分值, points.
    Weight,
    /// 指标值.
    Target,
    /// 实际完成值.
    Actual,
    /// Lower bound of a range or band.
    From,
    /// Upper bound of a range or band.
    To,
    /// 全年执行数 (ΣB).
    Executed,
    /// 全年预算数 (ΣA).
    Budget,
    /// The size of a step.
    Per,
    /// Points a step costs.
    Deduct,
    /// Counted steps (exact when pro-rata, rounded for showing).
    Steps,
    /// Points of a band, or of the ticked items together.
    Points,
    /// How many items are ticked.
    Ticked,
    /// How many items there are.
    Items,
    /// Lower cut of the tier, percent of the weight.
    LowerCut,
    /// Upper cut of the tier, percent of the weight.
    UpperCut,
    /// Place in the tier, percent of the way up.
    Place,
    /// Started days or months of delay.
    Late,
    /// Percent of T from which over-achievement counts.
    Threshold,
}

words! {
    InputName:
    Weight = "weight",
    Target = "target",
    Actual = "actual",
    From = "from",
    To = "to",
    Executed = "executed",
    Budget = "budget",
    Per = "per",
    Deduct = "deduct",
    Steps = "steps",
    Points = "points",
    Ticked = "ticked",
    Items = "items",
    LowerCut = "lowerCut",
    UpperCut = "upperCut",
    Place = "place",
    Late = "late",
    Threshold = "threshold",
}

/// How a computed actual came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FormulaTrace {
    /// The expression as the form shows it.
    pub expression: String,
    /// Its figures, in the expression's order.
    pub inputs: Vec<NamedInput>,
    /// The result as a plain fraction (0.9 for 90%).
    pub result: Exact,
    /// Whether the form shows the result as percent.
    pub percent: bool,
}

fields! {
    FormulaTrace:
    must expression = "expression",
    must inputs = "inputs",
    must result = "result",
    must percent = "percent",
}

/// A named figure of a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedInput {
    /// As in the expression.
    pub name: String,
    /// The figure in `unit`.
    pub value: Decimal,
    /// Its unit.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub unit: String,
    /// Where it comes from.
    pub origin: InputOrigin,
}

fields! {
    NamedInput:
    must name = "name",
    must value = "value",
    may unit = "unit",
    must origin = "origin",
}

/// Where a figure of a formula comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum InputOrigin {
    /// Typed in the row.
    Typed,
    /// The funds block.
    Funds,
    /// The staffing block.
    Staffing,
}

words! {
    InputOrigin:
    Typed = "typed",
    Funds = "funds",
    Staffing = "staffing",
}

/// Why a row has no proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "why", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Open {
    /// Nothing entered yet.
    Unanswered,
    /// A tier has to be picked.
    TierDue,
    /// A yes or no, or ticks, have to be given.
    ChoiceDue,
    /// The evaluator has to set the points.
    ScoreDue,
    /// The actual is a word, or digits that are not one figure, where a number is due.
    NumberDue,
    /// The actual is no date or span where one is due.
    DateDue,
    /// The target is not what the rule needs (a number, a range, a date).
    TargetUnfit,
    /// `95%` against `0.95`: the units do not say that they are the same kind.
    PercentUnclear,
    /// Units that cannot be compared (`%` against `个`, 天 against 个月).
    UnitsDiffer,
    /// A figure of the formula is missing.
    InputMissing {
        /// Its name.
        name: String,
    },
    /// A figure of the formula is not a number.
    InputUnfit {
        /// Its name.
        name: String,
    },
    /// The denominator is 0.
    DivisionByZero,
    /// The expression cannot be read or names an unknown figure.
    FormulaUnfit,
    /// 全年预算数 or 全年执行数 of the total row is missing or no number.
    FundsMissing,
    /// Figures too large to compute exactly.
    TooLarge,
}

tagged! {
    Open by "why":
    Unanswered = "unanswered" {},
    TierDue = "tierDue" {},
    ChoiceDue = "choiceDue" {},
    ScoreDue = "scoreDue" {},
    NumberDue = "numberDue" {},
    DateDue = "dateDue" {},
    TargetUnfit = "targetUnfit" {},
    PercentUnclear = "percentUnclear" {},
    UnitsDiffer = "unitsDiffer" {},
    InputMissing = "inputMissing" { must name = "name" },
    InputUnfit = "inputUnfit" { must name = "name" },
    DivisionByZero = "divisionByZero" {},
    FormulaUnfit = "formulaUnfit" {},
    FundsMissing = "fundsMissing" {},
    TooLarge = "tooLarge" {},
}
