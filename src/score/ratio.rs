//! An exact fraction. Multiply first, divide once, round once (invariant 2).

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Exact;
use crate::form::RoundingMode;

/// A fraction of two whole numbers; the denominator is above 0. Every operation is checked: `None` is "too large".
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// 0.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };
    /// 1.
    pub const ONE: Self = Self {
        numerator: 1,
        denominator: 1,
    };

    /// The fraction `numerator / denominator`; none when the denominator is 0 or too large.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        match denominator.cmp(&0) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Self { numerator, denominator }),
            Ordering::Less => Some(Self {
                numerator: numerator.checked_neg()?,
                denominator: denominator.checked_neg()?,
            }),
        }
    }

    /// A decimal as a fraction; exact.
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        Some(Self {
            numerator: value.mantissa(),
            denominator: power_of_ten(value.scale())?,
        })
    }

    /// `self × 10^exponent`.
    pub fn shift(self, exponent: i32) -> Option<Self> {
        let factor = Self {
            numerator: power_of_ten(exponent.unsigned_abs())?,
            denominator: 1,
        };
        if exponent < 0 {
            self.over(factor)
        } else {
            self.times(factor)
        }
    }

    /// The sign of the fraction against 0.
    pub fn sign(self) -> Ordering {
        self.numerator.cmp(&0)
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// `self × other`.
    pub fn times(self, other: Self) -> Option<Self> {
        retry(self, other, |a, b| {
            Some(Self {
                numerator: product(a.numerator, b.numerator)?,
                denominator: product(a.denominator, b.denominator)?,
            })
        })
    }

    /// `self ÷ other`; none for a division by 0, so ask [`Self::is_zero`] first.
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// `self + other`.
    pub fn plus(self, other: Self) -> Option<Self> {
        retry(self, other, |a, b| {
            if a.denominator == b.denominator {
                let numerator = a.numerator.checked_add(b.numerator)?;
                return Some(Self {
                    numerator,
                    denominator: a.denominator,
                });
            }
            let left = product(a.numerator, b.denominator)?;
            let right = product(b.numerator, a.denominator)?;
            Some(Self {
                numerator: left.checked_add(right)?,
                denominator: product(a.denominator, b.denominator)?,
            })
        })
    }

    /// `self − other`.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated()?)
    }

    /// `−self`.
    pub fn negated(self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.checked_neg()?,
            ..self
        })
    }

    /// The distance from 0.
    pub fn abs(self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.checked_abs()?,
            ..self
        })
    }

    /// Compares exactly.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.denominator == other.denominator {
            return Some(self.numerator.cmp(&other.numerator));
        }
        retry(self, other, |a, b| {
            let left = product(a.numerator, b.denominator)?;
            Some(left.cmp(&product(b.numerator, a.denominator)?))
        })
    }

    /// The greatest whole number not above it.
    pub fn floor(self) -> Option<i128> {
        let (quotient, rest) = divide(self.numerator, self.denominator)?;
        if rest < 0 {
            quotient.checked_sub(1)
        } else {
            Some(quotient)
        }
    }

    /// The smallest whole number not below it.
    pub fn ceil(self) -> Option<i128> {
        self.negated()?.floor()?.checked_neg()
    }

    /// Rounds once, to `decimals` places (0..=28). A tie counts by its distance from 0.
    pub fn round(self, decimals: u32, mode: RoundingMode) -> Option<Decimal> {
        let power = power_of_ten(decimals)?;
        let (scaled, divisor) = match product(self.numerator, power) {
            Some(scaled) => (scaled, self.denominator),
            None => {
                let reduced = self.reduced();
                (product(reduced.numerator, power)?, reduced.denominator)
            }
        };
        let (quotient, rest) = divide(scaled, divisor)?;
        let twice = rest.checked_abs()?.checked_mul(2)?;
        let up = match (mode, twice.cmp(&divisor)) {
            (RoundingMode::Down, _) => false,
            (RoundingMode::Up, _) => rest != 0,
            (_, Ordering::Greater) => true,
            (_, Ordering::Less) => false,
            (RoundingMode::HalfUp, Ordering::Equal) => true,
            (RoundingMode::HalfEven, Ordering::Equal) => quotient.checked_rem(2)? != 0,
        };
        let step = if self.numerator < 0 { -1 } else { 1 };
        let rounded = if up { quotient.checked_add(step)? } else { quotient };
        Decimal::try_from_i128_with_scale(rounded, decimals).ok()
    }

    /// For showing: rounded half up to 12 decimals, without trailing zeros.
    pub fn shown(self) -> Option<Decimal> {
        self.round(12, RoundingMode::HalfUp).map(|value| value.normalize())
    }

    /// The greatest whole number not above `self × 10^digits`, by long division, which needs no room for the product.
    fn cut(self, digits: u32) -> Option<i128> {
        let ratio = self.reduced();
        let mut whole = ratio.floor()?;
        let mut rest = ratio.numerator.checked_sub(whole.checked_mul(ratio.denominator)?)?;
        for _ in 0..digits {
            rest = rest.checked_mul(10)?;
            whole = whole
                .checked_mul(10)?
                .checked_add(rest.checked_div(ratio.denominator)?)?;
            rest = rest.checked_rem(ratio.denominator)?;
        }
        Some(whole)
    }

    /// As data for the trace.
    pub fn exact(self) -> Exact {
        Exact {
            numerator: self.numerator,
            denominator: self.denominator,
        }
    }

    fn reduced(self) -> Self {
        let divisor = gcd(self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        let divide = |value: i128| i128::try_from(divisor).ok().and_then(|by| value.checked_div(by));
        match (divide(self.numerator), divide(self.denominator)) {
            (Some(numerator), Some(denominator)) => Self { numerator, denominator },
            _ => self,
        }
    }
}

/// Tries as they stand, and once more in lowest terms when that would be too large.
fn retry<T>(a: Ratio, b: Ratio, work: impl Fn(Ratio, Ratio) -> Option<T>) -> Option<T> {
    work(a, b).or_else(|| work(a.reduced(), b.reduced()))
}

/// The product; none when it is too large. Two 64-bit factors never are: a checked 128-bit multiplication is a slow
/// library call in WASM.
fn product(a: i128, b: i128) -> Option<i128> {
    if let (Ok(a), Ok(b)) = (i64::try_from(a), i64::try_from(b)) {
        return Some(i128::from(a).wrapping_mul(b.into()));
    }
    a.checked_mul(b)
}

/// Quotient towards 0 and rest. 64-bit where it fits: a 128-bit division is a slow library call in WASM.
fn divide(a: i128, b: i128) -> Option<(i128, i128)> {
    if let (Ok(a), Ok(b)) = (i64::try_from(a), i64::try_from(b)) {
        return Some((a.checked_div(b)?.into(), a.checked_rem(b)?.into()));
    }
    Some((a.checked_div(b)?, a.checked_rem(b)?))
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        let rest = a.checked_rem(b).unwrap_or(0);
        a = b;
        b = rest;
    }
    a.max(1)
}

/// 10^exponent; none above 10^38.
fn power_of_ten(exponent: u32) -> Option<i128> {
    // 10^19 is the last that fits 64 bits, and nearly all that are asked for do.
    if exponent <= 19 {
        return Some(10_u64.wrapping_pow(exponent).into());
    }
    10_i128.checked_pow(exponent)
}

/// The sum of many fractions, rounded once.
///
/// Exact although the common denominator of many rows would not fit: every addend is cut to 24 decimals, which bounds
/// the sum from both sides; where both bounds round alike that is the answer. Else the sum lies within 10⁻²⁰ of a tie,
/// and the exact addition decides; should that not fit either, it is taken as the tie.
pub fn sum_rounded(addends: &[Ratio], decimals: u32, mode: RoundingMode) -> Option<Decimal> {
    const DIGITS: u32 = 24;
    let unit = Ratio {
        numerator: 1,
        denominator: power_of_ten(DIGITS)?,
    };
    let mut low = 0_i128;
    for addend in addends {
        low = low.checked_add(addend.cut(DIGITS)?)?;
    }
    let high = low.checked_add(i128::try_from(addends.len()).ok()?)?;
    let round = |value: i128| {
        Ratio {
            numerator: value,
            ..unit
        }
        .round(decimals, mode)
    };
    let (from_low, from_high) = (round(low)?, round(high)?);
    if from_low == from_high {
        return Some(from_low);
    }
    let exact = addends
        .iter()
        .try_fold(Ratio::ZERO, |sum, addend| Some(sum.plus(*addend)?.reduced()));
    match exact {
        Some(sum) => sum.round(decimals, mode),
        None if mode == RoundingMode::Down => Some(from_low),
        None => Some(from_high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    #[test]
    fn rounds_each_way_at_a_tie_and_off_it() {
        let tie = ratio(9745, 1000);
        for (mode, expected) in [
            (RoundingMode::HalfUp, "9.75"),
            (RoundingMode::HalfEven, "9.74"),
            (RoundingMode::Down, "9.74"),
            (RoundingMode::Up, "9.75"),
        ] {
            assert_eq!(tie.round(2, mode).unwrap().to_string(), expected, "{mode:?}");
        }
        assert_eq!(
            ratio(9741, 1000).round(2, RoundingMode::Up).unwrap().to_string(),
            "9.75"
        );
        assert_eq!(ratio(974, 100).round(2, RoundingMode::Up).unwrap().to_string(), "9.74");
    }

    #[test]
    fn a_hair_below_a_tie_stays_below() {
        let hair = ratio(
            9_745_000_000_000_000_000_000_000_000_000 - 1,
            1_000_000_000_000_000_000_000_000_000_000,
        );
        assert_eq!(hair.round(2, RoundingMode::HalfUp).unwrap().to_string(), "9.74");
    }

    #[test]
    fn a_sum_with_no_common_denominator_is_exact() {
        let thirds = [ratio(1, 3), ratio(1, 3), ratio(1, 3)];
        assert_eq!(sum_rounded(&thirds, 2, RoundingMode::Down).unwrap().to_string(), "1.00");
        let primes = [
            1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117, 1_000_121,
        ];
        let many: Vec<Ratio> = primes.iter().map(|prime| ratio(*prime - 1, *prime)).collect();
        assert_eq!(
            sum_rounded(&many, 4, RoundingMode::HalfUp).unwrap().to_string(),
            "8.0000"
        );
    }

    #[test]
    fn whole_parts_of_negative_fractions() {
        assert_eq!((ratio(-7, 2).floor(), ratio(-7, 2).ceil()), (Some(-4), Some(-3)));
        assert_eq!((ratio(7, -2).floor(), ratio(8, 2).ceil()), (Some(-4), Some(4)));
    }

    #[test]
    fn too_large_is_said_not_wrapped() {
        let huge = ratio(i128::MAX, 1);
        assert!(huge.times(huge).is_none());
        assert!(huge.plus(huge).is_none());
    }
}
