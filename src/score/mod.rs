//! Form → score sheet: rules, trace, rounding, groups, caps, grade, and what would change the grade.
//!
//! The score of a row is read from its trace (invariant 4). No floats, no panics (invariants 2 and 3).

mod clause;
mod example;
mod figures;
mod formula;
mod grade;
mod indicator;
mod own;
mod ratio;
mod row;
mod rules;
mod sheet;
mod total;
mod trace;
mod what_if;

pub use clause::Clause;
pub use example::{WorkedExample, worked_example};
pub use ratio::Ratio;
pub use sheet::{Gain, GroupScore, NextGrade, OwnProblem, RowScore, RowState, ScoreSheet, TotalCapped, TotalScore};
pub use trace::{Exact, FormulaTrace, Input, InputName, InputOrigin, NamedInput, Open, Trace};
pub use what_if::{
    DisputeOutcome, LostShare, NextStep, Outcome, RoundingOutcome, RowGain, dispute_outcomes, lost_shares, next_step,
    rounding_outcomes,
};

use crate::form::{Answer, Assessment, Deadline, FundsRow, Group};

/// Scores a form. Never fails: a row that cannot be scored stays open and its trace says why.
pub fn score(assessment: &Assessment) -> ScoreSheet {
    fn count(groups: &[Group]) -> usize {
        let of = |group: &Group| count(&group.groups).saturating_add(group.indicators.len());
        groups.iter().map(of).fold(0, usize::saturating_add)
    }
    // A row is large: the list is never moved to grow.
    let mut rows = Vec::with_capacity(count(&assessment.template.groups));
    let blank = Answer::default();
    let scored = |indicator| indicator::score(assessment, indicator, &blank);
    rows.extend(assessment.template.indicators().map(scored));
    total::sheet(assessment, rows)
}

/// The execution rate of the form's total row as an exact fraction (0.9 for 90%).
///
/// # Errors
/// `FundsMissing` when 全年预算数 or 全年执行数 is not there, `DivisionByZero` when nothing was budgeted.
pub fn execution_rate(assessment: &Assessment) -> Result<Ratio, Open> {
    rules::execution_rate(assessment)
}

/// The execution rate of one row of the funds block as an exact fraction; `unit` is the block's money unit.
///
/// # Errors
/// As [`execution_rate`].
pub fn row_rate(row: &FundsRow, unit: &str) -> Result<Ratio, Open> {
    rules::row_rate(row, unit)
}

/// Whether an actual date lies wholly after the last day that a target's date allows; a missing year is `year`.
pub fn is_late(target: Deadline, actual: Deadline, year: u16) -> bool {
    rules::is_late(target, actual, year)
}
