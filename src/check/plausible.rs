//! What makes a reviewer doubt the set of indicators, and the form as a whole.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::context::{Context, Row};
use super::figures::{shown, sum};
use super::search::holds;
use super::{Code, Finding, Part, Place};
use crate::form::{Group, Kind, RoundingMode, Rule};
use crate::score::{Open, Ratio, RowState};

/// How far the share of the indicators' points may lie above the execution's, in percentage points.
const APART: u8 = 5;
/// Words of a cost that is better when higher.
const SAVES: [&str; 6] = ["节约", "节省", "降低", "下降", "减少", "压减"];

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    vetoes(ctx, findings);
    let mut seen = BTreeSet::new();
    for group in &ctx.template.groups {
        indicators(group, false, &mut seen, findings);
        // The blocks of a department's duties may ask the same of each.
        if ctx.template.kind == Kind::Department {
            seen.clear();
        }
    }
    targets(ctx, findings);
    if ctx.template.kind == Kind::Project {
        satisfaction(ctx, findings);
        findings.extend(above_execution(ctx));
    }
}

fn vetoes(ctx: &Context, findings: &mut Vec<Finding>) {
    for veto in &ctx.template.vetoes {
        if ctx.assessment.vetoed.contains(&veto.id) {
            findings.push(Finding::new(Code::VetoHolds, Place::Form, [veto.text.clone()]));
        }
    }
}

/// The same indicator twice, and costs that are rewarded.
fn indicators<'a>(
    group: &'a Group,
    of_cost: bool,
    seen: &mut BTreeSet<(usize, &'a str, &'a str)>,
    findings: &mut Vec<Finding>,
) {
    let of_cost = of_cost || holds(&group.name, "成本");
    for row in &group.indicators {
        let name = bare_name(&row.name);
        // Most names differ in length, which is told without reading them.
        if !name.is_empty() && !seen.insert((name.len(), name, row.target.text().trim())) {
            let args = [row.name.clone(), shown(&row.target)];
            findings.push(Finding::new(
                Code::IndicatorTwice,
                Place::row(&row.id, Part::Target),
                args,
            ));
        }
        let rewarded = matches!(row.rule, Rule::AtLeast) && row.target.number().is_some();
        let cost = || of_cost || holds(&row.name, "成本");
        let saves = || SAVES.iter().any(|word| holds(&row.name, word));
        if rewarded && cost() && !saves() {
            let args = [row.name.clone(), shown(&row.target)];
            findings.push(Finding::new(Code::CostAtLeast, Place::row(&row.id, Part::Target), args));
        }
    }
    for below in &group.groups {
        indicators(below, of_cost, seen, findings);
    }
}

/// A name without what counts it (`指标3:培训人数`).
fn bare_name(name: &str) -> &str {
    let name = name.trim();
    let counted = name.strip_prefix("指标").unwrap_or(name);
    let rest = counted.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix([':', '：', '.', '、']) {
        Some(bare) if rest.len() < counted.len() => bare.trim(),
        _ => name,
    }
}

/// Rows without a target; where the score hangs on it, the row is open and says so itself.
fn targets(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::applies) {
        let needs = !matches!(
            row.indicator.rule,
            Rule::Checklist | Rule::YesNo | Rule::Manual | Rule::ExecutionRate | Rule::Bands { .. }
        );
        let said = row.score.trace.open == Some(Open::TargetUnfit);
        if needs && !said && row.indicator.target.is_empty() {
            let place = Place::row(&row.indicator.id, Part::Target);
            findings.push(Finding::new(Code::TargetMissing, place, [row.name()]));
        }
    }
}

fn satisfaction(ctx: &Context, findings: &mut Vec<Finding>) {
    fn asks(group: &Group) -> bool {
        holds(&group.name, "满意")
            || group.indicators.iter().any(|row| holds(&row.name, "满意"))
            || group.groups.iter().any(asks)
    }
    if !ctx.template.groups.is_empty() && !ctx.template.groups.iter().any(asks) {
        findings.push(Finding::new(Code::SatisfactionMissing, Place::Form, []));
    }
}

/// The share of the points that the indicators reach, far above the share that the execution of the budget reaches.
fn above_execution(ctx: &Context) -> Option<Finding> {
    if ctx.sheet.total.open_rows > 0 {
        return None;
    }
    let execution = ctx.execution_row()?;
    let others: Vec<Row> = ctx
        .rows()
        .filter(|row| row.score.state == RowState::Scored && !row.is_execution())
        .collect();
    let score = sum(others.iter().filter_map(|row| row.score.score))?;
    let weight = sum(others.iter().map(|row| row.indicator.weight))?;
    let points = share(score, weight)?;
    let executed = share(execution.score.score?, execution.indicator.weight)?;
    if !points
        .minus(executed)?
        .compare(Ratio::from_decimal(APART.into())?)?
        .is_gt()
    {
        return None;
    }
    let shown = |share: Ratio| Some(format!("{}%", share.round(2, RoundingMode::HalfUp)?));
    let place = Place::row(&execution.indicator.id, Part::Reason);
    Some(Finding::new(
        Code::PointsAboveExecution,
        place,
        [shown(points)?, shown(executed)?],
    ))
}

/// A score as percent of its weight.
fn share(score: Decimal, weight: Decimal) -> Option<Ratio> {
    let weight = Ratio::from_decimal(weight).filter(|weight| !weight.is_zero())?;
    Ratio::from_decimal(score)?.over(weight)?.shift(2)
}
