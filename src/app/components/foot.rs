//! The bar at the bottom of narrow screens: total, grade, what is open.

use leptos::prelude::*;

use super::score_panel::total_figure;
use super::{count, seal, undo_and_redo};
use crate::app::erased::{on, part, text};
use crate::app::session::use_lang;
use crate::app::state::use_draft;
use crate::check::Severity;
use crate::text::page;

/// The bar; `side` opens the score panel.
#[component]
pub fn Foot(side: RwSignal<bool>) -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let total = text(move || total_figure(draft));
    let grade = seal(draft, true, lang);
    let open = text(move || page::open_points(draft.sheet.with(|sheet| sheet.total.open), lang));
    let fatal = part(move || {
        let count = draft.findings.with(|findings| count(findings, Some(Severity::Fatal)));
        if count == 0 {
            return ().into_any();
        }
        view! { <br /><span class="is-lost">{page::must_fix(count, lang)}</span> }.into_any()
    });
    view! {
        <footer class="foot">
            <strong class="foot-total" aria-label=page::total(lang)>{total}</strong>
            {grade}
            <span class="foot-note">{open}{fatal}</span>
            <span class="foot-acts">{undo_and_redo(draft, lang)}</span>
            <button
                type="button"
                class="btn"
                aria-expanded=text(move || side.get().to_string())
                aria-controls="side"
                on:click=on(move |_| side.set(true))
            >
                {page::score_and_checks(lang)}
            </button>
        </footer>
    }
    .into_any()
}
