//! 预算收支: the money table with live sums, differences in place, and the execution rate.

use leptos::prelude::*;

use crate::app::components::{Icon, button, taken, tool};
use crate::app::erased::{flag, on, part, text};
use crate::app::pages::funds_paste::paste;
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::check::{Standing, funds_standing, is_money};
use crate::form::{FundsColumn, FundsRow, FundsTemplate, Quantity};
use crate::score::row_rate;
use crate::store::random_u64;
use crate::text::{Lang, funds_column, number, page};

/// The page.
#[component]
pub fn FundsPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let asked = Memo::new(move |_| draft.blocks.template.with(|template| template.funds.clone()));
    let (unit, columns) = asked.with_untracked(|asked| (asked.unit.clone(), asked.columns.clone()));
    let ids = Memo::new(move |_| {
        draft
            .blocks
            .funds
            .with(|funds| funds.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let heads: Vec<AnyView> = columns
        .iter()
        .map(|column| head("is-right", funds_column(*column, lang)))
        .collect();
    let sizes: Vec<AnyView> = columns
        .iter()
        .map(|_| view! { <col class="c-money" /> }.into_any())
        .collect();
    let body = part(move || {
        let asked = asked.get();
        let ids = ids.get();
        lines(&asked, &draft.blocks.funds.get_untracked().rows, &ids)
            .into_iter()
            .map(|line| match line {
                Line::Row(id) => row(draft, id, &asked, &columns, lang),
                Line::Add(parent) => add(draft, parent, columns.len(), lang),
            })
            .collect_view()
            .into_any()
    });
    let body = view! {
        <table class="funds" on:paste=on(move |event: web_sys::ClipboardEvent| paste(draft, &event))>
            <caption class="sr">{page::funds_caption(&unit, lang)}</caption>
            <colgroup><col class="c-name" />{sizes}<col class="c-rate" /><col class="c-do" /></colgroup>
            <thead>
                <tr>
                    {head("", page::funds_item(lang))}
                    {heads}
                    {head("is-right", page::execution_rate(lang))}
                    <th scope="col"><span class="sr">{page::actions(lang)}</span></th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    };
    sheet(Step::Funds, &page::funds_lead(&unit, lang), "", body.into_any())
}

fn head(class: &'static str, words: &'static str) -> AnyView {
    view! { <th scope="col" class=class>{words}</th> }.into_any()
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

fn row(draft: Draft, id: String, asked: &FundsTemplate, columns: &[FundsColumn], lang: Lang) -> AnyView {
    let template_row = asked.rows.iter().find(|row| row.id == id);
    let class = match template_row {
        None => "funds-row is-part",
        Some(row) if row.parent.is_none() => "funds-row is-total",
        Some(_) => "funds-row is-group",
    };
    let label = {
        let id = id.clone();
        text(move || {
            draft
                .blocks
                .funds
                .with(|funds| funds.row(&id).map(|row| row.label.clone()).unwrap_or_default())
        })
    };
    let cells: Vec<AnyView> = columns
        .iter()
        .map(|column| cell(draft, id.clone(), *column, label, lang))
        .collect();
    let rate = {
        let (id, unit) = (id.clone(), asked.unit.clone());
        text(move || {
            let rate = draft.blocks.funds.with(|funds| {
                let row = funds.row(&id)?;
                let read = [&row.budget, &row.executed].iter().all(|cell| is_money(cell, &unit));
                row_rate(row, &unit).ok().filter(|_| read)
            });
            rate.map(|rate| number::percent(&rate.exact(), 2)).unwrap_or_default()
        })
    };
    let (name, tool) = if template_row.is_none() {
        own_item(draft, id, label, lang)
    } else {
        (label.into_any(), ().into_any())
    };
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            {cells}
            <td data-label=page::execution_rate(lang)><span class="funds-figure">{rate}</span></td>
            <td>{tool}</td>
        </tr>
    }
    .into_any()
}

/// The name and the removal of an item that the person added.
fn own_item(draft: Draft, id: String, label: Signal<String>, lang: Lang) -> (AnyView, AnyView) {
    let name_id = format!("f-funds-{id}-label");
    let remove_id = id.clone();
    let rename = taken(Box::new(move |text| {
        draft.funds(&format!("funds/{id}/label"), |funds| {
            if let Some(row) = funds.rows.iter_mut().find(|row| row.id == id) {
                row.label = text;
            }
        });
    }));
    let remove = on(move |_| draft.funds("", |funds| funds.rows.retain(|row| row.id != remove_id)));
    let word = page::funds_item_name(lang);
    let name = view! {
        <div class="grow is-cell" data-text=label>
            <textarea class="cell" rows="1" id=name_id aria-label=word placeholder=word prop:value=label on:input=rename></textarea>
        </div>
    };
    let word = text(move || page::funds_remove(&label.get(), lang));
    let tool = tool("btn is-quiet is-icon", Icon::Close, word, Signal::stored(false), remove);
    (name.into_any(), tool)
}

fn cell(draft: Draft, id: String, column: FundsColumn, label: Signal<String>, lang: Lang) -> AnyView {
    let slug = match column {
        FundsColumn::Initial => "initial",
        FundsColumn::Budget => "budget",
        FundsColumn::Executed => "executed",
    };
    let cell_id = format!("f-funds-{id}-{slug}");
    let read = {
        let id = id.clone();
        Memo::new(move |_| {
            draft
                .blocks
                .funds
                .with(|funds| funds.row(&id).map(|row| row.cell(column).clone()).unwrap_or_default())
        })
    };
    let field = format!("funds/{id}/{slug}");
    let change = {
        let id = id.clone();
        taken(Box::new(move |text| {
            draft.funds(&field, |funds| {
                if let Some(row) = funds.rows.iter_mut().find(|row| row.id == id) {
                    *row.cell_mut(column) = Quantity::new(text);
                }
            });
        }))
    };
    let unread = flag(move || {
        let unit = draft.blocks.template.with(|template| template.funds.unit.clone());
        read.with(|cell| !is_money(cell, &unit))
    });
    let value = text(move || read.with(|cell| cell.text().to_owned()));
    let name = text(move || page::of_item(&label.get(), funds_column(column, lang), lang));
    let note = part(move || {
        let standing = draft.blocks.funds.with(|funds| {
            draft
                .blocks
                .template
                .with(|template| funds_standing(template, funds, &id, column))
        });
        let (class, words) = match standing {
            Standing::None => ("funds-note", String::new()),
            Standing::Agrees(sum) => ("funds-note", page::funds_agrees(&number::plain(sum), lang)),
            Standing::Differs { sum, difference } => (
                "funds-note is-off",
                page::funds_differs(&number::plain(sum), difference, lang),
            ),
        };
        view! { <span class=class>{words}</span> }.into_any()
    });
    view! {
        <td data-label=funds_column(column, lang)>
            <input
                class="cell num"
                class:is-bad=unread
                id=cell_id
                inputmode="decimal"
                autocomplete="off"
                aria-label=name
                prop:value=value
                on:input=change
            />
            {note}
        </td>
    }
    .into_any()
}

fn add(draft: Draft, parent: String, columns: usize, lang: Lang) -> AnyView {
    let span = columns.saturating_add(3).to_string();
    let add = on(move |_| {
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
            if let Some(field) = draft.session().around.by_id(&name) {
                let _ = field.focus();
            }
        });
    });
    view! {
        <tr class="funds-add">
            <td colspan=span>{button("btn is-quiet", Some(Icon::Plus), page::funds_add(lang), add)}</td>
        </tr>
    }
    .into_any()
}
