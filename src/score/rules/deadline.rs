//! A date (12月底前) or span (12个月内): in time → w; late → so many points for each started day or month, floor 0.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::super::figures::{Actual, target_input, target_number};
use super::super::formula::Computed;
use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use super::zero;
use crate::form::notation::unit::{Base, scale};
use crate::form::{Deadline, LateUnit, Sign, Understood};

/// What says "in time" without a date, as a whole cell: any other words around it may say the opposite (无法按期完成).
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
    let span = Span::of(&number.unit)
        .filter(|span| span.late == per)
        .ok_or(Open::TargetUnfit)?;
    if *row.answer.actual.understood() == Understood::Word && says_in_time(row.answer.actual.text()) {
        return Found::new(Clause::InTime, Some(row.weight), vec![row.weight_input()]);
    }
    let actual = Actual::of(row, computed).map_err(|open| match open {
        Open::NumberDue => Open::DateDue,
        other => other,
    })?;
    let own = if actual.unit().is_empty() {
        span
    } else {
        Span::of(actual.unit()).ok_or(Open::UnitsDiffer)?
    };
    if own.counts != span.counts {
        return Err(Open::UnitsDiffer);
    }
    let whole = |value: Ratio, span: Span| value.times(Ratio::new(span.times, 1)?);
    let over = Ratio::from_decimal(number.value)
        .and_then(|target| whole(actual.value(), own)?.minus(whole(target, span)?)?.ceil())
        .ok_or(Open::TooLarge)?;
    let mut inputs = vec![actual.input(), target_input(number)];
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

/// A unit of a span of time: what it counts, how many of those, and the unit of delay that fits it.
#[derive(Clone, Copy)]
struct Span {
    counts: Counts,
    times: i128,
    late: LateUnit,
}

/// What spans are made of. Days, months and working days do not convert into each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counts {
    Days,
    WorkingDays,
    Months,
}

impl Span {
    fn of(unit: &str) -> Option<Self> {
        let Base::Named(unit) = scale(unit).base else {
            return None;
        };
        let (counts, times, late) = match unit {
            "天" | "日" => (Counts::Days, 1, LateUnit::Day),
            "周" => (Counts::Days, 7, LateUnit::Day),
            "工作日" | "个工作日" => (Counts::WorkingDays, 1, LateUnit::Day),
            "月" | "个月" => (Counts::Months, 1, LateUnit::Month),
            "季度" | "个季度" => (Counts::Months, 3, LateUnit::Month),
            "年" | "周年" => (Counts::Months, 12, LateUnit::Month),
            _ => return None,
        };
        Some(Self { counts, times, late })
    }
}

fn taken(row: &Row, late: Decimal, deduct: Decimal) -> Option<Ratio> {
    zero::left(
        row.weight,
        Ratio::from_decimal(late)?.times(Ratio::from_decimal(deduct)?)?,
    )
}

fn says_in_time(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['。', '.']);
    let bare = bare.strip_prefix('已').unwrap_or(bare);
    IN_TIME.contains(&bare.strip_suffix("完成").unwrap_or(bare))
}

/// The last day that is in time: `12月底前` 31 December, `9月前` 31 August, `8月7日` that day.
fn last_day(target: Deadline, year: u16) -> Option<Date> {
    let (from, to) = span_of(target, year)?;
    match target.sign {
        Some(Sign::Below) => from.previous_day(),
        _ => Some(to),
    }
}

/// Whether a date lies wholly after the last day that a target allows.
pub(in crate::score) fn is_late(target: Deadline, actual: Deadline, year: u16) -> bool {
    let days = last_day(target, year).zip(span_of(actual, year));
    days.is_some_and(|(last, (from, _))| from > last)
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
