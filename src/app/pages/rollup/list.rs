//! The list of the results: the best first, each with what a bureau has to look at.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::standing;
use crate::app::components::{button, by_steps};
use crate::app::erased::on;
use crate::app::route::Step;
use crate::app::session::Session;
use crate::rollup::Line;
use crate::text::{Lang, number, page};

fn heads(lang: Lang) -> [&'static str; 6] {
    [
        "#",
        page::rollup_unit(lang),
        page::rollup_form(lang),
        page::rollup_total(lang),
        page::rollup_grade(lang),
        page::rollup_standing(lang),
    ]
}

fn name(line: &Line, lang: Lang) -> String {
    let unit = Some(line.unit.as_str()).filter(|unit| !unit.is_empty());
    let unit = unit.unwrap_or(page::unnamed(lang));
    if line.project.is_empty() {
        unit.to_owned()
    } else {
        format!("{} · {unit}", line.project)
    }
}

fn total(line: &Line) -> String {
    line.total
        .map_or_else(|| "—".to_owned(), |(total, decimals)| number::points(total, decimals))
}

/// The list as a table of texts, for a file.
pub(super) fn as_text(lines: &[Line], lang: Lang) -> Vec<Vec<String>> {
    let line = |line: &Line| {
        let mut seen = standing(line, lang);
        if seen.is_empty() {
            seen.push(page::rollup_good(lang).to_owned());
        }
        vec![
            line.at.saturating_add(1).to_string(),
            name(line, lang),
            line.title.clone(),
            total(line),
            line.grade.clone().unwrap_or_default(),
            seen.join(page::list_comma(lang)),
        ]
    };
    let heads = heads(lang).map(str::to_owned).to_vec();
    std::iter::once(heads).chain(lines.iter().map(line)).collect()
}

/// The list.
pub(super) fn list(session: Session, lines: Vec<Line>, lang: Lang) -> AnyView {
    let heads: Vec<AnyView> = heads(lang)
        .into_iter()
        .map(|head| {
            let class = if head == page::rollup_total(lang) {
                "is-right"
            } else {
                ""
            };
            view! { <th scope="col" class=class>{head}</th> }.into_any()
        })
        .collect();
    let rows = by_steps(lines, Box::new(move |line| row(session, line, lang)));
    view! {
        <section class="section" aria-labelledby="n-list">
            <h2 id="n-list">{page::rollup_list(lang)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=page::rollup_list(lang)>
                <table class="plain rollup-list">
                    <thead><tr>{heads}<td></td></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(session: Session, line: &Line, lang: Lang) -> AnyView {
    let seen = standing(line, lang);
    let seen = if seen.is_empty() {
        view! { <span class="tag is-good">{page::rollup_good(lang)}</span> }.into_any()
    } else {
        let tags: Vec<AnyView> = seen
            .into_iter()
            .map(|words| view! { <span class="tag is-bad">{words}</span>" " }.into_any())
            .collect();
        tags.into_any()
    };
    let (at, name) = (line.at, name(line, lang));
    // As a draft of this browser, to be looked at row by row.
    let open = on(move |_: MouseEvent| {
        let form = session
            .results
            .with_untracked(|results| Some((*results.get(at)?.form).clone()));
        if let Some(form) = form {
            session.open_new(form, Step::Indicators);
        }
    });
    view! {
        <tr>
            <td class="num">{at.saturating_add(1)}</td>
            <th scope="row">{name}</th>
            <td>{line.title.clone()}</td>
            <td class="is-right num">{total(line)}</td>
            <td>{line.grade.clone()}</td>
            <td>{seen}</td>
            <td>{button("btn is-quiet", None, page::open(lang), open)}</td>
        </tr>
    }
    .into_any()
}
