//! Making a template: what may be changed of one, how its weights stand, what a new version changes, and how an open form
//! moves to it.
//!
//! Everything here is pure. [`Change::edit`] gives the [`Edit`](super::Edit) that the one door applies, so every change
//! has its exact inverse: the template before it.

mod change;
pub mod fields;
mod place;
mod upgrade;
mod versions;
mod weights;

pub use change::{Change, Head, Refusal};
pub use place::{Item, fresh_id, locate, siblings};
pub use upgrade::{Upgrade, UpgradeNote, upgrade};
pub use versions::{Difference, Of, What, differences};
pub use weights::{WeightStanding, spread, weight_standings};
