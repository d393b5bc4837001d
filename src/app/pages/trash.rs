//! 回收站: the drafts that were removed, to be put back or deleted for good.

use leptos::prelude::*;

use super::start::{draft_title, touch};
use crate::app::components::Click;
use crate::app::erased::{on, part};
use crate::app::files;
use crate::app::session::{Session, use_lang, use_session};
use crate::store::{DraftId, DraftState, Drafts, RemoveError, Trashed};
use crate::text::{Lang, page};

type Shelf = Drafts<crate::store::Browser>;

/// The list, closed until it is asked for; nothing where the trash is empty.
pub(super) fn trash(changed: RwSignal<u32>) -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    let open = RwSignal::new(false);
    part(move || {
        changed.track();
        // A removal that is taken back changes the list too.
        session.toasts.track();
        let drafts = session
            .shelf(|shelf| shelf.trash())
            .and_then(Result::ok)
            .unwrap_or_default();
        if drafts.is_empty() {
            open.set(false);
            return ().into_any();
        }
        let count = drafts.len();
        let items: Vec<AnyView> = drafts
            .into_iter()
            .map(|draft| item(session, draft, changed, lang))
            .collect();
        let toggle = on(move |event: web_sys::Event| {
            use wasm_bindgen::JsCast;
            let details = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        });
        view! {
            <details class="trash" open=open.get_untracked() on:toggle=toggle>
                <summary>{page::trash(count, lang)}</summary>
                <p>{page::trash_hint(lang)}</p>
                <ul class="trash-list">{items}</ul>
            </details>
        }
        .into_any()
    })
}

fn item(session: Session, trashed: Trashed, changed: RwSignal<u32>, lang: Lang) -> AnyView {
    let Trashed { draft, removed_at } = trashed;
    let name = match draft.state {
        DraftState::Good { stamp, summary, .. } => draft_title(&summary.title, stamp.saved_at, lang),
        DraftState::Damaged { .. } => page::draft_damaged(lang).to_owned(),
    };
    let removed = removed_at.map_or_else(String::new, |at| page::removed_at(&files::day_and_time(at), lang));
    let (restore_id, purge_id) = (draft.id.clone(), draft.id);
    let restore = on(move |_| act(session, &restore_id, changed, lang, Shelf::restore_by_id));
    let question = page::purge_sure(&name, lang);
    let purge = on(move |_| {
        if window().confirm_with_message(&question).unwrap_or(false) {
            act(session, &purge_id, changed, lang, Shelf::purge);
        }
    });
    let restore = named("btn", page::restore(lang), &name, lang, restore);
    let purge = named("btn is-quiet is-danger", page::purge(lang), &name, lang, purge);
    view! {
        <li class="trashed">
            <div class="draft-main"><b>{name}</b><p class="draft-form">{removed}</p></div>
            <div class="draft-acts">{restore}{purge}</div>
        </li>
    }
    .into_any()
}

/// A button whose name for screen readers says what it is about.
fn named(class: &'static str, word: &'static str, name: &str, lang: Lang, work: Click) -> AnyView {
    let label = page::about(word, name, lang);
    view! { <button type="button" class=class aria-label=label on:click=work>{word}</button> }.into_any()
}

/// Does it, says why where it was not done, and shows the lists anew.
fn act(
    session: Session,
    id: &DraftId,
    changed: RwSignal<u32>,
    lang: Lang,
    work: fn(&mut Shelf, &DraftId) -> Result<(), RemoveError>,
) {
    if let Some(Err(error)) = session.shelf(|shelf| work(shelf, id)) {
        session.refuse(error.words(lang));
    }
    // What was said of its removal no longer holds.
    let others = |removed: &crate::store::Removed| removed.id != *id;
    session
        .toasts
        .update(|toasts| toasts.retain(|toast| toast.undo.as_ref().is_none_or(others)));
    touch(changed);
}
