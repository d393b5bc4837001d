//! Every sentence that explains a score, a rule, an open row, an error or the total, in both languages.
//!
//! The snapshots are meant to be read: would a county accountant understand each line?

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly"
)]

mod computed;
mod errors;
mod panel;
mod rows;
mod rules;
mod targets;
mod traces;
mod typed;

#[path = "../oracle/form.rs"]
mod form;

use rust_decimal::Decimal;
use ziping::form::{Rounding, RoundingMode, RoundingPlace};
use ziping::score::{Clause, Exact, FormulaTrace, Input, InputName, InputOrigin, NamedInput, Trace};
use ziping::text::{Lang, trace_sentence};

use InputName::Actual;

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];
const ROUNDING: Rounding = Rounding {
    place: RoundingPlace::Indicator,
    decimals: 2,
    mode: RoundingMode::HalfUp,
};

fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// `88.75%` → 88.75 and `%`; `1083.48` → no unit.
fn input(name: InputName, text: &str) -> Input {
    let (value, unit) = figure(text);
    Input {
        name,
        sign: None,
        value,
        unit,
    }
}

fn figure(text: &str) -> (Decimal, String) {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')
        .unwrap_or(text.len());
    (d(&text[..end]), text[end..].trim().to_owned())
}

/// A trace of the inputs, the exact score `numerator / denominator` and the rounded one.
fn trace(clause: Clause, inputs: &[(InputName, &str)], exact: (i128, i128), score: &str) -> Trace {
    Trace {
        clause,
        open: None,
        inputs: inputs.iter().map(|(name, text)| input(*name, text)).collect(),
        formula: None,
        exact: Some(Exact {
            numerator: exact.0,
            denominator: exact.1,
        }),
        rounding: Some(ROUNDING),
        score: Some(d(score)),
    }
}

fn with_formula(
    mut trace: Trace,
    expression: &str,
    figures: &[(&str, &str, InputOrigin)],
    result: (i128, i128),
) -> Trace {
    trace.formula = Some(FormulaTrace {
        expression: expression.to_owned(),
        inputs: figures
            .iter()
            .map(|(name, text, origin)| {
                let (value, unit) = figure(text);
                NamedInput {
                    name: (*name).to_owned(),
                    value,
                    unit,
                    origin: *origin,
                }
            })
            .collect(),
        result: Exact {
            numerator: result.0,
            denominator: result.1,
        },
        percent: trace
            .inputs
            .iter()
            .any(|input| input.name == Actual && input.unit == "%"),
    });
    trace
}

fn rounded(mut trace: Trace, decimals: u8, mode: RoundingMode, place: RoundingPlace) -> Trace {
    trace.rounding = Some(Rounding { place, decimals, mode });
    trace
}

fn say(traces: &[Trace]) -> String {
    let mut lines = Vec::new();
    for trace in traces {
        lines.push(format!("[{:?}]", trace.clause));
        lines.extend(BOTH.map(|lang| trace_sentence(trace, lang)));
        lines.push(String::new());
    }
    lines.join("\n")
}
