//! 检查: every finding with its basis and its mend.

use leptos::prelude::*;

use crate::app::components::{all_clear, count, jump, severity_class};
use crate::app::erased::{on, part, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::check::{Finding, Place, Severity};
use crate::text::{Lang, code_title, finding_text, page, severity_word};

/// All, then each severity.
const FILTERS: [Option<Severity>; 4] = [
    None,
    Some(Severity::Fatal),
    Some(Severity::Important),
    Some(Severity::Polish),
];

/// The page.
#[component]
pub fn ChecksPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    draft.check_now();
    let wanted: RwSignal<Option<Severity>> = RwSignal::new(None);
    let list = part(move || {
        let wanted = wanted.get();
        let shown: Vec<AnyView> = draft.findings.with(|findings| {
            findings
                .iter()
                .filter(|finding| wanted.is_none_or(|wanted| finding.severity == wanted))
                .map(|finding| check(draft, finding, lang))
                .collect()
        });
        if shown.is_empty() {
            return view! { <div class="sheet-body">{all_clear(lang)}</div> }.into_any();
        }
        view! { <ul class="checks">{shown}</ul> }.into_any()
    });
    let filters: Vec<AnyView> = FILTERS
        .into_iter()
        .map(|severity| filter(draft, wanted, severity, lang))
        .collect();
    let body = view! {
        <div class="filters" role="group" aria-label=page::filter(lang)>{filters}</div>
        {list}
    };
    sheet(Step::Checks, page::checks_lead(lang), "", body.into_any())
}

fn filter(draft: Draft, wanted: RwSignal<Option<Severity>>, severity: Option<Severity>, lang: Lang) -> AnyView {
    let dot = severity.map_or_else(
        || ().into_any(),
        |severity| {
            view! { <span class=format!("mark-dot {}", severity_class(severity)) aria-hidden="true"></span> }.into_any()
        },
    );
    let word = severity.map_or(page::all(lang), |severity| severity_word(severity, lang));
    view! {
        <button
            type="button"
            class="btn"
            aria-pressed=text(move || (wanted.get() == severity).to_string())
            on:click=on(move |_| wanted.set(severity))
        >
            {dot}{word}" "
            <span class="count">{text(move || draft.findings.with(|findings| count(findings, severity)).to_string())}</span>
        </button>
    }
    .into_any()
}

fn check(draft: Draft, finding: &Finding, lang: Lang) -> AnyView {
    let text = finding_text(finding, lang);
    let title = code_title(finding.code, lang);
    let (path, place) = (path(draft, &finding.place, lang), finding.place.clone());
    view! {
        <li class=format!("check {}", severity_class(finding.severity))>
            <span class="mark-dot" aria-hidden="true"></span>
            <div>
                <h2><span class="sr">{severity_word(finding.severity, lang)}"："</span>{title}</h2>
                <p class="check-text">{text.message}</p>
                <p class="check-fix"><b>{page::how_to_mend(lang)}</b>{text.fix}</p>
                <p class="check-place">{path}" · "{page::basis(lang)}{text.basis}</p>
            </div>
            <button type="button" class="btn" aria-label=page::go_and_mend(title, lang) on:click=on(move |_| jump(draft, &place))>
                {page::mend(lang)}
            </button>
        </li>
    }
    .into_any()
}

/// Where a finding is mended, in words: 指标评分 › 过程 › 预算执行率.
fn path(draft: Draft, place: &Place, lang: Lang) -> String {
    let template = draft.blocks.template.get_untracked();
    let step = crate::app::components::step_of(place).name(lang);
    let inner = match place {
        Place::Row { id, .. } => template.indicator(id).map(|indicator| indicator.name.clone()),
        Place::Group { id } => {
            let all = template
                .groups
                .iter()
                .flat_map(|group| std::iter::once(group).chain(&group.groups));
            all.into_iter()
                .find(|group| group.id == *id)
                .map(|group| group.name.clone())
        }
        Place::Funds { row, .. } => draft
            .blocks
            .funds
            .with_untracked(|funds| funds.row(row).map(|row| row.label.clone())),
        Place::Narrative { id } => template
            .text_sections()
            .find(|(_, section)| section.id == *id)
            .map(|(_, section)| section.title.clone()),
        Place::Unit { .. } | Place::Goal { .. } | Place::Form => None,
    };
    inner.map_or_else(|| step.to_owned(), |inner| format!("{step} › {inner}"))
}
