//! From a JSON tree to our types, with the path of whatever does not fit and of every field that is not known.
//!
//! One deserializer for all formats, over a tree rather than over text: the derived code of every type is then compiled
//! once, and only for objects (measured: a quarter of the page's program against reading text directly and again for
//! unknown fields).

use std::cell::RefCell;
use std::fmt;

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, Expected, IntoDeserializer, MapAccess, SeqAccess, Unexpected};
use serde::de::{VariantAccess, Visitor};
use serde_json::Value;

/// Reads a value of the tree.
pub(super) fn read<'de, T: serde::Deserialize<'de>>(
    tree: &'de Value,
    unknown: &RefCell<Vec<String>>,
) -> Result<T, Unfit> {
    T::deserialize(Node {
        value: tree,
        path: &Path::Root,
        unknown,
    })
}

/// What does not fit, and where.
#[derive(Debug)]
pub(super) struct Unfit {
    /// None until a node has said where it is.
    pub path: Option<String>,
    /// In the words of `serde`.
    pub message: String,
}

impl Error for Unfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            path: None,
            message: message.to_string(),
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Unfit {}

/// The way to a node.
enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Self::Root, key) => formatter.write_str(key),
            Self::Key(parent, key) => write!(formatter, "{parent}.{key}"),
            Self::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// A value of the tree and the way to it.
#[derive(Clone, Copy)]
struct Node<'de, 'p> {
    value: &'de Value,
    path: &'p Path<'p>,
    unknown: &'p RefCell<Vec<String>>,
}

impl<'de> Node<'de, '_> {
    fn wrong(self, expected: &dyn Expected) -> Unfit {
        let found = match self.value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(value) => match (value.as_u64(), value.as_i64(), value.as_f64()) {
                (Some(value), _, _) => Unexpected::Unsigned(value),
                (_, Some(value), _) => Unexpected::Signed(value),
                (_, _, Some(value)) => Unexpected::Float(value),
                _ => Unexpected::Other("number"),
            },
            Value::String(value) => Unexpected::Str(value),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        self.here(Unfit::invalid_type(found, expected))
    }

    fn here(self, mut unfit: Unfit) -> Unfit {
        unfit.path.get_or_insert_with(|| self.path.to_string());
        unfit
    }

    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let Value::Number(number) = self.value else {
            return Err(self.wrong(&visitor));
        };
        match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => visitor.visit_u64(number),
            (_, Some(number)) => visitor.visit_i64(number),
            _ => return Err(self.wrong(&visitor)),
        }
        .map_err(|unfit| self.here(unfit))
    }

    fn object<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let Value::Object(object) = self.value else {
            return Err(self.wrong(&visitor));
        };
        let entries = Entries {
            rest: object.iter(),
            next: None,
            node: self,
        };
        visitor.visit_map(entries).map_err(|unfit| self.here(unfit))
    }

    fn array<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let Value::Array(array) = self.value else {
            return Err(self.wrong(&visitor));
        };
        let items = Items {
            rest: array.iter().enumerate(),
            node: self,
        };
        visitor.visit_seq(items).map_err(|unfit| self.here(unfit))
    }

    fn string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let Value::String(text) = self.value else {
            return Err(self.wrong(&visitor));
        };
        visitor.visit_str(text).map_err(|unfit| self.here(unfit))
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            self.number(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Node<'de, '_> {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(_) => self.number(visitor),
            Value::String(_) => self.string(visitor),
            Value::Array(_) => self.array(visitor),
            Value::Object(_) => self.object(visitor),
        }
        .map_err(|unfit| self.here(unfit))
    }

    numbers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let Value::Bool(value) = self.value else {
            return Err(self.wrong(&visitor));
        };
        visitor.visit_bool(*value)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        if self.value.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.array(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.object(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.object(visitor)
    }

    /// Our enums are words; those with fields are told apart by a tag and read through `deserialize_any`.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let Value::String(word) = self.value else {
            return Err(self.wrong(&visitor));
        };
        visitor.visit_enum(Word(word)).map_err(|unfit| self.here(unfit))
    }

    /// A field that no type asks for.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.unknown.borrow_mut().push(self.path.to_string());
        visitor.visit_unit()
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.string(visitor)
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

/// The entries of an object.
struct Entries<'de, 'p> {
    rest: serde_json::map::Iter<'de>,
    next: Option<(&'de str, &'de Value)>,
    node: Node<'de, 'p>,
}

impl<'de> MapAccess<'de> for Entries<'de, '_> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unfit> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.next = Some((key, value));
        let key: StrDeserializer<'_, Unfit> = key.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Unfit> {
        let Some((key, value)) = self.next.take() else {
            return Err(Unfit::custom("a value without its key"));
        };
        let node = Node {
            value,
            path: &Path::Key(self.node.path, key),
            unknown: self.node.unknown,
        };
        seed.deserialize(node).map_err(|unfit| node.here(unfit))
    }
}

/// The items of an array.
struct Items<'de, 'p> {
    rest: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
    node: Node<'de, 'p>,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Unfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Unfit> {
        let Some((index, value)) = self.rest.next() else {
            return Ok(None);
        };
        let node = Node {
            value,
            path: &Path::Index(self.node.path, index),
            unknown: self.node.unknown,
        };
        seed.deserialize(node).map(Some).map_err(|unfit| node.here(unfit))
    }
}

/// A word of an enum.
struct Word<'de>(&'de str);

impl<'de> EnumAccess<'de> for Word<'de> {
    type Error = Unfit;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Unfit> {
        let word: StrDeserializer<'_, Unfit> = self.0.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> VariantAccess<'de> for Word<'de> {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Unfit> {
        Err(Unfit::custom("a word cannot carry a value"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit::custom("a word cannot carry values"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Unfit> {
        Err(Unfit::custom("a word cannot carry fields"))
    }
}
