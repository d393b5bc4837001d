//! `localStorage` and IndexedDB, and the clock and chance that the pure part is handed.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Change, Changes, Done, Journal, Read, Storage, StorageError};

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

/// IndexedDB, by way of `web/journal.js`; where that is missing, there is no journal.
impl Journal for Browser {
    fn commit(&self, changes: Changes, done: Done) {
        let (keys, texts, were) = (Array::new(), Array::new(), Array::new());
        for (key, change) in changes {
            let (text, was) = match change {
                Change::Put(text) => (JsValue::from_str(&text), JsValue::NULL),
                Change::Drop => (JsValue::NULL, JsValue::NULL),
                Change::DropIf(was) => (JsValue::NULL, JsValue::from_str(&was)),
            };
            keys.push(&JsValue::from_str(&key));
            texts.push(&text);
            were.push(&was);
        }
        let with = [keys.into(), texts.into(), were.into()];
        ask("commit", &with, Box::new(move |answer| done(answer.map(|_| ()))));
    }

    fn read(&self, done: Read) {
        let text = |list: &Array, at| list.get(at).as_string().unwrap_or_default();
        let pair = move |answer: [Array; 2]| {
            let [keys, texts] = answer;
            (0..keys.length())
                .map(|at| (text(&keys, at), text(&texts, at)))
                .collect()
        };
        ask("read", &[], Box::new(move |answer| done(answer.map(pair))));
    }
}

type Answer = Box<dyn FnOnce(Result<[Array; 2], StorageError>)>;

/// Calls a function of the script and hears its answer; one that is not there has answered.
fn ask(function: &str, with: &[JsValue], done: Answer) {
    let field = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name));
    let script = field(&js_sys::global(), "zipingJournal").unwrap_or_default();
    let Ok(function) = field(&script, function).and_then(JsCast::dyn_into::<Function>) else {
        return done(Err(StorageError::Missing));
    };
    let heard = Closure::once_into_js(move |error: JsValue, keys: JsValue, texts: JsValue| {
        let list = |value: JsValue| value.dyn_into::<Array>().unwrap_or_default();
        done(match error.as_string().unwrap_or_default() {
            none if none.is_empty() => Ok([list(keys), list(texts)]),
            reason => Err(StorageError::Refused { reason }),
        });
    });
    let with: Array = with.iter().chain([&heard]).collect();
    // It catches everything itself and tells.
    let _ = function.apply(&script, &with);
}
