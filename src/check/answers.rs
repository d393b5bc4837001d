//! Rows without a proposal: an answer is missing, or what stands there cannot be computed with. One finding a row.

use super::context::{Context, Row, is_blank};
use super::figures::shown;
use super::{Code, Finding, Part, Place, Severity};
use crate::score::Open;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let funds_reported = total_row_reported(ctx, findings);
    for row in ctx.rows() {
        if let Some(not_applicable) = &row.answer.not_applicable {
            if is_blank(&not_applicable.reason) {
                let place = Place::row(&row.indicator.id, Part::NotApplicable);
                findings.push(Finding::new(Code::NotApplicableReasonMissing, place, [row.name()]));
            }
            continue;
        }
        let Some(open) = &row.score.trace.open else { continue };
        // What is wrong with the total row is said once, where it stands.
        let of_funds = row.is_execution() || *open == Open::FundsMissing;
        if of_funds && funds_reported {
            continue;
        }
        // A day that no calendar has is said once.
        let said = |found: &Finding, of: &Finding| found.code == Code::DateImpossible && found.place == of.place;
        if let Some(finding) = finding(ctx, &row, open)
            && !findings.iter().any(|found| said(found, &finding))
        {
            findings.push(finding);
        }
    }
}

fn total_row_reported(ctx: &Context, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| {
        let codes = [Code::FundsTotalMissing, Code::FundsNotMoney, Code::FundsTotalZero];
        codes.contains(&finding.code)
            && matches!(&finding.place, Place::Funds { row, .. } if Some(row.as_str()) == ctx.total_row_id())
    })
}

fn finding(ctx: &Context, row: &Row, open: &Open) -> Option<Finding> {
    let name = row.name();
    let weight = || row.indicator.weight.normalize().to_string();
    let (actual, target) = (shown(&row.answer.actual), shown(&row.indicator.target));
    let (code, part, args) = match open {
        Open::Unanswered => (Code::AnswerMissing, missing_part(row), vec![name]),
        Open::TierDue => (Code::TierMissing, Part::Actual, vec![name]),
        Open::ChoiceDue => (Code::ChoiceMissing, Part::Actual, vec![name]),
        Open::ScoreDue => (Code::ScoreMissing, Part::OwnScore, vec![name, weight()]),
        Open::NumberDue => (Code::NumberDue, Part::Actual, vec![name, actual, target]),
        Open::DateDue => (Code::DateDue, Part::Actual, vec![name, actual, target]),
        Open::TargetUnfit => (Code::TargetUnfit, Part::Target, vec![name, target]),
        Open::PercentUnclear => (Code::PercentUnclear, Part::Actual, vec![name, actual, target]),
        Open::UnitsDiffer => (Code::UnitsDiffer, Part::Actual, vec![name, actual, target]),
        Open::InputMissing { name: input } => (Code::InputMissing, Part::Inputs, vec![name, input.clone()]),
        Open::InputUnfit { name: input } => {
            let typed = row.answer.inputs.get(input).map_or_else(|| "—".to_owned(), shown);
            (Code::InputUnfit, Part::Inputs, vec![name, input.clone(), typed])
        }
        Open::DivisionByZero => (Code::DivisionByZero, Part::Inputs, vec![name, denominator(row)]),
        Open::FormulaUnfit => (Code::FormulaUnfit, Part::Inputs, vec![name, expression(row)]),
        Open::FundsMissing => (Code::FundsMissing, Part::Actual, vec![name]),
        Open::TooLarge => (Code::FiguresTooLarge, Part::Actual, vec![name]),
    };
    // A person's own score settles a row that only lacks an answer, and a broken figure then no longer blocks: the
    // score stands, with its reason. One that does not count is named by its own check.
    let settled = row.score.own.is_some();
    if unanswered(open) && (settled || row.score.own_problem.is_some()) {
        return None;
    }
    let zero_budget = *open == Open::DivisionByZero && row.is_execution();
    let place = match ctx.total_row_id() {
        Some(total) if zero_budget => Place::funds(total, crate::form::FundsColumn::Budget),
        _ => Place::row(&row.indicator.id, part),
    };
    let mut finding = Finding::new(code, place, args);
    if settled {
        finding.severity = Severity::Important;
    }
    Some(finding)
}

/// Whether nothing is wrong but that something is missing.
fn unanswered(open: &Open) -> bool {
    matches!(
        open,
        Open::Unanswered | Open::TierDue | Open::ChoiceDue | Open::ScoreDue | Open::InputMissing { .. }
    )
}

/// Where the answer of a row is to be typed.
fn missing_part(row: &Row) -> Part {
    if row.indicator.formula.is_some() {
        Part::Inputs
    } else {
        Part::Actual
    }
}

fn expression(row: &Row) -> String {
    row.indicator
        .formula
        .as_ref()
        .map_or_else(String::new, |formula| formula.expression.clone())
}

fn denominator(row: &Row) -> String {
    if row.is_execution() {
        "B ÷ A".to_owned()
    } else {
        expression(row)
    }
}
