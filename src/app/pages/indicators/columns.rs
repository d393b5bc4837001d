//! Which columns the table has: those that the form prints, in its order and by its names, as far as a line has room
//! for them. Long texts (reasons, evidence, the rule) stand in the open row.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::state::Draft;
use crate::form::{Column, ShownColumn, Template};
use crate::text::{Lang, column_title};

/// The table's columns; lines share them.
pub(super) type Columns = Arc<Layout>;

/// The columns of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// What the form prints.
    pub shown: Vec<ShownColumn>,
    /// The columns of groups before the name: levels 1 and 2. None: the groups are headings between the rows.
    pub levels: Vec<ShownColumn>,
    /// The name's column.
    pub name: ShownColumn,
    /// The columns between the name and the hint.
    pub middle: Vec<ShownColumn>,
    /// How many of `middle` stand still while someone scores; the others are drawn together, anew with each score.
    pub still: usize,
}

/// So many columns between the name and the hint have room.
const ROOMY: usize = 4;

/// The columns of a template.
pub(super) fn of(template: &Template) -> Columns {
    let mut shown = template.shown_columns();
    // Without these two there is nothing to fill and nothing to see.
    for needed in [Column::Actual, Column::Score] {
        if !shown.iter().any(|column| column.column == needed) {
            shown.push(untitled(needed));
        }
    }
    let pick = |wanted: &[Column]| -> Vec<ShownColumn> {
        let picked = shown.iter().filter(|column| wanted.contains(&column.column));
        picked.cloned().collect()
    };
    let levels = pick(&[Column::Level1, Column::Level2]);
    let name = pick(&[Column::Level3]).pop();
    let middle = pick(&[
        Column::Nature,
        Column::Target,
        Column::Unit,
        Column::InitialTarget,
        Column::Core,
        Column::Weight,
        Column::Actual,
        Column::Coefficient,
        Column::Score,
    ]);
    let at = |wanted: Column| middle.iter().position(|column| column.column == wanted);
    let scored = [at(Column::Score), at(Column::Coefficient)].into_iter().flatten().min();
    let typed = at(Column::Actual).map_or(0, |at| at.saturating_add(1));
    Arc::new(Layout {
        levels,
        name: name.unwrap_or_else(|| untitled(Column::Level3)),
        still: scored.unwrap_or(0).max(typed),
        middle,
        shown,
    })
}

/// What the form calls a column that stands in the open row, else the usual word.
pub(super) fn named(draft: Draft, column: Column, usual: &str) -> String {
    let title = draft.blocks.template.with_untracked(|template| {
        let mut titles = template.columns.iter().filter(|shown| shown.column == column);
        titles.next().map(|shown| shown.title.clone())
    });
    title
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| usual.to_owned())
}

fn untitled(column: Column) -> ShownColumn {
    ShownColumn {
        column,
        title: String::new(),
    }
}

impl Layout {
    /// How many columns an open row's detail spans: from the name to the hint.
    pub fn right_of_groups(&self) -> usize {
        self.middle.len().saturating_add(2)
    }

    /// Whether there are so many that each must be narrow.
    pub fn is_full(&self) -> bool {
        self.middle.len() > ROOMY
    }

    /// How many columns there are.
    pub fn all(&self) -> usize {
        self.right_of_groups().saturating_add(self.levels.len())
    }

    /// The widths, and the heads.
    pub fn heads(&self, lang: Lang) -> (AnyView, AnyView) {
        let (mut widths, mut heads) = (Vec::new(), Vec::new());
        let levels = self.levels.iter().map(|column| match column.column {
            Column::Level1 => (column, "c-g1"),
            _ => (column, "c-g2"),
        });
        let name = std::iter::once((&self.name, "c-name"));
        let middle = self.middle.iter().map(|column| (column, width(column.column)));
        for (column, class) in levels.chain(name).chain(middle) {
            let right = matches!(column.column, Column::Weight | Column::Coefficient | Column::Score);
            let (title, right) = (column_title(column, lang), right.then_some("is-right"));
            widths.push(view! { <col class=class /> }.into_any());
            heads.push(view! { <th scope="col" class=right>{title}</th> }.into_any());
        }
        (widths.into_any(), heads.into_any())
    }
}

/// The class of a column's width.
fn width(column: Column) -> &'static str {
    match column {
        Column::Actual => "c-actual",
        Column::Weight => "c-weight",
        Column::Score => "c-score",
        Column::Target | Column::InitialTarget => "c-target",
        _ => "c-short",
    }
}
