//! What a finding is.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::json::{tagged, words};

use super::Code;
use crate::form::{Assessment, FundsColumn};

/// Something a reviewer would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check fired.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is mended.
    pub place: Place,
    /// The figures and names its message speaks of, in the message's order.
    pub args: Args,
    /// The amount that is off, where there is one (points or money).
    pub amount: Option<Decimal>,
}

/// Figures and names for a message, already as they are to be shown.
pub type Args = Vec<String>;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Blocks the hand-in.
    Fatal,
    /// A reviewer will ask.
    Important,
    /// Polish.
    Polish,
}

words! {
    Severity:
    Fatal = "fatal",
    Important = "important",
    Polish = "polish",
}

/// The field that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "in", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Place {
    /// The unit block; the field's JSON name (`name`, `duties`, `staffing.approved`).
    Unit {
        /// The field.
        field: String,
    },
    /// A cell of the funds block.
    Funds {
        /// The row's id.
        row: String,
        /// The column; none for the whole row.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        column: Option<FundsColumn>,
    },
    /// A goal, counted from 0.
    Goal {
        /// Which.
        index: usize,
    },
    /// A group's weight.
    Group {
        /// The group's id.
        id: String,
    },
    /// A part of an indicator's row.
    Row {
        /// The indicator's id.
        id: String,
        /// Which part.
        part: Part,
    },
    /// A section of the report.
    Narrative {
        /// The section's id.
        id: String,
    },
    /// The form as a whole.
    Form,
}

tagged! {
    Place by "in":
    Unit = "unit" { must field = "field" },
    Funds = "funds" { must row = "row", may column = "column" },
    Goal = "goal" { must index = "index" },
    Group = "group" { must id = "id" },
    Row = "row" { must id = "id", must part = "part" },
    Narrative = "narrative" { must id = "id" },
    Form = "form" {},
}

/// A part of an indicator's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// 指标值.
    Target,
    /// 分值.
    Weight,
    /// 实际完成值, or the choice that stands for it.
    Actual,
    /// Figures of the formula.
    Inputs,
    /// The own score.
    OwnScore,
    /// Why the own score differs.
    OwnScoreReason,
    /// Why the row does not apply.
    NotApplicable,
    /// 偏差原因.
    Reason,
    /// 佐证材料.
    Evidence,
}

words! {
    Part:
    Target = "target",
    Weight = "weight",
    Actual = "actual",
    Inputs = "inputs",
    OwnScore = "ownScore",
    OwnScoreReason = "ownScoreReason",
    NotApplicable = "notApplicable",
    Reason = "reason",
    Evidence = "evidence",
}

impl Place {
    /// The place in one word, for keys: `row:train:evidence`, `funds:total:budget`, `form`.
    fn key(&self) -> String {
        match self {
            Self::Unit { field } => format!("unit:{field}"),
            Self::Funds { row, column: None } => format!("funds:{row}"),
            Self::Funds {
                row,
                column: Some(column),
            } => format!("funds:{row}:{}", column_name(*column)),
            Self::Goal { index } => format!("goal:{index}"),
            Self::Group { id } => format!("group:{id}"),
            Self::Row { id, part } => format!("row:{id}:{}", part.name()),
            Self::Narrative { id } => format!("narrative:{id}"),
            Self::Form => "form".to_owned(),
        }
    }

    /// A part of an indicator's row.
    pub(super) fn row(id: &str, part: Part) -> Self {
        Self::Row {
            id: id.to_owned(),
            part,
        }
    }

    /// A cell of the funds block, or a whole row of it.
    pub(super) fn funds(row: &str, column: impl Into<Option<FundsColumn>>) -> Self {
        Self::Funds {
            row: row.to_owned(),
            column: column.into(),
        }
    }
}

const fn column_name(column: FundsColumn) -> &'static str {
    match column {
        FundsColumn::Initial => "initial",
        FundsColumn::Budget => "budget",
        FundsColumn::Executed => "executed",
    }
}

impl Part {
    /// Its JSON name.
    const fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Weight => "weight",
            Self::Actual => "actual",
            Self::Inputs => "inputs",
            Self::OwnScore => "ownScore",
            Self::OwnScoreReason => "ownScoreReason",
            Self::NotApplicable => "notApplicable",
            Self::Reason => "reason",
            Self::Evidence => "evidence",
        }
    }
}

impl Finding {
    /// What an answer to it is kept under in `Assessment::notes`: code and place, `text-repeated@row:train:reason`.
    pub fn key(&self) -> String {
        format!("{}@{}", self.code.name(), self.place.key())
    }

    /// What a person answered to it (已说明); none where nothing is said.
    pub fn note<'a>(&self, assessment: &'a Assessment) -> Option<&'a str> {
        if assessment.notes.is_empty() {
            return None;
        }
        let note = assessment.notes.get(&self.key())?;
        (!note.trim().is_empty()).then_some(note.as_str())
    }

    /// A finding of a code's own severity.
    pub(super) fn new(code: Code, place: Place, args: impl IntoIterator<Item = String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            place,
            args: args.into_iter().collect(),
            amount: None,
        }
    }

    /// With the amount that is off.
    pub(super) fn amount(mut self, amount: Decimal) -> Self {
        self.amount = Some(amount);
        self
    }
}
