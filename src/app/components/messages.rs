//! What the program says beside the form: short messages, and notices that stay.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::app::files;
use crate::app::session::{Notice, Toast, use_session};
use crate::text::page;

/// Short messages at the bottom, with undo after a removal.
#[component]
pub fn Toasts() -> impl IntoView {
    let session = use_session();
    let toast = move |toast: Toast| {
        let lang = session.lang.get_untracked();
        let undo = toast.undo.map(|removed| {
            let id = toast.id;
            let put_back = move |_| {
                if let Some(Err(error)) = session.shelf(|shelf| shelf.restore(&removed)) {
                    let words = error.words(lang);
                    session.notice(Notice {
                        bad: true,
                        title: words.message,
                        text: words.fix,
                        file: None,
                    });
                }
                session.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
            };
            view! { <button type="button" class="btn" on:click=put_back>{page::undo_removal(lang)}</button> }
        });
        view! {
            <div class="toast">
                <span class="toast-text">{toast.text}</span>
                {undo}
            </div>
        }
    };
    view! {
        <div class="toasts" role="status">
            <For each=move || session.toasts.get() key=|toast| toast.id children=toast />
        </div>
    }
}

/// Notices that stay until they are dismissed.
#[component]
pub fn Notices() -> impl IntoView {
    let session = use_session();
    let list = move || {
        let lang = session.lang.get();
        let notice = move |notice: Notice| {
            let dismissed = notice.clone();
            let file = notice.file.clone().map(|(name, text)| {
                let save = move |_| {
                    files::save(&name, &text);
                };
                view! { <button type="button" class="btn" on:click=save>{icon(Icon::Save)}{page::save_raw(lang)}</button> }
            });
            let dismiss = move |_| {
                session
                    .notices
                    .update(|notices| notices.retain(|other| *other != dismissed))
            };
            view! {
                <div class=if notice.bad { "banner is-bad" } else { "banner is-info" } role="alert">
                    {icon(if notice.bad { Icon::Warn } else { Icon::Info })}
                    <div class="banner-text"><b>{notice.title}</b><p>{notice.text}</p></div>
                    <div class="btns">
                        {file}
                        <button type="button" class="btn is-quiet" on:click=dismiss>{page::dismiss(lang)}</button>
                    </div>
                </div>
            }
        };
        let notices = session.notices.get();
        (!notices.is_empty())
            .then(|| view! { <div class="banners is-floating">{notices.into_iter().map(notice).collect_view()}</div> })
    };
    view! { {list} }
}
