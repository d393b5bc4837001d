//! Small forms for the scoring tests, built through the public types.
#![allow(dead_code, reason = "each test file that includes it uses a part")]

use std::sync::Arc;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use ziping::form::{
    Answer, Assessment, ChecklistPoint, Formula, FundsColumn, FundsRow, FundsRowTemplate, FundsTemplate, Group,
    Indicator, Kind, NotApplicablePolicy, Quantity, Rule, Settings, Template, Veto,
};
use ziping::score::Exact;

/// The id of the only row of [`one_row`].
pub const ROW: &str = "row";

/// A row to be put in a form.
#[derive(Clone, Debug)]
pub struct Row {
    pub group: String,
    pub indicator: Indicator,
    pub answer: Answer,
}

/// A decimal from its text.
pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no decimal"))
}

/// A rule from its JSON, or from its bare kind.
pub fn rule(text: &str) -> Rule {
    let value = if text.starts_with('{') {
        text.to_owned()
    } else {
        format!(r#"{{"kind":"{text}"}}"#)
    };
    serde_json::from_str(&value).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The default settings with these fields changed (JSON by field name).
pub fn settings(changes: &Value) -> Settings {
    let mut all = serde_json::to_value(Settings::default()).unwrap();
    if let Some(changes) = changes.as_object() {
        for (field, value) in changes {
            all[field.as_str()] = value.clone();
        }
    }
    serde_json::from_value(all).unwrap_or_else(|error| panic!("{changes}: {error}"))
}

/// A row with nothing but its weight, rule, target and actual.
pub fn row(id: &str, weight: Decimal, rule: Rule, target: &str, actual: &str) -> Row {
    Row {
        group: "1".to_owned(),
        indicator: Indicator::new(id.to_owned(), id.to_owned(), weight, Quantity::new(target), rule),
        answer: Answer {
            actual: Quantity::new(actual),
            ..Answer::default()
        },
    }
}

/// A manual row with the person's own score.
pub fn own_row(id: &str, weight: Decimal, own: &str) -> Row {
    let mut row = row(id, weight, Rule::Manual, "", "");
    row.answer.own_score = Some(own.to_owned());
    row
}

impl Row {
    /// The same row in the group at a path (`1` or `1.2`).
    pub fn in_group(mut self, path: &str) -> Self {
        path.clone_into(&mut self.group);
        self
    }

    /// Lays the answer's other fields over it (JSON by field name).
    pub fn answered(mut self, fields: &Value) -> Self {
        let actual = self.answer.actual;
        self.answer = serde_json::from_value(fields.clone()).unwrap_or_else(|error| panic!("{fields}: {error}"));
        self.answer.actual = actual;
        self
    }

    /// Gives it checklist points c1, c2, … with these scores.
    pub fn with_checklist(mut self, scores: &[String]) -> Self {
        let point = |(number, score): (usize, &String)| ChecklistPoint {
            id: format!("c{}", number + 1),
            text: String::new(),
            score: decimal(score),
        };
        self.indicator.checklist = scores.iter().enumerate().map(point).collect();
        self
    }

    /// Computes its actual.
    pub fn with_formula(mut self, formula: Formula) -> Self {
        self.indicator.formula = Some(formula);
        self
    }

    /// Overrides the policy for a row that does not apply.
    pub fn with_policy(mut self, policy: Option<NotApplicablePolicy>) -> Self {
        self.indicator.not_applicable = policy;
        self
    }
}

/// A form of these rows, in the year 2023, out of 100.
pub fn form(rows: Vec<Row>, settings: Settings) -> Assessment {
    let mut groups: Vec<Group> = Vec::new();
    let mut answers = std::collections::BTreeMap::new();
    for row in rows {
        let (weight, id) = (row.indicator.weight, row.indicator.id.clone());
        let mut level = &mut groups;
        let mut path = String::new();
        let mut parts = row.group.split('.').peekable();
        while let Some(part) = parts.next() {
            path = if path.is_empty() {
                part.to_owned()
            } else {
                format!("{path}.{part}")
            };
            let at = level.iter().position(|group| group.id == path).unwrap_or_else(|| {
                level.push(Group {
                    id: path.clone(),
                    name: path.clone(),
                    weight: Decimal::ZERO,
                    proposal: false,
                    groups: Vec::new(),
                    indicators: Vec::new(),
                });
                level.len() - 1
            });
            let group = &mut level[at];
            group.weight = group.weight.saturating_add(weight);
            if parts.peek().is_none() {
                group.indicators.push(row.indicator);
                break;
            }
            level = &mut group.groups;
        }
        answers.insert(id, row.answer);
    }
    let template = Template {
        format: "ziping.template/1".to_owned(),
        id: "test".to_owned(),
        version: 1,
        title: "{year}".to_owned(),
        kind: Kind::Project,
        year: None,
        basis: Vec::new(),
        note: String::new(),
        full_marks: Decimal::ONE_HUNDRED,
        columns: Vec::new(),
        groups,
        funds: FundsTemplate {
            unit: "万元".to_owned(),
            columns: vec![FundsColumn::Initial, FundsColumn::Budget, FundsColumn::Executed],
            rows: vec![FundsRowTemplate {
                id: "total".to_owned(),
                label: "年度资金总额".to_owned(),
                parent: None,
                parts: None,
                open: false,
            }],
        },
        settings,
        vetoes: vec![Veto {
            id: "veto".to_owned(),
            text: "弄虚作假".to_owned(),
        }],
        report: Vec::new(),
    };
    let mut form = Assessment::new(Arc::new(template), 2023);
    form.answers = answers;
    form
}

/// Puts 全年预算数 and 全年执行数 into the total row.
pub fn with_funds(mut form: Assessment, budget: &str, executed: &str) -> Assessment {
    form.funds.rows = vec![FundsRow {
        id: "total".to_owned(),
        label: "年度资金总额".to_owned(),
        budget: Quantity::new(budget),
        executed: Quantity::new(executed),
        ..FundsRow::default()
    }];
    form
}

/// A form of one row of figures; `changes` are settings by field name.
pub fn one_row(rule_text: &str, weight: &str, target: &str, actual: &str, changes: &Value) -> Assessment {
    form(
        vec![row(ROW, decimal(weight), rule(rule_text), target, actual)],
        settings(changes),
    )
}

/// Settings that only change the rounding.
pub fn rounding(place: &str, decimals: u8, mode: &str) -> Value {
    json!({ "rounding": { "place": place, "decimals": decimals, "mode": mode } })
}

/// A trace's fraction in lowest terms, as `n/d`.
pub fn reduced(exact: &Exact) -> String {
    let (mut a, mut b) = (exact.numerator.unsigned_abs(), exact.denominator.unsigned_abs());
    while b > 0 {
        (a, b) = (b, a % b);
    }
    let common = i128::try_from(a).unwrap().max(1);
    format!("{}/{}", exact.numerator / common, exact.denominator / common)
}
