//! Reading the files, one after another, so that thousands do not hold up the page.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, FileList};

use crate::app::files;
use crate::app::office::pause;
use crate::app::session::Session;
use crate::form::json::{FileKind, JsonError, format_of};
use crate::form::{Assessment, Limits};
use crate::review::{Discrepancy, verify_json};
use crate::text::{Lang, json_error, page};

/// Files that are read before the page has its turn.
const AT_ONCE: usize = 4;

/// A result that was read.
#[derive(Clone)]
pub struct Taken {
    /// The form in it.
    pub form: Arc<Assessment>,
    /// The stated figures that do not follow from the form.
    pub discrepancies: Arc<Vec<Discrepancy>>,
    /// The version of the program that computed it; empty when the file does not say.
    pub engine: String,
}

/// How reading stands.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// How many files are read, and of how many; none when nothing is being read.
    pub(super) of: RwSignal<Option<(usize, usize)>>,
    /// Files that are no results, and why.
    pub(super) refused: RwSignal<Vec<(String, String)>>,
    /// Files that are still to be read.
    waiting: StoredValue<VecDeque<File>, LocalStorage>,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            of: RwSignal::new(None),
            refused: RwSignal::new(Vec::new()),
            waiting: StoredValue::new_local(VecDeque::new()),
        }
    }
}

impl Reading {
    /// The next file, and how many come after it; none when all are read, or the page was left.
    fn next(self) -> Option<(File, usize)> {
        self.waiting
            .try_update_value(|waiting| Some((waiting.pop_front()?, waiting.len())))
            .flatten()
    }
}

/// Reads the files and adds the results to those that are there.
pub(super) fn take(session: Session, reading: Reading, files: FileList) {
    let list = (0..files.length()).filter_map(|at| files.get(at));
    reading.waiting.update_value(|waiting| waiting.extend(list));
    // What is being read goes on with these.
    if reading.of.get_untracked().is_some() {
        return;
    }
    let lang = session.lang.get_untracked();
    reading.of.set(Some((0, reading.waiting.with_value(VecDeque::len))));
    spawn_local(async move {
        let (mut taken, mut refused, mut done) = (Vec::new(), Vec::new(), 0_usize);
        let mut known = session.results.with_untracked(|results| Known::of(results));
        while let Some((file, left)) = reading.next() {
            match read(&file, lang).await {
                Ok(result) if known.has(&result) => refused.push((file.name(), again(&result.form, lang))),
                Ok(result) => {
                    known.add(&result);
                    taken.push(result);
                }
                Err(why) => refused.push((file.name(), why)),
            }
            done = done.saturating_add(1);
            if done.is_multiple_of(AT_ONCE) {
                reading.of.try_set(Some((done, done.saturating_add(left))));
                pause().await;
            }
        }
        reading.refused.try_update(|all| all.append(&mut refused));
        reading.of.try_set(None);
        session.results.update(|results| results.extend(taken));
    });
}

/// The results that are there by their unit's name, so that a file is compared with few of thousands.
struct Known(BTreeMap<String, Vec<Taken>>);

impl Known {
    fn of(results: &[Taken]) -> Self {
        let mut known = Self(BTreeMap::new());
        for result in results {
            known.add(result);
        }
        known
    }

    /// Whether one of them is the same. One with other wrong figures is not: the bureau decides which stays.
    fn has(&self, result: &Taken) -> bool {
        let same = |known: &Taken| known.form == result.form && known.discrepancies == result.discrepancies;
        self.0
            .get(&result.form.unit.name)
            .is_some_and(|known| known.iter().any(same))
    }

    fn add(&mut self, result: &Taken) {
        self.0
            .entry(result.form.unit.name.clone())
            .or_default()
            .push(result.clone());
    }
}

fn again(form: &Assessment, lang: Lang) -> String {
    let unit = Some(form.unit.name.trim()).filter(|unit| !unit.is_empty());
    page::rollup_again(unit.unwrap_or(page::unnamed(lang)), lang)
}

/// Reads and verifies one file.
async fn read(file: &File, lang: Lang) -> Result<Taken, String> {
    let bytes = match files::bytes(file, Limits::JSON).await {
        Ok(bytes) => bytes,
        Err(0) => return Err(page::file_unreadable(lang).to_owned()),
        Err(bytes) => {
            let limit = Limits::JSON.bytes;
            return Err(said(&JsonError::TooLarge { bytes, limit }, lang));
        }
    };
    let kind = format_of(&bytes, Limits::JSON).map_err(|error| said(&error, lang))?;
    match kind {
        FileKind::Result => {}
        FileKind::Assessment => return Err(page::rollup_is_draft(lang).to_owned()),
        FileKind::Template => return Err(page::rollup_is_template(lang).to_owned()),
        FileKind::Backup => return Err(page::rollup_is_backup(lang).to_owned()),
    }
    let (stated, wrong) = verify_json(&bytes).map_err(|error| said(&error, lang))?;
    Ok(Taken {
        form: Arc::new(stated.assessment),
        discrepancies: Arc::new(wrong),
        engine: stated.engine,
    })
}

fn said(error: &JsonError, lang: Lang) -> String {
    let words = json_error(error, lang);
    format!("{}{}", words.message, words.fix)
}
