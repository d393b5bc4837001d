//! Importing a document, for the page: what comes out of it before anything is written, and the form that is taken.

use wasm_bindgen::prelude::*;

use super::office;
use crate::exchange::office::OfficeError;
use crate::exchange::preview::{Asked, drafted, merged, preview};
use crate::exchange::{Source, from_html, from_text};
use crate::form::{Assessment, Limits, json};
use crate::text::Lang;

/// A document and what is asked of it. `kind` is `file`, `html` or `text`; `year` counts where the document names none.
struct Import {
    source: Source,
    asked: Asked,
    lang: Lang,
    year: u16,
}

impl Import {
    fn read(bytes: &[u8], name: &str, chinese: bool, year: u16, kind: &str, asked: &str) -> Result<Self, JsValue> {
        let lang = if chinese { Lang::Zh } else { Lang::En };
        let text = || std::str::from_utf8(bytes).map_err(|_| OfficeError::Foreign);
        let source = match kind {
            "html" => text().and_then(|text| from_html(text).map_err(OfficeError::from)),
            "text" => text().and_then(|text| from_text(text).map_err(OfficeError::from)),
            _ => office::source(bytes, name),
        };
        Ok(Self {
            source: source.map_err(|error| office::refuse(&error, lang))?,
            // Only the page asks, and only in its own words.
            asked: Asked::read(asked).unwrap_or_default(),
            lang,
            year,
        })
    }
}

/// What a document says and what comes out of it, as JSON.
///
/// # Errors
/// Why it was not read.
#[wasm_bindgen(js_name = previewImport, skip_typescript)]
pub fn preview_import(
    bytes: &[u8],
    name: &str,
    chinese: bool,
    year: u16,
    kind: &str,
    asked: &str,
    open: &str,
) -> Result<String, JsValue> {
    let import = Import::read(bytes, name, chinese, year, kind, asked)?;
    let open = form(open);
    let Import {
        source,
        asked,
        lang,
        year,
    } = &import;
    Ok(json::write(&preview(source, asked, open.as_ref(), *year, *lang)))
}

/// The form that is taken, as a file of ours: a new draft, or the open one with what the person takes.
///
/// # Errors
/// Why the document was not read.
#[wasm_bindgen(js_name = acceptImport, skip_typescript)]
pub fn accept_import(
    bytes: &[u8],
    name: &str,
    chinese: bool,
    year: u16,
    kind: &str,
    asked: &str,
    open: &str,
) -> Result<String, JsValue> {
    let import = Import::read(bytes, name, chinese, year, kind, asked)?;
    let Import {
        source, asked, year, ..
    } = &import;
    let form = match form(open) {
        Some(open) => merged(source, asked, &open, *year),
        None => drafted(source, asked, *year).assessment,
    };
    Ok(json::write(&form))
}

/// The open draft, where there is one.
fn form(text: &str) -> Option<Assessment> {
    let read = json::read::<Assessment>(text.as_bytes(), Assessment::FORMAT, Limits::JSON);
    read.ok().map(|read| read.value)
}
