//! Whether a head goes on in the row below it.

use super::super::layout::{Layout, Seen, own};
use super::super::words::{self, Column};
use super::{evaluator, over, part};

/// Whether the head that begins in the row takes the next one too.
pub(super) fn is_two(layout: &Layout<'_>, at: usize) -> bool {
    below_is_head(layout, at) || reaches_below(layout, at) || parts_below(layout, at)
}

/// Whether the next row goes on with the head: nothing but known heads in it.
fn below_is_head(layout: &Layout<'_>, at: usize) -> bool {
    let row = layout.row(at.saturating_add(1));
    let mut known = 0_usize;
    for seen in own(row) {
        if words::is_figure(seen.text) || (part(seen.text).is_none() && words::column(seen.text).is_none()) {
            return false;
        }
        known = known.saturating_add(1);
    }
    // What stands above must be a head too.
    let above = own(layout.row(at)).filter(|seen| words::column(seen.text).is_some() || evaluator(seen.text));
    let heads_above = above.count().saturating_mul(2) > own(layout.row(at)).count();
    // A head that is printed again is a head of its own.
    let again = own(layout.row(at))
        .filter(|above| own(row).any(|seen| seen.text == above.text))
        .count();
    let covered = row.iter().any(|seen| !seen.own) || layout.plain;
    known >= 2 && again == 0 && covered && heads_above && (names(row) < 3 || goes_on(layout, at))
}

/// Whether the heads themselves reach into the next row, whatever its own cells say (`偏差原因分析` over `经费保障`).
fn reaches_below(layout: &Layout<'_>, at: usize) -> bool {
    let head = |seen: &&Seen<'_>| {
        let here = !seen.own && seen.place.row == at && seen.place.column > 0;
        here && words::column(seen.text).is_some()
    };
    let below = layout.row(at.saturating_add(1));
    own(below).next().is_some() && below.iter().filter(head).count() > 2
}

/// Whether in a plain paste the next row holds only the parts of heads that say nothing of targets and points.
fn parts_below(layout: &Layout<'_>, at: usize) -> bool {
    let (above, below) = (layout.row(at), layout.row(at.saturating_add(1)));
    let beside = |column: Column| {
        use Column as C;
        !matches!(
            column,
            C::Level1 | C::Level2 | C::Name | C::Target | C::Actual | C::Weight | C::Score
        )
    };
    let part = |seen: &Seen<'_>| {
        let head = over(above, seen.column).and_then(|(text, _)| words::column(&text));
        let short = seen.text.chars().nth(8).is_none() && !words::is_figure(seen.text) && !words::is_mark(seen.text);
        short && head.is_some_and(|(column, _)| beside(column))
    };
    let spread = |seen: &Seen<'_>| {
        above
            .iter()
            .any(|head| head.column == seen.column && head.text.is_empty())
    };
    layout.plain && own(below).count() > 1 && own(below).all(part) && own(below).any(spread)
}

/// Whether in a plain paste the row has heads that the next one, which names all levels, leaves to it.
fn goes_on(layout: &Layout<'_>, at: usize) -> bool {
    let (above, below) = (layout.row(at), layout.row(at.saturating_add(1)));
    let measure = |seen: &Seen<'_>| {
        let column = words::column(seen.text).map(|(column, _)| column);
        column.filter(|column| matches!(column, Column::Actual | Column::Weight | Column::Score))
    };
    let left = own(above).any(|seen| measure(seen).is_some() && own(below).all(|lower| !lower.covers(seen.column)));
    layout.plain && left && own(below).all(|seen| measure(seen).is_none())
}

/// How many heads of levels stand in the row.
fn names(row: &[Seen<'_>]) -> usize {
    let is_level = |seen: &&Seen<'_>| {
        let column = words::column(seen.text).map(|(column, _)| column);
        matches!(column, Some(Column::Level1 | Column::Level2 | Column::Name))
    };
    own(row).filter(is_level).count()
}
