//! 另定得分 and 不适用: a person's decision beside the rule's, each with its reason.

use leptos::prelude::*;
use web_sys::Event;

use super::bits::{Area, area, due_class, field, must, tick_box};
use crate::app::components::button;
use crate::app::erased::{flag, on, part, text};
use crate::app::state::{Draft, RowState};
use crate::form::NotApplicable;
use crate::text::{Lang, number, own_problem, page};

/// The person's own score and why it differs.
pub(super) fn own_part(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let id = row.id();
    let (own_id, reason_id) = (format!("r-{id}-own"), format!("r-{id}-own-reason"));
    let take_back = on(move |_| {
        draft.answer(row, "", |answer| {
            answer.own_score = None;
            answer.own_score_reason.clear();
        });
    });
    let reason = area(Area {
        id: reason_id,
        word: page::own_reason(lang).to_owned(),
        mark: must(lang),
        value: text(move || row.answer.with(|answer| answer.own_score_reason.clone())),
        class: text(move || {
            row.answer
                .with(|answer| due_class(answer.own_score.is_some() && answer.own_score_reason.trim().is_empty()))
        }),
        placeholder: page::own_reason_example(lang),
        rows: 2,
        typed: Box::new(move |text| draft.answer(row, "own-reason", |answer| answer.own_score_reason = text)),
    });
    let heading = format!("{own_id}-h");
    let labelled = heading.clone();
    view! {
        <section class="own" aria-labelledby=labelled>
            <h2 id=heading>{page::own(lang)}</h2>
            <div class="own-grid">
                {own_field(draft, row, own_id, lang)}
                {reason}
            </div>
            <div class="btns">{button("btn", None, page::own_back(lang), take_back)}</div>
        </section>
    }
    .into_any()
}

fn own_field(draft: Draft, row: RowState, id: String, lang: Lang) -> AnyView {
    let class = text(move || {
        let bad = row.score.with(|score| score.own_problem.is_some());
        if bad { "input is-num is-bad" } else { "input is-num" }.to_owned()
    });
    let value = text(move || row.answer.with(|answer| answer.own_score.clone().unwrap_or_default()));
    let change = on(move |event: Event| {
        let text = event_target_value(&event);
        draft.answer(row, "own", |answer| {
            answer.own_score = (!text.trim().is_empty()).then_some(text)
        });
    });
    let most = text(move || {
        let weight = row.indicator.with(|indicator| indicator.weight);
        page::of_points(&number::plain(weight), lang)
    });
    let control = view! {
        <span class="affix">
            <input
                class=class
                id=id.clone()
                inputmode="decimal"
                autocomplete="off"
                prop:value=value
                on:input=change
            />
            <span class="nowrap">{most}</span>
        </span>
        {part(move || own_note(draft, row, lang))}
    };
    field(id, page::score(lang).to_owned(), ().into_any(), control.into_any())
}

/// What is wrong with the score, or how it stands against the computed one.
fn own_note(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let weight = row.indicator.with(|indicator| indicator.weight);
    let problem = row.score.with(|score| score.own_problem);
    if let Some(problem) = problem {
        let problem = own_problem(problem, weight, lang);
        return view! { <p class="field-note field-error" role="alert">{problem.message}{problem.fix}</p> }.into_any();
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
}

/// The row does not apply, and why.
pub(super) fn not_applicable_part(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let set = flag(move || row.answer.with(|answer| answer.not_applicable.is_some()));
    let toggle = Box::new(move |on: bool| {
        draft.answer(row, "", |answer| {
            answer.not_applicable = on.then(NotApplicable::default)
        });
    });
    let words = view! { <span><b>{page::na_set(lang)}</b></span> }.into_any();
    let policy = text(move || {
        let of_form = draft.blocks.template.with(|template| template.settings.not_applicable);
        let policy = row
            .indicator
            .with(|indicator| indicator.not_applicable)
            .unwrap_or(of_form);
        page::na_policy(policy, lang).to_owned()
    });
    // Drawn once for as long as the row does not apply, whatever is typed into it.
    let shown = Memo::new(move |_| set.get());
    let reason = part(move || {
        if shown.get() {
            reason_field(draft, row, lang)
        } else {
            ().into_any()
        }
    });
    view! {
        <section class="own">
            {tick_box(set, toggle, words)}
            <p class="field-hint">{policy}</p>
            {reason}
        </section>
    }
    .into_any()
}

fn reason_field(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let reason = text(move || {
        row.answer.with(|answer| {
            answer
                .not_applicable
                .as_ref()
                .map(|na| na.reason.clone())
                .unwrap_or_default()
        })
    });
    area(Area {
        id: format!("r-{}-na", row.id()),
        word: page::na_reason(lang).to_owned(),
        mark: must(lang),
        value: reason,
        class: text(move || due_class(reason.get().trim().is_empty())),
        placeholder: page::na_reason_example(lang),
        rows: 2,
        typed: Box::new(move |text| {
            draft.answer(row, "na", |answer| {
                answer.not_applicable = Some(NotApplicable { reason: text })
            });
        }),
    })
}
