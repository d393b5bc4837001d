//! Word and Excel files by the office module: a program of its own in a worker, which `web/start.js` loads when it is first
//! needed. What is done here is to ask it and to hear its answer.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::components::button;
use super::erased::on;
use super::files;
use super::import::Incoming;
use super::session::{Notice, Session};
use crate::form::json;
use crate::text::{Lang, page};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = zipingOffice, catch)]
    async fn ask(name: &str, values: &Array, hear: &Closure<dyn FnMut()>) -> Result<JsValue, JsValue>;
    /// Gives up what was asked last.
    #[wasm_bindgen(js_name = zipingCancel)]
    fn cancel();
}

/// The code of what a person gave up.
pub const CANCELLED: &str = "cancelled";

/// Why a file was not read.
pub struct Refusal {
    /// A stable name; [`CANCELLED`] when the person gave up.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// Whether the office module reads a file of that name.
pub fn reads(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    page::OFFICE_FILES
        .split(',')
        .any(|known| known.strip_prefix('.') == Some(ending.as_str()))
}

/// Has a document previewed or taken over, as the person asked; `open` is the open draft or empty.
///
/// # Errors
/// Why it was not read.
pub async fn import(session: Session, function: &str, incoming: &Incoming, open: String) -> Result<String, Refusal> {
    let year = files::this_year().saturating_sub(1);
    let asked = session.import.asked.with_untracked(|asked| json::write(asked));
    let more = [year.into(), incoming.kind.into(), asked.into(), open.into()];
    let answer = call(session, function, (&incoming.name, &incoming.bytes), &more).await?;
    Ok(answer.as_string().unwrap_or_default())
}

/// Calls a function of the module with a document's name and bytes, the language and more, and says so meanwhile.
async fn call(
    session: Session,
    function: &str,
    (name, bytes): (&str, &[u8]),
    more: &[JsValue],
) -> Result<JsValue, Refusal> {
    let lang = session.lang.get_untracked();
    session.reading.set(Some(page::office_reading(name, false, lang)));
    let values = Array::of3(&Uint8Array::from(bytes), &name.into(), &(lang == Lang::Zh).into());
    for value in more {
        values.push(value);
    }
    run(session, function, &values, page::office_reading(name, true, lang)).await
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

/// Writes a table as CSV, line by line; `name` is the file's.
///
/// # Errors
/// Why it was not written.
pub async fn write_table(session: Session, lines: &Vec<Vec<String>>, name: &str) -> Result<Vec<u8>, Refusal> {
    let lang = session.lang.get_untracked();
    let values = Array::of2(&json::write(lines).into(), &(lang == Lang::Zh).into());
    session.reading.set(Some(page::office_writing(name, lang)));
    let answer = run(session, "writeTable", &values, page::office_writing(name, lang)).await?;
    Ok(Uint8Array::new(&answer).to_vec())
}

/// Hands the person a file that was written, or says why it was not; what she gave up is not spoken of.
pub fn hand_over(session: Session, name: &str, written: Result<Vec<u8>, Refusal>) {
    let lang = session.lang.get_untracked();
    match written {
        Ok(bytes) => session.say_saved(files::save_bytes(name, &bytes)),
        Err(refusal) if refusal.code == CANCELLED => {}
        Err(refusal) => session.notice(Notice {
            bad: true,
            title: page::not_written(lang).to_owned(),
            text: refusal.message,
            file: None,
        }),
    }
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
pub(super) async fn pause() {
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
