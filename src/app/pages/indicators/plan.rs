//! Which cells stand in which line of the table: groups span the lines of their rows.

use crate::app::state::RowState;
use crate::form::{Group, Template};

/// A line of the table.
pub(super) struct Line {
    /// Its row.
    pub row: RowState,
    /// The group of level 1 that starts here.
    pub level_1: Option<GroupCell>,
    /// The group of level 2 that starts here.
    pub level_2: Option<GroupCell>,
    /// Whether it is the last of its group.
    pub last: bool,
}

/// A group's cell.
pub(super) struct GroupCell {
    /// The group's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its score stands: index of level 1, and of level 2 in it.
    pub at: (usize, Option<usize>),
    /// The rows that it spans.
    pub rows: Vec<RowState>,
    /// Whether it fills the columns of both levels.
    pub wide: bool,
    /// Whether it is a proposal to be adapted.
    pub proposal: bool,
}

/// Lays out the table.
pub(super) fn plan(template: &Template, rows: &[RowState]) -> Vec<Line> {
    let mut rest = rows.iter().copied();
    let mut lines = Vec::new();
    for (first, group) in template.groups.iter().enumerate() {
        let start = lines.len();
        for (second, below) in group.groups.iter().enumerate() {
            let taken: Vec<RowState> = rest.by_ref().take(below.indicators.len()).collect();
            push(&mut lines, &taken, |rows| {
                Some(cell(below, (first, Some(second)), rows, false))
            });
        }
        let own: Vec<RowState> = rest.by_ref().take(group.indicators.len()).collect();
        let bare = group.groups.is_empty();
        push(&mut lines, &own, |_| None);
        let spanned: Vec<RowState> = lines.iter().skip(start).map(|line: &Line| line.row).collect();
        if let Some(line) = lines.get_mut(start) {
            line.level_1 = Some(cell(group, (first, None), spanned, bare));
        }
    }
    lines
}

fn push(lines: &mut Vec<Line>, rows: &[RowState], level_2: impl FnOnce(Vec<RowState>) -> Option<GroupCell>) {
    let last = rows.len().saturating_sub(1);
    let mut level_2 = (!rows.is_empty()).then(|| level_2(rows.to_vec())).flatten();
    for (index, row) in rows.iter().enumerate() {
        lines.push(Line {
            row: *row,
            level_1: None,
            level_2: level_2.take(),
            last: index == last,
        });
    }
}

fn cell(group: &Group, at: (usize, Option<usize>), rows: Vec<RowState>, wide: bool) -> GroupCell {
    GroupCell {
        id: group.id.clone(),
        name: group.name.clone(),
        at,
        rows,
        wide,
        proposal: group.proposal,
    }
}
