//! How a type of ours is read from a JSON tree and written as one.
//!
//! Each type lists its fields once, in a table ([`fields`], [`words`], [`tagged`]); what works through a table is compiled
//! once for all types. The code that `serde` derives for the same types is compiled for each of them (measured: seven times
//! the bytes), so it serves the schema and the tests, which hold the tables to it (`tests/codec.rs`).

use super::node::{Fields, Node};
use super::write::{Object, Written};

/// A type with a JSON form.
pub trait Json {
    /// What a reader starts from, and what stands for a field that may be missing.
    fn blank() -> Self
    where
        Self: Sized;

    /// As JSON.
    fn write(&self) -> Written;

    /// Takes the value of a node. What does not fit is kept by the node, and nobody uses what was read then.
    fn read(&mut self, node: Node<'_>);

    /// Whether a field that `may` be missing is left out.
    fn is_blank(&self) -> bool {
        false
    }
}

/// How a field stands in its table: `must` be there; `always` written but may be missing; `may` be missing and is left out
/// when blank.
impl Fields<'_> {
    /// A field that has to be there.
    pub fn must(&mut self, key: &'static str, field: &mut dyn Json) {
        match self.take(key) {
            Some(value) => self.below(key, value, field),
            None => self.missing(key),
        }
    }

    /// A field that may be missing.
    pub fn may(&mut self, key: &'static str, field: &mut dyn Json) {
        if let Some(value) = self.take(key) {
            self.below(key, value, field);
        }
    }

    /// As [`Fields::may`]; the difference is in the writing.
    pub fn always(&mut self, key: &'static str, field: &mut dyn Json) {
        self.may(key, field);
    }
}

impl Object {
    /// A field that has to be there.
    pub fn must(&mut self, key: &'static str, field: &dyn Json) {
        self.push(key, field.write());
    }

    /// A field that is left out when blank.
    pub fn may(&mut self, key: &'static str, field: &dyn Json) {
        if !field.is_blank() {
            self.push(key, field.write());
        }
    }

    /// As [`Object::must`]; the difference is in the reading.
    pub fn always(&mut self, key: &'static str, field: &dyn Json) {
        self.must(key, field);
    }
}

/// The fields of a struct, in the order in which they are written.
macro_rules! fields {
    ($type:ident $(, left out when $blank:path)?: $($mode:ident $field:ident = $key:literal),+ $(,)?) => {
        impl $crate::form::json::Json for $type {
            fn blank() -> Self {
                Self { $($field: $crate::form::json::Json::blank()),+ }
            }

            fn write(&self) -> $crate::form::json::Written {
                let mut object = $crate::form::json::Object::default();
                $(object.$mode($key, &self.$field);)+
                object.written()
            }

            fn read(&mut self, node: $crate::form::json::Node<'_>) {
                let Some(mut fields) = node.fields(stringify!($type)) else { return };
                $(fields.$mode($key, &mut self.$field);)+
                fields.done();
            }

            $(fn is_blank(&self) -> bool {
                $blank(self)
            })?
        }
    };
}

/// The words of an enum without fields; the first stands for blank.
macro_rules! words {
    ($type:ident: $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* $(,)?) => {
        impl $crate::form::json::Json for $type {
            fn blank() -> Self {
                Self::$first
            }

            fn write(&self) -> $crate::form::json::Written {
                $crate::form::json::Written::Word(match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                })
            }

            fn read(&mut self, node: $crate::form::json::Node<'_>) {
                let found = node.word(&[$first_word $(, $word)*]);
                let variants = [Self::$first $(, Self::$variant)*];
                if let Some(variant) = found.and_then(|at| variants.get(at)) {
                    *self = *variant;
                }
            }
        }
    };
}

/// The variants of an enum with fields, told apart by a tag; the first stands for blank.
macro_rules! tagged {
    ($type:ident by $tag:literal: $first:ident = $first_word:literal { $($first_mode:ident $first_field:ident = $first_key:literal),* }
     $(, $variant:ident = $word:literal { $($mode:ident $field:ident = $key:literal),* })* $(,)?) => {
        impl $crate::form::json::Json for $type {
            fn blank() -> Self {
                Self::$first { $($first_field: $crate::form::json::Json::blank()),* }
            }

            fn write(&self) -> $crate::form::json::Written {
                match self {
                    Self::$first { $($first_field),* } => {
                        #[allow(unused_mut, reason = "not every variant has fields")]
                        let mut object = $crate::form::json::Object::tagged($tag, $first_word);
                        $(object.$first_mode($first_key, $first_field);)*
                        object.written()
                    }
                    $(Self::$variant { $($field),* } => {
                        #[allow(unused_mut, reason = "not every variant has fields")]
                        let mut object = $crate::form::json::Object::tagged($tag, $word);
                        $(object.$mode($key, $field);)*
                        object.written()
                    })*
                }
            }

            fn read(&mut self, node: $crate::form::json::Node<'_>) {
                let words: &[&'static str] = &[$first_word $(, $word)*];
                let Some((mut fields, word)) = node.tagged(stringify!($type), $tag, words) else { return };
                match word {
                    $first_word => {
                        *self = Self::$first { $($first_field: $crate::form::json::Json::blank()),* };
                        #[allow(irrefutable_let_patterns, reason = "of one variant")]
                        if let Self::$first { $($first_field),* } = self {
                            $(fields.$first_mode($first_key, $first_field);)*
                        }
                    }
                    $($word => {
                        *self = Self::$variant { $($field: $crate::form::json::Json::blank()),* };
                        if let Self::$variant { $($field),* } = self {
                            $(fields.$mode($key, $field);)*
                        }
                    })*
                    _ => {}
                }
                fields.done();
            }
        }
    };
}

pub(crate) use {fields, tagged, words};
