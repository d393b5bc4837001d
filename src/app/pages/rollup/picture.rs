//! The picture of the finished forms of one template: totals, grades, groups, what loses most.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::components::share;
use crate::app::erased::when;
use crate::rollup::TemplatePicture;
use crate::text::{Lang, number, page};

/// Most indicators in the list of losses.
const MOST: usize = 10;
/// Decimals of an average.
const DECIMALS: u8 = 2;

type Head = fn(Lang) -> &'static str;

/// The picture of the template at that place. `years` are those of its forms.
pub(super) fn template(at: usize, picture: &TemplatePicture, years: &str, lang: Lang) -> AnyView {
    let id = format!("n-template-{at}");
    let title = picture.title.replace("{year}", years);
    let figure = |word: &'static str, value: Decimal| {
        view! { <div><dt>{word}</dt><dd class="num">{number::points(value, DECIMALS)}</dd></div> }.into_any()
    };
    let facts = [
        figure(page::rollup_average(lang), picture.average),
        figure(page::rollup_lowest(lang), picture.lowest),
        figure(page::rollup_highest(lang), picture.highest),
    ];
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <div class="section-head"><h2 id=id.clone()>{title}</h2><p>{page::rollup_of(picture.forms, lang)}</p></div>
            <dl class="rollup-facts">{facts.into_iter().collect_view()}</dl>
            <div class="rollup-both">
                {counts(page::rollup_grades(lang), page::rollup_grade(lang), grades(picture), picture.forms, lang)}
                {counts(page::rollup_bands(lang), page::rollup_total(lang), bands(picture), picture.forms, lang)}
            </div>
            {groups(picture, lang)}
            {losses(picture, lang)}
        </section>
    }
    .into_any()
}

fn grades(picture: &TemplatePicture) -> Vec<(String, usize)> {
    let grades = picture.grades.iter();
    grades.map(|count| (count.grade.clone(), count.forms)).collect()
}

/// The bands from the highest down; those below the lowest total stay out.
fn bands(picture: &TemplatePicture) -> Vec<(String, usize)> {
    let first = picture.bands.iter().position(|band| band.forms > 0).unwrap_or_default();
    let shown = picture.bands.iter().skip(first).rev();
    shown
        .map(|band| {
            let (from, to) = (number::plain(band.from), number::plain(band.to));
            (page::rollup_band(&from, &to), band.forms)
        })
        .collect()
}

/// How many forms each has, drawn and in figures.
fn counts(title: &'static str, head: &'static str, counts: Vec<(String, usize)>, all: usize, lang: Lang) -> AnyView {
    let whole = Decimal::from(all);
    let rows: Vec<AnyView> = counts
        .into_iter()
        .map(|(name, forms)| {
            let width = share(Decimal::from(forms), whole);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="rollup-bar">{bar(width)}</td>
                    <td class="is-right num">{forms}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="plain">
            <caption>{title}</caption>
            <thead>
                <tr>
                    <th scope="col">{head}</th>
                    <td class="rollup-bar"></td>
                    <th scope="col" class="is-right">{page::rollup_forms(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A bar filled that far; the figures beside it say the same.
fn bar(width: String) -> AnyView {
    view! {
        <svg class="bar" aria-hidden="true" width="100%" height="8">
            <rect class="bar-back" width="100%" height="8" />
            <rect class="bar-fill" width=width height="8" />
        </svg>
    }
    .into_any()
}

fn groups(picture: &TemplatePicture, lang: Lang) -> AnyView {
    let points = |value: Decimal| number::points(value, DECIMALS);
    let lines = picture.groups.iter().map(|group| Line {
        name: group.name.clone(),
        below: group.level > 1,
        width: Some(share(group.average, group.weight)),
        figures: [points(group.average), points(group.weight), points(group.lost)],
    });
    let heads: [Head; 3] = [page::rollup_average, page::rollup_weight, page::rollup_lost];
    table(page::rollup_groups(lang), heads, lines.collect(), lang)
}

fn losses(picture: &TemplatePicture, lang: Lang) -> AnyView {
    let points = |value: Decimal| number::points(value, DECIMALS);
    let lines: Vec<Line> = picture
        .losses
        .iter()
        .take(MOST)
        .map(|row| Line {
            name: row.name.clone(),
            below: false,
            width: None,
            figures: [
                points(row.average),
                format!("{} / {}", row.losing, row.forms),
                points(row.lost),
            ],
        })
        .collect();
    if lines.is_empty() {
        return view! { <p class="hush">{page::rollup_nobody_loses(lang)}</p> }.into_any();
    }
    let heads: [Head; 3] = [page::rollup_average, page::rollup_losing, page::rollup_lost];
    table(page::rollup_losses(lang), heads, lines, lang)
}

/// A line of a table.
struct Line {
    name: String,
    /// Whether it stands under the line above it.
    below: bool,
    /// How far its bar is filled, where it has one.
    width: Option<String>,
    figures: [String; 3],
}

fn table(title: &'static str, heads: [Head; 3], lines: Vec<Line>, lang: Lang) -> AnyView {
    let bars = lines.iter().any(|line| line.width.is_some());
    let heads: Vec<AnyView> = heads
        .into_iter()
        .map(|head| view! { <th scope="col" class="is-right">{head(lang)}</th> }.into_any())
        .collect();
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| {
            let bar = line
                .width
                .map(|width| view! { <td class="rollup-bar">{bar(width)}</td> });
            let figures: Vec<AnyView> = line
                .figures
                .into_iter()
                .map(|figure| view! { <td class="is-right num">{figure}</td> }.into_any())
                .collect();
            let class = if line.below { "is-below" } else { "" };
            view! { <tr><th scope="row" class=class>{line.name}</th>{bar}{figures}</tr> }.into_any()
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=title>
            <table class="plain">
                <caption>{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{page::rollup_group(lang)}</th>
                        {when(bars, || view! { <td class="rollup-bar"></td> }.into_any())}
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
