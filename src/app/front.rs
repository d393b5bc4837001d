//! The start page in a program of its own: small, so that the page is there at once. What needs a form's rules is asked
//! of the program that knows them ([`Ask`]), which then takes this one's place.

use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asks::Ask;
use super::components::Toasts;
use super::erased::part;
use super::pages::StartPage;
use super::route::Route;
use super::session::{Notice, Session, provide_session};
use super::{dropped_file, follow_language, panic, root};
use crate::store::{Browser, Journal};
use crate::text::page;

thread_local! {
    static RUNNING: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// Starts the page once the journal has answered.
pub fn start() {
    panic::install();
    Browser.read(Box::new(|records| show(records.ok())));
}

/// Listens to nothing any more. What stands on the page stays until something else takes its place.
pub fn leave() {
    if let Some(owner) = RUNNING.with(|running| running.borrow_mut().take()) {
        owner.cleanup();
    }
}

fn show(records: Option<Vec<(String, String)>>) {
    let Some(root) = root() else { return };
    root.set_text_content(None);
    let owner = Owner::new();
    owner.with(|| mount_to(root, move || front(records))).forget();
    RUNNING.with(|running| *running.borrow_mut() = Some(owner));
}

fn front(records: Option<Vec<(String, String)>>) -> AnyView {
    let session = provide_session(records, hand_over);
    let moved = window_event_listener(leptos::ev::hashchange, move |_| session.moved());
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        if let Some(file) = dropped_file(&event) {
            hand_over(session, Ask::Open(file));
        }
    });
    on_cleanup(move || {
        moved.remove();
        over.remove();
        dropped.remove();
    });
    follow_language(session);
    Effect::new(move |_| {
        if session.route.get() != Route::Start {
            hand_over(session, Ask::Address);
        }
    });
    // Nothing is loaded any more, or it was given up: the same link has to lead there again.
    Effect::new(move |waited: Option<bool>| {
        let waits = session.reading.get().is_some();
        if waited == Some(true) && !waits && session.route.get_untracked() != Route::Start {
            session.around.go(session, &Route::Start);
        }
        waits
    });
    let page = part(move || {
        session.lang.track();
        view! { <StartPage /> }.into_any()
    });
    view! {
        {page}
        <Toasts />
    }
    .into_any()
}

/// Has the form's program loaded and says so meanwhile. When it cannot be loaded, or the person gives up, all stays as it is.
fn hand_over(session: Session, ask: Ask) {
    let lang = session.lang.get_untracked();
    session.reading.set(Some(page::form_loading(lang).to_owned()));
    spawn_local(async move {
        let Err(error) = ask.hand_over().await else {
            return;
        };
        session.reading.set(None);
        session.notice(Notice {
            bad: true,
            title: page::form_not_loaded(lang).to_owned(),
            text: format!("{}{error}", page::form_not_loaded_text(lang)),
            file: None,
        });
    });
}
