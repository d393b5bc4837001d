//! The template that is being made, as a tree: every field reads its place in it and writes it back through the one door.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::app::session::{Session, use_lang, use_session};
use crate::app::state::{Draft, use_draft};
use crate::form::design::Change;
use crate::form::json::{self, Json};
use crate::form::{Edit, Template};
use crate::store::random_u64;
use crate::text::{Lang, fresh_entry, json_error, page, refusal_text};

/// The template and who works on it.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub draft: Draft,
    pub session: Session,
    pub lang: Lang,
    tree: Memo<Arc<Value>>,
}

impl Desk {
    pub fn new() -> Self {
        let draft = use_draft();
        Self {
            draft,
            session: use_session(),
            lang: use_lang(),
            tree: Memo::new(move |_| Arc::new(draft.blocks.template.with(|template| template.write().into()))),
        }
    }

    /// What stands at a place, followed.
    pub fn at(self, place: &str) -> Option<Value> {
        self.tree.with(|tree| tree.pointer(place).cloned())
    }

    /// How many items stand in a list, followed.
    pub fn count(self, place: &str) -> usize {
        self.tree
            .with(|tree| tree.pointer(place).and_then(Value::as_array).map_or(0, Vec::len))
    }

    /// Puts a value into a place, or takes away what stands there. Says what is wrong where it cannot be.
    pub fn put(self, place: &str, value: Option<Value>) -> bool {
        let mut tree = (*self.tree.get_untracked()).clone();
        put(&mut tree, place, value);
        let read = json::from_tree::<Template>(&tree).and_then(|(template, _)| {
            json::validate(&template)?;
            Ok(template)
        });
        match read {
            Ok(template) => {
                self.draft.apply(Edit::Template(Arc::new(template)), "");
                true
            }
            Err(error) => {
                let words = json_error(&error, self.lang);
                self.session
                    .toast(format!("{}{}", page::not_adapted(self.lang), words.message), None);
                false
            }
        }
    }

    /// Changes the structure; says why where it cannot be.
    pub fn change(self, change: Change) -> bool {
        let done = self.draft.template(change);
        if let Err(refusal) = &done {
            self.session.toast(refusal_text(refusal, self.lang), None);
        }
        done.is_ok()
    }
}

/// A new object from its JSON, in words of the page's language; an empty id becomes one of its own.
pub(super) fn fresh(text: &str, lang: Lang) -> Value {
    let mut value = json::parse(&fresh_entry(text, lang)).unwrap_or_default();
    if let Some(id) = value.get_mut("id")
        && id.as_str() == Some("")
    {
        *id = Value::String(fresh_id());
    }
    value
}

/// An id that no other has.
pub(in crate::app::pages) fn fresh_id() -> String {
    format!("own-{:08x}", random_u64() >> 32)
}

fn put(tree: &mut Value, place: &str, value: Option<Value>) {
    let (holder, key) = place.rsplit_once('/').unwrap_or_default();
    let Some(holder) = tree.pointer_mut(holder) else {
        return;
    };
    match (holder, value) {
        (Value::Object(map), Some(value)) => drop(map.insert(key.to_owned(), value)),
        (Value::Object(map), None) => drop(map.remove(key)),
        (Value::Array(items), value) => {
            let at = key.parse().unwrap_or(usize::MAX);
            match value {
                Some(value) if at < items.len() => items.splice(at..=at, [value]).for_each(drop),
                Some(value) => items.push(value),
                None if at < items.len() => drop(items.remove(at)),
                None => {}
            }
        }
        _ => {}
    }
}
