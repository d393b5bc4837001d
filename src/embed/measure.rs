//! Handles for `cargo xtask bench`: what is measured stays inside WebAssembly, so that the time is ours and not that of
//! carrying objects. Behind the feature `measure`; never shipped.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;

use super::objects::take;
use crate::check::check;
use crate::form;
use crate::form::{Assessment, Limits, json};
use crate::review::{ResultFile, result, verify, verify_json};
use crate::score::{ScoreSheet, score};
use crate::text::{Lang, row_sentence};

#[path = "rows.rs"]
mod rows;

use rows::Rows;

/// A form held parsed.
#[wasm_bindgen]
pub struct Form {
    form: Assessment,
    sheet: ScoreSheet,
    text: OnceCell<String>,
}

#[wasm_bindgen]
impl Form {
    /// A form of JavaScript's.
    ///
    /// # Errors
    /// What is wrong with it.
    #[wasm_bindgen(constructor)]
    pub fn new(form: &JsValue) -> Result<Form, JsValue> {
        take(form).map(Self::of)
    }

    /// A form of so many rows, the example's over and over.
    pub fn mixed(rows: u32) -> Option<Form> {
        rows::form(rows as usize, Rows::Mixed).map(Self::of)
    }

    /// A form of so many rows that are shares of their targets and nothing else.
    pub fn shares(rows: u32) -> Option<Form> {
        rows::form(rows as usize, Rows::Shares).map(Self::of)
    }

    fn of(form: Assessment) -> Self {
        Self {
            sheet: score(&form),
            text: OnceCell::new(),
            form,
        }
    }

    /// Scores with every trace; the total.
    pub fn score(&self) -> String {
        score(&self.form).total.total.to_string()
    }

    /// Copies the score sheet and drops the copy: about what holding the traces costs of `score`.
    #[wasm_bindgen(js_name = copySheet)]
    pub fn copy_sheet(&self) -> usize {
        self.sheet.clone().rows.len()
    }

    /// Says every row's trace in a sentence; bytes.
    pub fn sentences(&self) -> usize {
        self.sheet
            .rows
            .iter()
            .map(|row| row_sentence(row, Lang::Zh).len())
            .sum()
    }

    /// Runs the checks; how many findings.
    pub fn check(&self) -> usize {
        check(&self.form, &self.sheet).len()
    }

    /// Writes the form as JSON; bytes.
    pub fn write(&self) -> usize {
        json::write(&self.form).len()
    }

    /// Reads the form's JSON with every limit and check; rows, 0 when refused.
    pub fn read(&self) -> usize {
        json::read::<Assessment>(self.json().as_bytes(), Assessment::FORMAT, Limits::JSON)
            .map_or(0, |read| read.value.template.indicators().count())
    }

    /// The form's JSON.
    pub fn text(&self) -> String {
        self.json().to_owned()
    }

    fn json(&self) -> &str {
        self.text.get_or_init(|| json::write(&self.form))
    }
}

/// Results held parsed, as a bureau that rolls them up holds them.
#[wasm_bindgen]
pub struct Results {
    files: Vec<ResultFile>,
    texts: Vec<String>,
}

#[wasm_bindgen]
impl Results {
    /// So many results of 20 to 60 rows.
    #[wasm_bindgen(constructor)]
    pub fn new(count: usize) -> Results {
        let files: Vec<ResultFile> = (0..count)
            .filter_map(|number| {
                let rows = number.wrapping_mul(7).checked_rem(41)?.saturating_add(20);
                rows::form(rows, Rows::Mixed)
            })
            .map(|form| result(&form))
            .collect();
        let texts = files.iter().map(ResultFile::to_json).collect();
        Self { files, texts }
    }

    /// Recomputes every result and compares; how many places differ.
    pub fn verify(&self) -> usize {
        self.files.iter().map(|file| verify(file).len()).sum()
    }

    /// Recomputes every form's score sheet and nothing else; how many of them differ.
    pub fn rescore(&self) -> usize {
        self.files
            .iter()
            .filter(|file| score(&file.assessment) != file.score_sheet)
            .count()
    }

    /// Reads every result from its JSON and verifies it; how many places differ.
    #[wasm_bindgen(js_name = readAndVerify)]
    pub fn read_and_verify(&self) -> usize {
        self.texts
            .iter()
            .map(|text| verify_json(text.as_bytes()).map_or(1, |(_, found)| found.len()))
            .sum()
    }

    /// Bytes of all of them as JSON.
    pub fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}
