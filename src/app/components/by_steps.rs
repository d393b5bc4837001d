//! A long table drawn some rows at a time, so that no task of the page is long enough to be felt.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::erased::{part, when};

/// Rows that are drawn at once.
const AT_ONCE: usize = 30;

/// The rows of a table body: the first at once, the others step by step.
pub fn by_steps<T: Send + Sync + 'static>(rows: Vec<T>, draw: Box<dyn Fn(&T) -> AnyView + Send + Sync>) -> AnyView {
    let (rows, draw) = (Arc::new(rows), Arc::new(draw));
    let steps = rows.len().div_ceil(AT_ONCE);
    let drawn = RwSignal::new(1_usize);
    go_on(drawn, steps);
    let all: Vec<AnyView> = (0..steps)
        .map(|step| {
            let (rows, draw) = (Arc::clone(&rows), Arc::clone(&draw));
            let due = Memo::new(move |_| drawn.get() > step);
            part(move || {
                when(due.get(), || {
                    let rows = rows.chunks(AT_ONCE).nth(step).unwrap_or_default();
                    rows.iter().map(|row| draw(row)).collect::<Vec<_>>().into_any()
                })
            })
        })
        .collect();
    all.into_any()
}

/// One step more after the page has had its turn; none once the table is gone.
fn go_on(drawn: RwSignal<usize>, steps: usize) {
    if drawn.try_get_untracked().is_none_or(|drawn| drawn >= steps) {
        return;
    }
    set_timeout(
        move || {
            drawn.try_update(|drawn| *drawn = drawn.saturating_add(1));
            go_on(drawn, steps);
        },
        Duration::ZERO,
    );
}
