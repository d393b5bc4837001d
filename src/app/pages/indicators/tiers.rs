//! The choices of qualitative rows: three tiers with a place in the tier, and the points of a checklist.

use std::collections::BTreeSet;

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::session::use_lang;
use crate::app::state::{RowState, use_draft};
use crate::form::{ChecklistPoint, Rule, Tier, TierChoice};
use crate::text::{number, page, tier_band, tier_name};

const TIERS: [Tier; 3] = [Tier::Full, Tier::Partial, Tier::Missed];

/// Three tiers and the place in the picked one.
#[component]
pub(super) fn Tiers(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let id = row.id();
    let group = format!("d-{id}-tier");
    let band = move |tier: Tier| {
        draft.blocks.template.with(|template| {
            row.indicator.with(|indicator| {
                let own = if let Rule::Tiers { cuts } = &indicator.rule {
                    *cuts
                } else {
                    None
                };
                let settings = &template.settings;
                tier_band(
                    indicator.weight,
                    own.unwrap_or(settings.tier_cuts),
                    tier,
                    settings.rounding.decimals,
                    lang,
                )
            })
        })
    };
    let picked = move || row.answer.with(|answer| answer.tier);
    let pick = move |tier: Tier, place: Decimal, field: &str| {
        draft.answer(row, field, |answer| answer.tier = Some(TierChoice { tier, place }));
    };
    let option = move |tier: Tier| {
        view! {
            <label class="tier">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || picked().is_some_and(|choice| choice.tier == tier)
                    on:change=move |_| pick(tier, if tier == Tier::Full { Decimal::ONE_HUNDRED } else { Decimal::from(50) }, "")
                />
                <span class="tier-in">{tier_name(tier, lang)}<span class="tier-band">{move || band(tier)}</span></span>
            </label>
        }
    };
    let tier = Memo::new(move |_| picked().map(|choice| choice.tier));
    let place_of = move || picked().map(|choice| choice.place).unwrap_or_default();
    let place = move || {
        tier.get().map(|tier| {
            // The upper cut belongs to the tier above, so the lower tiers end just below it.
            let most = if tier == Tier::Full { 100 } else { 99 };
            let slide = move |event| {
                if let Ok(place) = event_target_value(&event).parse::<Decimal>() {
                    pick(tier, place, "place");
                }
            };
            let type_in = move |event| {
                let place = event_target_value(&event).parse::<Decimal>().unwrap_or_default();
                pick(tier, place.clamp(Decimal::ZERO, Decimal::from(most)), "place");
            };
            let shown = move || number::plain(place_of());
            let forget = move |_| draft.answer(row, "", |answer| answer.tier = None);
            view! {
                <div class="place">
                    <span>{page::place(lang)}</span>
                    <input type="range" class="range" min="0" max=most aria-label=page::place(lang) prop:value=shown on:input=slide />
                    <span class="num">{move || format!("{}%", shown())}</span>
                    <input class="input is-num" inputmode="numeric" aria-label=page::place_percent(lang) prop:value=shown on:change=type_in />
                    <button type="button" class="link" on:click=forget>{page::unpick(lang)}</button>
                </div>
            }
        })
    };
    view! {
        <fieldset class="why-block">
            <legend class="sr">{page::tiers(lang)}</legend>
            <h2>{page::tiers(lang)}" "<small>{page::tiers_hint(lang)}</small></h2>
            <div class="tiers">{TIERS.map(option).collect_view()}</div>
            {place}
        </fieldset>
    }
}

/// The points of a checklist.
#[component]
pub(super) fn Checklist(row: RowState) -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let points = row.indicator.with_untracked(|indicator| indicator.checklist.clone());
    let all: BTreeSet<String> = points.iter().map(|point| point.id.clone()).collect();
    let item = move |point: ChecklistPoint| {
        let (id, wanted) = (point.id.clone(), point.id);
        let ticked = move || {
            row.answer
                .with(|answer| answer.ticks.as_ref().is_some_and(|ticks| ticks.contains(&id)))
        };
        let tick = move |event| {
            let on = event_target_checked(&event);
            let id = wanted.clone();
            draft.answer(row, "", |answer| {
                let ticks = answer.ticks.get_or_insert_default();
                if on {
                    ticks.insert(id);
                } else {
                    ticks.remove(&id);
                }
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=ticked on:change=tick />
                <span>{point.text}</span>
                <span class="choice-points num">{page::points(&number::plain(point.score), lang)}</span>
            </label>
        }
    };
    let set = move |ticks: BTreeSet<String>| draft.answer(row, "", |answer| answer.ticks = Some(ticks));
    view! {
        <fieldset class="why-block">
            <legend class="sr">{page::checklist(lang)}</legend>
            <h2>{page::checklist(lang)}" "<small>{page::checklist_hint(lang)}</small></h2>
            <div class="choices">{points.into_iter().map(item).collect_view()}</div>
            <div class="btns">
                <button type="button" class="btn is-quiet" on:click=move |_| set(all.clone())>{page::tick_all(lang)}</button>
                <button type="button" class="btn is-quiet" on:click=move |_| set(BTreeSet::new())>{page::tick_none(lang)}</button>
            </div>
        </fieldset>
    }
}
