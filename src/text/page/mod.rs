//! The words of the page, one file for each part of it.

mod backup;
mod blocks;
mod drafted;
mod drafts;
mod export;
mod import;
mod merge;
mod office;
mod rollup;
mod rows;
mod shell;
mod start;
mod template;

pub use backup::*;
pub use blocks::*;
pub use drafted::*;
pub use drafts::*;
pub use export::*;
pub use import::*;
pub use merge::*;
pub use office::*;
pub use rollup::*;
pub use rows::*;
pub use shell::*;
pub use start::*;
pub use template::*;
