//! The page of a host, which has taken the form in as an element: nothing of that page is touched.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, HtmlElement, KeyboardEvent};

use crate::app::components::{Icon, button};
use crate::app::erased::on;
use crate::app::route::Route;
use crate::app::session::Session;
use crate::app::state::Draft;
use crate::text::{Lang, page};

/// The element that the form stands in, and who hears of it.
pub struct Host {
    /// Holds the form, inside the element's shadow root.
    pub root: HtmlElement,
    /// Is told what has happened: `change`, `finding`, `submit`.
    pub tell: js_sys::Function,
    /// Whether drafts are kept in this browser, under a key of the host's choice.
    pub keeps: bool,
    /// Whether the form may only be read.
    pub readonly: Cell<bool>,
    /// The language.
    pub lang: Lang,
    /// Where the form opens.
    pub route: Route,
    /// The open draft.
    pub draft: Cell<Option<Draft>>,
}

/// A handle on the host.
#[derive(Clone, Copy)]
pub struct Around(StoredValue<Rc<Host>, LocalStorage>);

thread_local! {
    static PLACES: RefCell<Vec<HtmlElement>> = const { RefCell::new(Vec::new()) };
}

/// What the screen after a mistake of ours replaces: every form that this program runs.
pub fn places() -> Vec<HtmlElement> {
    PLACES.with(|places| places.try_borrow().map(|places| places.clone()).unwrap_or_default())
}

impl Host {
    fn tell(&self, what: &str) {
        // What a host throws is its own affair.
        let _ = self.tell.call1(&JsValue::NULL, &JsValue::from_str(what));
    }
}

impl Around {
    /// Provides a host to the components below, as long as the owner lives.
    pub fn provide(host: Rc<Host>) -> Self {
        let root = host.root.clone();
        PLACES.with(|places| places.borrow_mut().push(root.clone()));
        let gone = StoredValue::new_local(root);
        on_cleanup(move || {
            let root = gone.try_get_value();
            PLACES.with(|places| places.borrow_mut().retain(|place| Some(place) != root.as_ref()));
        });
        let around = Self(StoredValue::new_local(host));
        provide_context(around);
        around
    }

    /// The surroundings of the components below.
    #[expect(
        clippy::expect_used,
        reason = "every component stands below the root that provides it"
    )]
    pub fn here() -> Self {
        use_context::<Self>().expect("below the root")
    }

    fn host(self) -> Option<Rc<Host>> {
        self.0.try_get_value()
    }

    /// An element by its id.
    pub fn by_id(self, id: &str) -> Option<HtmlElement> {
        let shadow = self.host()?.root.get_root_node().dyn_into::<DocumentFragment>().ok()?;
        shadow.get_element_by_id(id)?.dyn_into().ok()
    }

    /// The first element that a selector finds.
    pub fn find(self, selector: &str) -> Option<HtmlElement> {
        self.host()?
            .root
            .query_selector(selector)
            .ok()
            .flatten()?
            .dyn_into()
            .ok()
    }

    /// The language that was asked for from outside.
    pub fn lang(self) -> Option<Lang> {
        Some(self.host()?.lang)
    }

    /// Where the form opens.
    pub fn route(self) -> Route {
        self.host().map_or(Route::Start, |host| host.route.clone())
    }

    /// Goes there. There is no start page to go to.
    pub fn go(self, session: Session, route: &Route) {
        if *route != Route::Start && session.route.with_untracked(|now| now != route) {
            session.hush();
            session.route.set(route.clone());
        }
    }

    /// Changes where the person is without leaving what is open there.
    pub fn rename(self, session: Session, route: &Route) {
        self.go(session, route);
    }

    /// Another step is shown from its top, where that has been scrolled away.
    pub fn to_top(self) {
        if let Some(host) = self.host()
            && host.root.get_bounding_client_rect().top() < 0.0
        {
            host.root.scroll_into_view();
        }
    }

    /// The tab's name is the host's.
    pub const fn name(self, _: &str) {}

    /// Hears key presses as long as the owner lives.
    pub fn on_key(self, work: impl Fn(KeyboardEvent) + 'static) {
        self.listen("keydown", move |event| {
            if let Ok(event) = event.dyn_into() {
                work(event);
            }
        });
    }

    /// Hears an event of the form as long as the owner lives.
    pub fn listen(self, name: &'static str, work: impl Fn(web_sys::Event) + 'static) {
        let Some(host) = self.host() else { return };
        let root = host.root.clone();
        let heard = Closure::<dyn Fn(web_sys::Event)>::new(work);
        let _ = root.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        let held = StoredValue::new_local(Some((root, heard)));
        on_cleanup(move || {
            if let Some((root, heard)) = held.try_update_value(Option::take).flatten() {
                let _ = root.remove_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
            }
        });
    }

    /// What the class that leaves nothing but the document to the printer is set on.
    pub fn printed(self) -> Option<HtmlElement> {
        Some(self.host()?.root.clone())
    }

    /// Whether drafts are kept in this browser.
    pub fn keeps(self) -> bool {
        self.host().is_some_and(|host| host.keeps)
    }

    /// Whether the form may be changed.
    pub fn is_writable(self) -> bool {
        self.host().is_some_and(|host| !host.readonly.get())
    }

    /// A draft is open: from now on its findings are told of.
    pub fn opened(self, draft: Draft) {
        let Some(host) = self.host() else { return };
        host.draft.set(Some(draft));
        Effect::new(move |before: Option<()>| {
            draft.findings.track();
            if before.is_some()
                && let Some(host) = self.host()
            {
                host.tell("finding");
            }
        });
    }

    /// The form has changed.
    pub fn changed(self) {
        if let Some(host) = self.host() {
            host.tell("change");
        }
    }

    /// The way to hand the form in to the host, once it is ready.
    pub fn hand_in(self, lang: Lang, ready: Box<dyn Fn() -> bool>) -> Option<AnyView> {
        let submit = on(move |_| {
            if ready()
                && let Some(host) = self.host()
            {
                host.tell("submit");
            }
        });
        Some(button("btn is-main", Some(Icon::Check), page::submit(lang), submit))
    }
}
