//! Form + score sheet → the report in parts: the outline of the template, a person's own text where there is some, and
//! a draft that states only what the form holds where there is none.
//!
//! Pure. The sentences themselves stand in `text/report.rs`; how a report looks on paper is the writers' business.

mod draft;
mod outline;
mod stale;

pub use crate::text::report::{Level, Paragraph, Report};
pub use outline::{compose, draft_of};
pub use stale::{Stale, stale};
