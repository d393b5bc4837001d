//! A worked example of a row's rule: an invented answer that loses some points, scored by the engine itself.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Ratio, RowScore, score};
use crate::form::{
    Answer, Assessment, FundsColumn, Group, Indicator, Number, Quantity, RoundingMode, Rule, Side, Sums as _, Tier,
    TierChoice, Understood,
};

/// An invented answer and what the engine makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedExample {
    /// The actual as it would be typed; empty where a choice stands for it.
    pub actual: String,
    /// The row's score with its trace.
    pub row: RowScore,
}

/// An example for the indicator with this id under the form's settings; none where nothing can be invented: the rule is
/// the evaluator's, or its target cannot be computed with.
pub fn worked_example(form: &Assessment, id: &str) -> Option<WorkedExample> {
    let mut indicator = form.template.indicator(id)?.clone();
    // The figures of its formula are the unit's; the example types what they would give.
    indicator.formula = None;
    let answer = invented(&indicator, form.year)?;
    let actual = answer.actual.text().to_owned();
    let mut template = (*form.template).clone();
    template.groups = vec![Group {
        id: "example".to_owned(),
        name: String::new(),
        weight: indicator.weight,
        proposal: false,
        groups: Vec::new(),
        indicators: vec![indicator],
    }];
    let mut tried = Assessment::new(Arc::new(template), form.year);
    if let Some(total) = tried.funds.rows.first_mut() {
        *total.cell_mut(FundsColumn::Budget) = Quantity::new("100");
        *total.cell_mut(FundsColumn::Executed) = Quantity::new("90");
    }
    tried.answers.insert(id.to_owned(), answer);
    let row = score(&tried).rows.into_iter().next()?;
    row.score.is_some().then_some(WorkedExample { actual, row })
}

/// An answer that misses the target by a little.
fn invented(indicator: &Indicator, year: u16) -> Option<Answer> {
    let number = || indicator.target.number();
    let typed = |text: Option<String>| {
        text.map(|text| Answer {
            actual: Quantity::new(text),
            ..Answer::default()
        })
    };
    match &indicator.rule {
        Rule::AtLeast | Rule::Equal { .. } | Rule::Range if !is_zero(number()?) => typed(of_target(number()?, 90)),
        Rule::AtMost { .. } if !is_zero(number()?) => typed(of_target(number()?, 110)),
        Rule::AtMost { .. } | Rule::Equal { .. } => typed(number().map(|number| format!("1{}", number.unit))),
        Rule::Steps { side, per, .. } => {
            let number = number()?;
            let off = match side {
                Side::Below => Decimal::ZERO.minus(*per),
                Side::Above | Side::Either => *per,
            };
            // Two steps beside the target.
            let value = number.value.try_plus(off)?.try_plus(off)?.normalize();
            typed(Some(format!("{value}{}", number.unit)))
        }
        Rule::Bands { bands } => {
            let band = bands.get(1).or(bands.first())?;
            let unit = number().map_or("", |number| number.unit.as_str());
            typed(
                band.to
                    .or(band.from)
                    .map(|value| format!("{}{unit}", value.normalize())),
            )
        }
        Rule::Deadline { .. } => typed(late(indicator, year)),
        Rule::ExecutionRate => Some(Answer::default()),
        Rule::Checklist => {
            let met = indicator
                .checklist
                .iter()
                .take(indicator.checklist.len().saturating_sub(1));
            Some(Answer {
                ticks: Some(met.map(|point| point.id.clone()).collect()),
                ..Answer::default()
            })
        }
        Rule::YesNo => Some(Answer {
            yes: Some(false),
            ..Answer::default()
        }),
        Rule::Tiers { .. } => Some(Answer {
            tier: Some(TierChoice {
                tier: Tier::Partial,
                place: Decimal::from(50),
            }),
            ..Answer::default()
        }),
        Rule::AtLeast | Rule::Range | Rule::Manual => None,
    }
}

fn is_zero(number: &Number) -> bool {
    number.value.is_zero()
}

/// So many percent of a target, in its decimals and its unit; of a range, of its lower end.
fn of_target(number: &Number, percent: i128) -> Option<String> {
    let value = Ratio::from_decimal(number.value)?.times(Ratio::new(percent, 100)?)?;
    // A small whole target needs a decimal to be missed by a little.
    let decimals = number.value.scale();
    let rounded = [decimals, decimals.saturating_add(1), decimals.saturating_add(2)]
        .into_iter()
        .filter_map(|decimals| value.round(decimals, RoundingMode::HalfUp))
        .find(|rounded| *rounded != number.value)?;
    Some(format!("{}{}", rounded.normalize(), number.unit))
}

/// A day or a span that is late.
fn late(indicator: &Indicator, year: u16) -> Option<String> {
    match indicator.target.understood() {
        Understood::Number(number) => {
            let value = number.value.try_plus(Decimal::ONE)?.normalize();
            Some(format!("{value}{}", number.unit))
        }
        Understood::Date(date) => {
            let year = date.year.unwrap_or(year);
            let (year, month) = match date.month.checked_add(1) {
                Some(month) if month <= 12 => (year, month),
                _ => (year.saturating_add(1), 1),
            };
            Some(format!("{year}年{month}月10日"))
        }
        _ => None,
    }
}
