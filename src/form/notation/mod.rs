//! Reading a target or actual cell: sign, number, unit, date or word, as units really write them.
//!
//! The reading is exact or it does not happen: a cell is a figure only when it says one figure (or one range) and every
//! other word in it is known to leave that figure as it is. Everything else that has digits is
//! [`Understood::Unclear`], so that the form asks instead of guessing. Three choices follow from that:
//!
//! - `4万多名`, `1000余人`: the figure is a true lower bound, so it is 4 with `>` and the unit `万名`.
//! - `约100人`, `100人左右`, `近4万人`: no bound is stated and the figure itself is in doubt: unclear.
//! - `增长5%`, `下降5%`, `前3名`, `第3季度`: the word changes what the figure measures: unclear.

mod date;
mod figure;
mod fold;
mod number;
mod sign;
pub mod unit;
mod words;

use super::Understood;

/// No cell that says one figure or one date is longer, in characters after folding.
const LONGEST: usize = 64;

/// Understands a cell. Total: what cannot be read as one figure or date is [`Understood::Word`] (no digits) or
/// [`Understood::Unclear`] (digits).
pub fn understand(text: &str) -> Understood {
    let folded = fold::fold(text);
    let cell = fold::bare(&folded);
    if fold::says_nothing(cell) {
        return Understood::Empty;
    }
    let short = cell.chars().nth(LONGEST).is_none();
    if short {
        if let Some(date) = date::read(cell) {
            return Understood::Date(date);
        }
        if let Some(number) = figure::read(cell) {
            return Understood::Number(number);
        }
    }
    if cell.contains(|c: char| c.is_ascii_digit()) {
        Understood::Unclear
    } else {
        Understood::Word
    }
}

/// Whether a cell is blank or holds one of the marks for "nothing": what is then [`Understood::Empty`].
pub fn says_nothing(text: &str) -> bool {
    fold::says_nothing(fold::bare(&fold::fold(text)))
}

/// One spelling for look-alikes: ASCII for full width, one sign for its twins, no blanks. For comparing labels.
pub fn folded(text: &str) -> String {
    fold::fold(text)
}
