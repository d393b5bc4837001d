//! What lives as long as the tab: the drafts' shelf, the language, the route, messages.

use leptos::prelude::*;

use super::around::Around;
use super::asks::{Answers, Ask};
use super::files;
use super::import::Incoming;
use super::merge::Beside;
use super::pages::Taken;
use super::route::{Route, Step};
use super::state::SaveState;
use crate::exchange::preview::Asked;
use crate::form::Assessment;
use crate::form::json;
use crate::score::{TotalScore, score};
use crate::store::{
    Browser, DraftId, Drafts, Removed, SaveError, Saved, StorageError, Summary, Words, Writer, random_u64,
};
use crate::text::{Lang, number, page};

/// A handle on the tab's session.
#[derive(Clone, Copy)]
pub struct Session {
    shelf: StoredValue<Drafts<Browser>, LocalStorage>,
    /// Does what the start page asks for.
    answers: Answers,
    /// What is around the form.
    pub around: Around,
    pub(super) journal: StoredValue<Writer<Browser>, LocalStorage>,
    /// A form that is about to be opened; it may not have been stored if the storage refuses.
    arriving: StoredValue<Option<(DraftId, Assessment, SaveState)>>,
    /// The language of the page.
    pub lang: RwSignal<Lang>,
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// Short messages at the bottom.
    pub toasts: RwSignal<Vec<Toast>>,
    /// What must be said until it is dismissed.
    pub notices: RwSignal<Vec<Notice>>,
    /// The document that is being looked at.
    pub import: Import,
    /// The results that are being rolled up.
    pub results: RwSignal<Vec<Taken>>,
    /// What the office module is doing.
    pub reading: RwSignal<Option<String>>,
    /// What is compared with the open draft.
    pub beside: RwSignal<Option<Beside>>,
    /// Counts how often the open draft was opened anew, because another tab has saved it.
    pub again: RwSignal<u32>,
    /// Why drafts cannot be kept in this browser, when they cannot.
    pub storage: RwSignal<Option<StorageError>>,
}

/// A document from outside, and what the person asks of it.
#[derive(Clone, Copy, Default)]
pub struct Import {
    /// The document.
    pub incoming: RwSignal<Option<Incoming>>,
    /// Other meanings of columns, parts left out, and what becomes of each change.
    pub asked: RwSignal<Asked>,
}

/// A short message, with undo after a removal.
#[derive(Clone)]
pub struct Toast {
    /// Distinguishes messages.
    pub id: u64,
    /// What it says; with `undo`, the name of what was removed.
    pub text: String,
    /// The removed draft to put back.
    pub undo: Option<Removed>,
}

/// A message that stays until it is dismissed.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whether something was refused or damaged, rather than just worth knowing.
    pub bad: bool,
    /// In a line.
    pub title: String,
    /// What to do.
    pub text: String,
    /// A file that is offered: its name and contents.
    pub file: Option<(String, String)>,
}

/// Makes the session for the components below. `records` is what the journal holds, when there is one; `answers` does what
/// the start page asks for.
pub fn provide_session(records: Option<Vec<(String, String)>>, answers: Answers) -> Session {
    let owner = format!("{:016x}", random_u64());
    let mut shelf = Drafts::new(Browser, owner);
    shelf.journal(records);
    let storage = shelf.list().err();
    let around = Around::here();
    let session = Session {
        shelf: StoredValue::new_local(shelf),
        answers,
        around,
        journal: StoredValue::new_local(Writer::new(Browser)),
        arriving: StoredValue::new(None),
        lang: RwSignal::new(around.lang().unwrap_or_else(kept_lang)),
        route: RwSignal::new(around.route()),
        toasts: RwSignal::new(Vec::new()),
        notices: RwSignal::new(Vec::new()),
        import: Import::default(),
        results: RwSignal::new(Vec::new()),
        reading: RwSignal::new(None),
        beside: RwSignal::new(None),
        again: RwSignal::new(0),
        storage: RwSignal::new(storage),
    };
    provide_context(session);
    session
}

/// The tab's session.
#[expect(
    clippy::expect_used,
    reason = "every component stands below the root that provides it"
)]
pub fn use_session() -> Session {
    use_context::<Session>().expect("below the root")
}

/// The language of the page, for the words of a view. The views are drawn anew when it changes.
pub fn use_lang() -> Lang {
    use_session().lang.get_untracked()
}

impl Session {
    /// Has something done that the start page asks for.
    pub fn ask(self, ask: Ask) {
        (self.answers)(self, ask);
    }

    /// Works with the drafts. What the journal is to be told of it, it is told.
    pub fn shelf<T>(&self, work: impl FnOnce(&mut Drafts<Browser>) -> T) -> Option<T> {
        let (result, changes) = self
            .shelf
            .try_update_value(|shelf| (work(shelf), shelf.take_changes()))?;
        self.journal.try_with_value(|journal| journal.commit(changes));
        Some(result)
    }

    /// Opens a form as a new draft. A storage that refuses does not stop it: the worksheet then says so.
    pub fn open_new(&self, form: Assessment, step: Step) {
        let id = DraftId::from_random(random_u64());
        let state = match self.store(&id, &form) {
            Some(Ok(saved)) => SaveState::Saved(saved.at),
            Some(Err(error)) => {
                self.note_storage(&error);
                SaveState::Failed(error)
            }
            None => SaveState::Unsaved,
        };
        self.arrive(id.clone(), form, state);
        self.around.go(*self, &Route::Draft(id, step));
    }

    /// Hands a form over to be opened.
    pub fn arrive(&self, id: DraftId, form: Assessment, state: SaveState) {
        self.arriving.set_value(Some((id, form, state)));
    }

    /// Stores a form under an id.
    pub(super) fn store(&self, id: &DraftId, form: &Assessment) -> Option<Result<Saved, SaveError>> {
        let text = json::write(form);
        let summary = summary(form, &score(form).total);
        self.shelf(|shelf| shelf.save(id, &text, &summary, files::now_ms()))
    }

    /// The form that [`Self::open_new`] handed over.
    pub fn take_arriving(&self, id: &DraftId) -> Option<(Assessment, SaveState)> {
        self.arriving
            .try_update_value(|arriving| match arriving.take() {
                Some((theirs, form, state)) if theirs == *id => Some((form, state)),
                other => {
                    *arriving = other;
                    None
                }
            })
            .flatten()
    }

    /// Remembers that the storage refuses.
    pub fn note_storage(&self, error: &SaveError) {
        if let SaveError::Storage(error) = error {
            self.storage.set(Some(error.clone()));
        }
    }

    /// Hands a document over as a file, whose text was read again and found equal, and says so. False when it was not.
    pub fn save_file(&self, name: &str, proven: Option<String>) -> bool {
        let lang = self.lang.get_untracked();
        let Some(text) = proven else {
            self.notice(Notice {
                bad: true,
                title: page::file_differs(lang).to_owned(),
                text: page::file_differs_text(lang).to_owned(),
                file: None,
            });
            return false;
        };
        let saved = files::save(name, &text);
        self.say_saved(saved);
        saved
    }

    /// Says whether the browser took a file.
    pub fn say_saved(&self, saved: bool) {
        let lang = self.lang.get_untracked();
        let words = if saved {
            page::file_saved(lang)
        } else {
            page::file_refused(lang)
        };
        self.toast(words, None);
    }

    /// Says something for a few seconds.
    pub fn toast(&self, text: impl Into<String>, undo: Option<Removed>) {
        let id = random_u64();
        let text = text.into();
        let stays = if undo.is_some() { 20 } else { 6 };
        self.toasts.update(|toasts| toasts.push(Toast { id, text, undo }));
        let toasts = self.toasts;
        set_timeout(
            move || {
                let _ = toasts.try_update(|toasts| toasts.retain(|toast| toast.id != id));
            },
            std::time::Duration::from_secs(stays),
        );
    }

    /// Takes the short messages away: they are about what was done before.
    pub fn hush(&self) {
        if self.toasts.with_untracked(|toasts| !toasts.is_empty()) {
            self.toasts.set(Vec::new());
        }
    }

    /// Says something until it is dismissed.
    pub fn notice(&self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// Says until it is dismissed why something did not happen.
    pub fn refuse(&self, words: Words) {
        self.notice(Notice {
            bad: true,
            title: words.message,
            text: words.fix,
            file: None,
        });
    }

    /// Changes the language and remembers it.
    pub fn switch_lang(&self) {
        let lang = self.lang.get_untracked().pick(Lang::En, Lang::Zh);
        // What can be taken back is said in the new language; the rest was said in the old one.
        self.toasts.update(|toasts| toasts.retain(|toast| toast.undo.is_some()));
        self.lang.set(lang);
        if self.around.lang().is_none()
            && let Ok(Some(storage)) = window().local_storage()
        {
            let _ = storage.set_item(LANG_KEY, lang.pick("zh-CN", "en"));
        }
    }
}

const LANG_KEY: &str = "ziping/lang";

fn kept_lang() -> Lang {
    let kept = window()
        .local_storage()
        .ok()
        .flatten()
        .and_then(|storage| storage.get_item(LANG_KEY).ok().flatten());
    if kept.as_deref() == Some("en") {
        Lang::En
    } else {
        Lang::Zh
    }
}

/// What the list of drafts shows of a form.
pub fn summary(form: &Assessment, total: &TotalScore) -> Summary {
    let decimals = form.template.settings.rounding.decimals;
    let figure = if total.grade.is_none() && total.sum.is_zero() {
        String::new()
    } else {
        [
            number::points(total.total, decimals),
            total.grade.clone().unwrap_or_default(),
        ]
        .join(" ")
        .trim()
        .to_owned()
    };
    Summary {
        title: title(form, Lang::Zh),
        year: form.year,
        total: figure,
    }
}

/// The name of a draft: the project, or else the unit.
pub fn title(form: &Assessment, lang: Lang) -> String {
    let project = form
        .project
        .as_ref()
        .map(|project| project.name.trim())
        .filter(|name| !name.is_empty());
    let unit = Some(form.unit.name.trim()).filter(|name| !name.is_empty());
    match (project, unit) {
        (Some(project), Some(unit)) => format!("{project} · {unit}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => page::unnamed_form(form.template.kind, lang),
    }
}

/// The form's printed title with its year.
pub fn form_title(form: &Assessment) -> String {
    form.template.title.replace("{year}", &form.year.to_string())
}
