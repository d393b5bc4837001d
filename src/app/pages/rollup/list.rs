//! The list of the results: the best first, each with what a bureau has to look at.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::standing;
use crate::app::components::{button, by_steps};
use crate::app::erased::on;
use crate::app::open::say_verified;
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
            <h2 id="n-list" tabindex="-1">{page::rollup_list(lang)}</h2>
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
        if let Some(taken) = session.results.with_untracked(|results| results.get(at).cloned()) {
            say_verified(session, &taken.discrepancies, &taken.engine, lang);
            session.open_new((*taken.form).clone(), Step::Indicators);
        }
    });
    let remove = on(move |_: MouseEvent| {
        session.results.update(|results| {
            if at < results.len() {
                results.remove(at);
            }
        });
        // The button that had the focus is gone with its line.
        request_animation_frame(move || {
            if let Some(list) = session.around.by_id("n-list") {
                let _ = list.focus();
            }
        });
    });
    let remove_label = page::rollup_remove_of(&name, lang);
    view! {
        <tr>
            <td class="num">{at.saturating_add(1)}</td>
            <th scope="row">{name}</th>
            <td>{line.title.clone()}</td>
            <td class="is-right num">{total(line)}</td>
            <td>{line.grade.clone()}</td>
            <td>{seen}</td>
            <td class="rollup-acts">
                {button("btn is-quiet", None, page::open(lang), open)}
                <button type="button" class="btn is-quiet" aria-label=remove_label on:click=remove>
                    {page::rollup_remove(lang)}
                </button>
            </td>
        </tr>
    }
    .into_any()
}
