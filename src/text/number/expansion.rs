//! The digits of a fraction by long division, without ever overflowing.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::form::Sums as _;
use crate::score::Exact;

/// What stands for digits that do not fit.
pub const CUT: &str = "…";

/// The digits of a fraction.
pub struct Expansion {
    negative: bool,
    whole: String,
    decimals: String,
    /// Whether these are all the digits.
    pub ended: bool,
}

impl Expansion {
    /// None for a denominator of 0, which only a damaged file can hold.
    pub fn new(exact: &Exact, decimals: usize) -> Option<Self> {
        let numerator = exact.numerator.unsigned_abs();
        let denominator = exact.denominator.unsigned_abs();
        let whole = numerator.checked_div(denominator)?;
        let mut rest = numerator.checked_rem(denominator)?;
        let mut digits = String::new();
        while rest > 0 && digits.len() < decimals {
            let (digit, next) = next_digit(rest, denominator);
            digits.push(digit);
            rest = next;
        }
        Some(Self {
            negative: (exact.numerator < 0) != (exact.denominator < 0) && numerator > 0,
            whole: whole.to_string(),
            decimals: digits,
            ended: rest == 0,
        })
    }

    pub fn text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let point = if self.decimals.is_empty() { "" } else { "." };
        let cut = if self.ended { "" } else { CUT };
        format!("{sign}{}{point}{}{cut}", self.whole, self.decimals)
    }

    /// The figure rounded half up to two decimals; none when it is too large for that.
    pub fn rounded_to_two(&self) -> Option<Decimal> {
        let value: Decimal = format!("{}.{}", self.whole, self.decimals).parse().ok()?;
        let rounded = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        Some(if self.negative {
            Decimal::ZERO.minus(rounded)
        } else {
            rounded
        })
    }
}

/// Moves the point by two digits instead of multiplying, which could overflow.
pub fn percent_expansion(exact: &Exact, decimals: usize) -> Option<Expansion> {
    let plain = Expansion::new(exact, decimals.saturating_add(2))?;
    let mut digits = plain.decimals.chars();
    let tens = digits.next().unwrap_or('0');
    let ones = digits.next().unwrap_or('0');
    let whole = format!("{}{tens}{ones}", plain.whole);
    let whole = whole.trim_start_matches('0');
    Some(Expansion {
        negative: plain.negative,
        whole: if whole.is_empty() { "0" } else { whole }.to_owned(),
        decimals: digits.collect(),
        ended: plain.ended,
    })
}

/// The next digit of `rest / denominator` and the new rest. Adds ten times instead of multiplying by ten, so that no
/// denominator is too large.
fn next_digit(rest: u128, denominator: u128) -> (char, u128) {
    let room = denominator.saturating_sub(rest);
    let mut sum: u128 = 0;
    let mut digit: u8 = b'0';
    for _ in 0..10 {
        if sum >= room {
            sum = sum.saturating_sub(room);
            digit = digit.saturating_add(1);
        } else {
            sum = sum.saturating_add(rest);
        }
    }
    (char::from(digit), sum)
}
