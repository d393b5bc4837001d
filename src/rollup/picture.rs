//! What a roll-up says.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::json::fields;

/// The picture of many results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rollup {
    /// How many results there are.
    pub forms: usize,
    /// Those of which a stated figure does not follow from the form; `count` says how many figures.
    pub not_verified: Vec<ResultPlace>,
    /// Those with open rows, which take part in nothing below; `count` says how many rows.
    pub unfinished: Vec<ResultPlace>,
    /// The finished forms by template, in the order in which the templates come first.
    pub templates: Vec<TemplatePicture>,
}

fields! {
    Rollup:
    must forms = "forms",
    must not_verified = "notVerified",
    must unfinished = "unfinished",
    must templates = "templates",
}

/// One of the results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResultPlace {
    /// Its place in what was handed over, from 0.
    pub at: usize,
    /// 单位名称.
    pub unit: String,
    /// How many of what it is named for.
    pub count: usize,
}

fields! {
    ResultPlace:
    must at = "at",
    must unit = "unit",
    must count = "count",
}

/// The finished forms of one template. Averages are rounded half up to two decimals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TemplatePicture {
    /// The template's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// 满分, of the first form.
    pub full_marks: Decimal,
    /// How many forms.
    pub forms: usize,
    /// The average total.
    pub average: Decimal,
    /// The lowest total.
    pub lowest: Decimal,
    /// The highest total.
    pub highest: Decimal,
    /// Forms by grade, the best first; grades that no form has too.
    pub grades: Vec<GradeCount>,
    /// Totals in ten bands of equal width from 0 to full marks.
    pub bands: Vec<TotalBand>,
    /// Level 1 and 2, in the form's order.
    pub groups: Vec<GroupPicture>,
    /// The indicators that lose points, the largest loss together first.
    pub losses: Vec<IndicatorPicture>,
}

fields! {
    TemplatePicture:
    must id = "id",
    must title = "title",
    must full_marks = "fullMarks",
    must forms = "forms",
    must average = "average",
    must lowest = "lowest",
    must highest = "highest",
    must grades = "grades",
    must bands = "bands",
    must groups = "groups",
    must losses = "losses",
}

/// How many forms have a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GradeCount {
    /// 等级.
    pub grade: String,
    /// How many forms.
    pub forms: usize,
}

fields! {
    GradeCount:
    must grade = "grade",
    must forms = "forms",
}

/// How many totals lie in `from ≤ total < to`; full marks belong to the last band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TotalBand {
    /// The lower bound.
    pub from: Decimal,
    /// The upper bound.
    pub to: Decimal,
    /// How many forms.
    pub forms: usize,
}

fields! {
    TotalBand:
    must from = "from",
    must to = "to",
    must forms = "forms",
}

/// A group over all forms that have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GroupPicture {
    /// Its id.
    pub id: String,
    /// Its name, of the first form.
    pub name: String,
    /// 1 or 2.
    pub level: u8,
    /// How many forms have it.
    pub forms: usize,
    /// The average weight.
    pub weight: Decimal,
    /// The average score.
    pub average: Decimal,
    /// Points lost together.
    pub lost: Decimal,
}

fields! {
    GroupPicture:
    must id = "id",
    must name = "name",
    must level = "level",
    must forms = "forms",
    must weight = "weight",
    must average = "average",
    must lost = "lost",
}

/// An indicator over all forms in which it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorPicture {
    /// Its id.
    pub id: String,
    /// Its name, of the first form.
    pub name: String,
    /// How many forms it counts in.
    pub forms: usize,
    /// How many of them lose points with it.
    pub losing: usize,
    /// The average score.
    pub average: Decimal,
    /// Points lost together.
    pub lost: Decimal,
}

fields! {
    IndicatorPicture:
    must id = "id",
    must name = "name",
    must forms = "forms",
    must losing = "losing",
    must average = "average",
    must lost = "lost",
}
