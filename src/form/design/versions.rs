//! What two versions of a template differ in.

use serde_json::{Map, Value};

use super::place::{Item, locate};
use crate::form::json::Json;
use crate::form::{Group, Template};

/// What tells an item apart, and what is listed by itself.
const OF_THEIR_OWN: [&str; 4] = ["id", "groups", "indicators", "format"];
/// The parts of a template that are compared as wholes, field by field.
const PARTS: [&str; 5] = ["columns", "funds", "settings", "vetoes", "report"];

/// One difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Of what.
    pub of: Of,
    /// Its name in the newer version, or in the older where it is gone; empty for the template itself.
    pub name: String,
    /// What happened.
    pub what: What,
}

/// What a difference is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The head of the template.
    Template,
    /// A group or an indicator.
    Item(Item),
    /// The funds, the settings, the vetoes or the outline, by the JSON name.
    Part(&'static str),
}

/// What happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands in another group; their names.
    Moved {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// A field says something else; texts as they are shown, JSON where a field is more than a text. Empty for nothing.
    Changed {
        /// The field's JSON name, with a dot inside a part: `rounding.decimals`.
        field: String,
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
}

/// Every difference from `old` to `new`: head, groups and indicators in the form's order, what is gone, then the parts.
pub fn differences(old: &Template, new: &Template) -> Vec<Difference> {
    let (before, now) = (tree(old), tree(new));
    let mut found = Vec::new();
    fields(&before, &now, &PARTS, &mut |field, from, to| {
        found.push(Difference {
            of: Of::Template,
            name: String::new(),
            what: changed(field, from, to),
        });
    });
    for (item, name) in items(new) {
        match tree_of(old, &item).zip(tree_of(new, &item)) {
            None => found.push(difference(item, name, What::Added)),
            Some((before, now)) => {
                let (from, to) = (holder(old, &item), holder(new, &item));
                if from.0 != to.0 {
                    let what = What::Moved { from: from.1, to: to.1 };
                    found.push(difference(item.clone(), name.clone(), what));
                }
                fields(&before, &now, &[], &mut |field, from, to| {
                    found.push(difference(item.clone(), name.clone(), changed(field, from, to)));
                });
            }
        }
    }
    for (item, name) in items(old) {
        if locate(new, &item).is_none() {
            found.push(difference(item, name, What::Removed));
        }
    }
    for part in PARTS {
        let of = |tree: &Map<String, Value>| tree.get(part).cloned().unwrap_or_default();
        parts(part, "", &of(&before), &of(&now), &mut found);
    }
    found
}

fn difference(item: Item, name: String, what: What) -> Difference {
    Difference {
        of: Of::Item(item),
        name,
        what,
    }
}

fn changed(field: &str, from: &Value, to: &Value) -> What {
    What::Changed {
        field: field.to_owned(),
        from: shown(from),
        to: shown(to),
    }
}

/// Goes down where both sides are objects, so that a setting is named and not all of them.
fn parts(part: &'static str, path: &str, from: &Value, to: &Value, found: &mut Vec<Difference>) {
    match (from, to) {
        (Value::Object(old), Value::Object(new)) => fields(old, new, &[], &mut |field, from, to| {
            let below = if path.is_empty() {
                field.to_owned()
            } else {
                format!("{path}.{field}")
            };
            parts(part, &below, from, to, found);
        }),
        _ if from == to => {}
        _ => found.push(Difference {
            of: Of::Part(part),
            name: String::new(),
            what: changed(path, from, to),
        }),
    }
}

/// Each field in which two objects differ, by their names, then those that are gone.
fn fields(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    but: &[&str],
    each: &mut dyn FnMut(&str, &Value, &Value),
) {
    let listed = |field: &str| !OF_THEIR_OWN.contains(&field) && !but.contains(&field);
    let gone = old.keys().filter(|field| !new.contains_key(*field));
    for field in new.keys().chain(gone).filter(|field| listed(field)) {
        let value = |of: &Map<String, Value>| of.get(field).cloned().unwrap_or_default();
        let (from, to) = (value(old), value(new));
        if from != to {
            each(field, &from, &to);
        }
    }
}

/// A field as it is shown: a text as it is, a cell by its text, anything else as JSON.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Object(cell) if cell.get("text").is_some_and(Value::is_string) && !cell.contains_key("id") => {
            cell.get("text").and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        other => other.to_string(),
    }
}

/// Groups and indicators with their names, in the form's order.
fn items(template: &Template) -> Vec<(Item, String)> {
    fn walk(group: &Group, items: &mut Vec<(Item, String)>) {
        items.push((Item::Group(group.id.clone()), group.name.clone()));
        for below in &group.groups {
            walk(below, items);
        }
        for row in &group.indicators {
            items.push((Item::Indicator(row.id.clone()), row.name.clone()));
        }
    }
    let mut items = Vec::new();
    for group in &template.groups {
        walk(group, &mut items);
    }
    items
}

/// Id and name of the group that holds an item; empty at level 1.
fn holder(template: &Template, item: &Item) -> (String, String) {
    let group = locate(template, item).and_then(|(group, _)| group);
    let name = group.and_then(|id| template.group(id)).map(|group| group.name.clone());
    (group.unwrap_or_default().to_owned(), name.unwrap_or_default())
}

fn tree_of(template: &Template, item: &Item) -> Option<Map<String, Value>> {
    match item {
        Item::Group(id) => template.group(id).map(|group| tree(group)),
        Item::Indicator(id) => template.indicator(id).map(|row| tree(row)),
    }
}

fn tree(of: &dyn Json) -> Map<String, Value> {
    match of.write().into() {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
