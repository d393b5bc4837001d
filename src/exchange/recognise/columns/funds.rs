//! The head of a funds block.

use super::super::layout::{Layout, Seen, own};
use super::super::words::{self, FundsKind};
use super::shared;

/// What the columns of a funds block mean, and its labels.
#[derive(Clone, Debug)]
pub(in super::super) struct FundsColumns {
    /// Kinds by the range of grid columns that the head covers.
    heads: Vec<(usize, usize, FundsKind)>,
    /// The first column of figures.
    pub first: usize,
    /// The column whose head says that the rows' names stand in it (`任务名称`).
    pub names: Option<usize>,
    /// The columns of the head.
    pub width: usize,
}

impl FundsColumns {
    /// What a cell holds; none left of the figures.
    pub fn of(&self, seen: &Seen<'_>) -> Option<FundsKind> {
        let column = seen.column;
        let under = self
            .heads
            .iter()
            .find(|(start, end, _)| (*start..*end).contains(&column));
        under.map(|(_, _, kind)| *kind)
    }
}

/// Of two budgets without an initial one the first is it: `预算数 | 调整后预算数 | 执行数`.
fn adjusted(heads: &mut [(usize, usize, FundsKind)]) {
    let initial = heads.iter().any(|(_, _, kind)| *kind == FundsKind::Initial);
    let mut budgets = heads.iter_mut().filter(|(_, _, kind)| *kind == FundsKind::Budget);
    if let (Some(first), Some(_), false) = (budgets.next(), budgets.next(), initial) {
        first.2 = FundsKind::Initial;
    }
}

/// Whether a word, not a figure, stands below the head.
fn heads_names(layout: &Layout<'_>, at: usize, head: &Seen<'_>) -> bool {
    let below = layout.row(at.saturating_add(1));
    own(below).any(|seen| head.covers(seen.column) && !words::is_money(seen.text))
}

/// Finds the head of a funds block: two heads of money at least.
pub(in super::super) fn find_funds(layout: &Layout<'_>, at: usize) -> Option<FundsColumns> {
    let row = layout.row(at);
    if own(row).any(|seen| words::is_plain_figure(seen.text)) {
        return None;
    }
    let mut heads = Vec::new();
    let mut money = 0_usize;
    for seen in own(row) {
        let kind = words::funds(seen.text);
        // A field's value beside its label is no head.
        if words::is_figure(seen.text) {
            return None;
        }
        // The names of the rows stand in the first column or under a head of their own, whatever that says
        // (`预算安排及支出情况`, `年度预算数`).
        let names = seen.column == 0 || (heads.is_empty() && heads_names(layout, at, seen));
        if let Some(kind) = kind.filter(|_| !names) {
            heads.push((seen.column, seen.end, kind));
            money = money.saturating_add(usize::from(!shared(kind)));
        }
    }
    let (first, _, _) = *heads.first()?;
    adjusted(&mut heads);
    let names = own(row).find(|seen| seen.column < first && words::key(seen.text).ends_with("名称"));
    (money > 1).then(|| FundsColumns {
        first,
        names: names.map(|seen| seen.column),
        width: row.iter().map(|seen| seen.end).max().unwrap_or(0),
        heads,
    })
}
