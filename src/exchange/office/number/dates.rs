//! Days and times: a workbook counts days from 1900 or 1904, and parts of a day as a fraction.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use time::{Date, Weekday};

use super::section::Token;

/// From when a workbook counts its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    /// Day 1 is 1900-01-01, and 1900 has a 29 February.
    Since1900,
    /// Day 0 is 1904-01-01.
    Since1904,
}

/// A part of a date or time, with how many letters it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    Year(usize),
    /// Minutes where an hour stands before or seconds after.
    Month(usize),
    Day(usize),
    Hour(usize),
    Second(usize),
    /// `aaaa`: 星期一.
    Weekday(usize),
    /// 上午/下午.
    Half(&'static str, &'static str),
    /// `[h]`: hours, minutes or seconds that run on past the day.
    Elapsed(char, usize),
}

impl DatePart {
    /// By its letter in small.
    pub fn new(letter: char, count: usize) -> Self {
        match letter {
            'y' | 'e' => Self::Year(count),
            'm' => Self::Month(count),
            'd' => Self::Day(count),
            'h' => Self::Hour(count),
            's' => Self::Second(count),
            _ => Self::Weekday(count),
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAY: i64 = 86_400;
/// The Julian days of what is day 0.
const ZERO_1900: i32 = 2_415_019;
const ZERO_1904: i32 = 2_416_481;
/// The 29 February 1900 that never was.
const NO_DAY: i64 = 60;

/// A moment taken apart.
struct Moment {
    year: i32,
    month: u8,
    day: u8,
    weekday: Weekday,
    /// Seconds of the day.
    second: i64,
    /// Seconds since day 0.
    elapsed: i64,
}

fn moment(figure: Decimal, dates: Dates) -> Option<Moment> {
    let seconds = figure.checked_mul(DAY.into())?.round().to_i64()?;
    let (days, second) = (seconds.checked_div_euclid(DAY)?, seconds.checked_rem_euclid(DAY)?);
    if days < 0 {
        return None;
    }
    let (zero, fix) = match dates {
        Dates::Since1900 => (ZERO_1900, i64::from(days < NO_DAY)),
        Dates::Since1904 => (ZERO_1904, 0),
    };
    let julian = i32::try_from(days.checked_add(fix)?).ok()?.checked_add(zero)?;
    let date = Date::from_julian_day(julian).ok()?;
    let no_day = dates == Dates::Since1900 && days == NO_DAY;
    Some(Moment {
        year: date.year(),
        month: if no_day { 2 } else { u8::from(date.month()) },
        day: if no_day { 29 } else { date.day() },
        weekday: date.weekday(),
        second,
        elapsed: seconds,
    })
}

/// Prints a moment; nothing where the figure is no day.
pub fn print(tokens: &[Token], figure: Decimal, dates: Dates) -> Option<String> {
    let moment = moment(figure, dates)?;
    let twelve = tokens
        .iter()
        .any(|token| matches!(token, Token::Date(DatePart::Half(..))));
    let mut out = String::new();
    let mut after_hour = false;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Literal(text) => out.push_str(text),
            Token::Point => out.push('.'),
            Token::Comma => out.push(','),
            Token::Bar => out.push('/'),
            // Parts of a second: what is stored is rounded to whole ones.
            Token::Digit(_) => out.push('0'),
            Token::Date(part) => {
                let minutes = after_hour || before_seconds(tokens.get(at.saturating_add(1)..).unwrap_or_default());
                after_hour = matches!(part, DatePart::Hour(_) | DatePart::Elapsed('h', _));
                part_of(&mut out, *part, &moment, minutes, twelve);
            }
            _ => {}
        }
    }
    Some(out)
}

/// Whether the next part of the date is seconds.
fn before_seconds(rest: &[Token]) -> bool {
    let next = rest.iter().find_map(|token| match token {
        Token::Date(part) => Some(*part),
        _ => None,
    });
    matches!(next, Some(DatePart::Second(_) | DatePart::Elapsed('s', _)))
}

fn part_of(out: &mut String, part: DatePart, moment: &Moment, minutes: bool, twelve: bool) {
    let minute = moment.second / 60 % 60;
    let hour = moment.second / 3_600;
    match part {
        DatePart::Year(count) if count <= 2 => pad(out, i64::from(moment.year % 100), 2),
        DatePart::Year(_) => pad(out, i64::from(moment.year), 4),
        DatePart::Month(count) if minutes => pad(out, minute, count),
        DatePart::Month(count) => {
            let name = MONTHS
                .get(usize::from(moment.month).saturating_sub(1))
                .copied()
                .unwrap_or_default();
            match count {
                3 => out.push_str(name.get(..3).unwrap_or(name)),
                4 => out.push_str(name),
                5 => out.push_str(name.get(..1).unwrap_or(name)),
                _ => pad(out, i64::from(moment.month), count),
            }
        }
        DatePart::Day(count) if count > 2 => {
            let name = format!("{}", moment.weekday);
            out.push_str(if count == 3 {
                name.get(..3).unwrap_or(&name)
            } else {
                &name
            });
        }
        DatePart::Day(count) => pad(out, i64::from(moment.day), count),
        DatePart::Hour(count) if twelve => pad(out, (hour.saturating_add(11) % 12).saturating_add(1), count),
        DatePart::Hour(count) => pad(out, hour, count),
        DatePart::Second(count) => pad(out, moment.second % 60, count),
        DatePart::Weekday(count) => {
            let day = match moment.weekday {
                Weekday::Monday => "一",
                Weekday::Tuesday => "二",
                Weekday::Wednesday => "三",
                Weekday::Thursday => "四",
                Weekday::Friday => "五",
                Weekday::Saturday => "六",
                Weekday::Sunday => "日",
            };
            out.push_str(if count > 3 { "星期" } else { "" });
            out.push_str(day);
        }
        DatePart::Half(morning, afternoon) => out.push_str(if hour < 12 { morning } else { afternoon }),
        DatePart::Elapsed('h', count) => pad(out, moment.elapsed / 3_600, count),
        DatePart::Elapsed('m', count) => pad(out, moment.elapsed / 60, count),
        DatePart::Elapsed(_, count) => pad(out, moment.elapsed, count),
    }
}

fn pad(out: &mut String, number: i64, places: usize) {
    out.push_str(&format!("{number:0places$}"));
}
