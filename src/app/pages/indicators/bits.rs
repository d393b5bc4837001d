//! The bits that an open row repeats. Plain functions over plain types, so that each is compiled once.

use leptos::prelude::*;
use web_sys::Event;

use crate::app::components::{Click, Grow, Icon, icon};
use crate::app::erased::on;
use crate::text::{Lang, page};

/// One subject of an open row under its heading.
pub(super) fn block(title: String, hint: String, content: AnyView) -> AnyView {
    view! { <section class="why-block">{heading(title, hint)}{content}</section> }.into_any()
}

/// One subject whose fields are one choice.
pub(super) fn choice_block(title: &'static str, hint: &'static str, content: AnyView) -> AnyView {
    view! {
        <fieldset class="why-block">
            <legend class="sr">{title}</legend>
            {heading(title.to_owned(), hint.to_owned())}
            {content}
        </fieldset>
    }
    .into_any()
}

fn heading(title: String, hint: String) -> AnyView {
    if hint.is_empty() {
        view! { <h2>{title}</h2> }.into_any()
    } else {
        view! { <h2>{title}" "<small>{hint}</small></h2> }.into_any()
    }
}

/// A control under its label, with what is said beside the label.
pub(super) fn field(id: String, word: String, mark: AnyView, control: AnyView) -> AnyView {
    view! {
        <div class="field">
            <label class="field-label" for=id>{word}{mark}</label>
            {control}
        </div>
    }
    .into_any()
}

/// Says that a field must be filled.
pub(super) fn must(lang: Lang) -> AnyView {
    view! { <span class="must">{page::must(lang)}</span> }.into_any()
}

/// A text area under its label.
pub(super) struct Area {
    /// The area's element id.
    pub id: String,
    /// The label.
    pub word: String,
    /// What is said beside the label.
    pub mark: AnyView,
    /// The text.
    pub value: Signal<String>,
    /// More classes for the area.
    pub class: Signal<String>,
    /// What stands in the empty area.
    pub placeholder: &'static str,
    /// How many lines it has at least.
    pub rows: u8,
    /// Gets what was typed.
    pub typed: Box<dyn Fn(String)>,
}

/// Draws it.
pub(super) fn area(area: Area) -> AnyView {
    let Area {
        id,
        word,
        mark,
        value,
        class,
        placeholder,
        rows,
        typed,
    } = area;
    let grow = view! { <Grow id=id.clone() value class placeholder rows on_input=typed /> };
    field(id, word, mark, grow.into_any())
}

/// A class that marks a field as due.
pub(super) fn due_class(due: bool) -> String {
    if due { "is-due".to_owned() } else { String::new() }
}

/// A small button that removes a line.
pub(super) fn remove_button(label: String, work: Click) -> AnyView {
    view! {
        <button type="button" class="btn is-quiet is-icon" aria-label=label.clone() title=label on:click=work>
            {icon(Icon::Close)}
        </button>
    }
    .into_any()
}

/// A box to tick, with its words.
pub(super) fn tick_box(ticked: Signal<bool>, work: Box<dyn Fn(bool)>, words: AnyView) -> AnyView {
    let change = on(move |event: Event| work(event_target_checked(&event)));
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=ticked on:change=change />
            {words}
        </label>
    }
    .into_any()
}

/// A quoted text under its title; nothing where there is none.
pub(super) fn note(title: String, text: &str) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    view! { <p class="note"><b>{title}</b>{text.to_owned()}</p> }.into_any()
}

/// A word in a frame; `title` says it in full.
pub(super) fn tag(class: &'static str, word: &'static str, title: Option<&'static str>) -> AnyView {
    view! { <span class=class title=title>{word}</span> }.into_any()
}
