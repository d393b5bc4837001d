//! The browser's own page: the address holds the route, the keys are the window's, drafts are kept.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, KeyboardEvent};

use crate::app::route::Route;
use crate::app::session::Session;
use crate::app::state::Draft;
use crate::text::Lang;

/// The page.
#[derive(Clone, Copy)]
pub struct Around;

/// What the screen after a mistake of ours replaces.
pub fn places() -> Vec<HtmlElement> {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.body()).into_iter().collect()
}

impl Around {
    /// The surroundings of the components below.
    pub const fn here() -> Self {
        Self
    }

    /// An element by its id.
    pub fn by_id(self, id: &str) -> Option<HtmlElement> {
        document().get_element_by_id(id)?.dyn_into().ok()
    }

    /// The first element that a selector finds.
    pub fn find(self, selector: &str) -> Option<HtmlElement> {
        document().query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    /// The language that was asked for from outside.
    pub const fn lang(self) -> Option<Lang> {
        None
    }

    /// Where the person is.
    pub fn route(self) -> Route {
        Route::read()
    }

    /// Goes there; the session follows the address.
    pub fn go(self, _: Session, route: &Route) {
        let _ = window().location().set_hash(&route.href());
    }

    /// Changes the address without leaving what is open there.
    pub fn rename(self, _: Session, route: &Route) {
        let history = window().history();
        let _ = history.and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&route.href())));
    }

    /// Another step is shown from its top.
    pub fn to_top(self) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Names the tab.
    pub fn name(self, title: &str) {
        document().set_title(title);
    }

    /// Hears key presses as long as the owner lives.
    pub fn on_key(self, work: impl Fn(KeyboardEvent) + 'static) {
        let keys = window_event_listener(ev::keydown, work);
        on_cleanup(move || keys.remove());
    }

    /// What the class that leaves nothing but the document to the printer is set on.
    pub fn printed(self) -> Option<HtmlElement> {
        document().body()
    }

    /// Whether drafts are kept in this browser.
    pub const fn keeps(self) -> bool {
        true
    }

    /// Whether the form may be changed.
    pub const fn is_writable(self) -> bool {
        true
    }

    /// A draft is open.
    pub const fn opened(self, _: Draft) {}

    /// The form has changed.
    pub const fn changed(self) {}

    /// The way to hand the form in to what is around it, once it is ready.
    pub fn hand_in(self, _: Lang, _: Box<dyn Fn() -> bool>) -> Option<AnyView> {
        None
    }
}
