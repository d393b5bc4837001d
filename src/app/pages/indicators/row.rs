//! One line of the table, and the detail below it when it is open.

use leptos::prelude::*;

use super::bits::tag;
use super::cell::actual_cell;
use super::columns::Columns;
use super::detail::detail;
use super::plan::{GroupCell, Line};
use crate::app::components::{Icon, icon};
use crate::app::erased::{on, part, text};
use crate::app::state::{Draft, RowState};
use crate::check::Severity;
use crate::form::{Answer, Column, ShownColumn};
use crate::score::{GroupScore, RowScore, RowState as Scored};
use crate::text::{Lang, code_title, column_text, column_title, number, page, short_title};

/// Draws a line. There may be a thousand, so what changes together is drawn together.
pub(super) fn row(draft: Draft, line: Line, columns: &Columns, lang: Lang) -> AnyView {
    let (row, last) = (line.row, line.last);
    let id = row.id();
    let (heading, groups) = groups(draft, line.level_1, line.level_2, columns, lang);
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
    let still: Vec<AnyView> = (columns.middle.iter().take(columns.still))
        .map(|shown| still(draft, row, shown, columns, lang))
        .collect();
    let (scored, span) = (Columns::clone(columns), columns.right_of_groups());
    view! {
        {heading}
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
            {still}
            {part(move || result(draft, row, &scored, lang))}
        </tr>
        {part(move || if row.open.get() { opened(draft, row, last, span, lang) } else { ().into_any() })}
    }
    .into_any()
}

/// A cell that keeps still while someone scores.
fn still(draft: Draft, row: RowState, shown: &ShownColumn, columns: &Columns, lang: Lang) -> AnyView {
    let column = shown.column;
    let content = match column {
        Column::Actual => actual_cell(draft, row, lang),
        Column::Score => part(move || score(draft, row, lang)),
        _ => {
            let all = Columns::clone(columns);
            text(move || plain(row, column, &all, lang)).into_any()
        }
    };
    cell(shown, content, lang)
}

/// A cell of a column; on a narrow page it says which.
fn cell(shown: &ShownColumn, content: AnyView, lang: Lang) -> AnyView {
    view! { <td class=class_of(shown.column) data-label=column_title(shown, lang)>{content}</td> }.into_any()
}

/// The class of a column's cells.
fn class_of(column: Column) -> &'static str {
    match column {
        Column::Target => "row-target",
        Column::Actual => "row-actual",
        Column::Weight => "row-weight num is-right",
        Column::Score => "row-score is-right",
        Column::Coefficient => "row-more num is-right",
        _ => "row-more",
    }
}

/// What stands in a column that only shows.
fn plain(row: RowState, column: Column, columns: &Columns, lang: Lang) -> String {
    let words = |score: Option<&RowScore>| {
        let answer = Answer::default();
        row.indicator
            .with(|indicator| column_text(column, &columns.shown, indicator, &answer, score, lang))
    };
    if column == Column::Coefficient {
        row.score.with(|score| words(Some(score)))
    } else {
        words(None)
    }
}

/// The line below an open row.
fn opened(draft: Draft, row: RowState, last: bool, span: usize, lang: Lang) -> AnyView {
    let class = if last { "row-detail is-last" } else { "row-detail" };
    view! {
        <tr class=class id=format!("d-{}", row.id())>
            <td colspan=span.to_string()>{detail(draft, row, lang)}</td>
        </tr>
    }
    .into_any()
}

/// The heading line above a row, where groups have no columns, and its groups' cells, where they have.
fn groups(
    draft: Draft,
    level_1: Option<GroupCell>,
    level_2: Option<GroupCell>,
    columns: &Columns,
    lang: Lang,
) -> (AnyView, AnyView) {
    let nothing = || ().into_any();
    let Some(first) = columns.levels.first() else {
        let heading = level_1.map_or_else(nothing, |cell| {
            let all = columns.all().to_string();
            let (id, words) = (format!("g-{}", cell.id), group_words(draft, &cell, lang));
            view! {
                <tr class="grid-heading">
                    <th class="grid-g" scope="rowgroup" colspan=all id=id tabindex="-1">{words}</th>
                </tr>
            }
            .into_any()
        });
        return (heading, nothing());
    };
    let both = columns.levels.len() > 1;
    let cells = [(level_1, Column::Level1), (level_2, Column::Level2)].map(|(cell, level)| match cell {
        Some(cell) if both || first.column == level => group(draft, cell, level, both, lang),
        _ => nothing(),
    });
    (nothing(), cells.into_any())
}

/// A group's cell, spanning its rows and their open details. One without groups below fills `both` columns.
fn group(draft: Draft, cell: GroupCell, level: Column, both: bool, lang: Lang) -> AnyView {
    let words = group_words(draft, &cell, lang);
    let GroupCell { id, rows, wide, .. } = cell;
    let span = text(move || {
        rows.iter()
            .filter(|row| row.open.get())
            .count()
            .saturating_add(rows.len())
            .to_string()
    });
    view! {
        <th
            class=if level == Column::Level1 { "grid-g" } else { "grid-g is-2" }
            scope="rowgroup"
            rowspan=span
            colspan=if wide && both { "2" } else { "1" }
            id=format!("g-{id}")
            tabindex="-1"
        >
            {words}
        </th>
    }
    .into_any()
}

/// A group's name, its score and weight, and whether it is a proposal.
fn group_words(draft: Draft, cell: &GroupCell, lang: Lang) -> AnyView {
    let (name, at) = (cell.name.clone(), cell.at);
    let figures = text(move || group_figures(draft, at));
    let proposal = if cell.proposal {
        view! { <small class="grid-g-proposal" title=page::proposal_hint(lang)>{page::proposal(lang)}</small> }
            .into_any()
    } else {
        ().into_any()
    };
    view! {
        <span class="grid-g-in">
            {name}
            <small class="num">{figures}</small>
            {proposal}
        </span>
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

/// The cells of the score and of what follows it.
fn result(draft: Draft, row: RowState, columns: &Columns, lang: Lang) -> AnyView {
    let cells: Vec<AnyView> = (columns.middle.iter().skip(columns.still))
        .map(|shown| {
            let content = match shown.column {
                Column::Score => score(draft, row, lang),
                column => plain(row, column, columns, lang).into_any(),
            };
            cell(shown, content, lang)
        })
        .collect();
    view! { {cells}<td class="row-hint">{hint(row, lang)}</td> }.into_any()
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
