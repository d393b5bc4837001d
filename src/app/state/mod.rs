//! The open draft and the one door to it (invariant 6).

mod blocks;
mod draft;
mod keep;
mod rows;
mod undo;

pub use blocks::Blocks;
pub use draft::{Draft, provide_draft, use_draft};
pub use keep::SaveState;
pub use rows::RowState;
