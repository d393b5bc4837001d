//! One file a rule, found by the rule's name. Each reads a row and says its clause and exact score.

mod at_least;
mod at_most;
mod bands;
mod checklist;
mod deadline;
mod equal;
mod execution_rate;
mod manual;
mod range;
mod steps;
mod tiers;
mod yes_no;
mod zero;

use super::Open;
use super::formula::Computed;
use super::row::{Found, Row};
use crate::form::Rule;

pub(in crate::score) use deadline::is_late;
pub(super) use execution_rate::{execution_rate, row_rate};

/// Applies the row's rule.
pub(super) fn apply(row: &Row, computed: Option<&Computed>) -> Result<Found, Open> {
    match &row.indicator.rule {
        Rule::AtLeast => at_least::score(row, computed),
        Rule::AtMost { variant, zero_target } => {
            let variant = variant.unwrap_or(row.settings.at_most);
            at_most::score(row, computed, variant, zero_target.unwrap_or(row.settings.zero_target))
        }
        Rule::Equal { policy, zero_target } => {
            let policy = policy.unwrap_or(row.settings.equal);
            equal::score(row, computed, policy, zero_target.unwrap_or(row.settings.zero_target))
        }
        Rule::Range => range::score(row, computed),
        Rule::ExecutionRate => execution_rate::score(row),
        Rule::Steps {
            side,
            per,
            deduct,
            mode,
        } => {
            let step = steps::Step {
                side: *side,
                per: *per,
                deduct: *deduct,
            };
            steps::score(row, computed, &step, mode.unwrap_or(row.settings.step_mode))
        }
        Rule::Bands { bands } => bands::score(row, computed, bands),
        Rule::Checklist => checklist::score(row),
        Rule::YesNo => yes_no::score(row),
        Rule::Tiers { cuts } => tiers::score(row, cuts.unwrap_or(row.settings.tier_cuts)),
        Rule::Deadline { per, deduct } => deadline::score(row, computed, *per, *deduct),
        Rule::Manual => manual::score(row),
    }
}
