//! Form + score sheet → findings: everything a reviewer would say, before the form is handed in.
//!
//! One small file a check. A finding carries data; `text` says it.

mod actual;
mod answers;
mod claimed_score;
mod code;
mod context;
mod dates;
mod direction;
mod execution;
mod figures;
mod finding;
mod funds_cells;
mod funds_rate;
mod funds_standing;
mod funds_sum;
mod money;
mod narrative;
mod order;
mod other_unit;
mod own_score;
mod plausible;
mod prose;
mod reasons;
mod repeated;
mod required;
mod rows_full;
mod search;
mod survey;
mod total;
mod weights;

pub use code::Code;
pub use finding::{Args, Finding, Part, Place, Severity};
pub use funds_standing::{Standing, funds_standing};
pub use money::is_money;

use crate::form::{Answer, Assessment};
use crate::score::ScoreSheet;
use context::Context;

/// The checks, in the order in which findings of one severity at one place stand. Some look at what was found before
/// them, so that one mistake is said once.
const CHECKS: [fn(&Context, &mut Vec<Finding>); 20] = [
    weights::run,
    required::run,
    funds_cells::run,
    funds_sum::run,
    funds_rate::run,
    dates::run,
    answers::run,
    actual::run,
    own_score::run,
    reasons::run,
    claimed_score::run,
    execution::run,
    total::run,
    narrative::run,
    other_unit::run,
    repeated::run,
    rows_full::run,
    plausible::run,
    direction::run,
    survey::run,
];

/// All findings of a form, fatal first, then in the form's order.
pub fn check(assessment: &Assessment, sheet: &ScoreSheet) -> Vec<Finding> {
    let blank = Answer::default();
    let ctx = Context::new(assessment, sheet, &blank);
    let mut findings = Vec::new();
    for run in CHECKS {
        run(&ctx, &mut findings);
    }
    order::sort(&ctx, &mut findings);
    findings
}
