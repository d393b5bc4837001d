//! The official document for paper, as Word has it: the report upright, the form on landscape pages. Drawn only while it
//! is printed.

use leptos::html;
use leptos::prelude::*;

use crate::app::erased::when;
use crate::app::state::Draft;
use crate::exchange::layout::{self, Cell, Look, Row, Table};
use crate::form::Assessment;
use crate::report::compose;
use crate::score::ScoreSheet;
use crate::text::report as words;
use crate::text::report::{Level, Paragraph};

/// The document. It is Chinese in either language of the page.
pub fn paper(draft: Draft) -> AnyView {
    let sheet = draft.sheet.get_untracked();
    draft.read(|form| {
        let tables: Vec<AnyView> = layout::tables(form, &sheet).iter().map(table).collect();
        view! {
            <div class="paper-desk print-only">
                <article class="paper" lang="zh-CN">
                    {report(form, &sheet)}
                    <div class="paper-wide">
                        <h1 class="paper-title">{words::form_title(form)}</h1>
                        {tables}
                        <p class="paper-sign">{words::signatures(&form.unit.contact, &form.unit.phone)}</p>
                    </div>
                </article>
            </div>
        }
        .into_any()
    })
}

fn report(form: &Assessment, sheet: &ScoreSheet) -> AnyView {
    let report = compose(form, sheet);
    let title: Vec<AnyView> = report
        .title
        .into_iter()
        .map(|line| view! { <span>{line}</span> }.into_any())
        .collect();
    let text: Vec<AnyView> = report.paragraphs.into_iter().map(paragraph).collect();
    view! {
        <div class="paper-report">
            <h1 class="paper-title">{title}</h1>
            <div class="paper-text">
                {text}
                <div class="paper-seal"><p>{words::seal(form.unit.name.trim())}</p><p>{words::DATE}</p></div>
            </div>
        </div>
    }
    .into_any()
}

/// A paragraph a line: each is indented on paper.
fn paragraph(paragraph: Paragraph) -> AnyView {
    let text = paragraph.text;
    match paragraph.level {
        Level::One => view! { <h2>{text}</h2> }.into_any(),
        Level::Two => view! { <h3>{text}</h3> }.into_any(),
        Level::Three | Level::Text => view! { <p>{text}</p> }.into_any(),
    }
}

/// A table, its first rows repeated on each page where they are heads.
fn table(table: &Table) -> AnyView {
    let columns: Vec<AnyView> = table
        .widths
        .iter()
        .map(|width| {
            // Thirds of a tenth of a millimetre are less than pixels: the table's width is shared out in proportion.
            let width = width.checked_div(3).unwrap_or_default().to_string();
            html::col().attr("width", width).into_any()
        })
        .collect();
    let heads = table.rows.iter().take_while(|row| row.head);
    let heads: Vec<AnyView> = heads.map(|row| line(row, "col")).collect();
    let rows = table.rows.iter().skip(heads.len());
    let rows: Vec<AnyView> = rows.map(|row| line(row, "row")).collect();
    let head = when(!heads.is_empty(), || view! { <thead>{heads}</thead> }.into_any());
    view! {
        <table class="paper-table">
            <colgroup>{columns}</colgroup>
            {head}
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(row: &Row, scope: &'static str) -> AnyView {
    let cells: Vec<AnyView> = row.cells.iter().map(|part| cell(part, scope)).collect();
    view! { <tr class=if row.keep { "is-kept" } else { "" }>{cells}</tr> }.into_any()
}

fn cell(cell: &Cell, scope: &'static str) -> AnyView {
    let (text, rows, columns) = (cell.text.clone(), cell.rows.to_string(), cell.columns.to_string());
    let class = match cell.look {
        Look::Head => return view! { <th scope=scope rowspan=rows colspan=columns>{text}</th> }.into_any(),
        Look::Middle => "is-mid",
        Look::Words => "",
        Look::Small => "is-small",
    };
    view! { <td class=class rowspan=rows colspan=columns>{text}</td> }.into_any()
}
