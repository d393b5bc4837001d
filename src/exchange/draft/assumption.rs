//! What a form must have and the document does not say.

use rust_decimal::Decimal;

/// An assumption, to be confirmed by the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// No year is named.
    Year {
        /// The year taken.
        year: u16,
    },
    /// A table is longer than any form: only its first rows are taken.
    Cut {
        /// Its rows.
        rows: usize,
        /// How many are taken.
        taken: usize,
    },
    /// Neither department nor project is named; taken for a project form.
    Kind,
    /// No unit of money is named; taken for 万元.
    Money,
    /// A row prints no points; taken from its score or set to 1.
    Weight {
        /// The indicator's id.
        id: String,
        /// The points taken.
        weight: Decimal,
    },
    /// A target without a sign is scored as "at most", because its name says so (控制率, 投诉).
    AtMost {
        /// The indicator's id.
        id: String,
    },
    /// The adjusted target counts; this was the first one.
    Adjusted {
        /// The indicator's id.
        id: String,
        /// The target before it was adjusted.
        before: String,
    },
}
