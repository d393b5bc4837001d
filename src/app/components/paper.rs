//! The official document for paper: the report upright, the form on landscape pages. Drawn only while it is printed.

use leptos::prelude::*;

use crate::app::session::{form_title, title};
use crate::app::state::Draft;
use crate::form::{Assessment, FundsRow, Group, Indicator};
use crate::score::{RowScore, ScoreSheet};
use crate::text::{Lang, funds_column, number, page};

/// The document.
pub fn paper(draft: Draft, lang: Lang) -> AnyView {
    let sheet = draft.sheet.get_untracked();
    draft.read(|form| {
        view! {
            <div class="paper-desk print-only">
                <article class="paper" lang="zh-CN">
                    {report(form, lang)}
                    <div class="paper-wide">
                        {head(form, lang)}
                        {funds(form, lang)}
                        {goals(form, lang)}
                        {table(form, &sheet, lang)}
                    </div>
                </article>
            </div>
        }
        .into_any()
    })
}

/// A cell.
fn cell(class: &'static str, text: String) -> AnyView {
    view! { <td class=class>{text}</td> }.into_any()
}

/// The cell that names a line.
fn row_head(text: String) -> AnyView {
    view! { <th scope="row">{text}</th> }.into_any()
}

/// The cell that names a column.
fn column_head(text: String) -> AnyView {
    view! { <th scope="col">{text}</th> }.into_any()
}

fn line(cells: Vec<AnyView>) -> AnyView {
    view! { <tr>{cells}</tr> }.into_any()
}

/// A paragraph a line: each is indented on paper.
fn paragraphs(text: &str) -> AnyView {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<AnyView> = lines
        .map(|line| view! { <p>{line.to_owned()}</p> }.into_any())
        .collect();
    lines.into_any()
}

fn report(form: &Assessment, lang: Lang) -> AnyView {
    let text = |id: &str| paragraphs(form.narrative.get(id).map_or("", String::as_str));
    let mut parts = Vec::new();
    for (place, part) in form.template.report.iter().enumerate() {
        let heading = format!("{}、{}", number::chinese(place.saturating_add(1)), part.title);
        parts.push(view! { <h2>{heading}</h2> }.into_any());
        if part.sections.is_empty() {
            parts.push(text(&part.id));
        }
        for (place, section) in part.sections.iter().enumerate() {
            let heading = format!("（{}）{}", number::chinese(place.saturating_add(1)), section.title);
            parts.push(view! { <h3>{heading}</h3> }.into_any());
            parts.push(text(&section.id));
        }
    }
    view! {
        <h1 class="paper-title">{title(form, lang)}<br />{page::report_title(form.year, lang)}</h1>
        <div class="paper-text">{parts}</div>
    }
    .into_any()
}

fn head(form: &Assessment, lang: Lang) -> AnyView {
    let project = form.project.clone().unwrap_or_default();
    let duties: Vec<String> = form
        .unit
        .duties
        .iter()
        .enumerate()
        .map(|(index, duty)| format!("（{}）{duty}", index.saturating_add(1)))
        .collect();
    let facts = [
        (page::project_name(lang), project.name),
        (page::unit_name(lang), form.unit.name.clone()),
        (page::supervisor(lang), form.unit.supervisor.clone()),
        (page::implementer(lang), project.implementer),
        (page::duties(lang), duties.concat()),
        (page::organisation(lang), form.unit.organisation.clone()),
    ];
    let lines: Vec<AnyView> = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(word, text)| line(vec![row_head(word.to_owned()), cell("", text)]))
        .collect();
    view! {
        <table class="paper-table paper-head">
            <caption>{form_title(form)}</caption>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn funds(form: &Assessment, lang: Lang) -> AnyView {
    let columns = &form.template.funds.columns;
    let mut heads = vec![column_head(page::funds_caption(&form.template.funds.unit, lang))];
    for column in columns {
        heads.push(column_head(funds_column(*column, lang).to_owned()));
    }
    let row = |row: &FundsRow| {
        let mut cells = vec![row_head(row.label.clone())];
        for column in columns {
            cells.push(cell("is-right", row.cell(*column).text().to_owned()));
        }
        line(cells)
    };
    let lines: Vec<AnyView> = form.funds.rows.iter().map(row).collect();
    view! {
        <table class="paper-table paper-funds">
            <thead>{line(heads)}</thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn goals(form: &Assessment, lang: Lang) -> AnyView {
    let lines: Vec<AnyView> = form
        .goals
        .iter()
        .filter(|goal| !goal.expected.is_empty() || !goal.achieved.is_empty())
        .map(|goal| line(vec![cell("", goal.expected.clone()), cell("", goal.achieved.clone())]))
        .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let heads = [page::goals_expected(lang), page::goals_achieved(lang)]
        .map(|word| column_head(word.to_owned()))
        .into();
    view! {
        <table class="paper-table">
            <thead>{line(heads)}</thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn table(form: &Assessment, sheet: &ScoreSheet, lang: Lang) -> AnyView {
    let mut places = Vec::new();
    for group in &form.template.groups {
        let mut first = Some(group);
        for below in &group.groups {
            let mut second = Some(below);
            for indicator in &below.indicators {
                places.push((first.take(), second.take(), indicator));
            }
        }
        for indicator in &group.indicators {
            places.push((first.take(), None, indicator));
        }
    }
    let decimals = form.template.settings.rounding.decimals;
    let mut lines = Vec::new();
    for ((first, second, indicator), score) in places.into_iter().zip(&sheet.rows) {
        let mut cells = Vec::new();
        if let Some(group) = first {
            cells.push(group_head(group, group.groups.is_empty()));
        }
        if let Some(group) = second {
            cells.push(group_head(group, false));
        }
        cells.extend(indicator_cells(form, indicator, score, decimals));
        lines.push(line(cells));
    }
    let heads = [
        page::level_1,
        page::level_2,
        page::level_3,
        page::target,
        page::weight,
        page::rule_column,
        page::actual,
        page::score,
    ]
    .map(|head| column_head(head(lang).to_owned()))
    .into();
    view! {
        <table class="paper-table">
            <colgroup>
                <col class="p-g1" /><col class="p-g2" /><col class="p-name" /><col class="p-target" />
                <col class="p-weight" /><col class="p-rule" /><col class="p-actual" /><col class="p-score" />
            </colgroup>
            <thead>{line(heads)}</thead>
            <tbody>{lines}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="4">{page::total(lang)}</th>
                    {cell("is-mid", number::plain(sheet.total.weight))}
                    {cell("", String::new())}
                    {cell("is-mid", sheet.total.grade.clone().unwrap_or_default())}
                    {cell("is-right", number::points(sheet.total.total, decimals))}
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

fn group_head(group: &Group, wide: bool) -> AnyView {
    let name = format!("{}({})", group.name, number::plain(group.weight));
    let rows = group.all_indicators().count().to_string();
    view! { <th scope="rowgroup" rowspan=rows colspan=if wide { "2" } else { "1" }>{name}</th> }.into_any()
}

fn indicator_cells(form: &Assessment, indicator: &Indicator, score: &RowScore, decimals: u8) -> [AnyView; 6] {
    let points = score
        .score
        .map_or_else(|| "—".to_owned(), |points| number::points(points, decimals));
    let answer = form.answers.get(&indicator.id);
    let actual = answer.map(|answer| answer.actual.text().to_owned()).unwrap_or_default();
    [
        row_head(indicator.name.clone()),
        cell("", indicator.target.text().to_owned()),
        cell("is-mid", number::plain(indicator.weight)),
        cell("", indicator.rule_text.clone()),
        cell("", actual),
        cell("is-right", points),
    ]
}
