//! What the unit or project is, what it is for, and its money.

use super::Draft;
use crate::report::Level;
use crate::text::report as words;

/// 概况: name, supervisor, organisation, staff.
pub(super) fn general(draft: &mut Draft) {
    let form = draft.form;
    let organisation = form.unit.organisation.trim();
    draft.say("head", words::general(form));
    draft.say("organisation", organisation.to_owned());
    // The words of the organisation usually tell the staff; said twice it could contradict itself.
    if organisation.is_empty() {
        draft.say("staffing", words::staffing(&form.unit.staffing));
    }
}

/// 职责任务, one a paragraph.
pub(super) fn duties(draft: &mut Draft) {
    for (number, duty) in (1..).zip(&draft.form.unit.duties) {
        let text = words::item(number, duty.trim());
        draft.push(Level::Three, &format!("duty-{number}"), text);
    }
}

/// 绩效目标 as approved, never as reached.
pub(super) fn goals(draft: &mut Draft) {
    for (number, goal) in (1_usize..).zip(&draft.form.goals) {
        for line in goal.expected.lines() {
            draft.say(&format!("goal-{number}"), line.trim().to_owned());
        }
    }
}

/// 资金: the total row, then its parts.
pub(super) fn funds(draft: &mut Draft) {
    let form = draft.form;
    for row in &form.funds.rows {
        draft.say(&row.id, words::funds_row(form, row));
    }
}
