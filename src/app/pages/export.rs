//! 导出: the result, the draft, print.

use leptos::prelude::*;

use crate::app::components::{Icon, icon, paper, seal};
use crate::app::files;
use crate::app::route::{Route, Step};
use crate::app::session::{title, use_lang, use_session};
use crate::app::state::use_draft;
use crate::app::worksheet::Sheet;
use crate::check::Severity;
use crate::form::{Assessment, json};
use crate::review::result;
use crate::score::execution_rate;
use crate::text::{Lang, number, page};

/// The name of a draft's file.
pub fn draft_file_name(form: &Assessment, lang: Lang) -> String {
    name(form, page::file_draft(lang), lang)
}

fn name(form: &Assessment, what: &str, lang: Lang) -> String {
    let year = form.year.to_string();
    files::file_name(
        &[&title(form, lang), &year, what, &files::stamp(files::now_ms())],
        "json",
    )
}

/// The page.
#[component]
pub fn ExportPage() -> impl IntoView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    draft.check_now();
    let fatal = move || {
        draft.findings.with(|findings| {
            findings
                .iter()
                .filter(|finding| finding.severity == Severity::Fatal)
                .count()
        })
    };
    let banner = move || {
        let fatal = fatal();
        if fatal > 0 {
            view! {
                <div class="banner is-warn">
                    {icon(Icon::Warn)}
                    <div class="banner-text"><b>{page::export_fatal(fatal, lang)}</b><p>{page::export_fatal_fix(lang)}</p></div>
                    <a class="btn" href=Route::Draft(draft.id(), Step::Checks).href()>{page::export_go(lang)}</a>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="banner is-good">
                    {icon(Icon::Check)}
                    <div class="banner-text"><b>{page::export_ready(lang)}</b><p>{page::export_ready_note(lang)}</p></div>
                </div>
            }
            .into_any()
        }
    };
    let rate = move || {
        draft.blocks.funds.track();
        let rate = draft.read(|form| execution_rate(form).ok());
        rate.map_or_else(|| "—".to_owned(), |rate| number::percent(&rate.exact(), 2))
    };
    let decimals = move || {
        draft
            .blocks
            .template
            .with(|template| template.settings.rounding.decimals)
    };
    let digest = move || {
        draft.sheet.with(|sheet| {
            let total = &sheet.total;
            let rated = total.weight.saturating_sub(total.open).saturating_sub(total.left_out);
            (
                number::points(total.total, decimals()),
                format!("{} / {}", number::plain(rated), number::plain(total.full_marks)),
            )
        })
    };
    let file = move |what: &'static str| draft.read(|form| name(form, what, lang));
    let saved = move |name: String, text: String| {
        if files::save(&name, &text) {
            session.toast(page::file_saved(&name, lang), None);
        } else {
            session.toast(page::file_refused(lang), None);
        }
    };
    let export_result = move |_| {
        saved(
            file(page::file_result(lang)),
            draft.read(|form| json::write(&result(form))),
        )
    };
    let export_draft = move |_| saved(file(page::file_draft(lang)), draft.text());
    // The document is drawn for the print only, and taken away when the print window has closed.
    let printing = RwSignal::new(false);
    let print = move |_| {
        printing.set(true);
        let body = document().body();
        let mark = move |on: bool| {
            if let Some(body) = &body {
                let _ = body.class_list().toggle_with_force("has-paper", on);
            }
        };
        mark(true);
        request_animation_frame(move || {
            let _ = window().print();
            mark(false);
            printing.set(false);
        });
    };
    let on_paper = move || printing.get().then(|| paper(draft, lang));
    let line = move |title: &'static str, text: &'static str, file_name: Option<String>, button: AnyView| {
        view! {
            <li class="export">
                <div class="export-text"><b>{title}</b><p>{text}</p><span class="file-name">{file_name}</span></div>
                {button}
            </li>
        }
    };
    let result_button = view! {
        <button type="button" class="btn" class:is-main=move || fatal() == 0 id="export-result" on:click=export_result>
            {icon(Icon::Save)}{page::export_result(lang)}
        </button>
    }
    .into_any();
    let draft_button = view! {
        <button type="button" class="btn" id="export-draft" on:click=export_draft>{icon(Icon::Save)}{page::export_draft(lang)}</button>
    }
    .into_any();
    let print_button = view! {
        <button type="button" class="btn" on:click=print>{icon(Icon::Print)}{page::print(lang)}</button>
    }
    .into_any();
    view! {
        <Sheet step=Step::Export lead=page::export_lead(lang)>
            <div class="sheet-body">
                {banner}
                <dl class="digest">
                    <div><dt>{page::total(lang)}</dt><dd class="num">{move || digest().0}</dd></div>
                    <div><dt>{page::grade(lang)}</dt><dd>{move || seal(draft, true, lang)}</dd></div>
                    <div><dt>{page::execution_rate(lang)}</dt><dd class="num">{rate}</dd></div>
                    <div><dt>{page::rated_of_full(lang)}</dt><dd class="num">{move || digest().1}</dd></div>
                </dl>
            </div>
            <section class="section" aria-labelledby="e-hand-in">
                <div class="section-head"><h2 id="e-hand-in">{page::hand_in(lang)}</h2></div>
                <ul class="exports">
                    {line(page::export_result_title(lang), page::export_result_text(lang), Some(file(page::file_result(lang))), result_button)}
                    {line(page::print(lang), page::print_text(lang), None, print_button)}
                </ul>
            </section>
            <section class="section" aria-labelledby="e-keep">
                <div class="section-head"><h2 id="e-keep">{page::keep(lang)}</h2></div>
                <ul class="exports">
                    {line(page::export_draft_title(lang), page::export_draft_text(lang), Some(file(page::file_draft(lang))), draft_button)}
                </ul>
            </section>
            {on_paper}
        </Sheet>
    }
}
