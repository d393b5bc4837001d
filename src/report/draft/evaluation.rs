//! How the form was scored and what came out.

use super::Draft;
use crate::form::Rule;
use crate::score::RowState;
use crate::text::report as words;
use crate::text::{About, Lang, panel};

/// 评价思路方法: what the template's settings say.
pub(super) fn method(draft: &mut Draft) {
    let template = &draft.form.template;
    draft.say("weights", words::weights(template));
    draft.say("rounding", words::rounding(template.settings.rounding));
    let tiers = template.indicators().any(|row| matches!(row.rule, Rule::Tiers { .. }));
    if tiers {
        draft.say("tiers", words::tiers(template.settings.tier_cuts));
    }
    draft.say("grades", words::grades(&template.settings.grades));
}

/// 评价工作过程: how much was answered, and the money where no section of its own tells it.
pub(super) fn process(draft: &mut Draft) {
    let form = draft.form;
    let count = |state: RowState| draft.sheet.rows.iter().filter(|row| row.state == state).count();
    let all = draft.sheet.rows.len();
    let (open, scored) = (count(RowState::Open), count(RowState::Scored));
    let not_applicable = all.saturating_sub(open).saturating_sub(scored);
    let text = words::answered(all, scored, open, not_applicable);
    draft.say("rows", text);
    let evidence = form.answers.values().map(|answer| answer.evidence.len()).sum();
    draft.say("evidence", words::evidence(evidence));
    let told = form
        .template
        .text_sections()
        .any(|(_, section)| section.title.contains("资金"));
    if let Some(total) = form.funds.rows.first().filter(|_| !told) {
        draft.say(&total.id, words::funds_row(form, total));
    }
}

/// 绩效评价结论: total and grade, the groups, and what holds the total down.
pub(super) fn conclusion(draft: &mut Draft) {
    let (form, sheet) = (draft.form, draft.sheet);
    draft.say("total", words::conclusion(form, sheet));
    draft.say("groups", words::group_scores(form, sheet));
    let name = |id: &str| {
        form.template
            .indicator(id)
            .map_or_else(String::new, |row| row.name.clone())
    };
    for (about, sentence) in panel(&sheet.total, form.template.settings.rounding, name, Lang::Zh) {
        let source = match about {
            About::LeftOut => "left-out",
            About::Cap => "cap",
            About::Veto => "veto",
            About::Summary | About::Provisional | About::Next => continue,
        };
        draft.say(source, words::sentence(&sentence));
    }
}
