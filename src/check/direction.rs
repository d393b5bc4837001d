//! Indicators whose target points the wrong way or at nothing, and actuals that only copy the target.

use super::context::{Context, Row};
use super::figures::shown;
use super::search::holds;
use super::{Code, Finding, Part, Place};
use crate::form::notation::unit::{Base, scale};
use crate::form::{Group, Indicator, Rule, lower_is_better};

/// Words of a name that says what its percentage is of.
const OF_WHAT: [&str; 14] = [
    "率", "比", "度", "占", "幅", "额", "面", "增长", "增加", "增收", "下降", "减少", "降低", "%",
];

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for group in &ctx.template.groups {
        of_group(group, false, findings);
    }
    for row in ctx.rows().filter(Row::applies) {
        let signed = |number: &crate::form::Number| number.sign.is_some() && number.upper.is_none();
        let copied = row.answer.actual.number().is_some_and(signed) && row.indicator.target.number().is_some();
        // `4万多名` says more than 4万 too, but nobody copied that from a target.
        let said = || row.answer.actual.text().contains(['多', '余']);
        if copied && row.score.trace.open.is_none() && !said() {
            let args = [row.name(), shown(&row.answer.actual), shown(&row.indicator.target)];
            let place = Place::row(&row.indicator.id, Part::Actual);
            findings.push(Finding::new(Code::ActualWithSign, place, args));
        }
    }
}

fn of_group(group: &Group, of_benefit: bool, findings: &mut Vec<Finding>) {
    let of_benefit = of_benefit || holds(&group.name, "效益") || holds(&group.name, "影响");
    for row in &group.indicators {
        let name = row.name.trim();
        let code = if name.is_empty() {
            Code::IndicatorNameMissing
        } else if is_inverse(row, name) {
            Code::InverseAtLeast
        } else if of_benefit && is_bare_percent(row, name) {
            Code::BenefitNoBasis
        } else {
            continue;
        };
        let args = [row.name.clone(), shown(&row.target)];
        findings.push(Finding::new(code, Place::row(&row.id, Part::Target), args));
    }
    for below in &group.groups {
        of_group(below, of_benefit, findings);
    }
}

/// Better when lower, and scored as better when higher.
fn is_inverse(row: &Indicator, name: &str) -> bool {
    // A target of 0 is kept or not, whatever its rule is called.
    let figure = row.target.number().is_some_and(|number| !number.value.is_zero());
    figure && matches!(row.rule, Rule::AtLeast) && lower_is_better(name)
}

fn is_bare_percent(row: &Indicator, name: &str) -> bool {
    let percent = row
        .target
        .number()
        .is_some_and(|it| scale(&it.unit).base == Base::Percent);
    percent && row.formula.is_none() && !OF_WHAT.iter().any(|word| holds(name, word))
}
