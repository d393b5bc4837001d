//! 指标评分: the official table as a grid, each row opening to its derivation.

mod adapt;
mod bits;
mod cell;
mod columns;
mod detail;
mod evidence;
mod help;
mod inputs;
mod keys;
mod own;
mod plan;
mod row;
mod tiers;
mod vetoes;

use leptos::prelude::*;
use web_sys::ClipboardEvent;

use self::columns::Columns;
use crate::app::erased::{on, part, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::form::{Column, ShownColumn};
use crate::text::{Lang, number, page};

/// The page.
#[component]
pub fn IndicatorsPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    sheet(
        Step::Indicators,
        page::indicators_lead(lang),
        "grid-page",
        content(draft, lang),
    )
}

fn content(draft: Draft, lang: Lang) -> AnyView {
    let keys = on(keys::move_between);
    let paste = on(move |event: ClipboardEvent| keys::paste(draft, &event));
    // A form may be given another version of its template while it stands here.
    let columns = Memo::new(move |_| draft.blocks.template.with(|template| columns::of(template)));
    let class = text(move || {
        if columns.with(|it| it.is_full()) {
            "grid is-full"
        } else {
            "grid"
        }
        .to_owned()
    });
    let table = part(move || {
        let columns = columns.get();
        let (widths, heads) = columns.heads(lang);
        let foot = sum(draft, &columns, lang);
        let lines = part(move || lines(draft, &columns, lang));
        view! {
            <colgroup>{widths}<col class="c-hint" /></colgroup>
            <thead><tr>{heads}<th scope="col">{page::hint(lang)}</th></tr></thead>
            <tbody>{lines}</tbody>
            <tfoot>{foot}</tfoot>
        }
        .into_any()
    });
    view! {
        {part(move || note(draft, lang))}
        <p class="sr" id="grid-help">{page::grid_help(lang)}</p>
        <table class=class on:keydown=keys on:paste=paste>
            <caption class="sr">{page::grid_caption(lang)}</caption>
            {table}
        </table>
        {vetoes::vetoes(draft, lang)}
    }
    .into_any()
}

fn lines(draft: Draft, columns: &Columns, lang: Lang) -> AnyView {
    let rows = draft.rows.get();
    let template = draft.blocks.template.get_untracked();
    let lines = plan::plan(&template, &rows).into_iter();
    let lines: Vec<AnyView> = lines.map(|line| row::row(draft, line, columns, lang)).collect();
    lines.into_any()
}

/// What the template says about itself.
fn note(draft: Draft, lang: Lang) -> AnyView {
    let note = draft.blocks.template.with(|template| template.note.clone());
    if note.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="note grid-note">
            <summary>{page::about_template(lang)}</summary>
            <p>{note}</p>
        </details>
    }
    .into_any()
}

/// The last line: the sum of weights and of scores.
fn sum(draft: Draft, columns: &Columns, lang: Lang) -> AnyView {
    let summed = |column: &&ShownColumn| matches!(column.column, Column::Weight | Column::Score);
    let before = columns.middle.iter().take_while(|column| !summed(column)).count();
    let cells: Vec<AnyView> = (columns.middle.iter().skip(before))
        .map(|shown| {
            let column = shown.column;
            let class = match column {
                Column::Weight => "is-right num",
                Column::Score => "row-score is-right",
                _ => "",
            };
            let text = text(move || summed_text(draft, column));
            view! { <td class=class>{text}</td> }.into_any()
        })
        .collect();
    let head = columns.all().saturating_sub(cells.len()).saturating_sub(1).to_string();
    view! {
        <tr class="grid-sum">
            <th scope="row" colspan=head>{page::sum(lang)}</th>
            {cells}
            <td></td>
        </tr>
    }
    .into_any()
}

fn summed_text(draft: Draft, column: Column) -> String {
    match column {
        Column::Weight => number::plain(draft.sheet.with(|sheet| sheet.total.weight)),
        Column::Score => {
            let decimals = (draft.blocks.template).with(|template| template.settings.rounding.decimals);
            number::points(draft.sheet.with(|sheet| sheet.total.sum), decimals)
        }
        _ => String::new(),
    }
}
