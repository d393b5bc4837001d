//! What a self-evaluation is: template, indicator, target notation, answer, funds, narrative, JSON.
//!
//! Plain data and the reading of it. Nothing here scores, checks or speaks to a person.

mod answer;
mod assessment;
mod backup;
mod between;
mod builtin;
mod columns;
pub mod design;
mod direction;
mod edit;
pub mod formula;
mod funds;
pub mod json;
mod limits;
pub mod notation;
mod numbered;
mod quantity;
mod rule;
mod settings;
mod sums;
mod template;

pub use answer::{Answer, Evidence, NotApplicable, Tier, TierChoice};
pub use assessment::{Assessment, Claimed, Goal, Project, Staffing, Unit};
pub use backup::Backup;
pub use builtin::{OFFERED, Offered, builtin_template, builtin_templates, example};
pub use columns::{Column, ShownColumn};
pub use direction::lower_is_better;
pub use edit::Edit;
pub use funds::{Funds, FundsColumn, FundsRow, FundsRowTemplate, FundsTemplate, Parts};
pub use limits::Limits;
pub use numbered::split_numbered;
pub use quantity::{Deadline, Number, Quantity, Sign, Understood};
pub use rule::{Band, ChecklistPoint, Formula, FormulaInput, LateUnit, Rule, Side, Source, ZeroTarget};
pub use settings::{
    AtMost, EqualPolicy, GradeBand, NotApplicablePolicy, OverAchievement, ReasonSettings, Rounding, RoundingMode,
    RoundingPlace, Settings, StepMode, TierCuts, TotalCap,
};
pub use sums::Sums;
pub use template::{Group, Indicator, Kind, ReportSection, Template, Veto};
