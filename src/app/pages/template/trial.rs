//! 试算: an actual typed into a row of the template, its score and how it was found, at once.

use leptos::prelude::*;

use super::desk::Desk;
use crate::app::components::taken;
use crate::app::erased::{part, text};
use crate::form::{Answer, Assessment, Quantity};
use crate::score::score;
use crate::text::{page, row_sentence};

pub(super) fn trial(desk: Desk, id: String) -> AnyView {
    let lang = desk.lang;
    let actual = RwSignal::new(String::new());
    let field = format!("trial-{id}");
    let outcome = part(move || {
        let typed = actual.get();
        if typed.trim().is_empty() {
            return view! { <p class="field-hint">{page::trial_hint(lang)}</p> }.into_any();
        }
        let template = desk.draft.blocks.template.get();
        let mut form = Assessment::new(template, 2024);
        let answer = Answer {
            actual: Quantity::new(typed),
            ..Answer::default()
        };
        form.answers.insert(id.clone(), answer);
        let sheet = score(&form);
        let row = sheet.rows.iter().find(|row| row.id == id);
        let words = row.map_or_else(String::new, |row| row_sentence(row, lang));
        view! { <p class="t-trial-says">{words}</p> }.into_any()
    });
    let value = text(move || actual.get());
    view! {
        <div class="t-trial" role="group" aria-label=page::trial(lang)>
            <div class="field">
                <label class="field-label" for=field.clone()>{page::trial_actual(lang)}</label>
                <input class="input" id=field data-loose="" autocomplete="off" prop:value=value on:input=taken(Box::new(move |typed| actual.set(typed))) />
            </div>
            <div role="status">{outcome}</div>
        </div>
    }
    .into_any()
}
