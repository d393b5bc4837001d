//! The parts that pages are made of.

mod by_steps;
mod finds;
mod foot;
mod grow;
mod icon;
mod messages;
mod paper;
mod parts;
mod score_panel;
mod steps;
mod top;

pub use by_steps::by_steps;
pub use finds::{Finds, all_clear, count, jump, severity_class};
pub use foot::Foot;
pub use grow::Grow;
pub use icon::{Icon, Mark, icon};
pub use messages::{Notices, Toasts, save_raw};
pub use paper::paper;
pub use parts::{
    Click, Line, Tone, banner, button, due_while_empty, field_label, lang_button, line, link, section, section_with,
    taken, tool,
};
pub use score_panel::{ScorePanel, seal, share, total_figure};
pub use steps::{Steps, step_of};
pub use top::{Top, file_button, undo_and_redo};
