//! The worksheet of one draft: the bar, the steps, the current step, the score.

use leptos::ev;
use leptos::prelude::*;

use super::components::{Foot, Icon, ScorePanel, Steps, Top, icon};
use super::files;
use super::pages::{ChecksPage, ExportPage, FundsPage, GoalsPage, IndicatorsPage, ReportPage, UnitPage};
use super::route::{Route, Step};
use super::session::{Notice, Session, use_lang, use_session};
use super::state::{Draft, SaveState, provide_draft, use_draft};
use crate::form::{Assessment, Limits, json};
use crate::store::{DraftId, OpenError, SaveError};
use crate::text::{Lang, json_error, page};

/// Opens a draft, or says why it does not open and offers its raw copies.
#[component]
pub fn OpenDraft(id: DraftId) -> impl IntoView {
    let session = use_session();
    match load(session, &id) {
        Ok((form, state)) => {
            let draft = provide_draft(id, form, state);
            leave_saved(draft);
            view! { {move || { session.lang.track(); view! { <Worksheet /> } }} }.into_any()
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
    if let Some(bad) = opened.bad {
        let file = Some((format!("ziping-{}-damaged.txt", id.as_str()), bad.raw));
        session.notice(Notice {
            bad: true,
            title: page::recovered_title(lang).to_owned(),
            text: page::recovered(&files::day_and_time(opened.stamp.saved_at), lang),
            file,
        });
    }
    json::read(opened.payload.as_bytes(), Assessment::FORMAT, Limits::JSON)
        .map(|read| (read.value, SaveState::Saved(opened.stamp.saved_at)))
        .map_err(|error| {
            let words = json_error(&error, lang);
            refuse(words.message, words.fix, vec![opened.payload])
        })
}

#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let lang = use_lang();
    let copies = refusal.copies.into_iter().map(|(name, text)| {
        let save = move |_| {
                    files::save(&name, &text);
                };
        view! { <button type="button" class="btn is-main" on:click=save>{icon(Icon::Save)}{page::save_raw(lang)}</button> }
    });
    view! {
        <main class="screen is-bad">
            <div class="screen-in" role="alert">
                <h1>{page::not_opened(lang)}</h1>
                <p>{refusal.message}</p>
                <p>{refusal.fix}</p>
                <div class="btns">
                    {copies.collect_view()}
                    <a class="btn" href=Route::Start.href()>{page::to_start(lang)}</a>
                </div>
            </div>
        </main>
    }
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
    let keys = window_event_listener(ev::keydown, move |event| shortcut(draft, &event));
    on_cleanup(move || {
        draft.save_now();
        hidden.remove();
        left.remove();
        warned.remove();
        keys.remove();
    });
}

/// Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z, Ctrl+S.
fn shortcut(draft: Draft, event: &web_sys::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
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

#[component]
fn Worksheet() -> impl IntoView {
    let (session, lang) = (use_session(), use_lang());
    let side = RwSignal::new(false);
    let step = Memo::new(move |_| match session.route.get() {
        Route::Draft(_, step) => step,
        Route::Start => Step::Unit,
    });
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        document().set_title(&page::tab_title(now.name(lang), lang));
        now
    });
    let body = move || match step.get() {
        Step::Unit => view! { <UnitPage /> }.into_any(),
        Step::Funds => view! { <FundsPage /> }.into_any(),
        Step::Goals => view! { <GoalsPage /> }.into_any(),
        Step::Indicators => view! { <IndicatorsPage /> }.into_any(),
        Step::Report => view! { <ReportPage /> }.into_any(),
        Step::Checks => view! { <ChecksPage /> }.into_any(),
        Step::Export => view! { <ExportPage /> }.into_any(),
    };
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            side.set(false);
        }
    };
    view! {
        <a class="skip" href="#main" on:click=skip_to_main>{page::skip(lang)}</a>
        <Top />
        <Trouble />
        <div class="work" on:keydown=close>
            <Steps here=step.into() />
            {body}
            <div class="side-back" class:is-open=move || side.get() on:click=move |_| side.set(false)></div>
            <aside class="side" class:is-open=move || side.get() id="side" aria-label=page::score_and_checks(lang)>
                <button type="button" class="btn is-quiet side-close" on:click=move |_| side.set(false)>
                    {icon(Icon::Close)}
                    {page::close(lang)}
                </button>
                <ScorePanel step=step.into() />
            </aside>
        </div>
        <Foot side />
    }
}

/// The address behind `#` is the route, so the skip link moves the focus itself.
fn skip_to_main(event: web_sys::MouseEvent) {
    use wasm_bindgen::JsCast;
    event.prevent_default();
    if let Some(main) = document()
        .get_element_by_id("main")
        .and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = main.focus();
    }
}

/// The sheet of a step: its heading, its body, the steps before and after.
#[component]
pub fn Sheet(
    step: Step,
    #[prop(into)] lead: String,
    /// More classes for the sheet.
    #[prop(default = "")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let (before, after) = step.neighbours();
    let link = move |step: Step, class: &'static str, words: fn(&str, Lang) -> String| {
        let name = words(step.name(lang), lang);
        view! { <a class=class href=move || Route::Draft(draft.id(), step).href()>{name}</a> }
    };
    view! {
        <main class=format!("sheet {class}") id="main" tabindex="-1">
            <header class="sheet-head">
                <div>
                    <h1>{step.name(lang)}</h1>
                    <p>{lead}</p>
                </div>
            </header>
            {children()}
            <footer class="sheet-foot">
                {before.map(|step| link(step, "btn", page::step_before))}
                {after.map(|step| link(step, "btn is-main", page::step_after))}
            </footer>
        </main>
    }
}

/// What is wrong with saving, with the ways out.
#[component]
fn Trouble() -> impl IntoView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    let state = draft.save_state();
    let banner = move || {
        let state = state.get();
        let words = match (state.trouble(lang), session.storage.get()) {
            (Some(words), _) => words,
            (None, Some(error)) => error.words(lang),
            (None, None) => return None,
        };
        let elsewhere = matches!(
            state,
            SaveState::Failed(
                SaveError::OverwrittenElsewhere { .. } | SaveError::NewerVersion { .. } | SaveError::SequenceSpent
            )
        );
        let copy = move |_| {
            if let Some(id) = draft.save_as_copy() {
                session.toast(page::copied(lang), None);
                let step = if let Route::Draft(_, step) = session.route.get_untracked() {
                    step
                } else {
                    Step::Unit
                };
                // The draft stays open under its new name; only the address changes.
                session.rename_route(Route::Draft(id, step));
            }
        };
        Some(view! {
            <div class="banners">
                <div class="banner is-bad" role="alert">
                    {icon(Icon::Warn)}
                    <div class="banner-text"><b>{words.message}</b><p>{words.fix}</p></div>
                    <div class="btns">
                        <button type="button" class="btn is-main" on:click=move |_| super::components::save_as_file(draft, lang)>
                            {icon(Icon::Save)}
                            {page::save_as_file(lang)}
                        </button>
                        {elsewhere.then(|| view! { <button type="button" class="btn" on:click=copy>{page::save_as_copy(lang)}</button> })}
                    </div>
                </div>
            </div>
        })
    };
    view! { {banner} }
}
