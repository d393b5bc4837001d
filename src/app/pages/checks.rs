//! 检查: every finding with its basis and its mend, what is answered to it, and the list as a checklist.

use leptos::prelude::*;

use crate::app::components::{Grow, Icon, all_clear, button, count, jump, severity_class};
use crate::app::erased::{on, part, text, when};
use crate::app::pages::what_if::what_if;
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::check::{Finding, Place, Severity};
use crate::text::{Lang, code_title, finding_text, page, severity_word};

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Of(Severity),
    Answered,
}

const FILTERS: [Shown; 5] = [
    Shown::All,
    Shown::Of(Severity::Fatal),
    Shown::Of(Severity::Important),
    Shown::Of(Severity::Polish),
    Shown::Answered,
];

/// The page.
#[component]
pub fn ChecksPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    draft.check_now();
    let wanted = RwSignal::new(Shown::All);
    let list = part(move || {
        let wanted = wanted.get();
        let shown: Vec<AnyView> = draft.findings.with(|findings| {
            findings
                .iter()
                .filter(|finding| match wanted {
                    Shown::All => true,
                    Shown::Of(severity) => finding.severity == severity,
                    // Read once: a finding stays in sight while its answer is typed or emptied.
                    Shown::Answered => answered(draft, finding),
                })
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
        .map(|shown| filter(draft, wanted, shown, lang))
        .collect();
    let print = button(
        "btn",
        Some(Icon::Print),
        page::print_checklist(lang),
        on(move |_| drop(window().print())),
    );
    let body = view! {
        <div class="filters">
            <div class="filter-group" role="group" aria-label=page::filter(lang)>{filters}</div>
            {print}
        </div>
        {list}
        {what_if(draft, lang)}
    };
    sheet(Step::Checks, page::checks_lead(lang), "", body.into_any())
}

fn answered(draft: Draft, finding: &Finding) -> bool {
    draft.read(|form| finding.note(form).is_some())
}

fn filter(draft: Draft, wanted: RwSignal<Shown>, shown: Shown, lang: Lang) -> AnyView {
    let (dot, word) = match shown {
        Shown::Of(severity) => {
            let class = format!("mark-dot {}", severity_class(severity));
            let dot = view! { <span class=class aria-hidden="true"></span> }.into_any();
            (dot, severity_word(severity, lang))
        }
        Shown::All => (().into_any(), page::all(lang)),
        Shown::Answered => (().into_any(), page::answered(lang)),
    };
    let number = text(move || {
        draft.blocks.notes.track();
        draft
            .findings
            .with(|findings| match shown {
                Shown::All => count(findings, None),
                Shown::Of(severity) => count(findings, Some(severity)),
                Shown::Answered => findings.iter().filter(|finding| answered(draft, finding)).count(),
            })
            .to_string()
    });
    view! {
        <button
            type="button"
            class="btn"
            aria-pressed=text(move || (wanted.get() == shown).to_string())
            on:click=on(move |_| wanted.set(shown))
        >
            {dot}{word}" "
            <span class="count">{number}</span>
        </button>
    }
    .into_any()
}

fn check(draft: Draft, finding: &Finding, lang: Lang) -> AnyView {
    let words = finding_text(finding, lang);
    let title = code_title(finding.code, lang);
    let (path, place) = (path(draft, &finding.place, lang), finding.place.clone());
    view! {
        <li class=format!("check {}", severity_class(finding.severity))>
            <span class="mark-dot" aria-hidden="true"></span>
            <div>
                <h2><span class="sr">{severity_word(finding.severity, lang)}{page::colon(lang)}</span>{title}{note_mark(draft, finding, lang)}</h2>
                <p class="check-text">{words.message}</p>
                <p class="check-fix"><b>{page::how_to_mend(lang)}</b>{words.fix}</p>
                <p class="check-place">{path}" · "{page::basis(lang)}{words.basis}</p>
                {note(draft, finding, title, lang)}
            </div>
            <button type="button" class="btn" aria-label=page::go_and_mend(title, lang) on:click=on(move |_| jump(draft, &place))>
                {page::mend(lang)}
            </button>
        </li>
    }
    .into_any()
}

/// Says beside the title that something is answered.
fn note_mark(draft: Draft, finding: &Finding, lang: Lang) -> AnyView {
    let key = finding.key();
    part(move || {
        let said = draft
            .blocks
            .notes
            .with(|notes| notes.get(&key).is_some_and(|note| !note.trim().is_empty()));
        when(said, || {
            view! { <span class="tag">{page::answered(lang)}</span> }.into_any()
        })
    })
}

/// What is answered to a finding; the field opens by its button, and by itself where something is written.
fn note(draft: Draft, finding: &Finding, title: &str, lang: Lang) -> AnyView {
    let key = finding.key();
    let written = {
        let key = key.clone();
        move || {
            draft
                .blocks
                .notes
                .with(|notes| notes.get(&key).cloned().unwrap_or_default())
        }
    };
    let open = RwSignal::new(!untrack(&written).is_empty());
    let label = page::answer_to(title, lang);
    let value = text(written);
    part(move || {
        if !open.get() {
            let to_open = key.clone();
            return button(
                "btn is-quiet check-say",
                None,
                page::answer(lang),
                on(move |_| {
                    open.set(true);
                    let field = format!("note-{to_open}");
                    request_animation_frame(move || {
                        if let Some(field) = draft.session().around.by_id(&field) {
                            let _ = field.focus();
                        }
                    });
                }),
            );
        }
        let key = key.clone();
        let id = format!("note-{key}");
        let typed = Box::new(move |note| draft.note(&key, note));
        let hint = page::answer_hint(lang);
        view! { <Grow id value on_input=typed label=label.clone() placeholder=hint rows=1 /> }.into_any()
    })
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
