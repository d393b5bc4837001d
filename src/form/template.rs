//! What a form asks and how it scores, as data.

use std::slice::Iter;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::json::{fields, words};

use super::{
    ChecklistPoint, Column, Formula, FundsTemplate, NotApplicablePolicy, Quantity, Rule, Settings, ShownColumn,
};

/// A template `ziping.template/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// Always `ziping.template/1`.
    pub format: String,
    /// Stable, lower case with hyphens.
    pub id: String,
    /// Counts up with every published change.
    pub version: u32,
    /// As printed above the form; `{year}` stands for the year.
    pub title: String,
    /// What is evaluated.
    pub kind: Kind,
    /// The year it was made for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub year: Option<u16>,
    /// Legal basis, one document an item.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub basis: Vec<String>,
    /// What the user should know of it: its source, and which parts are a proposal.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub note: String,
    /// 满分, usually 100.
    pub full_marks: Decimal,
    /// The columns of the indicator table, in order; none for those usual for the kind.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub columns: Vec<ShownColumn>,
    /// Level 1.
    pub groups: Vec<Group>,
    /// The funds block.
    #[serde(default)]
    pub funds: FundsTemplate,
    /// What places differ in.
    pub settings: Settings,
    /// One-vote vetoes.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub vetoes: Vec<Veto>,
    /// The outline of the report.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub report: Vec<ReportSection>,
}

fields! {
    Template:
    must format = "format",
    must id = "id",
    must version = "version",
    must title = "title",
    must kind = "kind",
    may year = "year",
    may basis = "basis",
    may note = "note",
    must full_marks = "fullMarks",
    may columns = "columns",
    must groups = "groups",
    always funds = "funds",
    must settings = "settings",
    may vetoes = "vetoes",
    may report = "report",
}

/// What is evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// 部门整体支出.
    Department,
    /// 项目支出.
    Project,
}

words! {
    Kind:
    Department = "department",
    Project = "project",
}

/// A group of level 1 or 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Stable within the template.
    pub id: String,
    /// As printed, without the weight in brackets.
    pub name: String,
    /// Points.
    pub weight: Decimal,
    /// Set when this part is a proposal that the unit should adapt.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub proposal: bool,
    /// Level 2, in a group of level 1.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub groups: Vec<Group>,
    /// Level 3.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub indicators: Vec<Indicator>,
}

fields! {
    Group:
    must id = "id",
    must name = "name",
    must weight = "weight",
    may proposal = "proposal",
    may groups = "groups",
    may indicators = "indicators",
}

/// An indicator of level 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// Stable within the template.
    pub id: String,
    /// As printed.
    pub name: String,
    /// Points, above 0.
    pub weight: Decimal,
    /// 全年指标值.
    pub target: Quantity,
    /// 年初指标值, where the form prints it beside the adjusted one that counts.
    #[serde(skip_serializing_if = "Quantity::is_blank", default)]
    pub initial_target: Quantity,
    /// 是否核心指标.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub core: bool,
    /// How it is scored.
    pub rule: Rule,
    /// 评价要点及评分规则 in words, as the form prints it.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub rule_text: String,
    /// Where the actual comes from, when it is computed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub formula: Option<Formula>,
    /// The points of a checklist rule.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub checklist: Vec<ChecklistPoint>,
    /// How to fill it in, and the common mistake.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub help: String,
    /// Legal basis.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub basis: String,
    /// 佐证材料 that a reviewer expects.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub evidence: Vec<String>,
    /// Overrides the template's policy for a row that does not apply.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub not_applicable: Option<NotApplicablePolicy>,
}

fields! {
    Indicator:
    must id = "id",
    must name = "name",
    must weight = "weight",
    must target = "target",
    may initial_target = "initialTarget",
    may core = "core",
    must rule = "rule",
    may rule_text = "ruleText",
    may formula = "formula",
    may checklist = "checklist",
    may help = "help",
    may basis = "basis",
    may evidence = "evidence",
    may not_applicable = "notApplicable",
}

/// A one-vote veto (一票否决).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Veto {
    /// Stable within the template.
    pub id: String,
    /// What brings it about.
    pub text: String,
}

fields! {
    Veto:
    must id = "id",
    must text = "text",
}

/// A section of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReportSection {
    /// Stable within the template.
    pub id: String,
    /// As printed, without its number: `部门基本情况`.
    pub title: String,
    /// What belongs into it.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub help: String,
    /// Sections of level 2; a section with some has no text of its own.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub sections: Vec<ReportSection>,
}

fields! {
    ReportSection:
    must id = "id",
    must title = "title",
    may help = "help",
    may sections = "sections",
}

impl Template {
    /// The format's name.
    pub const FORMAT: &'static str = "ziping.template/1";

    /// All indicators in the form's order, each with its groups from level 1 down.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        Indicators {
            open: vec![(self.groups.iter(), [].iter())],
        }
    }

    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators().find(|indicator| indicator.id == id)
    }

    /// The group of level 1 or 2 with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        let both = self
            .groups
            .iter()
            .flat_map(|group| std::iter::once(group).chain(&group.groups));
        both.into_iter().find(|group| group.id == id)
    }

    /// The columns of the indicator table, in order.
    pub fn shown_columns(&self) -> Vec<ShownColumn> {
        let usual = || {
            Column::usual(self.kind).iter().map(|column| ShownColumn {
                column: *column,
                title: String::new(),
            })
        };
        if self.columns.is_empty() {
            usual().collect()
        } else {
            self.columns.clone()
        }
    }

    /// The sections of the report that take text, in order, with their level (1 or 2).
    pub fn text_sections(&self) -> impl Iterator<Item = (u8, &ReportSection)> {
        self.report.iter().flat_map(|section| {
            let own = section.sections.is_empty().then_some((1, section));
            own.into_iter().chain(section.sections.iter().map(|below| (2, below)))
        })
    }
}

impl Indicator {
    /// An indicator with nothing but what every one has.
    pub fn new(id: String, name: String, weight: Decimal, target: Quantity, rule: Rule) -> Self {
        Self {
            id,
            name,
            weight,
            target,
            initial_target: Quantity::default(),
            core: false,
            rule,
            rule_text: String::new(),
            formula: None,
            checklist: Vec::new(),
            help: String::new(),
            basis: String::new(),
            evidence: Vec::new(),
            not_applicable: None,
        }
    }
}

impl Group {
    /// A group that holds nothing yet.
    pub const fn new(id: String, name: String, weight: Decimal) -> Self {
        Self {
            id,
            name,
            weight,
            proposal: false,
            groups: Vec::new(),
            indicators: Vec::new(),
        }
    }

    /// The indicators of the group and its groups, in order.
    pub fn all_indicators(&self) -> impl Iterator<Item = &Indicator> {
        Indicators {
            open: vec![(self.groups.iter(), self.indicators.iter())],
        }
    }
}

/// Goes through the indicators of groups, however deep, those of a group's groups before its own.
struct Indicators<'a> {
    /// What is left of each group that was begun, the innermost last.
    open: Vec<(Iter<'a, Group>, Iter<'a, Indicator>)>,
}

impl<'a> Iterator for Indicators<'a> {
    type Item = &'a Indicator;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (groups, indicators) = self.open.last_mut()?;
            if let Some(group) = groups.next() {
                self.open.push((group.groups.iter(), group.indicators.iter()));
            } else if let Some(indicator) = indicators.next() {
                return Some(indicator);
            } else {
                self.open.pop();
            }
        }
    }
}
