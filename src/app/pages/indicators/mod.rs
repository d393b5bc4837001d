//! 指标评分: the official table as a grid, each row opening to its derivation.

mod adapt;
mod bits;
mod cell;
mod detail;
mod evidence;
mod help;
mod inputs;
mod keys;
mod own;
mod plan;
mod row;
mod tiers;
mod vetoes;

use leptos::prelude::*;
use web_sys::ClipboardEvent;

use crate::app::erased::{on, part, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::text::{Lang, number, page};

/// The page.
#[component]
pub fn IndicatorsPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    sheet(
        Step::Indicators,
        page::indicators_lead(lang),
        "grid-page",
        content(draft, lang),
    )
}

fn content(draft: Draft, lang: Lang) -> AnyView {
    let keys = on(keys::move_between);
    let paste = on(move |event: ClipboardEvent| keys::paste(draft, &event));
    let lines = part(move || {
        let rows = draft.rows.get();
        let template = draft.blocks.template.get_untracked();
        let lines: Vec<AnyView> = plan::plan(&template, &rows)
            .into_iter()
            .map(|line| row::row(draft, line, lang))
            .collect();
        lines.into_any()
    });
    view! {
        {part(move || note(draft, lang))}
        <p class="sr" id="grid-help">{page::grid_help(lang)}</p>
        <table class="grid" on:keydown=keys on:paste=paste>
            <caption class="sr">{page::grid_caption(lang)}</caption>
            <colgroup>
                <col class="c-g1" /><col class="c-g2" /><col class="c-name" /><col class="c-target" />
                <col class="c-actual" /><col class="c-weight" /><col class="c-score" /><col class="c-hint" />
            </colgroup>
            <thead>{heads(lang)}</thead>
            <tbody>{lines}</tbody>
            <tfoot>{sum(draft, lang)}</tfoot>
        </table>
        {vetoes::vetoes(draft, lang)}
    }
    .into_any()
}

/// What the template says about itself.
fn note(draft: Draft, lang: Lang) -> AnyView {
    let note = draft.blocks.template.with(|template| template.note.clone());
    if note.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="note grid-note">
            <summary>{page::about_template(lang)}</summary>
            <p>{note}</p>
        </details>
    }
    .into_any()
}

fn heads(lang: Lang) -> AnyView {
    let head = |class: &'static str, word: &'static str| {
        let class = (!class.is_empty()).then_some(class);
        view! { <th scope="col" class=class>{word}</th> }.into_any()
    };
    let heads = [
        head("", page::level_1(lang)),
        head("", page::level_2(lang)),
        head("", page::level_3(lang)),
        head("", page::target(lang)),
        head("", page::actual(lang)),
        head("is-right", page::weight(lang)),
        head("is-right", page::score(lang)),
        head("", page::hint(lang)),
    ];
    view! { <tr>{heads}</tr> }.into_any()
}

/// The last line: the sum of weights and of scores.
fn sum(draft: Draft, lang: Lang) -> AnyView {
    let weight = text(move || number::plain(draft.sheet.with(|sheet| sheet.total.weight)));
    let points = text(move || {
        let decimals = draft
            .blocks
            .template
            .with(|template| template.settings.rounding.decimals);
        number::points(draft.sheet.with(|sheet| sheet.total.sum), decimals)
    });
    view! {
        <tr class="grid-sum">
            <th scope="row" colspan="5">{page::sum(lang)}</th>
            <td class="is-right num">{weight}</td>
            <td class="row-score is-right">{points}</td>
            <td></td>
        </tr>
    }
    .into_any()
}
