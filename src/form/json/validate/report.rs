//! The outline of the report: ids once each, two levels.

use std::collections::BTreeSet;

use super::{Checked, new_id, refuse};
use crate::form::ReportSection;

pub(super) fn sections(report: &[ReportSection], at: &str) -> Checked {
    let mut ids = BTreeSet::new();
    for (index, section) in report.iter().enumerate() {
        let at = format!("{at}[{index}]");
        new_id(&mut ids, &section.id, &at)?;
        for (index, below) in section.sections.iter().enumerate() {
            let at = format!("{at}.sections[{index}]");
            new_id(&mut ids, &below.id, &at)?;
            if !below.sections.is_empty() {
                return refuse(&at, format_args!("the report has two levels"));
            }
        }
    }
    Ok(())
}
