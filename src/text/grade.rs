//! The sentences beside the total: what is scored and open, how far the grade is, and what holds it down.

use crate::form::Rounding;
use crate::score::TotalScore;

use super::Lang;

/// What a sentence of the score panel is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// How much is scored and open, and how far above the grade's bound.
    Summary,
    /// The total or grade may still change.
    Provisional,
    /// Rows left out; the total is rescaled.
    LeftOut,
    /// The cap by the execution rate.
    Cap,
    /// The one-vote veto.
    Veto,
    /// What the next better grade asks for.
    Next,
}

/// All sentences of the score panel, in the order in which they are to be shown. `name` gives an indicator's name by id.
pub fn panel(
    total: &TotalScore,
    rounding: Rounding,
    name: impl Fn(&str) -> String,
    lang: Lang,
) -> Vec<(About, String)> {
    let _ = (total, rounding, name("id"), lang);
    Vec::new()
}
