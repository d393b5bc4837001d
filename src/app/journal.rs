//! The page's side of the journal: what is typed goes there at once, and what comes back from there is said.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::files;
use super::route::Route;
use super::session::{Notice, Session};
use super::state::SaveState;
use crate::form::{Assessment, Limits, json};
use crate::store::{DraftId, Opened, Rival, Summary, random_u64};
use crate::text::page;

/// What is typed goes to the journal this long after the key press, so that the key press itself is shown first.
const SOON: Duration = Duration::from_millis(30);
/// The same on a machine that takes long to write, at most.
const AT_MOST: u64 = 1_000;

/// The journal of the open draft, written as fast as the disk takes it and no faster.
#[derive(Clone, Copy)]
pub struct Typing {
    /// Whether a note is due or under way.
    due: StoredValue<bool>,
    /// Whether something was typed since the last note began.
    again: StoredValue<bool>,
}

impl Default for Typing {
    fn default() -> Self {
        Self {
            due: StoredValue::new(false),
            again: StoredValue::new(false),
        }
    }
}

impl Typing {
    /// Something was typed.
    pub fn changed(self, session: Session, id: StoredValue<DraftId>, draft: Rc<dyn Fn() -> (String, Summary)>) {
        self.again.set_value(true);
        if !self.due.get_value() {
            self.due.set_value(true);
            self.later(SOON, session, id, draft);
        }
    }

    fn later(
        self,
        pause: Duration,
        session: Session,
        id: StoredValue<DraftId>,
        draft: Rc<dyn Fn() -> (String, Summary)>,
    ) {
        set_timeout(move || self.note(session, id, draft), pause);
    }

    fn note(self, session: Session, id: StoredValue<DraftId>, draft: Rc<dyn Fn() -> (String, Summary)>) {
        // The draft may have been left meanwhile; it was saved then.
        let Some(draft_id) = id.try_get_value() else {
            return;
        };
        self.again.set_value(false);
        let begun = files::now_ms();
        let (text, summary) = draft();
        session.shelf(|shelf| shelf.note(&draft_id, &text, &summary, begun));
        session.after_journal(move || {
            if self.again.try_get_value() == Some(true) {
                let took = files::now_ms().saturating_sub(begun);
                let pause = Duration::from_millis(took.min(AT_MOST)).max(SOON);
                self.later(pause, session, id, draft);
            } else {
                let _ = self.due.try_update_value(|due| *due = false);
            }
        });
    }
}

impl Session {
    /// Does something once the journal has, or has refused, everything it was told so far.
    pub fn after_journal(&self, work: impl FnOnce() + 'static) {
        if let Some(journal) = self.journal.try_get_value() {
            journal.after(Box::new(work));
        }
    }

    /// The address has changed. What other tabs have typed in a draft is read before that is opened.
    pub fn moved(&self) {
        let now = Route::read();
        if self.route.with_untracked(|route| *route == now) {
            return;
        }
        self.hush();
        let session = *self;
        let same_draft = match (&now, self.route.get_untracked()) {
            (Route::Draft(now, _), Route::Draft(before, _)) => *now == before,
            _ => false,
        };
        if same_draft {
            self.route.set(now);
            return;
        }
        // Leaving a draft saves it.
        self.read_journal(move || session.route.set(Route::read()));
    }

    /// Reads the journal anew.
    pub fn read_journal(&self, then: impl FnOnce() + 'static) {
        let session = *self;
        let read = move |records: Result<Vec<(String, String)>, _>| {
            if let Ok(records) = records {
                session.shelf(|shelf| shelf.journal(Some(records)));
            }
            then();
        };
        if let Some(journal) = self.journal.try_get_value() {
            journal.read(Box::new(read));
        }
    }
}

/// How a draft stands that was just opened, after saying what was wrong with its copies.
pub fn opened_state(session: Session, opened: &Opened) -> SaveState {
    let lang = session.lang.get_untracked();
    let saved_at = files::day_and_time(opened.stamp.saved_at);
    for bad in &opened.bad {
        let name = format!("ziping-{}-damaged.txt", opened.id);
        session.notice(Notice {
            bad: true,
            title: page::recovered_title(lang).to_owned(),
            text: page::recovered(&saved_at, lang),
            file: Some((name, bad.raw.clone())),
        });
    }
    for rival in &opened.rivals {
        keep_rival(session, rival);
    }
    if !opened.from_journal {
        return SaveState::Saved(opened.stamp.saved_at);
    }
    session.notice(Notice {
        bad: false,
        title: page::from_journal_title(lang).to_owned(),
        text: page::from_journal(&saved_at, lang),
        file: None,
    });
    let now = files::now_ms();
    match session.shelf(|shelf| shelf.save(&opened.id, &opened.payload, &opened.summary, now)) {
        Some(Ok(saved)) => SaveState::Saved(saved.at),
        Some(Err(error)) => {
            session.note_storage(&error);
            SaveState::Failed(error)
        }
        None => SaveState::Unsaved,
    }
}

/// Keeps as a draft of its own what another tab was typing when it ended.
fn keep_rival(session: Session, rival: &Rival) {
    let lang = session.lang.get_untracked();
    let read = json::read::<Assessment>(rival.slot.payload.as_bytes(), Assessment::FORMAT, Limits::JSON);
    let kept = read.ok().is_some_and(|read| {
        let mut form = read.value;
        form.unit.name = page::other_window(&form.unit.name, lang);
        let id = DraftId::from_random(random_u64());
        matches!(session.store(&id, &form), Some(Ok(_)))
    });
    if kept {
        session.shelf(|shelf| shelf.drop_rival(rival));
    }
    let file = (!kept).then(|| ("ziping-other-window.txt".to_owned(), rival.slot.payload.clone()));
    session.notice(Notice {
        bad: !kept,
        title: page::rival_title(lang).to_owned(),
        text: page::rival(kept, lang).to_owned(),
        file,
    });
}
