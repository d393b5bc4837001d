//! Figures by places of digits: `#,##0.00`, `0%`, `0.00E+00`.

use rust_decimal::Decimal;

use super::round;
use super::section::Token;

/// The places of digits around the point.
struct Places {
    whole: usize,
    after: usize,
    grouped: bool,
    thousands: u32,
    percents: u32,
    exponent: bool,
    /// Places of the power of ten.
    power: usize,
}

impl Places {
    fn of(tokens: &[Token]) -> Self {
        let mut places = Self {
            whole: 0,
            after: 0,
            grouped: false,
            thousands: 0,
            percents: 0,
            exponent: false,
            power: 0,
        };
        let mut point = false;
        let mut commas = 0_u32;
        for token in tokens {
            match token {
                Token::Digit(_) if places.exponent => places.power = places.power.saturating_add(1),
                Token::Digit(_) if point => places.after = places.after.saturating_add(1),
                Token::Digit(_) => {
                    places.grouped |= commas > 0 && places.whole > 0;
                    commas = 0;
                    places.whole = places.whole.saturating_add(1);
                }
                Token::Comma => commas = commas.saturating_add(1),
                Token::Point => {
                    point = true;
                    places.thousands = places.thousands.saturating_add(std::mem::take(&mut commas));
                }
                Token::Percent => places.percents = places.percents.saturating_add(1),
                Token::Exponent(_) => places.exponent = true,
                _ => {}
            }
        }
        places.thousands = places.thousands.saturating_add(commas);
        places
    }
}

/// Prints a figure; nothing where it does not fit into 28 digits.
pub fn print(tokens: &[Token], figure: Decimal) -> Option<String> {
    let places = Places::of(tokens);
    let minus = figure.is_sign_negative();
    let mut value = figure.abs();
    for _ in 0..places.percents.min(4) {
        value = value.checked_mul(Decimal::ONE_HUNDRED)?;
    }
    for _ in 0..places.thousands.min(4) {
        value = value.checked_div(Decimal::ONE_THOUSAND)?;
    }
    let mut power = 0_i32;
    if places.exponent {
        (value, power) = normal(value)?;
    }
    let after = u32::try_from(places.after).ok()?.min(28);
    let mut rounded = round(value, after);
    if places.exponent && rounded >= Decimal::TEN {
        rounded = round(rounded.checked_div(Decimal::TEN)?, after);
        power = power.saturating_add(1);
    }
    let text = rounded.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.trim_start_matches('0');
    let out = lay(tokens, &places, whole, &format!("{fraction:0<0$}", places.after), power);
    Some(if minus { format!("-{}", out.trim_start()) } else { out })
}

/// A figure as one digit before the point, and its power of ten.
fn normal(value: Decimal) -> Option<(Decimal, i32)> {
    let mut value = value;
    let mut power = 0_i32;
    while value >= Decimal::TEN {
        value = value.checked_div(Decimal::TEN)?;
        power = power.saturating_add(1);
    }
    while value < Decimal::ONE && !value.is_zero() {
        value = value.checked_mul(Decimal::TEN)?;
        power = power.saturating_sub(1);
    }
    Some((value, power))
}

/// Lays the digits into their places.
fn lay(tokens: &[Token], places: &Places, whole: &str, fraction: &str, power: i32) -> String {
    let mut out = String::new();
    // Counted from the point: 1 is the last place before it.
    let digit = |place: usize| whole.chars().rev().nth(place.saturating_sub(1));
    let mut place = places.whole;
    let mut started = false;
    let mut after = fraction.chars();
    let (mut point, mut exponent) = (false, false);
    for token in tokens {
        match token {
            Token::Literal(text) => out.push_str(text),
            Token::Percent => out.push('%'),
            Token::Exponent(plus) => {
                exponent = true;
                let sign = match (power < 0, plus) {
                    (true, _) => "-",
                    (false, true) => "+",
                    (false, false) => "",
                };
                let width = places.power;
                out.push_str(&format!("E{sign}{:0width$}", power.unsigned_abs()));
            }
            Token::Digit(_) if exponent => {}
            Token::Digit(kind) if point => {
                let nothing_left = after.as_str().bytes().all(|digit| digit == b'0');
                let digit = after.next().unwrap_or('0');
                match kind {
                    '#' if nothing_left => {}
                    '?' if nothing_left => out.push(' '),
                    _ => out.push(digit),
                }
            }
            Token::Digit(kind) => {
                if place == places.whole {
                    // Digits that have no place of their own stand before the first.
                    for more in (place.saturating_add(1)..=whole.len()).rev() {
                        push(&mut out, digit(more).unwrap_or('0'), more, places.grouped);
                    }
                }
                match (digit(place), kind) {
                    (Some(digit), _) => push(&mut out, digit, place, places.grouped),
                    (None, '0') => {
                        started = true;
                        push(&mut out, '0', place, places.grouped);
                    }
                    (None, _) if started => push(&mut out, '0', place, places.grouped),
                    (None, '?') => out.push(' '),
                    (None, _) => {}
                }
                place = place.saturating_sub(1);
            }
            Token::Point => {
                point = true;
                if places.whole == 0 {
                    out.push_str(whole);
                }
                out.push('.');
            }
            Token::Comma | Token::Whole | Token::Date(_) | Token::Bar => {}
        }
    }
    out
}

/// A digit at its place from the point, and the comma after it that groups thousands.
fn push(out: &mut String, digit: char, place: usize, grouped: bool) {
    out.push(digit);
    if grouped && place > 1 && place % 3 == 1 {
        out.push(',');
    }
}
