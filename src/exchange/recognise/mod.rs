//! Recognising a form: one reader over the blocks of a document that finds title, fields, funds, goals, indicators, total
//! and the parts of a report by what their heads say, never by where one place's form has them.
//!
//! Every value keeps its text, its place and how sure the reading is; what has no meaning is listed in
//! [`Recognised::unplaced`], so that nothing is lost (invariant 5).

mod claim;
mod columns;
mod fields;
mod found;
mod funds;
mod layout;
mod narrative;
mod reader;
mod rows;
mod staffing;
mod title;
mod words;

pub use found::{
    ClaimFound, Confidence, Field, FundsFound, GoalFound, Label, Meaning, Place, Recognised, RowCell, RowFound,
    SectionFound, StaffingFound, Value, YearFound,
};
pub use words::{Column, FieldKind, FundsKind};

use crate::exchange::Source;

/// What a person says that a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The cell that heads the column.
    pub place: Place,
    /// What the column holds; none leaves it out.
    pub column: Option<Column>,
}

/// Recognises what a document says of a self-evaluation.
pub fn recognise(source: &Source) -> Recognised {
    recognise_as(source, &[])
}

/// Recognises a document with columns that a person gave a meaning.
pub fn recognise_as(source: &Source, choices: &[Choice]) -> Recognised {
    reader::Reader::new(source, choices).read()
}
