//! A date (12月底前) or span (12个月内): in time → w; late → so many points for each started day or month, floor 0.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::super::figures::{Actual, is_time, target_number};
use super::super::formula::Computed;
use super::super::row::{Found, Row, figure, points};
use super::super::{Clause, InputName, Open, Ratio};
use super::zero;
use crate::form::notation::unit::{Base, scale};
use crate::form::{Deadline, LateUnit, Sign, Understood};

/// Words that say "in time" without a date.
const IN_TIME: [&str; 5] = ["按时", "按期", "及时", "如期", "提前"];

pub(super) fn score(row: &Row, computed: Option<&Computed>, per: LateUnit, deduct: Decimal) -> Result<Found, Open> {
    match row.indicator.target.understood() {
        Understood::Date(target) => by_date(row, *target, per, deduct),
        Understood::Number(_) => by_span(row, computed, per, deduct),
        _ => Err(Open::TargetUnfit),
    }
}

fn by_date(row: &Row, target: Deadline, per: LateUnit, deduct: Decimal) -> Result<Found, Open> {
    let year = row.assessment.year;
    let last = last_day(target, year).ok_or(Open::TargetUnfit)?;
    let actual = match row.answer.actual.understood() {
        Understood::Empty => return Err(Open::Unanswered),
        Understood::Date(actual) => *actual,
        Understood::Word if says_in_time(row.answer.actual.text()) => {
            return Found::new(Clause::InTime, Some(row.weight), vec![row.weight_input()]);
        }
        _ => return Err(Open::DateDue),
    };
    let (from, to) = span_of(actual, year).ok_or(Open::DateDue)?;
    if to <= last {
        return Found::new(Clause::InTime, Some(row.weight), vec![row.weight_input()]);
    }
    // A whole month that holds the last day says neither in time nor late.
    if from <= last {
        return Err(Open::DateDue);
    }
    let (clause, late) = match per {
        LateUnit::Day => (
            Clause::LateDays,
            i64::from(to.to_julian_day()).checked_sub(last.to_julian_day().into()),
        ),
        LateUnit::Month => (Clause::LateMonths, started_months(last, to)),
    };
    let late = late.ok_or(Open::TooLarge)?;
    let inputs = vec![
        points(InputName::Late, late.into()),
        points(InputName::Deduct, deduct),
        row.weight_input(),
    ];
    Found::new(clause, taken(row, late.into(), deduct), inputs)
}

fn by_span(row: &Row, computed: Option<&Computed>, per: LateUnit, deduct: Decimal) -> Result<Found, Open> {
    let number = target_number(row)?;
    let fits = match scale(&number.unit).base {
        Base::Named("个月" | "月") => per == LateUnit::Month,
        Base::Named("天" | "日" | "个工作日" | "工作日") => per == LateUnit::Day,
        Base::Named(unit) => is_time(unit),
        _ => false,
    };
    if !fits {
        return Err(Open::TargetUnfit);
    }
    if says_in_time(row.answer.actual.text()) && *row.answer.actual.understood() == Understood::Word {
        return Found::new(Clause::InTime, Some(row.weight), vec![row.weight_input()]);
    }
    let actual = Actual::of(row, computed).map_err(|open| match open {
        Open::NumberDue => Open::DateDue,
        other => other,
    })?;
    let target = Ratio::from_decimal(number.value).ok_or(Open::TooLarge)?;
    let over = actual
        .value_in(&number.unit, target)?
        .minus(target)
        .and_then(Ratio::ceil)
        .ok_or(Open::TooLarge)?;
    let mut inputs = vec![actual.input(), figure(InputName::Target, number.value, &number.unit)];
    if over <= 0 {
        inputs.push(row.weight_input());
        return Found::new(Clause::SpanInTime, Some(row.weight), inputs);
    }
    let late = Decimal::try_from_i128_with_scale(over, 0).map_err(|_| Open::TooLarge)?;
    inputs.extend([
        points(InputName::Late, late),
        points(InputName::Deduct, deduct),
        row.weight_input(),
    ]);
    Found::new(Clause::SpanLate, taken(row, late, deduct), inputs)
}

fn taken(row: &Row, late: Decimal, deduct: Decimal) -> Option<Ratio> {
    zero::left(
        row.weight,
        Ratio::from_decimal(late)?.times(Ratio::from_decimal(deduct)?)?,
    )
}

fn says_in_time(text: &str) -> bool {
    IN_TIME.iter().any(|word| text.contains(word)) && !text.contains(['未', '不', '没'])
}

/// The last day that is in time: `12月底前` 31 December, `9月前` 31 August, `8月7日` that day.
fn last_day(target: Deadline, year: u16) -> Option<Date> {
    let (from, to) = span_of(target, year)?;
    match target.sign {
        Some(Sign::Below) => from.previous_day(),
        _ => Some(to),
    }
}

/// First and last day of a date: the day, or its whole month.
fn span_of(date: Deadline, year: u16) -> Option<(Date, Date)> {
    let year = i32::from(date.year.unwrap_or(year));
    let month = Month::try_from(date.month).ok()?;
    let (from, to) = match date.day {
        Some(day) => (day, day),
        None => (1, month.length(year)),
    };
    Some((
        Date::from_calendar_date(year, month, from).ok()?,
        Date::from_calendar_date(year, month, to).ok()?,
    ))
}

/// Started calendar months after `last`: one from the day after it to the same day of the next month; a month's end
/// answers to a month's end.
fn started_months(last: Date, actual: Date) -> Option<i64> {
    let count = |date: Date| {
        i64::from(date.year())
            .checked_mul(12)?
            .checked_add(u8::from(date.month()).into())
    };
    let whole = count(actual)?.checked_sub(count(last)?)?;
    let at_end = last.day() == last.month().length(last.year());
    let further = !at_end && actual.day() > last.day();
    if further { whole.checked_add(1) } else { Some(whole) }
}
