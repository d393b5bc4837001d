//! Other people's documents: the published forms whole, the seed as a paste, many layouts, and that nothing is lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test that fails says so"
)]

mod cases;
mod doors;
mod drafts;
mod drawn;
mod layouts;
mod merging;
#[cfg(feature = "office")]
mod out;
mod properties;
mod seed;
