//! The indicator table by the columns that the template names, in its order and words.

use super::indicators::{actual, group_name, label, reason, score_text};
use super::{Cell, Look, Role, Row, cell, in_funds, row};
use crate::form::{Answer, Assessment, Column, Group, Indicator, ShownColumn};
use crate::score::{RowScore, ScoreSheet};
use crate::text::number::{plain, points};
use crate::text::report as words;
use crate::text::{Lang, column_text, column_title};

/// The rows of a form, and what they are drawn with.
struct Table<'a> {
    form: &'a Assessment,
    sheet: &'a ScoreSheet,
    columns: Vec<ShownColumn>,
    /// The place of the row that stands in the funds block.
    left_out: Option<usize>,
}

/// The widths, which add up to `width`, and the rows.
pub(super) fn table(form: &Assessment, sheet: &ScoreSheet, width: u16) -> (Vec<u16>, Vec<Row>) {
    let mut columns = form.template.shown_columns();
    // A form shows at least what was scored, and how much.
    for needed in [Column::Level3, Column::Score] {
        if !columns.iter().any(|shown| shown.column == needed) {
            let title = String::new();
            columns.push(ShownColumn { column: needed, title });
        }
    }
    let widths = widths(&columns, width);
    let left_out = in_funds(form);
    let table = Table {
        form,
        sheet,
        columns,
        left_out,
    };
    (widths, table.rows())
}

/// Each column as wide as what stands in it needs, in proportion.
fn widths(columns: &[ShownColumn], width: u16) -> Vec<u16> {
    let needs = |shown: &ShownColumn| match shown.column {
        Column::Level1 | Column::Level2 => 190_u32,
        Column::Level3 => 340,
        Column::Nature | Column::Core | Column::Weight => 120,
        Column::Unit | Column::Coefficient | Column::Score => 140,
        Column::Target | Column::InitialTarget | Column::Actual => 250,
        Column::RuleText => 640,
        Column::Reason | Column::Measures | Column::Evidence => 360,
    };
    let all: u32 = columns.iter().map(needs).sum();
    // Edges, not widths, are rounded, so that they add up.
    let edge = |needed: u32| needed.saturating_mul(width.into()).checked_div(all).unwrap_or_default();
    let mut before = 0_u32;
    let share = |shown: &ShownColumn| {
        let start = edge(before);
        before = before.saturating_add(needs(shown));
        u16::try_from(edge(before).saturating_sub(start)).unwrap_or_default()
    };
    columns.iter().map(share).collect()
}

impl Table<'_> {
    fn rows(&self) -> Vec<Row> {
        let heads = (0..).zip(&self.columns);
        let heads = heads.map(|(place, shown)| cell(place, 1, column_title(shown, Lang::Zh), Look::Head));
        let mut first = row(heads.collect());
        first.head = true;
        let mut rows = vec![first];
        let mut places = 0..;
        for group in &self.form.template.groups {
            rows.append(&mut self.group(group, &mut places));
        }
        rows.push(self.total());
        for row in &mut rows {
            row.cells.sort_by_key(|cell| cell.column);
        }
        rows
    }

    /// Where a column stands.
    fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|shown| shown.column == column)
    }

    /// A group of level 1 with all that is below it.
    fn group(&self, group: &Group, places: &mut std::ops::RangeFrom<usize>) -> Vec<Row> {
        let (first, second) = (self.at(Column::Level1), self.at(Column::Level2));
        let mut rows = Vec::new();
        for below in &group.groups {
            let mut own = self.indicators(&below.indicators, places);
            match second {
                Some(column) => label(&mut own, column, 1, self.name(below)),
                None => self.heading(&mut own, first.map_or(0, |_| 1), below),
            }
            rows.append(&mut own);
        }
        let mut own = self.indicators(&group.indicators, places);
        let beside = second.filter(|second| first.and_then(|first| first.checked_add(1)) == Some(*second));
        let alone = group.groups.is_empty() && beside.is_some();
        if let Some(column) = second.filter(|_| !alone) {
            label(&mut own, column, 1, String::new());
        }
        rows.append(&mut own);
        match first {
            Some(column) => label(&mut rows, column, if alone { 2 } else { 1 }, self.name(group)),
            None => self.heading(&mut rows, 0, group),
        }
        rows
    }

    fn name(&self, group: &Group) -> String {
        group_name(self.form.template.kind, group)
    }

    /// Where no column names a group, a line above its rows does.
    fn heading(&self, rows: &mut Vec<Row>, from: usize, group: &Group) {
        if !rows.is_empty() {
            let columns = self.columns.len().saturating_sub(from);
            let mut heading = row(vec![cell(from, columns, self.name(group), Look::Head)]);
            heading.keep = true;
            rows.insert(0, heading);
        }
    }

    fn indicators(&self, indicators: &[Indicator], places: &mut std::ops::RangeFrom<usize>) -> Vec<Row> {
        let rows = indicators.iter().zip(places);
        rows.filter(|(_, place)| Some(*place) != self.left_out)
            .filter_map(|(indicator, place)| Some(row(self.cells(indicator, (place, self.sheet.rows.get(place)?)))))
            .collect()
    }

    fn cells(&self, indicator: &Indicator, score: (usize, &RowScore)) -> Vec<Cell> {
        let blank = Answer::default();
        let answer = self.form.answers.get(&indicator.id).unwrap_or(&blank);
        let cells = (0..).zip(&self.columns);
        cells
            .filter(|(_, shown)| !matches!(shown.column, Column::Level1 | Column::Level2))
            .map(|(place, shown)| self.cell(place, shown.column, indicator, answer, score))
            .collect()
    }

    fn cell(
        &self,
        place: usize,
        column: Column,
        indicator: &Indicator,
        answer: &Answer,
        (at, score): (usize, &RowScore),
    ) -> Cell {
        let text = || column_text(column, &self.columns, indicator, answer, Some(score), Lang::Zh);
        match column {
            Column::Level3 => cell(place, 1, text(), Look::Words),
            Column::RuleText => cell(place, 1, text(), Look::Small),
            Column::Reason if self.at(Column::Measures).is_none() => {
                let both = words::reason_and_measures(&reason(answer), &answer.measures);
                cell(place, 1, both, Look::Words)
            }
            Column::Reason => cell(place, 1, reason(answer), Look::Words),
            Column::Measures | Column::Evidence => cell(place, 1, text(), Look::Words),
            Column::Weight => cell(place, 1, plain(indicator.weight), Look::Middle).role(Role::Weight(at)),
            Column::Actual => cell(place, 1, actual(answer), Look::Middle).role(Role::Actual(at)),
            Column::Score => cell(place, 1, score_text(self.form, score), Look::Middle).role(Role::Score(at)),
            // A formula takes a target whole, with its sign and unit.
            Column::Target if text() == indicator.target.text() => {
                cell(place, 1, text(), Look::Middle).role(Role::Target(at))
            }
            _ => cell(place, 1, text(), Look::Middle),
        }
    }

    fn total(&self) -> Row {
        let total = &self.sheet.total;
        let decimals = self.form.template.settings.rounding.decimals;
        let shows = |shown: &ShownColumn| matches!(shown.column, Column::Weight | Column::Score);
        let from = self.columns.iter().position(shows).unwrap_or(0);
        // The grade stands in the first cell that is free, after the points if there is one; else beside the word.
        let free = |from: usize| (from..self.columns.len()).find(|place| !self.columns.get(*place).is_some_and(shows));
        let after = self.at(Column::Score).and_then(free);
        let grade_at = after.or_else(|| free(from)).unwrap_or_else(|| from.saturating_sub(1));
        let label = cell(0, from.min(grade_at).max(1), words::TOTAL, Look::Head);
        let mut cells = vec![label];
        for (place, shown) in (0..).zip(&self.columns).skip(from.min(grade_at)) {
            let made = |text: String| cell(place, 1, text, Look::Middle);
            cells.push(match shown.column {
                _ if place == grade_at => made(total.grade.clone().unwrap_or_default()).role(Role::Grade),
                Column::Weight => made(plain(total.weight)).role(Role::WeightSum),
                Column::Score => made(points(total.total, decimals)).role(Role::Total),
                _ => made(String::new()),
            });
        }
        row(cells)
    }
}
