//! What a person answers to one indicator. All of it is kept as typed.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::json::{fields, words};

use super::Quantity;

/// The answer to an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Answer {
    /// 实际完成值 as typed.
    #[serde(skip_serializing_if = "Quantity::is_blank")]
    pub actual: Quantity,
    /// Figures of a formula, by name, as typed; one that is missing is taken from its source.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Quantity>,
    /// The qualitative tier and the place in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<TierChoice>,
    /// Ids of the checklist points that are met. None: nobody has looked yet; empty: none is met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticks: Option<BTreeSet<String>>,
    /// Yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    /// The person's own score as typed, 0..weight; it goes before the computed one and needs `ownScoreReason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_score: Option<String>,
    /// Why the own score differs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub own_score_reason: String,
    /// The score as printed in an imported form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_score: Option<String>,
    /// Set when the row does not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<NotApplicable>,
    /// 偏差原因分析.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// 改进措施.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub measures: String,
    /// 佐证材料.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

fields! {
    Answer:
    may actual = "actual",
    may inputs = "inputs",
    may tier = "tier",
    may ticks = "ticks",
    may yes = "yes",
    may own_score = "ownScore",
    may own_score_reason = "ownScoreReason",
    may claimed_score = "claimedScore",
    may not_applicable = "notApplicable",
    may reason = "reason",
    may measures = "measures",
    may evidence = "evidence",
}

/// A row that does not apply, and why.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NotApplicable {
    /// As typed; due.
    pub reason: String,
}

fields! {
    NotApplicable:
    must reason = "reason",
}

/// A piece of evidence: what it is and where it is kept. Files themselves stay with the unit.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// As typed: a file's name, a document number, a page.
    pub name: String,
}

fields! {
    Evidence:
    must name = "name",
}

/// A qualitative tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Tier {
    /// 达成年度指标.
    Full,
    /// 部分达成年度指标并具有一定效果.
    Partial,
    /// 未达成年度指标且效果较差.
    Missed,
}

words! {
    Tier:
    Full = "full",
    Partial = "partial",
    Missed = "missed",
}

/// The tier and the place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TierChoice {
    /// The tier.
    pub tier: Tier,
    /// Percent of the way from the tier's lower to its upper cut, 0..=100.
    pub place: Decimal,
}

fields! {
    TierChoice:
    must tier = "tier",
    must place = "place",
}
