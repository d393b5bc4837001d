//! What the person should look at: what was not understood, what has no place in the form, what was assumed.

use super::model::Doubt;
use super::place;
use crate::exchange::{Confidence, Drafted, Meaning, Recognised, Source, Value, assumption_text};
use crate::text::{Lang, preview as words_of};

/// Entries that are listed at most; the marks in the document show all.
const MOST: usize = 100;

pub(super) fn doubts(source: &Source, found: &Recognised, drafted: &Drafted, lang: Lang) -> Vec<Doubt> {
    let of = |value: &Value, why: &str| Doubt {
        place: place::words(source, value.place, lang),
        text: value.original().to_owned(),
        why: why.to_owned(),
    };
    let mut doubts: Vec<Doubt> = Vec::new();
    let unknown = found
        .labels
        .iter()
        .filter(|label| label.meaning == Meaning::Column(None));
    doubts.extend(unknown.map(|label| of(&label.value, words_of::column_unknown(lang))));
    doubts.extend(
        found
            .unplaced
            .iter()
            .map(|value| of(value, words_of::not_understood(lang))),
    );
    doubts.extend(drafted.left.iter().map(|value| of(value, words_of::no_place(lang))));
    found.visit(&mut |value| {
        let again = || found.unplaced.contains(value) || found.labels.iter().any(|label| label.value == *value);
        if value.confidence == Confidence::Guess && !again() {
            doubts.push(of(value, words_of::guessed(lang)));
        }
    });
    let assumed = drafted.assumptions.iter().map(|assumption| Doubt {
        place: String::new(),
        text: String::new(),
        why: assumption_text(drafted, assumption, lang),
    });
    doubts.extend(assumed);
    doubts.truncate(MOST);
    doubts
}
