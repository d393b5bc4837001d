//! Keeping the draft: saved soon after each change, and at once when the page is left (invariant 7).

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::files;
use crate::app::journal::Typing;
use crate::app::session::{Session, use_session};
use crate::store::{DraftId, SaveError, Summary, Words, random_u64};
use crate::text::Lang;

/// A change is saved after this pause in typing.
const PAUSE: Duration = Duration::from_millis(400);
/// Typing without a pause is saved this often, in milliseconds.
const AT_LEAST_EVERY: u64 = 2_000;

/// How saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// The stored copy was read back and is equal; milliseconds since 1970.
    Saved(u64),
    /// As a host gave it: nothing was changed, and nothing is stored.
    Given,
    /// Changed; will be saved in a moment.
    Unsaved,
    /// Not saved.
    Failed(SaveError),
}

impl SaveState {
    /// What went wrong, in words.
    pub fn trouble(&self, lang: Lang) -> Option<Words> {
        match self {
            Self::Failed(error) => Some(error.words(lang)),
            _ => None,
        }
    }
}

/// Saves one draft.
#[derive(Clone, Copy)]
pub struct Keep {
    session: Session,
    id: StoredValue<DraftId>,
    state: RwSignal<SaveState>,
    timer: StoredValue<Option<TimeoutHandle>>,
    last: StoredValue<u64>,
    typing: Typing,
    /// Counts the changes, and up to which of them the slots have it.
    changes: StoredValue<(u64, u64)>,
}

impl Keep {
    pub(super) fn new(id: DraftId, opened: SaveState) -> Self {
        Self {
            session: use_session(),
            id: StoredValue::new(id),
            state: RwSignal::new(opened.clone()),
            timer: StoredValue::new(None),
            last: StoredValue::new(files::now_ms()),
            typing: Typing::default(),
            changes: StoredValue::new(match opened {
                SaveState::Saved(_) | SaveState::Given => (0, 0),
                SaveState::Unsaved | SaveState::Failed(_) => (1, 0),
            }),
        }
    }

    pub(super) fn id(&self) -> DraftId {
        self.id.get_value()
    }

    pub(super) const fn session(&self) -> Session {
        self.session
    }

    pub(super) fn state(&self) -> RwSignal<SaveState> {
        self.state
    }

    pub(super) fn is_unsaved(&self) -> bool {
        let (made, kept) = self.changes.get_value();
        made != kept
    }

    /// Schedules saving.
    pub(super) fn changed(&self, draft: impl Fn() -> (String, Summary) + 'static) {
        self.session.around.changed();
        if !self.session.around.keeps() {
            return;
        }
        self.changes.update_value(|(made, _)| *made = made.saturating_add(1));
        let draft: Rc<dyn Fn() -> (String, Summary)> = Rc::new(draft);
        self.typing.changed(self.session, self.id, Rc::clone(&draft));
        if !matches!(self.state.get_untracked(), SaveState::Unsaved | SaveState::Failed(_)) {
            self.state.set(SaveState::Unsaved);
        }
        let overdue = files::now_ms().saturating_sub(self.last.get_value()) > AT_LEAST_EVERY;
        let keep = *self;
        self.timer.update_value(|timer| {
            let waiting = timer.take();
            if let Some(waiting) = waiting {
                if overdue {
                    *timer = Some(waiting);
                    return;
                }
                waiting.clear();
            }
            *timer = set_timeout_with_handle(move || keep.save(&draft()), PAUSE).ok();
        });
    }

    /// Saves now, if there is something to save.
    pub(super) fn save(&self, (text, summary): &(String, Summary)) {
        self.timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
        });
        if !self.is_unsaved() {
            return;
        }
        let (made, _) = self.changes.get_value();
        let now = files::now_ms();
        self.last.set_value(now);
        let id = self.id.get_value();
        let saved = self.session.shelf(|shelf| shelf.save(&id, text, summary, now));
        match saved {
            Some(Ok(saved)) => {
                self.session.storage.set(None);
                self.changes.set_value((made, made));
                self.say_saved(saved.at);
            }
            Some(Err(error)) => {
                self.session.note_storage(&error);
                self.state.set(SaveState::Failed(error));
            }
            None => {}
        }
    }

    /// Says that it is saved once the journal has it too, or has failed, unless something was typed meanwhile.
    fn say_saved(&self, at: u64) {
        if matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            self.state.set(SaveState::Unsaved);
        }
        let keep = *self;
        self.session.after_journal(move || {
            let all = keep.changes.try_get_value().is_some_and(|(made, kept)| made == kept);
            if all && keep.state.try_get_untracked().is_some() {
                keep.state.set(SaveState::Saved(at));
            }
        });
    }

    /// Saves under a new id and keeps that.
    pub(super) fn save_as_copy(&self, draft: &(String, Summary)) -> Option<DraftId> {
        let id = DraftId::from_random(random_u64());
        let before = self.id();
        self.id.set_value(id.clone());
        self.changes.update_value(|(made, _)| *made = made.saturating_add(1));
        self.save(draft);
        if matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            return None;
        }
        self.session.shelf(|shelf| shelf.drop_typed(&before));
        Some(id)
    }
}
