//! What every door ends in: the paragraphs and tables of a document, in its order, with the text as it stands there.

use serde::{Deserialize, Serialize};

/// A document as the recogniser sees it.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The file's name, or empty for a paste.
    #[serde(default)]
    pub name: String,
    /// Paragraphs and tables in the document's order; each sheet of a workbook is one table.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph, without its end; line breaks in it are `\n`.
    Paragraph {
        /// Its text, with the number that Word counts (`一、`) where it is known.
        text: String,
    },
    /// A table.
    Table(Grid),
}

/// A table of cells.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    /// The sheet's name; empty in a text document.
    #[serde(default)]
    pub name: String,
    /// The cells, row by row, from the left. A cell that another one covers stands in no row: `column` says where each is.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// The first column it covers, from 0.
    pub column: usize,
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// How many rows it covers, at least 1.
    pub rows: usize,
    /// Its text as shown (a number as its format prints it); line breaks are `\n`.
    pub text: String,
}
