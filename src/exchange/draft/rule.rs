//! The rule that a target's text implies.

use rust_decimal::Decimal;

use crate::exchange::{Column, RowFound};
use crate::form::{LateUnit, Quantity, Rule, Sign, Understood, lower_is_better};

/// The rule, and whether it was taken from the name against the custom that a bare figure is "at least".
pub(super) fn of(
    found: &RowFound,
    target: &Quantity,
    name: &str,
    group: &str,
    weight: Decimal,
    funds: bool,
) -> (Rule, bool) {
    if funds && name.contains("预算执行率") && !matches!(target.understood(), Understood::Word) {
        return (Rule::ExecutionRate, false);
    }
    let nature = found.text(Column::Nature);
    if nature.contains("定性") {
        return (tiers(), false);
    }
    match target.understood() {
        Understood::Empty => (Rule::Manual, false),
        Understood::Word | Understood::Unclear => (tiers(), false),
        // Any delay costs all: the custom where the form prints no deduction.
        Understood::Date(_) => {
            let per = LateUnit::Day;
            (Rule::Deadline { per, deduct: weight }, false)
        }
        Understood::Number(number) if number.upper.is_some() => (Rule::Range, false),
        Understood::Number(number) => match number.sign {
            Some(Sign::AtLeast | Sign::Above) => (Rule::AtLeast, false),
            Some(Sign::AtMost | Sign::Below) => (at_most(), false),
            Some(Sign::Equal) => (equal(), false),
            None if ["反向", "逆向", "负向"].iter().any(|word| nature.contains(word)) => (at_most(), false),
            None if nature.contains("正向") => (Rule::AtLeast, false),
            None if number.value.is_zero() => (equal(), false),
            None if is_lower(name, group, &number.unit) => (at_most(), true),
            None => (Rule::AtLeast, false),
        },
    }
}

/// Whether a bare figure is a limit: by the name, or as money under 成本指标.
fn is_lower(name: &str, group: &str, unit: &str) -> bool {
    (group.contains("成本") && unit.contains('元')) || lower_is_better(name)
}

fn tiers() -> Rule {
    Rule::Tiers { cuts: None }
}

fn at_most() -> Rule {
    Rule::AtMost {
        variant: None,
        zero_target: None,
    }
}

fn equal() -> Rule {
    Rule::Equal {
        policy: None,
        zero_target: None,
    }
}
