//! One line of the table, and the detail below it when it is open.

use leptos::prelude::*;

use super::cell::actual_cell;
use super::detail::Detail;
use super::plan::{GroupCell, Line};
use crate::app::components::{Icon, icon};
use crate::app::state::{Draft, RowState};
use crate::check::Severity;
use crate::score::{GroupScore, RowState as Scored};
use crate::text::{Lang, code_title, number, page};

/// Draws a line.
pub(super) fn row(draft: Draft, line: Line, lang: Lang) -> impl IntoView {
    let (row, last) = (line.row, line.last);
    let id = row.id();
    let (line_id, detail_id, toggle_id) = (format!("r-{id}"), format!("d-{id}"), format!("t-{id}"));
    let controls = detail_id.clone();
    let open = move || row.open.get();
    let applies = move || row.answer.with(|answer| answer.not_applicable.is_none());
    let toggle = move |_| row.open.update(|open| *open = !*open);
    let groups = (
        line.level_1.map(|cell| group(draft, cell, 1, lang)),
        line.level_2.map(|cell| group(draft, cell, 2, lang)),
    );
    let detail = move || {
        let detail_id = detail_id.clone();
        open().then(|| {
            view! {
                <tr class="row-detail" class:is-last=last id=detail_id>
                    <td colspan="6"><Detail row /></td>
                </tr>
            }
        })
    };
    view! {
        <tr
            class="row"
            class:is-open=open
            class:is-last=move || last && !open()
            class:is-na=move || !applies()
            id=line_id
            tabindex="-1"
        >
            {groups}
            <th class="row-name" scope="row">
                <button
                    type="button"
                    class="row-toggle"
                    id=toggle_id
                    aria-expanded=move || open().to_string()
                    aria-controls=controls
                    on:click=toggle
                >
                    {icon(Icon::Right)}
                    <span>{move || row.indicator.with(|indicator| indicator.name.clone())}</span>
                </button>
            </th>
            <td class="row-target" data-label=page::target(lang)>
                {move || row.indicator.with(|indicator| indicator.target.text().to_owned())}
            </td>
            <td class="row-actual">{actual_cell(draft, row, lang)}</td>
            <td class="row-weight num is-right" data-label=page::weight(lang)>
                {move || number::plain(row.indicator.with(|indicator| indicator.weight))}
            </td>
            <td class="row-score is-right">{move || score(draft, row, lang)}</td>
            <td class="row-hint">{move || hint(row, lang)}</td>
        </tr>
        {detail}
    }
}

/// A group's cell, spanning its rows and their open details.
fn group(draft: Draft, cell: GroupCell, level: u8, lang: Lang) -> impl IntoView {
    let GroupCell {
        id,
        name,
        at,
        rows,
        wide,
        proposal,
    } = cell;
    let span = move || {
        rows.iter()
            .filter(|row| row.open.get())
            .count()
            .saturating_add(rows.len())
    };
    let figures = move || {
        let decimals = draft
            .blocks
            .template
            .with(|template| template.settings.rounding.decimals);
        let found = |group: &GroupScore| {
            format!(
                "{} / {}",
                number::points(group.score, decimals),
                number::plain(group.weight)
            )
        };
        draft.sheet.with(|sheet| {
            let first = sheet.groups.get(at.0)?;
            match at.1 {
                None => Some(found(first)),
                Some(second) => first.groups.get(second).map(found),
            }
        })
    };
    view! {
        <th
            class=if level == 1 { "grid-g" } else { "grid-g is-2" }
            scope="rowgroup"
            rowspan=span
            colspan=if wide { "2" } else { "1" }
            id=format!("g-{id}")
            tabindex="-1"
        >
            <span class="grid-g-in">
                {name}
                <small class="num">{figures}</small>
                {proposal.then(|| view! { <small class="grid-g-proposal" title=page::proposal_hint(lang)>{page::proposal(lang)}</small> })}
            </span>
        </th>
    }
}

/// The score that counts; the proposal stays in sight where a person set another.
fn score(draft: Draft, row: RowState, lang: Lang) -> impl IntoView {
    let decimals = draft
        .blocks
        .template
        .with(|template| template.settings.rounding.decimals);
    row.score.with(|score| match (score.state, score.score) {
        (Scored::LeftOut, _) => view! { <span class="is-open-yet">{page::not_counted(lang)}</span> }.into_any(),
        (_, None) => view! { <span class="is-open-yet" aria-label=page::points_open(lang)>"—"</span> }.into_any(),
        (_, Some(points)) => {
            let replaced = score.proposed.filter(|_| score.overridden()).map(|proposed| {
                view! { <s aria-label=page::proposed(lang)>{number::points(proposed, decimals)}</s> }
            });
            let lost = points < score.weight;
            view! { {replaced}<b class:is-lost=lost>{number::points(points, decimals)}</b> }.into_any()
        }
    })
}

/// The worst finding of the row; an own score and a row that does not apply are said too.
fn hint(row: RowState, lang: Lang) -> impl IntoView {
    let note = row.note.get().map(|note| {
        let class = match note.severity {
            Severity::Fatal => "tag is-bad",
            Severity::Important => "tag is-warn",
            Severity::Polish => "tag is-plain",
        };
        view! { <span class=class title=code_title(note.code, lang)>{code_title(note.code, lang)}</span> }
    });
    let state = row.score.with(|score| {
        if score.state == Scored::LeftOut || row.answer.with(|answer| answer.not_applicable.is_some()) {
            Some(page::not_applicable(lang))
        } else if score.overridden() {
            Some(page::own_short(lang))
        } else {
            None
        }
    });
    view! { {note}{state.map(|word| view! { <span class="tag">{word}</span> })} }
}
