//! 自评报告: the parts of the report's outline, each with its text, what is drafted for it, and its stale figures.

mod offered;
mod section;
mod stale;

use leptos::prelude::*;
use web_sys::MouseEvent;

use section::section;

use crate::app::erased::{flag, on, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::form::ReportSection;
use crate::text::{Lang, page};

/// The page.
#[component]
pub fn ReportPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let template = draft.blocks.template.get_untracked();
    let (mut parts, mut index) = (Vec::new(), Vec::new());
    for (place, section) in template.report.iter().enumerate() {
        let heading = page::part_heading(place.saturating_add(1), &section.title, lang);
        index.push(entry(draft, section, heading.clone(), lang));
        parts.push(part_of(draft, section, heading, lang));
    }
    let body = view! {
        <div class="report">
            <div class="report-text">{parts}</div>
            <nav class="report-index" aria-label=page::report_index(lang)>
                <h2>{page::report_index(lang)}</h2>
                <ol>{index}</ol>
            </nav>
        </div>
    };
    sheet(Step::Report, page::report_lead(lang), "", body.into_any())
}

fn part_of(draft: Draft, part: &ReportSection, heading: String, lang: Lang) -> AnyView {
    let id = format!("part-{}", part.id);
    let sections = if part.sections.is_empty() {
        vec![section(draft, part, None, lang)]
    } else {
        let below = part.sections.iter().enumerate();
        below
            .map(|(place, below)| {
                let heading = page::section_heading(place.saturating_add(1), &below.title, lang);
                section(draft, below, Some(heading), lang)
            })
            .collect()
    };
    view! {
        <section class="report-part" id=id.clone() aria-labelledby=format!("{id}-h")>
            <h2 id=format!("{id}-h")>{heading}</h2>
            {sections}
        </section>
    }
    .into_any()
}

fn entry(draft: Draft, part: &ReportSection, heading: String, lang: Lang) -> AnyView {
    let ids: Vec<String> = if part.sections.is_empty() {
        vec![part.id.clone()]
    } else {
        part.sections.iter().map(|section| section.id.clone()).collect()
    };
    let missing = Memo::new(move |_| {
        draft.blocks.narrative.with(|text| {
            ids.iter()
                .filter(|id| text.get(*id).is_none_or(|text| text.trim().is_empty()))
                .count()
        })
    });
    let target = format!("part-{}", part.id);
    let go = on(move |event: MouseEvent| {
        // The address behind # is the route.
        event.prevent_default();
        if let Some(part) = draft.session().around.by_id(&target) {
            part.scroll_into_view();
        }
    });
    let note = text(move || match missing.get() {
        0 => String::new(),
        missing => page::sections_missing(missing, lang),
    });
    view! {
        <li class:is-due-yet=flag(move || missing.get() != 0)>
            <a href="#" on:click=go>{heading}<small>{note}</small></a>
        </li>
    }
    .into_any()
}
