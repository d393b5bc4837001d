//! Word and Excel files by the office module: a program of its own in a worker, which `web/start.js` loads when it is first
//! needed. What is done here is to ask it and to hear its answer.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::components::button;
use super::erased::on;
use super::files;
use super::session::Session;
use crate::exchange::{Source, Unpacking};
use crate::form::Limits;
use crate::form::json::JsonError;
use crate::text::{Lang, json_error, page};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = zipingOffice, catch)]
    async fn ask(name: &str, values: &Array, hear: &Closure<dyn FnMut()>) -> Result<JsValue, JsValue>;
    /// Gives up what was asked last.
    #[wasm_bindgen(js_name = zipingOfficeCancel)]
    fn cancel();
}

/// Cells that are unpacked without a pause: some 5 ms on a slow machine.
const STEP: usize = 20_000;

/// The code of what a person gave up.
pub const CANCELLED: &str = "cancelled";

/// Why a file was not read.
pub struct Refusal {
    /// A stable name; [`CANCELLED`] when the person gave up.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// A form from another program's file.
pub struct Imported {
    /// The draft, as a file of ours.
    pub form: String,
    /// What was recognised, assumed and left out.
    pub said: String,
}

/// Whether the office module reads a file of that name.
pub fn reads(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    page::OFFICE_FILES
        .split(',')
        .any(|known| known.strip_prefix('.') == Some(ending.as_str()))
}

/// Reads a file into a draft.
///
/// # Errors
/// Why it was not read.
pub async fn import(session: Session, file: &File) -> Result<Imported, Refusal> {
    let year = files::this_year().saturating_sub(1);
    let answer = call(session, "importFile", file, &[year.into()]).await?;
    let text = |at| Reflect::get_u32(&answer, at).ok().and_then(|text| text.as_string());
    Ok(Imported {
        form: text(0).unwrap_or_default(),
        said: text(1).unwrap_or_default(),
    })
}

/// Reads a file into its paragraphs and tables, with a pause now and then so that the page goes on.
///
/// # Errors
/// Why it was not read.
pub async fn read_file(session: Session, file: &File) -> Result<Source, Refusal> {
    let answer = call(session, "readPacked", file, &[]).await?;
    let bytes = Uint8Array::new(&answer).to_vec();
    let broken = || refusal("crashed", session.lang.get_untracked());
    let mut unpacking = Unpacking::new(&bytes).ok_or_else(broken)?;
    while !unpacking.step(STEP).ok_or_else(broken)? {
        pause().await;
    }
    Ok(unpacking.source())
}

/// Calls a function of the module with a file's bytes, its name, the language and more, and says so meanwhile.
async fn call(session: Session, name: &str, file: &File, more: &[JsValue]) -> Result<JsValue, Refusal> {
    let lang = session.lang.get_untracked();
    // Not even read into memory.
    files::within(file, Limits::JSON).map_err(|bytes| {
        let limit = Limits::JSON.bytes;
        let words = json_error(&JsonError::TooLarge { bytes, limit }, lang);
        Refusal {
            code: "tooLarge".to_owned(),
            message: format!("{}{}", words.message, words.fix),
        }
    })?;
    session
        .reading
        .set(Some(page::office_reading(&file.name(), false, lang)));
    let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
        session.reading.set(None);
        return Err(Refusal {
            code: "unreadable".to_owned(),
            message: page::file_unreadable(lang).to_owned(),
        });
    };
    let values = Array::of3(
        &Uint8Array::new(&bytes),
        &file.name().into(),
        &(lang == Lang::Zh).into(),
    );
    for value in more {
        values.push(value);
    }
    run(session, name, &values, page::office_reading(&file.name(), true, lang)).await
}

/// Writes the form as a file: `kind` is `docx`, `xlsx`, `rows` or `findings`; `name` is the file's.
///
/// # Errors
/// Why it was not written.
pub async fn write(session: Session, kind: &str, form: &str, copy: Copy, name: &str) -> Result<Vec<u8>, Refusal> {
    let lang = session.lang.get_untracked();
    let values = Array::of5(
        &kind.into(),
        &form.into(),
        &copy.annexes.into(),
        &copy.nameless.into(),
        &(lang == Lang::Zh).into(),
    );
    session.reading.set(Some(page::office_writing(name, lang)));
    let answer = run(session, "writeFile", &values, page::office_writing(name, lang)).await?;
    Ok(Uint8Array::new(&answer).to_vec())
}

/// What a person wants of a written copy.
#[derive(Clone, Copy, Default)]
pub struct Copy {
    /// With the list of evidence and the way to each score.
    pub annexes: bool,
    /// Without the names of unit and persons.
    pub nameless: bool,
}

/// Calls a function of the module; `working` is said once it is loaded.
async fn run(session: Session, name: &str, values: &Array, working: String) -> Result<JsValue, Refusal> {
    let lang = session.lang.get_untracked();
    let hear = Closure::<dyn FnMut()>::new(move || session.reading.set(Some(working.clone())));
    let answer = ask(name, values, &hear).await;
    let error = match answer {
        Ok(answer) => {
            session.reading.set(None);
            return Ok(answer);
        }
        Err(error) => error,
    };
    let text = |key: &str| Reflect::get(&error, &key.into()).ok().and_then(|text| text.as_string());
    let code = text("code").unwrap_or_else(|| "notLoaded".to_owned());
    // Given up for another file, or by the person: what is said meanwhile is no longer ours.
    if code != CANCELLED {
        session.reading.set(None);
    }
    let mut refusal = refusal(&code, lang);
    if refusal.message.is_empty() {
        refusal.message = text("message").unwrap_or_default();
    }
    Err(refusal)
}

/// What is said while a file is read, with the way to give it up.
pub fn reading(session: Session) -> AnyView {
    let Some(text) = session.reading.get() else {
        return ().into_any();
    };
    let lang = session.lang.get();
    let give_up = on(move |_| {
        session.reading.set(None);
        cancel();
    });
    let stop = button("btn", None, page::office_cancel(lang), give_up);
    view! { <div class="toast"><span class="toast-text">{text}</span>{stop}</div> }.into_any()
}

/// Lets the browser do what is waiting.
async fn pause() {
    let later = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(later).await;
}

/// What this side has words for.
fn refusal(code: &str, lang: Lang) -> Refusal {
    let message = match code {
        "notLoaded" => page::office_not_loaded(lang),
        "tooSlow" => page::office_too_slow(lang),
        "crashed" => page::office_crashed(lang),
        _ => "",
    };
    Refusal {
        code: code.to_owned(),
        message: message.to_owned(),
    }
}
