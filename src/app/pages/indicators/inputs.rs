//! 取数: the named figures of a formula, typed here or taken from where they stand in the form.

use leptos::prelude::*;
use web_sys::Event;

use super::bits::{block, tag};
use crate::app::erased::{on, part, text};
use crate::app::state::{Draft, RowState};
use crate::form::{FormulaInput, FundsColumn, Quantity, Rule, Source};
use crate::score::{Clause, execution_rate};
use crate::text::{Lang, number, page};

/// What the figures give, as it would stand in the actual's cell.
pub(super) fn computed(draft: Draft, row: RowState) -> Option<String> {
    row.score
        .with(|score| match (&score.trace.formula, score.trace.clause) {
            (Some(formula), _) if formula.percent => Some(number::percent(&formula.result, 2)),
            (Some(formula), _) => Some(number::fraction(&formula.result, 4)),
            (None, Clause::ExecutionFull | Clause::ExecutionShare) => {
                draft.read(|form| execution_rate(form).ok().map(|rate| number::percent(&rate.exact(), 2)))
            }
            _ => None,
        })
}

/// The block; nothing where the actual is simply typed.
pub(super) fn figures(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let (formula, execution) = row
        .indicator
        .with_untracked(|indicator| (indicator.formula.clone(), indicator.rule == Rule::ExecutionRate));
    if let Some(formula) = formula {
        let first = format!("r-{}-inputs", row.id());
        let mut lines = Vec::new();
        for (index, input) in formula.inputs.into_iter().enumerate() {
            let id = if index == 0 {
                first.clone()
            } else {
                format!("{first}-{index}")
            };
            lines.push(line(draft, row, input, id, lang));
        }
        figures_block(draft, row, formula.expression, lines, lang)
    } else if execution {
        let lines = vec![
            figure(draft, FundsColumn::Executed, page::executed(lang), lang),
            figure(draft, FundsColumn::Budget, page::budget(lang), lang),
        ];
        figures_block(draft, row, page::execution_formula(lang).to_owned(), lines, lang)
    } else {
        ().into_any()
    }
}

/// The lines, and what they give where an actual was typed all the same: an empty cell shows it itself.
fn figures_block(draft: Draft, row: RowState, formula: String, lines: Vec<AnyView>, lang: Lang) -> AnyView {
    let given = part(move || {
        let typed = row.answer.with(|answer| !answer.actual.is_empty());
        match computed(draft, row).filter(|_| typed) {
            Some(given) => {
                view! { <p class="inputs-given hush">{page::figures_give(lang)}<span class="num">{given}</span></p> }
                    .into_any()
            }
            None => ().into_any(),
        }
    });
    let content = view! { <div class="inputs">{lines}</div>{given} };
    block(page::figures(lang).to_owned(), formula, content.into_any())
}

/// A figure of the total row of the funds.
fn figure(draft: Draft, column: FundsColumn, word: &'static str, lang: Lang) -> AnyView {
    let id = draft
        .blocks
        .template
        .with_untracked(|template| template.funds.rows.first().map(|row| row.id.clone()))
        .unwrap_or_default();
    let figure = text(move || in_funds(draft, &id, column));
    view! {
        <div class="inputs-line">
            <span>{word}</span>
            <span class="num">{figure}</span>
            {tag("tag is-info", page::from_funds(lang), None)}
        </div>
    }
    .into_any()
}

fn in_funds(draft: Draft, row: &str, column: FundsColumn) -> String {
    draft
        .blocks
        .funds
        .with(|funds| funds.row(row).map(|row| row.cell(column).text().to_owned()))
        .unwrap_or_default()
}

/// What stands where an input is taken from.
fn in_form(draft: Draft, source: Option<&Source>) -> String {
    match source {
        Some(Source::Funds { row, column }) => in_funds(draft, row, *column),
        Some(Source::StaffApproved) => draft.blocks.unit.with(|unit| unit.staffing.approved.text().to_owned()),
        Some(Source::StaffOnPost) => draft.blocks.unit.with(|unit| unit.staffing.on_post.text().to_owned()),
        None => String::new(),
    }
}

fn line(draft: Draft, row: RowState, input: FormulaInput, id: String, lang: Lang) -> AnyView {
    let FormulaInput {
        name,
        unit,
        source,
        help,
    } = input;
    let (key, wanted) = (name.clone(), name.clone());
    let typed = text(move || {
        row.answer.with(|answer| {
            answer
                .inputs
                .get(&wanted)
                .map(|typed| typed.text().to_owned())
                .unwrap_or_default()
        })
    });
    let from = match &source {
        Some(Source::Funds { .. }) => page::from_funds(lang),
        Some(Source::StaffApproved | Source::StaffOnPost) => page::from_staffing(lang),
        None => page::typed_here(lang),
    };
    let sourced = text(move || in_form(draft, source.as_ref()));
    let placeholder = text(move || {
        Some(sourced.get())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| page::due(lang).to_owned())
    });
    let origin = part(move || {
        if typed.with(String::is_empty) && !sourced.with(String::is_empty) {
            tag("tag is-info", from, None)
        } else {
            tag("tag is-plain", page::typed_here(lang), None)
        }
    });
    let change = on(move |event: Event| {
        let text = event_target_value(&event);
        let name = key.clone();
        draft.answer(row, &format!("inputs/{name}"), |answer| {
            if text.is_empty() {
                answer.inputs.remove(&name);
            } else {
                answer.inputs.insert(name.clone(), Quantity::new(text));
            }
        });
    });
    let help_id = format!("{id}-help");
    let (described, help) = if help.is_empty() {
        (None, ().into_any())
    } else {
        let described = Some(help_id.clone());
        (
            described,
            view! { <span class="hush" id=help_id>{help}</span> }.into_any(),
        )
    };
    view! {
        <div class="inputs-line">
            <label for=id.clone()>{name}</label>
            <span class="affix">
                <input
                    class="input is-num"
                    id=id
                    autocomplete="off"
                    aria-describedby=described
                    placeholder=placeholder
                    prop:value=typed
                    on:input=change
                />
                <span>{unit}</span>
            </span>
        </div>
        <p class="inputs-more">{origin}{help}</p>
    }
    .into_any()
}
