//! The cell of the actual: what the rule asks for.

use leptos::prelude::*;

use super::inputs::computed;
use crate::app::components::{Icon, icon};
use crate::app::state::{Draft, RowState};
use crate::form::{Rule, Understood};
use crate::text::{Lang, page};

/// Draws the cell. A rule's kind does not change while its row is drawn; a new kind draws the table anew.
pub(super) fn actual_cell(draft: Draft, row: RowState, lang: Lang) -> impl IntoView {
    let id = format!("r-{}-actual", row.id());
    let label = move || page::actual_of(&row.indicator.with(|indicator| indicator.name.clone()), lang);
    let rule = Memo::new(move |_| row.indicator.with(|indicator| std::mem::discriminant(&indicator.rule)));
    move || {
        rule.track();
        let (id, kind) = (
            id.clone(),
            row.indicator.with_untracked(|indicator| indicator.rule.clone()),
        );
        match kind {
            Rule::Checklist => checklist(row, id, lang).into_any(),
            Rule::YesNo => yes_no(draft, row, id, lang).into_any(),
            _ => typed(draft, row, id, label, lang).into_any(),
        }
    }
}

fn typed(
    draft: Draft,
    row: RowState,
    id: String,
    label: impl Fn() -> String + Send + 'static,
    lang: Lang,
) -> impl IntoView {
    let numeric = move || {
        row.indicator.with(|indicator| {
            matches!(
                indicator.target.understood(),
                Understood::Number(_) | Understood::Date(_)
            )
        })
    };
    // An open row is due; one whose actual comes from figures shows what they give.
    let placeholder = move || computed(draft, row).unwrap_or_else(|| due_word(row, lang).to_owned());
    let due = move || {
        row.score.with(|score| score.score.is_none())
            && row.answer.with(|a| a.actual.is_empty() && a.not_applicable.is_none())
    };
    let bad = move || {
        let open = row
            .score
            .with(|score| score.trace.open.is_some() && score.score.is_none());
        open && row
            .answer
            .with(|answer| !answer.actual.is_empty() && answer.not_applicable.is_none())
            && numeric()
    };
    view! {
        <input
            class="cell"
            class:is-num=numeric
            class:is-due=due
            class:is-bad=bad
            id=id
            autocomplete="off"
            aria-label=label
            aria-describedby="grid-help"
            placeholder=placeholder
            disabled=move || row.answer.with(|answer| answer.not_applicable.is_some())
            prop:value=move || row.answer.with(|answer| answer.actual.text().to_owned())
            on:input=move |event| {
                let text = event_target_value(&event);
                draft.answer(row, "actual", |answer| answer.actual = crate::form::Quantity::new(text));
            }
        />
    }
}

fn checklist(row: RowState, id: String, lang: Lang) -> impl IntoView {
    let words = move || {
        let all = row.indicator.with(|indicator| indicator.checklist.len());
        let ticked = row
            .answer
            .with(|answer| answer.ticks.as_ref().map(std::collections::BTreeSet::len));
        ticked.map_or_else(|| page::pick(lang).to_owned(), |ticked| page::ticked(ticked, all, lang))
    };
    view! {
        <button
            type="button"
            class="cell-pick num"
            class:is-due=move || row.answer.with(|answer| answer.ticks.is_none())
            id=id
            on:click=move |_| row.open.update(|open| *open = !*open)
        >
            {words}
            {icon(Icon::Down)}
        </button>
    }
}

/// 是 | 否.
pub(super) fn yes_no(draft: Draft, row: RowState, id: String, lang: Lang) -> impl IntoView {
    let legend = move || row.indicator.with(|indicator| indicator.name.clone());
    let name = format!("{id}-choice");
    let option = move |(index, yes, word): (usize, bool, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    id=(index == 0).then(|| id.clone())
                    prop:checked=move || row.answer.with(|answer| answer.yes == Some(yes))
                    on:change=move |_| draft.answer(row, "", |answer| answer.yes = Some(yes))
                />
                <span>{word}</span>
            </label>
        }
    };
    let options = [(0, true, page::yes(lang)), (1, false, page::no(lang))];
    view! {
        <fieldset class="toggle">
            <legend class="sr">{legend}</legend>
            {options.map(option).collect_view()}
        </fieldset>
    }
}

/// What an open cell asks for.
fn due_word(row: RowState, lang: Lang) -> &'static str {
    match row
        .indicator
        .with(|indicator| matches!(indicator.rule, Rule::Tiers { .. }))
    {
        true => page::due_or_tier(lang),
        false => page::due(lang),
    }
}
