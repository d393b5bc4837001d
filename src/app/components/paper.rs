//! The official document for paper: the report upright, the form on landscape pages. Drawn only while it is printed.

use leptos::prelude::*;

use crate::app::session::{form_title, title};
use crate::app::state::Draft;
use crate::form::{Assessment, Group, Indicator, ReportSection};
use crate::score::ScoreSheet;
use crate::text::{Lang, funds_column, number, page};

/// The document.
pub fn paper(draft: Draft, lang: Lang) -> impl IntoView + use<> {
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
    })
}

fn report(form: &Assessment, lang: Lang) -> impl IntoView + use<> {
    let text = |id: &str| form.narrative.get(id).cloned().unwrap_or_default();
    let part = |(place, part): (usize, &ReportSection)| {
        let below = part.sections.iter().enumerate().map(|(place, section)| {
            let heading = format!("（{}）{}", number::chinese(place.saturating_add(1)), section.title);
            view! { <h3>{heading}</h3><p>{text(&section.id)}</p> }
        });
        let own = part.sections.is_empty().then(|| view! { <p>{text(&part.id)}</p> });
        let heading = format!("{}、{}", number::chinese(place.saturating_add(1)), part.title);
        view! { <h2>{heading}</h2>{own}{below.collect_view()} }
    };
    view! {
        <h1 class="paper-title">{title(form, lang)}<br />{page::report_title(form.year, lang)}</h1>
        <div class="paper-text">{form.template.report.iter().enumerate().map(part).collect_view()}</div>
    }
}

fn head(form: &Assessment, lang: Lang) -> impl IntoView + use<> {
    let line = |word: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <tr><th scope="row">{word}</th><td>{text}</td></tr> })
    };
    let project = form.project.clone().unwrap_or_default();
    let duties: Vec<String> = form
        .unit
        .duties
        .iter()
        .enumerate()
        .map(|(index, duty)| format!("（{}）{duty}", index.saturating_add(1)))
        .collect();
    view! {
        <table class="paper-table paper-head">
            <caption>{form_title(form)}</caption>
            <tbody>
                {line(page::project_name(lang), project.name)}
                {line(page::unit_name(lang), form.unit.name.clone())}
                {line(page::supervisor(lang), form.unit.supervisor.clone())}
                {line(page::implementer(lang), project.implementer)}
                {line(page::duties(lang), duties.join(""))}
                {line(page::organisation(lang), form.unit.organisation.clone())}
            </tbody>
        </table>
    }
}

fn funds(form: &Assessment, lang: Lang) -> impl IntoView + use<> {
    let columns = form.template.funds.columns.clone();
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col">{funds_column(*column, lang)}</th> })
        .collect_view();
    let row = |row: &crate::form::FundsRow| {
        let cells = columns
            .iter()
            .map(|column| view! { <td class="is-right">{row.cell(*column).text().to_owned()}</td> });
        view! { <tr><th scope="row">{row.label.clone()}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <table class="paper-table paper-funds">
            <thead><tr><th scope="col">{page::funds_caption(&form.template.funds.unit, lang)}</th>{heads}</tr></thead>
            <tbody>{form.funds.rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn goals(form: &Assessment, lang: Lang) -> Option<impl IntoView + use<>> {
    let filled = form
        .goals
        .iter()
        .filter(|goal| !goal.expected.is_empty() || !goal.achieved.is_empty());
    let rows: Vec<_> = filled
        .map(|goal| view! { <tr><td>{goal.expected.clone()}</td><td>{goal.achieved.clone()}</td></tr> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="paper-table">
                <thead>
                    <tr><th scope="col">{page::goals_expected(lang)}</th><th scope="col">{page::goals_achieved(lang)}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

fn table(form: &Assessment, sheet: &ScoreSheet, lang: Lang) -> impl IntoView + use<> {
    let mut lines = Vec::new();
    for group in &form.template.groups {
        let mut first = Some(group);
        for below in &group.groups {
            let mut second = Some(below);
            for indicator in &below.indicators {
                lines.push((first.take(), second.take(), indicator));
            }
        }
        for indicator in &group.indicators {
            lines.push((first.take(), None, indicator));
        }
    }
    let decimals = form.template.settings.rounding.decimals;
    let cell = |group: Option<&Group>, wide: bool| {
        group.map(|group| {
            let name = format!("{}({})", group.name, number::plain(group.weight));
            let rows = group.all_indicators().count().to_string();
            view! { <th scope="rowgroup" rowspan=rows colspan=if wide { "2" } else { "1" }>{name}</th> }
        })
    };
    let line = |((first, second, indicator), score): (
        (Option<&Group>, Option<&Group>, &Indicator),
        &crate::score::RowScore,
    )| {
        let points = score
            .score
            .map_or_else(|| "—".to_owned(), |points| number::points(points, decimals));
        let answer = form.answers.get(&indicator.id);
        let actual = answer.map(|answer| answer.actual.text().to_owned()).unwrap_or_default();
        view! {
            <tr>
                {cell(first, first.is_some_and(|group| group.groups.is_empty()))}
                {cell(second, false)}
                <th scope="row">{indicator.name.clone()}</th>
                <td>{indicator.target.text().to_owned()}</td>
                <td class="is-mid">{number::plain(indicator.weight)}</td>
                <td>{indicator.rule_text.clone()}</td>
                <td>{actual}</td>
                <td class="is-right">{points}</td>
            </tr>
        }
    };
    let grade = sheet.total.grade.clone().unwrap_or_default();
    let heads = [
        page::level_1,
        page::level_2,
        page::level_3,
        page::target,
        page::weight,
        page::rule_column,
        page::actual,
        page::score,
    ];
    view! {
        <table class="paper-table">
            <colgroup>
                <col class="p-g1" /><col class="p-g2" /><col class="p-name" /><col class="p-target" />
                <col class="p-weight" /><col class="p-rule" /><col class="p-actual" /><col class="p-score" />
            </colgroup>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{head(lang)}</th> }).collect_view()}</tr></thead>
            <tbody>{lines.into_iter().zip(&sheet.rows).map(line).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="4">{page::total(lang)}</th>
                    <td class="is-mid">{number::plain(sheet.total.weight)}</td>
                    <td></td>
                    <td class="is-mid">{grade}</td>
                    <td class="is-right">{number::points(sheet.total.total, decimals)}</td>
                </tr>
            </tfoot>
        </table>
    }
}
