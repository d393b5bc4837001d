//! What was reached, what was not, and what will be done about it.

use rust_decimal::Decimal;

use super::Draft;
use crate::report::Level;
use crate::text::report as words;

/// 主要绩效: what the goals say was reached, then the rows with full points, a paragraph a group.
pub(super) fn results(draft: &mut Draft) {
    let form = draft.form;
    for (number, goal) in (1_usize..).zip(&form.goals) {
        for line in goal.achieved.lines() {
            draft.say(&format!("goal-{number}"), line.trim().to_owned());
        }
    }
    let mut rows = draft.rows();
    for group in &form.template.groups {
        let mut met = Vec::new();
        let of_group = rows.by_ref().take(group.all_indicators().count());
        for (indicator, row, answer) in of_group {
            let actual = answer.map_or("", |answer| answer.actual.text().trim());
            if row.score == Some(row.weight) && !actual.is_empty() {
                met.push(words::reached(&indicator.name, actual, indicator.target.text().trim()));
            }
        }
        draft.say(&group.id, words::reached_in(&group.name, &met));
    }
}

/// 存在问题: one for each row that lost points, with its reason as written.
pub(super) fn problems(draft: &mut Draft) {
    let decimals = draft.decimals();
    let mut number = 0_usize;
    for (indicator, row, answer) in draft.rows() {
        let Some(lost) = row.lost().filter(|lost| *lost > Decimal::ZERO) else {
            continue;
        };
        let (actual, mut reason) =
            answer.map_or(("", ""), |answer| (answer.actual.text().trim(), answer.reason.trim()));
        if let Some(answer) = answer.filter(|_| reason.is_empty()) {
            reason = answer.own_score_reason.trim();
        }
        let target = indicator.target.text().trim();
        number = number.saturating_add(1);
        let text = words::problem(&indicator.name, target, actual, row.weight, lost, decimals, reason);
        draft.push(Level::Three, &row.id, words::item(number, &text));
    }
    if number == 0 && draft.sheet.total.open_rows == 0 && !draft.sheet.rows.is_empty() {
        draft.say("none", words::NO_POINTS_LOST.to_owned());
    }
}

/// 有关建议: the measures of the rows that lost points, and of any other row that has some.
pub(super) fn suggestions(draft: &mut Draft) {
    let mut number = 0_usize;
    for (indicator, row, answer) in draft.rows() {
        let measures = answer.map_or("", |answer| answer.measures.trim());
        if !measures.is_empty() {
            number = number.saturating_add(1);
            let text = words::measure(&indicator.name, measures);
            draft.push(Level::Three, &row.id, words::item(number, &text));
        }
    }
}
