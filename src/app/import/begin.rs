//! The ways in: a file that was picked or dropped, a paste.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, File};

use crate::app::asks::Ask;
use crate::app::files;
use crate::app::route::{Route, Step};
use crate::app::session::{Notice, Session};
use crate::exchange::limits::MOST_BYTES;
use crate::exchange::preview::Asked;
use crate::form::Limits;
use crate::store::DraftId;
use crate::text::page;

/// A document that is being looked at.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The file's name; empty for a paste.
    pub name: String,
    /// `file`, `html` or `text`.
    pub kind: &'static str,
    /// The draft it may be put into.
    pub draft: Option<DraftId>,
    /// What it holds.
    pub bytes: Arc<Vec<u8>>,
}

/// Looks at a document, for the draft that is open or for a new one.
pub fn begin(session: Session, name: String, kind: &'static str, bytes: Vec<u8>) {
    let draft = match session.route.get_untracked() {
        Route::Draft(id, _) => Some(id),
        Route::Start | Route::Import | Route::Rollup => None,
    };
    let route = draft.clone().map_or(Route::Import, |id| Route::Draft(id, Step::Import));
    session.import.asked.set(Asked::default());
    session.import.incoming.set(Some(Incoming {
        name,
        kind,
        draft,
        bytes: Arc::new(bytes),
    }));
    session.around.go(session, &route);
}

/// Looks at a file.
pub fn begin_file(session: Session, file: File) {
    spawn_local(async move {
        let lang = session.lang.get_untracked();
        let name = file.name();
        let limits = Limits {
            bytes: MOST_BYTES,
            ..Limits::JSON
        };
        match files::bytes(&file, limits).await {
            Ok(bytes) => begin(session, name, "file", bytes),
            Err(size) => session.notice(Notice {
                bad: true,
                title: page::refused(&name, lang),
                text: match size {
                    0 => page::file_unreadable(lang).to_owned(),
                    size => page::import_too_large(size, MOST_BYTES, lang),
                },
                file: None,
            }),
        }
    });
}

/// A paste that is a document: a file, a table, or text of several lines. A paste into a field stays the field's.
pub fn pasted(event: &ClipboardEvent) -> Option<Ask> {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| {
            let named = matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT");
            named && !element.has_attribute("data-import")
        });
    let data = event.clipboard_data().filter(|_| !field)?;
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        event.prevent_default();
        return Some(Ask::Look(file));
    }
    let text = |kind: &str| data.get_data(kind).unwrap_or_default();
    let (html, plain) = (text("text/html"), text("text/plain"));
    let is_html = html.contains("<table") || plain.trim().is_empty();
    let text = if is_html { html } else { plain };
    if text.trim().is_empty() {
        return None;
    }
    event.prevent_default();
    Some(Ask::Paste(is_html, text))
}
