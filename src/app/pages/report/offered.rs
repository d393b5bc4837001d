//! What is drafted for a section, paragraph by paragraph, to be taken over.
//!
//! The draft follows the form; what was taken is the person's and stays as it is.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::section::Section;
use crate::app::components::button;
use crate::app::erased::{on, when};
use crate::report::draft_of;
use crate::text::page;

/// The draft, which is part of the document and so Chinese whatever the language of the page: in the place of a text that is not there, or beside it when asked for.
pub(super) fn draft(here: Section) -> AnyView {
    let (own, lang) = (here.own.get(), here.lang);
    let empty = own.trim().is_empty();
    if !empty && !here.beside.get() {
        return ().into_any();
    }
    let text = here.draft.sheet.with(|sheet| {
        let form = |form: &_| here.id.with_value(|id| draft_of(form, sheet, id));
        here.draft.read(form)
    });
    if text.is_empty() {
        return when(!empty, || {
            view! { <p class="drafted-none">{page::draft_none(lang)}</p> }.into_any()
        });
    }
    let stands = |line: &str| own.lines().any(|own| own.trim() == line.trim());
    let (mut lines, mut left) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let taken = stands(line);
        if !taken {
            left.push(line);
        }
        lines.push(paragraph(here, line, taken));
    }
    let rest = left.join("\n");
    let all = when(!left.is_empty(), || {
        let words = if empty {
            page::draft_take(lang)
        } else {
            page::draft_take_rest(lang)
        };
        let class = if empty { "btn is-main" } else { "btn" };
        let take = on(move |_: MouseEvent| {
            add(here, &rest);
            if let Some(field) = here.draft.session().around.by_id(&here.field()) {
                let _ = field.focus();
            }
        });
        button(class, None, words, take)
    });
    view! {
        <div class="drafted">
            <div class="drafted-head">
                <p><b>{page::draft_title(lang)}</b>{page::draft_lead(lang)}</p>
                {all}
            </div>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

fn paragraph(here: Section, line: &str, taken: bool) -> AnyView {
    let lang = here.lang;
    let (words, class) = if taken {
        (page::paragraph_taken(lang), "is-taken")
    } else {
        (page::paragraph_take(lang), "")
    };
    let text = line.to_owned();
    // The button keeps its place and the focus: the next one is a Tab away.
    let take = on(move |_: MouseEvent| {
        if !taken {
            here.beside.set(true);
            add(here, &text);
        }
    });
    view! {
        <li class=class>
            <p lang="zh-CN">{line.to_owned()}</p>
            <button type="button" class="btn is-quiet" aria-disabled=taken.to_string() on:click=take>{words}</button>
        </li>
    }
    .into_any()
}

/// Puts a text below the person's own.
fn add(here: Section, text: &str) {
    let own = here.own.get_untracked();
    let own = own.trim_end();
    here.write(if own.is_empty() {
        text.to_owned()
    } else {
        format!("{own}\n{text}")
    });
}
