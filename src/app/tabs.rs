//! The same draft in two tabs: a tab hears at once what another has done, and the one that loses becomes a named copy.

use leptos::ev;
use leptos::prelude::*;

use super::files;
use super::merge::Beside;
use super::route::{Route, Step};
use super::session::{Notice, Session};
use super::state::{Draft, SaveState};
use crate::form::{Assessment, Limits, json};
use crate::store::{DraftId, SaveError, Standing};
use crate::text::page;

/// Watches what other tabs do to the open draft.
pub fn watch(draft: Draft, session: Session) {
    if !session.around.keeps() {
        return;
    }
    let heard = window_event_listener(ev::storage, move |event| {
        let key = event.key();
        // Without a key everything was cleared.
        let ours = key.is_none_or(|key| DraftId::of_key(&key) == Some(draft.id()));
        if ours {
            look(draft, session);
        }
    });
    on_cleanup(move || heard.remove());
    let state = draft.save_state();
    Effect::new(move |_| {
        if matches!(state.get(), SaveState::Failed(SaveError::OverwrittenElsewhere { .. })) {
            become_copy(draft, session);
        }
    });
}

fn look(draft: Draft, session: Session) {
    let id = draft.id();
    let lang = session.lang.get_untracked();
    let standing = session.shelf(|shelf| shelf.standing(&id)).and_then(Result::ok);
    let said = match standing {
        Some(Standing::Changed(_)) if draft.is_unsaved() => return become_copy(draft, session),
        Some(Standing::Changed(stamp)) => {
            session.toast(page::followed(&files::clock(stamp.saved_at), lang), None);
            return session.again.update(|again| *again = again.wrapping_add(1));
        }
        Some(Standing::Trashed) => (page::trashed_title(lang), page::trashed_text(lang)),
        Some(Standing::Gone) => (page::gone_title(lang), page::gone_text(lang)),
        Some(Standing::Ours) | None => return,
    };
    session.notice(Notice {
        bad: true,
        title: said.0.to_owned(),
        text: said.1.to_owned(),
        file: None,
    });
}

/// What is here goes on as a draft of its own, named so, with the other one beside it to be compared.
fn become_copy(draft: Draft, session: Session) {
    let lang = session.lang.get_untracked();
    let theirs = stored(session, &draft.id());
    let named = |name: &str| page::other_window(name, lang);
    draft.unit("", |unit| {
        if !unit.name.ends_with(&named("")) {
            unit.name = named(&unit.name);
        }
    });
    let Some(id) = draft.save_as_copy() else {
        return;
    };
    let step = match session.route.get_untracked() {
        Route::Draft(_, step) => step,
        Route::Start | Route::Import | Route::Rollup => Step::Unit,
    };
    session.around.rename(session, &Route::Draft(id, step));
    session.notice(Notice {
        bad: true,
        title: page::lost_title(lang).to_owned(),
        text: page::lost_text(lang).to_owned(),
        file: None,
    });
    // The two stand side by side at the top.
    session.around.to_top();
    session.beside.set(theirs.map(|form| Beside {
        title: page::in_other_window(lang).to_owned(),
        form: std::sync::Arc::new(form),
    }));
}

fn stored(session: Session, id: &DraftId) -> Option<Assessment> {
    let opened = session.shelf(|shelf| shelf.open(id))?.ok()?;
    let read = json::read::<Assessment>(opened.payload.as_bytes(), Assessment::FORMAT, Limits::JSON);
    read.ok().map(|read| read.value)
}
