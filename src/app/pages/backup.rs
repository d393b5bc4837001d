//! All drafts to one file and back, and the reminder of when that was last done.

use leptos::prelude::*;

use super::start::{kept, touch};
use crate::app::asks::Ask;
use crate::app::components::{Icon, button};
use crate::app::erased::{on, part};
use crate::app::files;
use crate::app::session::{Notice, Session, use_lang, use_session};
use crate::form::json::{JsonError, read};
use crate::form::{Assessment, Backup, Limits, json};
use crate::store::DraftId;
use crate::text::{Lang, page};

/// The reminder, with the button; nothing where there are no drafts.
pub(super) fn backup(changed: RwSignal<u32>) -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    part(move || {
        if kept(session, changed).is_empty() {
            return ().into_any();
        }
        let at = session.shelf(|shelf| shelf.backed_up_at()).flatten();
        let words = at.map_or_else(
            || page::never_backed_up(lang).to_owned(),
            |at| page::backed_up_at(&files::day_and_time(at), lang),
        );
        let save = on(move |_| {
            session.ask(Ask::Backup);
            touch(changed);
        });
        let save = button("btn", Some(Icon::Save), page::backup(lang), save);
        view! { <div class="backup"><p>{words}</p>{save}</div> }.into_any()
    })
}

/// Writes all drafts to one file.
pub fn back_up(session: Session) {
    let lang = session.lang.get_untracked();
    let (payloads, damaged) = match session.shelf(|shelf| shelf.for_backup()) {
        Some(Ok(found)) => found,
        Some(Err(error)) => return session.refuse(error.words(lang)),
        None => return,
    };
    let all = payloads.len().saturating_add(damaged.len());
    let read = |text: &String| read::<Assessment>(text.as_bytes(), Assessment::FORMAT, Limits::JSON).ok();
    let drafts: Vec<Assessment> = payloads.iter().filter_map(read).map(|read| read.value).collect();
    let left_out = drafts.len() < all;
    let now = files::now_ms();
    let name = files::file_name(&[page::backup_file(lang), &files::stamp(now)], "json");
    let bad = |title: &str, text: &str| {
        session.notice(Notice {
            bad: true,
            title: title.to_owned(),
            text: text.to_owned(),
            file: None,
        });
    };
    if !session.save_file(&name, json::write_proven(&Backup::new(drafts), Backup::FORMAT)) {
        return;
    }
    session.shelf(|shelf| shelf.backed_up(now));
    if left_out {
        bad(page::backup_left_out(lang), page::backup_left_out_text(lang));
    }
}

/// Brings back the drafts of a backup, each as a new one; those that are here already are not doubled.
///
/// # Errors
/// What is wrong with the file; nothing is brought back then.
pub fn restore(session: Session, bytes: &[u8], lang: Lang) -> Result<Vec<String>, JsonError> {
    let read = read::<Backup>(bytes, Backup::FORMAT, Limits::JSON)?;
    let there = session
        .shelf(|shelf| shelf.for_backup())
        .and_then(Result::ok)
        .unwrap_or_default()
        .0;
    let (mut back, mut same) = (0_usize, 0_usize);
    for form in &read.value.drafts {
        if there.contains(&json::write(form)) {
            same = same.saturating_add(1);
            continue;
        }
        let id = DraftId::from_random(crate::store::random_u64());
        match session.store(&id, form) {
            Some(Err(error)) => {
                session.note_storage(&error);
                session.refuse(error.words(lang));
                break;
            }
            _ => back = back.saturating_add(1),
        }
    }
    session.notice(Notice {
        bad: false,
        title: page::restored_title(lang).to_owned(),
        text: page::restored(back, same, lang),
        file: None,
    });
    // The lists on the start page follow the short messages.
    session.toasts.update(|_| {});
    Ok(read.unknown)
}
