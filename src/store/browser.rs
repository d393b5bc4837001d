//! `localStorage`, and the clock and chance that the pure part is handed.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

use super::{Storage, StorageError};

/// This browser's `localStorage`. Looked up anew each time, for it may be taken away while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Browser;

impl Storage for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        raw()?.get_item(key).map_err(thrown)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        raw()?.set_item(key, value).map_err(thrown)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        raw()?.remove_item(key).map_err(thrown)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let storage = raw()?;
        let length = storage.length().map_err(thrown)?;
        let mut keys = Vec::new();
        for index in 0..length {
            keys.extend(storage.key(index).map_err(thrown)?);
        }
        Ok(keys)
    }
}

/// The texts as they are: gloo's own `get` and `set` would wrap them in JSON, and its `raw` throws where there is no
/// storage, so that is asked first.
fn raw() -> Result<web_sys::Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Missing)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StorageError::Missing),
    }
}

fn thrown(error: JsValue) -> StorageError {
    let field = |name: &str| {
        let value = js_sys::Reflect::get(&error, &JsValue::from_str(name));
        value.ok().and_then(|value| value.as_string()).unwrap_or_default()
    };
    match field("name").as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Missing,
        // Whatever was thrown need not be an error.
        "" => StorageError::Refused {
            reason: format!("{error:?}"),
        },
        name => StorageError::Refused {
            reason: format!("{name}: {}", field("message")),
        },
    }
}

/// The time now, in milliseconds since 1970.
pub fn now_ms() -> u64 {
    // A whole number far below 2⁵³; the conversion cuts, and gives 0 for a clock before 1970.
    js_sys::Date::now() as u64
}

/// A random number for a draft's id or a tab's name. No secret: `Math.random` is there on every page.
pub fn random_u64() -> u64 {
    (u64::from(random_u32()) << 32) | u64::from(random_u32())
}

#[expect(
    clippy::float_arithmetic,
    reason = "JavaScript gives chance as a fraction; no figure of a form comes near it"
)]
fn random_u32() -> u32 {
    (js_sys::Math::random() * 4_294_967_296.0) as u32
}
