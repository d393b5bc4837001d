//! What an open row shows: how the points came about, the choice, the reason, the evidence.

use leptos::prelude::*;

use super::adapt::adapt_part;
use super::bits::{Area, area, block, due_class, must, note};
use super::cell::yes_no;
use super::columns::named;
use super::evidence::evidence;
use super::help::help_part;
use super::inputs::figures;
use super::own::{not_applicable_part, own_part};
use super::tiers::{checklist, tiers};
use crate::app::components::button;
use crate::app::erased::{on, part, text};
use crate::app::session::use_session;
use crate::app::state::{Draft, RowState};
use crate::form::{Answer, Column, Indicator, Quantity, Rule, Understood};
use crate::text::{Lang, number, page, row_sentence, rule_words};

/// Which of the parts at the foot is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    None,
    Own,
    NotApplicable,
    Adapt,
    Help,
}

/// The card.
pub(super) fn detail(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let first = row.answer.with_untracked(|answer| {
        if answer.not_applicable.is_some() {
            Part::NotApplicable
        } else if answer.own_score.is_some() {
            Part::Own
        } else {
            Part::None
        }
    });
    let open = RwSignal::new(first);
    let foot = part(move || match open.get() {
        Part::None => ().into_any(),
        Part::Own => own_part(draft, row, lang),
        Part::NotApplicable => not_applicable_part(draft, row, lang),
        Part::Adapt => adapt_part(draft, row, lang),
        Part::Help => help_part(draft, row, lang),
    });
    // A row that is given another rule asks what that rule asks.
    let kind = Memo::new(move |_| row.indicator.with(|indicator| std::mem::discriminant(&indicator.rule)));
    let asked = part(move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        let _ = kind.get();
        view! { {figures(draft, row, lang)}{choice(draft, row, lang)} }.into_any()
    });
    let words = Memo::new(move |_| row.indicator.with(takes_words));
    let told = part(move || {
        if words.get() {
            told(draft, row, lang)
        } else {
            ().into_any()
        }
    });
    view! {
        <div class="why">
            <div class="why-main">
                {derivation(draft, row, lang)}
                {asked}
                {rule_block(draft, row, lang)}
            </div>
            <div class="why-side">
                {told}
                {reasons(draft, row, lang)}
                {evidence(draft, row, lang)}
            </div>
            <div class="why-foot">
                {open_button(open, Part::Help, page::row_help(lang))}
                {open_button(open, Part::Own, page::own(lang))}
                {open_button(open, Part::NotApplicable, page::not_applicable(lang))}
                {open_button(open, Part::Adapt, page::adapt(lang))}
            </div>
            {foot}
        </div>
    }
    .into_any()
}

/// A button that opens and closes a part at the foot.
fn open_button(open: RwSignal<Part>, wanted: Part, word: &'static str) -> AnyView {
    let expanded = text(move || (open.get() == wanted).to_string());
    let toggle = on(move |_| open.update(|open| *open = if *open == wanted { Part::None } else { wanted }));
    view! { <button type="button" class="btn is-quiet" aria-expanded=expanded on:click=toggle>{word}</button> }
        .into_any()
}

/// What a qualitative row asks for.
fn choice(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    match row.indicator.with_untracked(|indicator| indicator.rule.clone()) {
        Rule::Tiers { .. } => tiers(draft, row, lang),
        Rule::Checklist => checklist(draft, row, lang),
        Rule::YesNo => yes_no(draft, row, format!("d-{}-yes", row.id()), lang),
        _ => ().into_any(),
    }
}

/// Whether the target is no figure or date.
fn takes_words(indicator: &Indicator) -> bool {
    matches!(
        indicator.target.understood(),
        Understood::Word | Understood::Empty | Understood::Unclear
    )
}

/// The actual once more, with room for more than a figure, where the target is a word.
fn told(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    area(Area {
        id: format!("d-{}-told", row.id()),
        word: named(draft, Column::Actual, page::actual(lang)),
        mark: ().into_any(),
        value: text(move || row.answer.with(|answer| answer.actual.text().to_owned())),
        class: Signal::stored(String::new()),
        placeholder: "",
        rows: 1,
        typed: Box::new(move |text| draft.answer(row, "actual", |answer| answer.actual = Quantity::new(text))),
    })
}

/// 这一分怎么来的: the sentence read from the trace, with a person's own score said beside it.
fn derivation(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let session = use_session();
    let sentence = text(move || row.score.with(|score| row_sentence(score, lang)));
    let class = text(move || {
        let open = row.score.with(|score| score.score.is_none());
        if open { "why-sum is-open-yet" } else { "why-sum" }.to_owned()
    });
    let copy = on(move |_| {
        let name = row.indicator.with_untracked(|indicator| indicator.name.clone());
        copy_text(&page::of_item(&name, &sentence.get_untracked(), lang));
        session.toast(page::copied_text(lang), None);
    });
    let claimed = part(move || claimed(draft, row, lang));
    let content = view! {
        <div class=class aria-live="polite">
            <p class="num-in">{sentence}</p>
        </div>
        <div class="why-more">{button("link", None, page::copy_text(lang), copy)}</div>
        {claimed}
    };
    block(page::why(lang).to_owned(), String::new(), content.into_any())
}

/// The score that an imported form printed, beside the computed one; it can be let go.
fn claimed(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let printed = row.answer.with(|answer| answer.claimed_score.clone());
    let Some(printed) = printed else {
        return ().into_any();
    };
    let proposed = row.score.with(|score| score.proposed.map(number::plain));
    let forget = on(move |_| draft.answer(row, "claimed", |answer| answer.claimed_score = None));
    let said = page::claimed_score(&printed, proposed.as_deref(), lang);
    let forget = button("link", None, page::claimed_forget(lang), forget);
    view! { <p class="why-claimed">{said}" "{forget}</p> }.into_any()
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
fn rule_block(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let words = text(move || {
        draft.blocks.template.with(|template| {
            row.indicator
                .with(|indicator| rule_words(indicator, &template.settings, lang))
        })
    });
    let notes = part(move || {
        row.indicator
            .with(|indicator| {
                [
                    note(
                        named(draft, Column::RuleText, page::rule_text(lang)),
                        &indicator.rule_text,
                    ),
                    note(page::help(lang).to_owned(), &indicator.help),
                    note(page::basis(lang).to_owned(), &indicator.basis),
                ]
            })
            .into_any()
    });
    let content = view! { <p class="why-rule">{words}</p>{notes} };
    block(page::rule(lang).to_owned(), String::new(), content.into_any())
}

/// 偏差原因 and 改进措施; due when points are lost.
fn reasons(draft: Draft, row: RowState, lang: Lang) -> AnyView {
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
    let mark = part(move || {
        if due.get() {
            must(lang)
        } else {
            view! { <small class="hush">{page::not_must(lang)}</small> }.into_any()
        }
    });
    let reason = text(move || row.answer.with(|answer| answer.reason.clone()));
    let measures = text(move || row.answer.with(|answer| answer.measures.clone()));
    let set = move |field: &'static str, set: fn(&mut Answer, String)| -> Box<dyn Fn(String)> {
        Box::new(move |text| draft.answer(row, field, |answer| set(answer, text)))
    };
    let reason = Area {
        id: format!("r-{}-reason", row.id()),
        word: named(draft, Column::Reason, page::reason(lang)),
        mark,
        value: reason,
        class: text(move || due_class(due.get() && reason.with(String::is_empty))),
        placeholder: page::reason_example(lang),
        rows: 3,
        typed: set("reason", |answer, text| answer.reason = text),
    };
    let measures = Area {
        id: format!("r-{}-measures", row.id()),
        word: named(draft, Column::Measures, page::measures(lang)),
        mark: ().into_any(),
        value: measures,
        class: Signal::stored(String::new()),
        placeholder: page::measures_example(lang),
        rows: 3,
        typed: set("measures", |answer, text| answer.measures = text),
    };
    [area(reason), area(measures)].into_any()
}
