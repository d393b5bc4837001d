//! Draws the fields of a template from their description.

use leptos::prelude::*;
use serde_json::{Number, Value};
use web_sys::Event;

use super::desk::Desk;
use super::lists::{items, part_of, tagged};
use crate::app::erased::{flag, on, text};
use crate::form::Quantity;
use crate::form::design::fields::{Field, FieldKind};
use crate::text::{field_name, field_word, page};

/// The fields of the object at `base`.
pub(super) fn draw(desk: Desk, base: &str, fields: &'static [Field]) -> AnyView {
    let fields: Vec<AnyView> = fields.iter().map(|field| one(desk, base, field)).collect();
    view! { <div class="t-fields">{fields}</div> }.into_any()
}

/// The key of the object that holds a field; an item of a list is held by the list.
fn holder(base: &str) -> &str {
    base.rsplit('/')
        .find(|key| !key.is_empty() && !key.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or_default()
}

fn one(desk: Desk, base: &str, field: &'static Field) -> AnyView {
    let place = format!("{base}/{}", field.key);
    let label = field_name(holder(base), field.key, desk.lang);
    match &field.kind {
        FieldKind::Items(of) => items(desk, place, label, of),
        FieldKind::Tagged(of) => tagged(desk, place, label, field, of),
        FieldKind::Part(of) => part_of(desk, place, label, of),
        FieldKind::Set(words) => set(desk, &place, label, field.key, words),
        FieldKind::Flag => tick(desk, place, label, field.optional),
        FieldKind::Choice(words) => {
            let options = words.iter().map(|word| (*word, field_word(field.key, word, desk.lang)));
            let change = {
                let place = place.clone();
                move |word: String| desk.put(&place, (!word.is_empty()).then_some(Value::String(word)))
            };
            let chosen = {
                let place = place.clone();
                move || shown(desk.at(&place).as_ref())
            };
            let select = select(
                desk,
                &place,
                field.optional,
                options.collect(),
                Box::new(chosen),
                Box::new(change),
            );
            labelled(&place, label, select)
        }
        FieldKind::Line | FieldKind::Figure | FieldKind::Whole | FieldKind::Cell => {
            labelled(&place, label, line(desk, &place, field, None))
        }
        FieldKind::Area | FieldKind::Lines => {
            view! { <div class="t-wide">{labelled(&place, label, area(desk, &place, field))}</div> }.into_any()
        }
    }
}

/// The element id of a place.
pub(super) fn id_of(place: &str) -> String {
    format!("t{}", place.replace('/', "-"))
}

pub(super) fn labelled(place: &str, label: &'static str, control: AnyView) -> AnyView {
    view! { <div class="field"><label class="field-label" for=id_of(place)>{label}</label>{control}</div> }.into_any()
}

/// What a field shows of a value.
fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Array(items)) => {
            let lines: Vec<String> = items.iter().map(|item| shown(Some(item))).collect();
            lines.join("\n")
        }
        Some(Value::Object(map)) => shown(map.get("text")),
        _ => String::new(),
    }
}

/// What was typed as a value; none takes the field away.
fn typed(field: &Field, text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() && field.optional {
        return None;
    }
    Some(match field.kind {
        // What is no figure is refused by the reader, which says so.
        FieldKind::Figure => {
            let figure = Quantity::new(text)
                .number()
                .map(|number| number.value.normalize().to_string());
            Value::String(figure.unwrap_or_else(|| text.to_owned()))
        }
        FieldKind::Whole => text.parse::<u64>().map_or_else(
            |_| Value::String(text.to_owned()),
            |number| Value::Number(Number::from(number)),
        ),
        FieldKind::Cell => {
            Value::Object(std::iter::once(("text".to_owned(), Value::String(text.to_owned()))).collect())
        }
        FieldKind::Lines => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Value::Array(lines.map(|line| Value::String(line.to_owned())).collect())
        }
        _ => Value::String(text.to_owned()),
    })
}

/// The text of a field, whether it was refused, and what a change does.
type Bound = (Signal<String>, Signal<bool>, Box<dyn FnMut(Event)>);

/// A field's text and what becomes of what is typed: it is taken over when the field is left, and stays in the field,
/// marked, where it cannot be.
fn bound(desk: Desk, place: &str, field: &'static Field) -> Bound {
    let bad = RwSignal::new(false);
    let value = {
        let place = place.to_owned();
        text(move || shown(desk.at(&place).as_ref()))
    };
    let place = place.to_owned();
    let change = on(move |event: Event| bad.set(!desk.put(&place, typed(field, &event_target_value(&event)))));
    (value, flag(move || bad.get()), change)
}

/// A line; `label` where no label element names it.
pub(super) fn line(desk: Desk, place: &str, field: &'static Field, label: Option<String>) -> AnyView {
    let (value, bad, change) = bound(desk, place, field);
    let class = match field.kind {
        FieldKind::Figure | FieldKind::Whole => "input is-num",
        _ => "input",
    };
    view! {
        <input class=class class:is-bad=bad id=id_of(place) aria-label=label autocomplete="off" data-loose="" prop:value=value on:change=change />
    }
    .into_any()
}

fn area(desk: Desk, place: &str, field: &'static Field) -> AnyView {
    let (value, bad, change) = bound(desk, place, field);
    view! {
        <div class="grow" data-text=value>
            <textarea class="area" class:is-bad=bad id=id_of(place) rows="2" data-loose="" prop:value=value on:change=change></textarea>
        </div>
    }
    .into_any()
}

/// A choice of words, each with its name.
pub(super) fn select(
    desk: Desk,
    place: &str,
    optional: bool,
    words: Vec<(&'static str, &'static str)>,
    chosen: Box<dyn Fn() -> String + Send + Sync>,
    change: Box<dyn Fn(String) -> bool>,
) -> AnyView {
    let chosen = Memo::new(move |_| chosen());
    let none = optional.then(|| ("", page::as_set(desk.lang)));
    let options: Vec<AnyView> = none
        .into_iter()
        .chain(words)
        .map(|(word, name)| {
            let selected = flag(move || chosen.with(|chosen| chosen == word));
            view! { <option value=word prop:selected=selected>{name}</option> }.into_any()
        })
        .collect();
    let change = on(move |event: Event| {
        change(event_target_value(&event));
    });
    view! { <select class="select" id=id_of(place) data-loose="" on:change=change>{options}</select> }.into_any()
}

fn tick(desk: Desk, place: String, label: &'static str, optional: bool) -> AnyView {
    let id = id_of(&place);
    let checked = {
        let place = place.clone();
        flag(move || desk.at(&place) == Some(Value::Bool(true)))
    };
    let change = on(move |event: Event| {
        let yes = event_target_checked(&event);
        desk.put(&place, (yes || !optional).then_some(Value::Bool(yes)));
    });
    view! {
        <label class="tick t-tick"><input type="checkbox" id=id prop:checked=checked on:change=change />{label}</label>
    }
    .into_any()
}

/// Some of some words, in their order.
fn set(desk: Desk, place: &str, label: &'static str, key: &'static str, words: &'static [&'static str]) -> AnyView {
    let has = move |place: &str, word: &str| {
        let chosen = desk.at(place);
        chosen
            .as_ref()
            .and_then(Value::as_array)
            .is_some_and(|all| all.iter().any(|it| it == word))
    };
    let ticks: Vec<AnyView> = words
        .iter()
        .map(|word| {
            let (read, write) = (place.to_owned(), place.to_owned());
            let checked = flag(move || has(&read, word));
            let change = on(move |event: Event| {
                let yes = event_target_checked(&event);
                let kept = words.iter().filter(|it| {
                    if **it == *word {
                        yes
                    } else {
                        untrack(|| has(&write, it))
                    }
                });
                let kept = kept.map(|it| Value::String((*it).to_owned())).collect();
                desk.put(&write, Some(Value::Array(kept)));
            });
            let name = field_word(key, word, desk.lang);
            view! { <label class="tick"><input type="checkbox" prop:checked=checked on:change=change />{name}</label> }
                .into_any()
        })
        .collect();
    view! { <fieldset class="field t-set"><legend class="field-label">{label}</legend>{ticks}</fieldset> }.into_any()
}
