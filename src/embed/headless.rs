//! The interface for JavaScript without a page: plain objects in and out, in the browser, in a worker and in Node.
//!
//! What comes in is written as JSON and read through the one door for files, so that limits, validation and refusals are
//! those of a file, and `verify` sees the figures as they were stated. What goes out holds what the file would hold.

use wasm_bindgen::prelude::*;

use super::objects::{give, hand_over, refuse, take, text, thrown};
use crate::check::check as find;
use crate::form::json::{Json, JsonError, Object, Written, fields};
use crate::form::{Assessment, Kind, Template, builtin_template, builtin_templates};
use crate::review::{self, Discrepancy, FindingRecord, discrepancy_text, other_engine, verify_json};
use crate::rollup::{self, Member};
use crate::score;
use crate::text::Lang;

// Those of the formats are written by `cargo xtask generate` and stand before these in what is shipped.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What every function throws: an Error with a stable code, and the place in the object where there is one. */
export interface ZipingError extends Error {
  code: "tooLarge" | "tooDeep" | "notText" | "damaged" | "foreign" | "newer" | "other" | "field" | "unknownTemplate" | "key"
    | "tooManyCells" | "noForm";
  /** `template.groups[0].weight`; empty where the object as a whole is meant. */
  path: string;
}
/** What a check found, in words. */
export type Finding = FindingRecord;
/** A built-in template in the list. */
export interface TemplateInfo { id: string; title: string; kind: "department" | "project"; year?: number }
/** Whether a result still follows from its form. */
export interface Verification {
  verified: boolean;
  /** Another version computed it: rules corrected since may differ. */
  otherEngine: boolean;
  discrepancies: { path: string; name?: string; stated?: string; computed?: string; message: string }[];
}
"#;

/// A built-in template in the list.
struct TemplateInfo {
    id: String,
    title: String,
    kind: Kind,
    year: Option<u16>,
}

fields! {
    TemplateInfo:
    must id = "id",
    must title = "title",
    must kind = "kind",
    may year = "year",
}

/// The built-in templates, in the order in which they are offered.
///
/// # Errors
/// None.
#[wasm_bindgen(unchecked_return_type = "TemplateInfo[]")]
pub fn templates() -> Result<JsValue, JsValue> {
    let infos: Vec<TemplateInfo> = builtin_templates()
        .filter_map(builtin_template)
        .map(|template| TemplateInfo {
            id: template.id.clone(),
            title: template.title.clone(),
            kind: template.kind,
            year: template.year,
        })
        .collect();
    give(&infos)
}

/// A built-in template.
///
/// # Errors
/// `unknownTemplate`.
#[wasm_bindgen(unchecked_return_type = "Template")]
pub fn template(id: &str) -> Result<JsValue, JsValue> {
    give(&*known(id)?)
}

/// An empty form of a built-in template, for `year` or else the year before this one.
///
/// # Errors
/// `unknownTemplate`, or `field` for a year that is none.
#[wasm_bindgen(js_name = newAssessment, unchecked_return_type = "Assessment")]
pub fn new_assessment(id: &str, year: Option<f64>) -> Result<JsValue, JsValue> {
    let year = year.unwrap_or_else(|| f64::from(last_year()));
    if year.fract() != 0.0 || !(1.0..=9999.0).contains(&year) {
        return Err(refuse(&JsonError::Field {
            path: "year".to_owned(),
            message: format!("`{year}` is not a year"),
        }));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 9999"
    )]
    let year = year as u16;
    give(&Assessment::new(known(id)?, year))
}

/// The score sheet of a form: every row with its trace, the groups, the total.
///
/// # Errors
/// What is wrong with the form.
#[wasm_bindgen(unchecked_return_type = "ScoreSheet")]
pub fn score(#[wasm_bindgen(unchecked_param_type = "Assessment")] a: &JsValue) -> Result<JsValue, JsValue> {
    give(&score::score(&take(a)?))
}

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
        let at = |error: JsonError| refuse(&in_list(error, at));
        let (file, found) = verify_json(text(&result)?.as_bytes()).map_err(at)?;
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

/// The place of what is wrong, seen from the list.
fn in_list(error: JsonError, at: usize) -> JsonError {
    match error {
        JsonError::Field { path, message } => {
            let dot = if path.is_empty() { "" } else { "." };
            JsonError::Field {
                path: format!("[{at}]{dot}{path}"),
                message,
            }
        }
        other => other,
    }
}

/// A discrepancy with its sentence.
fn named(discrepancy: &Discrepancy) -> Written {
    let mut written = discrepancy.write();
    if let Written::Object(object) = &mut written {
        object.push("message", Written::Text(discrepancy_text(discrepancy, Lang::Zh)));
    }
    written
}

/// The year before this one by this computer's clock: the one that is evaluated.
pub(super) fn last_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year().saturating_sub(1)).unwrap_or(2025)
}

pub(super) fn known(id: &str) -> Result<std::sync::Arc<Template>, JsValue> {
    let message = || format!("没有“{id}”这个模板；templates() 列出全部模板。");
    builtin_template(id).ok_or_else(|| thrown("unknownTemplate", "", &message()))
}
