//! The names that the form has figures for.

use rust_decimal::Decimal;

use super::figure::Figure;
use crate::form::{Assessment, FundsColumn, FundsRow, Quantity, RoundingMode};
use crate::score::{Ratio, ScoreSheet, row_rate};
use crate::text::number::plain;

/// A name with its figures.
pub(super) struct Known {
    pub(super) name: String,
    /// Any of them is right.
    pub(super) figures: Vec<Figure>,
    /// What the form says, for the person.
    pub(super) now: String,
}

/// What reports call the columns of the funds block.
const COLUMNS: [(FundsColumn, &[&str]); 3] = [
    (FundsColumn::Initial, &["年初预算数", "年初预算"]),
    (FundsColumn::Budget, &["全年预算数", "预算数"]),
    (FundsColumn::Executed, &["全年执行数", "执行数", "实际支出数", "支出数"]),
];

/// All names of a form.
pub(super) fn known(form: &Assessment, sheet: &ScoreSheet) -> Vec<Known> {
    let mut all = Vec::new();
    funds(form, &mut all);
    staff(&["编制数", "编制"], &form.unit.staffing.approved, &mut all);
    let on_post = ["在职在编人员", "在职人员", "在编人员", "实有人数", "实有"];
    staff(&on_post, &form.unit.staffing.on_post, &mut all);
    rows(form, sheet, &mut all);
    for (group, score) in form.template.groups.iter().zip(&sheet.groups) {
        if sheet.total.open_rows == 0 {
            all.push(scored(&group.name, score.score, score.weight));
        }
    }
    all
}

fn scored(name: &str, score: Decimal, weight: Decimal) -> Known {
    Known {
        name: name.trim().to_owned(),
        figures: vec![Figure::points(score), Figure::points(weight)],
        now: format!("{} 分", plain(score)),
    }
}

/// Any row's figure of a column is right: which row a sentence means is not always said.
fn funds(form: &Assessment, all: &mut Vec<Known>) {
    let block = form.template.funds.unit.as_str();
    let Some(total) = form.funds.rows.first() else { return };
    let figure = |cell: &Quantity| Some(Figure::of(cell.number()?, block));
    for (column, names) in COLUMNS {
        let figures: Vec<Figure> = form
            .funds
            .rows
            .iter()
            .filter_map(|row| figure(row.cell(column)))
            .collect();
        for name in names.iter().filter(|_| !figures.is_empty()) {
            all.push(Known {
                name: (*name).to_owned(),
                figures: figures.clone(),
                now: total.cell(column).text().trim().to_owned(),
            });
        }
    }
    let rates: Vec<Decimal> = form.funds.rows.iter().filter_map(|row| rate(row, block)).collect();
    let first = rate(total, block);
    for name in ["预算执行率", "执行率"].iter().filter(|_| first.is_some()) {
        all.push(Known {
            name: (*name).to_owned(),
            figures: rates.iter().copied().map(Figure::percent).collect(),
            now: first.map(percent).unwrap_or_default(),
        });
    }
    for row in &form.funds.rows {
        let cells = [&row.initial, &row.budget, &row.executed];
        let label = row
            .label
            .trim()
            .trim_start_matches("其中")
            .trim_start_matches([':', '：']);
        all.push(Known {
            name: label.to_owned(),
            figures: cells.into_iter().filter_map(figure).collect(),
            now: row.budget.text().trim().to_owned(),
        });
    }
    all.retain(|known| !known.name.is_empty() && !known.figures.is_empty());
}

/// Percent with four decimals: a text that rounds to fewer still says it.
fn rate(row: &FundsRow, block: &str) -> Option<Decimal> {
    row_rate(row, block).ok()?.shift(2)?.round(4, RoundingMode::HalfUp)
}

fn percent(value: Decimal) -> String {
    let short = Ratio::from_decimal(value).and_then(|value| value.round(2, RoundingMode::HalfUp));
    format!("{}%", plain(short.unwrap_or(value)))
}

fn staff(names: &[&str], cell: &Quantity, all: &mut Vec<Known>) {
    if let Some(number) = cell.number() {
        all.extend(names.iter().map(|name| Known {
            name: (*name).to_owned(),
            figures: vec![Figure::of(number, "")],
            now: cell.text().trim().to_owned(),
        }));
    }
}

/// An indicator by its name: what it asks, what was reached, its points.
fn rows(form: &Assessment, sheet: &ScoreSheet, all: &mut Vec<Known>) {
    for (indicator, row) in form.template.indicators().zip(&sheet.rows) {
        let actual = form.answers.get(&indicator.id).map(|answer| &answer.actual);
        let Some(actual) = actual.filter(|actual| actual.number().is_some()) else {
            continue;
        };
        let cells = [actual, &indicator.target];
        let mut figures: Vec<Figure> = cells
            .into_iter()
            .filter_map(|cell| Some(Figure::of(cell.number()?, "")))
            .collect();
        figures.extend(
            [Some(row.weight), row.score, row.lost()]
                .into_iter()
                .flatten()
                .map(Figure::points),
        );
        all.push(Known {
            name: indicator.name.trim().to_owned(),
            figures,
            now: actual.text().trim().to_owned(),
        });
    }
}
