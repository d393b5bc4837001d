//! The funds block of the template, and its figures as printed.

use rust_decimal::Decimal;

use super::row::{one_line, points};
use super::{Assumption, MOST_ROWS, Maker};
use crate::exchange::{FundsFound, Value};
use crate::form::{
    Answer, Funds, FundsColumn, FundsRow, FundsRowTemplate, FundsTemplate, Group, Indicator, Parts, Quantity, Rule,
};

/// Rows that formulas and other forms know, by what their label says.
const KNOWN: [(&str, &str); 6] = [
    ("basic", "基本支出"),
    ("project", "项目支出"),
    ("fiscal", "财政拨款"),
    ("carried", "上年结转"),
    ("other", "其他资金"),
    ("own", "自有资金"),
];

/// Makes the block's rows and fills them.
pub(super) fn make(maker: &mut Maker<'_>) -> (FundsTemplate, Funds) {
    let found = maker.found;
    let mut template = FundsTemplate {
        unit: money(maker),
        columns: columns(maker),
        rows: Vec::new(),
    };
    let mut funds = Funds::default();
    // The row whose parts follow, and whether it lists its parts as some of it (其中).
    let mut parent: Option<String> = None;
    for (index, row) in total_first(&found.funds).into_iter().take(MOST_ROWS).enumerate() {
        let label = one_line(&row.label.text);
        let id = id(&label, index, &template);
        let among = label.trim_start_matches(['（', '(', ' ']).starts_with("其中");
        let above = if index == 0 {
            None
        } else {
            let total = template.rows.first().map(|row| row.id.clone());
            let before = template.rows.last().map(|row| row.id.clone());
            if among {
                parent = before;
            } else if KNOWN.iter().any(|(_, name)| label.contains(name)) {
                parent.clone_from(&total);
            }
            parent.clone().or(total)
        };
        template.rows.push(FundsRowTemplate {
            id: id.clone(),
            label: label.clone(),
            parent: above.clone(),
            parts: None,
            open: false,
        });
        funds.rows.push(filled(row, id, label, above));
    }
    sums(&mut template, &funds);
    (template, funds)
}

/// The rows with the total first, where the document has it last.
fn total_first(rows: &[FundsFound]) -> Vec<&FundsFound> {
    let mut rows: Vec<&FundsFound> = rows.iter().collect();
    let is_total = |row: &&FundsFound| {
        ["总额", "合计", "总计"]
            .iter()
            .any(|word| row.label.text.contains(word))
    };
    if let Some(at) = rows.iter().position(is_total) {
        let total = rows.remove(at);
        rows.insert(0, total);
    }
    rows
}

fn id(label: &str, index: usize, template: &FundsTemplate) -> String {
    if index == 0 {
        return "total".to_owned();
    }
    let known = KNOWN.iter().find(|(_, name)| label.contains(name)).map(|(id, _)| *id);
    let free = |id: &&str| template.rows.iter().all(|row| row.id != *id);
    known
        .filter(free)
        .map_or_else(|| format!("item-{index}"), str::to_owned)
}

fn filled(row: &FundsFound, id: String, label: String, parent: Option<String>) -> FundsRow {
    let quantity = |value: &Option<Value>| value.as_ref().map(|value| Quantity::new(value.text.as_str()));
    let text = |value: &Option<Value>| value.as_ref().map(|value| value.text.clone());
    FundsRow {
        id,
        label,
        parent,
        initial: quantity(&row.initial).unwrap_or_default(),
        budget: quantity(&row.budget).unwrap_or_default(),
        executed: quantity(&row.executed).unwrap_or_default(),
        claimed_rate: text(&row.rate),
        claimed_score: text(&row.score),
    }
}

/// The unit of money: what the document says, else what its figures carry, else 万元.
fn money(maker: &mut Maker<'_>) -> String {
    let found = maker.found;
    if let Some(money) = &found.money {
        return money.text.clone();
    }
    let figures = found
        .funds
        .iter()
        .flat_map(|row| [&row.budget, &row.executed, &row.initial])
        .flatten();
    let unit = figures.filter_map(|value| {
        let unit = Quantity::new(value.text.as_str()).number()?.unit.clone();
        unit.ends_with('元').then_some(unit)
    });
    unit.into_iter().next().unwrap_or_else(|| {
        if !found.funds.is_empty() {
            maker.assumptions.push(Assumption::Money);
        }
        "万元".to_owned()
    })
}

/// The columns; 年初预算数 only where some row has a figure in it.
fn columns(maker: &Maker<'_>) -> Vec<FundsColumn> {
    let rows = &maker.found.funds;
    let filled = rows.is_empty() || rows.iter().any(|row| row.initial.is_some());
    let initial = filled.then_some(FundsColumn::Initial);
    initial
        .into_iter()
        .chain([FundsColumn::Budget, FundsColumn::Executed])
        .collect()
}

/// How parts sum: the total's parts make it up; those of another row do where their figures say so.
fn sums(template: &mut FundsTemplate, funds: &Funds) {
    let ids: Vec<String> = template.rows.iter().map(|row| row.id.clone()).collect();
    for (index, id) in ids.iter().enumerate() {
        let figure = |row: &FundsRow| row.budget.number().map(|number| number.value);
        let parts: Vec<Option<Decimal>> = funds.parts(id).map(figure).collect();
        if parts.is_empty() {
            continue;
        }
        let sum = parts
            .iter()
            .flatten()
            .fold(Decimal::ZERO, |sum, part| sum.saturating_add(*part));
        let whole = funds.row(id).and_then(figure);
        let all = index == 0 || whole == Some(sum);
        if let Some(row) = template.rows.get_mut(index) {
            row.parts = Some(if all { Parts::All } else { Parts::Some });
            row.open = index > 0;
        }
    }
}

/// The execution rate as the form's first indicator, where the funds block prints points for it.
pub(super) fn execution(maker: &mut Maker<'_>, funds: &Funds) -> Option<Group> {
    let found = maker
        .found
        .funds
        .iter()
        .find(|row| row.weight.as_ref().is_some_and(|weight| points(&weight.text).is_some()))?;
    let weight = points(&found.weight.as_ref()?.text)?;
    let id = "execution-rate".to_owned();
    let row = funds.rows.first();
    let has_figures = row.is_some_and(|row| !row.budget.is_empty() && !row.executed.is_empty());
    // Without figures only the printed rate says how much was spent.
    let rate = found.rate.as_ref().filter(|_| !has_figures);
    let answer = Answer {
        actual: rate.map(|rate| Quantity::new(rate.text.as_str())).unwrap_or_default(),
        claimed_score: found.score.as_ref().map(|score| score.text.clone()),
        ..Answer::default()
    };
    if answer != Answer::default() {
        maker.answers.push((id.clone(), answer));
    }
    let mut group = Group::new("execution".to_owned(), "预算执行".to_owned(), weight);
    group.indicators.push(Indicator::new(
        id,
        "预算执行率".to_owned(),
        weight,
        Quantity::new("100%"),
        Rule::ExecutionRate,
    ));
    Some(group)
}
