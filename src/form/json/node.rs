//! A node of a JSON tree that is being read: its value, the way to it, and what was wrong so far.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::JsonError;
use super::codec::Json;

/// What a reader finds on its way.
#[derive(Default)]
pub(super) struct Found {
    /// The first thing that does not fit.
    unfit: RefCell<Option<JsonError>>,
    /// Paths of the fields that no type asks for.
    unknown: RefCell<Vec<String>>,
}

impl Found {
    /// What was read, unless something did not fit, with the paths of unknown fields.
    pub(super) fn outcome<T>(self, value: T) -> Result<(T, Vec<String>), JsonError> {
        match self.unfit.into_inner() {
            Some(unfit) => Err(unfit),
            None => Ok((value, self.unknown.into_inner())),
        }
    }
}

/// The way to a node.
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    fn text(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => {
                let mut text = parent.text();
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
                text
            }
            Self::Index(parent, index) => format!("{}[{index}]", parent.text()),
        }
    }
}

/// A node.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    path: &'a Path<'a>,
    found: &'a Found,
}

/// Reads a tree into a value.
pub(super) fn read(tree: &Value, found: &Found, into: &mut dyn Json) {
    into.read(Node {
        value: tree,
        path: &Path::Root,
        found,
    });
}

impl<'a> Node<'a> {
    /// Whether the node is `null`.
    pub fn is_null(self) -> bool {
        self.value.is_null()
    }

    /// Its text; none, and the refusal kept, when it is something else.
    pub fn text(self, expected: &str) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong(expected);
        }
        text
    }

    /// Yes or no.
    pub fn yes(self) -> Option<bool> {
        let yes = self.value.as_bool();
        if yes.is_none() {
            self.wrong("a boolean");
        }
        yes
    }

    /// A whole number from 0 to `most`; `name` is the type that holds it.
    pub fn number(self, most: u64, name: &str) -> Option<u64> {
        let Value::Number(number) = self.value else {
            self.wrong(name);
            return None;
        };
        let fits = number.as_u64().filter(|number| *number <= most);
        if fits.is_none() {
            if number.is_f64() {
                self.wrong(name);
            } else {
                self.refuse(format!("invalid value: integer `{number}`, expected {name}"));
            }
        }
        fits
    }

    /// The place of its text among the words that are allowed.
    pub fn word(self, words: &[&'static str]) -> Option<usize> {
        let text = self.text("a word")?;
        let at = words.iter().position(|word| *word == text);
        if at.is_none() {
            self.unknown_word(text, words);
        }
        at
    }

    /// Its items.
    pub fn items(self) -> &'a [Value] {
        let items = self.value.as_array();
        if items.is_none() {
            self.wrong("a sequence");
        }
        items.map(Vec::as_slice).unwrap_or_default()
    }

    /// Reads one of its items.
    pub fn item(self, at: usize, value: &Value, into: &mut dyn Json) {
        into.read(Node {
            value,
            path: &Path::Index(self.path, at),
            found: self.found,
        });
    }

    /// Its entries, when the keys are a person's.
    pub fn entries(self) -> Option<&'a Map<String, Value>> {
        let entries = self.value.as_object();
        if entries.is_none() {
            self.wrong("a map");
        }
        entries
    }

    /// Reads one of its entries.
    pub fn entry(self, key: &str, value: &Value, into: &mut dyn Json) {
        into.read(Node {
            value,
            path: &Path::Key(self.path, key),
            found: self.found,
        });
    }

    /// Its fields, when it is one of our objects.
    pub fn fields(self, name: &str) -> Option<Fields<'a>> {
        let Some(map) = self.value.as_object() else {
            self.wrong(&format!("struct {name}"));
            return None;
        };
        Some(Fields {
            node: self,
            map,
            asked: Vec::new(),
        })
    }

    /// Its fields and the word that its tag says.
    pub fn tagged(self, name: &str, tag: &'static str, words: &[&'static str]) -> Option<(Fields<'a>, &'static str)> {
        let mut fields = self.fields(name)?;
        let Some(value) = fields.take(tag) else {
            fields.missing(tag);
            return None;
        };
        let path = Path::Key(self.path, tag);
        let node = Node {
            value,
            path: &path,
            found: self.found,
        };
        let word = node.word(words).and_then(|at| words.get(at))?;
        Some((fields, *word))
    }

    /// Keeps what does not fit here.
    pub fn refuse(self, message: String) {
        let mut unfit = self.found.unfit.borrow_mut();
        if unfit.is_none() {
            *unfit = Some(JsonError::Field {
                path: self.path.text(),
                message,
            });
        }
    }

    /// Keeps that it is of another kind than expected.
    pub fn wrong(self, expected: &str) {
        let found = match self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => format!("boolean `{value}`"),
            Value::Number(number) if number.is_f64() => format!("floating point `{number}`"),
            Value::Number(number) => format!("integer `{number}`"),
            Value::String(text) => format!("string {text:?}"),
            Value::Array(_) => "sequence".to_owned(),
            Value::Object(_) => "map".to_owned(),
        };
        self.refuse(format!("invalid type: {found}, expected {expected}"));
    }

    fn unknown_word(self, text: &str, words: &[&str]) {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        self.refuse(format!(
            "unknown variant `{text}`, expected one of {}",
            words.join(", ")
        ));
    }
}

/// The fields of one of our objects, while they are asked for.
pub struct Fields<'a> {
    node: Node<'a>,
    map: &'a Map<String, Value>,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The value of a field, which is known from now on.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.push(key);
        self.map.get(key)
    }

    pub(super) fn missing(&self, key: &str) {
        self.node.refuse(format!("missing field `{key}`"));
    }

    pub(super) fn below(&self, key: &str, value: &Value, into: &mut dyn Json) {
        self.node.entry(key, value, into);
    }

    /// Keeps the names of the fields that nobody asked for.
    pub fn done(self) {
        for key in self.map.keys() {
            if !self.asked.contains(&key.as_str()) {
                let path = Path::Key(self.node.path, key).text();
                self.node.found.unknown.borrow_mut().push(path);
            }
        }
    }
}
