//! The page (Leptos): pages, components, and the one open draft.

mod answers;
mod around;
mod asks;
mod components;
#[cfg(feature = "element")]
pub mod embedded;
mod erased;
mod files;
pub mod front;
mod import;
mod journal;
mod merge;
pub mod office;
mod open;
mod pages;
mod panic;
pub mod route;
mod session;
mod shortcuts;
mod state;
mod tabs;
mod worksheet;

use leptos::mount::{mount_to, mount_to_body};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, HtmlElement};

use crate::app::answers::answer;
use crate::app::asks::Ask;
use crate::app::erased::part;
use crate::app::import::import_page;
use crate::app::pages::{StartPage, rollup_page};
use crate::app::route::Route;
use crate::app::session::{Session, provide_session};
use crate::app::worksheet::OpenDraft;
use components::Toasts;

/// Starts the page in `#ziping`, or in the body where that is missing, once the journal has answered.
pub fn start() {
    use crate::store::{Browser, Journal};
    panic::install();
    Browser.read(Box::new(|records| show(records.ok())));
}

fn show(records: Option<Vec<(String, String)>>) {
    let asked = Ask::handed_over();
    match root() {
        Some(root) => {
            root.set_text_content(None);
            mount_to(root, move || view! { <Page records asked /> }).forget();
        }
        None => mount_to_body(move || view! { <Page records asked /> }),
    }
}

/// Where the page stands.
fn root() -> Option<HtmlElement> {
    document().get_element_by_id("ziping")?.dyn_into().ok()
}

/// The file that was dropped, if one was; the browser would put it in the page's place.
fn dropped_file(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0)
}

/// The document is in the language of the page.
fn follow_language(session: Session) {
    Effect::new(move |_| {
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("lang", session.lang.get().pick("zh-CN", "en"));
        }
    });
}

#[component]
fn Page(
    records: Option<Vec<(String, String)>>,
    /// What was asked of the start page while this program was being loaded.
    asked: Option<Ask>,
) -> AnyView {
    let session = provide_session(records, answer);
    let moved = window_event_listener(leptos::ev::hashchange, move |_| session.moved());
    // A dropped file opens as a new draft wherever it lands.
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        // The roll-up takes every file that is dropped.
        if let Some(file) = dropped_file(&event)
            && session.route.get_untracked() != Route::Rollup
        {
            answer(session, Ask::Open(file));
        }
    });
    on_cleanup(move || {
        moved.remove();
        over.remove();
        dropped.remove();
    });
    follow_language(session);
    if let Some(ask) = asked {
        answer(session, ask);
    }
    // The draft, not its step: moving between steps keeps the draft open.
    let draft = Memo::new(move |_| match session.route.get() {
        Route::Start | Route::Import | Route::Rollup => None,
        Route::Draft(id, _) => Some((id, session.again.get())),
    });
    let page = part(move || match draft.get() {
        None => part(move || {
            session.lang.track();
            match session.route.get() {
                Route::Import => import_page(None),
                Route::Rollup => rollup_page(),
                _ => view! { <StartPage /> }.into_any(),
            }
        }),
        Some((id, _)) => view! { <OpenDraft id /> }.into_any(),
    });
    view! {
        {page}
        <Toasts />
    }
    .into_any()
}
