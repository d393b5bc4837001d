//! The table as a spreadsheet: arrows and Enter move between the cells, a pasted column fills downwards.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use crate::app::state::Draft;
use crate::form::{Edit, Quantity};

/// Up, Down, Enter and Shift+Enter move; Alt+Down and Alt+Up open and close the row; Escape goes back to its name.
pub(super) fn move_between(event: KeyboardEvent) {
    // Enter and the arrows pick words while an input method is open.
    if event.is_composing() {
        return;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let in_detail = target.closest(".row-detail").ok().flatten();
    let key = event.key();
    if let Some(detail) = in_detail {
        if key == "Escape" {
            close(&detail);
            event.prevent_default();
        }
        return;
    }
    let Some(row) = target.closest(".row").ok().flatten() else {
        return;
    };
    if !target.class_list().contains("cell") && !target.class_list().contains("cell-pick") {
        return;
    }
    let toggle = || {
        row.query_selector(".row-toggle")
            .ok()
            .flatten()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok())
    };
    match (key.as_str(), event.alt_key()) {
        ("ArrowDown" | "ArrowUp", true) => {
            if let Some(toggle) = toggle()
                && (toggle.get_attribute("aria-expanded").as_deref() == Some("false")) == (key == "ArrowDown")
            {
                toggle.click();
            }
        }
        ("ArrowDown", false) => step(&row, true),
        ("ArrowUp", false) => step(&row, false),
        ("Enter", _) if target.class_list().contains("cell") => step(&row, !event.shift_key()),
        _ => return,
    }
    event.prevent_default();
}

/// Focuses the cell of the next or previous row.
fn step(row: &web_sys::Element, down: bool) {
    let mut next = Some(row.clone());
    loop {
        next = next.and_then(|at| {
            if down {
                at.next_element_sibling()
            } else {
                at.previous_element_sibling()
            }
        });
        let Some(at) = &next else { return };
        let cell = at.query_selector(
            ":scope > .row-actual .cell:not(:disabled), :scope > .row-actual .cell-pick, :scope > .row-actual input",
        );
        if let Some(cell) = cell.ok().flatten().and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
            let _ = cell.focus();
            if let Some(input) = cell.dyn_ref::<HtmlInputElement>() {
                input.select();
            } else if let Some(area) = cell.dyn_ref::<HtmlTextAreaElement>() {
                area.select();
            }
            return;
        }
    }
}

fn close(detail: &web_sys::Element) {
    let toggle = detail
        .previous_element_sibling()
        .and_then(|row| row.query_selector(".row-toggle").ok().flatten())
        .and_then(|toggle| toggle.dyn_into::<HtmlElement>().ok());
    if let Some(toggle) = toggle {
        toggle.click();
        let _ = toggle.focus();
    }
}

/// Several lines pasted into a cell fill the rows from there down, as one undo step; one line pastes as usual.
pub(super) fn paste(draft: Draft, event: &ClipboardEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let Some(id) = target
        .id()
        .strip_prefix("r-")
        .and_then(|id| id.strip_suffix("-actual").map(str::to_owned))
    else {
        return;
    };
    let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()) else {
        return;
    };
    let mut lines: Vec<&str> = text.lines().collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    if lines.len() < 2 {
        return;
    }
    event.prevent_default();
    let rows = draft.rows.get_untracked();
    let edits: Vec<Edit> = rows
        .iter()
        .skip_while(|row| row.id() != id)
        .zip(lines)
        // What is kept of a row that does not apply is out of sight, and stays.
        .filter(|(row, _)| row.answer.with_untracked(|answer| answer.not_applicable.is_none()))
        .map(|(row, line)| {
            let first = line.split('\t').next().unwrap_or_default().trim();
            let mut answer = row.answer.get_untracked();
            answer.actual = Quantity::new(first);
            Edit::Answer {
                id: row.id(),
                answer: Some(Box::new(answer)),
            }
        })
        .collect();
    draft.apply(Edit::All(edits), "");
}
