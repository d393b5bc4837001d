//! How a document differs from the open draft: keep mine, take theirs, or both, for each and for a part at once.

use leptos::prelude::*;
use web_sys::Event;

use crate::app::components::{button, section};
use crate::app::erased::{flag, on, text, when};
use crate::app::session::Session;
use crate::exchange::preview::{Change, Preview};
use crate::text::{Lang, page};

/// The differences, part by part; what was suggested stands chosen.
pub fn changes(session: Session, preview: &Preview, lang: Lang) -> AnyView {
    let suggested: Vec<String> = preview.changes.iter().map(|change| change.take.clone()).collect();
    session.import.asked.update(|asked| {
        if asked.takes.len() != suggested.len() {
            asked.takes = suggested;
        }
    });
    let body: Vec<AnyView> = preview
        .parts
        .iter()
        .map(|part| of_part(session, &preview.changes, &part.id, &part.name, lang))
        .collect();
    let none = when(preview.changes.is_empty(), || {
        view! { <p>{page::import_no_changes(lang)}</p> }.into_any()
    });
    section(
        "n-changes",
        page::import_changes(lang),
        page::import_changes_hint(lang),
        view! { {none}{body} }.into_any(),
    )
}

fn of_part(session: Session, changes: &[Change], part: &str, name: &str, lang: Lang) -> AnyView {
    let here = changes.iter().enumerate().filter(|(_, change)| change.part == part);
    let places: Vec<(usize, bool)> = here.clone().map(|(at, change)| (at, change.both)).collect();
    let list: Vec<AnyView> = here.map(|(at, change)| one(session, at, change, lang)).collect();
    if list.is_empty() {
        return ().into_any();
    }
    let asked = session.import.asked;
    let part = part.to_owned();
    let left_out = flag(move || asked.with(|asked| asked.without.contains(&part)));
    let all = |take: &'static str, word: &'static str| {
        let places = places.clone();
        let set = on(move |_| {
            asked.update(|asked| {
                for (at, both) in &places {
                    if let Some(taken) = asked.takes.get_mut(*at)
                        && (*both || take != "both")
                    {
                        take.clone_into(taken);
                    }
                }
            });
        });
        button("btn is-quiet", None, word, set)
    };
    let several = [
        all("mine", page::import_all_mine(lang)),
        all("theirs", page::import_all_theirs(lang)),
        when(places.iter().any(|(_, both)| *both), || {
            all("both", page::import_all_both(lang))
        }),
    ];
    view! {
        <div class="change-part" class:is-off=left_out role="group" aria-label=name.to_owned()>
            <h3>{name.to_owned()}</h3>
            <div class="btns">{several.into_iter().collect_view()}</div>
            <ul class="change-list">{list}</ul>
        </div>
    }
    .into_any()
}

fn one(session: Session, at: usize, change: &Change, lang: Lang) -> AnyView {
    let asked = session.import.asked;
    let taken = text(move || asked.with(|asked| asked.takes.get(at).cloned().unwrap_or_default()));
    let choose = on(move |event: Event| {
        let take = event_target_value(&event);
        asked.update(|asked| {
            if let Some(taken) = asked.takes.get_mut(at) {
                *taken = take;
            }
        });
    });
    let option = |take: &'static str, word: &'static str| {
        let is = flag(move || taken.with(|taken| taken == take));
        view! { <option value=take selected=is>{word}</option> }.into_any()
    };
    let options = [
        option("mine", page::import_mine(lang)),
        option("theirs", page::import_theirs(lang)),
        when(change.both, || option("both", page::import_both(lang))),
    ];
    let Change {
        place, mine, theirs, ..
    } = change.clone();
    let label = page::import_take_of(&place, lang);
    view! {
        <li class="change">
            <b>{place}</b>
            <span><small>{page::import_mine_is(lang)}</small>{mine}</span>
            <span><small>{page::import_theirs_is(lang)}</small>{theirs}</span>
            <select class="select" aria-label=label prop:value=taken on:change=choose>{options.into_iter().collect_view()}</select>
        </li>
    }
    .into_any()
}
