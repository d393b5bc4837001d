//! 指标评分: the official table as a grid, each row opening to its derivation.

mod adapt;
mod cell;
mod detail;
mod evidence;
mod inputs;
mod keys;
mod own;
mod plan;
mod row;
mod tiers;
mod vetoes;

use leptos::prelude::*;

use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::use_draft;
use crate::app::worksheet::Sheet;
use crate::text::{number, page};

/// The page.
#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let note = move || {
        let note = draft.blocks.template.with(|template| template.note.clone());
        (!note.is_empty()).then(|| {
            view! {
                <details class="note grid-note">
                    <summary>{page::about_template(lang)}</summary>
                    <p>{note}</p>
                </details>
            }
        })
    };
    view! {
        <Sheet step=Step::Indicators lead=page::indicators_lead(lang) class="grid-page">
            {note}
            <p class="sr" id="grid-help">{page::grid_help(lang)}</p>
            <table class="grid" on:keydown=keys::move_between on:paste=move |event| keys::paste(draft, &event)>
                <caption class="sr">{page::grid_caption(lang)}</caption>
                <colgroup>
                    <col class="c-g1" /><col class="c-g2" /><col class="c-name" /><col class="c-target" />
                    <col class="c-actual" /><col class="c-weight" /><col class="c-score" /><col class="c-hint" />
                </colgroup>
                <thead>
                    <tr>
                        <th scope="col">{page::level_1(lang)}</th>
                        <th scope="col">{page::level_2(lang)}</th>
                        <th scope="col">{page::level_3(lang)}</th>
                        <th scope="col">{page::target(lang)}</th>
                        <th scope="col">{page::actual(lang)}</th>
                        <th scope="col" class="is-right">{page::weight(lang)}</th>
                        <th scope="col" class="is-right">{page::score(lang)}</th>
                        <th scope="col">{page::hint(lang)}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let rows = draft.rows.get();
                        let template = draft.blocks.template.get_untracked();
                        plan::plan(&template, &rows).into_iter().map(|line| row::row(draft, line, lang)).collect_view()
                    }}
                </tbody>
                <tfoot>
                    <tr class="grid-sum">
                        <th scope="row" colspan="5">{page::sum(lang)}</th>
                        <td class="is-right num">{move || number::plain(draft.sheet.with(|sheet| sheet.total.weight))}</td>
                        <td class="row-score is-right">
                            {move || {
                                let decimals = draft.blocks.template.with(|template| template.settings.rounding.decimals);
                                number::points(draft.sheet.with(|sheet| sheet.total.sum), decimals)
                            }}
                        </td>
                        <td></td>
                    </tr>
                </tfoot>
            </table>
            <vetoes::Vetoes />
        </Sheet>
    }
}
