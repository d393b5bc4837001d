//! Numbers of a workbook as their format prints them: ECMA-376 part 1, 18.8.30 and 18.8.31.
//!
//! A workbook holds binary figures written in up to 17 digits; 15 of them are real, and no program shows more.

mod built_in;
mod dates;
mod digits;
mod section;

use rust_decimal::{Decimal, RoundingStrategy};

pub use dates::Dates;
use section::Section;

/// Digits of a binary figure that are real.
const REAL_DIGITS: u32 = 15;
/// What a decimal of ours holds at least: 28 digits.
const MOST_DIGITS: u128 = 9_999_999_999_999_999_999_999_999_999;
/// What a cell of Excel's shows of a computed figure without a format.
const GENERAL_WIDTH: usize = 11;

/// A figure as a workbook writes it (`0.86199999999999999`, `1E-3`), in its real digits; nothing where it is no figure or
/// beyond 28 digits.
pub fn figure(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if !text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
    {
        return None;
    }
    let read = match text.contains(['e', 'E']) {
        true => Decimal::from_scientific_lossy(text).ok()?,
        false => text.parse().ok()?,
    };
    let rounded = read.round_sf_with_strategy(REAL_DIGITS, RoundingStrategy::MidpointAwayFromZero)?;
    Some(rounded.normalize())
}

/// A binary figure of 64 bits (IEEE 754) in its real digits, by whole numbers alone; nothing where it is no number, or
/// beyond 28 digits. What is smaller than a ten-millionth keeps fewer digits.
pub fn of_binary(bits: u64) -> Option<Decimal> {
    /// Powers of ten that 53 binary digits can be multiplied with here.
    const PLACES: u32 = 20;
    let power = i32::try_from((bits >> 52) & 0x7FF).ok()?;
    let digits = u128::from(bits & 0x000F_FFFF_FFFF_FFFF);
    if power == 0x7FF {
        return None;
    }
    // The digits have a one before them that is not written, unless the figure is next to nothing.
    let whole = if power == 0 { digits } else { digits | 1 << 52 };
    let power = power.max(1).saturating_sub(1_075);
    let by = power.unsigned_abs();
    let (mut scaled, mut places) = if power < 0 {
        let scaled = whole.checked_mul(10_u128.pow(PLACES))?;
        (scaled.checked_shr(by).unwrap_or(0), PLACES)
    } else if by <= whole.leading_zeros() {
        (whole.checked_shl(by)?, 0)
    } else {
        return None;
    };
    while scaled > MOST_DIGITS && places > 0 {
        scaled /= 10;
        places = places.saturating_sub(1);
    }
    let mut figure = Decimal::try_from_i128_with_scale(i128::try_from(scaled).ok()?, places).ok()?;
    figure.set_sign_negative(bits >> 63 == 1 && scaled > 0);
    let rounded = figure.round_sf_with_strategy(REAL_DIGITS, RoundingStrategy::MidpointAwayFromZero)?;
    Some(rounded.normalize())
}

/// A number format: up to four sections for positive and negative figures, zero, and text.
pub struct Format(Vec<Section>);

impl Format {
    /// Reads a format's code: `#,##0.00;[Red]-#,##0.00`.
    pub fn new(code: &str) -> Self {
        Self(Section::all(code))
    }

    /// The format of a cell that has none.
    pub fn general() -> Self {
        Self(Vec::new())
    }

    /// The code behind a number that stands for one, as Chinese Excel has it.
    pub fn built_in_code(id: usize) -> &'static str {
        built_in::code(id)
    }

    /// The figure as the cell shows it; a computed one is cut to what a cell can show where no format says more.
    pub fn print(&self, figure: Decimal, computed: bool, dates: Dates) -> String {
        let Some((section, minus)) = Section::choose(&self.0, figure) else {
            return general(figure, computed);
        };
        let bare = if minus { figure } else { figure.abs() };
        section
            .print(bare, computed, dates)
            .unwrap_or_else(|| general(figure, computed))
    }
}

/// Without a format: as it is; a computed figure cut as a cell of usual width cuts it.
fn general(figure: Decimal, computed: bool) -> String {
    let text = figure.normalize().to_string();
    if !computed || text.trim_start_matches('-').len() <= GENERAL_WIDTH {
        return text;
    }
    let whole = text.trim_start_matches('-').split('.').next().unwrap_or_default().len();
    let places = GENERAL_WIDTH.saturating_sub(1).saturating_sub(whole);
    let places = u32::try_from(places).unwrap_or(0);
    round(figure, places).normalize().to_string()
}

/// Half away from zero, as every office program rounds what it shows.
fn round(figure: Decimal, places: u32) -> Decimal {
    figure.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}
