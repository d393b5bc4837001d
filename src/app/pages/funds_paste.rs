//! A block of cells from a spreadsheet, pasted into the money table: it fills to the right and downwards, and adds items
//! where the unit's own list ends. One undo step.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement};

use crate::app::state::Draft;
use crate::form::{Funds, FundsColumn, FundsRow, FundsTemplate, Quantity};
use crate::store::random_u64;

/// Takes a pasted block; a single cell pastes as usual.
pub(super) fn paste(draft: Draft, event: &ClipboardEvent) {
    let Some((row, first)) = event.target().and_then(|target| place(&target)) else {
        return;
    };
    let Some(text) = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()) else {
        return;
    };
    let block: Vec<Vec<&str>> = text
        .trim_end_matches(['\r', '\n'])
        .lines()
        .map(|line| line.split('\t').map(str::trim).collect())
        .collect();
    if block.len() < 2 && block.iter().all(|line| line.len() < 2) {
        return;
    }
    event.prevent_default();
    let mut columns: Vec<Option<FundsColumn>> = vec![None];
    columns.extend(
        draft
            .blocks
            .template
            .with_untracked(|template| template.funds.columns.iter().copied().map(Some).collect::<Vec<_>>()),
    );
    let columns: Vec<_> = columns.into_iter().skip_while(|column| *column != first).collect();
    let asked = draft.blocks.template.with_untracked(|template| template.funds.clone());
    draft.funds("", |funds| fill(funds, &asked, &row, (&columns, &block)));
}

/// The row and column of a cell; none in the column is its label.
fn place(target: &web_sys::EventTarget) -> Option<(String, Option<FundsColumn>)> {
    let id = target.dyn_ref::<HtmlElement>()?.id();
    let (row, slug) = id.strip_prefix("f-funds-")?.rsplit_once('-')?;
    let column = match slug {
        "label" => None,
        "initial" => Some(FundsColumn::Initial),
        "budget" => Some(FundsColumn::Budget),
        "executed" => Some(FundsColumn::Executed),
        _ => return None,
    };
    Some((row.to_owned(), column))
}

type Block<'a> = (&'a [Option<FundsColumn>], &'a [Vec<&'a str>]);

fn fill(funds: &mut Funds, asked: &FundsTemplate, start: &str, (columns, block): Block) {
    let Some(first) = funds.rows.iter().position(|row| row.id == start) else {
        return;
    };
    // Items are pasted among items, and the template's rows among themselves.
    let parent = funds.rows.get(first).and_then(|row| row.parent.clone());
    let own = |row: &FundsRow| !asked.rows.iter().any(|known| known.id == row.id);
    let among_items = funds.rows.get(first).is_some_and(own);
    let mut at = first;
    for line in block {
        let ends = funds.rows.get(at).is_none_or(|row| row.parent != parent || !own(row));
        if among_items && ends {
            let row = FundsRow {
                id: format!("item-{:08x}", random_u64() >> 32),
                parent: parent.clone(),
                ..FundsRow::default()
            };
            funds.rows.insert(at.min(funds.rows.len()), row);
        }
        let Some(row) = funds.rows.get_mut(at) else { return };
        for (column, cell) in columns.iter().zip(line) {
            match column {
                None if among_items => (*cell).clone_into(&mut row.label),
                None => {}
                Some(column) => *row.cell_mut(*column) = Quantity::new(*cell),
            }
        }
        at = at.saturating_add(1);
    }
}
