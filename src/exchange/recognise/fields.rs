//! Fields of the head and foot: a label beside its value, or both in one text; and the goals.

use super::found::{Confidence, Field, GoalFound, Label, Meaning, Place, Value};
use super::layout::{Seen, own, value, value_of};
use super::reader::Reader;
use super::rows::FOOT;
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
        } else if text(reader, seen.text, seen.place) {
            any = true;
        } else if seen.last_row > seen.place.row && seen.column == 0 {
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
    let mut starts: Vec<(FieldKind, usize, usize)> = Vec::new();
    for (at, colon) in text.match_indices(['：', ':']) {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let behind = starts.last().map_or(0, |(_, _, end)| *end);
        let mut from = behind;
        // The longest label that ends here: words within it may be apart (`联 系 人：`).
        let breaks = before
            .match_indices(BREAKS)
            .map(|(at, found)| at.saturating_add(found.len()));
        let kind = std::iter::once(behind)
            .chain(breaks)
            .filter(|start| *start >= behind)
            .find_map(|start| {
                from = start;
                words::field(before.get(start..)?)
            });
        if let Some(kind) = kind {
            starts.push((kind, from, at.saturating_add(colon.len())));
        }
    }
    let mut fields = Vec::new();
    for (index, (kind, from, value)) in starts.iter().enumerate() {
        let end = starts
            .get(index.saturating_add(1))
            .map_or(text.len(), |(_, next, _)| *next);
        let label = text.get(*from..*value).unwrap_or_default();
        fields.push((*kind, label.trim(), text.get(*value..end).unwrap_or_default().trim()));
    }
    fields
}

/// The columns of `预期目标` and `实际完成情况`, where the row holds nothing but names of goals.
pub(super) fn goals_head(row: &[Seen<'_>]) -> Option<(usize, usize)> {
    let mut expected = None;
    let mut achieved = None;
    for seen in own(row) {
        match words::field(seen.text)? {
            FieldKind::Expected => expected = Some(seen.column),
            FieldKind::Achieved => achieved = Some(seen.column),
            _ => return None,
        }
    }
    let last = own(row).last().map(|seen| seen.column);
    (last == achieved || last == expected).then_some(())?;
    Some((expected?, achieved?))
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
    if plain
        && pair.1.is_none()
        && let [one, other] = cells.as_slice()
    {
        // A browser's plain text leaves out the side label and the merged columns.
        pair = (Some(one), Some(other));
    }
    let named = cells.first().is_some_and(|seen| words::field(seen.text).is_some());
    let others = cells.iter().filter(|seen| words::is_figure(seen.text)).count();
    if named || others > 0 || (pair.0.is_none() && pair.1.is_none()) || cells.len() > 3 {
        return false;
    }
    let goal = |seen: Option<&Seen<'_>>| seen.map(|seen| value(seen, Confidence::Sure));
    reader.found.goals.push(GoalFound {
        expected: goal(pair.0),
        achieved: goal(pair.1),
    });
    true
}
