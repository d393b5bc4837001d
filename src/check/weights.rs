//! Weights: level 3 makes level 2, level 2 makes level 1, level 1 makes full marks.

use rust_decimal::Decimal;

use super::context::Context;
use super::figures::{equation, signed, sum};
use super::{Code, Finding, Part, Place};
use crate::form::Group;
use crate::form::Sums as _;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let level_1: Vec<_> = ctx.template.groups.iter().map(named).collect();
    let full = ctx.template.full_marks;
    if let Some((sum, off)) = difference(&level_1, full) {
        let args = [equation(&level_1, sum), full.to_string(), signed(off)];
        findings.push(Finding::new(Code::WeightTotal, Place::Form, args).amount(off));
    }
    for group in &ctx.template.groups {
        check(group, full, findings);
    }
}

fn check(group: &Group, full: Decimal, findings: &mut Vec<Finding>) {
    let mut parts: Vec<_> = group.groups.iter().map(named).collect();
    parts.extend(group.indicators.iter().map(|row| (row.name.as_str(), row.weight)));
    if let Some((sum, off)) = difference(&parts, group.weight) {
        let args = [
            group.name.clone(),
            equation(&parts, sum),
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

fn named(group: &Group) -> (&str, Decimal) {
    (&group.name, group.weight)
}

/// The sum of the parts and how far it lies from the whole, when it does; a template without parts is not judged.
fn difference(parts: &[(&str, Decimal)], whole: Decimal) -> Option<(Decimal, Decimal)> {
    if parts.is_empty() {
        return None;
    }
    let sum = sum(parts.iter().map(|(_, weight)| *weight))?;
    let off = sum.try_minus(whole)?;
    (!off.is_zero()).then_some((sum, off))
}
