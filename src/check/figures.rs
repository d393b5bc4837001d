//! Figures as messages show them.

use rust_decimal::Decimal;

use crate::form::Quantity;

/// Parts that a message lists before it only counts them.
const LISTED: usize = 8;

/// A difference with its sign: `−3.24`, `+0.07`.
pub(super) fn signed(value: Decimal) -> String {
    let sign = if value.is_sign_negative() { "−" } else { "+" };
    [sign, &value.abs().to_string()].concat()
}

/// Parts and their sum: `基本支出 469.01 + 项目支出 614.40 = 1083.41`.
pub(super) fn equation(parts: &[(&str, Decimal)], sum: Decimal) -> String {
    let mut shown = addends(parts);
    shown.extend([" = ", &sum.to_string()]);
    shown
}

/// Parts to be added: `基本支出 469.01 + 项目支出 614.40`.
pub(super) fn addends(parts: &[(&str, Decimal)]) -> String {
    let mut shown = String::new();
    for (name, value) in parts.iter().take(if parts.len() > LISTED { 3 } else { LISTED }) {
        let plus = if shown.is_empty() { "" } else { " + " };
        shown.extend([plus, *name, " ", &value.to_string()]);
    }
    if parts.len() > LISTED {
        shown.extend([" 等 ", &parts.len().to_string(), " 项"]);
    }
    shown
}

/// A size with its unit, where there is one: `3.24 万元`.
pub(super) fn with_unit(size: Decimal, unit: &str) -> String {
    format!("{size} {unit}").trim_end().to_owned()
}

/// The exact sum; none when it is too large.
pub(super) fn sum(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// A cell as typed, `—` for an empty one.
pub(super) fn shown(cell: &Quantity) -> String {
    match cell.text().trim() {
        "" => "—".to_owned(),
        text => text.to_owned(),
    }
}

/// A bare figure of points (`9.5`, `9.5分`) as a number.
pub(super) fn points(text: &str) -> Option<Decimal> {
    let quantity = Quantity::new(text);
    let number = quantity.number()?;
    let bare = number.sign.is_none() && number.upper.is_none() && matches!(number.unit.as_str(), "" | "分");
    bare.then_some(number.value)
}

/// The first names of a list: `甲、乙、丙等`.
pub(super) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let first: Vec<&str> = names.by_ref().take(3).collect();
    let more = if names.next().is_some() { "等" } else { "" };
    format!("{}{more}", first.join("、"))
}
