//! What is done with a document that was looked at: a new draft, or changes of the open one. Until then nothing is written.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::begin::Incoming;
use crate::app::components::{Icon, Tone, banner, button};
use crate::app::erased::on;
use crate::app::office::{self, CANCELLED, Refusal};
use crate::app::route::{Route, Step};
use crate::app::session::{Notice, Session};
use crate::app::state::Draft;
use crate::exchange::preview::Preview;
use crate::form::json::{self, Read};
use crate::form::{Assessment, Limits};
use crate::text::{Lang, json_error, page};

/// The open draft as a file; empty where there is none.
pub fn open_form(draft: Option<Draft>) -> String {
    draft.map(|draft| draft.text()).unwrap_or_default()
}

/// The buttons.
pub fn acts(session: Session, draft: Option<Draft>, preview: &Preview, lang: Lang) -> AnyView {
    if !preview.is_form {
        return banner(
            Tone::Warn,
            page::import_no_form(lang),
            page::import_no_form_fix(lang),
            ().into_any(),
        );
    }
    let class = if draft.is_some() { "btn" } else { "btn is-main" };
    let new = on(move |_| make_new(session));
    let new = button(class, Some(Icon::Plus), page::import_new(lang), new);
    let merge = draft.map(|draft| {
        let merge = on(move |_| merge(session, draft));
        button("btn is-main", Some(Icon::Check), page::import_merge(lang), merge)
    });
    view! { <div class="import-acts"><p>{page::import_nothing_yet(lang)}</p><div class="btns">{merge}{new}</div></div> }
        .into_any()
}

/// Has the form made of the parts that are taken.
async fn made(session: Session, incoming: &Incoming, open: String) -> Result<Assessment, Refusal> {
    let text = office::import(session, "acceptImport", incoming, open).await?;
    match json::read::<Assessment>(text.as_bytes(), Assessment::FORMAT, Limits::JSON) {
        Ok(Read { value, .. }) => Ok(value),
        Err(error) => {
            let words = json_error(&error, session.lang.get_untracked());
            Err(Refusal {
                code: String::new(),
                message: format!("{}{}", words.message, words.fix),
            })
        }
    }
}

fn take(session: Session, open: String, work: impl FnOnce(Assessment) + 'static) {
    let work: Box<dyn FnOnce(Assessment)> = Box::new(work);
    let Some(incoming) = session.import.incoming.get_untracked() else {
        return;
    };
    spawn_local(async move {
        match made(session, &incoming, open).await {
            Ok(form) => {
                session.import.incoming.set(None);
                work(form);
            }
            Err(refusal) if refusal.code == CANCELLED => {}
            Err(refusal) => {
                let lang = session.lang.get_untracked();
                session.notice(Notice {
                    bad: true,
                    title: page::import_refused(&incoming.name, lang),
                    text: refusal.message,
                    file: None,
                });
            }
        }
    });
}

fn make_new(session: Session) {
    take(session, String::new(), move |form| {
        session.open_new(form, Step::Indicators)
    });
}

/// One step, which undo takes back.
fn merge(session: Session, draft: Draft) {
    take(session, draft.text(), move |form| {
        draft.become_form(&form);
        session.toast(page::import_merged(session.lang.get_untracked()), None);
        session.around.go(session, &Route::Draft(draft.id(), Step::Indicators));
    });
}
