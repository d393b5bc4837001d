//! Reading and writing the JSON formats, with their limits and precise refusals.

use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::error::Category;

use super::{Assessment, Backup, Limits, Template};

mod codec;
mod head;
mod node;
mod place;
mod plain;
mod unique;
mod validate;
mod write;

pub use codec::Json;
pub(crate) use codec::{fields, tagged, words};
pub use node::{Fields, Node};
pub use validate::validate;
pub use write::{Object, Written};

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

/// A format of ours, with what must hold beyond the kinds of its fields.
pub trait Document: Json {
    /// Checks what the kinds of the fields do not say, so that nothing later meets nonsense.
    ///
    /// # Errors
    /// [`JsonError::Field`] with the first place that cannot be worked with.
    fn validate(&self) -> Result<(), JsonError>;
}

/// The kinds of file this version opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `ziping.template/1`.
    Template,
    /// `ziping.assessment/1`.
    Assessment,
    /// `ziping.result/1`.
    Result,
    /// `ziping.backup/1`.
    Backup,
}

impl FileKind {
    const ALL: [Self; 4] = [Self::Template, Self::Assessment, Self::Result, Self::Backup];

    /// The format's name in this version.
    pub fn format(self) -> &'static str {
        match self {
            Self::Template => Template::FORMAT,
            Self::Assessment => Assessment::FORMAT,
            Self::Result => "ziping.result/1",
            Self::Backup => Backup::FORMAT,
        }
    }
}

/// Says which of our formats a file is, without reading the rest of it.
///
/// # Errors
/// As [`read`]; a format of ours that this version does not know is [`JsonError::Newer`] or [`JsonError::Other`].
pub fn format_of(bytes: &[u8], limits: Limits) -> Result<FileKind, JsonError> {
    let tree = parse(within(bytes, limits)?)?;
    let named = head::format(&tree)?;
    let mut refusal = None;
    for kind in FileKind::ALL {
        match head::same(named, kind.format()) {
            Ok(()) => return Ok(kind),
            Err(newer @ JsonError::Newer { .. }) => refusal = Some(newer),
            Err(other) => refusal = refusal.or(Some(other)),
        }
    }
    Err(refusal.unwrap_or(JsonError::Foreign))
}

/// Reads one of our formats (`ziping.assessment/1`, …).
///
/// Decimals are strings; a JSON number in their place is refused with its path, because other programs have passed it
/// through a binary float. An object that has a key twice is refused: one of the two would be lost.
///
/// # Errors
/// A [`JsonError`] that names the place; limits are checked before anything is parsed.
pub fn read<T: Document>(bytes: &[u8], format: &str, limits: Limits) -> Result<Read<T>, JsonError> {
    let tree = open(bytes, format, limits)?;
    let (value, mut unknown) = from_tree::<T>(&tree)?;
    // The place that editors look for a schema in says nothing about the form.
    unknown.retain(|path| path != "$schema");
    value.validate()?;
    Ok(Read { value, unknown })
}

/// The tree of a file of this format, within the limits.
///
/// # Errors
/// As [`read`], but for its fields, which are not looked at.
pub fn open(bytes: &[u8], format: &str, limits: Limits) -> Result<Value, JsonError> {
    let tree = parse(within(bytes, limits)?)?;
    head::same(head::format(&tree)?, format)?;
    Ok(tree)
}

/// The tree of a JSON text.
///
/// # Errors
/// [`JsonError::Damaged`] with its place, or [`JsonError::Field`] for a key that stands twice.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    unique::tree(text).map_err(|error| {
        // A figure or text that is none, in a file that is whole, is its field's fault.
        let whole = || serde_json::from_str::<IgnoredAny>(text).is_ok();
        match error.classify() {
            Category::Syntax | Category::Eof if !whole() => place::damaged(text, &error),
            _ => place::field(text, &error),
        }
    })
}

/// Reads a type of ours from a tree, with the paths of the fields that it does not know.
///
/// # Errors
/// [`JsonError::Field`] for what is missing or of the wrong kind.
pub fn from_tree<T: Json>(tree: &Value) -> Result<(T, Vec<String>), JsonError> {
    let found = node::Found::default();
    let mut value = T::blank();
    node::read(tree, &found, &mut value);
    found.outcome(value)
}

/// The text of a file that keeps the limits, without its byte order mark.
fn within(bytes: &[u8], limits: Limits) -> Result<&str, JsonError> {
    if bytes.len() > limits.bytes {
        return Err(JsonError::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    let text = place::text(bytes)?;
    if place::deepest(text) > limits.depth {
        return Err(JsonError::TooDeep { limit: limits.depth });
    }
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// A document as [`write`] writes it, when [`read`] makes the same of that text again.
pub fn write_proven<T: Document>(value: &T, format: &str) -> Option<String> {
    let text = write(value);
    let again = read::<T>(text.as_bytes(), format, Limits::JSON).ok()?;
    (write(&again.value) == text).then_some(text)
}

/// Writes a format: pretty, keys in the types' order, maps sorted, a final newline: equal content gives equal bytes.
pub fn write(value: &dyn Json) -> String {
    let mut text = value.write().text(true);
    text.push('\n');
    text
}
