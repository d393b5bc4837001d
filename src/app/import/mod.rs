//! Importing other people's documents: the ways in, the preview, and what is done with it. Nothing is written before a
//! person says so; what is read and recognised is done by the office module.

mod accept;
mod begin;
mod changes;
mod outcome;
mod preview;
mod source;
mod ways;

pub use begin::{Incoming, begin, begin_file, pasted};
pub use preview::import_page;
