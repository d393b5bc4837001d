//! Figures in the person's text that the form no longer says, each with the way to it and what may stand in its place.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, MouseEvent};

use super::section::Section;
use crate::app::components::{Icon, button, icon};
use crate::app::erased::on;
use crate::report::Stale;
use crate::text::page;

/// The list, below the text; nothing where every figure follows.
pub(super) fn list(here: Section) -> AnyView {
    let found: Vec<Stale> = here.draft.stale.with(|all| {
        let own = |stale: &&Stale| here.id.with_value(|id| *id == stale.section);
        all.iter().filter(own).cloned().collect()
    });
    if found.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = found.into_iter().map(|stale| line(here, stale)).collect();
    view! { <ul class="stale">{lines}</ul> }.into_any()
}

fn line(here: Section, stale: Stale) -> AnyView {
    let lang = here.lang;
    let words = page::stale_figure(&stale.name, &stale.said, &stale.now, lang);
    let mend = page::stale_mend(&stale.now, lang);
    let (start, end) = (stale.at.start, stale.at.end);
    let show = on(move |_: MouseEvent| select(here, start, end));
    let put = on(move |_: MouseEvent| {
        // Checks come a moment after the typing: the figure may be another by now.
        here.draft.check_now();
        let known = here.draft.stale.with_untracked(|all| all.contains(&stale));
        let mended = here.own.with_untracked(|own| stale.mended(own));
        if let Some(text) = mended.filter(|_| known) {
            here.write(text);
            select(here, start, start.saturating_add(stale.now.len()));
            here.draft.check_now();
        }
    });
    view! {
        <li>
            {icon(Icon::Warn)}
            <p>{words}</p>
            <span class="btns">{button("btn", None, page::stale_show(lang), show)}{button("btn", None, &mend, put)}</span>
        </li>
    }
    .into_any()
}

/// Selects a part of the text, given in bytes; the browser counts in UTF-16.
fn select(here: Section, start: usize, end: usize) {
    let at = |bytes: usize| {
        here.own.with_untracked(|own| {
            let before = own.get(..bytes).unwrap_or_default();
            u32::try_from(before.encode_utf16().count()).unwrap_or_default()
        })
    };
    let area = here.draft.session().around.by_id(&here.field());
    if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = area.focus();
        let _ = area.set_selection_range(at(start), at(end));
    }
}
