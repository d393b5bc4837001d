//! Parts of a report.

use serde::Serialize;

use super::super::words::is_numbered;
use super::Value;

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct SectionFound {
    /// 1 for `一、`, 2 for `（一）`.
    pub level: u8,
    /// The heading without its number and full stop.
    pub title: String,
    /// The heading as it stands.
    pub heading: Value,
    /// Its paragraphs.
    pub paragraphs: Vec<Value>,
}

impl SectionFound {
    /// The text, paragraphs that a page or line end broke joined.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for paragraph in &self.paragraphs {
            let broken = !text.ends_with(['。', '；', '！', '？', '：', ';', ':', '!', '?', '”']);
            if !text.is_empty() && (!broken || is_numbered(&paragraph.text)) {
                text.push('\n');
            }
            text.push_str(&paragraph.text);
        }
        text
    }
}
