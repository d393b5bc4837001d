//! The keys of the worksheet: undo, redo, save, and from finding to finding.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::components::jump;
use super::session::Session;
use super::state::Draft;
use crate::text::{code_title, page};

/// Listens as long as the owner lives.
pub fn shortcuts(draft: Draft, session: Session) {
    let at = StoredValue::new(None);
    session.around.on_key(move |event| {
        if event.key() == "F8" {
            event.prevent_default();
            next_finding(draft, session, at, event.shift_key());
        } else {
            shortcut(draft, &event);
        }
    });
}

/// F8 and Shift+F8: to the field of the next finding, or of the one before, round and round.
fn next_finding(draft: Draft, session: Session, at: StoredValue<Option<usize>>, back: bool) {
    draft.check_now();
    let findings = draft.findings.get_untracked();
    let last = findings.len().saturating_sub(1);
    let here = match (at.get_value(), back) {
        (Some(here), false) if here < last => here.saturating_add(1),
        (Some(here), true) if here > 0 => here.saturating_sub(1),
        (_, false) => 0,
        (_, true) => last,
    };
    let lang = session.lang.get_untracked();
    let Some(finding) = findings.get(here) else {
        session.toast(page::all_clear(lang), None);
        return;
    };
    at.set_value(Some(here));
    let words = page::finding_at(
        here.saturating_add(1),
        findings.len(),
        code_title(finding.code, lang),
        lang,
    );
    jump(draft, &finding.place);
    // After the step has changed, which takes the messages of the step before away.
    let say = move || {
        session.hush();
        session.toast(&words, None);
    };
    set_timeout(say, Duration::from_millis(60));
}

/// Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z, Ctrl+S.
fn shortcut(draft: Draft, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return;
    }
    // A field that is not of the form yet takes back its own typing.
    let loose = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|field| field.has_attribute("data-loose"));
    if loose && event.key() != "s" {
        return;
    }
    match event.key().to_ascii_lowercase().as_str() {
        "z" if event.shift_key() => draft.redo(),
        "z" => draft.undo(),
        "y" => draft.redo(),
        "s" => draft.save_now(),
        _ => return,
    }
    event.prevent_default();
}
