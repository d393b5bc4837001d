//! Which format a file says it is.

use serde_json::Value;

use super::JsonError;

/// Every format of ours starts with this.
const OURS: &str = "ziping.";

/// The `format` of a file of ours.
pub(super) fn format(tree: &Value) -> Result<&str, JsonError> {
    let named = tree.get("format").and_then(Value::as_str);
    named
        .filter(|format| format.starts_with(OURS))
        .ok_or(JsonError::Foreign)
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
