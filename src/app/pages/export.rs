//! 导出: the result, the draft, print.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use web_sys::Event;

use crate::app::components::{
    Grow, Icon, Tone, banner, button, count, due_while_empty, field_label, icon, link, paper, seal, section,
    total_figure,
};
use crate::app::erased::{flag, on, part, text};
use crate::app::files;
use crate::app::pages::documents::documents;
use crate::app::pages::versions::versions;
use crate::app::route::{Route, Step};
use crate::app::session::{Session, title, use_lang, use_session};
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::check::Severity;
use crate::form::Sums as _;
use crate::form::{Assessment, Edit, json};
use crate::review::{ResultFile, hand_in, not_ready};
use crate::score::execution_rate;
use crate::text::{Lang, number, page};

/// The name of a draft's file.
pub fn draft_file_name(form: &Assessment, lang: Lang) -> String {
    name(form, page::file_draft(lang), lang)
}

fn name(form: &Assessment, what: &str, lang: Lang) -> String {
    name_of(form, what, "json", lang)
}

/// The name of a file made from a form.
pub(super) fn name_of(form: &Assessment, what: &str, ending: &str, lang: Lang) -> String {
    let year = form.year.to_string();
    files::file_name(
        &[&title(form, lang), &year, what, &files::stamp(files::now_ms())],
        ending,
    )
}

/// The page.
#[component]
pub fn ExportPage() -> AnyView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    draft.check_now();
    let fatal = Memo::new(move |_| draft.findings.with(|findings| count(findings, Some(Severity::Fatal))));
    draw_for_print(draft, session);
    let file = move |what: &'static str| draft.read(|form| name(form, what, lang));
    let result = on(move |_| {
        if let Some(result) = ready(draft, session, lang) {
            session.save_file(
                &file(page::file_result(lang)),
                json::write_proven(&result, ResultFile::FORMAT),
            );
        }
    });
    let result = view! {
        <button type="button" class="btn" class:is-main=flag(move || fatal.get() == 0) id="export-result" on:click=result>
            {icon(Icon::Save)}{page::export_result(lang)}
        </button>
    };
    let kept = on(move |_| {
        let proven = draft.read(|form| json::write_proven(form, Assessment::FORMAT));
        session.save_file(&file(page::file_draft(lang)), proven);
    });
    let kept = view! {
        <button type="button" class="btn" id="export-draft" on:click=kept>{icon(Icon::Save)}{page::export_draft(lang)}</button>
    };
    let print = button(
        "btn",
        Some(Icon::Print),
        page::print(lang),
        on(move |_| drop(window().print())),
    );
    let outgoing = around_line(draft, session, lang).into_iter().chain([
        line(
            (page::export_result_title(lang), page::export_result_text(lang)),
            file(page::file_result(lang)),
            result.into_any(),
        ),
        line((page::print(lang), page::print_text(lang)), String::new(), print),
    ]);
    let keep = line(
        (page::export_draft_title(lang), page::export_draft_text(lang)),
        file(page::file_draft(lang)),
        kept.into_any(),
    );
    let body = view! {
        <div class="sheet-body">
            {part(move || standing(draft, fatal.get(), lang))}
            {digest(draft, lang)}
        </div>
        {part(move || despite(draft, fatal.get() > 0, lang))}
        {exports("e-hand-in", page::hand_in(lang), outgoing.collect())}
        {exports("e-documents", page::documents(lang), documents(draft, session, lang))}
        {exports("e-keep", page::keep(lang), vec![keep])}
        {versions()}
    };
    sheet(Step::Export, page::export_lead(lang), "", body.into_any())
}

/// The result, or why there is none yet and where that is mended.
fn ready(draft: Draft, session: Session, lang: Lang) -> Option<ResultFile> {
    match draft.read(hand_in) {
        Ok(result) => Some(result),
        Err(why) => {
            session.toast(not_ready(why, lang), None);
            focus(session, DESPITE);
            None
        }
    }
}

/// The way to hand it in to what is around the form, where that takes it.
fn around_line(draft: Draft, session: Session, lang: Lang) -> Option<AnyView> {
    let ready = Box::new(move || ready(draft, session, lang).is_some());
    let submit = session.around.hand_in(lang, ready)?;
    Some(line(
        (page::submit(lang), page::submit_text(lang)),
        String::new(),
        submit,
    ))
}

/// Whether it can be handed in.
fn standing(draft: Draft, fatal: usize, lang: Lang) -> AnyView {
    if fatal == 0 {
        return banner(
            Tone::Good,
            page::export_ready(lang),
            page::export_ready_note(lang),
            ().into_any(),
        );
    }
    let href = Signal::stored(Route::Draft(draft.id(), Step::Checks).href());
    banner(
        Tone::Warn,
        &page::export_fatal(fatal, lang),
        page::export_fatal_fix(lang),
        link("btn", href, page::export_go(lang)),
    )
}

const DESPITE: &str = "hand-in-despite";

/// Why the form is handed in with what must be fixed: due then, and told in the result.
fn despite(draft: Draft, due: bool, lang: Lang) -> AnyView {
    if !due {
        return ().into_any();
    }
    let value = text(move || draft.blocks.despite.get());
    let typed = Box::new(move |why| draft.apply(Edit::HandInDespite(why), DESPITE));
    let field = view! { <Grow id=DESPITE value on_input=typed class=due_while_empty(value) /> };
    let body = view! { <div class="field">{field_label(DESPITE, page::despite_label(lang), true, lang)}{field}</div> };
    section(
        "e-despite",
        page::despite(lang),
        page::despite_hint(lang),
        body.into_any(),
    )
}

fn focus(session: Session, id: &str) {
    if let Some(field) = session.around.by_id(id) {
        let _ = field.focus();
    }
}

/// The figures in short.
fn digest(draft: Draft, lang: Lang) -> AnyView {
    let total = text(move || total_figure(draft));
    let rate = text(move || {
        draft.blocks.funds.track();
        let rate = draft.read(|form| execution_rate(form).ok());
        rate.map_or_else(|| "—".to_owned(), |rate| number::percent(&rate.exact(), 2))
    });
    let rated = text(move || {
        draft.sheet.with(|sheet| {
            let total = &sheet.total;
            let rated = total.weight.minus(total.open).minus(total.left_out);
            format!("{} / {}", number::plain(rated), number::plain(total.full_marks))
        })
    });
    let grade = seal(draft, true, lang);
    let item = |word: &'static str, class: &'static str, value: AnyView| {
        view! { <div><dt>{word}</dt><dd class=class>{value}</dd></div> }.into_any()
    };
    let items: Vec<AnyView> = vec![
        item(page::total(lang), "num", total.into_any()),
        item(page::grade(lang), "", grade),
        item(page::execution_rate(lang), "num", rate.into_any()),
        item(page::rated_of_full(lang), "num", rated.into_any()),
    ];
    view! { <dl class="digest">{items}</dl> }.into_any()
}

fn exports(id: &'static str, title: &'static str, lines: Vec<AnyView>) -> AnyView {
    let list = view! { <ul class="exports">{lines}</ul> };
    section(id, title, "", list.into_any())
}

pub(super) fn line((title, text): (&'static str, &'static str), file_name: String, button: AnyView) -> AnyView {
    view! {
        <li class="export">
            <div class="export-text"><b>{title}</b><p>{text}</p><span class="file-name">{file_name}</span></div>
            {button}
        </li>
    }
    .into_any()
}

/// Draws the document whenever the page is printed, by its button or the browser's, and takes it away afterwards.
fn draw_for_print(draft: Draft, session: Session) {
    type Drawn = <AnyView as Render>::State;
    let drawn: StoredValue<Option<Drawn>, LocalStorage> = StoredValue::new_local(None);
    let take_away = move || {
        if let Some(mut drawn) = drawn.try_update_value(Option::take).flatten() {
            drawn.unmount();
            mark_paper(session, false);
        }
    };
    let before = window_event_listener(ev::Custom::<Event>::new("beforeprint"), move |_| {
        take_away();
        if let Some(sheet) = session.around.by_id("main") {
            let mut document = paper(draft).build();
            document.mount(&sheet, None);
            drawn.set_value(Some(document));
            mark_paper(session, true);
        }
    });
    let after = window_event_listener(ev::Custom::<Event>::new("afterprint"), move |_| take_away());
    on_cleanup(move || {
        before.remove();
        after.remove();
        take_away();
    });
}

/// Says by a class that nothing but the document prints.
fn mark_paper(session: Session, on: bool) {
    if let Some(around) = session.around.printed() {
        let _ = around.class_list().toggle_with_force("has-paper", on);
    }
}
