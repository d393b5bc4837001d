//! Word and Excel files for JavaScript: the office module, which the page runs in a worker and a portal loads by itself.
//!
//! What reads is here; what writes a form as a file has its place beside it.

use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::TextDecoder;

use super::objects::thrown;
use crate::exchange::office::{OfficeError, OfficeLimits, office_error, read_file as read};
use crate::exchange::{ImportError, Source, from_csv, from_html, from_text, text_of};
use crate::text::Lang;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What every function throws: an Error with a stable code and a sentence that says what to do. */
export interface OfficeError extends Error {
  code: "tooLarge" | "empty" | "cutOff" | "damaged" | "tooManyParts" | "inflates" | "tooManySheets" | "tooManyStrings"
    | "tooManyCells" | "tooMuchText" | "tooManyMerges" | "farCell" | "tooDeep" | "doctype" | "encrypted" | "macros"
    | "oldWord" | "oldExcel" | "binaryExcel" | "openDocument" | "otherKind" | "webPage" | "foreign" | "nothingToRead"
    // Of the form that is written, and of what is made of it.
    | "notText" | "newer" | "other" | "field" | "tooLong" | "notWritten";
  /** The place in the form; empty where the file as a whole is meant. */
  path: string;
}
/** A document: its paragraphs and tables in order; each sheet of a workbook is one table. */
export interface Source { name: string; blocks: (Paragraph | Table)[] }
/** A paragraph; line breaks in it are `\n`. */
export interface Paragraph { kind: "paragraph"; text: string }
/** A table or sheet; a cell that another one covers stands in no row. */
export interface Table { kind: "table"; name: string; rows: Cell[][] }
/** A cell: its first column from 0, how many columns and rows it covers, its text as shown. */
export interface Cell { column: number; columns: number; rows: number; text: string }
"#;

/// Reads a document, a workbook or a CSV file.
///
/// # Errors
/// Why it was not read.
#[wasm_bindgen(js_name = readFile, unchecked_return_type = "Source")]
pub fn read_file(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] bytes: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
) -> Result<JsValue, JsValue> {
    let refused = |error: OfficeError| refuse(&error, Lang::Zh);
    let bytes = taken(bytes).map_err(refused)?;
    let source = source(&bytes, &name.as_string().unwrap_or_default()).map_err(refused)?;
    js_sys::JSON::parse(&serde_json::to_string(&source).unwrap_or_default())
}

/// The bytes of a caller's file; one that is too large is refused before it is copied.
fn taken(bytes: &JsValue) -> Result<Vec<u8>, OfficeError> {
    let view = if bytes.is_instance_of::<ArrayBuffer>() {
        Uint8Array::new(bytes)
    } else if ArrayBuffer::is_view(bytes) {
        // Of whatever window: test runners and frames have bytes of their own.
        let part = |key: &str| Reflect::get(bytes, &key.into()).unwrap_or_default();
        let number = |key| part(key).as_f64().unwrap_or_default() as u32;
        Uint8Array::new_with_byte_offset_and_length(&part("buffer"), number("byteOffset"), number("byteLength"))
    } else {
        return Err(OfficeError::Foreign);
    };
    let (bytes, limit) = (view.length() as usize, OfficeLimits::FILE.bytes);
    if bytes > limit {
        return Err(OfficeError::TooLarge { bytes, limit });
    }
    Ok(view.to_vec())
}

/// A document from a file of any kind that is read.
pub(super) fn source(bytes: &[u8], name: &str) -> Result<Source, OfficeError> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let read_text = |read: fn(&str) -> Result<Source, ImportError>| read(&decoded(bytes)?).map_err(OfficeError::from);
    let mut source = match ending.as_str() {
        "csv" | "tsv" => read_text(from_csv)?,
        "txt" => read_text(from_text)?,
        "html" | "htm" => read_text(from_html)?,
        _ => match read(bytes, name, OfficeLimits::FILE) {
            // Some systems export a page under the name of a workbook; it is read as one that was copied.
            Err(OfficeError::WebPage) => read_text(from_html)?,
            other => other?,
        },
    };
    source.name = name.to_owned();
    Ok(source)
}

/// A text in whatever encoding Chinese programs save it in.
fn decoded(bytes: &[u8]) -> Result<String, OfficeError> {
    match text_of(bytes) {
        Err(ImportError::NotUnicode) => {
            let decoder = TextDecoder::new_with_label("gb18030").map_err(|_| OfficeError::Foreign)?;
            decoder.decode_with_u8_array(bytes).map_err(|_| OfficeError::Foreign)
        }
        text => text.map_err(OfficeError::from),
    }
}

pub(super) fn refuse(error: &OfficeError, lang: Lang) -> JsValue {
    let words = office_error(error, lang);
    thrown(error.code(), "", &format!("{}{}", words.message, words.fix))
}
