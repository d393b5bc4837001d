//! The heads of the indicator table and of the funds block: which column holds what.

mod funds;
mod height;
mod settle;

pub(super) use funds::{FundsColumns, find_funds};

use super::found::{Confidence, Label, Meaning};
use super::layout::{Layout, Seen, own, value};
use super::words::{self, Column, FundsKind};
use super::{Choice, Place};

/// What the columns of an indicator table mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// By grid column: what it holds and in which column its head begins.
    heads: Vec<Option<Head>>,
    /// How many rows the heads take.
    pub height: usize,
}

#[derive(Clone, Copy, Debug)]
struct Head {
    column: Column,
    confidence: Confidence,
    /// The cell that says so.
    place: Place,
}

impl Columns {
    /// What a data cell holds: of the columns that it covers the last level, else the first that is known.
    pub fn of(&self, seen: &Seen<'_>) -> Option<(Column, Confidence)> {
        let end = seen.end.min(self.heads.len());
        let covered = self.heads.get(seen.column..end)?;
        let known = || covered.iter().flatten();
        let level = |head: &&Head| head.column == Column::Name;
        let head = known().find(level).or_else(|| known().next())?;
        Some((head.column, head.confidence))
    }

    /// The grid columns that hold this.
    pub fn places(&self, column: Column) -> impl Iterator<Item = usize> {
        let heads = self.heads.iter().enumerate();
        heads.filter_map(move |(at, head)| head.is_some_and(|head| head.column == column).then_some(at))
    }

    /// Whether some column holds this.
    pub fn has(&self, column: Column) -> bool {
        self.places(column).next().is_some()
    }

    /// Whether a cell stands below the head, not in it.
    pub fn below(&self, seen: &Seen<'_>) -> bool {
        self.heads.iter().flatten().all(|head| head.place != seen.place)
    }

    /// How many grid columns have a head.
    pub fn width(&self) -> usize {
        self.heads.len()
    }
}

/// Finds the head of an indicator table in a row and perhaps the next one.
pub(super) fn find(layout: &Layout<'_>, at: usize, choices: &[Choice]) -> Option<Columns> {
    if own(layout.row(at)).any(|seen| words::is_plain_figure(seen.text)) {
        return None;
    }
    let two = height::is_two(layout, at);
    let last = if two { at.checked_add(1)? } else { at };
    let columns = read(layout, at, last, choices)?;
    let chosen = choices
        .iter()
        .any(|choice| own(layout.row(at)).any(|seen| seen.place == choice.place));
    (chosen || is_head(layout.row(at), layout.row(last), &columns)).then_some(columns)
}

/// Who looks at a form after the unit.
const REVIEWERS: [&str; 6] = ["复核", "抽查", "核查", "审核", "财政", "第三方"];

/// Whether an upper head says who evaluates.
fn evaluator(text: &str) -> bool {
    text.contains("自评") || REVIEWERS.iter().any(|word| text.contains(word))
}

/// Words of a lower head that mean something only under their upper one.
fn part(text: &str) -> Option<&'static str> {
    let key = words::key(text);
    ["年初", "调整后", "调整", "数值", "值", "自评", "复核", "年初值", "名称"]
        .into_iter()
        .find(|word| *word == key)
}

/// Reads the head of each column.
fn read(layout: &Layout<'_>, first: usize, last: usize, choices: &[Choice]) -> Option<Columns> {
    let (top, bottom) = (layout.row(first), layout.row(last));
    let width = top.iter().chain(bottom).map(|seen| seen.end).max()?;
    let mut heads = Vec::with_capacity(width);
    for column in 0..width {
        let covering = |row: &[Seen<'_>]| {
            let seen = row.iter().find(|seen| seen.covers(column));
            // A cell that goes on beside the data names the whole block.
            let side = |seen: &&Seen<'_>| seen.last_row > last && seen.column == 0;
            seen.filter(|seen| !side(seen))
                .map(|seen| (seen.text.to_owned(), seen.place))
        };
        let (upper, lower) = (covering(top), covering(bottom));
        // In a plain paste the upper head stands only over its first column.
        let upper = match (&upper, layout.plain && last > first) {
            (Some((text, _)), true) if text.is_empty() => over(top, column),
            _ => upper,
        };
        let chosen = [&lower, &upper]
            .into_iter()
            .flatten()
            .find_map(|(_, place)| choices.iter().find(|choice| choice.place == *place));
        let head = match chosen {
            Some(choice) => choice.column.map(|column| (column, Confidence::Sure)),
            None => both(
                upper.as_ref().map(|(text, _)| text.as_str()),
                lower.as_ref().map(|(text, _)| text.as_str()),
            ),
        };
        // Sign, figure and unit of what was reached are one text under their common head.
        let common = head.is_some_and(|(column, _)| column == Column::Actual)
            && upper
                .as_ref()
                .is_some_and(|(text, _)| words::column(text).is_some_and(|(column, _)| column == Column::Actual));
        let says = match common {
            true => upper,
            false => lower.filter(|(text, _)| !text.is_empty()).or(upper),
        };
        let place = says.map(|(_, place)| place).unwrap_or_default();
        heads.push(head.map(|(column, confidence)| Head {
            column,
            confidence,
            place,
        }));
    }
    let mut columns = Columns {
        heads,
        height: last.saturating_sub(first).saturating_add(1),
    };
    settle::settle(&mut columns, layout.row(last), last, choices);
    Some(columns)
}

/// The text of the last cell before this column that has one.
fn over(row: &[Seen<'_>], column: usize) -> Option<(String, Place)> {
    let mut before = row.iter().filter(|seen| seen.column <= column && !seen.text.is_empty());
    before.next_back().map(|seen| (seen.text.to_owned(), seen.place))
}

/// What an upper and a lower head mean together.
fn both(upper: Option<&str>, lower: Option<&str>) -> Option<(Column, Confidence)> {
    let (upper, lower) = (upper.unwrap_or_default(), lower.unwrap_or_default());
    let above = words::column(upper);
    if upper == lower || lower.is_empty() {
        return above;
    }
    let below = words::column(lower);
    let review = REVIEWERS.iter().any(|word| upper.contains(word));
    let of_actual = matches!(above, Some((Column::Actual, _)));
    let column = match (part(lower), below.map(|(column, _)| column)) {
        (_, Some(Column::Weight)) if matches!(above, Some((Column::Level1, _))) => Column::Level1Weight,
        (_, Some(Column::Weight)) if matches!(above, Some((Column::Level2, _))) => Column::Level2Weight,
        (_, Some(Column::Actual)) if review => Column::ReviewActual,
        (_, Some(Column::Score)) if review => Column::ReviewScore,
        (Some("调整后" | "调整"), _) if matches!(above, Some((Column::Target, _))) => Column::AdjustedTarget,
        (Some("复核"), _) => match above?.0 {
            Column::Actual => Column::ReviewActual,
            Column::Score => Column::ReviewScore,
            other => other,
        },
        (Some(_), _) => return above,
        (None, Some(Column::Target | Column::Nature | Column::Unit)) if of_actual => Column::Actual,
        (None, Some(_)) => return below,
        (None, None) => return above,
    };
    Some((column, Confidence::Likely))
}

/// Whether these rows are a head: they name the indicator and something of it, or three things of it, and hold no figure.
fn is_head(top: &[Seen<'_>], bottom: &[Seen<'_>], columns: &Columns) -> bool {
    let cells = || own(top).chain(own(bottom));
    if cells().any(|seen| words::is_figure(seen.text)) {
        return false;
    }
    let sure = |wanted: &[Column]| {
        let mut found: Vec<Column> = cells()
            .filter_map(|seen| words::column(seen.text))
            .filter(|(column, confidence)| *confidence == Confidence::Sure && wanted.contains(column))
            .map(|(column, _)| column)
            .collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    };
    let names = sure(&[Column::Level1, Column::Level2, Column::Name]);
    let measures = [Column::Target, Column::Actual, Column::Weight, Column::Score];
    let all = measures.iter().filter(|column| columns.has(**column)).count();
    let unknown = cells().filter(|seen| words::column(seen.text).is_none()).count();
    let known = cells().count().saturating_sub(unknown);
    let money = cells()
        .filter(|seen| matches!(words::funds(seen.text), Some(kind) if !shared(kind)))
        .count();
    if money > 0 && names == 0 {
        return false;
    }
    known > unknown && ((names > 0 && all > 0 && sure(&measures) > 0) || (sure(&measures) > 1 && all > 2))
}

fn shared(kind: FundsKind) -> bool {
    matches!(kind, FundsKind::Weight | FundsKind::Score)
}

/// The labels of a head.
pub(super) fn labels(layout: &Layout<'_>, at: usize, columns: &Columns, labels: &mut Vec<Label>) {
    let rows = at..at.saturating_add(columns.height);
    let last = rows.end.saturating_sub(1);
    for index in rows {
        for seen in own(layout.row(index)) {
            let side = seen.last_row > last && seen.column == 0;
            let found = columns.of(seen).filter(|_| !side);
            let meaning = match side {
                true => Meaning::Block,
                false => Meaning::Column(found.map(|(column, _)| column)),
            };
            labels.push(Label {
                value: value(seen, found.map_or(Confidence::Guess, |(_, confidence)| confidence)),
                meaning,
            });
        }
    }
}
