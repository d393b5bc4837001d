//! Findings as a list that jumps to the field to be mended.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::steps::step_of;
use crate::app::route::{Route, Step};
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::check::{Finding, Part, Place, Severity};
use crate::form::FundsColumn;
use crate::text::{code_title, finding_text, page, severity_word};

/// Most checks of one severity in the side panel.
const MOST: usize = 6;

/// The element id of the field that mends a finding.
pub fn anchor(place: &Place) -> String {
    match place {
        Place::Unit { field } => format!("f-unit-{field}"),
        Place::Funds { row, column } => {
            let column = match column.unwrap_or(FundsColumn::Budget) {
                FundsColumn::Initial => "initial",
                FundsColumn::Budget => "budget",
                FundsColumn::Executed => "executed",
            };
            format!("f-funds-{row}-{column}")
        }
        Place::Goal { index } => format!("f-goal-{index}"),
        Place::Group { id } => format!("g-{id}"),
        Place::Row { id, part } => {
            let part = match part {
                Part::Target | Part::Weight => "adapt",
                Part::Actual => "actual",
                Part::Inputs => "inputs",
                Part::OwnScore => "own",
                Part::OwnScoreReason => "own-reason",
                Part::NotApplicable => "na",
                Part::Reason => "reason",
                Part::Evidence => "evidence",
            };
            format!("r-{id}-{part}")
        }
        Place::Narrative { id } => format!("f-report-{id}"),
        Place::Form => "main".to_owned(),
    }
}

/// Goes to the field of a finding: its step, its row opened, the field focused and in sight.
pub fn jump(draft: Draft, place: &Place) {
    let step = step_of(place);
    Route::Draft(draft.id(), step).go();
    if let Place::Row { id, part } = place
        && *part != Part::Actual
    {
        let row = draft
            .rows
            .with_untracked(|rows| rows.iter().find(|row| row.id() == *id).copied());
        if let Some(row) = row {
            row.open.set(true);
        }
    }
    let (wanted, row) = (
        anchor(place),
        if let Place::Row { id, .. } = place {
            Some(format!("r-{id}"))
        } else {
            None
        },
    );
    // After the step and the row have been drawn.
    set_timeout(move || focus(&wanted, row.as_deref(), step), Duration::from_millis(60));
}

fn focus(wanted: &str, row: Option<&str>, step: Step) {
    let find = |id: &str| {
        document()
            .get_element_by_id(id)
            .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    };
    let Some(element) = find(wanted).or_else(|| row.and_then(find)).or_else(|| find("main")) else {
        return;
    };
    let _ = element.focus();
    let place = ScrollIntoViewOptions::new();
    place.set_block(ScrollLogicalPosition::Center);
    if step == Step::Checks {
        return;
    }
    element.scroll_into_view_with_scroll_into_view_options(&place);
    if let Some(marked) = row.and_then(find) {
        let _ = marked.class_list().add_1("is-found");
        set_timeout(
            move || {
                let _ = marked.class_list().remove_1("is-found");
            },
            Duration::from_secs(4),
        );
    }
}

/// The findings of the side panel, worst first.
#[component]
pub fn Finds() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    // One entry a check: the first finding of it, and how many more there are.
    let find = move |(finding, count): (Finding, usize)| {
        let text = finding_text(&finding, lang);
        let (class, place) = (severity_class(finding.severity), finding.place.clone());
        let title = if count > 1 {
            page::title_and_count(code_title(finding.code, lang), count, lang)
        } else {
            code_title(finding.code, lang).to_owned()
        };
        view! {
            <li class=format!("find {class}")>
                <span class="mark-dot" aria-hidden="true"></span>
                <div>
                    <button type="button" class="find-go" on:click=move |_| jump(draft, &place)>{title}</button>
                    <p>{text.message}</p>
                </div>
            </li>
        }
    };
    let group = move |severity: Severity, findings: &[Finding]| {
        let mut checks: Vec<(Finding, usize)> = Vec::new();
        for finding in findings.iter().filter(|finding| finding.severity == severity) {
            match checks.iter_mut().find(|(first, _)| first.code == finding.code) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => checks.push((finding.clone(), 1)),
            }
        }
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        (count > 0).then(|| {
            view! {
                <h3 class="finds-head">{severity_word(severity, lang)}" "<span class="num">{count}</span></h3>
                <ul class="finds">{checks.into_iter().take(MOST).map(find).collect_view()}</ul>
            }
        })
    };
    let list = move || {
        draft.findings.with(|findings| {
            if findings.is_empty() {
                return view! { <p class="clear">{super::icon(super::Icon::Check)}{page::all_clear(lang)}</p> }
                    .into_any();
            }
            let all = [Severity::Fatal, Severity::Important, Severity::Polish];
            all.into_iter()
                .map(|severity| group(severity, findings))
                .collect_view()
                .into_any()
        })
    };
    view! {
        <section class="panel" aria-labelledby="p-finds">
            <h2 class="panel-title" id="p-finds">{page::step_checks(lang)}</h2>
            {list}
            <p class="finds-more">
                <a href=move || Route::Draft(draft.id(), Step::Checks).href()>{page::see_all(lang)}</a>
            </p>
        </section>
    }
}

/// The class of a severity.
pub const fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Fatal => "is-fatal",
        Severity::Important => "is-important",
        Severity::Polish => "is-polish",
    }
}
