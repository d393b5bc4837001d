//! 一票否决: what would bring the lowest grade whatever the points.

use leptos::prelude::*;

use crate::app::session::use_lang;
use crate::app::state::use_draft;
use crate::form::{Edit, Veto};
use crate::text::page;

/// The list; nothing where the template has none.
#[component]
pub(super) fn Vetoes() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let item = move |veto: Veto| {
        let (id, set) = (veto.id.clone(), veto.id);
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || draft.blocks.vetoed.with(|vetoed| vetoed.contains(&id))
                    on:change=move |event| {
                        draft.apply(Edit::Veto { id: set.clone(), holds: event_target_checked(&event) }, "");
                    }
                />
                <span>{veto.text}</span>
            </label>
        }
    };
    move || {
        let vetoes = draft.blocks.template.with(|template| template.vetoes.clone());
        (!vetoes.is_empty()).then(|| {
            view! {
                <fieldset class="section">
                    <legend class="sr">{page::vetoes(lang)}</legend>
                    <div class="section-head"><h2>{page::vetoes(lang)}</h2><p>{page::vetoes_hint(lang)}</p></div>
                    <div class="choices">{vetoes.into_iter().map(item).collect_view()}</div>
                </fieldset>
            }
        })
    }
}
