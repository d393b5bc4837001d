//! What pages repeat: buttons, fields, sections, banners. Plain functions over plain types, so that each is compiled once.

use leptos::prelude::*;
use web_sys::{Event, MouseEvent};

use super::{Icon, icon};
use crate::app::erased::{flag, on, text, when};
use crate::app::session::use_session;
use crate::text::{Lang, page};

/// What a click does; [`on`] makes one.
pub type Click = Box<dyn FnMut(MouseEvent)>;

/// A button with its words, and a drawing before them.
pub fn button(class: &'static str, drawing: Option<Icon>, words: &str, work: Click) -> AnyView {
    let drawing = drawing.map_or_else(|| ().into_any(), icon);
    view! { <button type="button" class=class on:click=work>{drawing}{words.to_owned()}</button> }.into_any()
}

/// A button that a drawing fills; its label is said and shown on hover.
pub fn tool(class: &'static str, drawing: Icon, label: Signal<String>, off: Signal<bool>, work: Click) -> AnyView {
    view! {
        <button type="button" class=class aria-label=label title=label disabled=off on:click=work>{icon(drawing)}</button>
    }
    .into_any()
}

/// A link that looks like a button.
pub fn link(class: &'static str, href: Signal<String>, words: &str) -> AnyView {
    view! { <a class=class href=href>{words.to_owned()}</a> }.into_any()
}

/// A part of a page below its heading; an empty `hint` is left out.
pub fn section(id: &'static str, title: &str, hint: &str, body: AnyView) -> AnyView {
    let hint = if hint.is_empty() {
        ().into_any()
    } else {
        view! { <p>{hint.to_owned()}</p> }.into_any()
    };
    section_with(id, title, hint, body)
}

/// As [`section`], with anything beside the heading.
pub fn section_with(id: &'static str, title: &str, hint: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section-head"><h2 id=id>{title.to_owned()}</h2>{hint}</div>
            {body}
        </section>
    }
    .into_any()
}

/// What a banner is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Refused or damaged: read out at once.
    Bad,
    /// To be settled.
    Warn,
    /// As it should be.
    Good,
    /// Worth knowing: read out at once.
    Info,
}

/// A message with what can be done about it.
pub fn banner(tone: Tone, title: &str, text: &str, acts: AnyView) -> AnyView {
    let (class, role, drawing) = match tone {
        Tone::Bad => ("banner is-bad", Some("alert"), Icon::Warn),
        Tone::Warn => ("banner is-warn", None, Icon::Warn),
        Tone::Good => ("banner is-good", None, Icon::Check),
        Tone::Info => ("banner is-info", Some("alert"), Icon::Info),
    };
    view! {
        <div class=class role=role>
            {icon(drawing)}
            <div class="banner-text"><b>{title.to_owned()}</b><p>{text.to_owned()}</p></div>
            {acts}
        </div>
    }
    .into_any()
}

/// A one-line field under its label.
pub struct Line {
    /// The field's element id.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// Whether it must be filled.
    pub must: bool,
    /// Whether it takes a whole line.
    pub wide: bool,
    /// The text.
    pub value: Signal<String>,
    /// Gets what was typed.
    pub typed: Box<dyn Fn(String)>,
}

/// Draws it.
pub fn line(line: Line, lang: Lang) -> AnyView {
    let Line {
        id,
        label,
        must,
        wide,
        value,
        typed,
    } = line;
    let due = move || must && value.with(|text| text.trim().is_empty());
    let due = flag(due);
    view! {
        <div class=if wide { "field is-wide" } else { "field" }>
            {field_label(id, label, must, lang)}
            <input class="input" class:is-due=due id=id autocomplete="off" prop:value=value on:input=taken(typed) />
        </div>
    }
    .into_any()
}

/// The label above a field.
pub fn field_label(id: &'static str, label: &'static str, must: bool, lang: Lang) -> AnyView {
    let must = when(must, || {
        view! { <span class="must">{page::must(lang)}</span> }.into_any()
    });
    view! { <label class="field-label" for=id>{label}{must}</label> }.into_any()
}

/// Takes what a field holds from its event.
pub fn taken(work: Box<dyn Fn(String)>) -> Box<dyn FnMut(Event)> {
    on(move |event: Event| work(event_target_value(&event)))
}

/// The button that changes the language of the page.
pub fn lang_button(class: &'static str, lang: Lang) -> AnyView {
    let session = use_session();
    let switch = on(move |_: MouseEvent| session.switch_lang());
    view! {
        <button type="button" class=class on:click=switch>"中 / EN"<span class="sr">{page::switch_lang(lang)}</span></button>
    }
    .into_any()
}

/// The class of an area that is due while it is empty.
pub fn due_while_empty(value: Signal<String>) -> Signal<String> {
    text(move || {
        if value.with(|text| text.trim().is_empty()) {
            "is-due".to_owned()
        } else {
            String::new()
        }
    })
}
