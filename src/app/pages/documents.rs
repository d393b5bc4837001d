//! The form as Word, Excel and CSV, made by the office module.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::export::{line, name_of};
use crate::app::components::{Icon, button};
use crate::app::erased::on;
use crate::app::files;
use crate::app::office::{self, Copy};
use crate::app::session::Session;
use crate::app::state::Draft;
use crate::text::{Lang, page};

/// What can be made: its name for the office module, its ending.
#[derive(Clone, Copy)]
struct Kind {
    kind: &'static str,
    ending: &'static str,
    what: fn(Lang) -> &'static str,
}

const DOCX: Kind = Kind {
    kind: "docx",
    ending: "docx",
    what: page::file_docx,
};
const XLSX: Kind = Kind {
    kind: "xlsx",
    ending: "xlsx",
    what: page::file_xlsx,
};
const ROWS: Kind = Kind {
    kind: "rows",
    ending: "csv",
    what: page::file_rows,
};
const FINDINGS: Kind = Kind {
    kind: "findings",
    ending: "csv",
    what: page::file_findings,
};

/// The lines of the export page.
pub fn documents(draft: Draft, session: Session, lang: Lang) -> Vec<AnyView> {
    let copy = RwSignal::new(Copy::default());
    let button = move |kind: Kind, class: &'static str, words: &'static str| {
        button(
            class,
            Some(Icon::Save),
            words,
            on(move |_| make(draft, session, kind, copy)),
        )
    };
    let file = move |kind: Kind| draft.read(|form| name_of(form, (kind.what)(lang), kind.ending, lang));
    let csv = view! {
        <div class="btns">
            {button(ROWS, "btn", page::export_rows_csv(lang))}
            {button(FINDINGS, "btn", page::export_findings_csv(lang))}
        </div>
    };
    let annexes = tick(page::with_annexes(lang), copy, |copy, ticked| copy.annexes = ticked);
    let nameless = tick(page::nameless(lang), copy, |copy, ticked| copy.nameless = ticked);
    vec![
        line(
            (page::export_docx_title(lang), page::export_docx_text(lang)),
            file(DOCX),
            button(DOCX, "btn", page::export_docx(lang)),
        ),
        line(
            (page::export_xlsx_title(lang), page::export_xlsx_text(lang)),
            file(XLSX),
            button(XLSX, "btn", page::export_xlsx(lang)),
        ),
        line(
            (page::export_csv_title(lang), page::export_csv_text(lang)),
            String::new(),
            csv.into_any(),
        ),
        view! { <li class="export"><div class="export-text">{annexes}{nameless}</div></li> }.into_any(),
    ]
}

fn tick(words: &'static str, copy: RwSignal<Copy>, set: fn(&mut Copy, bool)) -> AnyView {
    let change = on(move |event: Event| {
        let ticked = event_target::<HtmlInputElement>(&event).checked();
        copy.update(|copy| set(copy, ticked));
    });
    view! { <label class="choice"><input type="checkbox" on:change=change />{words}</label> }.into_any()
}

/// Asks the office module and hands over what it made.
fn make(draft: Draft, session: Session, kind: Kind, copy: RwSignal<Copy>) {
    let lang = session.lang.get_untracked();
    let copy = copy.get_untracked();
    let what = (kind.what)(lang);
    let name = draft.read(|form| match copy.nameless {
        true => files::file_name(&[&form.year.to_string(), what, page::file_nameless(lang)], kind.ending),
        false => name_of(form, what, kind.ending, lang),
    });
    let form = draft.text();
    spawn_local(async move {
        let written = office::write(session, kind.kind, &form, copy, &name).await;
        office::hand_over(session, &name, written);
    });
}
