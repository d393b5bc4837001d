//! The start page: drafts, a new form, a file, the example.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use crate::app::asks::Ask;
use crate::app::components::{Click, Icon, Mark, Notices, Tone, banner, button, icon, lang_button, link, tool};
use crate::app::erased::{on, part, when};
use crate::app::files;
use crate::app::import::pasted;
use crate::app::pages::backup::backup;
use crate::app::pages::trash::trash;
use crate::app::route::{Route, Step};
use crate::app::session::{Session, use_lang, use_session};
use crate::form::{Kind, OFFERED, Offered};
use crate::store::{DraftId, DraftInfo, DraftState};
use crate::text::{Lang, page};

/// The page.
#[component]
pub fn StartPage() -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    document().set_title(page::tab_start(lang));
    let open_example = on(move |_: MouseEvent| session.ask(Ask::Example));
    let paste = window_event_listener(leptos::ev::paste, move |event| {
        if let Some(ask) = pasted(&event) {
            session.ask(ask);
        }
    });
    on_cleanup(move || paste.remove());
    let storage = part(move || {
        session.storage.get().map_or_else(
            || ().into_any(),
            |error| {
                let words = error.words(lang);
                banner(Tone::Bad, &words.message, &words.fix, ().into_any())
            },
        )
    });
    let changed = RwSignal::new(0_u32);
    let cards: Vec<AnyView> = OFFERED.iter().map(|form| card(session, form, lang)).collect();
    view! {
        <div>
            <Notices />
            <header class="start-head">
                <div class="start-bar">{lang_button("btn is-quiet", lang)}</div>
                <div class="start-in">
                    <div class="start-title">
                        <Mark size=56 />
                        <div><h1>{page::app_name(lang)}</h1><p>{page::app_subtitle(lang)}</p></div>
                    </div>
                    <p class="start-lead">{page::start_lead(lang)}</p>
                    <div class="start-acts">
                        <a class="btn is-main is-large" href="#/" on:click=on(to_new)>{icon(Icon::Plus)}{page::new_form(lang)}</a>
                        {link("btn is-large is-import", Signal::stored(Route::Import.href()), page::import_title(lang))}
                        {open_button(session, lang)}
                        {link("btn is-large", Signal::stored(Route::Rollup.href()), page::rollup_title(lang))}
                        <button type="button" class="btn is-large" id="open-example" on:click=open_example>{page::open_example(lang)}</button>
                    </div>
                </div>
            </header>
            <main class="start-body" id="main" tabindex="-1">
                {storage}
                <DraftList changed />
                {backup(changed)}
                {trash(changed)}
                {block("n-new", (page::new_form(lang), page::new_hint(lang)), view! { <div class="cards">{cards}</div> }.into_any())}
                <footer class="private">
                    <p>{icon(Icon::Lock)}{page::privacy(lang)}</p>
                    <p>{page::app_name(lang)}" "{env!("CARGO_PKG_VERSION")}</p>
                </footer>
            </main>
        </div>
    }
    .into_any()
}

/// A part of the page below its heading.
fn block(id: &'static str, (title, hint): (&'static str, &'static str), body: AnyView) -> AnyView {
    view! {
        <section class="start-block" aria-labelledby=id>
            <div class="start-block-head"><h2 id=id>{title}</h2><p>{hint}</p></div>
            {body}
        </section>
    }
    .into_any()
}

/// Goes to the cards: the address behind `#` is the route.
fn to_new(event: MouseEvent) {
    event.prevent_default();
    if let Some(new) = document().get_element_by_id("n-new") {
        new.scroll_into_view();
    }
    let card = document().query_selector(".card").ok().flatten();
    if let Some(card) = card.and_then(|card| card.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = card.focus();
    }
}

/// 打开文件.
fn open_button(session: Session, lang: Lang) -> AnyView {
    let picked = on(move |event: Event| {
        let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            session.ask(Ask::Open(file));
        }
        // The same file can be picked again.
        input.set_value("");
    });
    let pick = on(move |_: MouseEvent| {
        if let Some(input) = session.around.by_id("open-file") {
            input.click();
        }
    });
    view! {
        <button type="button" class="btn is-large" title=page::open_file_hint(lang) on:click=pick>
            {icon(Icon::Open)}
            {page::open_file(lang)}
        </button>
        <input type="file" id="open-file" accept=page::OPENED_FILES hidden=true aria-label=page::open_file(lang) on:change=picked />
    }
    .into_any()
}

fn card(session: Session, form: &'static Offered, lang: Lang) -> AnyView {
    let facts = format!("{}{}{}", form.groups, page::wide_gap(lang), page::rows(form.rows, lang));
    let name = page::card_name(form.id, lang).to_owned();
    let text = match form.kind {
        Kind::Department => page::card_department_text(lang),
        Kind::Project => page::card_project_text(lang),
    };
    let open = on(move |_: MouseEvent| session.ask(Ask::New(form.id.to_owned())));
    view! {
        <button type="button" class="card" on:click=open>
            <svg class="card-sheet" viewBox="0 0 44 56" aria-hidden="true">
                <rect x="1" y="1" width="42" height="54" rx="3" />
                <path class="is-red" d="M8 9h28" />
                <path d="M8 16h28v32H8zM17 16v32M17 24h19M17 32h19M17 40h19M28 16v32" />
            </svg>
            <span class="card-name">{name}</span>
            <span class="card-text">{text}</span>
            <span class="card-facts num">{facts}</span>
        </button>
    }
    .into_any()
}

#[component]
fn DraftList(changed: RwSignal<u32>) -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    let list = part(move || {
        let drafts = kept(session, changed);
        if drafts.is_empty() {
            return view! { <p class="empty">{page::no_drafts(lang)}</p> }.into_any();
        }
        let items: Vec<AnyView> = drafts
            .into_iter()
            .map(|info| draft(session, info, changed, lang))
            .collect();
        view! { <ul class="drafts">{items}</ul> }.into_any()
    });
    block("n-drafts", (page::drafts(lang), page::drafts_hint(lang)), list)
}

/// The drafts that are here, read anew whenever their list changes.
pub(super) fn kept(session: Session, changed: RwSignal<u32>) -> Vec<DraftInfo> {
    changed.track();
    // A removal that is taken back changes the list too.
    session.toasts.track();
    session
        .shelf(|shelf| shelf.list())
        .and_then(Result::ok)
        .unwrap_or_default()
}

/// Has the lists of drafts read anew.
pub(super) fn touch(changed: RwSignal<u32>) {
    changed.update(|count| *count = count.wrapping_add(1));
}

fn remove(session: Session, id: &DraftId, title: &str, changed: RwSignal<u32>, lang: Lang) {
    match session.shelf(|shelf| shelf.remove(id, files::now_ms())) {
        Some(Ok(removed)) => session.toast(title, Some(removed)),
        Some(Err(error)) => session.refuse(error.words(lang)),
        None => {}
    }
    touch(changed);
}

fn draft(session: Session, info: DraftInfo, changed: RwSignal<u32>, lang: Lang) -> AnyView {
    let DraftInfo { id, state } = info;
    let remove_id = id.clone();
    let (stamp, summary) = match state {
        DraftState::Good { stamp, summary, .. } => (stamp, summary),
        DraftState::Damaged { .. } => {
            let see = link(
                "btn",
                Signal::stored(Route::Draft(id, Step::Unit).href()),
                page::draft_damaged_open(lang),
            );
            let remove = on(move |_| remove(session, &remove_id, page::draft_damaged(lang), changed, lang));
            let remove = button("btn is-quiet is-danger", None, page::remove(lang), remove);
            return view! {
                <li class="draft is-damaged">
                    <div><b>{icon(Icon::Warn)}{page::draft_damaged(lang)}</b><p>{page::draft_damaged_text(lang)}</p></div>
                    <div class="draft-acts">{see}{remove}</div>
                </li>
            }
            .into_any();
        }
    };
    let title = draft_title(&summary.title, stamp.saved_at, lang);
    let href = Route::Draft(id.clone(), Step::Indicators).href();
    let (copy_id, export_id, removed_title) = (id.clone(), id, title.clone());
    let copy = on(move |_| session.ask(Ask::Copy(copy_id.clone())));
    let export = on(move |_| session.ask(Ask::Export(export_id.clone())));
    let remove = on(move |_| remove(session, &remove_id, &removed_title, changed, lang));
    let act = |word: &'static str, drawing: Icon, work: Click| {
        let label = Signal::stored(page::about(word, &title, lang));
        tool("btn is-quiet is-icon", drawing, label, Signal::stored(false), work)
    };
    let acts = vec![
        act(page::copy(lang), Icon::Copy, copy),
        act(page::export(lang), Icon::Save, export),
        act(page::remove(lang), Icon::Trash, remove),
    ];
    let (total, grade) = summary.total.split_once(' ').unwrap_or((&summary.total, ""));
    let score = if total.is_empty() {
        view! { <small class="tiny">{page::just_begun(lang)}</small> }.into_any()
    } else {
        let grade = grade.to_owned();
        let seal = when(!grade.is_empty(), || {
            view! { <span class="seal is-small">{grade}</span> }.into_any()
        });
        view! { <span class="num">{total.to_owned()}</span>{seal} }.into_any()
    };
    view! {
        <li class="draft">
            <div class="draft-main">
                <a class="draft-name" href=href.clone()>{title.clone()}</a>
                <p class="draft-form">{page::of_year(summary.year, lang)}</p>
            </div>
            <span class="draft-score">{score}</span>
            <p class="draft-saved">{page::saved_at(lang)}" "<br /><span class="num">{files::day_and_time(stamp.saved_at)}</span></p>
            <div class="draft-acts">
                <a class="btn" href=href>{page::open(lang)}<span class="sr">{page::colon(lang)}{title.clone()}</span></a>
                {acts}
            </div>
        </li>
    }
    .into_any()
}

/// The name of a draft; one without a name is told by its kind and by when it was saved.
pub(super) fn draft_title(stored: &str, saved_at: u64, lang: Lang) -> String {
    // Names are stored in Chinese, whatever the language of the page.
    let kinds = [Kind::Department, Kind::Project];
    let kind = kinds
        .into_iter()
        .find(|kind| stored == page::unnamed_form(*kind, Lang::Zh));
    let name = match kind {
        Some(kind) => page::unnamed_form(kind, lang),
        None if stored.is_empty() || stored == page::unnamed(Lang::Zh) => page::unnamed(lang).to_owned(),
        None => return stored.to_owned(),
    };
    let time = files::day_and_time(saved_at);
    // The year stands below the name.
    let time = time.split_once('-').map_or(time.as_str(), |(_, time)| time);
    format!("{name} · {time}")
}
