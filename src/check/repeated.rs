//! The same words pasted into several rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::context::Context;
use super::{Code, Finding, Part, Place};

/// Shorter texts repeat by themselves (`已完成`).
const LONG: usize = 8;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<Folded, &str> = BTreeMap::new();
    for row in ctx.rows() {
        let texts = [
            (&row.answer.reason, Part::Reason),
            (&row.answer.own_score_reason, Part::OwnScoreReason),
        ];
        for (text, part) in texts {
            let Some(folded) = Folded::of(text) else { continue };
            let other = *first.entry(folded).or_insert(&row.indicator.name);
            // A row may say the same of its score and of its deviation.
            if other != row.indicator.name {
                let args = [row.name(), other.to_owned()];
                let place = Place::row(&row.indicator.id, part);
                findings.push(Finding::new(Code::TextRepeated, place, args));
            }
        }
    }
    let mut sections: BTreeMap<Folded, &str> = BTreeMap::new();
    for section in ctx.narrative() {
        let folded = Folded::of(section.text.as_str());
        if let Some(other) = folded.and_then(|folded| sections.insert(folded, section.title)) {
            let args = [section.title.to_owned(), other.to_owned()];
            findings.push(Finding::new(Code::TextRepeated, section.place(), args));
        }
    }
}

/// A long text without spaces and without punctuation at its end. It is compared as it stands: two texts part early, and
/// nothing is copied.
#[derive(Clone, Copy)]
struct Folded<'a>(&'a str);

impl<'a> Folded<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let ends = |c: char| c.is_whitespace() || matches!(c, '。' | '.' | '；' | ';');
        let folded = Self(text.trim_end_matches(ends));
        folded.chars().nth(LONG.saturating_sub(1)).map(|_| folded)
    }

    fn chars(self) -> impl Iterator<Item = char> {
        self.0.chars().filter(|c| !c.is_whitespace())
    }
}

impl Ord for Folded<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.chars().cmp(other.chars())
    }
}

impl PartialOrd for Folded<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Folded<'_> {}
