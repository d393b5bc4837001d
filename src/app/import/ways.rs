//! The ways in, while there is nothing to look at.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, MouseEvent};

use super::begin::{begin, begin_file};
use crate::app::components::{Icon, Tone, banner, button, field_label, section};
use crate::app::erased::{on, when};
use crate::app::session::Session;
use crate::text::{Lang, page};

/// A file to pick, and a box to paste into; what was refused before, and why.
pub fn ways_in(session: Session, title: &str, why: &str, lang: Lang) -> AnyView {
    let refused = when(!why.is_empty(), || banner(Tone::Bad, title, why, ().into_any()));
    let picked = on(move |event: Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            begin_file(session, file);
        }
        input.set_value("");
    });
    let pick = on(move |_: MouseEvent| {
        if let Some(input) = session.around.by_id("import-file") {
            input.click();
        }
    });
    let file = view! {
        <div class="import-drop">
            {button("btn is-main is-large", Some(Icon::Open), page::import_pick(lang), pick)}
            <input type="file" id="import-file" accept=page::IMPORTED_FILES hidden=true aria-label=page::import_pick(lang) on:change=picked />
            <p class="hush">{page::import_pick_hint(lang)}</p>
        </div>
    };
    let read = on(move |_: MouseEvent| read_typed(session));
    let paste = view! {
        {field_label("import-text", page::import_box(lang), false, lang)}
        <textarea class="area" id="import-text" rows="6" data-import="" data-loose="" autocomplete="off" spellcheck="false"></textarea>
        <div class="btns">{button("btn", None, page::import_typed(lang), read)}</div>
    };
    view! {
        {refused}
        {file}
        {section("n-paste", page::import_paste(lang), page::import_paste_hint(lang), paste.into_any())}
    }
    .into_any()
}

/// Looks at what was typed into the box, or put there without a clipboard.
fn read_typed(session: Session) {
    let area = session.around.by_id("import-text");
    let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let text = area.value();
    if text.trim().is_empty() {
        let _ = area.focus();
        return;
    }
    begin(session, String::new(), "text", text.into_bytes());
}
