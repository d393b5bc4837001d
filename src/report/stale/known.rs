//! The names that the form has figures for.

use rust_decimal::Decimal;

use super::figure::Figure;
use crate::form::{Assessment, FundsColumn, FundsRow, Quantity, RoundingMode};
use crate::score::{Ratio, ScoreSheet, row_rate};

/// A name with its figures.
pub(super) struct Known {
    pub(super) name: String,
    /// Any of them is right. The first of a kind is what the form says where a text says none of them.
    pub(super) figures: Vec<Figure>,
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
        // The total row stands first; without its figure there is none to offer.
        for name in names.iter().filter(|_| figure(total.cell(column)).is_some()) {
            all.push(Known {
                name: (*name).to_owned(),
                figures: figures.clone(),
            });
        }
    }
    if let Some(first) = rate(total, block) {
        // What is offered is short; what is right may be said to more decimals.
        let short = Ratio::from_decimal(first).and_then(|rate| rate.round(2, RoundingMode::HalfUp));
        let rates = form.funds.rows.iter().filter_map(|row| rate(row, block));
        let figures: Vec<Figure> = short.into_iter().chain(rates).map(Figure::percent).collect();
        for name in ["预算执行率", "执行率"] {
            all.push(Known {
                name: name.to_owned(),
                figures: figures.clone(),
            });
        }
    }
    for row in &form.funds.rows {
        let cells = [&row.budget, &row.initial, &row.executed];
        let label = row
            .label
            .trim()
            .trim_start_matches("其中")
            .trim_start_matches([':', '：']);
        all.push(Known {
            name: label.to_owned(),
            figures: cells.into_iter().filter_map(figure).collect(),
        });
    }
    all.retain(|known| !known.name.is_empty() && !known.figures.is_empty());
}

/// Percent with four decimals: a text that rounds to fewer still says it.
fn rate(row: &FundsRow, block: &str) -> Option<Decimal> {
    row_rate(row, block).ok()?.shift(2)?.round(4, RoundingMode::HalfUp)
}

fn staff(names: &[&str], cell: &Quantity, all: &mut Vec<Known>) {
    if let Some(number) = cell.number() {
        all.extend(names.iter().map(|name| Known {
            name: (*name).to_owned(),
            figures: vec![Figure::of(number, "")],
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
            [row.score, Some(row.weight), row.lost()]
                .into_iter()
                .flatten()
                .map(Figure::points),
        );
        all.push(Known {
            name: indicator.name.trim().to_owned(),
            figures,
        });
    }
}
