//! Units: their base and power of ten.

/// What a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base<'a> {
    /// A share: `%`, `‰`.
    Percent,
    /// A named unit.
    Named(&'a str),
    /// No unit.
    None,
}

/// A unit as a base and a power of ten: 万元 is 元 × 10⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale<'a> {
    /// What it counts.
    pub base: Base<'a>,
    /// The power of ten.
    pub exponent: i8,
}

/// Splits a unit.
pub fn scale(unit: &str) -> Scale<'_> {
    match unit {
        "%" => Scale {
            base: Base::Percent,
            exponent: -2,
        },
        "" => Scale {
            base: Base::None,
            exponent: 0,
        },
        unit => Scale {
            base: Base::Named(unit),
            exponent: 0,
        },
    }
}
