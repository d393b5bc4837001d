//! Days that no calendar has, dates of another year, and full marks after the target's date.

use super::context::{Context, Row, is_blank};
use super::figures::shown;
use super::{Code, Finding, Part, Place};
use crate::form::{Deadline, Quantity, Rule, Understood};
use crate::score::is_late;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    for row in ctx.rows().filter(Row::applies) {
        for (part, cell) in [
            (Part::Target, &row.indicator.target),
            (Part::Actual, &row.answer.actual),
        ] {
            if let Some(code) = cell_is_off(ctx, &row, cell) {
                let args = [row.name(), shown(cell), ctx.assessment.year.to_string()];
                findings.push(Finding::new(code, Place::row(&row.indicator.id, part), args));
            }
        }
        if late_but_full(ctx, &row) {
            let args = [row.name(), shown(&row.answer.actual), shown(&row.indicator.target)];
            let place = Place::row(&row.indicator.id, Part::Actual);
            findings.push(Finding::new(Code::DateLate, place, args));
        }
    }
}

fn cell_is_off(ctx: &Context, row: &Row, cell: &Quantity) -> Option<Code> {
    if matches!(cell.understood(), Understood::Unclear) {
        return is_impossible(cell.text()).then_some(Code::DateImpossible);
    }
    let year = date(cell)?.year.filter(|year| *year != ctx.assessment.year)?;
    // A goal of several years states its year in target and actual; and what is explained is settled.
    let planned = date(&row.indicator.target).and_then(|target| target.year) == Some(year);
    let of_target = std::ptr::eq(cell, &raw const row.indicator.target);
    ((of_target || !planned) && is_blank(&row.answer.reason)).then_some(Code::DateOtherYear)
}

fn date(cell: &Quantity) -> Option<Deadline> {
    match cell.understood() {
        Understood::Date(date) => Some(*date),
        _ => None,
    }
}

/// A row that no deadline rule scores, done after its date and with full marks all the same.
fn late_but_full(ctx: &Context, row: &Row) -> bool {
    let dates = date(&row.indicator.target).zip(date(&row.answer.actual));
    let full = row.score.score == Some(row.indicator.weight);
    full && !matches!(row.indicator.rule, Rule::Deadline { .. })
        && dates.is_some_and(|(target, actual)| is_late(target, actual, ctx.assessment.year))
}

/// Whether a text names a day that its month, or a month that the year does not have: `2月30日`, `2023-13-01`.
fn is_impossible(text: &str) -> bool {
    let parts = figures(text);
    parts.iter().enumerate().any(|(at, (month, mark))| {
        let next = at.checked_add(1).and_then(|next| parts.get(next));
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        let year = before.filter(|(year, _)| (1900..=2099).contains(year));
        let written = *mark == Some('月') && next.is_some_and(|(_, mark)| matches!(mark, Some('日' | '号')));
        let dashed = matches!(mark, Some('-' | '/' | '.'))
            && year.is_some_and(|(_, before)| before == mark)
            && next.is_some_and(|(_, after)| after.is_none());
        let Some((day, _)) = next.filter(|_| written || dashed) else {
            return false;
        };
        // Without a year February may have 29 days.
        let leap = year.is_none_or(|(year, _)| time::util::is_leap_year(i32::from(*year)));
        let most = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        *day == 0 || *day > most
    })
}

/// The figures of a text, each with the character that stands right after it.
fn figures(text: &str) -> Vec<(u16, Option<char>)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = rest.get(at..).unwrap_or_default();
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (digits, after) = tail.split_at_checked(end).unwrap_or((tail, ""));
        if let Ok(figure) = digits.parse() {
            found.push((figure, after.chars().next()));
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::is_impossible;

    #[test]
    fn tells_impossible_days_from_other_unclear_texts() {
        for text in [
            "2023年2月30日",
            "2月30日",
            "2023年2月29日",
            "13月1日",
            "2023-13-01",
            "2023/4/31",
            "2023.11.31",
            "9月0日前",
        ] {
            assert!(is_impossible(text), "{text}");
        }
        for text in [
            "2024年2月29日",
            "2月29日",
            "1月5日和12月31日",
            "1.2.3",
            "10-20-30",
            "约100人",
            "2023",
        ] {
            assert!(!is_impossible(text), "{text}");
        }
    }
}
