//! 汇总: the result files of many units, read one by one, verified, and shown as one picture and a list.

mod list;
mod picture;
mod take;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use crate::app::components::{Icon, Notices, button, lang_button, link};
use crate::app::erased::{on, part, when};
use crate::app::files;
use crate::app::office;
use crate::app::route::Route;
use crate::app::session::{Session, use_lang, use_session};
use crate::rollup::{Line, Member, lines, rollup};
use crate::text::{Lang, page};

pub use take::Taken;
use take::{Reading, take};

/// The page.
pub fn rollup_page() -> AnyView {
    let (session, lang) = (use_session(), use_lang());
    session.around.name(&page::tab_title(page::rollup_title(lang), 0, lang));
    let reading = Reading::default();
    let all = session.results;
    let picked = on(move |event: Event| {
        let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(files) = input.files() {
            take(session, reading, files);
        }
        input.set_value("");
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            take(session, reading, files);
        }
    });
    on_cleanup(move || dropped.remove());
    let pick = on(move |_: MouseEvent| {
        if let Some(input) = session.around.by_id("rollup-files") {
            input.click();
        }
    });
    let progress = part(move || {
        reading.of.get().map_or_else(
            || ().into_any(),
            |(done, of)| view! { <p>{page::rollup_reading(done, of, lang)}</p> }.into_any(),
        )
    });
    let refused = part(move || refused(reading, lang));
    let body = part(move || all.with(|all| when(!all.is_empty(), || whole(session, reading, all, lang))));
    view! {
        <Notices />
        <main class="import rollup" id="main" tabindex="-1">
            <header class="import-head">
                <div>
                    <h1>{page::rollup_title(lang)}</h1>
                    <p>{page::rollup_lead(lang)}</p>
                </div>
                <div class="btns">
                    {lang_button("btn is-quiet", lang)}
                    {link("btn", Signal::stored(Route::Start.href()), page::rollup_back(lang))}
                </div>
            </header>
            <div class="import-drop">
                {button("btn is-main is-large", Some(Icon::Open), page::rollup_pick(lang), pick)}
                <input
                    type="file"
                    id="rollup-files"
                    accept=".json"
                    multiple=true
                    hidden=true
                    aria-label=page::rollup_pick(lang)
                    on:change=picked
                />
                <p class="hush">{page::rollup_pick_hint(lang)}</p>
                <div role="status">{progress}</div>
            </div>
            {refused}
            {body}
        </main>
    }
    .into_any()
}

/// The files that are no results, each with why.
fn refused(reading: Reading, lang: Lang) -> AnyView {
    let refused = reading.refused.get();
    when(!refused.is_empty(), || {
        let items: Vec<AnyView> = refused
            .into_iter()
            .map(|(name, why)| view! { <li><b class="file-name">{name}</b>" "{why}</li> }.into_any())
            .collect();
        view! {
            <section class="section" aria-labelledby="n-refused">
                <h2 id="n-refused">{page::rollup_refused(lang)}</h2>
                <ul class="rollup-refused">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Everything about the results that were read.
fn whole(session: Session, reading: Reading, all: &[Taken], lang: Lang) -> AnyView {
    let members: Vec<Member<'_>> = all
        .iter()
        .map(|taken| Member {
            form: &taken.form,
            discrepancies: taken.discrepancies.len(),
        })
        .collect();
    let picture = rollup(&members);
    let lines = lines(&members);
    let twins = lines.iter().filter(|line| line.twin.is_some()).count();
    let count = page::rollup_count(
        picture.forms,
        picture.not_verified.len(),
        picture.unfinished.len(),
        twins,
        lang,
    );
    let templates: Vec<AnyView> = picture
        .templates
        .iter()
        .enumerate()
        .map(|(at, template)| picture::template(at, template, &years(all, &template.id), lang))
        .collect();
    let table = list::as_text(&lines, lang);
    let csv = on(move |_: MouseEvent| save(session, table.clone(), lang));
    let clear = on(move |_: MouseEvent| {
        reading.refused.set(Vec::new());
        session.results.set(Vec::new());
    });
    view! {
        <div class="rollup-head">
            <p class="rollup-count">{count}</p>
            <div class="btns">
                {button("btn", Some(Icon::Save), page::rollup_csv(lang), csv)}
                {button("btn is-quiet", None, page::rollup_clear(lang), clear)}
            </div>
        </div>
        {templates}
        {list::list(session, lines, lang)}
    }
    .into_any()
}

/// `2023`, or `2022–2024` where forms of several years are together.
fn years(all: &[Taken], template: &str) -> String {
    let of_template = all.iter().filter(|taken| taken.form.template.id == template);
    let years = of_template.map(|taken| taken.form.year);
    match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) if first < last => page::rollup_band(&first.to_string(), &last.to_string()),
        (first, _) => first.map_or_else(String::new, |year| year.to_string()),
    }
}

/// Hands the list over as a file.
fn save(session: Session, table: Vec<Vec<String>>, lang: Lang) {
    let name = files::file_name(&[page::rollup_file(lang), &files::stamp(files::now_ms())], "csv");
    spawn_local(async move {
        let written = office::write_table(session, &table, &name).await;
        office::hand_over(session, &name, written);
    });
}

/// What is to be looked at in a result, in words; empty when it is as it should be.
fn standing(line: &Line, lang: Lang) -> Vec<String> {
    let count = |count: usize, words: fn(usize, Lang) -> String| (count > 0).then(|| words(count, lang));
    [
        count(line.discrepancies, page::rollup_wrong),
        count(line.open, page::rollup_open),
        line.twin.map(|at| page::rollup_twin(at.saturating_add(1), lang)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
