//! The page of an import: the ways in while there is nothing to look at, then the document beside what comes out of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::MouseEvent;

use super::begin::{Incoming, pasted};
use super::ways::ways_in;
use super::{accept, changes, outcome, source};
use crate::app::components::{Icon, Notices, button, lang_button};
use crate::app::erased::{on, part, text, when};
use crate::app::office::{self, CANCELLED};
use crate::app::route::{Route, Step};
use crate::app::session::{Session, use_lang, use_session};
use crate::app::state::Draft;
use crate::exchange::preview::Preview;
use crate::form::json::{self, JsonError};
use crate::text::{Lang, page};

/// How the reading stands.
#[derive(Clone)]
enum Seen {
    /// There is nothing to look at; what was refused before, and why.
    Nothing(String, String),
    /// It is being read.
    Reading,
    /// It was read.
    Read(std::sync::Arc<Preview>),
}

/// The page; with a draft, the document can be put into it.
pub fn import_page(draft: Option<Draft>) -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    session.around.name(&page::tab_title(page::import_title(lang), 0, lang));
    // What was looked at for another draft is not this one's.
    let id = draft.map(|draft| draft.id());
    if session
        .import
        .incoming
        .with_untracked(|incoming| incoming.as_ref().is_some_and(|it| it.draft != id))
    {
        session.import.incoming.set(None);
    }
    let seen = RwSignal::new(Seen::Nothing(String::new(), String::new()));
    let columns = Memo::new(move |_| session.import.asked.with(|asked| asked.columns.clone()));
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _ = columns.get();
        match session.import.incoming.get() {
            // What was refused stays in sight.
            None if matches!(seen.get_untracked(), Seen::Nothing(..)) => {}
            None => seen.set(Seen::Nothing(String::new(), String::new())),
            Some(incoming) => look(session, draft, incoming, seen),
        }
    });
    let paste = window_event_listener(leptos::ev::paste, move |event| {
        if let Some(ask) = pasted(&event) {
            session.ask(ask);
        }
    });
    on_cleanup(move || paste.remove());
    let body = part(move || match seen.get() {
        Seen::Nothing(title, why) => ways_in(session, &title, &why, lang),
        Seen::Reading => view! { <p class="import-wait" role="status">{page::import_reading(lang)}</p> }.into_any(),
        Seen::Read(preview) => view! {
            <div class="import-both">
                <section class="import-side" aria-labelledby="n-source">
                    <h2 id="n-source">{page::import_source(lang)}</h2>
                    {source::legend(lang)}
                    {source::source(session, &preview, lang)}
                </section>
                <section class="import-side" aria-labelledby="n-outcome">
                    <h2 id="n-outcome">{page::import_outcome(lang)}</h2>
                    {outcome::outcome(session, &preview, lang)}
                </section>
            </div>
            {outcome::doubts(&preview, lang)}
            {when(draft.is_some(), || changes::changes(session, &preview, lang))}
            {accept::acts(session, draft, &preview, lang)}
        }
        .into_any(),
    });
    let name = text(move || {
        session
            .import
            .incoming
            .get()
            .map(|incoming| incoming.name)
            .unwrap_or_default()
    });
    view! {
        <Notices />
        <main class="import" id="main" tabindex="-1">
            <header class="import-head">
                <div>
                    <h1>{page::import_title(lang)}</h1>
                    <p>{page::import_lead(lang)}</p>
                    <p class="file-name">{name}</p>
                </div>
                <div class="btns">{lang_button("btn is-quiet", lang)}{cancel(session, draft, lang)}</div>
            </header>
            {body}
        </main>
    }
    .into_any()
}

/// Where the person came from.
pub fn back(draft: Option<Draft>) -> Route {
    draft.map_or(Route::Start, |draft| Route::Draft(draft.id(), Step::Indicators))
}

/// 取消.
fn cancel(session: Session, draft: Option<Draft>, lang: Lang) -> AnyView {
    let leave = on(move |_: MouseEvent| {
        session.import.incoming.set(None);
        session.around.go(session, &back(draft));
    });
    button("btn", Some(Icon::Close), page::import_cancel(lang), leave)
}

/// Has the document recognised. A control that had the focus gets it back when the page is drawn anew.
fn look(session: Session, draft: Option<Draft>, incoming: Incoming, seen: RwSignal<Seen>) {
    // The draft may have changed since: what differs is said and decided anew.
    session.import.asked.update(|asked| asked.takes.clear());
    let focused = session
        .around
        .find(":focus")
        .map(|element| element.id())
        .unwrap_or_default();
    if !matches!(seen.get_untracked(), Seen::Read(_)) {
        seen.set(Seen::Reading);
    }
    spawn_local(async move {
        let lang = session.lang.get_untracked();
        let refuse = |why: String| {
            seen.set(Seen::Nothing(page::import_refused(&incoming.name, lang), why));
            session.import.incoming.set(None);
        };
        match office::import(session, "previewImport", &incoming, accept::open_form(draft)).await {
            Ok(text) => match read(&text).await {
                Ok(preview) => {
                    seen.set(Seen::Read(std::sync::Arc::new(preview)));
                    focus_again(session, &focused);
                }
                Err(_) => refuse(page::office_crashed(lang).to_owned()),
            },
            // Another document was asked for, or the person gave up.
            Err(refusal) if refusal.code == CANCELLED => {
                if session.import.incoming.get_untracked().as_ref() == Some(&incoming) {
                    session.import.incoming.set(None);
                }
            }
            Err(refusal) => refuse(refusal.message),
        }
    });
}

/// The preview in its text; the page has its turn before and after, so that a large one is not felt.
async fn read(text: &str) -> Result<Preview, JsonError> {
    let tree = json::parse(text)?;
    office::pause().await;
    let (preview, _) = json::from_tree::<Preview>(&tree)?;
    office::pause().await;
    Ok(preview)
}

fn focus_again(session: Session, id: &str) {
    let id = id.to_owned();
    if id.is_empty() {
        return;
    }
    request_animation_frame(move || {
        if let Some(element) = session.around.by_id(&id) {
            let _ = element.focus();
        }
    });
}
