//! One line of the table, and the detail below it when it is open.

use leptos::prelude::*;

use super::bits::tag;
use super::cell::actual_cell;
use super::detail::detail;
use super::plan::{GroupCell, Line};
use crate::app::components::{Icon, icon};
use crate::app::erased::{on, part, text};
use crate::app::state::{Draft, RowState};
use crate::check::Severity;
use crate::score::{GroupScore, RowState as Scored};
use crate::text::{Lang, code_title, number, page, short_title};

/// Draws a line. There may be a thousand, so what changes together is drawn together.
pub(super) fn row(draft: Draft, line: Line, lang: Lang) -> AnyView {
    let (row, last) = (line.row, line.last);
    let id = row.id();
    let groups = [(line.level_1, 1), (line.level_2, 2)]
        .map(|(cell, level)| cell.map_or_else(|| ().into_any(), |cell| group(draft, cell, level, lang)));
    let class = text(move || {
        let open = row.open.get();
        let applies = row.answer.with(|answer| answer.not_applicable.is_none());
        let mut class = "row".to_owned();
        for (word, holds) in [(" is-open", open), (" is-last", last && !open), (" is-na", !applies)] {
            if holds {
                class.push_str(word);
            }
        }
        class
    });
    let expanded = text(move || row.open.get().to_string());
    let toggle = on(move |_| row.open.update(|open| *open = !*open));
    let name = text(move || row.indicator.with(|indicator| indicator.name.clone()));
    let target = text(move || row.indicator.with(|indicator| indicator.target.text().to_owned()));
    let weight = text(move || number::plain(row.indicator.with(|indicator| indicator.weight)));
    view! {
        <tr class=class id=format!("r-{id}") tabindex="-1">
            {groups}
            <th class="row-name" scope="row">
                <button
                    type="button"
                    class="row-toggle"
                    id=format!("t-{id}")
                    aria-expanded=expanded
                    aria-controls=format!("d-{id}")
                    on:click=toggle
                >
                    {icon(Icon::Right)}
                    <span>{name}</span>
                </button>
            </th>
            <td class="row-target" data-label=page::target(lang)>{target}</td>
            <td class="row-actual">{actual_cell(draft, row, lang)}</td>
            <td class="row-weight num is-right" data-label=page::weight(lang)>{weight}</td>
            {part(move || result(draft, row, lang))}
        </tr>
        {part(move || if row.open.get() { opened(draft, row, last, lang) } else { ().into_any() })}
    }
    .into_any()
}

/// The line below an open row.
fn opened(draft: Draft, row: RowState, last: bool, lang: Lang) -> AnyView {
    let class = if last { "row-detail is-last" } else { "row-detail" };
    view! {
        <tr class=class id=format!("d-{}", row.id())>
            <td colspan="6">{detail(draft, row, lang)}</td>
        </tr>
    }
    .into_any()
}

/// A group's cell, spanning its rows and their open details.
fn group(draft: Draft, cell: GroupCell, level: u8, lang: Lang) -> AnyView {
    let GroupCell {
        id,
        name,
        at,
        rows,
        wide,
        proposal,
    } = cell;
    let span = text(move || {
        rows.iter()
            .filter(|row| row.open.get())
            .count()
            .saturating_add(rows.len())
            .to_string()
    });
    let figures = text(move || group_figures(draft, at));
    let proposal = if proposal {
        view! { <small class="grid-g-proposal" title=page::proposal_hint(lang)>{page::proposal(lang)}</small> }
            .into_any()
    } else {
        ().into_any()
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
                {proposal}
            </span>
        </th>
    }
    .into_any()
}

/// A group's score and weight.
fn group_figures(draft: Draft, at: (usize, Option<usize>)) -> String {
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
    draft
        .sheet
        .with(|sheet| {
            let first = sheet.groups.get(at.0)?;
            match at.1 {
                None => Some(found(first)),
                Some(second) => first.groups.get(second).map(found),
            }
        })
        .unwrap_or_default()
}

/// The cells of the score and of the hint.
fn result(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    view! {
        <td class="row-score is-right">{score(draft, row, lang)}</td>
        <td class="row-hint">{hint(row, lang)}</td>
    }
    .into_any()
}

/// The score that counts; the proposal stays in sight where a person set another.
fn score(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let decimals = draft
        .blocks
        .template
        .with(|template| template.settings.rounding.decimals);
    row.score.with(|score| match (score.state, score.score) {
        (Scored::LeftOut, _) => view! { <span class="is-open-yet">{page::not_counted(lang)}</span> }.into_any(),
        (_, None) => view! { <span class="is-open-yet" aria-label=page::points_open(lang)>"—"</span> }.into_any(),
        (_, Some(points)) => {
            let replaced = match score.proposed.filter(|_| score.overridden()) {
                Some(proposed) => {
                    view! { <s aria-label=page::proposed(lang)>{number::points(proposed, decimals)}</s> }.into_any()
                }
                None => ().into_any(),
            };
            let class = if points < score.weight { "is-lost" } else { "" };
            view! { {replaced}<b class=class>{number::points(points, decimals)}</b> }.into_any()
        }
    })
}

/// The worst finding of the row; an own score and a row that does not apply are said too.
fn hint(row: RowState, lang: Lang) -> AnyView {
    let note = row.note.get().map(|note| {
        let class = match note.severity {
            Severity::Fatal => "tag is-bad",
            Severity::Important => "tag is-warn",
            Severity::Polish => "tag is-plain",
        };
        tag(class, short_title(note.code, lang), Some(code_title(note.code, lang)))
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
    let state = state.map(|word| tag("tag", word, None));
    let tags: Vec<AnyView> = note.into_iter().chain(state).collect();
    tags.into_any()
}
