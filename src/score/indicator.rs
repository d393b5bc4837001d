//! One indicator: its rule, its rounding, its trace, and the person's own score beside it.

use rust_decimal::Decimal;

use super::row::{Found, Row};
use super::{Clause, Open, OwnProblem, Ratio, RowScore, RowState, Trace};
use super::{formula, own, rules};
use crate::form::Sums as _;
use crate::form::{Answer, Assessment, Indicator, NotApplicablePolicy, Rounding, RoundingMode, Settings};

/// Scores an indicator; `blank` stands for the answer of a row that has none.
pub(super) fn score(assessment: &Assessment, indicator: &Indicator, blank: &Answer) -> RowScore {
    let settings = &assessment.template.settings;
    let answer = assessment.answers.get(&indicator.id).unwrap_or(blank);
    let trace = trace(assessment, settings, indicator, answer);
    let (own, own_problem) = match own::read(answer, indicator.weight) {
        Ok(own) => (own, None),
        Err(problem) => (None, Some(problem)),
    };
    let mut row = RowScore {
        id: indicator.id.clone(),
        weight: indicator.weight,
        state: RowState::Open,
        proposed: trace.score,
        own,
        own_problem,
        score: None,
        trace,
    };
    settle(&mut row, indicator, settings, answer);
    row
}

/// Decides what counts: not applicable first, then the person's own score, then the proposal.
fn settle(row: &mut RowScore, indicator: &Indicator, settings: &Settings, answer: &Answer) {
    if answer.not_applicable.is_some() {
        (row.state, row.score) = match indicator.not_applicable.unwrap_or(settings.not_applicable) {
            NotApplicablePolicy::Rescale => (RowState::LeftOut, None),
            NotApplicablePolicy::Full => (RowState::AssumedFull, Some(indicator.weight)),
            NotApplicablePolicy::Zero => (RowState::AssumedZero, Some(Decimal::ZERO)),
        };
        return;
    }
    row.score = row.own.or(row.proposed);
    if row.score.is_some() {
        row.state = RowState::Scored;
    }
}

/// The way to the proposed score.
fn trace(assessment: &Assessment, settings: &Settings, indicator: &Indicator, answer: &Answer) -> Trace {
    let Some(weight) = Ratio::from_decimal(indicator.weight) else {
        return open(Open::TooLarge);
    };
    let row = Row {
        assessment,
        settings,
        indicator,
        answer,
        weight,
    };
    let computed = match formula::compute(&row) {
        Ok(computed) => computed,
        Err(why) => return open(why),
    };
    match rules::apply(&row, computed.as_ref()).and_then(|found| rounded(&row, found)) {
        Ok(trace) => Trace {
            formula: computed.map(|computed| computed.trace),
            ..trace
        },
        Err(why) => Trace {
            formula: computed.map(|computed| computed.trace),
            ..open(why)
        },
    }
}

fn open(why: Open) -> Trace {
    Trace {
        clause: Clause::Open,
        open: Some(why),
        inputs: Vec::new(),
        formula: None,
        exact: None,
        rounding: None,
        score: None,
    }
}

fn rounded(row: &Row, found: Found) -> Result<Trace, Open> {
    let rounding = row.settings.rounding;
    let score = round_below(found.exact, rounding, found.below).ok_or(Open::TooLarge)?;
    // Rounding never lifts a score above its weight (22.5 points at whole numbers).
    let score = score.min(row.indicator.weight).max(Decimal::ZERO);
    Ok(Trace {
        clause: found.clause,
        open: None,
        inputs: found.inputs,
        formula: None,
        exact: Some(found.exact.exact()),
        rounding: Some(rounding),
        score: Some(score),
    })
}

/// Rounds as the template says; a tier's score that would round into the next tier is rounded down, and one that lies
/// on the next tier's cut stays one unit below it: the cut belongs to the upper tier.
fn round_below(exact: Ratio, rounding: Rounding, below: Option<Ratio>) -> Option<Decimal> {
    let decimals = u32::from(rounding.decimals);
    let score = exact.round(decimals, rounding.mode)?;
    let Some(below) = below else { return Some(score) };
    let reaches = |score: Decimal| Some(Ratio::from_decimal(score)?.compare(below)?.is_ge());
    if !reaches(score)? {
        return Some(score);
    }
    let down = exact.round(decimals, RoundingMode::Down)?;
    if !reaches(down)? {
        return Some(down);
    }
    let unit = Decimal::try_new(1, decimals).ok()?;
    Some(down.try_minus(unit)?.max(Decimal::ZERO))
}

impl RowScore {
    /// Points lost; none while the row is open or left out.
    pub fn lost(&self) -> Option<Decimal> {
        self.weight.try_minus(self.score?)
    }

    /// Whether a person's own score stands beside a proposal that differs.
    pub fn overridden(&self) -> bool {
        self.own
            .is_some_and(|own| self.proposed.is_some_and(|proposed| proposed != own))
    }
}

impl OwnProblem {
    /// All problems, for the reference.
    pub const ALL: [Self; 3] = [Self::NotANumber, Self::Negative, Self::AboveWeight];
}
