//! The invariants of `docs/ARCHITECTURE.md` that no other test holds, by their numbers.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

#[path = "invariants/draft.rs"]
mod draft;
#[path = "invariants/limits.rs"]
mod limits;
#[path = "invariants/sources.rs"]
mod sources;
