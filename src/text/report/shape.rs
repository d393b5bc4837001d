//! What a report consists of.

/// A report, as paragraphs in order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Report {
    /// The title, one line of it an item: who, and what.
    pub title: Vec<String>,
    /// Headings and text.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it is set.
    pub level: Level,
    /// Its text, with its number.
    pub text: String,
    /// Where it comes from: the section's id alone for a heading; with `/` and the number of the line, from 1, for a
    /// person's own text; with `/` and the part of the form it is drawn from for a draft (`problems/training`).
    pub origin: String,
    /// Whether a person wrote it. Headings are the template's.
    pub written: bool,
}

/// The levels of an official document (GB/T 9704).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 一、
    One,
    /// （一）
    Two,
    /// 1.
    Three,
    /// Running text.
    Text,
}
