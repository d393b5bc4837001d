//! Findings in the order in which a person works: the worst first, then as the form runs.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Finding, Place};
use crate::form::Group;

/// Sorts findings; those of one severity at one place keep the order of the checks.
pub(super) fn sort(ctx: &Context, findings: &mut [Finding]) {
    let mut table = Table::of(ctx);
    findings.sort_by_cached_key(|finding| (finding.severity, table.position(&finding.place)));
}

/// Where things stand in the form.
struct Table<'a> {
    funds: BTreeMap<&'a str, usize>,
    /// Groups and indicators as the form shows them.
    rows: Vec<(Level, &'a str)>,
    /// Which of them was asked for last.
    last: usize,
    sections: BTreeMap<&'a str, usize>,
}

/// Groups and indicators may share an id.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Group,
    Indicator,
}

impl<'a> Table<'a> {
    fn of(ctx: &Context<'a>) -> Self {
        let mut rows = Vec::with_capacity(ctx.sheet.rows.len());
        for group in &ctx.template.groups {
            walk(group, &mut rows);
        }
        // Not collected: that would sort first, which is code again for every kind of map.
        let (mut funds, mut sections) = (BTreeMap::new(), BTreeMap::new());
        for (at, row) in ctx.assessment.funds.rows.iter().enumerate() {
            funds.insert(row.id.as_str(), at);
        }
        for (at, (_, section)) in ctx.template.text_sections().enumerate() {
            sections.insert(section.id.as_str(), at);
        }
        Self {
            funds,
            rows,
            last: 0,
            sections,
        }
    }

    /// The part of the form, the place in it, and the cell of that place.
    fn position(&mut self, place: &Place) -> (u8, usize, u8) {
        let known = |at: Option<&usize>| at.copied().unwrap_or(usize::MAX);
        match place {
            Place::Unit { .. } => (0, 0, 0),
            Place::Funds { row, column } => {
                let cell = column.map_or(0, |column| (column as u8).saturating_add(1));
                (1, known(self.funds.get(row.as_str())), cell)
            }
            Place::Goal { index } => (2, *index, 0),
            Place::Group { id } => (3, self.row((Level::Group, id)), 0),
            Place::Row { id, part } => (3, self.row((Level::Indicator, id)), *part as u8),
            Place::Narrative { id } => (4, known(self.sections.get(id.as_str())), 0),
            Place::Form => (5, 0, 0),
        }
    }

    /// Where a group or an indicator stands. A check goes through the form, so the next place it names is near the last.
    fn row(&mut self, wanted: (Level, &str)) -> usize {
        let (before, after) = self.rows.split_at_checked(self.last).unwrap_or_default();
        let (mut before, mut after) = (before.iter().rev(), after.iter());
        for distance in 0..self.rows.len() {
            if after.next() == Some(&wanted) {
                self.last = self.last.saturating_add(distance);
                return self.last;
            }
            if before.next() == Some(&wanted) {
                self.last = self.last.saturating_sub(distance).saturating_sub(1);
                return self.last;
            }
        }
        usize::MAX
    }
}

fn walk<'a>(group: &'a Group, rows: &mut Vec<(Level, &'a str)>) {
    rows.push((Level::Group, &group.id));
    for below in &group.groups {
        walk(below, rows);
    }
    rows.extend(group.indicators.iter().map(|row| (Level::Indicator, row.id.as_str())));
}
