//! The head of a funds block.

use super::super::layout::{Seen, own};
use super::super::words::{self, FundsKind};
use super::shared;

/// What the columns of a funds block mean, and its labels.
#[derive(Clone, Debug)]
pub(in super::super) struct FundsColumns {
    /// Kinds by the range of grid columns that the head covers.
    heads: Vec<(usize, usize, FundsKind)>,
    /// The first column of figures.
    pub first: usize,
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

/// Finds the head of a funds block: two heads of money at least.
pub(in super::super) fn find_funds(row: &[Seen<'_>]) -> Option<FundsColumns> {
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
        // The first column holds the names of the rows, whatever stands above them (`预算安排及支出情况`).
        if let Some(kind) = kind.filter(|_| seen.column > 0) {
            heads.push((seen.column, seen.end, kind));
            money = money.saturating_add(usize::from(!shared(kind)));
        }
    }
    let (first, _, _) = *heads.first()?;
    (money > 1).then(|| FundsColumns {
        first,
        width: row.iter().map(|seen| seen.end).max().unwrap_or(0),
        heads,
    })
}
