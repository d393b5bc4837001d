//! A plain figure: digits, thousands separators, decimals, a minus.

use std::borrow::Cow;

use rust_decimal::Decimal;

/// Takes the figure at the start of the text, with what follows it. None when there is none or it is malformed
/// (`1,2`, `1.2.3`, more than 28 digits).
pub(super) fn take(text: &str) -> Option<(Decimal, &str)> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = unsigned
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .unwrap_or(unsigned.len());
    let (printed, rest) = unsigned.split_at_checked(end)?;
    let (whole, fraction) = match printed.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (printed, None),
    };
    let whole = without_separators(whole)?;
    let mut value = match fraction {
        None => Decimal::from_str_exact(&whole),
        Some(fraction) if all_digits(fraction) => Decimal::from_str_exact(&format!("{whole}.{fraction}")),
        Some(_) => return None,
    }
    .ok()?;
    // No minus zero: it would print differently from the 0 it equals.
    value.set_sign_negative(negative && !value.is_zero());
    Some((value, rest))
}

/// The digits without well-formed separators: one to three digits, then groups of three (`1,234,567`).
fn without_separators(whole: &str) -> Option<Cow<'_, str>> {
    if all_digits(whole) {
        return Some(Cow::Borrowed(whole));
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let well_formed = all_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && all_digits(group));
    well_formed.then(|| Cow::Owned(whole.replace(',', "")))
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes a whole number of at most `longest` digits.
pub(super) fn take_whole(text: &str, longest: usize) -> Option<(u16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    if digits.is_empty() || digits.len() > longest {
        return None;
    }
    Some((digits.parse().ok()?, rest))
}
