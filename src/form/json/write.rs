//! A value of ours as JSON, before it is text or a tree to compare.

use std::borrow::Cow;

use serde_json::Value;

/// A JSON value with its keys in our order.
pub enum Written {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
    /// A text of ours.
    Word(&'static str),
    /// A list.
    List(Vec<Written>),
    /// An object.
    Object(Object),
}

/// An object that is being written.
#[derive(Default)]
pub struct Object(Vec<(Cow<'static, str>, Written)>);

impl Object {
    /// An object that starts with its tag.
    pub fn tagged(tag: &'static str, word: &'static str) -> Self {
        Self(vec![(tag.into(), Written::Word(word))])
    }

    /// Adds an entry.
    pub fn push(&mut self, key: impl Into<Cow<'static, str>>, value: Written) {
        self.0.push((key.into(), value));
    }

    /// The object as a value.
    pub fn written(self) -> Written {
        Written::Object(self)
    }
}

/// One level of indentation.
const INDENT: &str = "  ";

impl Written {
    /// As text: indented, or in one line without spaces.
    pub fn text(&self, pretty: bool) -> String {
        let mut text = String::new();
        self.onto(&mut text, pretty.then_some(0));
        text
    }

    fn onto(&self, text: &mut String, depth: Option<usize>) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(true) => text.push_str("true"),
            Self::Bool(false) => text.push_str("false"),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::Text(own) => quoted(text, own),
            Self::Word(word) => quoted(text, word),
            Self::List(items) => {
                text.push('[');
                let below = depth.map(|depth| depth.saturating_add(1));
                for (at, item) in items.iter().enumerate() {
                    separate(text, at > 0, below);
                    item.onto(text, below);
                }
                close(text, ']', items.is_empty(), depth);
            }
            Self::Object(Object(entries)) => {
                text.push('{');
                let below = depth.map(|depth| depth.saturating_add(1));
                for (at, (key, value)) in entries.iter().enumerate() {
                    separate(text, at > 0, below);
                    quoted(text, key);
                    text.push_str(if depth.is_some() { ": " } else { ":" });
                    value.onto(text, below);
                }
                close(text, '}', entries.is_empty(), depth);
            }
        }
    }
}

impl From<Written> for Value {
    fn from(written: Written) -> Self {
        match written {
            Written::Null => Self::Null,
            Written::Bool(value) => Self::Bool(value),
            Written::Number(number) => number.into(),
            Written::Text(text) => Self::String(text),
            Written::Word(word) => Self::String(word.to_owned()),
            Written::List(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Written::Object(Object(entries)) => {
                let mut object = serde_json::Map::new();
                for (key, value) in entries {
                    object.insert(key.into_owned(), value.into());
                }
                Self::Object(object)
            }
        }
    }
}

fn separate(text: &mut String, comma: bool, depth: Option<usize>) {
    if comma {
        text.push(',');
    }
    line(text, depth);
}

fn close(text: &mut String, bracket: char, empty: bool, depth: Option<usize>) {
    if !empty {
        line(text, depth);
    }
    text.push(bracket);
}

fn line(text: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        text.push('\n');
        for _ in 0..depth {
            text.push_str(INDENT);
        }
    }
}

/// A string in quotes, with the escapes that JSON asks for.
fn quoted(text: &mut String, own: &str) {
    text.push('"');
    for c in own.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            c if c < ' ' => text.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('"');
}
