//! Yes → w, no → 0. The target's own word as the actual says yes.

use super::super::row::{Found, Row};
use super::super::{Clause, Open, Ratio};
use super::tiers::same_word;

pub(super) fn score(row: &Row) -> Result<Found, Open> {
    let yes = match row.answer.yes {
        Some(yes) => yes,
        None if same_word(row) => true,
        None => return Err(Open::ChoiceDue),
    };
    let (clause, exact) = if yes {
        (Clause::Yes, row.weight)
    } else {
        (Clause::No, Ratio::ZERO)
    };
    Found::new(clause, Some(exact), vec![row.weight_input()])
}
