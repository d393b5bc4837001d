//! What an open row shows: how the points came about, the choice, the reason, the evidence.

use leptos::prelude::*;

use super::adapt::Adapt;
use super::cell::yes_no;
use super::evidence::EvidenceList;
use super::inputs::Figures;
use super::own::{NotApplicablePart, OwnPart};
use super::tiers::{Checklist, Tiers};
use crate::app::components::{Grow, Icon, icon};
use crate::app::session::{use_lang, use_session};
use crate::app::state::{RowState, use_draft};
use crate::form::{Quantity, Rule, Understood};
use crate::text::{page, row_sentence, rule_words};

/// Which of the parts at the foot is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    None,
    Own,
    NotApplicable,
    Adapt,
}

/// The card.
#[component]
pub(super) fn Detail(row: RowState) -> impl IntoView {
    let lang = use_lang();
    let draft = use_draft();
    let (own, na) = row
        .answer
        .with_untracked(|answer| (answer.own_score.is_some(), answer.not_applicable.is_some()));
    let first = if na {
        Part::NotApplicable
    } else if own {
        Part::Own
    } else {
        Part::None
    };
    let part = RwSignal::new(first);
    let kind = row.indicator.with_untracked(|indicator| indicator.rule.clone());
    let id = row.id();
    let choice = match kind {
        Rule::Tiers { .. } => Some(view! { <Tiers row /> }.into_any()),
        Rule::Checklist => Some(view! { <Checklist row /> }.into_any()),
        Rule::YesNo => Some(yes_no(draft, row, format!("d-{id}-yes"), lang).into_any()),
        _ => None,
    };
    let words = row.indicator.with_untracked(|indicator| {
        matches!(
            indicator.target.understood(),
            Understood::Word | Understood::Empty | Understood::Unclear
        )
    });
    let told = words.then(|| {
        let id = format!("d-{id}-told");
        let value = Signal::derive(move || row.answer.with(|answer| answer.actual.text().to_owned()));
        let typed = move |text: String| draft.answer(row, "actual", |answer| answer.actual = Quantity::new(text));
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>{page::actual(lang)}</label>
                <Grow id=id value on_input=typed rows=1 />
            </div>
        }
    });
    let open_part = move |wanted: Part, word: &'static str| {
        let pressed = move || (part.get() == wanted).to_string();
        let toggle = move |_| part.update(|part| *part = if *part == wanted { Part::None } else { wanted });
        view! { <button type="button" class="btn is-quiet" aria-expanded=pressed on:click=toggle>{word}</button> }
    };
    let foot = move || match part.get() {
        Part::None => ().into_any(),
        Part::Own => view! { <OwnPart row /> }.into_any(),
        Part::NotApplicable => view! { <NotApplicablePart row /> }.into_any(),
        Part::Adapt => view! { <Adapt row /> }.into_any(),
    };
    view! {
        <div class="why">
            <div class="why-main">
                <Derivation row />
                <Figures row />
                {choice}
                <RuleWords row />
            </div>
            <div class="why-side">
                {told}
                <Reasons row />
                <EvidenceList row />
            </div>
            <div class="why-foot">
                {open_part(Part::Own, page::own(lang))}
                {open_part(Part::NotApplicable, page::not_applicable(lang))}
                {open_part(Part::Adapt, page::adapt(lang))}
            </div>
            {foot}
        </div>
    }
}

/// 这一分怎么来的: the sentence read from the trace, with a person's own score said beside it.
#[component]
fn Derivation(row: RowState) -> impl IntoView {
    let (session, lang) = (use_session(), use_lang());
    let sentence = move || row.score.with(|score| row_sentence(score, lang));
    let copy = move |_| {
        let text = row.indicator.with_untracked(|indicator| indicator.name.clone());
        copy_text(&format!("{text}：{}", sentence()));
        session.toast(page::copied_text(lang), None);
    };
    view! {
        <section class="why-block">
            <h2>{page::why(lang)}</h2>
            <div class="why-sum" class:is-open-yet=move || row.score.with(|score| score.score.is_none()) aria-live="polite">
                <p class="num-in">{sentence}</p>
            </div>
            <div class="why-more">
                <button type="button" class="link" on:click=copy>{page::copy_text(lang)}</button>
            </div>
        </section>
    }
}

/// Copies without the clipboard API, which plain http pages do not have.
fn copy_text(text: &str) {
    use wasm_bindgen::JsCast;
    let copied = || {
        let area = document()
            .create_element("textarea")
            .ok()?
            .dyn_into::<web_sys::HtmlTextAreaElement>()
            .ok()?;
        area.set_value(text);
        area.set_class_name("sr");
        let body = document().body()?;
        body.append_child(&area).ok()?;
        area.select();
        let _ = document()
            .dyn_into::<web_sys::HtmlDocument>()
            .ok()?
            .exec_command("copy");
        area.remove();
        Some(())
    };
    copied();
}

/// 规则: the form's own text, and in plain words with this row's figures; basis and the common mistake.
#[component]
fn RuleWords(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let words = move || {
        draft.blocks.template.with(|template| {
            row.indicator
                .with(|indicator| rule_words(indicator, &template.settings, lang))
        })
    };
    let note = move |title: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class="note"><b>{title}</b>{text}</p> })
    };
    view! {
        <section class="why-block">
            <h2>{page::rule(lang)}</h2>
            <p class="why-rule">{words}</p>
            {move || row.indicator.with(|indicator| {
                view! {
                    {note(page::rule_text(lang), indicator.rule_text.clone())}
                    {note(page::help(lang), indicator.help.clone())}
                    {note(page::basis(lang), indicator.basis.clone())}
                }
            })}
        </section>
    }
}

/// 偏差原因 and 改进措施; due when points are lost.
#[component]
fn Reasons(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let due = Memo::new(move |_| {
        let asked = draft
            .blocks
            .template
            .with(|template| template.settings.reasons.below_weight);
        asked
            && row
                .score
                .with(|score| score.lost().is_some_and(|lost| lost > rust_decimal::Decimal::ZERO))
    });
    let id = row.id();
    let mark = move || {
        if due.get() {
            view! { <span class="must">{page::must(lang)}</span> }.into_any()
        } else {
            view! { <small class="hush">{page::not_must(lang)}</small> }.into_any()
        }
    };
    let empty_due = move |text: fn(&crate::form::Answer) -> &String| {
        Signal::derive(move || {
            if due.get() && row.answer.with(|answer| text(answer).is_empty()) {
                "is-due".to_owned()
            } else {
                String::new()
            }
        })
    };
    let reason = Signal::derive(move || row.answer.with(|answer| answer.reason.clone()));
    let measures = Signal::derive(move || row.answer.with(|answer| answer.measures.clone()));
    let (reason_id, measures_id) = (format!("r-{id}-reason"), format!("r-{id}-measures"));
    view! {
        <div class="field">
            <label class="field-label" for=reason_id.clone()>{page::reason(lang)}{mark}</label>
            <Grow
                id=reason_id
                value=reason
                placeholder=page::reason_example(lang)
                class=empty_due(|answer| &answer.reason)
                on_input=move |text| draft.answer(row, "reason", |answer| answer.reason = text)
            />
        </div>
        <div class="field">
            <label class="field-label" for=measures_id.clone()>{page::measures(lang)}</label>
            <Grow
                id=measures_id
                value=measures
                placeholder=page::measures_example(lang)
                on_input=move |text| draft.answer(row, "measures", |answer| answer.measures = text)
            />
        </div>
    }
}

/// A small button that removes a line.
pub(super) fn remove_button(label: String, remove: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" class="btn is-quiet is-icon" aria-label=label.clone() title=label on:click=move |_| remove()>
            {icon(Icon::Close)}
        </button>
    }
}
