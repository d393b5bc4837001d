//! 另定得分 and 不适用: a person's decision beside the rule's, each with its reason.

use leptos::prelude::*;

use crate::app::components::Grow;
use crate::app::session::use_lang;
use crate::app::state::{RowState, use_draft};
use crate::form::NotApplicable;
use crate::text::{number, own_problem, page};

/// The person's own score and why it differs.
#[component]
pub(super) fn OwnPart(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let id = row.id();
    let (own_id, reason_id) = (format!("r-{id}-own"), format!("r-{id}-own-reason"));
    let weight = move || number::plain(row.indicator.with(|indicator| indicator.weight));
    let typed = move || row.answer.with(|answer| answer.own_score.clone().unwrap_or_default());
    let problem = move || {
        let weight = row.indicator.with(|indicator| indicator.weight);
        row.score
            .with(|score| score.own_problem.map(|problem| own_problem(problem, weight, lang)))
    };
    let note = move || {
        if let Some(problem) = problem() {
            return view! { <p class="field-note field-error" role="alert">{problem.message}{problem.fix}</p> }
                .into_any();
        }
        let decimals = draft
            .blocks
            .template
            .with(|template| template.settings.rounding.decimals);
        let words = row.score.with(|score| {
            score
                .proposed
                .map(|proposed| page::own_against(proposed, score.own, decimals, lang))
                .unwrap_or_default()
        });
        view! { <p class="field-note">{words}</p> }.into_any()
    };
    let change = move |event| {
        let text = event_target_value(&event);
        draft.answer(row, "own", |answer| {
            answer.own_score = (!text.trim().is_empty()).then_some(text)
        });
    };
    let take_back = move |_| {
        draft.answer(row, "", |answer| {
            answer.own_score = None;
            answer.own_score_reason.clear();
        });
    };
    let reason = Signal::derive(move || row.answer.with(|answer| answer.own_score_reason.clone()));
    let missing = Signal::derive(move || {
        let due = row
            .answer
            .with(|answer| answer.own_score.is_some() && answer.own_score_reason.trim().is_empty());
        if due { "is-due".to_owned() } else { String::new() }
    });
    let heading = format!("{own_id}-h");
    let labelled = heading.clone();
    view! {
        <section class="own" aria-labelledby=labelled>
            <h2 id=heading>{page::own(lang)}</h2>
            <div class="own-grid">
                <div class="field">
                    <label class="field-label" for=own_id.clone()>{page::score(lang)}</label>
                    <span class="affix">
                        <input
                            class="input is-num"
                            class:is-bad=move || problem().is_some()
                            id=own_id
                            inputmode="decimal"
                            autocomplete="off"
                            prop:value=typed
                            on:input=change
                        />
                        <span class="nowrap">{move || page::of_points(&weight(), lang)}</span>
                    </span>
                    {note}
                </div>
                <div class="field">
                    <label class="field-label" for=reason_id.clone()>
                        {page::own_reason(lang)}
                        <span class="must">{page::must(lang)}</span>
                    </label>
                    <Grow
                        id=reason_id
                        value=reason
                        class=missing
                        placeholder=page::own_reason_example(lang)
                        on_input=move |text| draft.answer(row, "own-reason", |answer| answer.own_score_reason = text)
                    />
                </div>
            </div>
            <div class="btns">
                <button type="button" class="btn" on:click=take_back>{page::own_back(lang)}</button>
            </div>
        </section>
    }
}

/// The row does not apply, and why.
#[component]
pub(super) fn NotApplicablePart(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let id = format!("r-{}-na", row.id());
    let set = move || row.answer.with(|answer| answer.not_applicable.is_some());
    let toggle = move |event| {
        let on = event_target_checked(&event);
        draft.answer(row, "", |answer| {
            answer.not_applicable = on.then(NotApplicable::default)
        });
    };
    let reason = Signal::derive(move || {
        row.answer.with(|answer| {
            answer
                .not_applicable
                .as_ref()
                .map(|na| na.reason.clone())
                .unwrap_or_default()
        })
    });
    let missing = Signal::derive(move || {
        if reason.get().trim().is_empty() {
            "is-due".to_owned()
        } else {
            String::new()
        }
    });
    let field = move || {
        let id = id.clone();
        set().then(|| {
            view! {
                <div class="field">
                    <label class="field-label" for=id.clone()>
                        {page::na_reason(lang)}
                        <span class="must">{page::must(lang)}</span>
                    </label>
                    <Grow
                        id=id
                        value=reason
                        class=missing
                        placeholder=page::na_reason_example(lang)
                        on_input=move |text| {
                            draft.answer(row, "na", |answer| answer.not_applicable = Some(NotApplicable { reason: text }));
                        }
                    />
                </div>
            }
        })
    };
    view! {
        <section class="own">
            <label class="choice">
                <input type="checkbox" prop:checked=set on:change=toggle />
                <span><b>{page::na_set(lang)}</b></span>
            </label>
            <p class="field-hint">{move || {
                let template = draft.blocks.template.get();
                let policy = row.indicator.with(|i| i.not_applicable).unwrap_or(template.settings.not_applicable);
                page::na_policy(policy, lang)
            }}</p>
            {field}
        </section>
    }
}
