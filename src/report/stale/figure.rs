//! A figure of running text, and whether it says the same as one of the form.

use rust_decimal::Decimal;

use crate::form::Number;
use crate::text::number::plain;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Money,
    Percent,
    Points,
    Count,
}

/// A figure with its power of ten.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    /// As printed.
    value: Decimal,
    /// `万` is 4.
    exponent: u32,
    kind: Kind,
}

/// Units that decide what is counted; the rest counts things.
const UNITS: [(&str, u32, Kind); 11] = [
    ("亿元", 8, Kind::Money),
    ("万元", 4, Kind::Money),
    ("千元", 3, Kind::Money),
    ("元", 0, Kind::Money),
    ("%", 0, Kind::Percent),
    ("％", 0, Kind::Percent),
    ("个百分点", 0, Kind::Percent),
    ("分钟", 0, Kind::Count),
    ("分", 0, Kind::Points),
    ("亿", 8, Kind::Count),
    ("万", 4, Kind::Count),
];

/// Words after a figure that make it another one: about so much, more than that, a range.
const NOT_EXACT: [&str; 14] = [
    "多", "余", "以上", "以下", "以内", "左右", "-", "—", "~", "～", "至", "到", "/", "÷",
];

impl Figure {
    /// The exact figure that a text begins with, and how many bytes it takes with its unit.
    pub(super) fn read(text: &str) -> Option<(Self, usize)> {
        let digits = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let length = text.len().checked_sub(digits.len())?;
        let value = text.get(..length)?.replace(',', "").parse().ok()?;
        let after = digits.trim_start();
        let (exponent, kind, after) = unit(after);
        if NOT_EXACT.iter().any(|word| after.starts_with(word)) {
            return None;
        }
        let length = text.len().checked_sub(after.len())?;
        // A blank before the next word is no part of the figure.
        let length = text.get(..length)?.trim_end().len();
        Some((Self { value, exponent, kind }, length))
    }

    /// A figure of the form; `block` is the unit where it prints none.
    pub(super) fn of(number: &Number, block: &str) -> Self {
        let printed = if number.unit.is_empty() { block } else { &number.unit };
        let (exponent, kind, _) = unit(printed);
        Self {
            value: number.value,
            exponent,
            kind,
        }
    }

    /// Points, as a score or weight.
    pub(super) fn points(value: Decimal) -> Self {
        Self {
            value,
            exponent: 0,
            kind: Kind::Points,
        }
    }

    /// The text that says `now` where `said` says `self`: its figure in the unit and with the words of `said`.
    pub(super) fn instead(&self, now: &Self, said: &str) -> Option<String> {
        let digits = said.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        Some(format!("{}{digits}", plain(self.in_own_unit(now)?)))
    }

    /// Percent.
    pub(super) fn percent(value: Decimal) -> Self {
        Self {
            value,
            exponent: 0,
            kind: Kind::Percent,
        }
    }

    /// Whether both count the same.
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        self.kind == other.kind
    }

    /// Whether a text that says `self` says `now`: to the decimals it gives, and in its own unit.
    pub(super) fn says(&self, now: &Self) -> bool {
        let decimals = self.value.scale();
        self.kind == now.kind
            && self.in_own_unit(now).is_some_and(|value| {
                let rounded =
                    value.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
                value == self.value || rounded == self.value
            })
    }

    /// The value of `now` in the unit of `self`.
    fn in_own_unit(&self, now: &Self) -> Option<Decimal> {
        let ten = |exponent: u32| 10_i64.checked_pow(exponent).map(Decimal::from);
        now.value
            .checked_mul(ten(now.exponent)?)?
            .checked_div(ten(self.exponent)?)
    }
}

fn unit(text: &str) -> (u32, Kind, &str) {
    UNITS
        .iter()
        .find_map(|(word, exponent, kind)| Some((*exponent, *kind, text.strip_prefix(word)?)))
        .unwrap_or((0, Kind::Count, text))
}
