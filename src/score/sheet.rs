//! The score sheet: what came out, per row, per group and in total.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::json::{fields, words};

use super::Trace;

/// The scores of a form.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ScoreSheet {
    /// One for each indicator, in the form's order.
    pub rows: Vec<RowScore>,
    /// Level 1, each with its level 2.
    pub groups: Vec<GroupScore>,
    /// The total.
    pub total: TotalScore,
}

fields! {
    ScoreSheet:
    must rows = "rows",
    must groups = "groups",
    must total = "total",
}

/// The score of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RowScore {
    /// The indicator's id.
    pub id: String,
    /// 分值.
    pub weight: Decimal,
    /// Whether it counts.
    pub state: RowState,
    /// The computed score; the same as the trace's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposed: Option<Decimal>,
    /// The person's own score, when it is a number within 0..=weight.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own: Option<Decimal>,
    /// Why the person's own score does not count.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own_problem: Option<OwnProblem>,
    /// 得分: the own score, else the proposed one; none while the row is open or left out.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub score: Option<Decimal>,
    /// How the proposed score was found.
    pub trace: Trace,
}

fields! {
    RowScore:
    must id = "id",
    must weight = "weight",
    must state = "state",
    may proposed = "proposed",
    may own = "own",
    may own_problem = "ownProblem",
    may score = "score",
    must trace = "trace",
}

/// Whether a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RowState {
    /// It has a score.
    Scored,
    /// It waits for an answer; its points are open.
    Open,
    /// It does not apply and is left out.
    LeftOut,
    /// It does not apply and has full points.
    AssumedFull,
    /// It does not apply and has no points.
    AssumedZero,
}

words! {
    RowState:
    Scored = "scored",
    Open = "open",
    LeftOut = "leftOut",
    AssumedFull = "assumedFull",
    AssumedZero = "assumedZero",
}

/// Why a person's own score does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OwnProblem {
    /// Not a number.
    NotANumber,
    /// Below 0.
    Negative,
    /// Above the weight.
    AboveWeight,
}

words! {
    OwnProblem:
    NotANumber = "notANumber",
    Negative = "negative",
    AboveWeight = "aboveWeight",
}

/// The score of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GroupScore {
    /// The group's id.
    pub id: String,
    /// The group's stated weight.
    pub weight: Decimal,
    /// Points reached.
    pub score: Decimal,
    /// Points still open.
    pub open: Decimal,
    /// Points lost in scored rows.
    pub lost: Decimal,
    /// Points of rows that are left out.
    pub left_out: Decimal,
    /// Level 2.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub groups: Vec<GroupScore>,
}

fields! {
    GroupScore:
    must id = "id",
    must weight = "weight",
    must score = "score",
    must open = "open",
    must lost = "lost",
    must left_out = "leftOut",
    may groups = "groups",
}

/// The total.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TotalScore {
    /// Sum of the weights of all rows.
    pub weight: Decimal,
    /// 满分.
    pub full_marks: Decimal,
    /// Sum of the scores, before rescaling and caps.
    pub sum: Decimal,
    /// 总分 as shown: rescaled for rows left out, rounded, capped.
    pub total: Decimal,
    /// Points of rows still open.
    pub open: Decimal,
    /// Points lost in scored rows.
    pub lost: Decimal,
    /// Points of rows left out; above 0 means that the total is rescaled.
    pub left_out: Decimal,
    /// How many rows are open.
    pub open_rows: u32,
    /// The cap that holds, if it changes the total.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub capped: Option<TotalCapped>,
    /// Whether a one-vote veto holds; the grade is then the lowest.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub vetoed: bool,
    /// The grade, decided once on the total shown; none while open points could still change it, or nothing is scored.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub grade: Option<String>,
    /// How far the total lies above the grade's lower bound.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub above_bound: Option<Decimal>,
    /// The next better grade, when nothing is open, capped or vetoed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next: Option<NextGrade>,
}

fields! {
    TotalScore:
    must weight = "weight",
    must full_marks = "fullMarks",
    must sum = "sum",
    must total = "total",
    must open = "open",
    must lost = "lost",
    must left_out = "leftOut",
    must open_rows = "openRows",
    may capped = "capped",
    may vetoed = "vetoed",
    may grade = "grade",
    may above_bound = "aboveBound",
    may next = "next",
}

/// A cap that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TotalCapped {
    /// The total before the cap.
    pub before: Decimal,
    /// The execution rate lies below this percent.
    pub below: Decimal,
    /// Points.
    pub max: Decimal,
}

fields! {
    TotalCapped:
    must before = "before",
    must below = "below",
    must max = "max",
}

/// The next better grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NextGrade {
    /// Its name.
    pub name: String,
    /// Points short of it.
    pub distance: Decimal,
    /// The fewest rows that would bridge the distance, cheapest first.
    pub gains: Vec<Gain>,
}

fields! {
    NextGrade:
    must name = "name",
    must distance = "distance",
    must gains = "gains",
}

/// Points a row still has to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Gain {
    /// The indicator's id.
    pub id: String,
    /// Points lost in it.
    pub points: Decimal,
}

fields! {
    Gain:
    must id = "id",
    must points = "points",
}
