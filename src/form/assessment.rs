//! A filled form: the template embedded whole, and everything a person entered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::json::fields;

use super::{Answer, Funds, Quantity, Template};

/// An assessment `ziping.assessment/1`; a draft is one of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Always `ziping.assessment/1`.
    pub format: String,
    /// The template, whole, so that the form never depends on what a program ships.
    pub template: Arc<Template>,
    /// The year evaluated.
    pub year: u16,
    /// The unit.
    #[serde(default)]
    pub unit: Unit,
    /// The project, on a project form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub project: Option<Project>,
    /// The funds block.
    #[serde(default)]
    pub funds: Funds,
    /// Goals.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub goals: Vec<Goal>,
    /// Answers by indicator id.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
    /// Ids of the vetoes that hold.
    #[serde(skip_serializing_if = "BTreeSet::is_empty", default)]
    pub vetoed: BTreeSet<String>,
    /// The report's text by section id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub narrative: BTreeMap<String, String>,
    /// What an imported form printed.
    #[serde(skip_serializing_if = "Claimed::is_empty", default)]
    pub claimed: Claimed,
    /// 已说明: what a person answers to findings, by a finding's key (`text-repeated@row:train:reason`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub notes: BTreeMap<String, String>,
    /// Why the form is handed in although fatal findings are left; due then, and told in the result.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub hand_in_despite: String,
}

fields! {
    Assessment:
    must format = "format",
    must template = "template",
    must year = "year",
    always unit = "unit",
    may project = "project",
    always funds = "funds",
    may goals = "goals",
    always answers = "answers",
    may vetoed = "vetoed",
    may narrative = "narrative",
    may claimed = "claimed",
    may notes = "notes",
    may hand_in_despite = "handInDespite",
}

/// The unit (预算单位).
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Unit {
    /// 单位名称.
    pub name: String,
    /// 主管部门.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub supervisor: String,
    /// 主要职能, one an item, without their numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<String>,
    /// 机构设置及人员配置, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// The figures of it.
    pub staffing: Staffing,
    /// 填报人.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// 联系电话.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

fields! {
    Unit:
    always name = "name",
    may supervisor = "supervisor",
    may duties = "duties",
    may organisation = "organisation",
    always staffing = "staffing",
    may contact = "contact",
    may phone = "phone",
}

/// Staff figures, in persons.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Staffing {
    /// 编制数.
    #[serde(skip_serializing_if = "Quantity::is_blank")]
    pub approved: Quantity,
    /// 在职（在编）人数.
    #[serde(skip_serializing_if = "Quantity::is_blank")]
    pub on_post: Quantity,
    /// 编外（劳务）人数.
    #[serde(skip_serializing_if = "Quantity::is_blank")]
    pub contract: Quantity,
    /// 退休人数.
    #[serde(skip_serializing_if = "Quantity::is_blank")]
    pub retired: Quantity,
}

fields! {
    Staffing:
    may approved = "approved",
    may on_post = "onPost",
    may contract = "contract",
    may retired = "retired",
}

/// The head of a project form.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Project {
    /// 项目名称.
    pub name: String,
    /// 实施单位.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub implementer: String,
}

fields! {
    Project:
    always name = "name",
    may implementer = "implementer",
}

/// A goal: what was expected and what was reached.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Goal {
    /// 预期目标.
    pub expected: String,
    /// 实际完成情况.
    pub achieved: String,
}

fields! {
    Goal:
    always expected = "expected",
    always achieved = "achieved",
}

/// What an imported form printed as its result.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Claimed {
    /// 总分 as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// 等级 as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
}

fields! {
    Claimed, left out when Self::is_empty:
    may total = "total",
    may grade = "grade",
}

impl Claimed {
    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.total.is_none() && self.grade.is_none()
    }
}

impl Assessment {
    /// The format's name.
    pub const FORMAT: &'static str = "ziping.assessment/1";

    /// An empty form of a template.
    pub fn new(template: Arc<Template>, year: u16) -> Self {
        let project = (template.kind == super::Kind::Project).then(Project::default);
        Self {
            format: Self::FORMAT.to_owned(),
            funds: template.funds.blank(),
            template,
            year,
            unit: Unit::default(),
            project,
            goals: vec![Goal::default()],
            answers: BTreeMap::new(),
            vetoed: BTreeSet::new(),
            narrative: BTreeMap::new(),
            claimed: Claimed::default(),
            notes: BTreeMap::new(),
            hand_in_despite: String::new(),
        }
    }
}
