//! 佐证材料: names only; the files stay with the unit.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{Event, FocusEvent, KeyboardEvent};

use super::bits::{block, remove_button};
use super::columns::named;
use crate::app::components::{Icon, button, icon};
use crate::app::erased::{on, part, text};
use crate::app::state::{Draft, RowState};
use crate::form::{Column, Evidence};
use crate::text::{Lang, page};

/// How long a click takes.
const AFTER_CLICK: Duration = Duration::from_millis(250);

/// The list with what is usually expected.
pub(super) fn evidence(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let entry = RwSignal::new(String::new());
    let id = row.id();
    let own = StoredValue::new(id.clone());
    let add = move || {
        let Some(name) = entry.try_update(std::mem::take) else {
            return;
        };
        let name = name.trim().to_owned();
        // The row as it is now: another structure of the form makes the rows anew.
        let now = draft.rows.with_untracked(|rows| {
            let mut rows = rows.iter();
            own.with_value(|id| rows.find(|row| row.id() == *id).copied())
        });
        if let Some(row) = now
            && !name.is_empty()
        {
            draft.answer(row, "", |answer| answer.evidence.push(Evidence { name }));
        }
    };
    let on_enter = on(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    });
    let typed = on(move |event: Event| entry.set(event_target_value(&event)));
    // After the click that took the focus away: a new line would move what is clicked from under the pointer.
    let inside = StoredValue::new(false);
    let entered = on(move |_: FocusEvent| inside.set_value(true));
    let left = on(move |_: FocusEvent| {
        inside.set_value(false);
        set_timeout(
            move || {
                if inside.try_get_value() == Some(false) {
                    add();
                }
            },
            AFTER_CLICK,
        );
    });
    // The row is closed, the step left or the language changed with the name still in the field.
    on_cleanup(add);
    let wanted = part(move || {
        let wanted = row
            .indicator
            .with(|indicator| indicator.evidence.join(page::list_comma(lang)));
        if wanted.is_empty() {
            return ().into_any();
        }
        view! { <p class="evidence-want">{page::evidence_wanted(lang)}{wanted}</p> }.into_any()
    });
    let count = Memo::new(move |_| row.answer.with(|answer| answer.evidence.len()));
    let lines = part(move || {
        let lines: Vec<AnyView> = (0..count.get()).map(|index| line(draft, row, index, lang)).collect();
        lines.into_any()
    });
    let content = view! {
        {wanted}
        <ol class="evidence">{lines}</ol>
        <div class="evidence-add">
            <input
                class="input"
                id=format!("r-{id}-evidence")
                placeholder=page::evidence_example(lang)
                aria-label=page::new_evidence(lang)
                data-loose=""
                prop:value=text(move || entry.get())
                on:input=typed
                on:keydown=on_enter
                on:focus=entered
                on:blur=left
            />
            {button("btn", Some(Icon::Plus), page::add(lang), on(move |_| add()))}
        </div>
    };
    let title = named(draft, Column::Evidence, page::evidence(lang));
    block(title, page::evidence_names_only(lang).to_owned(), content.into_any())
}

fn line(draft: Draft, row: RowState, index: usize, lang: Lang) -> AnyView {
    let name = text(move || {
        row.answer
            .with(|answer| answer.evidence.get(index).map(|it| it.name.clone()).unwrap_or_default())
    });
    let typed = on(move |event: Event| {
        let text = event_target_value(&event);
        draft.answer(row, &format!("evidence/{index}"), |answer| {
            if let Some(evidence) = answer.evidence.get_mut(index) {
                evidence.name = text;
            }
        });
    });
    let remove = on(move |_| {
        draft.answer(row, "", |answer| {
            if index < answer.evidence.len() {
                answer.evidence.remove(index);
            }
        });
    });
    let number = index.saturating_add(1);
    view! {
        <li class="evidence-line">
            {icon(Icon::Doc)}
            <input class="input" aria-label=page::evidence_number(number, lang) prop:value=name on:input=typed />
            {remove_button(page::remove_evidence(number, lang), remove)}
        </li>
    }
    .into_any()
}
