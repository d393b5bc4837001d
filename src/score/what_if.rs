//! What would change the grade: the smallest gains to the next one, the rows that lose most, other rounding, and the
//! proposals in the place of disputed scores. Every answer comes from scoring the changed form again.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Ratio, RowScore, RowState, ScoreSheet, score};
use crate::form::{Assessment, AtMost, Quantity, Rounding, RoundingMode, RoundingPlace, Rule, Sums as _};

/// A change of a row that helps to the next grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowGain {
    /// The indicator's id.
    pub id: String,
    /// Its score now, in points.
    pub from: Decimal,
    /// The score it would need.
    pub to: Decimal,
    /// The actual that gives it, with its unit, where one figure does: the least that is enough, in the target's decimals.
    pub actual: Option<Quantity>,
}

/// The way to the next grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The grade's name.
    pub grade: String,
    /// Points of the total that are short.
    pub distance: Decimal,
    /// The fewest rows that bridge it, each by no more than it takes. Whether all of them together do is [`NextStep::enough`].
    pub gains: Vec<RowGain>,
    /// Whether the gains reach the grade.
    pub enough: bool,
}

/// A row's part of the points lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostShare {
    /// The indicator's id.
    pub id: String,
    /// Points lost in it.
    pub lost: Decimal,
    /// Percent of all points lost in scored rows, to two decimals.
    pub share: Decimal,
}

/// A total and its grade under other circumstances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The total as shown.
    pub total: Decimal,
    /// Its grade; none while open points could change it.
    pub grade: Option<String>,
}

/// How the total comes out under another rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundingOutcome {
    /// The rounding.
    pub rounding: Rounding,
    /// What comes out.
    pub outcome: Outcome,
}

/// How the total comes out when a row takes the computed score in the place of the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeOutcome {
    /// The indicator's id; none for all disputed rows together.
    pub id: Option<String>,
    /// The person's score; of all rows their sum.
    pub own: Decimal,
    /// The computed score; of all rows their sum.
    pub proposed: Decimal,
    /// What comes out.
    pub outcome: Outcome,
}

/// The smallest changes that reach the next grade; none where there is no better one, or the total is open or held down.
pub fn next_step(form: &Assessment, sheet: &ScoreSheet) -> Option<NextStep> {
    let next = sheet.total.next.as_ref()?;
    let bound = sheet.total.total.try_plus(next.distance)?;
    let mut changed = form.clone();
    let mut gains: Vec<RowGain> = Vec::new();
    let mut enough = false;
    for (at, gain) in next.gains.iter().enumerate() {
        let row = sheet.rows.iter().find(|row| row.id == gain.id)?;
        let last = at.saturating_add(1) == next.gains.len();
        let to = if last { least(&changed, row, bound) } else { None };
        enough = last && to.is_some();
        let to = to.unwrap_or(row.weight);
        claim(&mut changed, &row.id, to);
        gains.push(RowGain {
            id: row.id.clone(),
            from: row.score?,
            to,
            actual: actual_for(form, row, to),
        });
    }
    Some(NextStep {
        grade: next.name.clone(),
        distance: next.distance,
        gains,
        enough,
    })
}

/// The least score of a row, in steps of the rounding, with which the total reaches a bound.
fn least(form: &Assessment, row: &RowScore, bound: Decimal) -> Option<Decimal> {
    let decimals = u32::from(form.template.settings.rounding.decimals).max(2);
    let unit = Decimal::try_new(1, decimals).ok()?;
    let steps = |score: Decimal| {
        let steps = Ratio::from_decimal(score)?.over(Ratio::from_decimal(unit)?)?;
        steps.floor()
    };
    let reaches = |steps: i128| {
        let mut tried = form.clone();
        let points = Decimal::try_from_i128_with_scale(steps, decimals).ok()?.min(row.weight);
        claim(&mut tried, &row.id, points);
        (score(&tried).total.total >= bound).then_some(points)
    };
    let (mut low, mut high) = (steps(row.score?)?, steps(row.weight)?.checked_add(1)?);
    let mut found = reaches(high)?;
    // `low` does not reach it, `high` does.
    while high.checked_sub(low)? > 1 {
        let middle = low.checked_add(high)?.checked_div(2)?;
        match reaches(middle) {
            Some(score) => (found, high) = (score, middle),
            None => low = middle,
        }
    }
    Some(found)
}

/// Gives a row a score, as a person would.
fn claim(form: &mut Assessment, id: &str, score: Decimal) {
    let answer = form.answers.entry(id.to_owned()).or_default();
    answer.own_score = Some(score.to_string());
}

/// The actual with which a row's rule gives a score, in the decimals of the target: whole things are counted whole.
fn actual_for(form: &Assessment, row: &RowScore, to: Decimal) -> Option<Quantity> {
    let indicator = form.template.indicator(&row.id)?;
    let number = indicator.target.number().filter(|number| number.upper.is_none())?;
    let (target, weight) = (Ratio::from_decimal(number.value)?, Ratio::from_decimal(row.weight)?);
    let share = Ratio::from_decimal(to)?.over(weight)?;
    let settings = &form.template.settings;
    let (exact, mode) = match &indicator.rule {
        Rule::AtLeast => (target.times(share)?, RoundingMode::Up),
        Rule::AtMost { variant, .. } if !target.is_zero() => {
            let exact = match variant.unwrap_or(settings.at_most) {
                AtMost::Linear => target.times(Ratio::new(2, 1)?.minus(share)?)?,
                AtMost::Ratio => target.over(share)?,
            };
            (exact, RoundingMode::Down)
        }
        _ => return None,
    };
    let value = exact.round(number.value.scale(), mode)?;
    let actual = Quantity::new(format!("{value}{}", number.unit));
    // Tried on the form, so that only what comes true is said.
    let mut tried = form.clone();
    let answer = tried.answers.entry(row.id.clone()).or_default();
    (answer.actual, answer.own_score) = (actual.clone(), None);
    answer.inputs.clear();
    let given = score(&tried).rows.into_iter().find(|it| it.id == row.id)?.score?;
    (given >= to).then_some(actual)
}

/// The rows that lost points with their parts of all points lost, the largest first.
pub fn lost_shares(sheet: &ScoreSheet) -> Vec<LostShare> {
    let lost = |row: &RowScore| {
        let lost = row.lost().filter(|_| row.state == RowState::Scored)?;
        (lost > Decimal::ZERO).then_some(lost)
    };
    let all = sheet.rows.iter().filter_map(lost).fold(Decimal::ZERO, Decimal::plus);
    let share = |lost: Decimal| {
        let share = Ratio::from_decimal(lost)?.over(Ratio::from_decimal(all)?)?;
        share.shift(2)?.round(2, RoundingMode::HalfUp)
    };
    let mut shares: Vec<LostShare> = Vec::new();
    for row in &sheet.rows {
        let Some((lost, share)) = lost(row).and_then(|lost| Some((lost, share(lost)?))) else {
            continue;
        };
        let id = row.id.clone();
        // Behind all that lost as much or more: rows that lost the same stay in the form's order.
        let at = shares
            .iter()
            .position(|other| other.lost < lost)
            .unwrap_or(shares.len());
        shares.insert(at, LostShare { id, lost, share });
    }
    shares
}

/// Every usual rounding (per row or at the total, to 0, 1 or 2 decimals, each way) under which the total or its grade is
/// another one than now.
pub fn rounding_outcomes(form: &Assessment, sheet: &ScoreSheet) -> Vec<RoundingOutcome> {
    let now = outcome(sheet);
    let mut found = Vec::new();
    for place in [RoundingPlace::Indicator, RoundingPlace::Total] {
        for decimals in [0, 1, 2] {
            for mode in [
                RoundingMode::HalfUp,
                RoundingMode::HalfEven,
                RoundingMode::Down,
                RoundingMode::Up,
            ] {
                let rounding = Rounding { place, decimals, mode };
                let mut tried = form.clone();
                let mut template = (*form.template).clone();
                template.settings.rounding = rounding;
                tried.template = Arc::new(template);
                let outcome = outcome(&score(&tried));
                if outcome != now {
                    found.push(RoundingOutcome { rounding, outcome });
                }
            }
        }
    }
    found
}

/// Each disputed row (a person's score beside another proposal) with what comes out when the proposal is taken, and, where
/// there are several, all of them together at the end.
pub fn dispute_outcomes(form: &Assessment, sheet: &ScoreSheet) -> Vec<DisputeOutcome> {
    let mut all = form.clone();
    let mut found: Vec<DisputeOutcome> = Vec::new();
    let (mut own_sum, mut proposed_sum) = (Decimal::ZERO, Decimal::ZERO);
    for row in sheet
        .rows
        .iter()
        .filter(|row| row.state == RowState::Scored && row.overridden())
    {
        let (Some(own), Some(proposed)) = (row.own, row.proposed) else {
            continue;
        };
        let mut tried = form.clone();
        for form in [&mut tried, &mut all] {
            if let Some(answer) = form.answers.get_mut(&row.id) {
                answer.own_score = None;
            }
        }
        (own_sum, proposed_sum) = (own_sum.plus(own), proposed_sum.plus(proposed));
        found.push(DisputeOutcome {
            id: Some(row.id.clone()),
            own,
            proposed,
            outcome: outcome(&score(&tried)),
        });
    }
    if found.len() > 1 {
        found.push(DisputeOutcome {
            id: None,
            own: own_sum,
            proposed: proposed_sum,
            outcome: outcome(&score(&all)),
        });
    }
    found
}

fn outcome(sheet: &ScoreSheet) -> Outcome {
    Outcome {
        total: sheet.total.total,
        grade: sheet.total.grade.clone(),
    }
}
