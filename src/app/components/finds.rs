//! Findings as a list that jumps to the field to be mended.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::steps::step_of;
use super::{Icon, button, icon, link};
use crate::app::erased::{on, part, text};
use crate::app::route::{Route, Step};
use crate::app::session::{Session, use_lang};
use crate::app::state::{Draft, use_draft};
use crate::check::{Finding, Part, Place, Severity};
use crate::form::FundsColumn;
use crate::text::{Lang, code_title, finding_text, page, severity_word};

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
    let session = draft.session();
    session.around.go(session, &Route::Draft(draft.id(), step));
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
    set_timeout(
        move || focus(session, &wanted, row.as_deref(), step),
        Duration::from_millis(60),
    );
}

fn focus(session: Session, wanted: &str, row: Option<&str>, step: Step) {
    let find = |id: &str| session.around.by_id(id);
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
pub fn Finds() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let list = part(move || draft.findings.with(|findings| list(draft, findings, lang)));
    let all = link(
        "",
        text(move || Route::Draft(draft.id(), Step::Checks).href()),
        page::see_all(lang),
    );
    view! {
        <section class="panel" aria-labelledby="p-finds">
            <h2 class="panel-title" id="p-finds">{page::step_checks(lang)}</h2>
            {list}
            <p class="finds-more">{all}</p>
        </section>
    }
    .into_any()
}

fn list(draft: Draft, findings: &[Finding], lang: Lang) -> AnyView {
    if findings.is_empty() {
        return all_clear(lang);
    }
    let all = [Severity::Fatal, Severity::Important, Severity::Polish];
    all.into_iter()
        .map(|severity| group(draft, severity, findings, lang))
        .collect_view()
        .into_any()
}

/// Says that nothing was found.
pub fn all_clear(lang: Lang) -> AnyView {
    view! { <p class="clear">{icon(Icon::Check)}{page::all_clear(lang)}</p> }.into_any()
}

/// One entry a check: the first finding of it, and how many more there are.
fn group(draft: Draft, severity: Severity, findings: &[Finding], lang: Lang) -> AnyView {
    let mut checks: Vec<(&Finding, usize)> = Vec::new();
    let mut count = 0_usize;
    for finding in findings.iter().filter(|finding| finding.severity == severity) {
        count = count.saturating_add(1);
        match checks.iter_mut().find(|(first, _)| first.code == finding.code) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => checks.push((finding, 1)),
        }
    }
    if count == 0 {
        return ().into_any();
    }
    let entries: Vec<AnyView> = checks
        .into_iter()
        .take(MOST)
        .map(|(finding, count)| entry(draft, finding, count, lang))
        .collect();
    view! {
        <h3 class="finds-head">{severity_word(severity, lang)}" "<span class="num">{count.to_string()}</span></h3>
        <ul class="finds">{entries}</ul>
    }
    .into_any()
}

fn entry(draft: Draft, finding: &Finding, count: usize, lang: Lang) -> AnyView {
    let message = finding_text(finding, lang).message;
    let place = finding.place.clone();
    let title = if count > 1 {
        page::title_and_count(code_title(finding.code, lang), count, lang)
    } else {
        code_title(finding.code, lang).to_owned()
    };
    let go = button("find-go", None, &title, on(move |_| jump(draft, &place)));
    view! {
        <li class=format!("find {}", severity_class(finding.severity))>
            <span class="mark-dot" aria-hidden="true"></span>
            <div>{go}<p>{message}</p></div>
        </li>
    }
    .into_any()
}

/// The class of a severity.
pub const fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Fatal => "is-fatal",
        Severity::Important => "is-important",
        Severity::Polish => "is-polish",
    }
}

/// How many findings there are of a severity, or in all.
pub fn count(findings: &[Finding], severity: Option<Severity>) -> usize {
    findings
        .iter()
        .filter(|finding| severity.is_none_or(|severity| finding.severity == severity))
        .count()
}
