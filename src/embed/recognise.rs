//! Recognising a document and comparing two forms, for JavaScript without a page.

use wasm_bindgen::prelude::*;

use super::objects::{give, hand_over, refuse, take, text, thrown};
use super::scorer::last_year;
use crate::exchange::{
    Drafted, ImportError, Recognised, Source, assumption_text, draft, from_given, from_html, from_text, import_error,
    recognise as recognised,
};
use crate::form::json::{JsonError, Object, Written, parse};
use crate::review::{self, Part, Unlike, UnlikeField};
use crate::text::{Lang, page};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A document: the text of a page, what the clipboard holds as HTML, or cells. `year` counts where the document names none. */
export type Recognisable = { year?: number } & ({ text: string } | { html: string } | { grid: Cells | Document });
/** A table, row by row. */
export type Cells = (string | number | null)[][];
/** What `readFile` of `ziping/office` gives. */
export interface Document {
  name?: string;
  blocks: ({ kind: "paragraph"; text: string }
    | { kind: "table"; name?: string; rows: { column: number; columns: number; rows: number; text: string }[][] })[];
}
/** What a document does not say, and what has no place in a form. */
export interface Doubts {
  /** What was assumed, in a sentence each. */
  assumptions: string[];
  /** What was read and has no place in a form, as it stands. */
  left: string[];
  /** What was not understood, as it stands. */
  unplaced: string[];
}
/** A place where two forms differ. */
export interface Unlike {
  part: "year" | "unit" | "project" | "funds" | "goals" | "answers" | "narrative" | "vetoed" | "notes" | "handInDespite"
    | "template";
  /** Of the indicator, section, veto or finding. */
  id?: string;
  name?: string;
  /** Empty for a template. An absent side holds nothing. */
  fields: { path: string; mine?: string; theirs?: string }[];
}
"#;

/// A new form from a document: its template as printed, its figures as they stand, its scores and total as claimed ones.
///
/// # Errors
/// `foreign` for what is no such document, `tooLarge`, `tooManyCells`, `tooDeep`, or `noForm` when there is neither a table
/// of indicators or funds nor a report in it.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn recognise(
    #[wasm_bindgen(unchecked_param_type = "Recognisable")] document: &JsValue,
) -> Result<JsValue, JsValue> {
    give(&drafted(document)?.1.assessment)
}

/// What [`recognise`] assumed, left out and did not understand.
///
/// # Errors
/// As [`recognise`].
#[wasm_bindgen(unchecked_return_type = "Doubts")]
pub fn doubts(#[wasm_bindgen(unchecked_param_type = "Recognisable")] document: &JsValue) -> Result<JsValue, JsValue> {
    let (found, drafted) = drafted(document)?;
    let sentence = |assumption| Written::Text(assumption_text(&drafted, assumption, Lang::Zh));
    let stands = |value: &crate::exchange::Value| Written::Text(value.original().to_owned());
    let mut answer = Object::default();
    let assumptions = drafted.assumptions.iter().map(sentence).collect();
    answer.push("assumptions", Written::List(assumptions));
    answer.push("left", Written::List(drafted.left.iter().map(stands).collect()));
    answer.push("unplaced", Written::List(found.unplaced.iter().map(stands).collect()));
    hand_over(&answer.written())
}

fn drafted(document: &JsValue) -> Result<(Recognised, Drafted), JsValue> {
    let year = field(document, "year")
        .as_f64()
        .filter(|year| (1.0..=9999.0).contains(year));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to 9999")]
    let year = year.map_or_else(last_year, |year| year as u16);
    let found = recognised(&source(document)?);
    if !found.is_form() {
        return Err(thrown("noForm", "", page::import_no_form(Lang::Zh)));
    }
    let drafted = draft(&found, year);
    Ok((found, drafted))
}

fn source(document: &JsValue) -> Result<Source, JsValue> {
    let given = |key: &str| field(document, key).as_string();
    if let Some(html) = given("html") {
        return from_html(&html).map_err(|error| not_read(&error));
    }
    if let Some(text) = given("text") {
        return from_text(&text).map_err(|error| not_read(&error));
    }
    let grid = parse(&text(&field(document, "grid"))?).map_err(|error| refuse(&error))?;
    let source = from_given(&grid).map_err(|error| not_read(&error))?;
    source.ok_or_else(|| refuse(&JsonError::Foreign))
}

/// A field of an object; undefined where there is none.
fn field(object: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(object, &key.into()).unwrap_or_default()
}

fn not_read(error: &ImportError) -> JsValue {
    let code = match error {
        ImportError::TooLarge { .. } => "tooLarge",
        ImportError::TooManyCells { .. } => "tooManyCells",
        ImportError::TooDeep { .. } => "tooDeep",
        ImportError::NotUnicode => "notText",
    };
    thrown(code, "", &import_error(error, Lang::Zh).message)
}

/// Every place where two forms differ, in the order of the form; empty when they say the same.
///
/// # Errors
/// What is wrong with the first form that cannot be read.
#[wasm_bindgen(unchecked_return_type = "Unlike[]")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Assessment")] b: &JsValue,
) -> Result<JsValue, JsValue> {
    let (mine, theirs) = (take(a)?, take(b)?);
    let unlike = review::compare(&mine, &theirs);
    hand_over(&Written::List(unlike.iter().map(told).collect()))
}

/// A place where two forms differ, as an object.
fn told(unlike: &Unlike) -> Written {
    let mut object = Object::default();
    object.push("part", Written::Word(unlike.part.kind()));
    let filled = [("id", id(&unlike.part)), ("name", &unlike.name)];
    for (key, text) in filled.into_iter().filter(|(_, text)| !text.is_empty()) {
        object.push(key, Written::Text(text.to_owned()));
    }
    object.push("fields", Written::List(unlike.fields.iter().map(told_field).collect()));
    object.written()
}

fn told_field(field: &UnlikeField) -> Written {
    let mut object = Object::default();
    object.push("path", Written::Text(field.path.clone()));
    let sides = [("mine", &field.mine), ("theirs", &field.theirs)];
    for (key, text) in sides.into_iter().filter(|(_, text)| !text.is_empty()) {
        object.push(key, Written::Text(text.clone()));
    }
    object.written()
}

fn id(part: &Part) -> &str {
    match part {
        Part::Answer(id) | Part::Section(id) | Part::Veto(id) | Part::Note(id) => id,
        _ => "",
    }
}
