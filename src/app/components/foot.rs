//! The bar at the bottom of narrow screens: total, grade, what is open.

use leptos::prelude::*;

use super::score_panel::total_figure;
use super::seal;
use crate::app::session::use_lang;
use crate::app::state::use_draft;
use crate::check::Severity;
use crate::text::{number, page};

/// The bar; `side` opens the score panel.
#[component]
pub fn Foot(side: RwSignal<bool>) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let open = move || page::open_points(&number::plain(draft.sheet.with(|sheet| sheet.total.open)), lang);
    let fatal = move || {
        let fatal = |findings: &std::sync::Arc<Vec<crate::check::Finding>>| {
            findings
                .iter()
                .filter(|finding| finding.severity == Severity::Fatal)
                .count()
        };
        let count = draft.findings.with(fatal);
        (count > 0).then(|| view! { <br /><span class="is-lost">{page::must_fix(count, lang)}</span> })
    };
    view! {
        <footer class="foot">
            <strong class="foot-total" aria-label=page::total(lang)>{move || total_figure(draft)}</strong>
            {move || seal(draft, true, lang)}
            <span class="foot-note">{open}{fatal}</span>
            <button
                type="button"
                class="btn"
                aria-expanded=move || side.get().to_string()
                aria-controls="side"
                on:click=move |_| side.set(true)
            >
                {page::score_and_checks(lang)}
            </button>
        </footer>
    }
}
