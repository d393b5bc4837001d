//! Figures for people: never an exponent, never a binary float, and `…` wherever digits were left out.

mod expansion;

use rust_decimal::Decimal;

use crate::score::Exact;
use expansion::{CUT, Expansion, percent_expansion};

/// From this many decimals on a figure is taken for a computed one: a trace shows those rounded to 12.
const COMPUTED: u32 = 12;

/// Decimals of a computed figure that are shown before the cut.
const SHOWN: usize = 6;

/// Points with at least so many decimals: `1` → `1.00`. Scores come rounded; what has more decimals keeps them, so that
/// nothing is rounded a second time (22.5 points stay 22.5 where scores are whole).
pub fn points(value: Decimal, decimals: u8) -> String {
    pad(&plain(value), u32::from(decimals))
}

/// A figure as short as it can be exactly said: no trailing zeros, no exponent. A negative one has an ASCII minus,
/// so that a spreadsheet reads what is copied.
pub fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A figure of a trace: like [`plain`], but one that was computed without end is cut: `94.999633…`.
pub fn figure(value: Decimal) -> String {
    let value = value.normalize();
    if value.scale() < COMPUTED {
        return value.to_string();
    }
    let shown = u32::try_from(SHOWN).unwrap_or(u32::MAX);
    let cut = value.trunc_with_scale(shown);
    let text = pad(&cut.abs().to_string(), shown);
    let sign = if value.is_sign_negative() { "-" } else { "" };
    format!("{sign}{text}{CUT}")
}

/// A figure and its unit: `12 万元`, `95%`.
pub fn with_unit(value: Decimal, unit: &str) -> String {
    join_unit(&figure(value), unit)
}

/// Puts a unit to a figure that is already text. Signs stand close, words apart.
pub fn join_unit(figure: &str, unit: &str) -> String {
    let unit = unit.trim();
    let close = unit
        .chars()
        .next()
        .is_none_or(|first| matches!(first, '%' | '‰' | '°' | '℃'));
    if close {
        format!("{figure}{unit}")
    } else {
        format!("{figure} {unit}")
    }
}

/// Closes up Chinese text: a figure stands apart from the words around it, but its unit is a word itself, and a
/// full-width bracket brings its own space. `12 万元 超过` → `12 万元超过`.
pub(super) fn close_up(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let (before, after) = (out.chars().next_back(), rest.peek().copied());
        let close = c == ' '
            && match (before, after) {
                (Some('）'), _) | (_, Some('（')) => true,
                (Some(before), Some(after)) => is_han(before) && (is_han(after) || after == '“'),
                _ => false,
            };
        if !close {
            out.push(c);
        }
    }
    out
}

/// No blank stands beside a full-width bracket, which brings its own. Leaves all other blanks, such as those in names.
pub(super) fn tidy_brackets(text: &str) -> String {
    let mut tidy = text.to_owned();
    for (wide, close) in [(" （", "（"), ("） ", "）")] {
        while tidy.contains(wide) {
            tidy = tidy.replace(wide, close);
        }
    }
    tidy
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// The decimal expansion of a fraction: exact when it ends within so many decimals, else cut and marked: `1.79999…`.
pub fn fraction(exact: &Exact, decimals: usize) -> String {
    Expansion::new(exact, decimals).map_or_else(missing, |expansion| expansion.text())
}

/// A fraction as percent, exact or cut: `20%`, `99.971111…%`.
pub fn percent(exact: &Exact, decimals: usize) -> String {
    percent_expansion(exact, decimals).map_or_else(|| join_unit(&missing(), "%"), |it| join_unit(&it.text(), "%"))
}

/// `= 20%` when the percentage ends within two decimals, else `≈ 90.00%`. One that would round to 100% or 0% without
/// being it keeps more digits instead, so that the words around it stay true: `= 99.999711…%`.
pub fn equals_percent(exact: &Exact) -> String {
    match percent_expansion(exact, 2) {
        Some(short) if !short.ended => {
            let rounded = percent_expansion(exact, 3).and_then(|longer| longer.rounded_to_two());
            match rounded {
                Some(value) if !value.is_zero() && value != Decimal::ONE_HUNDRED => {
                    format!("≈ {}%", points(value, 2))
                }
                _ => format!("= {}", percent(exact, SHOWN)),
            }
        }
        _ => format!("= {}", percent(exact, 2)),
    }
}

/// The exact quotient of two figures, if it exists and fits.
pub fn quotient(numerator: Decimal, denominator: Decimal) -> Option<Exact> {
    let up = scaled(numerator, denominator.scale())?;
    let down = scaled(denominator, numerator.scale())?;
    match down.signum() {
        1 => Some(Exact {
            numerator: up,
            denominator: down,
        }),
        -1 => Some(Exact {
            numerator: up.checked_neg()?,
            denominator: down.checked_neg()?,
        }),
        _ => None,
    }
}

/// Whether a fraction is exactly this figure.
pub fn is_exactly(exact: &Exact, value: Decimal) -> bool {
    let side = scaled(value, 0).and_then(|mantissa| mantissa.checked_mul(exact.denominator));
    let other = 10_i128
        .checked_pow(value.scale())
        .and_then(|ten| exact.numerator.checked_mul(ten));
    side.is_some() && side == other
}

fn scaled(value: Decimal, by: u32) -> Option<i128> {
    value.mantissa().checked_mul(10_i128.checked_pow(by)?)
}

/// A trace from elsewhere may lack a figure; the sentence then says so instead of failing.
pub(super) fn missing() -> String {
    "？".to_owned()
}

fn pad(text: &str, decimals: u32) -> String {
    let decimals = usize::try_from(decimals).unwrap_or(0);
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if decimals == 0 && rest.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{rest:0<decimals$}")
    }
}

/// 一, 二, …, 十, 十一, … for 1..=99; figures beyond.
pub fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |at: usize| DIGITS.get(at).copied().unwrap_or_default();
    match (number.checked_div(10), number.checked_rem(10)) {
        (Some(0), Some(ones)) => digit(ones).to_owned(),
        (Some(1), Some(ones)) => format!("十{}", digit(ones)),
        (Some(tens @ 2..=9), Some(ones)) => format!("{}十{}", digit(tens), digit(ones)),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(numerator: i128, denominator: i128) -> Exact {
        Exact { numerator, denominator }
    }

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn fractions_end_exactly_or_say_that_they_do_not() {
        assert_eq!(fraction(&exact(974, 100), 5), "9.74");
        assert_eq!(fraction(&exact(195_026, 108_348), 5), "1.79999…");
        assert_eq!(fraction(&exact(88_750, 9_500), 6), "9.342105…");
        assert_eq!(fraction(&exact(-1, 3), 2), "-0.33…");
        assert_eq!(fraction(&exact(1, 1000), 2), "0.00…");
        assert_eq!(fraction(&exact(7, 1), 0), "7");
        assert_eq!(fraction(&exact(22, 3), 0), "7…");
        assert_eq!(fraction(&exact(1, 0), 3), "？");
        assert_eq!(fraction(&exact(i128::MIN, i128::MAX), 3), "-1.000…");
        assert_eq!(fraction(&exact(i128::MAX - 1, i128::MAX), 4), "0.9999…");
    }

    #[test]
    fn percentages_are_exact_rounded_with_a_sign_or_cut_where_rounding_would_lie() {
        assert_eq!(equals_percent(&exact(2, 10)), "= 20%");
        assert_eq!(equals_percent(&exact(97_513, 108_348)), "≈ 90.00%");
        assert_eq!(equals_percent(&exact(89_974, 90_000)), "≈ 99.97%");
        assert_eq!(equals_percent(&exact(899_999, 900_000)), "= 99.999888…%");
        assert_eq!(equals_percent(&exact(-1, 3)), "≈ -33.33%");
        assert_eq!(equals_percent(&exact(-1, 1_000_000)), "= -0.0001%");
        assert_eq!(percent(&exact(1, 800), 2), "0.12…%");
        assert_eq!(percent(&exact(0, 8), 2), "0%");
        assert_eq!(percent(&exact(3, 2), 2), "150%");
    }

    #[test]
    fn figures_are_short_and_points_have_their_decimals() {
        assert_eq!(points(d("1"), 2), "1.00");
        assert_eq!(points(d("3.00"), 0), "3");
        assert_eq!(points(d("0.264"), 2), "0.264");
        assert_eq!(points(d("22.5"), 0), "22.5");
        assert_eq!(plain(d("100.00")), "100");
        assert_eq!(plain(d("-0.00")), "0");
        assert_eq!(with_unit(d("12.0"), "万元"), "12 万元");
        assert_eq!(with_unit(d("88.75"), "%"), "88.75%");
        assert_eq!(with_unit(d("-94.999633333333"), "%"), "-94.999633…%");
    }

    #[test]
    fn units_join_the_words_that_follow() {
        assert_eq!(
            close_up("实际完成值 12 万元 超过指标值 95% 至 98%"),
            "实际完成值 12 万元超过指标值 95% 至 98%"
        );
        assert_eq!(
            close_up("执行数 （-3） ÷ 预算数 9 = （1 − 2）÷ 9"),
            "执行数（-3）÷ 预算数 9 =（1 − 2）÷ 9"
        );
    }

    #[test]
    fn no_blank_stands_beside_a_full_width_bracket() {
        assert_eq!(close_up("0.6 + （0.8 − 0.6）× 50%"), "0.6 +（0.8 − 0.6）× 50%");
        assert_eq!(close_up("1 − （125% − 100%） ÷ 2"), "1 −（125% − 100%）÷ 2");
        assert_eq!(
            tidy_brackets("本年 支出 = （-2） − （（1）  − 2）"),
            "本年 支出 =（-2）−（（1）− 2）"
        );
    }

    #[test]
    fn quotients_are_exact() {
        assert!(is_exactly(&quotient(d("7.5"), d("0.05")).unwrap(), d("150.00")));
        assert!(!is_exactly(&exact(1, 3), d("0.3333333")));
        assert_eq!(quotient(d("1"), d("0")), None);
        assert_eq!(fraction(&quotient(d("1"), d("-8")).unwrap(), 3), "-0.125");
    }
}
