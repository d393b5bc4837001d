//! The words of the page, one file for each part of it.

mod blocks;
mod drafted;
mod drafts;
mod export;
mod office;
mod rows;
mod shell;
mod start;
mod template;

pub use blocks::*;
pub use drafted::*;
pub use drafts::*;
pub use export::*;
pub use office::*;
pub use rows::*;
pub use shell::*;
pub use start::*;
pub use template::*;
