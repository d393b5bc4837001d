//! Files in and out of the page, and the clock.

use js_sys::{Array, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::form::Limits;

/// Milliseconds since 1970 by this computer's clock.
pub fn now_ms() -> u64 {
    crate::store::now_ms()
}

/// The year by this computer's clock; the year evaluated is usually the one before.
pub fn this_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(2026)
}

/// `14:03:07` by this computer's clock.
pub fn clock(ms: u64) -> String {
    let date = date(ms);
    format!(
        "{:02}:{:02}:{:02}",
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds()
    )
}

/// `2026-11-24 14:03`.
pub fn day_and_time(ms: u64) -> String {
    let date = date(ms);
    let month = date.get_month().saturating_add(1);
    format!(
        "{}-{month:02}-{:02} {:02}:{:02}",
        date.get_full_year(),
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}

/// `20261124`, for file names.
pub fn stamp(ms: u64) -> String {
    let date = date(ms);
    format!(
        "{}{:02}{:02}",
        date.get_full_year(),
        date.get_month().saturating_add(1),
        date.get_date()
    )
}

fn date(ms: u64) -> js_sys::Date {
    // Exact below 2^53 ms, the year 287,396.
    #[expect(clippy::cast_precision_loss, reason = "JavaScript's dates are such numbers")]
    let ms = ms as f64;
    js_sys::Date::new(&JsValue::from_f64(ms))
}

/// An address for a text held in memory.
pub fn object_url(text: &str) -> Option<String> {
    address(&JsValue::from_str(text), "application/json")
}

/// An address for text or bytes held in memory.
fn address(content: &JsValue, kind_name: &str) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type(kind_name);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Hands a text to the person as a file. False when the browser refuses.
pub fn save(name: &str, text: &str) -> bool {
    hand_over(name, object_url(text))
}

/// Hands bytes to the person as a file. False when the browser refuses.
pub fn save_bytes(name: &str, bytes: &[u8]) -> bool {
    hand_over(name, address(&Uint8Array::from(bytes), "application/octet-stream"))
}

fn hand_over(name: &str, url: Option<String>) -> bool {
    let saved = || {
        let url = url?;
        let document = window().document()?;
        let link = document
            .create_element("a")
            .ok()?
            .dyn_into::<HtmlAnchorElement>()
            .ok()?;
        link.set_href(&url);
        link.set_download(name);
        document.body()?.append_child(&link).ok()?;
        link.click();
        link.remove();
        // Not before the download has begun.
        leptos::prelude::set_timeout(
            move || {
                let _ = Url::revoke_object_url(&url);
            },
            std::time::Duration::from_secs(60),
        );
        Some(())
    };
    saved().is_some()
}

/// A file's bytes; only so many more than the limit are read that reading can say how large it is.
///
/// # Errors
/// The size, when it is above the limit; 0 when the file cannot be read.
pub async fn bytes(file: &File, limits: Limits) -> Result<Vec<u8>, usize> {
    within(file, limits)?;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| 0_usize)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Measures a file that has not been read.
///
/// # Errors
/// The size, when it is above the limit.
pub fn within(file: &File, limits: Limits) -> Result<(), usize> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = file.size() as usize;
    if size > limits.bytes { Err(size) } else { Ok(()) }
}

/// A name that every system takes as a file's.
pub fn file_name(parts: &[&str], ending: &str) -> String {
    let plain = |c: char| {
        if c.is_control() || r#"\/:*?"<>|"#.contains(c) {
            '_'
        } else {
            c
        }
    };
    let joined = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_");
    let name: String = joined.chars().map(plain).take(80).collect();
    format!("{}.{ending}", name.trim_matches(['.', ' ']))
}
