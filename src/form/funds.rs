//! The funds block: what was budgeted and what was spent.

use serde::{Deserialize, Serialize};

use super::json::{fields, words};

use super::Quantity;

/// A column of the funds block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FundsColumn {
    /// 年初预算数.
    Initial,
    /// 全年预算数 (A).
    Budget,
    /// 全年执行数 (B).
    Executed,
}

words! {
    FundsColumn:
    Initial = "initial",
    Budget = "budget",
    Executed = "executed",
}

/// The rows a template asks for and how they sum.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FundsTemplate {
    /// The money unit of the block (`万元`); a cell may print its own.
    pub unit: String,
    /// The columns asked for, in order.
    pub columns: Vec<FundsColumn>,
    /// The rows, each after its parent; the first is the total row.
    pub rows: Vec<FundsRowTemplate>,
}

fields! {
    FundsTemplate:
    must unit = "unit",
    must columns = "columns",
    must rows = "rows",
}

/// A row a template asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FundsRowTemplate {
    /// Stable; formula inputs refer to it.
    pub id: String,
    /// As printed.
    pub label: String,
    /// The row that this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<String>,
    /// How its parts sum; none when it has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parts: Option<Parts>,
    /// Whether the unit lists its own items below it (其中).
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub open: bool,
}

fields! {
    FundsRowTemplate:
    must id = "id",
    must label = "label",
    may parent = "parent",
    may parts = "parts",
    may open = "open",
}

/// How the parts of a row sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Parts {
    /// The parts make up the row.
    All,
    /// The parts are some of the row: at most as much.
    Some,
}

words! {
    Parts:
    All = "all",
    Some = "some",
}

/// The funds of an assessment.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Funds {
    /// In order; the template's rows and the unit's own items below open rows.
    pub rows: Vec<FundsRow>,
}

fields! {
    Funds:
    must rows = "rows",
}

/// A row of the funds block, every figure with its text.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FundsRow {
    /// The template row's id, or the unit's own item's.
    pub id: String,
    /// As printed.
    pub label: String,
    /// The row that this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<String>,
    /// 年初预算数.
    #[serde(skip_serializing_if = "Quantity::is_blank", default)]
    pub initial: Quantity,
    /// 全年预算数 (A).
    #[serde(skip_serializing_if = "Quantity::is_blank", default)]
    pub budget: Quantity,
    /// 全年执行数 (B).
    #[serde(skip_serializing_if = "Quantity::is_blank", default)]
    pub executed: Quantity,
    /// The execution rate as printed in an imported form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub claimed_rate: Option<String>,
    /// The score as printed in an imported form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub claimed_score: Option<String>,
}

fields! {
    FundsRow:
    must id = "id",
    must label = "label",
    may parent = "parent",
    may initial = "initial",
    may budget = "budget",
    may executed = "executed",
    may claimed_rate = "claimedRate",
    may claimed_score = "claimedScore",
}

impl FundsRow {
    /// The cell of a column.
    pub fn cell(&self, column: FundsColumn) -> &Quantity {
        match column {
            FundsColumn::Initial => &self.initial,
            FundsColumn::Budget => &self.budget,
            FundsColumn::Executed => &self.executed,
        }
    }

    /// The cell of a column, to be changed.
    pub fn cell_mut(&mut self, column: FundsColumn) -> &mut Quantity {
        match column {
            FundsColumn::Initial => &mut self.initial,
            FundsColumn::Budget => &mut self.budget,
            FundsColumn::Executed => &mut self.executed,
        }
    }
}

impl Funds {
    /// The row with this id.
    pub fn row(&self, id: &str) -> Option<&FundsRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The rows that are parts of the row with this id, in order.
    pub fn parts<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a FundsRow> {
        self.rows.iter().filter(move |row| row.parent.as_deref() == Some(id))
    }
}

impl FundsTemplate {
    /// An empty funds block with the template's rows.
    pub fn blank(&self) -> Funds {
        let blank = |row: &FundsRowTemplate| FundsRow {
            id: row.id.clone(),
            label: row.label.clone(),
            parent: row.parent.clone(),
            ..FundsRow::default()
        };
        Funds {
            rows: self.rows.iter().map(blank).collect(),
        }
    }
}
