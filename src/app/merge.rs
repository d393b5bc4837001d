//! The open draft beside another: every place where they differ, and either can be taken.

use std::sync::Arc;

use leptos::prelude::*;

use super::components::button;
use super::erased::{on, part};
use super::session::{Session, use_session};
use super::state::{Draft, use_draft};
use crate::form::Assessment;
use crate::review::{Unlike, all_taken, compare, taken};
use crate::text::{Lang, page};

/// What stands beside the open draft.
#[derive(Clone)]
pub struct Beside {
    /// What it is.
    pub title: String,
    /// The form.
    pub form: Arc<Assessment>,
}

/// The differences; nothing while nothing stands beside.
pub fn merge() -> AnyView {
    let (session, draft) = (use_session(), use_draft());
    // It belongs to the draft that is open.
    on_cleanup(move || drop(session.beside.try_set(None)));
    part(move || {
        let lang = session.lang.get();
        session.beside.get().map_or_else(
            || ().into_any(),
            |beside| {
                // Every change sets the scores anew.
                draft.sheet.track();
                table(session, draft, beside, lang)
            },
        )
    })
}

fn table(session: Session, draft: Draft, beside: Beside, lang: Lang) -> AnyView {
    let found = draft.read(|mine| compare(mine, &beside.form));
    let rows: Vec<AnyView> = found
        .iter()
        .map(|unlike| row(draft, unlike, &beside.form, lang))
        .collect();
    let close = button(
        "btn is-quiet",
        None,
        page::merge_close(lang),
        on(move |_| session.beside.set(None)),
    );
    let title = page::merge_title(&beside.title, found.len(), lang);
    let body = if rows.is_empty() {
        view! { <p>{page::merge_same(lang)}</p>{close} }.into_any()
    } else {
        let form = Arc::clone(&beside.form);
        let all = on(move |_| draft.apply(all_taken(&found, &form), ""));
        let all = button("btn", None, page::merge_all(lang), all);
        view! {
            <p>{page::merge_hint(lang)}</p>
            <div class="merge-rows">
                <table>
                    <thead><tr>
                        <th scope="col">{page::merge_place(lang)}</th>
                        <th scope="col">{page::merge_mine(lang)}</th>
                        <th scope="col">{beside.title}</th>
                        <th scope="col"><span class="sr">{page::merge_take(lang)}</span></th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="btns">{all}{close}</div>
        }
        .into_any()
    };
    view! { <section class="merge" aria-labelledby="n-merge"><h2 id="n-merge">{title}</h2>{body}</section> }.into_any()
}

fn row(draft: Draft, unlike: &Unlike, theirs: &Arc<Assessment>, lang: Lang) -> AnyView {
    let place = page::merge_part(unlike.part.kind(), &unlike.name, lang);
    let cell = |text: &dyn Fn(&crate::review::UnlikeField) -> String| -> Vec<AnyView> {
        let line = |field: &crate::review::UnlikeField| {
            let label = page::merge_field(&field.path, lang);
            let text = text(field);
            let text = if text.is_empty() {
                page::merge_nothing(lang).to_owned()
            } else {
                text
            };
            view! { <p>{label}{text}</p> }.into_any()
        };
        unlike.fields.iter().map(line).collect()
    };
    let (mine, their) = (cell(&|field| field.mine.clone()), cell(&|field| field.theirs.clone()));
    let (part, form) = (unlike.part.clone(), Arc::clone(theirs));
    let take = on(move |_: web_sys::MouseEvent| draft.apply(taken(&part, &form), ""));
    let label = page::about(page::merge_take(lang), &place, lang);
    view! {
        <tr>
            <th scope="row">{place}</th>
            <td>{mine}</td>
            <td>{their}</td>
            <td><button type="button" class="btn" aria-label=label on:click=take>{page::merge_take(lang)}</button></td>
        </tr>
    }
    .into_any()
}
