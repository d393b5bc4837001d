//! What the program says beside the form: short messages, and notices that stay.

use leptos::prelude::*;

use super::{Icon, Tone, banner, button};
use crate::app::erased::{on, part, when};
use crate::app::files;
use crate::app::office::reading;
use crate::app::session::{Notice, Session, Toast, use_session};
use crate::text::{Lang, page};

/// Short messages at the bottom, with undo after a removal.
#[component]
pub fn Toasts() -> AnyView {
    let session = use_session();
    let list = part(move || {
        let (lang, toasts) = (session.lang.get(), session.toasts.get());
        toasts
            .into_iter()
            .map(|shown| toast(session, shown, lang))
            .collect_view()
            .into_any()
    });
    let reading = part(move || reading(session));
    view! { <div class="toasts" role="status">{list}{reading}</div> }.into_any()
}

fn toast(session: Session, toast: Toast, lang: Lang) -> AnyView {
    let Toast { id, text, undo } = toast;
    let (text, undo) = match undo {
        None => (text, ().into_any()),
        Some(removed) => {
            let put_back = on(move |_| {
                if let Some(Err(error)) = session.shelf(|shelf| shelf.restore(&removed)) {
                    session.refuse(error.words(lang));
                }
                session.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
            });
            let text = page::removed(&text, lang);
            (text, button("btn", None, page::undo_removal(lang), put_back))
        }
    };
    view! { <div class="toast"><span class="toast-text">{text}</span>{undo}</div> }.into_any()
}

/// Notices that stay until they are dismissed.
#[component]
pub fn Notices() -> AnyView {
    let session = use_session();
    part(move || {
        let (lang, notices) = (session.lang.get(), session.notices.get());
        when(!notices.is_empty(), || {
            let list = notices
                .into_iter()
                .map(|shown| notice(session, shown, lang))
                .collect_view();
            view! { <div class="banners is-floating">{list}</div> }.into_any()
        })
    })
}

fn notice(session: Session, notice: Notice, lang: Lang) -> AnyView {
    let file = notice.file.clone().map_or_else(
        || ().into_any(),
        |(name, text)| save_raw(&page::save_raw(None, lang), "btn", name, text),
    );
    let dismissed = notice.clone();
    let dismiss = on(move |_| {
        session
            .notices
            .update(|notices| notices.retain(|other| *other != dismissed));
    });
    let dismiss = button("btn is-quiet", None, page::dismiss(lang), dismiss);
    let tone = if notice.bad { Tone::Bad } else { Tone::Info };
    let acts = view! { <div class="btns">{file}{dismiss}</div> }.into_any();
    banner(tone, &notice.title, &notice.text, acts)
}

/// A button that hands over a text as a file.
pub fn save_raw(words: &str, class: &'static str, name: String, text: String) -> AnyView {
    let save = on(move |_| {
        files::save(&name, &text);
    });
    button(class, Some(Icon::Save), words, save)
}
