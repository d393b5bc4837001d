//! Named versions of the draft: kept, compared with the present, restored.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::{Click, button, save_raw, section};
use crate::app::erased::{on, part};
use crate::app::files;
use crate::app::merge::Beside;
use crate::app::session::{Session, summary, use_lang, use_session};
use crate::app::state::{Draft, use_draft};
use crate::form::json::Json;
use crate::form::{Assessment, Limits, json};
use crate::review::{all_taken, compare};
use crate::store::{Summary, Version};
use crate::text::{Lang, page};

/// The section.
pub(super) fn versions() -> AnyView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    // A host that keeps no drafts keeps no versions.
    if !session.around.keeps() {
        return ().into_any();
    }
    let changed = RwSignal::new(0_u32);
    let name = RwSignal::new(String::new());
    let keep = on(move |_| {
        let now = files::now_ms();
        let (text, figures) = draft.read(|form| {
            let total = draft.sheet.with_untracked(|sheet| summary(form, &sheet.total));
            (form.write().text(false), total)
        });
        let title = name.with_untracked(|name| name.trim().to_owned());
        let title = if title.is_empty() {
            files::day_and_time(now)
        } else {
            title
        };
        let id = draft.id();
        let kept = session.shelf(|shelf| shelf.keep_version(&id, &text, &Summary { title, ..figures }, now));
        match kept {
            Some(Ok(())) => name.set(String::new()),
            Some(Err(error)) => session.refuse(error.words(lang)),
            None => {}
        }
        changed.update(|count| *count = count.wrapping_add(1));
    });
    let list = part(move || {
        changed.track();
        // Every change sets the scores anew.
        draft.sheet.track();
        let id = draft.id();
        let versions = session
            .shelf(|shelf| shelf.versions(&id))
            .and_then(Result::ok)
            .unwrap_or_default();
        let items: Vec<AnyView> = versions
            .into_iter()
            .map(|version| item(draft, session, version, changed, lang))
            .collect();
        view! { <ul class="versions">{items}</ul> }.into_any()
    });
    let typed = on(move |event: web_sys::Event| name.set(event_target_value(&event)));
    let body = view! {
        <div class="version-new">
            <input class="input" data-loose="" aria-label=page::version_name(lang) placeholder=page::version_example(lang)
                prop:value=Signal::derive(move || name.get()) on:input=typed />
            {button("btn", None, page::version_keep(lang), keep)}
        </div>
        {list}
    };
    section(
        "e-versions",
        page::versions(lang),
        page::versions_hint(lang),
        body.into_any(),
    )
}

fn item(draft: Draft, session: Session, version: Version, changed: RwSignal<u32>, lang: Lang) -> AnyView {
    let number = version.number;
    let remove = on(move |_: web_sys::MouseEvent| {
        let id = draft.id();
        if let Some(Err(error)) = session.shelf(|shelf| shelf.remove_version(&id, number)) {
            session.refuse(error.words(lang));
        }
        changed.update(|count| *count = count.wrapping_add(1));
    });
    let slot = match version.copy {
        Ok(slot) => slot,
        Err(bad) => return damaged(bad.raw, remove, lang),
    };
    let Some(form) = json::read::<Assessment>(slot.payload.as_bytes(), Assessment::FORMAT, Limits::JSON).ok() else {
        return damaged(slot.payload, remove, lang);
    };
    let form = Arc::new(form.value);
    let count = draft.read(|now| compare(now, &form).len());
    let summary = slot.header.summary;
    let facts = [
        files::day_and_time(slot.header.saved_at),
        summary.total,
        page::version_differs(count, lang),
    ];
    let beside = Beside {
        title: summary.title.clone(),
        form: Arc::clone(&form),
    };
    let see = on(move |_| {
        session.beside.set(Some(beside.clone()));
        session.around.to_top();
    });
    let restore = on(move |_| {
        let edit = draft.read(|now| all_taken(&compare(now, &form), &form));
        draft.apply(edit, "");
        session.toast(page::version_restored(lang), None);
    });
    let name = summary.title;
    let act = |word: &'static str, class: &'static str, work: Click| {
        let label = page::about(word, &name, lang);
        view! { <button type="button" class=class aria-label=label on:click=work>{word}</button> }.into_any()
    };
    let acts = vec![
        act(page::version_compare(lang), "btn", see),
        act(page::version_restore(lang), "btn", restore),
        act(page::version_remove(lang), "btn is-quiet is-danger", remove),
    ];
    view! {
        <li class="version">
            <div class="draft-main"><b>{name.clone()}</b><p class="draft-form num">{facts.join(page::wide_gap(lang))}</p></div>
            <div class="draft-acts">{acts}</div>
        </li>
    }
    .into_any()
}

fn damaged(raw: String, remove: Click, lang: Lang) -> AnyView {
    let save = save_raw(&page::save_raw(None, lang), "btn", "ziping-version.txt".to_owned(), raw);
    let remove = button("btn is-quiet is-danger", None, page::version_remove(lang), remove);
    view! { <li class="version"><p>{page::version_damaged(lang)}</p><div class="draft-acts">{save}{remove}</div></li> }
        .into_any()
}
