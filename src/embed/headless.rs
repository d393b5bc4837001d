//! What the whole headless module can do beside [`super::scorer`]: checks, results, their verification, many in one picture.

use wasm_bindgen::prelude::*;

use super::objects::{give, hand_over, refuse, take, text};
use crate::check::check as find;
use crate::form::json::{Json, JsonError, Object, Written};
use crate::review::{self, Discrepancy, FindingRecord, discrepancy_text, other_engine, verify_json};
use crate::rollup::{self, Member};
use crate::score;
use crate::text::Lang;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a check found, in words. */
export type Finding = FindingRecord;
/** Whether a result still follows from its form. */
export interface Verification {
  verified: boolean;
  /** Another version computed it: rules corrected since may differ. */
  otherEngine: boolean;
  discrepancies: { path: string; name?: string; stated?: string; computed?: string; message: string }[];
}
"#;

/// The findings of a form in words, the worst first.
///
/// # Errors
/// What is wrong with the form.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "Assessment")] a: &JsValue) -> Result<JsValue, JsValue> {
    let form = take(a)?;
    let findings = find(&form, &score::score(&form));
    let records: Vec<FindingRecord> = findings
        .iter()
        .map(|finding| FindingRecord::new(finding, &form, Lang::Zh))
        .collect();
    give(&records)
}

/// The result of a form: the form, its scores and its findings in one.
///
/// # Errors
/// What is wrong with the form.
#[wasm_bindgen(unchecked_return_type = "Result")]
pub fn result(#[wasm_bindgen(unchecked_param_type = "Assessment")] a: &JsValue) -> Result<JsValue, JsValue> {
    give(&review::result(&take(a)?))
}

/// Recomputes a result and names every place that does not follow from its form.
///
/// # Errors
/// What is wrong with the result, when it cannot be recomputed at all.
#[wasm_bindgen(unchecked_return_type = "Verification")]
pub fn verify(#[wasm_bindgen(unchecked_param_type = "Result")] r: &JsValue) -> Result<JsValue, JsValue> {
    let (file, found) = verify_json(text(r)?.as_bytes()).map_err(|error| refuse(&error))?;
    let mut answer = Object::default();
    answer.push("verified", Written::Bool(found.is_empty()));
    answer.push("otherEngine", Written::Bool(other_engine(&file.engine)));
    answer.push("discrepancies", Written::List(found.iter().map(named).collect()));
    hand_over(&answer.written())
}

/// The picture of many results: grades, averages, distribution, groups, lost points, and which do not verify. Every figure is
/// computed anew.
///
/// # Errors
/// What is wrong with the first result that cannot be recomputed; the path begins with its place: `[3].assessment…`.
#[wasm_bindgen(unchecked_return_type = "Rollup")]
pub fn rollup(#[wasm_bindgen(unchecked_param_type = "Result[]")] rs: &JsValue) -> Result<JsValue, JsValue> {
    let list = rs
        .dyn_ref::<js_sys::Array>()
        .ok_or_else(|| refuse(&JsonError::Foreign))?;
    let mut forms = Vec::new();
    for (at, result) in list.iter().enumerate() {
        let place = |error| placed(&error, at);
        let text = text(&result).map_err(place)?;
        let (file, found) = verify_json(text.as_bytes()).map_err(|error| place(refuse(&error)))?;
        forms.push((file.assessment, found.len()));
    }
    let members: Vec<Member<'_>> = forms
        .iter()
        .map(|(form, discrepancies)| Member {
            form,
            discrepancies: *discrepancies,
        })
        .collect();
    give(&rollup::rollup(&members))
}

/// A refusal with its place seen from the list.
fn placed(error: &JsValue, at: usize) -> JsValue {
    let key = JsValue::from("path");
    let path = js_sys::Reflect::get(error, &key).ok().and_then(|path| path.as_string());
    let path = path.filter(|path| !path.is_empty()).map(|path| format!(".{path}"));
    // An Error that was just made takes what it is given.
    let _ = js_sys::Reflect::set(error, &key, &format!("[{at}]{}", path.unwrap_or_default()).into());
    error.clone()
}

/// A discrepancy with its sentence.
fn named(discrepancy: &Discrepancy) -> Written {
    let mut written = discrepancy.write();
    if let Written::Object(object) = &mut written {
        object.push("message", Written::Text(discrepancy_text(discrepancy, Lang::Zh)));
    }
    written
}
