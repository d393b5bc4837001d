//! What the person asks for: other meanings of columns, parts left out.

use super::place;
use crate::exchange::{Choice, Column};
use crate::form::json::{fields, from_tree, parse};

/// What the person asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Columns with a meaning that the person gave them.
    pub columns: Vec<Chosen>,
    /// Parts that are left out, by [`super::Part::id`].
    pub without: Vec<String>,
    /// What becomes of each of [`super::Preview::changes`], in their order: `mine`, `theirs` or `both`.
    pub takes: Vec<String>,
}

fields! {
    Asked:
    may columns = "columns",
    may without = "without",
    may takes = "takes",
}

/// A column's meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The head of the column: block, row and column with points between.
    pub at: String,
    /// The meaning's slug; empty leaves the column out.
    pub meaning: String,
}

fields! {
    Chosen:
    must at = "at",
    may meaning = "meaning",
}

impl Asked {
    /// Reads it from JSON; an empty text asks for nothing. None: it is not ours.
    pub fn read(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        Some(from_tree::<Self>(&parse(text).ok()?).ok()?.0)
    }

    /// As the recogniser takes it; a place that is none is left out.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let choice = |chosen: &Chosen| {
            Some(Choice {
                place: place::read(&chosen.at)?,
                column: Column::ALL
                    .iter()
                    .find(|column| column.slug() == chosen.meaning)
                    .copied(),
            })
        };
        self.columns.iter().filter_map(choice).collect()
    }
}
