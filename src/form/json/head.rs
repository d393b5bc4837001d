//! Which format a file says it is.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;

use super::JsonError;
use super::place;

/// Every format of ours starts with this.
const OURS: &str = "ziping.";

/// The `format` of a file of ours. Reads the whole text, so that damage anywhere is found here, with its place.
pub(super) fn format(text: &str) -> Result<String, JsonError> {
    match serde_json::from_str::<Head>(text) {
        Ok(Head(Some(format))) if format.starts_with(OURS) => Ok(format),
        Ok(_) => Err(JsonError::Foreign),
        Err(error) => Err(match error.classify() {
            Category::Syntax | Category::Eof => place::damaged(text, &error),
            Category::Data | Category::Io => JsonError::Foreign,
        }),
    }
}

/// Compares what a file says it is with what is wanted.
pub(super) fn same(named: &str, wanted: &str) -> Result<(), JsonError> {
    if named == wanted {
        return Ok(());
    }
    let format = named.to_owned();
    let newer = match (split(named), split(wanted)) {
        (Some((name, version)), Some((wanted_name, wanted_version))) => name == wanted_name && version > wanted_version,
        _ => false,
    };
    Err(if newer {
        JsonError::Newer { format }
    } else {
        JsonError::Other { format }
    })
}

/// `ziping.template/1` → `ziping.template` and 1.
fn split(format: &str) -> Option<(&str, u32)> {
    let (name, version) = format.rsplit_once('/')?;
    Some((name, version.parse().ok()?))
}

/// An object's `format`, where it is a string.
struct Head(Option<String>);

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(HeadVisitor)
    }
}

struct HeadVisitor;

impl<'de> Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let mut format = None;
        while let Some(key) = map.next_key::<String>()? {
            if key == "format" && format.is_none() {
                format = Some(map.next_value::<String>()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Head(format))
    }
}
