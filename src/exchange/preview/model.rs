//! The preview as data: texts in the person's language and how each is shown, nothing else.

use crate::form::json::{fields, words};

/// A document before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file's name; empty for a paste.
    pub name: String,
    /// Whether anything of a form was found.
    pub is_form: bool,
    /// What a column may mean.
    pub meanings: Vec<MeaningName>,
    /// The document.
    pub source: Vec<Shown>,
    /// What comes out of it.
    pub parts: Vec<Part>,
    /// What was not understood, has no place in the form, or was assumed.
    pub doubts: Vec<Doubt>,
    /// Where it differs from the open draft.
    pub changes: Vec<Change>,
}

fields! {
    Preview:
    always name = "name",
    always is_form = "isForm",
    always meanings = "meanings",
    always source = "source",
    always parts = "parts",
    always doubts = "doubts",
    may changes = "changes",
}

/// A meaning of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningName {
    /// Its stable name.
    pub slug: String,
    /// Its name in words.
    pub name: String,
}

fields! {
    MeaningName:
    must slug = "slug",
    must name = "name",
}

/// A table of the document, or the paragraphs between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it is called: `表格 2`, `工作表“自评表”`, `正文`.
    pub title: String,
    /// Whether it is a table.
    pub table: bool,
    /// Its rows, gaps filled; a cell that another one covers stands in no row. A paragraph is a row of one cell.
    pub rows: Vec<Vec<ShownCell>>,
    /// Rows that are read but not shown.
    pub more: usize,
}

fields! {
    Shown:
    always title = "title",
    always table = "table",
    always rows = "rows",
    may more = "more",
}

/// How sure a reading is, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// A label, or nothing.
    Plain,
    /// Known words say so.
    Sure,
    /// Its place or form says so.
    Likely,
    /// Only what stands around it says so.
    Guess,
    /// Not understood.
    Unknown,
}

words! {
    Sure:
    Plain = "plain",
    Sure = "sure",
    Likely = "likely",
    Guess = "guess",
    Unknown = "unknown",
}

/// A cell or paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCell {
    /// Its text.
    pub text: String,
    /// Columns that it covers.
    pub columns: usize,
    /// Rows that it covers.
    pub rows: usize,
    /// How sure its meaning is.
    pub sure: Sure,
    /// What it was taken for, in words; empty for a label.
    pub tag: String,
    /// For the head of a column: where it stands, as [`super::Chosen::at`] takes it.
    pub at: String,
    /// For the head of a column: the meaning's slug; empty when it is left out.
    pub head: String,
}

fields! {
    ShownCell:
    may text = "text",
    always columns = "columns",
    always rows = "rows",
    always sure = "sure",
    may tag = "tag",
    may at = "at",
    may head = "head",
}

/// A part of the form that comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its stable name.
    pub id: String,
    /// Its name, with the unit of money where figures of money stand in it.
    pub name: String,
    /// The heads of its table.
    pub heads: Vec<String>,
    /// The rows of its table.
    pub rows: Vec<Vec<String>>,
}

fields! {
    Part:
    must id = "id",
    always name = "name",
    always heads = "heads",
    always rows = "rows",
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Where it stands; empty for what stands nowhere.
    pub place: String,
    /// The text there.
    pub text: String,
    /// What is doubtful about it.
    pub why: String,
}

fields! {
    Doubt:
    may place = "place",
    may text = "text",
    always why = "why",
}

/// A difference between the open draft and the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part it belongs to, by [`Part::id`].
    pub part: String,
    /// Its place in words.
    pub place: String,
    /// What stands in the draft; may be empty.
    pub mine: String,
    /// What the document says.
    pub theirs: String,
    /// Whether both can stand there.
    pub both: bool,
    /// What is taken unless the person says otherwise: `mine` or `theirs`.
    pub take: String,
}

fields! {
    Change:
    must part = "part",
    always place = "place",
    may mine = "mine",
    may theirs = "theirs",
    may both = "both",
    always take = "take",
}
