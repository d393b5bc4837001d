//! A form as a Word document, a workbook or CSV, for JavaScript; the other half of the office module.

use wasm_bindgen::prelude::*;

use super::objects::{refuse, take, thrown};
use crate::check::check;
use crate::exchange::de_identify;
use crate::exchange::office_out::{
    Annexes, WriteError, findings_csv, rows_csv, table_csv, write_docx as docx, write_error, write_xlsx as xlsx,
};
use crate::form::json::{from_tree, parse, read};
use crate::form::{Assessment, Limits};
use crate::report::compose;
use crate::score::score;
use crate::text::Lang;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which annexes a document has: the list of evidence, and how each score was found. Neither unless asked for. */
export interface DocxOptions { evidence?: boolean; trace?: boolean }
"#;

/// A form as a workbook: the official table with live formulas, how each score was found, what the checks found.
///
/// # Errors
/// What is wrong with the form, `tooLong` for a text that no cell holds, or `notWritten` when the file does not read back
/// as it was meant.
#[wasm_bindgen(js_name = writeXlsx)]
pub fn write_xlsx(#[wasm_bindgen(unchecked_param_type = "Assessment")] form: &JsValue) -> Result<Vec<u8>, JsValue> {
    written("xlsx", &take(form)?, Annexes::default(), Lang::Zh)
}

/// A form's report as a Word document by GB/T 9704-2012, the official table in it.
///
/// # Errors
/// What is wrong with the form, or `notWritten` when the file does not read back as it was meant.
#[wasm_bindgen(js_name = writeDocx)]
pub fn write_docx(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] form: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "DocxOptions")] options: &JsValue,
) -> Result<Vec<u8>, JsValue> {
    let asked = |key: &str| js_sys::Reflect::get(options, &key.into()).is_ok_and(|value| value.is_truthy());
    let annexes = Annexes {
        evidence: asked("evidence"),
        trace: asked("trace"),
    };
    written("docx", &take(form)?, annexes, Lang::Zh)
}

/// The same as the page asks for it: a form as text, which file, with all annexes or none, with or without names.
///
/// # Errors
/// As [`write_docx`].
#[wasm_bindgen(js_name = writeFile, skip_typescript)]
pub fn write_file(kind: &str, form: &str, annexes: bool, nameless: bool, chinese: bool) -> Result<Vec<u8>, JsValue> {
    let lang = if chinese { Lang::Zh } else { Lang::En };
    let form: Assessment = read(form.as_bytes(), Assessment::FORMAT, Limits::JSON)
        .map_err(|error| refuse(&error))?
        .value;
    let annexes = Annexes {
        evidence: annexes,
        trace: annexes,
    };
    let copy = if nameless { de_identify(&form) } else { None };
    written(kind, &copy.unwrap_or(form), annexes, lang)
}

/// A table as CSV, for the page: its lines as JSON.
///
/// # Errors
/// `foreign` for what is no table, `notWritten` when the file does not read back as it was meant.
#[wasm_bindgen(js_name = writeTable, skip_typescript)]
pub fn write_table(lines: &str, chinese: bool) -> Result<Vec<u8>, JsValue> {
    let tree = parse(lines).map_err(|error| refuse(&error))?;
    let (lines, _) = from_tree::<Vec<Vec<String>>>(&tree).map_err(|error| refuse(&error))?;
    let lang = if chinese { Lang::Zh } else { Lang::En };
    table_csv(&lines).map_err(|error| refused(&error, lang))
}

fn refused(error: &WriteError, lang: Lang) -> JsValue {
    let code = match error {
        WriteError::TooLong { .. } => "tooLong",
        WriteError::NotRead(_) | WriteError::Differs { .. } => "notWritten",
    };
    let words = write_error(error, lang);
    thrown(code, "", &format!("{}{}", words.message, words.fix))
}

fn written(kind: &str, form: &Assessment, annexes: Annexes, lang: Lang) -> Result<Vec<u8>, JsValue> {
    let sheet = score(form);
    let findings = || check(form, &sheet);
    let file = match kind {
        "docx" => docx(form, &sheet, &compose(form, &sheet), annexes),
        "xlsx" => xlsx(form, &sheet, &findings()),
        "rows" => rows_csv(form, &sheet, lang),
        _ => findings_csv(form, &findings(), lang),
    };
    file.map_err(|error| refused(&error, lang))
}
