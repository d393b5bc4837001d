//! 佐证材料: names only; the files stay with the unit.

use leptos::prelude::*;

use super::detail::remove_button;
use crate::app::components::{Icon, icon};
use crate::app::session::use_lang;
use crate::app::state::{RowState, use_draft};
use crate::form::Evidence;
use crate::text::page;

/// The list with what is usually expected.
#[component]
pub(super) fn EvidenceList(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let id = row.id();
    let entry_id = format!("r-{id}-evidence");
    let entry = RwSignal::new(String::new());
    let count = Memo::new(move |_| row.answer.with(|answer| answer.evidence.len()));
    let line = move |index: usize| {
        let name = move || {
            row.answer
                .with(|answer| answer.evidence.get(index).map(|it| it.name.clone()).unwrap_or_default())
        };
        let typed = move |event| {
            let text = event_target_value(&event);
            draft.answer(row, &format!("evidence/{index}"), |answer| {
                if let Some(evidence) = answer.evidence.get_mut(index) {
                    evidence.name = text;
                }
            });
        };
        let remove = move || {
            draft.answer(row, "", |answer| {
                if index < answer.evidence.len() {
                    answer.evidence.remove(index);
                }
            });
        };
        let number = index.saturating_add(1);
        view! {
            <li class="evidence-line">
                {icon(Icon::Doc)}
                <input class="input" aria-label=page::evidence_number(number, lang) prop:value=name on:input=typed />
                {remove_button(page::remove_evidence(number, lang), remove)}
            </li>
        }
    };
    let add = move || {
        let name = entry.get_untracked().trim().to_owned();
        if !name.is_empty() {
            draft.answer(row, "", |answer| answer.evidence.push(Evidence { name }));
            entry.set(String::new());
        }
    };
    let on_enter = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    let wanted = move || {
        let wanted = row
            .indicator
            .with(|indicator| indicator.evidence.join(page::list_comma(lang)));
        (!wanted.is_empty()).then(|| view! { <p class="evidence-want">{page::evidence_wanted(lang)}{wanted}</p> })
    };
    view! {
        <section class="why-block">
            <h2>{page::evidence(lang)}" "<small>{page::evidence_names_only(lang)}</small></h2>
            {wanted}
            <ol class="evidence">{move || (0..count.get()).map(line).collect_view()}</ol>
            <div class="evidence-add">
                <input
                    class="input"
                    id=entry_id
                    placeholder=page::evidence_example(lang)
                    aria-label=page::new_evidence(lang)
                    prop:value=move || entry.get()
                    on:input=move |event| entry.set(event_target_value(&event))
                    on:keydown=on_enter
                    on:change=move |_| add()
                />
                <button type="button" class="btn" on:click=move |_| add()>{icon(Icon::Plus)}{page::add(lang)}</button>
            </div>
        </section>
    }
}
