//! Values to JavaScript and back: plain objects by way of JSON text, typed errors.

use wasm_bindgen::{JsCast, JsValue};

#[cfg(feature = "element")]
use crate::form::Template;
use crate::form::json::{Document, Json, JsonError, Written, read};
use crate::form::{Assessment, Limits};
use crate::text::{Lang, json_error};

/// A form from the caller, through the door for files.
///
/// # Errors
/// What is wrong with it.
pub fn take(object: &JsValue) -> Result<Assessment, JsValue> {
    read_as(object, Assessment::FORMAT)
}

/// A template from the caller, through the same door.
#[cfg(feature = "element")]
pub fn take_template(object: &JsValue) -> Result<std::sync::Arc<Template>, JsValue> {
    read_as(object, Template::FORMAT).map(std::sync::Arc::new)
}

fn read_as<T: Document>(object: &JsValue, format: &str) -> Result<T, JsValue> {
    read(text(object)?.as_bytes(), format, Limits::JSON)
        .map(|read| read.value)
        .map_err(|error| refuse(&error))
}

/// An object as JSON. What cannot be written so (a cycle, a function, nothing at all) is no form.
pub fn text(object: &JsValue) -> Result<String, JsValue> {
    let written = js_sys::JSON::stringify(object).map_err(|error| {
        // The browser's own stack ends where an object is nested by the thousand.
        refuse(&if error.is_instance_of::<js_sys::RangeError>() {
            JsonError::TooDeep {
                limit: Limits::JSON.depth,
            }
        } else {
            JsonError::Foreign
        })
    })?;
    if !written.is_string() {
        return Err(refuse(&JsonError::Foreign));
    }
    // A string has at least as many bytes here as it has units there: too long is refused before anything is copied.
    let length = written.length() as usize;
    if length > Limits::JSON.bytes {
        return Err(refuse(&JsonError::TooLarge {
            bytes: length,
            limit: Limits::JSON.bytes,
        }));
    }
    written.as_string().ok_or_else(|| refuse(&JsonError::Foreign))
}

/// A value as a plain object.
pub fn give(value: &dyn Json) -> Result<JsValue, JsValue> {
    hand_over(&value.write())
}

/// One call into JavaScript instead of one for every field.
pub fn hand_over(written: &Written) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&written.text(false))
}

/// Why a form or result was refused.
pub fn refuse(error: &JsonError) -> JsValue {
    let (code, path) = match error {
        JsonError::TooLarge { .. } => ("tooLarge", ""),
        JsonError::TooDeep { .. } => ("tooDeep", ""),
        JsonError::NotText => ("notText", ""),
        JsonError::Damaged { .. } => ("damaged", ""),
        JsonError::Foreign => ("foreign", ""),
        JsonError::Newer { .. } => ("newer", "format"),
        JsonError::Other { .. } => ("other", "format"),
        JsonError::Field { path, .. } => ("field", path.as_str()),
    };
    thrown(code, path, &json_error(error, Lang::Zh).message)
}

/// An Error, so that it has a stack and reads well uncaught; code and path beside it.
pub fn thrown(code: &str, path: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("ZipingError");
    for (key, value) in [("code", code), ("path", path)] {
        // An Error that was just made takes new properties.
        let _ = js_sys::Reflect::set(&error, &key.into(), &value.into());
    }
    error.into()
}
