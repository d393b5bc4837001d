//! The steps as a task list with what is missing.

use leptos::prelude::*;

use super::{Icon, icon, lang_button};
use crate::app::erased::{flag, maybe, on, part, text, when};
use crate::app::route::{Route, Step};
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::check::{Place, Severity};
use crate::score::RowState as Scored;
use crate::text::{Lang, page};

/// The step in which a finding is mended.
pub fn step_of(place: &Place) -> Step {
    match place {
        Place::Unit { .. } => Step::Unit,
        Place::Funds { .. } => Step::Funds,
        Place::Goal { .. } => Step::Goals,
        Place::Group { .. } | Place::Row { .. } => Step::Indicators,
        Place::Narrative { .. } => Step::Report,
        Place::Form => Step::Checks,
    }
}

/// What stands beside a step: whether it is done, and what is missing.
#[derive(Clone, PartialEq, Eq)]
struct Standing {
    done: bool,
    note: String,
    bad: bool,
}

fn standing(draft: Draft, step: Step, lang: Lang) -> Standing {
    let missing = draft.findings.with(|findings| {
        // A report without its text is not done, although that blocks nothing.
        let counts = |severity: Severity| {
            severity == Severity::Fatal || (step == Step::Report && severity == Severity::Important)
        };
        let here = |place: &Place| step == Step::Checks || step_of(place) == step;
        findings
            .iter()
            .filter(|finding| counts(finding.severity) && here(&finding.place))
            .count()
    });
    let stale = draft.stale.with(|stale| stale.len());
    match step {
        Step::Indicators => draft.sheet.with(|sheet| {
            let answered = sheet.rows.iter().filter(|row| row.state != Scored::Open).count();
            let done = answered == sheet.rows.len() && missing == 0;
            Standing {
                done,
                note: format!("{answered}/{}", sheet.rows.len()),
                bad: false,
            }
        }),
        Step::Checks => {
            let note = if missing > 0 {
                page::items(missing, lang)
            } else {
                String::new()
            };
            Standing {
                done: missing == 0,
                note,
                bad: true,
            }
        }
        Step::Report if stale > 0 => Standing {
            done: false,
            note: page::stale_count(stale, lang),
            bad: false,
        },
        Step::Export | Step::Template => Standing {
            done: false,
            note: String::new(),
            bad: false,
        },
        _ => {
            let note = if missing > 0 {
                page::missing(missing, lang)
            } else {
                String::new()
            };
            Standing {
                done: missing == 0,
                note,
                bad: false,
            }
        }
    }
}

/// The list.
#[component]
pub fn Steps(here: Signal<Step>) -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let open = RwSignal::new(false);
    let at = text(move || {
        let here = here.get();
        let number = Step::ALL
            .iter()
            .position(|step| *step == here)
            .unwrap_or_default()
            .saturating_add(1);
        page::step_at(number, Step::ALL.len(), lang)
    });
    let list: Vec<AnyView> = Step::ALL
        .into_iter()
        .enumerate()
        .map(|(index, step)| item(draft, (here, open), (index, step), lang))
        .collect();
    let template = view! {
        <a
            class="step is-aside"
            href=text(move || Route::Draft(draft.id(), Step::Template).href())
            aria-current=maybe(move || (here.get() == Step::Template).then(|| "step".to_owned()))
            on:click=on(move |_| open.set(false))
        >
            {page::edit_template(lang)}
        </a>
    };
    let href = text(move || Route::Draft(draft.id(), Step::Import).href());
    // A host's page has no office module beside it.
    let import = when(cfg!(not(feature = "element")), || {
        view! { <a class="step is-aside" href=href>{page::import_short(lang)}</a> }.into_any()
    });
    view! {
        <nav class="steps" class:is-open=flag(move || open.get()) aria-label=page::steps(lang)>
            <button
                type="button"
                class="steps-toggle"
                aria-expanded=text(move || open.get().to_string())
                aria-controls="steps-list"
                on:click=on(move |_| open.update(|open| *open = !*open))
            >
                {at}" "<b>{text(move || here.get().name(lang).to_owned())}</b>
                {icon(Icon::Down)}
            </button>
            <div class="steps-menu" id="steps-list">
                <ol class="steps-list">{list}</ol>
                {template}
                {import}
                {lang_button("btn is-quiet steps-lang", lang)}
            </div>
        </nav>
    }
    .into_any()
}

fn item(
    draft: Draft,
    (here, open): (Signal<Step>, RwSignal<bool>),
    (index, step): (usize, Step),
    lang: Lang,
) -> AnyView {
    let number = index.saturating_add(1).to_string();
    let standing = Memo::new(move |_| standing(draft, step, lang));
    let done = Memo::new(move |_| standing.with(|standing| standing.done) && here.get() != step);
    let mark = part(move || {
        if done.get() {
            icon(Icon::Check)
        } else {
            number.clone().into_any()
        }
    });
    let said = text(move || {
        if step != Step::Export && standing.with(|standing| standing.done) {
            page::step_done(lang).to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <li>
            <a
                class="step"
                class:is-done=flag(move || done.get())
                href=text(move || Route::Draft(draft.id(), step).href())
                aria-current=maybe(move || (here.get() == step).then(|| "step".to_owned()))
                on:click=on(move |_| open.set(false))
            >
                <span class="step-no" aria-hidden="true">{mark}</span>
                <span class="step-name">{step.name(lang)}<span class="sr">{said}</span></span>
                <span class="step-note num" class:is-bad=flag(move || standing.with(|standing| standing.bad))>
                    {text(move || standing.with(|standing| standing.note.clone()))}
                </span>
            </a>
        </li>
    }
    .into_any()
}
