//! Weights: level 3 makes level 2, level 2 makes level 1, level 1 makes full marks.

use rust_decimal::Decimal;

use super::context::Context;
use super::figures::{equation, signed, sum};
use super::{Code, Finding, Part, Place};
use crate::form::Sums as _;
use crate::form::{Group, Indicator};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let level_1 = &ctx.template.groups;
    let full = ctx.template.full_marks;
    if let Some((sum, off)) = difference(level_1, &[], full) {
        let args = [equation(&parts(level_1, &[]), sum), full.to_string(), signed(off)];
        findings.push(Finding::new(Code::WeightTotal, Place::Form, args).amount(off));
    }
    for group in level_1 {
        check(group, full, findings);
    }
}

fn check(group: &Group, full: Decimal, findings: &mut Vec<Finding>) {
    if let Some((sum, off)) = difference(&group.groups, &group.indicators, group.weight) {
        let args = [
            group.name.clone(),
            equation(&parts(&group.groups, &group.indicators), sum),
            group.weight.to_string(),
            signed(off),
        ];
        let place = Place::Group { id: group.id.clone() };
        // Parts that make full marks are percentages of their group.
        let code = if sum == full {
            Code::WeightTwice
        } else {
            Code::WeightSum
        };
        findings.push(Finding::new(code, place, args).amount(off));
    }
    for row in &group.indicators {
        if row.weight <= Decimal::ZERO {
            let args = [row.name.clone(), row.weight.to_string()];
            let place = Place::row(&row.id, Part::Weight);
            findings.push(Finding::new(Code::WeightNotPositive, place, args));
        }
    }
    for below in &group.groups {
        check(below, full, findings);
    }
}

/// The parts with their names, for a message.
fn parts<'a>(groups: &'a [Group], rows: &'a [Indicator]) -> Vec<(&'a str, Decimal)> {
    let groups = groups.iter().map(|group| (group.name.as_str(), group.weight));
    groups
        .chain(rows.iter().map(|row| (row.name.as_str(), row.weight)))
        .collect()
}

/// The sum of the parts and how far it lies from the whole, when it does; a template without parts is not judged.
fn difference(groups: &[Group], rows: &[Indicator], whole: Decimal) -> Option<(Decimal, Decimal)> {
    if groups.is_empty() && rows.is_empty() {
        return None;
    }
    let weights = groups.iter().map(|group| group.weight);
    let sum = sum(weights.chain(rows.iter().map(|row| row.weight)))?;
    let off = sum.try_minus(whole)?;
    (!off.is_zero()).then_some((sum, off))
}
