//! The worksheet of one draft: the bar, the steps, the current step, the score.

use leptos::ev;
use leptos::prelude::*;
use web_sys::MouseEvent;

use super::components::{
    Foot, Icon, Notices, ScorePanel, Steps, Tone, Top, banner, button, count, file_button, link, save_raw,
};
use super::erased::{flag, on, part, text, when};
use super::import::import_page;
use super::journal::opened_state;
use super::merge::merge;
use super::pages::{ChecksPage, ExportPage, FundsPage, GoalsPage, IndicatorsPage, ReportPage, TemplatePage, UnitPage};
use super::route::{Route, Step};
use super::session::{Session, use_lang, use_session};
use super::shortcuts::shortcuts;
use super::state::{Draft, SaveState, provide_draft, use_draft};
use super::tabs::watch;
use crate::check::Severity;
use crate::form::{Assessment, Limits, json};
use crate::store::{DraftId, OpenError, SaveError};
use crate::text::{Lang, json_error, page};

/// Opens a draft, or says why it does not open and offers its raw copies.
#[component]
pub fn OpenDraft(id: DraftId) -> AnyView {
    let session = use_session();
    match load(session, &id) {
        Ok((form, state)) => {
            let draft = provide_draft(id, form, state);
            leave_saved(draft);
            session.around.opened(draft);
            watch(draft, session);
            let importing = Memo::new(move |_| matches!(session.route.get(), Route::Draft(_, Step::Import)));
            part(move || {
                session.lang.track();
                if importing.get() {
                    import_page(Some(draft))
                } else {
                    view! { <Worksheet /> }.into_any()
                }
            })
        }
        Err(refusal) => view! { <Refused refusal /> }.into_any(),
    }
}

/// Why a draft does not open.
struct Refusal {
    message: String,
    fix: String,
    /// Raw copies: file name and contents.
    copies: Vec<(String, String)>,
}

fn load(session: Session, id: &DraftId) -> Result<(Assessment, SaveState), Refusal> {
    let lang = session.lang.get_untracked();
    if let Some(arriving) = session.take_arriving(id) {
        return Ok(arriving);
    }
    let refuse = |message: String, fix: String, copies: Vec<String>| {
        let name = |(index, text)| (format!("ziping-{}-{index}.txt", id.as_str()), text);
        Refusal {
            message,
            fix,
            copies: copies.into_iter().enumerate().map(name).collect(),
        }
    };
    let opened = match session.shelf(|shelf| shelf.open(id)) {
        Some(Ok(opened)) => opened,
        Some(Err(error)) => {
            let words = error.words(lang);
            let copies = if let OpenError::Damaged { copies } = error {
                copies
            } else {
                Vec::new()
            };
            return Err(refuse(
                words.message,
                words.fix,
                copies.into_iter().map(|copy| copy.raw).collect(),
            ));
        }
        None => return Err(refuse(page::draft_gone(lang).to_owned(), String::new(), Vec::new())),
    };
    let state = opened_state(session, &opened);
    json::read(opened.payload.as_bytes(), Assessment::FORMAT, Limits::JSON)
        .map(|read| (read.value, state))
        .map_err(|error| {
            let words = json_error(&error, lang);
            refuse(words.message, words.fix, vec![opened.payload])
        })
}

#[component]
fn Refused(refusal: Refusal) -> AnyView {
    let lang = use_lang();
    let several = refusal.copies.len() > 1;
    let copies: Vec<AnyView> = refusal
        .copies
        .into_iter()
        .enumerate()
        .map(|(index, (name, text))| {
            let number = several.then(|| index.saturating_add(1));
            save_raw(&page::save_raw(number, lang), "btn is-main", name, text)
        })
        .collect();
    view! {
        <Notices />
        <main class="screen is-bad">
            <div class="screen-in" role="alert">
                <h1>{page::not_opened(lang)}</h1>
                <p>{refusal.message}</p>
                <p>{refusal.fix}</p>
                <div class="btns">{copies}{link("btn", Signal::stored(Route::Start.href()), page::back_to_start(lang))}</div>
            </div>
        </main>
    }
    .into_any()
}

/// Saves when the page is left, hidden or closed, and when the draft is.
fn leave_saved(draft: Draft) {
    let hidden = window_event_listener(ev::visibilitychange, move |_| draft.save_now());
    let left = window_event_listener(ev::pagehide, move |_| draft.save_now());
    let warned = window_event_listener(ev::beforeunload, move |event| {
        draft.save_now();
        if matches!(draft.save_state().get_untracked(), SaveState::Failed(_)) {
            event.prevent_default();
        }
    });
    shortcuts(draft, use_session());
    on_cleanup(move || {
        draft.save_now();
        hidden.remove();
        left.remove();
        warned.remove();
    });
}

#[component]
fn Worksheet() -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    let side = RwSignal::new(false);
    let step = Memo::new(move |_| match session.route.get() {
        Route::Draft(_, step) => step,
        Route::Start | Route::Import | Route::Rollup => Step::Unit,
    });
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            session.around.to_top();
        }
        now
    });
    let draft = use_draft();
    let fatal = Memo::new(move |_| draft.findings.with(|findings| count(findings, Some(Severity::Fatal))));
    Effect::new(move |_| {
        session
            .around
            .name(&page::tab_title(step.get().name(lang), fatal.get(), lang))
    });
    let body = part(move || match step.get() {
        Step::Unit => view! { <UnitPage /> }.into_any(),
        Step::Funds => view! { <FundsPage /> }.into_any(),
        Step::Goals => view! { <GoalsPage /> }.into_any(),
        Step::Indicators => view! { <IndicatorsPage /> }.into_any(),
        Step::Report => view! { <ReportPage /> }.into_any(),
        Step::Checks => view! { <ChecksPage /> }.into_any(),
        Step::Export => view! { <ExportPage /> }.into_any(),
        Step::Template => view! { <TemplatePage /> }.into_any(),
        Step::Import => ().into_any(),
    });
    session.around.on_key(move |event| {
        if event.key() == "Escape" && side.get_untracked() {
            side.set(false);
        }
    });
    // The panel takes the focus when it opens, and gives it back to its button.
    Effect::new(move |before: Option<bool>| {
        let open = side.get();
        if before.is_some_and(|before| before != open) {
            let wanted = if open { ".side-close" } else { "[aria-controls=side]" };
            focus(session, wanted);
        }
        open
    });
    let close = button(
        "btn is-quiet side-close",
        Some(Icon::Close),
        page::close(lang),
        on(move |_| side.set(false)),
    );
    let is_open = flag(move || side.get());
    view! {
        <a class="skip" href="#main" on:click=on(move |event| skip_to_main(session, &event))>{page::skip(lang)}</a>
        <Top />
        <Notices />
        <Trouble />
        {merge()}
        <div class="work">
            <Steps here=step.into() />
            {body}
            <div class="side-back" class:is-open=is_open on:click=on(move |_: MouseEvent| side.set(false))></div>
            <aside class="side" class:is-open=is_open id="side" aria-label=page::score_and_checks(lang)>
                {close}
                <ScorePanel step=step.into() />
            </aside>
        </div>
        <Foot side />
    }
    .into_any()
}

/// The address behind `#` is the route, so the skip link moves the focus itself.
fn skip_to_main(session: Session, event: &MouseEvent) {
    event.prevent_default();
    focus(session, "#main");
}

fn focus(session: Session, selector: &str) {
    if let Some(element) = session.around.find(selector) {
        let _ = element.focus();
    }
}

/// The sheet of a step: its heading, its body, the steps before and after. `class` is more classes for it.
pub fn sheet(step: Step, lead: &str, class: &'static str, body: AnyView) -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let (before, after) = step.neighbours();
    let to = move |step: Option<Step>, class: &'static str, words: fn(&str, Lang) -> String| {
        step.map_or_else(
            || ().into_any(),
            |step| {
                let href = text(move || Route::Draft(draft.id(), step).href());
                link(class, href, &words(step.name(lang), lang))
            },
        )
    };
    view! {
        <main class=format!("sheet {class}") id="main" tabindex="-1">
            <header class="sheet-head">
                <div>
                    <h1>{step.name(lang)}</h1>
                    <p>{lead.to_owned()}</p>
                </div>
            </header>
            {body}
            <footer class="sheet-foot">
                {to(before, "btn", page::step_before)}
                {to(after, "btn is-main", page::step_after)}
            </footer>
        </main>
    }
    .into_any()
}

/// What is wrong with saving, with the ways out.
#[component]
fn Trouble() -> AnyView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    let state = draft.save_state();
    part(move || {
        let state = state.get();
        let words = match (state.trouble(lang), session.storage.get()) {
            (Some(words), _) => words,
            (None, Some(error)) => error.words(lang),
            (None, None) => return ().into_any(),
        };
        let elsewhere = matches!(
            state,
            SaveState::Failed(
                SaveError::OverwrittenElsewhere { .. } | SaveError::NewerVersion { .. } | SaveError::SequenceSpent
            )
        );
        let copy = when(elsewhere, || {
            let copy = on(move |_| save_as_copy(draft, session));
            button("btn", None, page::save_as_copy(lang), copy)
        });
        let acts = view! { <div class="btns">{file_button("btn is-main", draft, lang)}{copy}</div> };
        let banner = banner(Tone::Bad, &words.message, &words.fix, acts.into_any());
        view! { <div class="banners">{banner}</div> }.into_any()
    })
}

/// The draft stays open under its new name; only the address changes.
fn save_as_copy(draft: Draft, session: Session) {
    if let Some(id) = draft.save_as_copy() {
        session.toast(page::copied(session.lang.get_untracked()), None);
        let step = if let Route::Draft(_, step) = session.route.get_untracked() {
            step
        } else {
            Step::Unit
        };
        session.around.rename(session, &Route::Draft(id, step));
    }
}
