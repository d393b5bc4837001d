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
        return take(reader, printed, columns, layout.plain);
    }
    match moved(printed, columns.width).filter(|_| layout.plain) {
        Some(row) if fits(&row, columns) => take(reader, &row, columns, true),
        _ => false,
    }
}

/// Whether the row is one of the block: a label, and figures or nothing under the heads of money.
fn fits(row: &[Seen<'_>], columns: &FundsColumns) -> bool {
    let mut label = false;
    let mut figures = 0_usize;
    let mut texts = 0_usize;
    for seen in own(row) {
        match columns.of(seen) {
            Some(FundsKind::Initial | FundsKind::Budget | FundsKind::Executed) => match words::is_money(seen.text) {
                true => figures = figures.saturating_add(1),
                false => texts = texts.saturating_add(1),
            },
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
    let named = label && words::field(first).is_none() && !alone;
    match texts {
        0 => figures > 0 || named,
        // `26.6（含上年结转）` among figures.
        _ => named && figures > texts,
    }
}

fn take(reader: &mut Reader<'_>, row: &[Seen<'_>], columns: &FundsColumns, plain: bool) -> bool {
    let mut found = FundsFound::default();
    let mut labels: Vec<&Seen<'_>> = Vec::new();
    for seen in own(row) {
        match columns.of(seen) {
            Some(kind) => put(&mut found, kind, value(seen, Confidence::Sure)),
            None if seen.column < columns.first => labels.push(seen),
            None => {}
        }
    }
    // The name of a block reaches over its rows, and 其中 names none; in a plain paste the last label is the row's.
    let is_side = |seen: &Seen<'_>| seen.last_row > seen.place.row || words::key(seen.text) == "其中";
    let under = |seen: &&Seen<'_>| Some(seen.column) == columns.names;
    let named = labels.iter().position(under).or(match plain {
        true => labels.len().checked_sub(1),
        false => labels
            .iter()
            .position(|seen| !is_side(seen))
            .or(labels.len().checked_sub(1)),
    });
    for (index, seen) in labels.iter().enumerate() {
        if Some(index) == named {
            found.label = value(seen, Confidence::Sure);
        } else if Some(index) < named {
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

/// A label of a block in pairs, and the figure behind it.
struct Pair<'r, 'a> {
    label: &'r Seen<'a>,
    figure: Option<&'r Seen<'a>>,
}

/// The labels of a row with the figures behind them, and a figure that stands behind another one.
fn pairs<'r, 'a>(row: &'r [Seen<'a>]) -> (Vec<Pair<'r, 'a>>, Option<&'r Seen<'a>>) {
    let mut pairs: Vec<Pair<'r, 'a>> = Vec::new();
    let mut more = None;
    for seen in own(row) {
        match (words::is_money(seen.text), pairs.last_mut()) {
            (false, _) => pairs.push(Pair {
                label: seen,
                figure: None,
            }),
            (true, Some(last)) if last.figure.is_none() => last.figure = Some(seen),
            (true, _) => more = Some(seen),
        }
    }
    (pairs, more)
}

/// Reads the first row of a block in pairs: `预算数：| 50 | 执行数：| 48`. False: it is none.
pub(super) fn first_pairs(reader: &mut Reader<'_>, row: &[Seen<'_>]) -> bool {
    let (pairs, more) = pairs(row);
    let kind = |pair: &Pair<'_, '_>| words::funds(pair.label.text);
    let is_amount = |kind: &FundsKind| !matches!(kind, FundsKind::Rate | FundsKind::Weight | FundsKind::Score);
    let amounts = || pairs.iter().filter_map(kind).filter(is_amount);
    let filled = pairs
        .iter()
        .any(|pair| pair.figure.is_some_and(|figure| words::is_figure(figure.text)));
    // The name of the block and of the row may stand before the pairs.
    let bare = |pair: &&Pair<'_, '_>| kind(pair).is_none() && pair.figure.is_none();
    let before = pairs.iter().take_while(bare).count();
    let unknown = pairs.iter().filter(bare).count();
    if amounts().count() < 2 || !filled || unknown > 2 || unknown > before.max(1) {
        return false;
    }
    let named = match before {
        0 => pairs.iter().find(|pair| kind(pair).is_some()),
        _ => pairs.get(before.saturating_sub(1)),
    };
    let mut found = FundsFound {
        label: named
            .map(|pair| value(pair.label, Confidence::Likely))
            .unwrap_or_default(),
        ..FundsFound::default()
    };
    let mut kinds = Vec::new();
    for pair in &pairs {
        let kind = kind(pair);
        if kind.is_none() && pair.figure.is_some() {
            // `到位数：| 76.22`: a figure that a form has no place for.
            kinds.push(None);
            continue;
        }
        let meaning = kind.map_or(Meaning::Block, Meaning::Funds);
        reader.label(pair.label, meaning);
        let Some(kind) = kind else {
            continue;
        };
        if is_amount(&kind) {
            kinds.push(Some(kind));
        }
        if let Some(figure) = pair.figure {
            put(&mut found, kind, value(figure, Confidence::Sure));
        }
    }
    if let Some(rate) = more.filter(|seen| seen.text.ends_with(['%', '％'])) {
        put(&mut found, FundsKind::Rate, value(rate, Confidence::Likely));
    }
    reader.found.funds.push(found);
    reader.state = State::Pairs(kinds);
    true
}

/// Reads a further row of pairs: the same label before each figure. False: it does not belong to the block.
pub(super) fn pair_row(reader: &mut Reader<'_>, row: &[Seen<'_>], kinds: &[Option<FundsKind>]) -> bool {
    let (mut pairs, more) = pairs(row);
    // `其中：| 财政拨款 | 50`: the rows below are named, too.
    let names = |pair: &Pair<'_, '_>| pair.figure.is_none() && words::key(pair.label.text) == "其中";
    let among: Vec<&Seen<'_>> = pairs.iter().filter(|pair| names(pair)).map(|pair| pair.label).collect();
    pairs.retain(|pair| !names(pair));
    let Some(first) = pairs.first() else {
        return false;
    };
    let name = words::key(first.label.text);
    let same = pairs.iter().all(|pair| words::key(pair.label.text) == name);
    if !same || pairs.len() != kinds.len() {
        return false;
    }
    let mut found = FundsFound {
        label: value(first.label, Confidence::Likely),
        ..FundsFound::default()
    };
    among.into_iter().for_each(|seen| reader.label(seen, Meaning::Block));
    for (pair, kind) in pairs.iter().zip(kinds) {
        reader.label(pair.label, Meaning::Block);
        if let (Some(figure), Some(kind)) = (pair.figure, kind) {
            put(&mut found, *kind, value(figure, Confidence::Likely));
        }
    }
    if let Some(rate) = more.filter(|seen| seen.text.ends_with(['%', '％'])) {
        put(&mut found, FundsKind::Rate, value(rate, Confidence::Likely));
    }
    reader.found.funds.push(found);
    true
}

/// Reads a row of captions over the pairs (`预算安排情况 | 资金到位情况 | 资金执行情况`). False: it is none.
pub(super) fn captions(reader: &mut Reader<'_>, row: &[Seen<'_>]) -> bool {
    let is_caption = |seen: &Seen<'_>| {
        let key = words::key(seen.text);
        let about = key.contains("预算") || key.contains("资金");
        about && key.chars().nth(12).is_none() && !words::is_figure(seen.text)
    };
    let captions = own(row).count() > 2 && own(row).all(is_caption);
    if captions {
        own(row).for_each(|seen| reader.label(seen, Meaning::Block));
    }
    captions
}
