//! The doors that need no office format: clipboard HTML, a plain paste, CSV, cells from another program. Each reads leniently, within the limits,
//! and changes no text; what it means is for the recogniser.

mod csv;
mod given;
mod html;
mod plain;
mod table;

#[cfg(feature = "office")]
pub(super) use csv::like_a_formula;
pub use csv::{from_csv, text_of};
pub use given::from_given;
pub use html::from_html;
pub use plain::from_text;
