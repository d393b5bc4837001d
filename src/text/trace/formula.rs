//! How a computed actual came about: its figures, the expression, the expression with the figures in it, the result.

use crate::score::{FormulaTrace, InputName, InputOrigin, NamedInput};
use crate::text::Lang;
use crate::text::number::{equals_percent, figure, fraction, join_unit, tidy_brackets, with_unit};

use super::figures::Figures;

/// The derivation with its closing semicolon, or nothing for a row without a formula.
pub fn derivation(figures: &Figures<'_>) -> String {
    let Some(formula) = figures.formula() else {
        return String::new();
    };
    let lang = figures.lang;
    let named: Vec<String> = formula.inputs.iter().map(|input| named(input, lang)).collect();
    let filled = filled(formula, figures);
    let result = result(formula, figures);
    let expression = formula.expression.trim();
    // A formula that is one figure alone says the same twice.
    let filled = if result == format!("= {filled}") {
        String::new()
    } else {
        format!(" = {filled}")
    };
    match lang {
        Lang::Zh => {
            let computed = tidy_brackets(&format!("{expression}{filled} {result}"));
            format!("{}：{computed}；", named.join("、"))
        }
        Lang::En => format!("{}: {expression}{filled} {result}; ", named.join(", ")),
    }
}

fn named(input: &NamedInput, lang: Lang) -> String {
    let origin = match input.origin {
        InputOrigin::Typed => "",
        InputOrigin::Funds => lang.pick("（来自预算收支）", " (from the funds table)"),
        InputOrigin::Staffing => lang.pick("（来自人员情况）", " (from staffing)"),
    };
    format!("{} {}{origin}", input.name, with_unit(input.value, &input.unit))
}

/// The result with its `=` or `≈`.
fn result(formula: &FormulaTrace, figures: &Figures<'_>) -> String {
    match figures.rate() {
        Some((true, rate)) => format!("= {rate}"),
        Some((false, rate)) => format!("≈ {rate}"),
        None if formula.percent => equals_percent(&formula.result),
        None => {
            let unit = figures.get(InputName::Actual).map_or("", |actual| actual.unit.as_str());
            format!("= {}", join_unit(&fraction(&formula.result, 6), unit))
        }
    }
}

/// The expression with each name replaced by its figure; the longest name that fits goes first, so that 预算 never
/// replaces a part of 预算数.
fn filled(formula: &FormulaTrace, figures: &Figures<'_>) -> String {
    let mut inputs: Vec<&NamedInput> = Vec::new();
    for input in formula.inputs.iter().filter(|input| !input.name.is_empty()) {
        let at = inputs.partition_point(|before| before.name.len() >= input.name.len());
        inputs.insert(at, input);
    }
    let one_unit = inputs.windows(2).all(|pair| match pair {
        [one, other] => one.unit == other.unit,
        _ => true,
    });
    let mut rest = formula.expression.trim();
    let mut filled = String::new();
    while let Some(first) = rest.chars().next() {
        let hit = inputs
            .iter()
            .find_map(|input| rest.strip_prefix(input.name.as_str()).map(|after| (*input, after)));
        if let Some((input, after)) = hit {
            filled.push_str(&term(input, one_unit, figures));
            rest = after;
        } else {
            filled.push(first);
            rest = rest.strip_prefix(first).unwrap_or("");
        }
    }
    filled
}

fn term(input: &NamedInput, one_unit: bool, figures: &Figures<'_>) -> String {
    let text = if one_unit && input.unit != "%" {
        figure(input.value)
    } else {
        with_unit(input.value, &input.unit)
    };
    if input.value.is_sign_negative() && !input.value.is_zero() {
        figures.bracket(&text)
    } else {
        text
    }
}
