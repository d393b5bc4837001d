//! Ziping (自评): fill in, score, explain and check a Chinese budget-performance self-evaluation.
//!
//! The rooms, and the one direction in which they may use each other:
//! `form ← score ← check ← text ← {report, exchange, review, rollup} ← {store, app, embed}`.
//! Everything up to `rollup` is the pure core: no browser, clock, randomness or storage.

pub mod check;
pub mod exchange;
pub mod form;
pub mod report;
pub mod review;
pub mod rollup;
pub mod score;
pub mod text;

pub mod store;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;

#[cfg(all(target_arch = "wasm32", any(feature = "scorer", feature = "office")))]
pub mod embed;
