//! What the start page leaves to the program that knows forms.
//!
//! The start page runs in a small program of its own, which is there at once ([`super::front`]). The program that fills
//! in, scores and checks follows behind it; `web/start.js` hands over to it what was asked. Where the
//! start page is a part of that program, it answers by itself.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::File;

use super::session::Session;
use crate::store::DraftId;

/// Something the start page cannot do without knowing forms.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Open what the address names.
    Address,
    /// Open the example as a new draft.
    Example,
    /// Begin a form of a built-in template, by its id.
    New(String),
    /// Open a copy of a draft.
    Copy(DraftId),
    /// Write a draft to a file.
    Export(DraftId),
    /// Write all drafts to one file.
    Backup,
    /// Open a file of any kind.
    Open(File),
    /// Look at a document that was pasted as a file.
    Look(File),
    /// Look at a paste: whether it is HTML, and its text.
    Paste(bool, String),
}

/// Who answers.
pub type Answers = fn(Session, Ask);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = zipingForm, catch)]
    async fn load(name: &str, value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = zipingAsked)]
    fn asked() -> Option<Array>;
}

impl Ask {
    /// Has the program that knows forms loaded, which takes the start page's place and does it.
    ///
    /// # Errors
    /// What went wrong with loading, in whatever words there are.
    pub async fn hand_over(self) -> Result<(), String> {
        let (name, value) = match self {
            Self::Address => ("address", JsValue::UNDEFINED),
            Self::Example => ("example", JsValue::UNDEFINED),
            Self::New(template) => ("new", template.into()),
            Self::Copy(id) => ("copy", id.as_str().into()),
            Self::Export(id) => ("export", id.as_str().into()),
            Self::Backup => ("backup", JsValue::UNDEFINED),
            Self::Open(file) => ("open", file.into()),
            Self::Look(file) => ("look", file.into()),
            Self::Paste(true, text) => ("html", text.into()),
            Self::Paste(false, text) => ("text", text.into()),
        };
        load(name, &value).await.map(drop).map_err(said)
    }

    /// What was handed over to this program. From here on the start page's own program is gone.
    pub fn handed_over() -> Option<Self> {
        let asked = asked()?;
        let (name, value) = (asked.get(0).as_string()?, asked.get(1));
        let id = || DraftId::parse(&value.as_string()?).ok();
        Some(match name.as_str() {
            "example" => Self::Example,
            "new" => Self::New(value.as_string()?),
            "copy" => Self::Copy(id()?),
            "export" => Self::Export(id()?),
            "backup" => Self::Backup,
            "open" => Self::Open(value.dyn_into().ok()?),
            "look" => Self::Look(value.dyn_into().ok()?),
            "html" | "text" => Self::Paste(name == "html", value.as_string()?),
            _ => Self::Address,
        })
    }
}

fn said(error: JsValue) -> String {
    let message = js_sys::Reflect::get(&error, &"message".into()).unwrap_or_default();
    message.as_string().unwrap_or_default()
}
