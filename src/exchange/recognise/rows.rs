//! Rows of the indicator table.

use rust_decimal::Decimal;

use super::columns::Columns;
use super::found::{Confidence, Label, Meaning, RowCell, RowFound, Value};
use super::layout::{Layout, Seen, moved, own, value};
use super::reader::Reader;
use super::words::{self, Column, FieldKind};
use super::{claim, fields};
use crate::form::Quantity;

/// The levels of the row above.
#[derive(Default)]
pub(super) struct Carry {
    level1: Option<Value>,
    level2: Option<Value>,
}

/// Reads a row under the head of an indicator table. False: it does not belong to the table.
pub(super) fn row(reader: &mut Reader<'_>, layout: &Layout<'_>, at: usize, columns: &Columns) -> bool {
    let printed = layout.row(at);
    let fitted = fit(layout, printed, columns);
    let row = fitted.as_deref().unwrap_or(printed);
    let Some(first) = own(row).next() else {
        return true;
    };
    let figures = own(row).filter(|seen| points(seen, columns)).count();
    if claim::row(reader, row, Some(columns)) {
        return true;
    }
    if words::is_subtotal(first.text) {
        own(row).for_each(|seen| reader.label(seen, Meaning::Total));
        return true;
    }
    if words::is_note(first.text) && figures == 0 {
        return false;
    }
    if figures == 0 && fields::is_field_row(row) && !is_level(first, columns, row) {
        return false;
    }
    if figures == 0 && (is_prose(first, row) || is_signed(row)) {
        return false;
    }
    // A text across the table is the head of a group, or something beside the rows.
    if figures == 0 && own(row).any(|seen| wide(seen, columns)) {
        return own(row).count() == 1 && heading(reader, first);
    }
    indicator(reader, row, columns)
}

/// The row moved to its columns' right end where only that puts figures under the heads of points.
fn fit<'a>(layout: &Layout<'_>, row: &[Seen<'a>], columns: &Columns) -> Option<Vec<Seen<'a>>> {
    if !layout.plain || row.first().is_none_or(|seen| seen.text.is_empty()) {
        return None;
    }
    let moved = moved(row, columns.width())?;
    let fits = |row: &[Seen<'_>]| own(row).filter(|seen| points(seen, columns)).count();
    (fits(&moved) > fits(row)).then_some(moved)
}

/// Whether a cell is a figure under a head of points.
fn points(seen: &Seen<'_>, columns: &Columns) -> bool {
    let column = columns.of(seen).map(|(column, _)| column);
    matches!(column, Some(Column::Weight | Column::Score)) && words::is_figure(seen.text)
}

/// Whether the only text of a row, at its left, is a sentence or a line of notes: `1.得分保留两位小数。`
fn is_prose(first: &Seen<'_>, row: &[Seen<'_>]) -> bool {
    let sentence = first.text.ends_with(['。', '；', '：', ':']) || words::is_numbered(first.text);
    first.column == 0 && own(row).count() == 1 && sentence && first.text.chars().nth(12).is_some()
}

/// Whether all cells of a row are labels with a value behind them: `制表人：张三 | 审核人：李四`.
fn is_signed(row: &[Seen<'_>]) -> bool {
    let signed = |seen: &Seen<'_>| {
        let label = seen.text.split_once(['：', ':']).map_or("", |(label, _)| label);
        let short = !label.is_empty() && label.chars().nth(10).is_none();
        short && !["指标", "目标"].iter().any(|word| label.starts_with(word))
    };
    own(row).nth(1).is_some() && own(row).all(signed)
}

/// Whether the first cell is the name of a row with a target, or a level with a name beside it: `年度目标完成情况` is a
/// field elsewhere.
fn is_level(first: &Seen<'_>, columns: &Columns, row: &[Seen<'_>]) -> bool {
    let level = |seen: &Seen<'_>| columns.of(seen).map(|(column, _)| column);
    let named = own(row)
        .skip(1)
        .any(|seen| matches!(level(seen), Some(Column::Level2 | Column::Name)));
    let measured = own(row).any(|seen| matches!(level(seen), Some(Column::Target)));
    let levels = || columns.places(Column::Level1).chain(columns.places(Column::Level2));
    let below_levels = columns.has(Column::Level1) && !levels().any(|at| first.covers(at));
    let is_name = matches!(level(first), Some(Column::Name)) && below_levels && !wide(first, columns);
    measured && (is_name || (named && matches!(level(first), Some(Column::Level1 | Column::Level2))))
}

/// Whether a cell covers the name and more.
fn wide(seen: &Seen<'_>, columns: &Columns) -> bool {
    columns.places(Column::Name).any(|column| seen.covers(column))
        && [Column::Target, Column::Actual, Column::Weight]
            .iter()
            .any(|kind| columns.places(*kind).any(|column| seen.covers(column)))
}

/// A line across the table: the head of a group, or nothing that is known.
fn heading(reader: &mut Reader<'_>, seen: &Seen<'_>) -> bool {
    let key = words::key(seen.text);
    let short = key.chars().nth(16).is_none();
    let bracket = seen.text.ends_with([')', '）']) && seen.text.contains(['(', '（']);
    let ends = ["指标", "决策", "过程", "产出", "效益", "效果", "满意度", "履职"]
        .iter()
        .any(|end| key.ends_with(end));
    if !(short && (bracket || ends)) {
        return false;
    }
    let level1 = value(seen, Confidence::Likely);
    reader.found.labels.push(Label {
        value: level1.clone(),
        meaning: Meaning::Block,
    });
    reader.carry = Carry {
        level1: Some(level1),
        level2: None,
    };
    true
}

fn indicator(reader: &mut Reader<'_>, row: &[Seen<'_>], columns: &Columns) -> bool {
    let kind = |seen: &Seen<'_>| columns.of(seen);
    let mut found = RowFound::default();
    let mut levels = [None, None];
    let mut names: Vec<Value> = Vec::new();
    let mut reaching = 0_usize;
    for seen in row.iter().filter(|seen| !seen.text.is_empty()) {
        let Some((column, confidence)) = kind(seen) else {
            continue;
        };
        match column {
            Column::Level1 | Column::Level2 => {
                let [level1, level2] = &mut levels;
                let level = if column == Column::Level1 { level1 } else { level2 };
                // A second cell under the same head, as of a number before the name, goes on with it.
                match level {
                    None => *level = Some((value(seen, confidence), seen.own)),
                    Some(_) if seen.own => found.cells.push(cell(column, seen, confidence)),
                    Some(_) => {}
                }
            }
            Column::Name => names.push(value(seen, confidence)),
            _ if seen.own => found.cells.push(cell(column, seen, confidence)),
            // One target or actual merged over several rows is that of each; points are counted once.
            Column::Nature | Column::Target | Column::Unit | Column::Actual if columns.below(seen) => {
                reaching = reaching.saturating_add(1);
                found.cells.push(cell(column, seen, Confidence::Likely));
            }
            _ => {}
        }
    }
    let [level1, level2] = levels;
    let new1 = level1.as_ref().is_some_and(|(_, own)| *own);
    match (level2, new1) {
        (Some((level2, _)), _) => reader.carry.level2 = Some(level2),
        (None, true) => reader.carry.level2 = None,
        (None, false) => {}
    }
    if let Some((level1, _)) = level1 {
        reader.carry.level1 = Some(level1);
    }
    // A name that reaches over the levels' columns stands under no level.
    let covers = |level: Column| {
        let reaches = |seen: &&Seen<'_>| columns.places(level).any(|column| seen.covers(column));
        own(row)
            .filter(|seen| matches!(kind(seen), Some((Column::Name, _))))
            .any(|seen| reaches(&seen))
    };
    if covers(Column::Level1) {
        reader.carry = Carry::default();
    } else if covers(Column::Level2) {
        reader.carry.level2 = None;
    }
    let own_name = own(row).any(|seen| matches!(kind(seen), Some((Column::Name, _))));
    if found.cells.len() == reaching && !own_name {
        // Only a level: the head of the group that follows, or a group that nothing was filled into.
        own(row).for_each(|seen| reader.label(seen, Meaning::Block));
        return true;
    }
    found.level1.clone_from(&reader.carry.level1);
    found.level2.clone_from(&reader.carry.level2);
    found.name = join(names, &mut found.cells);
    reader.found.rows.push(found);
    true
}

fn cell(column: Column, seen: &Seen<'_>, confidence: Confidence) -> RowCell {
    RowCell {
        column,
        value: value(seen, confidence),
    }
}

/// One name of the pieces that stand under its head; the pieces stay as cells.
fn join(mut names: Vec<Value>, cells: &mut Vec<RowCell>) -> Option<Value> {
    if names.len() < 2 {
        return names.pop();
    }
    let text: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    let name = Value {
        text: text.join(" "),
        original: None,
        place: names.last()?.place,
        confidence: Confidence::Likely,
    };
    let pieces = names.into_iter().map(|value| RowCell {
        column: Column::Name,
        value,
    });
    cells.extend(pieces);
    Some(name)
}

/// The figure of a cell.
pub(super) fn number(text: &str) -> Option<Decimal> {
    Quantity::new(text).number().map(|number| number.value)
}

/// Rows that one row may sum; a form has far fewer.
const MOST_SUMMED: usize = 500;

/// Marks rows that only sum those below them: no name, and the points below make up theirs.
pub(super) fn mark_sums(rows: &mut [RowFound]) {
    let weights: Vec<Option<Decimal>> = rows.iter().map(|row| number(&row.text(Column::Weight))).collect();
    let mut sums = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let empty = row.name.is_none() && row.text(Column::Target).is_empty() && row.text(Column::Actual).is_empty();
        let Some(weight) = weights.get(index).copied().flatten().filter(|_| empty) else {
            continue;
        };
        let mut sum = Decimal::ZERO;
        for (below, weight_below) in rows
            .iter()
            .zip(&weights)
            .skip(index.saturating_add(1))
            .take(MOST_SUMMED)
        {
            let same2 = row.level2.is_none() || below.level2 == row.level2;
            if below.level1 != row.level1 || !same2 {
                break;
            }
            if let Some(weight_below) = weight_below.filter(|_| below.name.is_some()) {
                sum = sum.saturating_add(weight_below);
            }
        }
        if !sum.is_zero() && sum == weight {
            sums.push(index);
        }
    }
    for index in sums {
        if let Some(row) = rows.get_mut(index) {
            row.sums = true;
        }
    }
}

/// Fields that stand below a table.
pub(super) const FOOT: &[FieldKind] = &[
    FieldKind::Conclusion,
    FieldKind::Problems,
    FieldKind::Measures,
    FieldKind::Contact,
    FieldKind::Phone,
    FieldKind::Date,
    FieldKind::Unit,
    FieldKind::Grade,
    FieldKind::Total,
    FieldKind::Achieved,
    FieldKind::Expected,
    FieldKind::Other,
    FieldKind::Project,
    FieldKind::Supervisor,
    FieldKind::Implementer,
    FieldKind::Year,
    FieldKind::Duties,
    FieldKind::Organisation,
    FieldKind::Overview,
];
