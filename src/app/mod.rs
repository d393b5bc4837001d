//! The page (Leptos): pages, components, and the one open draft.

mod around;
mod components;
#[cfg(feature = "element")]
pub mod embedded;
mod erased;
mod files;
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

use leptos::prelude::*;

use crate::app::erased::part;
use crate::app::import::import_page;
use crate::app::open::open_dropped;
use crate::app::pages::StartPage;
use crate::app::route::Route;
use crate::app::session::provide_session;
use crate::app::worksheet::OpenDraft;
use components::Toasts;

/// Starts the page in `#ziping`, or in the body where that is missing, once the journal has answered.
pub fn start() {
    use crate::store::{Browser, Journal};
    panic::install();
    Browser.read(Box::new(|records| show(records.ok())));
}

fn show(records: Option<Vec<(String, String)>>) {
    let root = document().get_element_by_id("ziping").and_then(|root| {
        use wasm_bindgen::JsCast;
        root.set_text_content(None);
        root.dyn_into::<web_sys::HtmlElement>().ok()
    });
    match root {
        Some(root) => mount_to(root, move || view! { <Page records /> }).forget(),
        None => mount_to_body(move || view! { <Page records /> }),
    }
}

use leptos::mount::{mount_to, mount_to_body};

#[component]
fn Page(records: Option<Vec<(String, String)>>) -> AnyView {
    let session = provide_session(records);
    let moved = window_event_listener(leptos::ev::hashchange, move |_| session.moved());
    // A dropped file opens as a new draft wherever it lands; the browser would put it in the page's place.
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event| open_dropped(session, &event));
    on_cleanup(move || {
        moved.remove();
        over.remove();
        dropped.remove();
    });
    Effect::new(move |_| {
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("lang", session.lang.get().pick("zh-CN", "en"));
        }
    });
    // The draft, not its step: moving between steps keeps the draft open.
    let draft = Memo::new(move |_| match session.route.get() {
        Route::Start | Route::Import => None,
        Route::Draft(id, _) => Some((id, session.again.get())),
    });
    let page = part(move || match draft.get() {
        None => part(move || {
            session.lang.track();
            match session.route.get() {
                Route::Import => import_page(None),
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
