//! One page a step, and the start page.

mod backup;
mod checks;
mod documents;
mod export;
mod funds;
mod funds_paste;
mod goals;
mod indicators;
mod report;
mod rollup;
mod start;
mod template;
mod trash;
mod unit;
mod versions;
mod what_if;

pub use backup::{back_up, restore};
pub use checks::ChecksPage;
pub use export::{ExportPage, draft_file_name};
pub use funds::FundsPage;
pub use goals::GoalsPage;
pub use indicators::IndicatorsPage;
pub use report::ReportPage;
pub use rollup::{Taken, rollup_page};
pub use start::StartPage;
pub use template::TemplatePage;
pub use unit::UnitPage;
