//! What comes out of a document, part by part, and what to look at.

use leptos::prelude::*;
use web_sys::Event;

use crate::app::components::{by_steps, section};
use crate::app::erased::{flag, on, when};
use crate::app::session::Session;
use crate::exchange::preview::{Doubt, Part, Preview};
use crate::text::{Lang, page};

/// The parts, each with the box that takes it.
pub fn outcome(session: Session, preview: &Preview, lang: Lang) -> AnyView {
    let parts: Vec<AnyView> = preview.parts.iter().map(|part| one(session, part, lang)).collect();
    view! { <div class="outcome">{parts}</div> }.into_any()
}

fn one(session: Session, part: &Part, lang: Lang) -> AnyView {
    let Part { id, name, heads, rows } = part.clone();
    let asked = session.import.asked;
    let is_taken = {
        let id = id.clone();
        flag(move || asked.with(|asked| !asked.without.contains(&id)))
    };
    let left_out = flag(move || !is_taken.get());
    let box_id = format!("part-{id}");
    let label_id = box_id.clone();
    let toggle = on(move |event: Event| {
        let taken = event_target_checked(&event);
        asked.update(|asked| {
            asked.without.retain(|without| *without != id);
            if !taken {
                asked.without.push(id.clone());
            }
        });
    });
    view! {
        <section class="outcome-part" class:is-off=left_out aria-label=name.clone()>
            <div class="outcome-head">
                <h3>{name.clone()}</h3>
                <label for=label_id>
                    <input type="checkbox" id=box_id prop:checked=is_taken on:change=toggle />
                    {page::import_this(lang)}
                    <span class="sr">{name.clone()}</span>
                </label>
            </div>
            {table(&name, heads, rows)}
        </section>
    }
    .into_any()
}

fn table(name: &str, heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let heads: Vec<AnyView> = heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> }.into_any())
        .collect();
    let cell = |text: &String| view! { <td>{text.clone()}</td> }.into_any();
    let row = move |cells: &Vec<String>| {
        let cells: Vec<AnyView> = cells.iter().map(cell).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows = by_steps(rows, Box::new(row));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name.to_owned()>
            <table class="plain"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

/// What was not understood, has no place or was assumed.
pub fn doubts(preview: &Preview, lang: Lang) -> AnyView {
    let doubts = &preview.doubts;
    let body = if doubts.is_empty() {
        view! { <p>{page::import_no_doubts(lang)}</p> }.into_any()
    } else {
        let items: Vec<AnyView> = doubts.iter().map(doubt).collect();
        view! { <ul class="doubts">{items}</ul> }.into_any()
    };
    section("n-doubts", &page::import_doubts(doubts.len(), lang), "", body)
}

fn doubt(doubt: &Doubt) -> AnyView {
    let Doubt { place, text, why } = doubt.clone();
    // What was assumed stands nowhere in the document.
    let place = when(!place.is_empty(), || {
        view! { <span class="doubt-place">{place}</span><q>{text}</q> }.into_any()
    });
    view! { <li>{place}<span class="doubt-why">{why}</span></li> }.into_any()
}
