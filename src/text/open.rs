//! Why a row has no score yet, and what to do.

use crate::score::Open;

use super::Lang;

/// Why a row is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenText {
    /// A few characters for the cell: `待填`.
    pub short: String,
    /// What is missing and how to mend it, as a sentence.
    pub long: String,
}

/// Says why a row is open.
pub fn open_text(open: &Open, lang: Lang) -> OpenText {
    let _ = (open, lang);
    OpenText {
        short: String::new(),
        long: String::new(),
    }
}
