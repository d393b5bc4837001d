//! A cell that says one figure or one range.

use rust_decimal::Decimal;

use super::super::{Number, Sign};
use super::number;
use super::sign::{Bound, Said, take_after};
use super::unit;
use super::words::{take_harmless, take_rate_name, without_done};

/// What stands before the figure.
#[derive(Default)]
struct Before<'a> {
    said: Said,
    /// `亩` of `每亩300`.
    per: Option<&'a str>,
    /// Whether the name of a rate was skipped, so that only a percentage may follow.
    rate: bool,
    /// `百分之` or `¥`: a unit that is said before its figure.
    unit: Option<&'static str>,
}

/// Reads the cell; none when it is not exactly one figure or range.
pub(super) fn read(cell: &str) -> Option<Number> {
    let (before, text) = take_before(cell)?;
    let (value, rest) = number::take(text)?;
    let number = match split_range(rest) {
        Some((lower_tail, upper)) => range(&before, value, lower_tail, upper)?,
        None => single(&before, value, rest)?,
    };
    let fits = !before.rate || matches!(unit::scale(&number.unit).base, unit::Base::Percent);
    fits.then_some(number)
}

fn take_before(cell: &str) -> Option<(Before<'_>, &str)> {
    let mut before = Before::default();
    let mut text = cell;
    while !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+')) {
        if let Some(taken) = before.said.take(text) {
            (before.said, text) = taken?;
        } else if let Some(rest) = text.strip_prefix("百分之") {
            (before.unit, text) = (Some("%"), rest);
        } else if let Some(rest) = text.strip_prefix('¥') {
            (before.unit, text) = (Some("元"), rest);
        } else if let Some((per, rest)) = unit::take_per(text) {
            (before.per, text) = (Some(per), rest);
        } else if let Some(rest) = take_harmless(text) {
            text = rest;
        } else {
            text = take_rate_name(text)?;
            before.rate = true;
        }
    }
    Some((before, text))
}

/// One figure: `多`/`余`, unit and sign words follow it.
fn single(before: &Before<'_>, value: Decimal, rest: &str) -> Option<Number> {
    let after = take_after(without_done(rest));
    let (unit, more) = take_more(without_done(after.unit));
    let unit = before.full_unit(&unit)?;
    let mut said = before.said;
    for sign in [after.sign, more.then_some(Sign::Above)].into_iter().flatten() {
        said = said.and(sign)?;
    }
    if !said.fits(after.bound) || unit::is_calendar(&unit, value) {
        return None;
    }
    Some(Number {
        sign: said.sign(),
        value,
        upper: None,
        unit,
    })
}

/// A range. Both bounds belong to it; a range that leaves one out, or has a sign of its own, is not one of ours.
fn range(before: &Before<'_>, value: Decimal, lower_tail: &str, upper: &str) -> Option<Number> {
    let (upper, rest) = number::take(upper)?;
    let rest = without_done(rest);
    let rest = ["范围之内", "范围内", "之间", "区间"]
        .iter()
        .find_map(|word| rest.strip_suffix(word))
        .unwrap_or(rest);
    let (low, high) = (take_after(lower_tail), take_after(rest));
    let open = [low.bound, high.bound].contains(&Some(Bound::Excluded));
    if open || low.sign.is_some() || high.sign.is_some() || !before.said.is_silent() || upper < value {
        return None;
    }
    let (low, high) = (unit::without_brackets(low.unit), unit::without_brackets(high.unit));
    // `10万-20万元`: the multiplier is said twice, the name once.
    let agree = low.is_empty() || low == high || (unit::is_multiplier(low) && high.starts_with(low));
    let unit = before.full_unit(high)?;
    if !agree || unit::is_calendar(&unit, value) {
        return None;
    }
    Some(Number {
        sign: None,
        value,
        upper: Some(upper),
        unit,
    })
}

/// Splits what follows the first figure into its tail and the second figure: `%(含)-80%` → `%(含)` and `80%`.
fn split_range(rest: &str) -> Option<(&str, &str)> {
    let digit = rest.find(|c: char| c.is_ascii_digit())?;
    let (head, _) = rest.split_at_checked(digit)?;
    let ends_range = |head: &str| {
        let last = head.chars().next_back()?;
        matches!(last, '-' | '—' | '~' | '至' | '到').then_some(last.len_utf8())
    };
    let (minus, bare) = match head.strip_suffix('-') {
        // The minus of a negative upper end, after the dash of the range.
        Some(shorter) if ends_range(shorter).is_some() => (1, shorter),
        _ => (0, head),
    };
    let tail = bare.get(..bare.len().checked_sub(ends_range(bare)?)?)?;
    Some((tail, rest.get(digit.checked_sub(minus)?..)?))
}

/// Takes `多` or `余` out of what follows a figure: `万多名`, `余人`, `年多` → true.
fn take_more(tail: &str) -> (String, bool) {
    let multiplier = tail.find(|c| !unit::is_multiplier_char(c)).unwrap_or(tail.len());
    let (times, rest) = tail.split_at_checked(multiplier).unwrap_or(("", tail));
    if let Some(name) = rest.strip_prefix(['多', '余']) {
        (format!("{times}{name}"), true)
    } else if let Some(name) = tail.strip_suffix('多').filter(|name| !name.is_empty()) {
        (name.to_owned(), true)
    } else {
        (tail.to_owned(), false)
    }
}

impl Before<'_> {
    /// The unit as printed after the figure, with what was said of it before. `每亩300元` is `元/亩`, the same said in the
    /// other order; `每亩300` leaves only `每亩`. None when it is no unit.
    fn full_unit(&self, printed: &str) -> Option<String> {
        let printed = unit::without_brackets(printed);
        if !unit::is_unit(printed) {
            return None;
        }
        let named = match self.unit {
            None => printed.to_owned(),
            Some(_) if self.unit == Some("元") && printed.ends_with('元') => printed.to_owned(),
            Some(unit) if printed.is_empty() => unit.to_owned(),
            Some("元") if unit::is_multiplier(printed) => format!("{printed}元"),
            Some(_) => return None,
        };
        Some(match self.per {
            None => named,
            Some(per) if named.is_empty() => format!("每{per}"),
            Some(per) => format!("{named}/{per}"),
        })
    }
}
