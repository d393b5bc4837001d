//! 取数: the named figures of a formula, typed here or taken from where they stand in the form.

use leptos::prelude::*;

use crate::app::session::use_lang;
use crate::app::state::{Draft, RowState, use_draft};
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
#[component]
pub(super) fn Figures(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let formula = row.indicator.with_untracked(|indicator| indicator.formula.clone());
    let execution = row
        .indicator
        .with_untracked(|indicator| indicator.rule == Rule::ExecutionRate);
    if let Some(formula) = formula {
        let first = format!("r-{}-inputs", row.id());
        let lines = formula.inputs.into_iter().enumerate().map(move |(index, input)| {
            let id = if index == 0 {
                first.clone()
            } else {
                format!("{first}-{index}")
            };
            line(draft, row, input, id, lang)
        });
        return view! {
            <section class="why-block">
                <h2>{page::figures(lang)}" "<small>{formula.expression}</small></h2>
                <div class="inputs">{lines.collect_view()}</div>
            </section>
        }
        .into_any();
    }
    if execution {
        let id = draft
            .blocks
            .template
            .with_untracked(|template| template.funds.rows.first().map(|row| row.id.clone()))
            .unwrap_or_default();
        let figure = move |column: FundsColumn, word: &'static str| {
            let id = id.clone();
            let text = move || {
                draft
                    .blocks
                    .funds
                    .with(|funds| funds.row(&id).map(|row| row.cell(column).text().to_owned()))
                    .unwrap_or_default()
            };
            view! {
                <div class="inputs-line">
                    <span>{word}</span>
                    <span class="num">{text}</span>
                    <span class="tag is-info">{page::from_funds(lang)}</span>
                </div>
            }
        };
        return view! {
            <section class="why-block">
                <h2>{page::figures(lang)}" "<small>{page::execution_formula(lang)}</small></h2>
                <div class="inputs">
                    {figure(FundsColumn::Executed, page::executed(lang))}
                    {figure(FundsColumn::Budget, page::budget(lang))}
                </div>
            </section>
        }
        .into_any();
    }
    ().into_any()
}

fn line(draft: Draft, row: RowState, input: FormulaInput, id: String, lang: Lang) -> impl IntoView {
    let FormulaInput {
        name,
        unit,
        source,
        help,
    } = input;
    let key = name.clone();
    let typed_text = {
        let key = key.clone();
        move || {
            row.answer.with(|answer| {
                answer
                    .inputs
                    .get(&key)
                    .map(|typed| typed.text().to_owned())
                    .unwrap_or_default()
            })
        }
    };
    let wired = source.clone();
    let sourced = move || match &wired {
        Some(Source::Funds { row, column }) => draft
            .blocks
            .funds
            .with(|funds| funds.row(row).map(|row| row.cell(*column).text().to_owned()))
            .unwrap_or_default(),
        Some(Source::StaffApproved) => draft.blocks.unit.with(|unit| unit.staffing.approved.text().to_owned()),
        Some(Source::StaffOnPost) => draft.blocks.unit.with(|unit| unit.staffing.on_post.text().to_owned()),
        None => String::new(),
    };
    let placeholder = {
        let sourced = sourced.clone();
        move || {
            Some(sourced())
                .filter(|text| !text.is_empty())
                .unwrap_or_else(|| page::due(lang).to_owned())
        }
    };
    let origin = {
        let typed = typed_text.clone();
        move || {
            let from = match &source {
                Some(Source::Funds { .. }) => page::from_funds(lang),
                Some(Source::StaffApproved | Source::StaffOnPost) => page::from_staffing(lang),
                None => page::typed_here(lang),
            };
            if typed().is_empty() && source.is_some() && !sourced().is_empty() {
                view! { <span class="tag is-info">{from}</span> }
            } else {
                view! { <span class="tag is-plain">{page::typed_here(lang)}</span> }
            }
        }
    };
    let change = move |event| {
        let text = event_target_value(&event);
        let name = key.clone();
        draft.answer(row, &format!("inputs/{name}"), |answer| {
            if text.is_empty() {
                answer.inputs.remove(&name);
            } else {
                answer.inputs.insert(name.clone(), Quantity::new(text));
            }
        });
    };
    view! {
        <div class="inputs-line">
            <label for=id.clone()>
                {name}
                {(!help.is_empty()).then(|| view! { <span class="hush">{help}</span> })}
            </label>
            <span class="affix">
                <input class="input is-num" id=id autocomplete="off" placeholder=placeholder prop:value=typed_text on:input=change />
                <span>{unit}</span>
            </span>
            {origin}
        </div>
    }
}
