//! The bar at the top: the form's name, the saved state, undo, the language.

use leptos::prelude::*;

use super::{Icon, Mark, icon};
use crate::app::files;
use crate::app::pages::draft_file_name;
use crate::app::route::{Route, Step};
use crate::app::session::{form_title, title, use_lang, use_session};
use crate::app::state::{Draft, SaveState, use_draft};
use crate::text::{Lang, page};

/// The bar.
#[component]
pub fn Top() -> impl IntoView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    let blocks = draft.blocks;
    let name = move || {
        blocks.unit.track();
        blocks.project.track();
        draft.read(|form| title(form, lang))
    };
    let form = move || {
        blocks.year.track();
        blocks.template.track();
        draft.read(|form| page::year_and_form(form.year, &form_title(form), lang))
    };
    view! {
        <header class="top">
            <a class="top-home" href=Route::Start.href() aria-label=page::to_start(lang)>
                <Mark size=32 />
                <span>{page::app_name(lang)}</span>
            </a>
            <div class="top-doc"><b>{name}</b><span>{form}</span></div>
            <Saved />
            <div class="top-acts">
                <button
                    type="button"
                    class="btn is-quiet is-icon is-roomy"
                    aria-label=page::undo(lang)
                    title=page::undo_hint(lang)
                    disabled=move || !draft.can.get().0
                    on:click=move |_| draft.undo()
                >
                    {icon(Icon::Undo)}
                </button>
                <button
                    type="button"
                    class="btn is-quiet is-icon is-roomy"
                    aria-label=page::redo(lang)
                    title=page::redo_hint(lang)
                    disabled=move || !draft.can.get().1
                    on:click=move |_| draft.redo()
                >
                    {icon(Icon::Redo)}
                </button>
                <span class="top-sep" aria-hidden="true"></span>
                <button
                    type="button"
                    class="btn is-quiet is-roomy"
                    on:click=move |_| session.switch_lang()
                >
                    "中 / EN"<span class="sr">{page::switch_lang(lang)}</span>
                </button>
                <a class="btn is-main is-wide" href=move || Route::Draft(draft.id(), Step::Checks).href()>
                    {page::check_and_export(lang)}
                </a>
            </div>
        </header>
    }
}

/// The saved state; with a way out when saving fails.
#[component]
fn Saved() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let state = draft.save_state();
    let word = move || match state.get() {
        SaveState::Saved(at) => {
            let time = files::clock(at);
            view! { <span class="saved" role="status">{page::saved(lang)}" "<span class="num">{time}</span></span> }
                .into_any()
        }
        SaveState::Unsaved => {
            view! { <span class="saved is-saving" role="status">{page::saving(lang)}</span> }.into_any()
        }
        SaveState::Failed(_) => {
            view! { <span class="saved is-failed" role="alert">{page::not_saved(lang)}</span> }.into_any()
        }
    };
    let failed = Memo::new(move |_| matches!(state.get(), SaveState::Failed(_)));
    let way_out = move || {
        failed.get().then(|| {
            view! {
                <button type="button" class="btn is-danger" on:click=move |_| save_as_file(draft, lang)>
                    {icon(Icon::Save)}
                    {page::save_as_file(lang)}
                </button>
            }
        })
    };
    view! { {word}{way_out} }
}

/// Hands the draft to the person as a file.
pub fn save_as_file(draft: Draft, lang: Lang) {
    let name = draft.read(|form| draft_file_name(form, lang));
    files::save(&name, &draft.text());
}
