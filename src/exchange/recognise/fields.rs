//! Fields of the head and foot: a label beside its value, or both in one text; and the goals.

use super::found::{Confidence, Field, GoalFound, Label, Meaning, Place, Value};
use super::layout::{Seen, own, value, value_of};
use super::reader::Reader;
use super::rows::FOOT;
use super::title;
use super::words::{self, FieldKind};

/// Whether the row begins with the name of a field.
pub(super) fn is_field_row(row: &[Seen<'_>]) -> bool {
    let Some(first) = own(row).next() else {
        return false;
    };
    let named = |kind: FieldKind| FOOT.contains(&kind);
    words::field(first.text).is_some_and(named) || inline(first.text).iter().any(|(kind, _, _)| named(*kind))
}

/// Reads the fields of a row. False: it has none.
pub(super) fn row(reader: &mut Reader<'_>, row: &[Seen<'_>]) -> bool {
    let mut label: Option<FieldKind> = None;
    let mut any = false;
    for seen in own(row) {
        if let Some(kind) = words::field(seen.text) {
            reader.label(seen, Meaning::Field(kind));
            label = Some(kind);
            any = true;
        } else if let Some(kind) = label {
            put(reader, kind, value(seen, Confidence::Sure));
            // `主管部门及代码` has two values; what else follows a value has a label that nobody knows.
            label = Some(kind).filter(|_| kind == FieldKind::Supervisor && words::is_figure(seen.text));
        } else if title::only_year(seen.text) && own(row).nth(1).is_some() {
            reader.found.titles.push(value(seen, Confidence::Sure));
        } else if text(reader, seen.text, seen.place) {
            any = true;
        } else if seen.column == 0 && (seen.last_row > seen.place.row || words::is_numbered(seen.text)) {
            reader.label(seen, Meaning::Block);
        }
    }
    any
}

/// Reads the fields that stand in one text: `填报单位：某局  填报日期：2024年3月1日  单位：万元`. False: it has none.
pub(super) fn text(reader: &mut Reader<'_>, text: &str, place: Place) -> bool {
    reader.money(text, place);
    let fields = inline(text);
    for (kind, _, part) in &fields {
        let mut found = value_of(part, place, Confidence::Sure);
        found.original = Some(text.to_owned());
        put(reader, *kind, found);
    }
    let money = words::money_unit(text).is_some() && text.chars().nth(16).is_none();
    if money && fields.is_empty() {
        reader.found.labels.push(Label {
            value: value_of(text, place, Confidence::Sure),
            meaning: Meaning::Block,
        });
    }
    money || !fields.is_empty()
}

fn put(reader: &mut Reader<'_>, kind: FieldKind, value: Value) {
    match kind {
        // `单位：万元` names no unit of ours.
        FieldKind::Unit if ["元", "千元", "万元", "亿元"].contains(&value.text.as_str()) => {
            match reader.found.money {
                None => reader.found.money = Some(value),
                Some(_) => reader.found.labels.push(Label {
                    value,
                    meaning: Meaning::Block,
                }),
            }
        }
        FieldKind::Expected => reader.found.goals.push(GoalFound {
            expected: Some(value),
            achieved: None,
        }),
        FieldKind::Achieved => {
            let open = reader.found.goals.iter_mut().find(|goal| goal.achieved.is_none());
            match open {
                Some(goal) => goal.achieved = Some(value),
                None => reader.found.goals.push(GoalFound {
                    expected: None,
                    achieved: Some(value),
                }),
            }
        }
        _ => reader.found.fields.push(Field { kind, value }),
    }
}

/// The fields in a text: kind, label and value, each value up to the next label.
pub(super) fn inline(text: &str) -> Vec<(FieldKind, &str, &str)> {
    /// What may stand before a label within a text.
    const BREAKS: [char; 9] = [' ', '\u{3000}', '\n', '\t', '；', ';', '，', '(', '（'];
    let mut starts: Vec<(Option<FieldKind>, usize, usize)> = Vec::new();
    for (at, colon) in text.match_indices(['：', ':']) {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let behind = starts.last().map_or(0, |(_, _, end)| *end);
        let end = at.saturating_add(colon.len());
        let after = |at: usize, found: &str| at.saturating_add(found.len());
        let breaks: Vec<usize> = before
            .match_indices(BREAKS)
            .map(|(at, found)| after(at, found))
            .filter(|start| *start > behind)
            .collect();
        // The longest label that ends here: words within it may be apart (`联 系 人：`).
        let known = std::iter::once(behind).chain(breaks.iter().copied()).find_map(|start| {
            let kind = words::field(before.get(start..)?)?;
            Some((Some(kind), start, end))
        });
        // Another label ends the value before it: `电话：123　单位：万元`.
        let other = || {
            let start = *breaks.last()?;
            let label = before.get(start..)?;
            (!label.is_empty() && label.chars().nth(8).is_none()).then_some((None, start, end))
        };
        starts.extend(known.or_else(other));
    }
    let mut fields = Vec::new();
    for (index, (kind, from, value)) in starts.iter().enumerate() {
        let end = starts
            .get(index.saturating_add(1))
            .map_or(text.len(), |(_, next, _)| *next);
        let label = text.get(*from..*value).unwrap_or_default();
        let value = text.get(*value..end).unwrap_or_default().trim_matches(SPACES);
        fields.extend(kind.map(|kind| (kind, label.trim(), value)));
    }
    fields
}

/// What stands between a value and the next label.
const SPACES: [char; 7] = [' ', '\u{3000}', '\n', '\t', '；', ';', '，'];

/// The columns of `预期目标` and `实际完成情况`: one label directly behind the other, and only labels beside them.
pub(super) fn goals_head(row: &[Seen<'_>]) -> Option<(usize, usize)> {
    let cells: Vec<&Seen<'_>> = own(row).collect();
    if cells.len() > 4 {
        return None;
    }
    let is = |seen: &Seen<'_>, kind: FieldKind| words::field(seen.text) == Some(kind);
    // Between the two may stand the goal as it was adjusted.
    let before = cells.windows(2).position(|pair| match pair {
        [one, other] => is(one, FieldKind::Expected) && is(other, FieldKind::Achieved),
        _ => false,
    })?;
    let expected = cells.get(..=before)?.iter().rev();
    let run: Vec<_> = expected.take_while(|seen| is(seen, FieldKind::Expected)).collect();
    // `年度总体目标` in the first column names the block.
    let expected = run.iter().rev().find(|seen| seen.column > 0).or(run.first())?;
    let pair = (expected.column, cells.get(before.saturating_add(1))?.column);
    let labels = cells
        .iter()
        .all(|seen| !words::is_figure(seen.text) && seen.text.chars().nth(24).is_none());
    labels.then_some(pair)
}

/// Reads a row of goals. False: it is none.
pub(super) fn goals_row(
    reader: &mut Reader<'_>,
    row: &[Seen<'_>],
    plain: bool,
    expected: usize,
    achieved: usize,
) -> bool {
    let under = |column: usize| own(row).find(|seen| seen.covers(column));
    let mut pair = (under(expected), under(achieved));
    let cells: Vec<&Seen<'_>> = own(row).collect();
    // A text across both columns is something else.
    let across = |seen: Option<&Seen<'_>>| seen.is_some_and(|seen| seen.covers(expected) && seen.covers(achieved));
    if across(pair.0) {
        return false;
    }
    if plain
        && row.len() == 2
        && pair.1.is_none()
        && let [one, other] = cells.as_slice()
    {
        // A browser's plain text leaves out the side label and the merged columns.
        pair = (Some(one), Some(other));
    }
    let named = cells.first().is_some_and(|seen| words::field(seen.text).is_some());
    let figures = [pair.0, pair.1]
        .into_iter()
        .flatten()
        .any(|seen| words::is_figure(seen.text));
    if named || figures || (pair.0.is_none() && pair.1.is_none()) || cells.len() > 4 {
        return false;
    }
    let goal = |seen: Option<&Seen<'_>>| seen.map(|seen| value(seen, Confidence::Sure));
    reader.found.goals.push(GoalFound {
        expected: goal(pair.0),
        achieved: goal(pair.1),
    });
    true
}
