//! Two JSON values that should say the same, and every place where they do not.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::Discrepancy;

/// Longest text of a missing or extra part that is quoted.
const QUOTED: usize = 200;

/// Compares a stated with a computed value.
pub(super) struct Difference<'a> {
    /// Names of rows and groups by id, to say where a place is.
    pub names: BTreeMap<&'a str, &'a str>,
    /// Whether a field that is not stated counts.
    pub missing_counts: bool,
    pub found: Vec<Discrepancy>,
}

impl Difference<'_> {
    /// Adds every place below `path` where the two differ.
    pub fn compare(&mut self, path: &str, name: Option<&str>, stated: &Value, computed: &Value) {
        match (stated, computed) {
            (Value::Object(stated), Value::Object(computed)) => self.objects(path, name, stated, computed),
            (Value::Array(stated), Value::Array(computed)) => self.arrays(path, name, stated, computed),
            _ if same(stated, computed) => {}
            _ => self.push(path.to_owned(), name, Some(stated), Some(computed)),
        }
    }

    fn objects(&mut self, path: &str, name: Option<&str>, stated: &Map<String, Value>, computed: &Map<String, Value>) {
        let own = stated
            .get("id")
            .and_then(Value::as_str)
            .and_then(|id| self.names.get(id).map(|name| (*name).to_owned()));
        let name = own.as_deref().or(name);
        for (key, value) in computed {
            let below = join(path, key);
            match stated.get(key) {
                Some(stated) => self.compare(&below, name, stated, value),
                None if self.missing_counts => self.push(below, name, None, Some(value)),
                None => {}
            }
        }
        for (key, value) in stated {
            if self.missing_counts && !computed.contains_key(key) {
                self.push(join(path, key), name, Some(value), None);
            }
        }
    }

    /// Items with an id are compared by it, so that one row too many does not shift all that follow.
    fn arrays(&mut self, path: &str, name: Option<&str>, stated: &[Value], computed: &[Value]) {
        let (mut by_id, mut known) = (BTreeMap::new(), BTreeSet::new());
        by_id.extend(computed.iter().filter_map(|item| Some((id(item)?, item))));
        known.extend(stated.iter().filter_map(id));
        let with_ids = by_id.len() == computed.len() && stated.iter().all(|item| id(item).is_some());
        for (at, item) in stated.iter().enumerate() {
            let below = format!("{path}[{at}]");
            let twin = if with_ids {
                id(item).and_then(|id| by_id.get(id).copied())
            } else {
                computed.get(at)
            };
            match twin {
                Some(twin) => self.compare(&below, name, item, twin),
                None => self.push(below, name, Some(item), None),
            }
        }
        for (at, item) in computed.iter().enumerate() {
            let missing = if with_ids {
                id(item).is_some_and(|id| !known.contains(id))
            } else {
                at >= stated.len()
            };
            if missing {
                self.push(format!("{path}[{at}]"), name, None, Some(item));
            }
        }
    }

    fn push(&mut self, path: String, name: Option<&str>, stated: Option<&Value>, computed: Option<&Value>) {
        self.found.push(Discrepancy {
            path,
            name: name.map(str::to_owned),
            stated: stated.map(quote),
            computed: computed.map(quote),
        });
    }
}

fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// Equal, or the same figure written with more or fewer decimals (`9.7` and `9.70`).
fn same(stated: &Value, computed: &Value) -> bool {
    let figure = |value: &Value| value.as_str().and_then(|text| text.parse::<Decimal>().ok());
    stated == computed || figure(stated).is_some_and(|stated| figure(computed) == Some(stated))
}

fn quote(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if text.chars().count() <= QUOTED {
        return text;
    }
    let cut: String = text.chars().take(QUOTED).collect();
    format!("{cut}…")
}
