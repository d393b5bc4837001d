//! A section of the report: the person's text, or the draft while there is none.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::{offered, stale};
use crate::app::components::{Grow, due_while_empty};
use crate::app::erased::{on, part, text, when};
use crate::app::state::Draft;
use crate::form::{Edit, ReportSection};
use crate::text::{Lang, page};

/// A section while it is shown.
#[derive(Clone, Copy)]
pub(super) struct Section {
    pub draft: Draft,
    /// Its id.
    pub id: StoredValue<String>,
    /// The person's text.
    pub own: Signal<String>,
    /// Whether the draft is shown beside the person's text.
    pub beside: RwSignal<bool>,
    pub lang: Lang,
}

impl Section {
    /// The id of its text area.
    pub fn field(&self) -> String {
        self.id.with_value(|id| format!("f-report-{id}"))
    }

    /// Puts a text in its place, as a step of its own.
    pub fn write(&self, text: String) {
        let id = self.id.get_value();
        self.draft.apply(Edit::Narrative { id, text: Some(text) }, "");
    }
}

/// Draws it; `heading` stands above it where the part has several.
pub(super) fn section(draft: Draft, section: &ReportSection, heading: Option<String>, lang: Lang) -> AnyView {
    let id = section.id.clone();
    let own = {
        let id = id.clone();
        text(move || {
            let narrative = draft.blocks.narrative;
            narrative.with(|text| text.get(&id).cloned().unwrap_or_default())
        })
    };
    let here = Section {
        draft,
        id: StoredValue::new(id.clone()),
        own,
        beside: RwSignal::new(false),
        lang,
    };
    let field = here.field();
    let (label, heading) = match heading {
        None => (section.title.clone(), ().into_any()),
        Some(heading) => {
            let heading = view! { <label class="field-label" for=field.clone()>{heading}</label> };
            (String::new(), heading.into_any())
        }
    };
    let help = section.help.clone();
    let help = when(!help.is_empty(), || {
        view! { <p class="field-hint">{help}</p> }.into_any()
    });
    let typed = Box::new(move |text| draft.narrative(&id, text));
    view! {
        <div class="report-section">
            {heading}
            {help}
            <Grow
                report=true
                id=field
                label
                value=own
                class=due_while_empty(own)
                placeholder=page::report_due(lang)
                on_input=typed
            />
            {part(move || stale::list(here))}
            {tools(here)}
            {part(move || offered::draft(here))}
        </div>
    }
    .into_any()
}

/// The line below the text: the way to the draft, and how long the text is.
fn tools(here: Section) -> AnyView {
    let lang = here.lang;
    let count = text(move || {
        let characters = here
            .own
            .with(|text| text.chars().filter(|c| !c.is_whitespace()).count());
        page::characters(characters, lang)
    });
    let beside = part(move || {
        let written = here.own.with(|text| !text.trim().is_empty());
        when(written, || {
            view! {
                <button
                    type="button"
                    class="link"
                    aria-expanded=text(move || here.beside.get().to_string())
                    on:click=on(move |_: MouseEvent| here.beside.update(|beside| *beside = !*beside))
                >
                    {page::draft_beside(lang)}
                </button>
            }
            .into_any()
        })
    });
    view! { <div class="report-tools">{beside}<span class="num">{count}</span></div> }.into_any()
}
