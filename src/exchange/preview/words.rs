//! The stable names of columns, and the names of figures.

use crate::exchange::{Column, FundsKind};
use crate::form::{FundsColumn, Kind};
use crate::text::{Lang, funds_column, import, preview};

impl Column {
    /// All meanings, those of most forms first.
    pub const ALL: [Self; 25] = [
        Self::Level1,
        Self::Level2,
        Self::Name,
        Self::Target,
        Self::Actual,
        Self::Weight,
        Self::Score,
        Self::Reason,
        Self::Measures,
        Self::RuleText,
        Self::Evidence,
        Self::Nature,
        Self::Unit,
        Self::AdjustedTarget,
        Self::Number,
        Self::Completion,
        Self::Deducted,
        Self::Coefficient,
        Self::Core,
        Self::ReviewActual,
        Self::ReviewScore,
        Self::Deviation,
        Self::Level1Weight,
        Self::Level2Weight,
        Self::Remark,
    ];

    /// Its stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Level1 => "level1",
            Self::Level1Weight => "level1Weight",
            Self::Level2 => "level2",
            Self::Level2Weight => "level2Weight",
            Self::Name => "name",
            Self::Nature => "nature",
            Self::Target => "target",
            Self::AdjustedTarget => "adjustedTarget",
            Self::Unit => "unit",
            Self::Actual => "actual",
            Self::Completion => "completion",
            Self::Weight => "weight",
            Self::Score => "score",
            Self::Deducted => "deducted",
            Self::Coefficient => "coefficient",
            Self::Core => "core",
            Self::RuleText => "ruleText",
            Self::Reason => "reason",
            Self::Measures => "measures",
            Self::Evidence => "evidence",
            Self::ReviewActual => "reviewActual",
            Self::ReviewScore => "reviewScore",
            Self::Deviation => "deviation",
            Self::Remark => "remark",
        }
    }
}

/// The name of a figure of the funds block.
pub(super) fn funds(kind: FundsKind, lang: Lang) -> &'static str {
    match kind {
        FundsKind::Initial => funds_column(FundsColumn::Initial, lang),
        FundsKind::Budget => funds_column(FundsColumn::Budget, lang),
        FundsKind::Executed => funds_column(FundsColumn::Executed, lang),
        FundsKind::Rate => preview::rate(lang),
        FundsKind::Weight => import::weight(lang),
        FundsKind::Score => import::claimed_score(lang),
    }
}

pub(super) fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Department => preview::department(lang),
        Kind::Project => preview::project(lang),
    }
}
