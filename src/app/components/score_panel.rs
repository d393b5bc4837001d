//! The panel at the right: total, grade, points reached, lost and open by group, lost points by row.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{button, jump};
use crate::app::erased::{Lines, lines, on, part, text, when};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::check::{Part, Place, Severity};
use crate::form::Claimed;
use crate::score::{GroupScore, Ratio};
use crate::text::{About, Lang, number, page, panel};

/// Most rows in the list of lost points.
const MOST: usize = 8;

/// The panels.
#[component]
pub fn ScorePanel(step: Signal<Step>) -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let full = text(move || page::full_marks(&number::plain(draft.sheet.with(|sheet| sheet.total.full_marks)), lang));
    let figure = text(move || total_figure(draft));
    let legend = [
        ("bar-fill", page::points_got(lang)),
        ("bar-lost", page::points_lost(lang)),
        ("bar-back", page::points_open(lang)),
    ];
    let legend = legend.map(|(class, word)| {
        view! { <span><svg><rect class=class width="8" height="8" /></svg>{word}</span> }.into_any()
    });
    // These pages show every finding themselves.
    let finds = part(move || {
        when(!matches!(step.get(), Step::Checks | Step::Export), || {
            view! { <super::Finds /> }.into_any()
        })
    });
    let body = view! {
        <div class="total">
            <strong class="total-figure" id="total">{figure}</strong>
            {seal(draft, false, lang)}
        </div>
        {part(move || claimed(draft, lang))}
        {lines(move || sentences(draft, lang), draw_sentences)}
        {lines(move || groups(draft), move |groups| bars(&groups, lang))}
        <p class="legend" aria-hidden="true">{legend.into_iter().collect_view()}</p>
    };
    view! {
        {panel_of("p-total", page::total(lang), full, body.into_any())}
        {finds}
        {lines(move || lost_rows(draft, lang), move |lost| losses(draft, lost, lang))}
    }
    .into_any()
}

fn panel_of(id: &'static str, title: &'static str, figure: Signal<String>, body: AnyView) -> AnyView {
    view! {
        <section class="panel" aria-labelledby=id>
            <h2 class="panel-title" id=id>{title}" "<span class="num">{figure}</span></h2>
            {body}
        </section>
    }
    .into_any()
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
pub fn seal(draft: Draft, small: bool, lang: Lang) -> AnyView {
    lines(
        move || vec![stamp(draft, small, lang)],
        |stamp| draw_stamp(stamp.concat()),
    )
}

/// Class, label and word of the stamp; no label where there is no grade.
fn stamp(draft: Draft, small: bool, lang: Lang) -> Vec<String> {
    let (grade, open) = draft
        .sheet
        .with(|sheet| (sheet.total.grade.clone(), sheet.total.open_rows > 0));
    let blocked = draft
        .findings
        .with(|findings| findings.iter().any(|finding| finding.severity == Severity::Fatal));
    let size = if small { " is-small" } else { "" };
    let Some(grade) = grade else {
        let word = page::grade_none(lang).to_owned();
        return vec![format!("seal is-empty{size}"), String::new(), word];
    };
    let (class, label) = if open {
        ("seal is-draft", page::grade_open(&grade, lang))
    } else if blocked {
        ("seal", page::grade_is(&grade, lang))
    } else {
        ("seal is-final", page::grade_is(&grade, lang))
    };
    vec![format!("{class}{size}"), label, grade]
}

fn draw_stamp(stamp: Vec<String>) -> AnyView {
    let Ok([class, label, word]) = <[String; 3]>::try_from(stamp) else {
        return ().into_any();
    };
    let label = Some(label).filter(|label| !label.is_empty());
    let role = label.as_ref().map(|_| "img");
    view! { <span class=class role=role aria-label=label>{word}</span> }.into_any()
}

/// What an imported form printed as its result.
fn claimed(draft: Draft, lang: Lang) -> AnyView {
    let claimed = draft.blocks.claimed.get();
    when(claimed != Claimed::default(), || {
        let said = page::claimed_total(claimed.total.as_deref(), claimed.grade.as_deref(), lang);
        view! { <p class="total-claimed">{said}</p> }.into_any()
    })
}

fn sentences(draft: Draft, lang: Lang) -> Lines {
    let rows = draft.rows.get_untracked();
    let name = |id: &str| {
        let row = rows.iter().find(|row| row.id() == id);
        row.map(|row| row.indicator.with_untracked(|indicator| indicator.name.clone()))
            .unwrap_or_default()
    };
    let rounding = draft.blocks.template.with(|template| template.settings.rounding);
    let said: Vec<(About, String)> = draft.sheet.with(|sheet| panel(&sheet.total, rounding, name, lang));
    said.into_iter().map(|(_, sentence)| vec![sentence]).collect()
}

fn draw_sentences(sentences: Lines) -> AnyView {
    let lines: Vec<AnyView> = sentences
        .into_iter()
        .flatten()
        .map(|sentence| view! { <p>{sentence}</p> }.into_any())
        .collect();
    view! { <div class="total-note">{lines}</div> }.into_any()
}

/// Percent of a bar, to one decimal, for the drawing.
pub fn share(part: Decimal, whole: Decimal) -> String {
    let percent = || {
        let share = Ratio::from_decimal(part)?.over(Ratio::from_decimal(whole)?)?.shift(2)?;
        share.round(1, crate::form::RoundingMode::HalfUp)
    };
    format!(
        "{}%",
        percent().unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)
    )
}

/// A line for each first-level group: its name, its points got, weighed, lost and open, how far its bar is filled and how
/// far lost, and its weight in short.
fn groups(draft: Draft) -> Lines {
    let names: Vec<String> = draft
        .blocks
        .template
        .with(|template| template.groups.iter().map(|group| group.name.clone()).collect());
    let digits = decimals(draft);
    let line = |(group, name): (&GroupScore, String)| {
        let points = |value: Decimal| number::points(value, digits);
        vec![
            name,
            points(group.score),
            points(group.weight),
            points(group.lost),
            points(group.open),
            share(group.score, group.weight),
            share(group.lost, group.weight),
            number::plain(group.weight),
        ]
    };
    draft
        .sheet
        .with(|sheet| sheet.groups.iter().zip(names).map(line).collect())
}

fn bars(groups: &[Vec<String>], lang: Lang) -> AnyView {
    let bars: Vec<AnyView> = groups.iter().filter_map(|line| bar(line)).collect();
    let rows: Vec<AnyView> = groups.iter().filter_map(|line| bar_row(line)).collect();
    let heads = [
        page::level_1,
        page::points_got,
        page::weight,
        page::points_lost,
        page::points_open,
    ];
    let heads: Vec<AnyView> = heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head(lang)}</th> }.into_any())
        .collect();
    view! {
        <ul class="bars" aria-hidden="true">{bars}</ul>
        <table class="sr">
            <caption>{page::bars_caption(lang)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn bar(group: &[String]) -> Option<AnyView> {
    let [name, got, _, _, _, filled, lost, weight] = <&[String; 8]>::try_from(group).ok()?.clone();
    let bar = view! {
        <li class="bars-line">
            <span title=name.clone()>{name.clone()}</span>
            <svg class="bar" aria-hidden="true" width="100%" height="8">
                <rect class="bar-back" width="100%" height="8" />
                <rect class="bar-lost" x=filled.clone() width=lost height="8" />
                <rect class="bar-fill" width=filled height="8" />
            </svg>
            <span class="num">{got}<span>" / "{weight}</span></span>
        </li>
    };
    Some(bar.into_any())
}

fn bar_row(group: &[String]) -> Option<AnyView> {
    let (name, figures) = group.split_first()?;
    let cells: Vec<AnyView> = figures
        .iter()
        .take(4)
        .map(|figure| view! { <td>{figure.clone()}</td> }.into_any())
        .collect();
    Some(view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }.into_any())
}

/// What was lost in all, then id, name and points of the rows that lost most; nothing when nothing was lost.
fn lost_rows(draft: Draft, lang: Lang) -> Lines {
    let digits = decimals(draft);
    let (lost, total) = draft.sheet.with(|sheet| {
        let mut most: Vec<(String, Decimal)> = Vec::new();
        for row in &sheet.rows {
            if let Some(points) = row.lost().filter(|points| *points > Decimal::ZERO) {
                let at = most.partition_point(|(_, before)| *before >= points);
                if at < MOST {
                    most.insert(at, (row.id.clone(), points));
                    most.truncate(MOST);
                }
            }
        }
        (most, sheet.total.lost)
    });
    if lost.is_empty() {
        return Vec::new();
    }
    let template = draft.blocks.template.get();
    let row = |(id, points): (String, Decimal)| {
        let name = template.indicator(&id).map(|indicator| indicator.name.clone());
        vec![id, name.unwrap_or_default(), number::points(points, digits)]
    };
    let in_all = vec![page::lost_in_all(&number::points(total, digits), lang)];
    std::iter::once(in_all).chain(lost.into_iter().map(row)).collect()
}

fn losses(draft: Draft, lost: Lines, lang: Lang) -> AnyView {
    let mut lost = lost.into_iter();
    let Some(in_all) = lost.next() else {
        return ().into_any();
    };
    let rows: Vec<AnyView> = lost
        .filter_map(|row| {
            let [id, name, points] = <[String; 3]>::try_from(row).ok()?;
            Some(loss(draft, id, &name, points))
        })
        .collect();
    let body = view! { <ul class="losses">{rows}</ul> };
    panel_of(
        "p-lost",
        page::points_lost(lang),
        Signal::stored(in_all.concat()),
        body.into_any(),
    )
}

fn loss(draft: Draft, id: String, name: &str, points: String) -> AnyView {
    let place = Place::Row { id, part: Part::Actual };
    let go = button("link", None, name, on(move |_| jump(draft, &place)));
    view! { <li class="losses-line">{go}<span class="num">"−"{points}</span></li> }.into_any()
}
