//! The text between the tags.

use super::entities;

/// The text of the paragraph or cell that is being read.
#[derive(Default)]
pub(super) struct Text {
    text: String,
    /// A break of the source's line, worth a space where words follow.
    gap: bool,
}

impl Text {
    /// Adds text between tags. A run of blanks with a line break in it is the source's layout; other blanks stay.
    pub(super) fn write(&mut self, mut raw: &str) {
        while let Some(first) = raw.chars().next() {
            if matches!(first, ' ' | '\t' | '\r' | '\n') {
                let end = raw
                    .find(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'))
                    .unwrap_or(raw.len());
                let (run, rest) = raw.split_at_checked(end).unwrap_or((raw, ""));
                match run.contains(['\n', '\r']) {
                    true => self.gap = true,
                    false => self.push_str(run),
                }
                raw = rest;
                continue;
            }
            let after = raw.get(first.len_utf8()..).unwrap_or_default();
            let (character, length) = match first {
                '&' => entities::take(after).unwrap_or(('&', 0)),
                other => (other, 0),
            };
            self.push(if character == '\u{A0}' { ' ' } else { character });
            raw = after.get(length..).unwrap_or_default();
        }
    }

    fn push_str(&mut self, text: &str) {
        text.chars().for_each(|c| self.push(c));
    }

    fn push(&mut self, c: char) {
        if std::mem::take(&mut self.gap) {
            // Word breaks its source between Chinese characters, where no space stands.
            let last = self.text.chars().next_back();
            let words = |c: char| c.is_ascii() && !c.is_ascii_whitespace();
            if last.is_some_and(words) && words(c) {
                self.text.push(' ');
            }
        }
        self.text.push(c);
    }

    pub(super) fn line(&mut self) {
        self.gap = false;
        if !self.text.trim().is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// A line break that was asked for.
    pub(super) fn line_break(&mut self) {
        self.gap = false;
        self.text.push('\n');
    }

    pub(super) fn take(&mut self) -> String {
        self.gap = false;
        let text = std::mem::take(&mut self.text);
        let lines: Vec<&str> = text.split('\n').map(|line| line.trim_matches([' ', '\t'])).collect();
        lines.join("\n").trim_matches(['\n', ' ']).to_owned()
    }
}
