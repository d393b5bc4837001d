//! Other people's documents ↔ form. Every door (clipboard, text, csv, docx, xlsx) ends in one [`Source`]: paragraphs and
//! grids of cells with spans. One recogniser reads that; nothing here knows a browser or writes into a form.

mod anonymous;
mod doors;
mod draft;
mod grid;
pub mod layout;
pub mod limits;
mod merge;
#[cfg(feature = "office")]
pub mod office;
#[cfg(feature = "office")]
pub mod office_out;
pub mod preview;
mod recognise;
mod words;

pub use anonymous::de_identify;
pub use doors::{from_csv, from_given, from_html, from_text, text_of};
pub use draft::{Assumption, Drafted, draft};
pub use grid::{Block, Cell, Grid, Source};
pub use limits::ImportError;
pub use merge::{AnswerPart, FormPart, Proposal, Spot, Take, UnitPart, accept, merge, proposals};
pub use recognise::{
    Choice, ClaimFound, Column, Confidence, Field, FieldKind, FundsFound, FundsKind, GoalFound, Label, Meaning, Place,
    Recognised, RowCell, RowFound, SectionFound, StaffingFound, Value, YearFound, recognise, recognise_as,
};
pub use words::{assumption_text, column_name, field_name, import_error, spot_name};
