//! The interface for JavaScript without a page: plain objects in and out, in the browser, in a worker and in Node.
//!
//! What comes in is written as JSON and read through the one door for files, so that limits, validation and refusals are
//! those of a file. What goes out holds what the file would hold.
//!
//! These functions are a module of their own for portals that only score, and part of the whole one.

use wasm_bindgen::prelude::*;

use super::objects::{give, refuse, take, thrown};
use crate::form::json::{JsonError, fields};
use crate::form::{Assessment, Kind, Template, builtin_template, builtin_templates};
use crate::score;

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
/** A built-in template in the list. */
export interface TemplateInfo { id: string; title: string; kind: "department" | "project"; year?: number }
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
pub fn template(#[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> Result<JsValue, JsValue> {
    give(&*named(id)?)
}

/// An empty form of a built-in template, for `year` or else the year before this one.
///
/// # Errors
/// `unknownTemplate`, or `field` for a year that is none.
#[wasm_bindgen(js_name = newAssessment, unchecked_return_type = "Assessment")]
pub fn new_assessment(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
    year: Option<f64>,
) -> Result<JsValue, JsValue> {
    let year = year.unwrap_or_else(|| f64::from(last_year()));
    if year.fract() != 0.0 || !(1.0..=9999.0).contains(&year) {
        return Err(refuse(&JsonError::Field {
            path: "year".to_owned(),
            message: format!("`{}` is not a year", shown(year)),
        }));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 9999"
    )]
    let year = year as u16;
    give(&Assessment::new(named(id)?, year))
}

/// A number as JavaScript writes it: this program prints no binary floats.
fn shown(number: f64) -> String {
    let text = js_sys::Number::from(number).to_string_with_radix(10);
    text.map(String::from).unwrap_or_default()
}

/// The score sheet of a form: every row with its trace, the groups, the total.
///
/// # Errors
/// What is wrong with the form.
#[wasm_bindgen(unchecked_return_type = "ScoreSheet")]
pub fn score(#[wasm_bindgen(unchecked_param_type = "Assessment")] a: &JsValue) -> Result<JsValue, JsValue> {
    give(&score::score(&take(a)?))
}

/// The year before this one by this computer's clock: the one that is evaluated.
pub(super) fn last_year() -> u16 {
    u16::try_from(js_sys::Date::new_0().get_full_year().saturating_sub(1)).unwrap_or(2025)
}

/// A built-in template by what a caller calls its id.
fn named(id: &JsValue) -> Result<std::sync::Arc<Template>, JsValue> {
    let no_text = || thrown("unknownTemplate", "", "模板编号应为文本；templates() 列出全部模板。");
    known(&id.as_string().ok_or_else(no_text)?)
}

pub(super) fn known(id: &str) -> Result<std::sync::Arc<Template>, JsValue> {
    let message = || format!("没有“{id}”这个模板；templates() 列出全部模板。");
    builtin_template(id).ok_or_else(|| thrown("unknownTemplate", "", &message()))
}
