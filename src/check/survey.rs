//! Satisfaction is asked for, and money left over is noticed.

use rust_decimal::Decimal;

use super::context::{Context, Row, Section};
use super::figures::shown;
use super::search::holds;
use super::{Code, Finding, Part, Place};
use crate::form::RoundingMode;
use crate::score::{Ratio, execution_rate};

/// Words that say how satisfaction was found.
const ASKED: [&str; 9] = [
    "问卷",
    "调查",
    "测评",
    "访谈",
    "回访",
    "评议",
    "抽样",
    "评价表",
    "满意度",
];
/// The same, in a report that also names the indicator.
const ASKED_IN_TEXT: [&str; 6] = ["问卷", "满意度调查", "满意度测评", "电话回访", "民主评议", "抽样调查"];
/// Percent of the budget that may stay unspent before a reviewer marks the form.
const UNSPENT: u8 = 20;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::scored) {
        let scores = row.score.score.is_some_and(|score| score > Decimal::ZERO);
        if scores && holds(&row.indicator.name, "满意") && !asked(&row) && !told(ctx) {
            let place = Place::row(&row.indicator.id, Part::Evidence);
            let args = [row.name(), shown(&row.answer.actual)];
            findings.push(Finding::new(Code::SatisfactionNoSurvey, place, args));
        }
    }
    findings.extend(unspent(ctx));
}

fn asked(row: &Row) -> bool {
    row.answer.evidence.iter().any(|evidence| says(&evidence.name, &ASKED)) || says(&row.answer.reason, &ASKED_IN_TEXT)
}

fn told(ctx: &Context) -> bool {
    let says = |section: &Section| ASKED_IN_TEXT.iter().any(|word| section.text.holds(word));
    ctx.narrative().iter().any(says)
}

fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| holds(text, word))
}

/// The share of the budget that was not spent, when it is large.
fn unspent(ctx: &Context) -> Option<Finding> {
    let total = ctx.total_row_id()?;
    let executed = execution_rate(ctx.assessment).ok()?;
    let left = Ratio::ONE.minus(executed)?.shift(2)?;
    if !left.compare(Ratio::from_decimal(UNSPENT.into())?)?.is_gt() {
        return None;
    }
    let row = ctx.assessment.funds.row(total)?;
    let args = [
        format!("{}%", left.round(2, RoundingMode::Up)?),
        shown(&row.executed),
        shown(&row.budget),
    ];
    Some(Finding::new(Code::UnspentHigh, Place::funds(total, None), args))
}
