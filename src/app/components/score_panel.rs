//! The panel at the right: total, grade, points reached, lost and open by group, lost points by row.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{button, jump};
use crate::app::erased::{on, part, text, when};
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
            {part(move || seal(draft, false, lang))}
        </div>
        {part(move || claimed(draft, lang))}
        {part(move || sentences(draft, lang))}
        {part(move || bars(draft, lang))}
        <p class="legend" aria-hidden="true">{legend.into_iter().collect_view()}</p>
    };
    view! {
        {panel_of("p-total", page::total(lang), full, body.into_any())}
        {finds}
        {part(move || losses(draft, lang))}
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

/// What an imported form printed as its result.
fn claimed(draft: Draft, lang: Lang) -> AnyView {
    let claimed = draft.blocks.claimed.get();
    when(claimed != Claimed::default(), || {
        let said = page::claimed_total(claimed.total.as_deref(), claimed.grade.as_deref(), lang);
        view! { <p class="total-claimed">{said}</p> }.into_any()
    })
}

fn sentences(draft: Draft, lang: Lang) -> AnyView {
    let rows = draft.rows.get_untracked();
    let name = |id: &str| {
        let row = rows.iter().find(|row| row.id() == id);
        row.map(|row| row.indicator.with_untracked(|indicator| indicator.name.clone()))
            .unwrap_or_default()
    };
    let rounding = draft.blocks.template.with(|template| template.settings.rounding);
    let said: Vec<(About, String)> = draft.sheet.with(|sheet| panel(&sheet.total, rounding, name, lang));
    let lines: Vec<AnyView> = said
        .into_iter()
        .map(|(_, sentence)| view! { <p>{sentence}</p> }.into_any())
        .collect();
    view! { <div class="total-note">{lines}</div> }.into_any()
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

fn bars(draft: Draft, lang: Lang) -> AnyView {
    let names: Vec<String> = draft
        .blocks
        .template
        .with(|template| template.groups.iter().map(|group| group.name.clone()).collect());
    let digits = decimals(draft);
    let groups = draft.sheet.with(|sheet| sheet.groups.clone());
    let lines: Vec<AnyView> = groups.iter().zip(&names).map(|it| bar(it, digits)).collect();
    let rows: Vec<AnyView> = groups.iter().zip(&names).map(|it| bar_row(it, digits)).collect();
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
        <ul class="bars" aria-hidden="true">{lines}</ul>
        <table class="sr">
            <caption>{page::bars_caption(lang)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn bar((group, name): (&GroupScore, &String), digits: u8) -> AnyView {
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
    .into_any()
}

fn bar_row((group, name): (&GroupScore, &String), digits: u8) -> AnyView {
    let cells: Vec<AnyView> = [group.score, group.weight, group.lost, group.open]
        .into_iter()
        .map(|value| view! { <td>{number::points(value, digits)}</td> }.into_any())
        .collect();
    view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }.into_any()
}

fn losses(draft: Draft, lang: Lang) -> AnyView {
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
        return ().into_any();
    }
    let template = draft.blocks.template.get();
    let lines: Vec<AnyView> = lost
        .into_iter()
        .map(|(id, points)| {
            let name = template
                .indicator(&id)
                .map(|indicator| indicator.name.clone())
                .unwrap_or_default();
            loss(draft, id, &name, number::points(points, digits))
        })
        .collect();
    let in_all = page::lost_in_all(&number::points(total, digits), lang);
    let body = view! { <ul class="losses">{lines}</ul> };
    panel_of(
        "p-lost",
        page::points_lost(lang),
        Signal::stored(in_all),
        body.into_any(),
    )
}

fn loss(draft: Draft, id: String, name: &str, points: String) -> AnyView {
    let place = Place::Row { id, part: Part::Actual };
    let go = button("link", None, name, on(move |_| jump(draft, &place)));
    view! { <li class="losses-line">{go}<span class="num">"−"{points}</span></li> }.into_any()
}
