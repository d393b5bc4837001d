//! Sum, total and grade as formulas.

use super::formula::rounded;
use super::places::Places;
use crate::exchange::layout::Role;
use crate::form::{Assessment, FundsColumn, RoundingPlace};
use crate::score::ScoreSheet;
use crate::text::number::plain;

/// The sum of the weights.
pub(super) fn weights(sheet: &ScoreSheet, places: &Places) -> Option<String> {
    let ranges = places.ranges((0..sheet.rows.len()).map(Role::Weight));
    (!ranges.is_empty()).then(|| format!("SUM({ranges})"))
}

/// 总分: rescaled for rows left out, capped by the execution rate. None where only the total is rounded: the scores shown
/// do not add up to it.
pub(super) fn total(form: &Assessment, sheet: &ScoreSheet, places: &Places) -> Option<String> {
    let settings = &form.template.settings;
    let ranges = places.ranges((0..sheet.rows.len()).map(Role::Score));
    if settings.rounding.place == RoundingPlace::Total || ranges.is_empty() {
        return None;
    }
    let total = &sheet.total;
    let mut formula = format!("SUM({ranges})");
    if !total.left_out.is_zero() {
        let counted = total
            .weight
            .checked_sub(total.left_out)
            .filter(|left| !left.is_zero())?;
        let scaled = format!("{formula}/{}*{}", plain(counted), plain(total.full_marks));
        formula = rounded(&scaled, settings.rounding)?;
    }
    if settings.total_caps.is_empty() || crate::score::execution_rate(form).is_err() {
        return Some(formula);
    }
    let (executed, b) = places.figure(Role::Money(0, FundsColumn::Executed))?;
    let (budget, a) = places.figure(Role::Money(0, FundsColumn::Budget))?;
    if a.unit != b.unit {
        return None;
    }
    let mut capped = formula.clone();
    for cap in settings.total_caps.iter().rev() {
        let below = plain(cap.below);
        capped = format!(
            "IF(ROUND({executed}/{budget}*100,9)<{below},MIN({},{formula}),{capped})",
            plain(cap.max)
        );
    }
    Some(capped)
}

/// 等级 by the total; a grade that a veto or the open rows decide stays a word.
pub(super) fn grade(form: &Assessment, sheet: &ScoreSheet, places: &Places) -> Option<String> {
    let total = &sheet.total;
    if total.vetoed || total.open_rows > 0 || total.grade.is_none() {
        return None;
    }
    let cell = places.name(Role::Total)?;
    let grades = &form.template.settings.grades;
    let name = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let (last, above) = grades.split_last()?;
    let mut formula = name(&last.name);
    for grade in above.iter().rev() {
        formula = format!("IF({cell}>={},{},{formula})", plain(grade.at_least), name(&grade.name));
    }
    Some(formula)
}
