//! The JSON form of texts, figures, lists and maps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::codec::Json;
use super::node::Node;
use super::write::{Object, Written};
use crate::form::sums::unsigned_zero;

impl Json for String {
    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Written {
        Written::Text(self.clone())
    }

    fn read(&mut self, node: Node<'_>) {
        if let Some(text) = node.text("a string") {
            text.clone_into(self);
        }
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Json for bool {
    fn blank() -> Self {
        false
    }

    fn write(&self) -> Written {
        Written::Bool(*self)
    }

    fn read(&mut self, node: Node<'_>) {
        *self = node.yes().unwrap_or_default();
    }

    fn is_blank(&self) -> bool {
        !self
    }
}

macro_rules! whole {
    ($($type:ident)+) => {$(
        impl Json for $type {
            fn blank() -> Self {
                0
            }

            fn write(&self) -> Written {
                Written::Number(u64::try_from(*self).unwrap_or(u64::MAX))
            }

            fn read(&mut self, node: Node<'_>) {
                let most = u64::try_from($type::MAX).unwrap_or(u64::MAX);
                let number = node.number(most, stringify!($type));
                *self = number.and_then(|number| number.try_into().ok()).unwrap_or_default();
            }
        }
    )+};
}

whole!(u8 u16 u32 u64 usize);

/// What a decimal is called in a refusal.
const DECIMAL: &str = "a Decimal type representing a fixed-point number";

impl Json for Decimal {
    fn blank() -> Self {
        Self::ZERO
    }

    fn write(&self) -> Written {
        Written::Text(unsigned_zero(*self).to_string())
    }

    fn read(&mut self, node: Node<'_>) {
        let Some(text) = node.text(DECIMAL) else { return };
        match text.parse().or_else(|_| Self::from_scientific(text)) {
            Ok(figure) => *self = figure,
            Err(_) => node.refuse(format!("invalid value: string {text:?}, expected {DECIMAL}")),
        }
    }
}

/// A whole number of any size, as a string.
impl Json for i128 {
    fn blank() -> Self {
        0
    }

    fn write(&self) -> Written {
        Written::Text(self.to_string())
    }

    fn read(&mut self, node: Node<'_>) {
        let Some(text) = node.text("a string") else { return };
        match text.parse() {
            Ok(number) => *self = number,
            Err(_) => node.refuse(format!("invalid value: string {text:?}, expected a whole number")),
        }
    }
}

impl<T: Json> Json for Option<T> {
    fn blank() -> Self {
        None
    }

    fn write(&self) -> Written {
        self.as_ref().map_or(Written::Null, Json::write)
    }

    fn read(&mut self, node: Node<'_>) {
        if !node.is_null() {
            self.insert(T::blank()).read(node);
        }
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T: Json> Json for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Written {
        Written::List(self.iter().map(Json::write).collect())
    }

    fn read(&mut self, node: Node<'_>) {
        for (at, value) in node.items().iter().enumerate() {
            let mut item = T::blank();
            node.item(at, value, &mut item);
            self.push(item);
        }
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Json> Json for BTreeMap<String, T> {
    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Written {
        let mut object = Object::default();
        for (key, value) in self {
            object.push(key.clone(), value.write());
        }
        object.written()
    }

    fn read(&mut self, node: Node<'_>) {
        for (key, value) in node.entries().into_iter().flatten() {
            let mut item = T::blank();
            node.entry(key, value, &mut item);
            self.insert(key.clone(), item);
        }
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Json for BTreeSet<String> {
    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Written {
        Written::List(self.iter().map(Json::write).collect())
    }

    fn read(&mut self, node: Node<'_>) {
        let mut items: Vec<String> = Vec::new();
        items.read(node);
        self.extend(items);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Json> Json for Arc<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn write(&self) -> Written {
        T::write(self)
    }

    fn read(&mut self, node: Node<'_>) {
        let mut value = T::blank();
        value.read(node);
        *self = Self::new(value);
    }
}
