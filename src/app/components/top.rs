//! The bar at the top: the form's name, the saved state, undo, the language.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::{Icon, Mark, button, icon, lang_button, link};
use crate::app::erased::{flag, on, part, text, when};
use crate::app::files;
use crate::app::pages::draft_file_name;
use crate::app::route::{Route, Step};
use crate::app::session::{form_title, title, use_lang};
use crate::app::state::{Draft, SaveState, use_draft};
use crate::text::{Lang, page};

/// The bar.
#[component]
pub fn Top() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let blocks = draft.blocks;
    let name = text(move || {
        blocks.unit.track();
        blocks.project.track();
        draft.read(|form| title(form, lang))
    });
    let form = text(move || {
        blocks.year.track();
        blocks.template.track();
        draft.read(|form| page::year_and_form(form.year, &form_title(form), lang))
    });
    let check = link(
        "btn is-main is-wide",
        text(move || Route::Draft(draft.id(), Step::Checks).href()),
        page::check_and_export(lang),
    );
    view! {
        <header class="top">
            <a class="top-home" href=Route::Start.href() aria-label=page::to_start(lang)>
                <Mark size=32 />
                <span>{page::app_name(lang)}</span>
            </a>
            <div class="top-doc"><b>{name}</b><span>{form}</span></div>
            <Saved />
            <div class="top-acts">
                <span class="top-undo is-roomy">{undo_and_redo(draft, lang)}</span>
                <span class="top-sep" aria-hidden="true"></span>
                {lang_button("btn is-quiet is-roomy", lang)}
                {check}
            </div>
        </header>
    }
    .into_any()
}

/// The two buttons.
pub fn undo_and_redo(draft: Draft, lang: Lang) -> AnyView {
    let can = draft.can;
    let undo = step_button(
        (Icon::Undo, page::undo(lang), page::undo_hint(lang)),
        flag(move || !can.get().0),
        on(move |_| draft.undo()),
    );
    let redo = step_button(
        (Icon::Redo, page::redo(lang), page::redo_hint(lang)),
        flag(move || !can.get().1),
        on(move |_| draft.redo()),
    );
    view! { {undo}{redo} }.into_any()
}

fn step_button(
    (drawing, word, hint): (Icon, &'static str, &'static str),
    off: Signal<bool>,
    work: Box<dyn FnMut(MouseEvent)>,
) -> AnyView {
    view! {
        <button type="button" class="btn is-quiet is-icon" aria-label=word title=hint disabled=off on:click=work>
            {icon(drawing)}
        </button>
    }
    .into_any()
}

/// The saved state; with a way out when saving fails.
#[component]
fn Saved() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let state = draft.save_state();
    let word = part(move || match state.get() {
        SaveState::Saved(at) => {
            let time = files::clock(at);
            view! { <span class="saved" role="status">{page::saved(lang)}" "<span class="num">{time}</span></span> }
                .into_any()
        }
        SaveState::Given => ().into_any(),
        SaveState::Unsaved => {
            view! { <span class="saved is-saving" role="status">{page::saving(lang)}</span> }.into_any()
        }
        SaveState::Failed(_) => {
            view! { <span class="saved is-failed" role="alert">{page::not_saved(lang)}</span> }.into_any()
        }
    });
    let failed = Memo::new(move |_| matches!(state.get(), SaveState::Failed(_)));
    let way_out = part(move || when(failed.get(), || file_button("btn is-danger", draft, lang)));
    view! { {word}{way_out} }.into_any()
}

/// 另存为文件.
pub fn file_button(class: &'static str, draft: Draft, lang: Lang) -> AnyView {
    let save = on(move |_| save_as_file(draft, lang));
    button(class, Some(Icon::Save), page::save_as_file(lang), save)
}

/// Hands the draft to the person as a file, whatever is wrong with it: it may be kept nowhere else.
fn save_as_file(draft: Draft, lang: Lang) {
    let name = draft.read(|form| draft_file_name(form, lang));
    files::save(&name, &draft.text());
}
