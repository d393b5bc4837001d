//! 预算收支: the money table with live sums, differences in place, and the execution rate.

use leptos::prelude::*;

use crate::app::components::{Icon, icon};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::Sheet;
use crate::check::{Standing, funds_standing};
use crate::form::{FundsColumn, FundsRow, FundsTemplate, Quantity};
use crate::score::row_rate;
use crate::store::random_u64;
use crate::text::{Lang, funds_column, number, page};

/// The page.
#[component]
pub fn FundsPage() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let asked = Memo::new(move |_| draft.blocks.template.with(|template| template.funds.clone()));
    let unit = move || asked.with_untracked(|asked| asked.unit.clone());
    let columns = asked.get_untracked().columns;
    let ids = Memo::new(move |_| {
        draft
            .blocks
            .funds
            .with(|funds| funds.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let heads = columns
        .clone()
        .into_iter()
        .map(move |column| view! { <th scope="col" class="is-right">{funds_column(column, lang)}</th> });
    let body_columns = columns.clone();
    let body = move || {
        let asked = asked.get();
        let ids = ids.get();
        lines(&asked, &draft.blocks.funds.get_untracked().rows, &ids)
            .into_iter()
            .map(|line| match line {
                Line::Row(id) => row(draft, id, &asked, &body_columns, lang).into_any(),
                Line::Add(parent) => add(draft, parent, body_columns.len(), lang).into_any(),
            })
            .collect_view()
    };
    view! {
        <Sheet step=Step::Funds lead=page::funds_lead(&unit(), lang)>
            <table class="funds">
                <caption class="sr">{page::funds_caption(&unit(), lang)}</caption>
                <colgroup>
                    <col class="c-name" />
                    {columns.iter().map(|_| view! { <col class="c-money" /> }).collect_view()}
                    <col class="c-rate" />
                    <col class="c-do" />
                </colgroup>
                <thead>
                    <tr>
                        <th scope="col">{page::funds_item(lang)}</th>
                        {heads.collect_view()}
                        <th scope="col" class="is-right">{page::execution_rate(lang)}</th>
                        <th scope="col"><span class="sr">{page::actions(lang)}</span></th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </Sheet>
    }
}

enum Line {
    Row(String),
    /// A line to add an item below this row.
    Add(String),
}

/// The rows in order, and after the items of an open row the line that adds one.
fn lines(asked: &FundsTemplate, rows: &[FundsRow], ids: &[String]) -> Vec<Line> {
    let open = |id: &String| asked.rows.iter().any(|row| row.id == *id && row.open);
    let parent = |id: &String| rows.iter().find(|row| row.id == *id).and_then(|row| row.parent.clone());
    let mut lines = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        lines.push(Line::Row(id.clone()));
        let next = ids.get(index.saturating_add(1));
        let group = if open(id) {
            Some(id.clone())
        } else {
            parent(id).filter(open)
        };
        if let Some(group) = group
            && next.is_none_or(|next| parent(next).as_ref() != Some(&group))
        {
            lines.push(Line::Add(group));
        }
    }
    lines
}

fn row(draft: Draft, id: String, asked: &FundsTemplate, columns: &[FundsColumn], lang: Lang) -> impl IntoView {
    let template_row = asked.rows.iter().find(|row| row.id == id);
    let own_item = template_row.is_none();
    let class = match template_row {
        None => "funds-row is-part",
        Some(row) if row.parent.is_none() => "funds-row is-total",
        Some(_) => "funds-row is-group",
    };
    let label = {
        let id = id.clone();
        Signal::derive(move || {
            draft
                .blocks
                .funds
                .with(|funds| funds.row(&id).map(|row| row.label.clone()).unwrap_or_default())
        })
    };
    let cells = columns
        .iter()
        .map(|column| cell(draft, id.clone(), *column, label, lang))
        .collect_view();
    let rate = {
        let (id, unit) = (id.clone(), asked.unit.clone());
        move || {
            let rate = draft
                .blocks
                .funds
                .with(|funds| funds.row(&id).and_then(|row| row_rate(row, &unit).ok()));
            rate.map(|rate| number::percent(&rate.exact(), 2)).unwrap_or_default()
        }
    };
    let (rename_id, remove_id, name_id) = (id.clone(), id.clone(), format!("f-funds-{id}-label"));
    let rename = move |event| {
        let text = event_target_value(&event);
        draft.funds(&format!("funds/{rename_id}/label"), |funds| {
            if let Some(row) = funds.rows.iter_mut().find(|row| row.id == rename_id) {
                row.label = text;
            }
        });
    };
    let remove = move |_| draft.funds("", |funds| funds.rows.retain(|row| row.id != remove_id));
    let head = if own_item {
        view! {
            <div class="grow is-cell" data-text=move || label.get()>
                <textarea class="cell" rows="1" id=name_id aria-label=page::funds_item_name(lang) placeholder=page::funds_item_name(lang) prop:value=move || label.get() on:input=rename></textarea>
            </div>
        }
        .into_any()
    } else {
        view! { {move || label.get()} }.into_any()
    };
    let tool = own_item.then(|| {
        view! {
            <button
                type="button"
                class="btn is-quiet is-icon"
                aria-label=move || page::funds_remove(&label.get(), lang)
                title=move || page::funds_remove(&label.get(), lang)
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
        }
    });
    view! {
        <tr class=class>
            <th scope="row">{head}</th>
            {cells}
            <td data-label=page::execution_rate(lang)><span class="funds-figure">{rate}</span></td>
            <td>{tool}</td>
        </tr>
    }
}

fn cell(draft: Draft, id: String, column: FundsColumn, label: Signal<String>, lang: Lang) -> impl IntoView {
    let slug = match column {
        FundsColumn::Initial => "initial",
        FundsColumn::Budget => "budget",
        FundsColumn::Executed => "executed",
    };
    let cell_id = format!("f-funds-{id}-{slug}");
    let read = {
        let id = id.clone();
        Signal::derive(move || {
            draft
                .blocks
                .funds
                .with(|funds| funds.row(&id).map(|row| row.cell(column).clone()).unwrap_or_default())
        })
    };
    let field = format!("funds/{id}/{slug}");
    let change = {
        let id = id.clone();
        move |event| {
            let text = event_target_value(&event);
            draft.funds(&field, |funds| {
                if let Some(row) = funds.rows.iter_mut().find(|row| row.id == id) {
                    *row.cell_mut(column) = Quantity::new(text);
                }
            });
        }
    };
    let unread = move || read.with(|cell| !cell.is_empty() && cell.number().is_none());
    let note = move || {
        let standing = draft.blocks.funds.with(|funds| {
            draft
                .blocks
                .template
                .with(|template| funds_standing(template, funds, &id, column))
        });
        match standing {
            Standing::None => view! { <span class="funds-note"></span> }.into_any(),
            Standing::Agrees(sum) => {
                view! { <span class="funds-note">{page::funds_agrees(&number::plain(sum), lang)}</span> }.into_any()
            }
            Standing::Differs { sum, difference } => {
                let words = page::funds_differs(&number::plain(sum), difference, lang);
                view! { <span class="funds-note is-off">{words}</span> }.into_any()
            }
        }
    };
    view! {
        <td data-label=funds_column(column, lang)>
            <input
                class="cell num"
                class:is-bad=unread
                id=cell_id
                inputmode="decimal"
                autocomplete="off"
                aria-label=move || format!("{}：{}", label.get(), funds_column(column, lang))
                prop:value=move || read.with(|cell| cell.text().to_owned())
                on:input=change
            />
            {note}
        </td>
    }
}

fn add(draft: Draft, parent: String, columns: usize, lang: Lang) -> impl IntoView {
    let span = columns.saturating_add(3).to_string();
    let add = move |_| {
        let id = format!("item-{:08x}", random_u64() >> 32);
        let parent = parent.clone();
        draft.funds("", |funds| {
            let of_group = |row: &FundsRow| row.id == parent || row.parent.as_deref() == Some(&parent);
            let at = funds
                .rows
                .iter()
                .rposition(of_group)
                .map_or(funds.rows.len(), |at| at.saturating_add(1));
            let row = FundsRow {
                id: id.clone(),
                parent: Some(parent.clone()),
                ..FundsRow::default()
            };
            funds.rows.insert(at, row);
        });
        let name = format!("f-funds-{id}-label");
        request_animation_frame(move || {
            use wasm_bindgen::JsCast;
            if let Some(field) = document()
                .get_element_by_id(&name)
                .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
            {
                let _ = field.focus();
            }
        });
    };
    view! {
        <tr class="funds-add">
            <td colspan=span>
                <button type="button" class="btn is-quiet" on:click=add>{icon(Icon::Plus)}{page::funds_add(lang)}</button>
            </td>
        </tr>
    }
}
