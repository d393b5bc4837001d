//! The one door for files: a draft, a result or a template opens as a new draft; anything else is refused precisely
//! and changes nothing.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::files;
use super::import::begin_file;
use super::office;
use super::pages::restore;
use super::route::Step;
use super::session::{Notice, Session};
use crate::form::json::{FileKind, JsonError, Read, format_of, read};
use crate::form::{Assessment, Limits, Template};
use crate::review::{Discrepancy, discrepancy_text, engine_note, verify_json};
use crate::text::{Lang, json_error, page};

/// Most discrepancies and unknown fields that a notice names.
const MOST: usize = 12;

/// Opens a file as its kind and contents ask for.
pub fn open(session: Session, file: File) {
    if office::reads(&file.name()) {
        begin_file(session, file);
        return;
    }
    spawn_local(async move {
        let lang = session.lang.get_untracked();
        let name = file.name();
        let refuse = |text: String| {
            session.notice(Notice {
                bad: true,
                title: page::refused(&name, lang),
                text,
                file: None,
            })
        };
        match files::bytes(&file, Limits::JSON).await {
            Ok(bytes) => {
                if let Err(error) = take(session, &bytes, lang) {
                    let words = json_error(&error, lang);
                    refuse(format!("{}{}", words.message, words.fix));
                }
            }
            Err(0) => refuse(page::file_unreadable(lang).to_owned()),
            Err(bytes) => {
                let words = json_error(
                    &JsonError::TooLarge {
                        bytes,
                        limit: Limits::JSON.bytes,
                    },
                    lang,
                );
                refuse(format!("{}{}", words.message, words.fix));
            }
        }
    });
}

fn take(session: Session, bytes: &[u8], lang: Lang) -> Result<(), JsonError> {
    match format_of(bytes, Limits::JSON)? {
        FileKind::Assessment => {
            let Read { value, unknown } = read::<Assessment>(bytes, Assessment::FORMAT, Limits::JSON)?;
            say_unknown(session, &unknown, lang);
            session.open_new(value, Step::Indicators);
        }
        FileKind::Template => {
            let Read { value, unknown } = read::<Template>(bytes, Template::FORMAT, Limits::JSON)?;
            say_unknown(session, &unknown, lang);
            let year = value.year.unwrap_or_else(|| files::this_year().saturating_sub(1));
            session.open_new(Assessment::new(Arc::new(value), year), Step::Unit);
        }
        FileKind::Backup => {
            let unknown = restore(session, bytes, lang)?;
            say_unknown(session, &unknown, lang);
        }
        FileKind::Result => {
            let (result, wrong) = verify_json(bytes)?;
            say_verified(session, &wrong, &result.engine, lang);
            session.open_new(result.assessment, Step::Indicators);
        }
    }
    Ok(())
}

/// Says whether the figures of a result that is opened follow from its form, and which do not.
pub fn say_verified(session: Session, wrong: &[Discrepancy], engine: &str, lang: Lang) {
    let note = engine_note(engine, lang).unwrap_or_default();
    session.notice(if wrong.is_empty() {
        let text = format!("{}{note}", page::verified_text(lang));
        Notice {
            bad: false,
            title: page::verified(lang).to_owned(),
            text,
            file: None,
        }
    } else {
        let named: Vec<String> = wrong.iter().take(MOST).map(|it| discrepancy_text(it, lang)).collect();
        let text = format!("{}{}{note}", page::verify_count(wrong.len(), lang), named.join(" "));
        Notice {
            bad: true,
            title: page::verify_title(lang).to_owned(),
            text,
            file: None,
        }
    });
}

fn say_unknown(session: Session, unknown: &[String], lang: Lang) {
    if unknown.is_empty() {
        return;
    }
    let named = unknown
        .iter()
        .take(MOST)
        .cloned()
        .collect::<Vec<_>>()
        .join(page::list_comma(lang));
    let text = page::unknown_fields(&named, lang);
    session.notice(Notice {
        bad: false,
        title: page::unknown_title(lang).to_owned(),
        text,
        file: None,
    });
}
