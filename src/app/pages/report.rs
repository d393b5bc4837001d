//! 自评报告: the parts of the report's outline, each with its help.

use leptos::prelude::*;

use crate::app::components::Grow;
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::Sheet;
use crate::form::ReportSection;
use crate::text::{Lang, number, page};

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let parts = draft.blocks.template.get_untracked().report.clone();
    let index = parts.clone();
    let part = move |(place, part): (usize, ReportSection)| {
        let heading = format!("{}、{}", number::chinese(place.saturating_add(1)), part.title);
        let id = format!("part-{}", part.id);
        let sections = if part.sections.is_empty() {
            section(draft, &part, None, lang).into_any()
        } else {
            let below = part.sections.iter().enumerate().map(|(place, section_below)| {
                let heading = format!(
                    "（{}）{}",
                    number::chinese(place.saturating_add(1)),
                    section_below.title
                );
                section(draft, section_below, Some(heading), lang)
            });
            below.collect_view().into_any()
        };
        view! {
            <section class="report-part" id=id.clone() aria-labelledby=format!("{id}-h")>
                <h2 id=format!("{id}-h")>{heading}</h2>
                {sections}
            </section>
        }
    };
    let entry = move |(place, part): (usize, ReportSection)| {
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
        let go = move |event: web_sys::MouseEvent| {
            // The address behind # is the route.
            event.prevent_default();
            if let Some(part) = document().get_element_by_id(&target) {
                part.scroll_into_view();
            }
        };
        view! {
            <li class:is-due-yet=move || missing.get() != 0>
                <a href="#" on:click=go>
                    {format!("{}、{}", number::chinese(place.saturating_add(1)), part.title)}
                    <small>{move || if missing.get() > 0 { page::sections_missing(missing.get(), lang) } else { String::new() }}</small>
                </a>
            </li>
        }
    };
    view! {
        <Sheet step=Step::Report lead=page::report_lead(lang)>
            <div class="report">
                <div class="report-text">{parts.into_iter().enumerate().map(part).collect_view()}</div>
                <nav class="report-index" aria-label=page::report_index(lang)>
                    <h2>{page::report_index(lang)}</h2>
                    <ol>{index.into_iter().enumerate().map(entry).collect_view()}</ol>
                </nav>
            </div>
        </Sheet>
    }
}

fn section(draft: Draft, section: &ReportSection, heading: Option<String>, lang: Lang) -> impl IntoView {
    let id = section.id.clone();
    let field = format!("f-report-{id}");
    let label = heading.is_none().then(|| section.title.clone());
    let value = {
        let id = id.clone();
        Signal::derive(move || {
            draft
                .blocks
                .narrative
                .with(|text| text.get(&id).cloned().unwrap_or_default())
        })
    };
    let due = Signal::derive(move || {
        if value.with(|text| text.trim().is_empty()) {
            "is-due".to_owned()
        } else {
            String::new()
        }
    });
    let count = move || {
        page::characters(
            value.with(|text| text.chars().filter(|c| !c.is_whitespace()).count()),
            lang,
        )
    };
    view! {
        <div class="report-section">
            {heading.map(|heading| view! { <label class="field-label" for=field.clone()>{heading}</label> })}
            {(!section.help.is_empty()).then(|| view! { <p class="field-hint">{section.help.clone()}</p> })}
            <Grow report=true
                    id=field.clone()
                    label=label.unwrap_or_default()
                    value
                    class=due
                    placeholder=page::report_due(lang)
                    on_input=move |text| draft.narrative(&id, text)
                />
            <div class="report-tools"><span class="num">{count}</span></div>
        </div>
    }
}
