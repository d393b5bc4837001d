//! A cell's text as a figure with a number format that shows exactly that text.

use rust_decimal::Decimal;

use crate::form::Quantity;
use crate::text::number::plain as plain_text;

/// A figure as a workbook holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// The value: of `95%` it is 0.95.
    pub value: Decimal,
    /// The number format that shows the text; empty where none is needed.
    pub format: String,
    /// Whether it is percent.
    pub percent: bool,
    /// Its unit, as understood.
    pub unit: String,
}

/// Digits that a workbook's binary figures hold exactly enough.
const DIGITS: usize = 15;

impl Figure {
    /// The figure of a text; none where no format would show it as it stands (`007`, `４`, `60%-80%`, `4万多名`).
    pub(super) fn of(text: &str) -> Option<Self> {
        let quantity = Quantity::new(text);
        let number = quantity.number().filter(|number| number.upper.is_none())?;
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let (before, rest) = text.split_at_checked(start)?;
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
            .unwrap_or(rest.len());
        let (digits, after) = rest.split_at_checked(end)?;
        let (negative, before) = match before {
            "-" => (true, ""),
            _ => (false, before),
        };
        let words = |text: &str| !text.contains(|c: char| c.is_numeric() || matches!(c, '"' | '\\' | '%' | '\n'));
        let percent = after == "%";
        if !(words(before) && (percent || words(after))) {
            return None;
        }
        let mut value: Decimal = plain(digits)?;
        if negative {
            value.set_sign_negative(true);
        }
        if value != number.value || digits.len() > DIGITS {
            return None;
        }
        let mut format = literal(before);
        format.push_str(&shape(digits));
        if percent {
            value = value.checked_div(Decimal::ONE_HUNDRED)?;
            format.push('%');
        } else {
            format.push_str(&literal(after));
        }
        // Shown as it is, so that what is typed over it is shown as it is too.
        if text == plain_text(value) {
            format.clear();
        }
        Some(Self {
            value,
            format,
            percent,
            unit: number.unit.clone(),
        })
    }
}

/// The value of digits that a format can show again: no leading zeros, thousands in threes.
fn plain(digits: &str) -> Option<Decimal> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let threes = groups.all(|group| group.len() == 3);
    let short = !whole.contains(',') || (1..=3).contains(&first.len());
    let leading = first.len() > 1 && first.starts_with('0');
    let fine = threes && short && !leading && !first.is_empty() && !rest.is_empty() && !rest.contains([',', '.']);
    fine.then(|| digits.replace(',', "").parse().ok()).flatten()
}

/// The format of the digits alone: `1,234.50` → `#,##0.00`.
fn shape(digits: &str) -> String {
    let whole = if digits.contains(',') { "#,##0" } else { "0" };
    let places = digits.split_once('.').map_or(0, |(_, rest)| rest.len());
    if places == 0 {
        whole.to_owned()
    } else {
        format!("{whole}.{}", "0".repeat(places))
    }
}

fn literal(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_a_format_can_show_is_a_figure() {
        for (text, value, format) in [
            ("100%", "1", "0%"),
            ("88.75%", "0.8875", "0.00%"),
            ("≥95%", "0.95", "\"≥\"0%"),
            ("1083.48 万元", "1083.48", "0.00\" 万元\""),
            ("1,234.50", "1234.50", "#,##0.00"),
            ("-5%", "-0.05", "0%"),
            ("8次", "8", "0\"次\""),
            ("77.567", "77.567", ""),
            ("0", "0", ""),
            ("9.00", "9.00", "0.00"),
        ] {
            let figure = Figure::of(text).unwrap();
            assert_eq!(
                (plain_text(figure.value), figure.format.as_str()),
                (plain_text(value.parse().unwrap()), format),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_that_none_can_show_stays_words() {
        for text in [
            "",
            "健全",
            "007",
            "1.",
            ".5",
            "1,23",
            "12,34.5",
            "60%-80%",
            "４",
            "5 %",
            "4万多名65周岁",
            "12月底前",
            "\"8\"个",
            "1234567890123456",
            "约100人",
            "9万\n人",
        ] {
            assert_eq!(Figure::of(text), None, "{text}");
        }
    }
}
