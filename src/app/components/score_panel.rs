//! The panel at the right: total, grade, points reached, lost and open by group, lost points by row.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::jump;
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::check::{Part, Place, Severity};
use crate::score::{GroupScore, Ratio, TotalScore};
use crate::text::{About, Lang, number, page, panel};

/// Most rows in the list of lost points.
const MOST: usize = 8;

/// The panels.
#[component]
pub fn ScorePanel(step: Signal<Step>) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let full = move || page::full_marks(&number::plain(draft.sheet.with(|sheet| sheet.total.full_marks)), lang);
    let figure = move || total_figure(draft);
    view! {
        <section class="panel" aria-labelledby="p-total">
            <h2 class="panel-title" id="p-total">{page::total(lang)}" "<span class="num">{full}</span></h2>
            <div class="total">
                <strong class="total-figure" id="total">{figure}</strong>
                {move || seal(draft, false, lang)}
            </div>
            {move || sentences(draft, lang)}
            {move || bars(draft, lang)}
            <p class="legend" aria-hidden="true">
                <span><svg><rect class="bar-fill" width="8" height="8" /></svg>{page::points_got(lang)}</span>
                <span><svg><rect class="bar-lost" width="8" height="8" /></svg>{page::points_lost(lang)}</span>
                <span><svg><rect class="bar-back" width="8" height="8" /></svg>{page::points_open(lang)}</span>
            </p>
        </section>
        // These pages show every finding themselves.
        {move || (!matches!(step.get(), Step::Checks | Step::Export)).then(|| view! { <super::Finds /> })}
        {move || losses(draft, lang)}
    }
}

/// The total as shown.
pub fn total_figure(draft: Draft) -> String {
    draft
        .sheet
        .with(|sheet| number::points(sheet.total.total, decimals(draft)))
}

fn decimals(draft: Draft) -> u8 {
    draft
        .blocks
        .template
        .with(|template| template.settings.rounding.decimals)
}

/// The grade as a stamp: dashed while points are open, filled when nothing is open and nothing blocks.
pub fn seal(draft: Draft, small: bool, lang: Lang) -> impl IntoView {
    let (grade, open) = draft
        .sheet
        .with(|sheet| (sheet.total.grade.clone(), sheet.total.open_rows > 0));
    let blocked = draft
        .findings
        .with(|findings| findings.iter().any(|finding| finding.severity == Severity::Fatal));
    let size = if small { " is-small" } else { "" };
    match grade {
        Some(grade) => {
            let (class, label) = if open {
                ("seal is-draft", page::grade_open(&grade, lang))
            } else if blocked {
                ("seal", page::grade_is(&grade, lang))
            } else {
                ("seal is-final", page::grade_is(&grade, lang))
            };
            view! { <span class=format!("{class}{size}") role="img" aria-label=label>{grade}</span> }.into_any()
        }
        None => view! { <span class=format!("seal is-empty{size}")>{page::grade_none(lang)}</span> }.into_any(),
    }
}

fn sentences(draft: Draft, lang: Lang) -> impl IntoView {
    let rows = draft.rows.get_untracked();
    let name = |id: &str| {
        let row = rows.iter().find(|row| row.id() == id);
        row.map(|row| row.indicator.with_untracked(|indicator| indicator.name.clone()))
            .unwrap_or_default()
    };
    let rounding = draft.blocks.template.with(|template| template.settings.rounding);
    let said: Vec<(About, String)> = draft.sheet.with(|sheet| panel(&sheet.total, rounding, name, lang));
    let lines = said
        .into_iter()
        .map(|(_, sentence)| view! { <p>{sentence}</p> })
        .collect_view();
    view! { <div class="total-note">{lines}</div> }
}

/// Percent of a bar, to one decimal, for the drawing.
fn share(part: Decimal, whole: Decimal) -> String {
    let percent = || {
        let share = Ratio::from_decimal(part)?.over(Ratio::from_decimal(whole)?)?.shift(2)?;
        share.round(1, crate::form::RoundingMode::HalfUp)
    };
    format!(
        "{}%",
        percent().unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
    )
}

fn bars(draft: Draft, lang: Lang) -> impl IntoView {
    let names: Vec<String> = draft
        .blocks
        .template
        .with(|template| template.groups.iter().map(|group| group.name.clone()).collect());
    let digits = decimals(draft);
    let groups = draft.sheet.with(|sheet| sheet.groups.clone());
    let line = |(group, name): (&GroupScore, &String)| {
        let (got, weight) = (number::points(group.score, digits), number::plain(group.weight));
        let start = share(group.score, group.weight);
        view! {
            <li class="bars-line">
                <span title=name.clone()>{name.clone()}</span>
                <svg class="bar" aria-hidden="true" width="100%" height="8">
                    <rect class="bar-back" width="100%" height="8" />
                    <rect class="bar-lost" x=start.clone() width=share(group.lost, group.weight) height="8" />
                    <rect class="bar-fill" width=start height="8" />
                </svg>
                <span class="num">{got}<span>" / "{weight}</span></span>
            </li>
        }
    };
    let row = |(group, name): (&GroupScore, &String)| {
        let cells = [group.score, group.weight, group.lost, group.open].map(|value| number::points(value, digits));
        view! { <tr><th scope="row">{name.clone()}</th>{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    let heads = [page::points_got, page::weight, page::points_lost, page::points_open];
    view! {
        <ul class="bars" aria-hidden="true">{groups.iter().zip(&names).map(line).collect_view()}</ul>
        <table class="sr">
            <caption>{page::bars_caption(lang)}</caption>
            <thead>
                <tr><th scope="col">{page::level_1(lang)}</th>{heads.map(|head| view! { <th scope="col">{head(lang)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{groups.iter().zip(&names).map(row).collect_view()}</tbody>
        </table>
    }
}

fn losses(draft: Draft, lang: Lang) -> Option<impl IntoView> {
    let digits = decimals(draft);
    let (mut lost, total): (Vec<(String, Decimal)>, TotalScore) = draft.sheet.with(|sheet| {
        let lost = sheet.rows.iter().filter_map(|row| Some((row.id.clone(), row.lost()?)));
        (
            lost.filter(|(_, points)| *points > Decimal::ZERO).collect(),
            sheet.total.clone(),
        )
    });
    if lost.is_empty() {
        return None;
    }
    lost.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
    let template = draft.blocks.template.get();
    let line = move |(id, points): (String, Decimal)| {
        let name = template
            .indicator(&id)
            .map(|indicator| indicator.name.clone())
            .unwrap_or_default();
        let place = Place::Row { id, part: Part::Actual };
        view! {
            <li class="losses-line">
                <button type="button" class="link" on:click=move |_| jump(draft, &place)>{name}</button>
                <span class="num">"−"{number::points(points, digits)}</span>
            </li>
        }
    };
    Some(view! {
        <section class="panel" aria-labelledby="p-lost">
            <h2 class="panel-title" id="p-lost">
                {page::points_lost(lang)}" "<span class="num">{page::lost_in_all(&number::points(total.lost, digits), lang)}</span>
            </h2>
            <ul class="losses">{lost.into_iter().take(MOST).map(line).collect_view()}</ul>
        </section>
    })
}
