//! The words of the report and of the official documents. They are handed in with a Chinese form and are Chinese in either
//! language of the page.
//!
//! [`Report`] is what the sentences are put into: the room `report` composes it, and what writes documents takes it as it
//! is.

mod document;
mod sentences;
mod shape;

pub use document::*;
pub use sentences::*;
pub use shape::{Level, Paragraph, Report};
