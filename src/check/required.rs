//! Cells that must not be empty, outside the rows.

use super::context::{Context, is_blank};
use super::{Code, Finding, Place};
use crate::form::Kind;

/// Years of budgets: performance budgeting began after 2000, and the core knows no clock.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=2099;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    unit(ctx, findings);
    funds(ctx, findings);
    goals(ctx, findings);
    for (_, section) in ctx.template.text_sections() {
        if ctx
            .assessment
            .narrative
            .get(&section.id)
            .is_none_or(|text| is_blank(text))
        {
            let place = Place::Narrative { id: section.id.clone() };
            findings.push(Finding::new(Code::NarrativeMissing, place, [section.title.clone()]));
        }
    }
}

fn unit(ctx: &Context, findings: &mut Vec<Finding>) {
    let field = |field: &str| Place::Unit {
        field: field.to_owned(),
    };
    if is_blank(&ctx.assessment.unit.name) {
        findings.push(Finding::new(Code::UnitNameMissing, field("name"), []));
    }
    let year = ctx.assessment.year;
    if !YEARS.contains(&year) {
        findings.push(Finding::new(Code::YearImplausible, field("year"), [year.to_string()]));
    }
    let project = ctx.assessment.project.as_ref();
    if ctx.template.kind == Kind::Project && project.is_none_or(|project| is_blank(&project.name)) {
        findings.push(Finding::new(Code::ProjectNameMissing, field("project"), []));
    }
}

fn funds(ctx: &Context, findings: &mut Vec<Finding>) {
    let Some(total) = ctx.template.funds.rows.first() else {
        return;
    };
    let row = ctx.assessment.funds.row(&total.id);
    for column in &ctx.template.funds.columns {
        if row.is_none_or(|row| row.cell(*column).is_empty()) {
            let place = Place::funds(&total.id, *column);
            findings.push(Finding::new(Code::FundsTotalMissing, place, [total.label.clone()]));
        }
    }
}

fn goals(ctx: &Context, findings: &mut Vec<Finding>) {
    let goals = &ctx.assessment.goals;
    if goals.iter().all(|goal| is_blank(&goal.expected)) {
        findings.push(Finding::new(Code::GoalMissing, Place::Goal { index: 0 }, []));
    }
    for (index, goal) in goals.iter().enumerate() {
        if !is_blank(&goal.expected) && is_blank(&goal.achieved) {
            let args = [index.saturating_add(1).to_string()];
            findings.push(Finding::new(Code::GoalResultMissing, Place::Goal { index }, args));
        }
    }
}
