//! The choices of qualitative rows: three tiers with a place in the tier, and the points of a checklist.

use std::collections::BTreeSet;

use leptos::prelude::*;
use rust_decimal::Decimal;
use web_sys::Event;

use super::bits::{choice_block, tick_box};
use crate::app::components::button;
use crate::app::erased::{flag, on, part, text};
use crate::app::state::{Draft, RowState};
use crate::form::{ChecklistPoint, Rule, Tier, TierChoice};
use crate::text::{Lang, number, page, tier_band, tier_name};

const TIERS: [Tier; 3] = [Tier::Full, Tier::Partial, Tier::Missed];

/// Three tiers and the place in the picked one.
pub(super) fn tiers(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let group = format!("d-{}-tier", row.id());
    let options: Vec<AnyView> = TIERS
        .into_iter()
        .map(|tier| option(draft, row, tier, group.clone(), lang))
        .collect();
    let picked = Memo::new(move |_| row.answer.with(|answer| answer.tier.map(|choice| choice.tier)));
    let place = part(move || {
        picked
            .get()
            .map_or_else(|| ().into_any(), |tier| place(draft, row, tier, lang))
    });
    let content = view! { <div class="tiers">{options}</div>{place} };
    choice_block(page::tiers(lang), page::tiers_hint(lang), content.into_any())
}

fn pick(draft: Draft, row: RowState, tier: Tier, place: Decimal, field: &str) {
    draft.answer(row, field, |answer| answer.tier = Some(TierChoice { tier, place }));
}

fn option(draft: Draft, row: RowState, tier: Tier, group: String, lang: Lang) -> AnyView {
    let picked = flag(move || {
        row.answer
            .with(|answer| answer.tier.is_some_and(|choice| choice.tier == tier))
    });
    let choose = on(move |_: Event| {
        let place = if tier == Tier::Full {
            Decimal::ONE_HUNDRED
        } else {
            Decimal::from(50)
        };
        pick(draft, row, tier, place, "");
    });
    let band = text(move || band(draft, row, tier, lang));
    view! {
        <label class="tier">
            <input type="radio" name=group prop:checked=picked on:change=choose />
            <span class="tier-in">{tier_name(tier, lang)}<span class="tier-band">{band}</span></span>
        </label>
    }
    .into_any()
}

fn band(draft: Draft, row: RowState, tier: Tier, lang: Lang) -> String {
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
}

/// The place in the picked tier: a slider, and a field for those who know the figure.
fn place(draft: Draft, row: RowState, tier: Tier, lang: Lang) -> AnyView {
    // The upper cut belongs to the tier above, so the lower tiers end just below it.
    let most = if tier == Tier::Full { "100" } else { "99" };
    let slide = on(move |event: Event| {
        if let Ok(place) = event_target_value(&event).parse::<Decimal>() {
            pick(draft, row, tier, place, "place");
        }
    });
    let type_in = on(move |event: Event| {
        let place = event_target_value(&event).parse::<Decimal>().unwrap_or_default();
        let most = if tier == Tier::Full { 100 } else { 99 };
        pick(
            draft,
            row,
            tier,
            place.clamp(Decimal::ZERO, Decimal::from(most)),
            "place",
        );
    });
    let shown = text(move || {
        number::plain(
            row.answer
                .with(|answer| answer.tier.map(|choice| choice.place))
                .unwrap_or_default(),
        )
    });
    let percent = text(move || format!("{}%", shown.get()));
    let forget = on(move |_| draft.answer(row, "", |answer| answer.tier = None));
    view! {
        <div class="place">
            <span>{page::place(lang)}</span>
            <input type="range" class="range" min="0" max=most aria-label=page::place(lang) prop:value=shown on:input=slide />
            <span class="num">{percent}</span>
            <input class="input is-num" inputmode="numeric" aria-label=page::place_percent(lang) prop:value=shown on:change=type_in />
            {button("link", None, page::unpick(lang), forget)}
        </div>
    }
    .into_any()
}

/// The points of a checklist.
pub(super) fn checklist(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let points = row.indicator.with_untracked(|indicator| indicator.checklist.clone());
    let mut all = BTreeSet::new();
    all.extend(points.iter().map(|point| point.id.clone()));
    let items: Vec<AnyView> = points
        .into_iter()
        .map(|it| checklist_item(draft, row, it, lang))
        .collect();
    let set = move |ticks: BTreeSet<String>| draft.answer(row, "", |answer| answer.ticks = Some(ticks));
    let tick_all = on(move |_| set(all.clone()));
    let tick_none = on(move |_| set(BTreeSet::new()));
    let content = view! {
        <div class="choices">{items}</div>
        <div class="btns">
            {button("btn is-quiet", None, page::tick_all(lang), tick_all)}
            {button("btn is-quiet", None, page::tick_none(lang), tick_none)}
        </div>
    };
    choice_block(page::checklist(lang), page::checklist_hint(lang), content.into_any())
}

fn checklist_item(draft: Draft, row: RowState, point: ChecklistPoint, lang: Lang) -> AnyView {
    let (id, wanted) = (point.id.clone(), point.id);
    let ticked = flag(move || {
        row.answer
            .with(|answer| answer.ticks.as_ref().is_some_and(|ticks| ticks.contains(&id)))
    });
    let tick = Box::new(move |on: bool| {
        let id = wanted.clone();
        draft.answer(row, "", |answer| {
            let ticks = answer.ticks.get_or_insert_default();
            if on {
                ticks.insert(id);
            } else {
                ticks.remove(&id);
            }
        });
    });
    let words = view! {
        <span>{point.text}</span>
        <span class="choice-points num">{page::points(&number::plain(point.score), lang)}</span>
    };
    tick_box(ticked, tick, words.into_any())
}
