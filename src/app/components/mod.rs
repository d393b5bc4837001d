//! The parts that pages are made of.

mod finds;
mod foot;
mod grow;
mod icon;
mod messages;
mod paper;
mod score_panel;
mod steps;
mod top;

pub use finds::{Finds, jump, severity_class};
pub use foot::Foot;
pub use grow::Grow;
pub use icon::{Icon, Mark, icon};
pub use messages::{Notices, Toasts};
pub use paper::paper;
pub use score_panel::{ScorePanel, seal};
pub use steps::{Steps, step_of};
pub use top::{Top, save_as_file};
