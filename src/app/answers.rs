//! What the start page asks for, done by the program that knows forms.

use std::sync::Arc;

use leptos::prelude::*;

use super::asks::Ask;
use super::files;
use super::import::{begin, begin_file};
use super::open::open;
use super::pages::{back_up, draft_file_name};
use super::route::Step;
use super::session::{Notice, Session};
use crate::form::{Assessment, Limits, builtin_template, example, json};
use crate::store::{DraftId, OpenError};
use crate::text::page;

/// Does it.
pub fn answer(session: Session, ask: Ask) {
    match ask {
        // The page follows the address by itself.
        Ask::Address => {}
        Ask::Example => {
            if let Some(form) = example() {
                session.open_new(form, Step::Indicators);
            }
        }
        Ask::New(template) => {
            if let Some(template) = builtin_template(&template) {
                // The year evaluated is the last one.
                let year = files::this_year().saturating_sub(1);
                session.open_new(Assessment::new(Arc::clone(&template), year), Step::Unit);
            }
        }
        Ask::Copy(id) => copy(session, &id),
        Ask::Export(id) => export(session, &id),
        Ask::Backup => back_up(session),
        Ask::Open(file) => open(session, file),
        Ask::Look(file) => begin_file(session, file),
        Ask::Paste(is_html, text) => begin(
            session,
            String::new(),
            if is_html { "html" } else { "text" },
            text.into_bytes(),
        ),
    }
}

fn copy(session: Session, id: &DraftId) {
    if let Some(mut form) = stored(session, id) {
        form.unit.name = page::copy_of(&form.unit.name, session.lang.get_untracked());
        session.open_new(form, Step::Unit);
    }
}

fn export(session: Session, id: &DraftId) {
    if let Some(form) = stored(session, id) {
        let name = draft_file_name(&form, session.lang.get_untracked());
        session.save_file(&name, json::write_proven(&form, Assessment::FORMAT));
    }
}

/// A stored draft; what is wrong with it is said.
fn stored(session: Session, id: &DraftId) -> Option<Assessment> {
    let lang = session.lang.get_untracked();
    let opened = match session.shelf(|shelf| shelf.open(id))? {
        Ok(opened) => opened,
        Err(error) => {
            let words = error.words(lang);
            let file = match error {
                OpenError::Damaged { copies } => copies
                    .into_iter()
                    .next()
                    .map(|copy| ("ziping-damaged.txt".to_owned(), copy.raw)),
                _ => None,
            };
            session.notice(Notice {
                bad: true,
                title: words.message,
                text: words.fix,
                file,
            });
            return None;
        }
    };
    json::read(opened.payload.as_bytes(), Assessment::FORMAT, Limits::JSON)
        .ok()
        .map(|read| read.value)
}
