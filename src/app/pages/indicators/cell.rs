//! The cell of the actual: what the rule asks for.

use std::collections::BTreeSet;

use leptos::prelude::*;
use web_sys::Event;

use super::inputs::computed;
use crate::app::components::{Icon, icon, taken};
use crate::app::erased::{flag, on, part, text};
use crate::app::state::{Draft, RowState};
use crate::form::{Quantity, Rule, Understood};
use crate::text::{Lang, page};

/// What a cell asks for.
enum Asks {
    Ticks,
    YesNo,
    Text {
        label: String,
        numeric: bool,
        due: &'static str,
    },
}

/// Draws the cell, and draws it anew when the row is adapted: another rule may ask for something else.
pub(super) fn actual_cell(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    part(move || {
        let id = format!("r-{}-actual", row.id());
        let asks = row.indicator.with(|indicator| match indicator.rule {
            Rule::Checklist => Asks::Ticks,
            Rule::YesNo => Asks::YesNo,
            _ => Asks::Text {
                label: page::actual_of(&indicator.name, lang),
                numeric: matches!(
                    indicator.target.understood(),
                    Understood::Number(_) | Understood::Date(_)
                ),
                due: match indicator.rule {
                    Rule::Tiers { .. } => page::due_or_tier(lang),
                    Rule::ExecutionRate => page::due_from_funds(lang),
                    _ => page::due(lang),
                },
            },
        });
        match asks {
            Asks::Ticks => ticks(row, id, lang),
            Asks::YesNo => yes_no(draft, row, id, lang),
            Asks::Text { label, numeric, due } => typed(draft, row, id, label, numeric, due),
        }
    })
}

fn typed(draft: Draft, row: RowState, id: String, label: String, numeric: bool, due: &'static str) -> AnyView {
    let class = text(move || {
        let (open, wrong) = row.score.with(|score| {
            let open = score.score.is_none();
            (open, open && score.trace.open.is_some())
        });
        let (empty, applies) = row
            .answer
            .with(|answer| (answer.actual.is_empty(), answer.not_applicable.is_none()));
        let class = if numeric { "cell is-num" } else { "cell" };
        let state = match (empty, applies) {
            (true, true) if open => " is-due",
            (false, true) if wrong && numeric => " is-bad",
            _ => "",
        };
        format!("{class}{state}")
    });
    // An open row is due; one whose actual comes from figures shows what they give.
    let placeholder = text(move || computed(draft, row).unwrap_or_else(|| due.to_owned()));
    let off = flag(move || row.answer.with(|answer| answer.not_applicable.is_some()));
    let value = text(move || row.answer.with(|answer| answer.actual.text().to_owned()));
    let change = taken(Box::new(move |mut text| {
        // A cell copied from a spreadsheet brings the end of its line along.
        text.truncate(text.trim_end_matches('\n').len());
        draft.answer(row, "actual", |answer| answer.actual = Quantity::new(text));
    }));
    if numeric {
        return view! {
            <input
                class=class
                id=id
                autocomplete="off"
                aria-label=label
                aria-describedby="grid-help"
                placeholder=placeholder
                disabled=off
                prop:value=value
                on:input=change
            />
        }
        .into_any();
    }
    // Words may be many: the area grows with them.
    view! {
        <div class="grow is-cell" data-text=value>
            <textarea
                class=class
                id=id
                rows="1"
                aria-label=label
                aria-describedby="grid-help"
                placeholder=placeholder
                disabled=off
                prop:value=value
                on:input=change
            ></textarea>
        </div>
    }
    .into_any()
}

fn ticks(row: RowState, id: String, lang: Lang) -> AnyView {
    let class = text(move || {
        let due = row.answer.with(|answer| answer.ticks.is_none());
        if due { "cell-pick num is-due" } else { "cell-pick num" }.to_owned()
    });
    let words = text(move || {
        let all = row.indicator.with(|indicator| indicator.checklist.len());
        let ticked = row.answer.with(|answer| answer.ticks.as_ref().map(BTreeSet::len));
        ticked.map_or_else(|| page::pick(lang).to_owned(), |ticked| page::ticked(ticked, all, lang))
    });
    let toggle = on(move |_| row.open.update(|open| *open = !*open));
    view! {
        <button type="button" class=class id=id on:click=toggle>
            {words}
            {icon(Icon::Down)}
        </button>
    }
    .into_any()
}

/// 是 | 否.
pub(super) fn yes_no(draft: Draft, row: RowState, id: String, lang: Lang) -> AnyView {
    let legend = text(move || row.indicator.with(|indicator| indicator.name.clone()));
    let name = format!("{id}-choice");
    view! {
        <fieldset class="toggle">
            <legend class="sr">{legend}</legend>
            {answer(draft, row, true, page::yes(lang), name.clone(), Some(id))}
            {answer(draft, row, false, page::no(lang), name, None)}
        </fieldset>
    }
    .into_any()
}

fn answer(draft: Draft, row: RowState, yes: bool, word: &'static str, name: String, id: Option<String>) -> AnyView {
    let picked = flag(move || row.answer.with(|answer| answer.yes == Some(yes)));
    let pick = on(move |_: Event| draft.answer(row, "", |answer| answer.yes = Some(yes)));
    view! {
        <label>
            <input type="radio" name=name id=id prop:checked=picked on:change=pick />
            <span>{word}</span>
        </label>
    }
    .into_any()
}
