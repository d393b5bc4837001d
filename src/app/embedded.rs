//! The form as an element of a host's page: one draft, no start page, no address of its own.

use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::answers::answer;
use super::around::Around;
pub use super::around::Host;
use super::components::Toasts;
use super::route::Route;
use super::session::provide_session;
use super::state::SaveState;
use super::worksheet::OpenDraft;
use crate::form::Assessment;
use crate::store::{Browser, DraftId, Drafts};

type Unmount = UnmountHandle<<AnyView as Render>::State>;

/// A form on a host's page. Dropping it takes everything away again.
pub struct Embedded {
    host: Rc<Host>,
    owner: Owner,
    unmount: Option<Unmount>,
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.unmount.take();
        // The draft holds its owner, which would otherwise live on with everything it listens to.
        self.owner.cleanup();
    }
}

/// Shows a form. `form` comes before what is stored under the id; one of the two must be there, or the form says that
/// there is none.
pub fn show(host: Host, id: DraftId, form: Option<Assessment>) -> Embedded {
    super::panic::install();
    let host = Rc::new(host);
    let provided = Rc::clone(&host);
    let owner = Owner::new();
    let unmount = owner.with(|| mount_to(host.root.clone(), move || page(provided, id, form)));
    Embedded {
        host,
        owner,
        unmount: Some(unmount),
    }
}

/// Whether a draft is stored under the id, whatever its state: what cannot be read is offered, never replaced.
pub fn is_stored(id: &DraftId) -> bool {
    let drafts = Drafts::new(Browser, String::new()).list().unwrap_or_default();
    drafts.iter().any(|draft| draft.id == *id)
}

fn page(host: Rc<Host>, id: DraftId, form: Option<Assessment>) -> AnyView {
    let (root, keeps) = (host.root.clone(), host.keeps);
    let around = Around::provide(host);
    let session = provide_session(None, answer);
    if !keeps {
        // Nothing is to be stored, so it is no trouble that nothing can be.
        session.storage.set(None);
    }
    if let Some(form) = form {
        // Known from here on, so that the form may be saved over what is stored under the same key.
        let _ = session.shelf(|shelf| shelf.open(&id).map(drop));
        session.arrive(id.clone(), form, SaveState::Given);
    }
    // A link names a route; the host's address is not ours.
    around.listen("click", move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
            event.prevent_default();
            around.go(session, &Route::of(&address));
        }
    });
    Effect::new(move |_| {
        let _ = root.set_attribute("lang", session.lang.get().pick("zh-CN", "en"));
    });
    view! {
        <OpenDraft id />
        <Toasts />
    }
    .into_any()
}

impl Embedded {
    /// The form as it stands.
    pub fn read<T>(&self, look: impl FnOnce(&Assessment) -> T) -> Option<T> {
        Some(self.host.draft.get()?.read(look))
    }

    /// Whether the form may only be read, from now on.
    pub fn set_readonly(&self, readonly: bool) {
        self.host.readonly.set(readonly);
    }
}
