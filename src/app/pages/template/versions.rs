//! Another version of the template: what it changes and what becomes of what was typed, before anything is done.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use super::desk::Desk;
use crate::app::components::{Icon, button};
use crate::app::erased::{on, part};
use crate::app::files;
use crate::form::design::{Upgrade, upgrade};
use crate::form::json;
use crate::form::{Limits, Template};
use crate::text::{difference_text, json_error, page, upgrade_text};

/// The button that takes the file, and the preview of what it would change.
pub(super) fn versions(desk: Desk) -> AnyView {
    let lang = desk.lang;
    let waiting: StoredValue<Option<Upgrade>, LocalStorage> = StoredValue::new_local(None);
    let shown = RwSignal::new(0_u32);
    let offer = move |upgrade: Option<Upgrade>| {
        waiting.set_value(upgrade);
        shown.update(|shown| *shown = shown.wrapping_add(1));
    };
    let picked = on(move |event: Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be picked again.
        input.set_value("");
        let Some(file) = file else { return };
        spawn_local(async move {
            let bytes = files::bytes(&file, Limits::JSON).await.unwrap_or_default();
            match json::read::<Template>(&bytes, Template::FORMAT, Limits::JSON) {
                Ok(read) => {
                    let upgrade = desk.draft.read(|form| upgrade(form, &Arc::new(read.value)));
                    if upgrade.differences.is_empty() {
                        desk.session.toast(page::template_same(lang), None);
                        offer(None);
                    } else {
                        offer(Some(upgrade));
                    }
                }
                Err(json::JsonError::Foreign | json::JsonError::Other { .. }) => {
                    desk.session.toast(page::not_a_template(lang), None);
                }
                Err(error) => {
                    let words = json_error(&error, lang);
                    desk.session.toast(format!("{}{}", words.message, words.fix), None);
                }
            }
        });
    });
    let pick = on(move |_: MouseEvent| {
        if let Some(input) = desk.session.around.by_id("template-file") {
            input.click();
        }
    });
    let preview = part(move || {
        shown.track();
        let Some((differences, notes)) = waiting.with_value(|upgrade| {
            let upgrade = upgrade.as_ref()?;
            let differences: Vec<String> = upgrade.differences.iter().map(|it| difference_text(it, lang)).collect();
            let notes: Vec<String> = upgrade.notes.iter().map(|it| upgrade_text(it, lang)).collect();
            Some((differences, notes))
        }) else {
            return ().into_any();
        };
        let take = on(move |_| {
            if let Some(upgrade) = waiting.try_update_value(Option::take).flatten() {
                desk.draft.apply(upgrade.edit, "");
            }
            offer(None);
        });
        view! {
            <section class="t-preview" aria-labelledby="t-changes">
                <h2 id="t-changes">{page::template_changes(lang)}</h2>
                {list(differences)}
                {(!notes.is_empty()).then(|| view! { <h3>{page::template_typed(lang)}</h3> }.into_any())}
                {list(notes)}
                <div class="btns">
                    {button("btn is-main", None, page::template_move(lang), take)}
                    {button("btn", None, page::cancel(lang), on(move |_| offer(None)))}
                </div>
            </section>
        }
        .into_any()
    });
    view! {
        {button("btn", Some(Icon::Open), page::template_other(lang), pick)}
        <input type="file" id="template-file" accept=".json,application/json" hidden=true aria-label=page::template_other(lang) on:change=picked />
        {preview}
    }
    .into_any()
}

fn list(lines: Vec<String>) -> AnyView {
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect();
    view! { <ul>{lines}</ul> }.into_any()
}
