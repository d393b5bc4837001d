//! The groups of the template, from the levels as printed.

use rust_decimal::Decimal;

use super::row::{self, one_line, points};
use super::{MOST_ROWS, Maker};
use crate::exchange::{Column, RowFound, Value};
use crate::form::{Answer, Group, Indicator, Quantity};

/// What a table without levels is called.
const NO_LEVEL: &str = "绩效指标";

/// Makes the groups with their indicators.
pub(super) fn make(maker: &mut Maker<'_>) -> Vec<Group> {
    let mut made = Made::default();
    let found = maker.found;
    for row in found.rows.iter().take(MOST_ROWS) {
        let level1 = name(row.level1.as_ref());
        let level2 = name(row.level2.as_ref());
        if row.sums {
            made.printed(level1, level2, points(&row.text(Column::Weight)));
            continue;
        }
        made.open(level1, level2);
        if goes_on(row) && made.go_on(maker, row) {
            continue;
        }
        let (id, group) = made.next_id();
        let (name, bracket) = made.name_of(row);
        let indicator = row::make(maker, row, id, name, &group, bracket);
        made.push(indicator);
    }
    made.finish()
}

/// A level's name with the weight in its brackets.
type Level = (String, Option<Decimal>);

/// `决策(6)` is 决策 with 6 points. Brackets that hold no points belong to the name.
fn name(value: Option<&Value>) -> Option<Level> {
    let text = one_line(&value?.text);
    let bracket = text
        .rfind(['(', '（'])
        .filter(|at| *at > 0 && text.ends_with([')', '）']));
    let weight = bracket.and_then(|at| points(text.get(at..)?.trim_matches(['(', '（', ')', '）', ' '])));
    match (bracket, weight) {
        (Some(at), Some(weight)) => Some((text.get(..at)?.trim().to_owned(), Some(weight))),
        _ => Some((text, None)),
    }
}

/// Whether the row only goes on with the one above: a further target under the same points.
fn goes_on(row: &RowFound) -> bool {
    row.name.is_none() && row.text(Column::Weight).is_empty() && row.text(Column::Score).is_empty()
}

#[derive(Default)]
struct Made {
    groups: Vec<Group>,
    /// Whether the group has its weight from its own bracket or sum row.
    printed: Vec<bool>,
    /// Rows of groups of level 1 that have no level 2.
    last_name: String,
}

impl Made {
    /// Opens the groups of a row where they are not open.
    fn open(&mut self, level1: Option<Level>, level2: Option<Level>) {
        let (name1, weight1) = level1.unwrap_or_else(|| (NO_LEVEL.to_owned(), None));
        if self.groups.last().is_none_or(|group| group.name != name1) {
            let mut new = Group::new(
                format!("g{}", self.groups.len().saturating_add(1)),
                name1,
                Decimal::ZERO,
            );
            new.weight = weight1.unwrap_or_default();
            self.printed.push(weight1.is_some());
            self.groups.push(new);
            self.last_name.clear();
        }
        let Some(last) = self.groups.last_mut() else {
            return;
        };
        let (name2, weight2) = match level2 {
            Some(level2) => level2,
            // A row without level 2 between others keeps the order in a group of its own.
            None if last.groups.is_empty() => return,
            None => (last.name.clone(), None),
        };
        if last.groups.last().is_none_or(|below| below.name != name2) {
            let mut new = Group::new(
                format!("{}-{}", last.id, last.groups.len().saturating_add(1)),
                name2,
                Decimal::ZERO,
            );
            new.weight = weight2.unwrap_or_default();
            // Rows that came before any level 2.
            if last.groups.is_empty() && !last.indicators.is_empty() {
                let mut first = Group::new(format!("{}-0", last.id), last.name.clone(), Decimal::ZERO);
                first.indicators = std::mem::take(&mut last.indicators);
                last.groups.push(first);
            }
            last.groups.push(new);
            self.last_name.clear();
        }
    }

    /// A row that only sums its group gives the group its points.
    fn printed(&mut self, level1: Option<Level>, level2: Option<Level>, weight: Option<Decimal>) {
        let level =
            |level: Option<Level>, sum: bool| level.map(|(name, printed)| (name, printed.or(weight.filter(|_| sum))));
        let sums2 = level2.is_some();
        self.open(level(level1, !sums2), level(level2, true));
    }

    fn list(&mut self) -> Option<&mut Vec<Indicator>> {
        let last = self.groups.last_mut()?;
        Some(match last.groups.last_mut() {
            Some(below) => &mut below.indicators,
            None => &mut last.indicators,
        })
    }

    /// The next indicator's id, and the name of its group.
    fn next_id(&self) -> (String, String) {
        let Some(last) = self.groups.last() else {
            return ("g0-1".to_owned(), String::new());
        };
        let group = last.groups.last().unwrap_or(last);
        // `i` keeps a row of level 1 apart from a group of level 2.
        let id = format!("{}-i{}", group.id, group.indicators.len().saturating_add(1));
        (id, group.name.clone())
    }

    /// The row's name: its own, with the points in its brackets where no column has them; where it goes on with the row
    /// above, that one's with its own target.
    fn name_of(&mut self, row: &RowFound) -> Level {
        if let Some(found) = &row.name {
            let printed = points(&row.text(Column::Weight)).is_some();
            let (name, weight) = match printed {
                true => (one_line(&found.text), None),
                false => name(Some(found)).unwrap_or_default(),
            };
            self.last_name.clone_from(&name);
            return (name, weight);
        }
        let target = one_line(&row.target());
        if !self.last_name.is_empty() && !target.is_empty() {
            return (format!("{}（{target}）", self.last_name), None);
        }
        let level = [&row.level2, &row.level1].into_iter().flatten().next();
        name(level).unwrap_or_else(|| (self.last_name.clone(), None))
    }

    fn push(&mut self, indicator: Indicator) {
        if let Some(list) = self.list() {
            list.push(indicator);
        }
    }

    /// Adds a row's further target and actual to the indicator above. False: there is none in its group.
    fn go_on(&mut self, maker: &mut Maker<'_>, row: &RowFound) -> bool {
        let Some(above) = self.list().and_then(|list| list.last_mut()) else {
            return false;
        };
        let join = |above: &str, more: String| match (above.is_empty(), more.is_empty()) {
            (_, true) => above.to_owned(),
            (true, false) => more,
            (false, false) => format!("{above}；{more}"),
        };
        above.target = Quantity::new(join(above.target.text(), one_line(&row.target())));
        above.rule_text = join(&above.rule_text, row.text(Column::RuleText));
        let mut answer = match maker.answers.last() {
            Some((id, _)) if *id == above.id => maker.answers.pop().map(|(_, answer)| answer).unwrap_or_default(),
            _ => Answer::default(),
        };
        answer.actual = Quantity::new(join(answer.actual.text(), one_line(&row.text(Column::Actual))));
        answer.reason = join(&answer.reason, row.text(Column::Reason));
        answer.measures = join(&answer.measures, row.text(Column::Measures));
        maker.answers.push((above.id.clone(), answer));
        true
    }

    /// The groups; one that prints no points has the sum of what is in it.
    fn finish(mut self) -> Vec<Group> {
        for (group, printed) in self.groups.iter_mut().zip(self.printed) {
            for below in &mut group.groups {
                if below.weight.is_zero() {
                    below.weight = sum(below.indicators.iter().map(|indicator| indicator.weight));
                }
            }
            if !printed && group.weight.is_zero() {
                let rows = group.indicators.iter().map(|indicator| indicator.weight);
                group.weight = sum(group.groups.iter().map(|below| below.weight).chain(rows));
            }
        }
        self.groups
    }
}

fn sum(weights: impl Iterator<Item = Decimal>) -> Decimal {
    weights.fold(Decimal::ZERO, Decimal::saturating_add)
}
