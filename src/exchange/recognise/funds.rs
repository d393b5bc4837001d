//! The funds block: under a head with a column for each figure, or as pairs of label and figure.

use super::columns::FundsColumns;
use super::found::{Confidence, FundsFound, Meaning, Value};
use super::layout::{Layout, Seen, moved, own, value};
use super::reader::{Reader, State};
use super::words::{self, FundsKind};

/// Keeps the labels of the head.
pub(super) fn head(reader: &mut Reader<'_>, row: &[Seen<'_>], columns: &FundsColumns) {
    for seen in own(row) {
        let meaning = columns.of(seen).map_or(Meaning::Block, Meaning::Funds);
        reader.label(seen, meaning);
    }
}

/// Reads a row under the head. False: it does not belong to the block.
pub(super) fn row(reader: &mut Reader<'_>, layout: &Layout<'_>, at: usize, columns: &FundsColumns) -> bool {
    let printed = layout.row(at);
    if fits(printed, columns) {
        return take(reader, printed, columns);
    }
    match moved(printed, columns.width).filter(|_| layout.plain) {
        Some(row) if fits(&row, columns) => take(reader, &row, columns),
        _ => false,
    }
}

/// Whether the row is one of the block: a label, and figures or nothing under the heads of money.
fn fits(row: &[Seen<'_>], columns: &FundsColumns) -> bool {
    let mut label = false;
    let mut figures = 0_usize;
    for seen in own(row) {
        match columns.of(seen) {
            Some(FundsKind::Initial | FundsKind::Budget | FundsKind::Executed) => {
                if !words::is_money(seen.text) {
                    return false;
                }
                figures = figures.saturating_add(1);
            }
            Some(_) => figures = figures.saturating_add(usize::from(words::is_figure(seen.text))),
            None if seen.column < columns.first => {
                if words::is_figure(seen.text) {
                    return false;
                }
                label = true;
            }
            None => {}
        }
    }
    let first = own(row).next().map_or("", |seen| seen.text);
    let alone = own(row).count() == 1 && (words::is_note(first) || first.chars().nth(30).is_some());
    figures > 0 || (label && words::field(first).is_none() && !alone)
}

fn take(reader: &mut Reader<'_>, row: &[Seen<'_>], columns: &FundsColumns) -> bool {
    let mut found = FundsFound::default();
    let mut labels: Vec<&Seen<'_>> = Vec::new();
    for seen in own(row) {
        match columns.of(seen) {
            Some(kind) => put(&mut found, kind, value(seen, Confidence::Sure)),
            None if seen.column < columns.first => labels.push(seen),
            None => {}
        }
    }
    if let Some((last, before)) = labels.split_last() {
        found.label = value(last, Confidence::Sure);
        for seen in before {
            reader.label(seen, Meaning::Block);
        }
    }
    reader.found.funds.push(found);
    true
}

/// Puts a figure into its column; a second one under the same head stays unplaced.
fn put(found: &mut FundsFound, kind: FundsKind, value: Value) {
    let slot = match kind {
        FundsKind::Initial => &mut found.initial,
        FundsKind::Budget => &mut found.budget,
        FundsKind::Executed => &mut found.executed,
        FundsKind::Rate => &mut found.rate,
        FundsKind::Weight => &mut found.weight,
        FundsKind::Score => &mut found.score,
    };
    if slot.is_none() {
        *slot = Some(value);
    }
}

/// Reads the first row of a block in pairs: `预算数：| 50 | 执行数：| 48`. False: it is none.
pub(super) fn first_pairs(reader: &mut Reader<'_>, row: &[Seen<'_>]) -> bool {
    let cells: Vec<&Seen<'_>> = own(row).collect();
    let money = |seen: &Seen<'_>| words::funds(seen.text).filter(|_| !words::is_figure(seen.text));
    let mut pairs: Vec<(FundsKind, Option<&Seen<'_>>)> = Vec::new();
    let mut labels: Vec<(&Seen<'_>, Meaning)> = Vec::new();
    let mut rest = cells.as_slice();
    while let [seen, after @ ..] = rest {
        rest = after;
        let Some(kind) = money(seen) else {
            labels.push((seen, Meaning::Block));
            continue;
        };
        let figure = after.first().copied().filter(|next| words::is_money(next.text));
        if figure.is_some() {
            rest = after.get(1..).unwrap_or_default();
        }
        labels.push((seen, Meaning::Funds(kind)));
        pairs.push((kind, figure));
    }
    let amounts: Vec<FundsKind> = pairs
        .iter()
        .map(|(kind, _)| *kind)
        .filter(|kind| matches!(kind, FundsKind::Initial | FundsKind::Budget | FundsKind::Executed))
        .collect();
    let filled = pairs.iter().any(|(_, figure)| figure.is_some());
    if amounts.len() < 2 || !filled || labels.len().saturating_sub(pairs.len()) > 1 {
        return false;
    }
    let mut found = FundsFound::default();
    let label = labels.first().map(|(seen, _)| value(seen, Confidence::Likely));
    found.label = label.unwrap_or_default();
    for (kind, figure) in pairs {
        if let Some(figure) = figure {
            put(&mut found, kind, value(figure, Confidence::Sure));
        }
    }
    for (seen, meaning) in labels {
        reader.label(seen, meaning);
    }
    reader.found.funds.push(found);
    reader.state = State::Pairs(amounts);
    true
}

/// Reads a further row of pairs: the same label before each figure. False: it does not belong to the block.
pub(super) fn pair_row(reader: &mut Reader<'_>, row: &[Seen<'_>], kinds: &[FundsKind]) -> bool {
    let mut labels: Vec<&Seen<'_>> = Vec::new();
    let mut figures: Vec<(usize, &Seen<'_>)> = Vec::new();
    for seen in own(row) {
        match words::is_money(seen.text) {
            true => figures.push((labels.len(), seen)),
            false => labels.push(seen),
        }
    }
    let Some(first) = labels.first() else {
        return false;
    };
    let name = words::key(first.text);
    let same = labels.iter().all(|label| words::key(label.text) == name);
    if !same || labels.len() != kinds.len() || figures.len() > kinds.len() {
        return false;
    }
    let mut found = FundsFound {
        label: value(first, Confidence::Likely),
        ..FundsFound::default()
    };
    for (after, figure) in figures {
        if let Some(kind) = after.checked_sub(1).and_then(|index| kinds.get(index)) {
            put(&mut found, *kind, value(figure, Confidence::Likely));
        }
    }
    for label in labels.iter().skip(1) {
        reader.label(label, Meaning::Block);
    }
    reader.found.funds.push(found);
    true
}
