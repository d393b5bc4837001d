//! The screen after a mistake of ours: it still saves the work (and needs nothing that may be broken).

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::around::places;
use crate::app::files;
use crate::form::{Assessment, json};
use crate::text::{Lang, page};

thread_local! {
    static RESCUE: RefCell<Option<Rescue>> = const { RefCell::new(None) };
    static SHOWN: RefCell<bool> = const { RefCell::new(false) };
}

/// Writes the open draft as it stands. A closure, so that a program that opens no draft knows nothing of writing one.
type Rescue = Box<dyn Fn() -> Option<String>>;

/// Names the form that must be saved whatever happens.
pub(super) fn guard(form: &Rc<RefCell<Assessment>>) {
    let form = Rc::downgrade(form);
    let rescue: Rescue = Box::new(move || {
        let form = form.upgrade()?;
        let form = form.try_borrow().ok()?;
        Some(json::write(&*form))
    });
    RESCUE.with(|kept| *kept.borrow_mut() = Some(rescue));
}

/// Shows the screen on a panic.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let first = SHOWN.with(|shown| {
            shown
                .try_borrow_mut()
                .is_ok_and(|mut shown| !std::mem::replace(&mut *shown, true))
        });
        if first {
            let _ = show(info);
        }
    }));
}

/// The draft as it stands; none when no draft is open, or it was just being changed (the stored copy is then newest).
fn rescued() -> Option<String> {
    RESCUE.with(|kept| kept.try_borrow().ok()?.as_ref()?())
}

fn show(info: &PanicHookInfo) -> Option<()> {
    places().iter().try_for_each(|place| show_in(place, info))
}

fn show_in(place: &HtmlElement, info: &PanicHookInfo) -> Option<()> {
    let lang = Lang::Zh;
    let document = web_sys::window()?.document()?;
    let make = |name: &str, class: &str, text: &str| {
        let element = document.create_element(name).ok()?.dyn_into::<HtmlElement>().ok()?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        Some(element)
    };
    let add = |to: &HtmlElement, what: &HtmlElement| to.append_child(what).ok().map(drop);
    let screen = make("main", "screen is-bad", "")?;
    let inner = make("div", "screen-in", "")?;
    inner.set_attribute("role", "alert").ok()?;
    add(&inner, &make("h1", "", page::panic_title(lang))?)?;
    let draft = rescued();
    let words = if draft.is_some() {
        page::panic_saved(lang)
    } else {
        page::panic_stored(lang)
    };
    add(&inner, &make("p", "", words)?)?;
    let buttons = make("div", "btns", "")?;
    if let Some(draft) = draft {
        let link = make("a", "btn is-main", page::panic_save(lang))?;
        link.set_attribute("href", &files::object_url(&draft)?).ok()?;
        link.set_attribute("download", page::panic_file(lang)).ok()?;
        add(&buttons, &link)?;
    }
    let again = make("a", "btn", page::panic_again(lang))?;
    again.set_attribute("href", "./").ok()?;
    add(&buttons, &again)?;
    add(&inner, &buttons)?;
    let details = make("details", "", "")?;
    add(&details, &make("summary", "", page::panic_details(lang))?)?;
    add(&details, &make("pre", "", &info.to_string())?)?;
    add(&inner, &details)?;
    add(&screen, &inner)?;
    place.set_text_content(None);
    add(place, &screen)
}
