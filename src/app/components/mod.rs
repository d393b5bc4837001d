//! The parts that pages are made of.

mod finds;
mod foot;
mod grow;
mod icon;
mod messages;
mod score_panel;
mod steps;
mod top;

pub use finds::{Finds, jump};
pub use foot::Foot;
pub use grow::Grow;
pub use icon::{Icon, Mark, icon};
pub use messages::{Notices, Toasts};
pub use score_panel::{ScorePanel, seal};
pub use steps::Steps;
pub use top::Top;
