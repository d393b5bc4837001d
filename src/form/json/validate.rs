//! What must hold of a template or assessment beyond the kinds of its fields.
//!
//! Only what later rooms could not work with is refused; what a unit merely got wrong is for `check` to find.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Document, JsonError};
use crate::form::{Assessment, Group, Indicator, OverAchievement, Rule, Settings, Template, ZeroTarget};

mod report;

/// More indicators than any form has; the whole of a province's rolled into one has fewer.
const MOST_INDICATORS: usize = 20_000;
/// Points. Full marks are 100 nearly everywhere, 1000 at most.
const MOST_POINTS: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
/// Decimals that a score can be rounded to.
const MOST_DECIMALS: u8 = 6;
/// Funds rows below each other; a form has 3 levels.
const DEEPEST_FUNDS: usize = 16;

type Checked = Result<(), JsonError>;

impl Document for Template {
    fn validate(&self) -> Checked {
        validate(self)
    }
}

impl Document for Assessment {
    fn validate(&self) -> Checked {
        // Inside a result nobody has looked at it yet.
        names(&self.format, Assessment::FORMAT, "format")?;
        template(&self.template, "template.")?;
        let rows = self.funds.rows.iter();
        parents(rows.map(|row| (row.id.as_str(), row.parent.as_deref())), "funds.rows")?;
        for (id, answer) in &self.answers {
            if let Some(choice) = &answer.tier {
                within(
                    choice.place,
                    Decimal::ZERO,
                    Decimal::ONE_HUNDRED,
                    &format!("answers.{id}.tier.place"),
                )?;
            }
        }
        Ok(())
    }
}

/// Checks a template: ids once each, weights above 0 and within reason, two levels of groups, settings that can be used.
///
/// # Errors
/// [`JsonError::Field`] with the first place that is wrong.
pub fn validate(of: &Template) -> Result<(), JsonError> {
    template(of, "")
}

fn template(of: &Template, at: &str) -> Checked {
    names(&of.format, Template::FORMAT, &format!("{at}format"))?;
    points(of.full_marks, &format!("{at}fullMarks"))?;
    let mut ids = Ids::default();
    for (index, group) in of.groups.iter().enumerate() {
        ids.group(group, 1, &format!("{at}groups[{index}]"))?;
    }
    settings(&of.settings, &format!("{at}settings"))?;
    let rows = of.funds.rows.iter();
    let rows = rows.map(|row| (row.id.as_str(), row.parent.as_deref()));
    once(rows.clone().map(|(id, _)| id), &format!("{at}funds.rows"))?;
    parents(rows, &format!("{at}funds.rows"))?;
    once(of.vetoes.iter().map(|veto| veto.id.as_str()), &format!("{at}vetoes"))?;
    report::sections(&of.report, &format!("{at}report"))
}

fn names(format: &str, wanted: &str, at: &str) -> Checked {
    if format == wanted {
        Ok(())
    } else {
        refuse(at, format_args!("expected `{wanted}`"))
    }
}

/// Ids seen so far, and how many indicators.
#[derive(Default)]
struct Ids<'a> {
    groups: BTreeSet<&'a str>,
    indicators: BTreeSet<&'a str>,
}

impl<'a> Ids<'a> {
    fn group(&mut self, group: &'a Group, level: u8, at: &str) -> Checked {
        if level > 2 {
            return refuse(at, format_args!("groups have two levels"));
        }
        new_id(&mut self.groups, &group.id, at)?;
        within(group.weight, Decimal::ZERO, MOST_POINTS, &format!("{at}.weight"))?;
        for (index, below) in group.groups.iter().enumerate() {
            self.group(below, level.saturating_add(1), &format!("{at}.groups[{index}]"))?;
        }
        for (index, indicator) in group.indicators.iter().enumerate() {
            let at = format!("{at}.indicators[{index}]");
            new_id(&mut self.indicators, &indicator.id, &at)?;
            if self.indicators.len() > MOST_INDICATORS {
                return refuse(&at, format_args!("more than {MOST_INDICATORS} indicators"));
            }
            self::indicator(indicator, &at)?;
        }
        Ok(())
    }
}

fn indicator(of: &Indicator, at: &str) -> Checked {
    points(of.weight, &format!("{at}.weight"))?;
    once(
        of.checklist.iter().map(|point| point.id.as_str()),
        &format!("{at}.checklist"),
    )?;
    for (index, point) in of.checklist.iter().enumerate() {
        let at = format!("{at}.checklist[{index}].score");
        within(point.score, Decimal::ZERO, MOST_POINTS, &at)?;
    }
    rule(&of.rule, &format!("{at}.rule"))
}

fn rule(of: &Rule, at: &str) -> Checked {
    match of {
        Rule::Steps { per, deduct, .. } => {
            above_zero(*per, &format!("{at}.per"))?;
            above_zero(*deduct, &format!("{at}.deduct"))
        }
        Rule::Bands { bands } => bands.iter().enumerate().try_for_each(|(index, band)| {
            let at = format!("{at}.bands[{index}].score");
            within(band.score, Decimal::ZERO, MOST_POINTS, &at)
        }),
        Rule::Deadline { deduct, .. } => above_zero(*deduct, &format!("{at}.deduct")),
        Rule::Tiers { cuts: Some(cuts) } => tier_cuts(cuts.partial, cuts.full, &format!("{at}.cuts")),
        Rule::AtMost { zero_target, .. } | Rule::Equal { zero_target, .. } => match zero_target {
            Some(policy) => zero(policy, &format!("{at}.zeroTarget")),
            None => Ok(()),
        },
        Rule::AtLeast
        | Rule::Range
        | Rule::ExecutionRate
        | Rule::Checklist
        | Rule::YesNo
        | Rule::Tiers { cuts: None }
        | Rule::Manual => Ok(()),
    }
}

fn settings(of: &Settings, at: &str) -> Checked {
    if of.rounding.decimals > MOST_DECIMALS {
        let at = format!("{at}.rounding.decimals");
        return refuse(&at, format_args!("at most {MOST_DECIMALS} decimals"));
    }
    grades(of, &format!("{at}.grades"))?;
    tier_cuts(of.tier_cuts.partial, of.tier_cuts.full, &format!("{at}.tierCuts"))?;
    zero(&of.zero_target, &format!("{at}.zeroTarget"))?;
    if let OverAchievement::Deduct { deduct, .. } = of.over_achievement {
        let at = format!("{at}.overAchievement.deduct");
        within(deduct, Decimal::ZERO, Decimal::ONE_HUNDRED, &at)?;
    }
    for (index, cap) in of.total_caps.iter().enumerate() {
        let at = format!("{at}.totalCaps[{index}].max");
        within(cap.max, Decimal::ZERO, MOST_POINTS, &at)?;
    }
    let at = format!("{at}.moneyTolerance");
    within(of.money_tolerance, Decimal::ZERO, MOST_POINTS, &at)
}

/// Every total must fall into a grade, and into one only.
fn grades(of: &Settings, at: &str) -> Checked {
    let mut above: Option<Decimal> = None;
    for (index, grade) in of.grades.iter().enumerate() {
        if above.is_some_and(|above| grade.at_least >= above) {
            return refuse(
                &format!("{at}[{index}].atLeast"),
                format_args!("a grade starts below the one before it"),
            );
        }
        above = Some(grade.at_least);
    }
    match above {
        Some(lowest) if lowest.is_zero() => Ok(()),
        _ => refuse(at, format_args!("the last grade starts at 0")),
    }
}

fn tier_cuts(partial: Decimal, full: Decimal, at: &str) -> Checked {
    within(full, Decimal::ZERO, Decimal::ONE_HUNDRED, &format!("{at}.full"))?;
    within(partial, Decimal::ZERO, full, &format!("{at}.partial"))
}

fn zero(of: &ZeroTarget, at: &str) -> Checked {
    match of {
        ZeroTarget::AllOrNothing => Ok(()),
        ZeroTarget::PerPoint { per, deduct } => {
            above_zero(*per, &format!("{at}.per"))?;
            above_zero(*deduct, &format!("{at}.deduct"))
        }
    }
}

/// A row may be part of another, but no row of itself, by however many steps.
fn parents<'a>(rows: impl Iterator<Item = (&'a str, Option<&'a str>)>, at: &str) -> Checked {
    let rows: Vec<_> = rows.collect();
    let mut parent_of = BTreeMap::new();
    for (id, parent) in &rows {
        parent_of.entry(*id).or_insert(*parent);
    }
    for (index, (id, _)) in rows.iter().enumerate() {
        let mut above = *id;
        let mut steps = 0_usize;
        while let Some(Some(parent)) = parent_of.get(above) {
            above = parent;
            steps = steps.saturating_add(1);
            if steps > DEEPEST_FUNDS {
                return refuse(
                    &format!("{at}[{index}].parent"),
                    format_args!("a row is part of itself"),
                );
            }
        }
    }
    Ok(())
}

fn once<'a>(ids: impl Iterator<Item = &'a str>, at: &str) -> Checked {
    let mut seen = BTreeSet::new();
    ids.enumerate()
        .try_for_each(|(index, id)| new_id(&mut seen, id, &format!("{at}[{index}]")))
}

fn new_id<'a>(seen: &mut BTreeSet<&'a str>, id: &'a str, at: &str) -> Checked {
    if id.is_empty() {
        refuse(&format!("{at}.id"), format_args!("an id is not empty"))
    } else if seen.insert(id) {
        Ok(())
    } else {
        refuse(&format!("{at}.id"), format_args!("duplicate id `{id}`"))
    }
}

fn points(value: Decimal, at: &str) -> Checked {
    above_zero(value, at)?;
    within(value, Decimal::ZERO, MOST_POINTS, at)
}

fn above_zero(value: Decimal, at: &str) -> Checked {
    if value > Decimal::ZERO {
        Ok(())
    } else {
        refuse(at, format_args!("`{value}` is not above 0"))
    }
}

fn within(value: Decimal, least: Decimal, most: Decimal, at: &str) -> Checked {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        refuse(at, format_args!("`{value}` is not within {least} to {most}"))
    }
}

fn refuse(path: &str, message: std::fmt::Arguments<'_>) -> Checked {
    Err(JsonError::Field {
        path: path.to_owned(),
        message: message.to_string(),
    })
}
