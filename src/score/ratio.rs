//! An exact fraction. Multiply first, divide once, round once.

/// A fraction of two whole numbers; the denominator is above 0. Every operation is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}
