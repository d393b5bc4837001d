//! Lists of objects, objects that are there or not, and objects that are told apart by a tag.

use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, fresh};
use super::draw::{draw, id_of, labelled, select};
use crate::app::components::{Icon, button, tool};
use crate::app::erased::{flag, on, part};
use crate::form::design::fields::{Field, Items, Tagged};
use crate::text::{field_word, page};

/// A list: each item with its fields, and what may be done with it.
pub(super) fn items(desk: Desk, place: String, label: &'static str, of: &'static Items) -> AnyView {
    let count = {
        let place = place.clone();
        Memo::new(move |_| desk.count(&place))
    };
    let list = {
        let place = place.clone();
        part(move || {
            let count = count.get();
            let items: Vec<AnyView> = (0..count).map(|at| item(desk, &place, at, count, label, of)).collect();
            view! { <ol class="t-items">{items}</ol> }.into_any()
        })
    };
    let add = on(move |_| {
        let mut all = list_at(desk, &place);
        all.push(fresh(of.fresh, desk.lang));
        desk.put(&place, Some(Value::Array(all)));
    });
    view! {
        <fieldset class="t-list">
            <legend class="field-label">{label}</legend>
            {list}
            {button("btn", Some(Icon::Plus), &page::of_item(page::add_one(desk.lang), label, desk.lang), add)}
        </fieldset>
    }
    .into_any()
}

fn list_at(desk: Desk, place: &str) -> Vec<Value> {
    match untrack(|| desk.at(place)) {
        Some(Value::Array(all)) => all,
        _ => Vec::new(),
    }
}

fn item(desk: Desk, place: &str, at: usize, count: usize, label: &'static str, of: &'static Items) -> AnyView {
    let lang = desk.lang;
    let name = format!("{label} {}", at.saturating_add(1));
    let swap = |with: Option<usize>| {
        let place = place.to_owned();
        on(move |_| {
            let mut all = list_at(desk, &place);
            if let Some(with) = with.filter(|with| *with < all.len() && at < all.len()) {
                all.swap(at, with);
                desk.put(&place, Some(Value::Array(all)));
            }
        })
    };
    let remove = {
        let place = format!("{place}/{at}");
        on(move |_| {
            desk.put(&place, None);
        })
    };
    let said = |what: &str| Signal::stored(page::of_item(what, &name, lang));
    let (first, last) = (at == 0, at.saturating_add(1) == count);
    view! {
        <li class="t-item">
            {draw(desk, &format!("{place}/{at}"), of.fields)}
            <span class="t-acts">
                {tool("btn is-quiet is-icon", Icon::Up, said(page::up_one(lang)), flag(move || first), swap(at.checked_sub(1)))}
                {tool("btn is-quiet is-icon", Icon::Down, said(page::down_one(lang)), flag(move || last), swap(at.checked_add(1)))}
                {tool("btn is-quiet is-icon", Icon::Trash, said(page::take_out(lang)), flag(|| false), remove)}
            </span>
        </li>
    }
    .into_any()
}

/// An object that is there or not.
pub(super) fn part_of(desk: Desk, place: String, label: &'static str, of: &'static Items) -> AnyView {
    let there = {
        let place = place.clone();
        Memo::new(move |_| desk.at(&place).is_some())
    };
    let body = part(move || {
        let (lang, place) = (desk.lang, place.clone());
        if there.get() {
            let fields = draw(desk, &place, of.fields);
            let remove = on(move |_| {
                desk.put(&place, None);
            });
            let words = page::of_item(page::remove_part(lang), label, lang);
            view! { {fields}{button("btn is-danger", Some(Icon::Trash), &words, remove)} }.into_any()
        } else {
            let add = on(move |_| {
                desk.put(&place, Some(fresh(of.fresh, desk.lang)));
            });
            button(
                "btn",
                Some(Icon::Plus),
                &page::of_item(page::add_part(lang), label, lang),
                add,
            )
        }
    });
    view! { <fieldset class="t-list"><legend class="field-label">{label}</legend>{body}</fieldset> }.into_any()
}

/// An object that is told apart by a tag: which, and the fields of that one.
pub(super) fn tagged(
    desk: Desk,
    place: String,
    label: &'static str,
    field: &'static Field,
    of: &'static Tagged,
) -> AnyView {
    let word = {
        let place = format!("{place}/{}", of.tag);
        Memo::new(move |_| match desk.at(&place) {
            Some(Value::String(word)) => word,
            _ => String::new(),
        })
    };
    let words = of
        .variants
        .iter()
        .map(|it| (it.word, field_word(field.key, it.word, desk.lang)));
    let change = {
        let place = place.clone();
        move |word: String| {
            let variant = of.variants.iter().find(|it| it.word == word);
            desk.put(&place, variant.map(|it| fresh(it.fresh, desk.lang)))
        }
    };
    let choice = select(
        desk,
        &place,
        field.optional,
        words.collect(),
        Box::new(move || word.get()),
        Box::new(change),
    );
    let choice = labelled(&place, label, choice);
    let id = id_of(&place);
    let fields = part(move || {
        let variant = word.with(|word| of.variants.iter().find(|it| it.word == *word));
        match variant {
            Some(variant) if !variant.fields.is_empty() => draw(desk, &place, variant.fields),
            _ => ().into_any(),
        }
    });
    view! { <div class="t-tagged" data-of=id>{choice}{fields}</div> }.into_any()
}
