//! The steps as a task list with what is missing.

use leptos::prelude::*;

use super::{Icon, icon};
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
        Step::Export => Standing {
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
pub fn Steps(here: Signal<Step>) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let open = RwSignal::new(false);
    let item = move |(index, step): (usize, Step)| {
        let number = index.saturating_add(1);
        let standing = Memo::new(move |_| standing(draft, step, lang));
        let current = move || (here.get() == step).then_some("step");
        let done = move || standing.with(|standing| standing.done) && here.get() != step;
        view! {
            <li>
                <a
                    class="step"
                    class:is-done=done
                    href=move || Route::Draft(draft.id(), step).href()
                    aria-current=current
                    on:click=move |_| open.set(false)
                >
                    <span class="step-no" aria-hidden="true">
                        {move || if done() { icon(Icon::Check).into_any() } else { number.into_any() }}
                    </span>
                    <span class="step-name">
                        {step.name(lang)}
                        {move || standing.with(|s| s.done && step != Step::Export).then(|| view! { <span class="sr">{page::step_done(lang)}</span> })}
                    </span>
                    <span class="step-note num" class:is-bad=move || standing.with(|s| s.bad)>
                        {move || standing.with(|standing| standing.note.clone())}
                    </span>
                </a>
            </li>
        }
    };
    let at = move || {
        let here = here.get();
        let number = Step::ALL
            .iter()
            .position(|step| *step == here)
            .unwrap_or_default()
            .saturating_add(1);
        page::step_at(number, Step::ALL.len(), lang)
    };
    view! {
        <nav class="steps" class:is-open=move || open.get() aria-label=page::steps(lang)>
            <button
                type="button"
                class="steps-toggle"
                aria-expanded=move || open.get().to_string()
                aria-controls="steps-list"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {at}" "<b>{move || here.get().name(lang)}</b>
                {icon(Icon::Down)}
            </button>
            <ol class="steps-list" id="steps-list">{Step::ALL.into_iter().enumerate().map(item).collect_view()}</ol>
        </nav>
    }
}
