//! What `web/embed/ziping-element.js` makes `<ziping-form>` of: a form shown inside an element that it is handed.
//!
//! Forms come in and go out as plain objects, through the same doors as in the headless module.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::objects::{give, take, thrown};
use super::scorer::known;
use crate::app::embedded::{self, Embedded, Host};
use crate::app::route::{Route, Step};
use crate::form::Assessment;
use crate::review;
use crate::store::{DraftId, random_u64};
use crate::text::Lang;

/// A form on the page.
#[wasm_bindgen(skip_typescript)]
pub struct Form(Embedded);

#[wasm_bindgen]
impl Form {
    /// Shows a form inside an element: `assessment`, or else what is stored under `key`, or else an empty one of
    /// `template`. `tell` hears `change`, `finding` and `submit`. An empty `key` keeps nothing in the browser.
    ///
    /// # Errors
    /// What is wrong with the form; `unknownTemplate`; `key` for a key with other characters than `a–z A–Z 0–9 - _`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: HtmlElement,
        tell: js_sys::Function,
        assessment: &JsValue,
        template: &JsValue,
        key: &str,
        english: bool,
    ) -> Result<Form, JsValue> {
        let (id, keeps) = if key.is_empty() {
            (DraftId::from_random(random_u64()), false)
        } else {
            let bad = |_| thrown("key", "", "storage-key 只能用字母、数字、“-”和“_”，1 到 64 个字符。");
            (DraftId::parse(key).map_err(bad)?, true)
        };
        let form = if !assessment.is_undefined() {
            Some(take(assessment)?)
        } else if keeps && embedded::is_stored(&id) {
            None
        } else {
            Some(empty(template)?)
        };
        let host = Host {
            root,
            tell,
            keeps,
            readonly: Cell::new(false),
            lang: if english { Lang::En } else { Lang::Zh },
            route: Route::Draft(id.clone(), Step::Unit),
            draft: Cell::new(None),
        };
        Ok(Self(embedded::show(host, id, form)))
    }

    /// An empty form of a built-in template, by its id, or of a template that the host brings.
    ///
    /// # Errors
    /// `unknownTemplate`, or what is wrong with the template.
    #[wasm_bindgen(js_name = empty)]
    pub fn empty(template: &JsValue) -> Result<JsValue, JsValue> {
        give(&empty(template)?)
    }

    /// The form as it stands; undefined where none could be opened.
    ///
    /// # Errors
    /// None.
    pub fn assessment(&self) -> Result<JsValue, JsValue> {
        self.0.read(|form| give(form)).unwrap_or(Ok(JsValue::UNDEFINED))
    }

    /// The form with its scores and findings; undefined where none could be opened.
    ///
    /// # Errors
    /// None.
    pub fn result(&self) -> Result<JsValue, JsValue> {
        let result = |form: &Assessment| give(&review::result(form));
        self.0.read(result).unwrap_or(Ok(JsValue::UNDEFINED))
    }

    /// Whether the form may only be read, from now on.
    #[wasm_bindgen(js_name = setReadonly)]
    pub fn set_readonly(&self, readonly: bool) {
        self.0.set_readonly(readonly);
    }
}

fn empty(template: &JsValue) -> Result<Assessment, JsValue> {
    use super::objects::take_template;
    use super::scorer::last_year;
    let template = match template.as_string() {
        Some(id) => known(&id)?,
        None => take_template(template)?,
    };
    let year = template.year.unwrap_or_else(last_year);
    Ok(Assessment::new(template, year))
}
