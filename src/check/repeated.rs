//! The same words pasted into several rows.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Code, Finding, Part, Place};

/// Shorter texts repeat by themselves (`已完成`).
const LONG: usize = 8;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for row in ctx.rows() {
        let texts = [
            (&row.answer.reason, Part::Reason),
            (&row.answer.own_score_reason, Part::OwnScoreReason),
        ];
        for (text, part) in texts {
            let folded = folded(text);
            if folded.chars().count() < LONG {
                continue;
            }
            match first.get(&folded) {
                // A row may say the same of its score and of its deviation.
                Some(other) if *other != row.indicator.name => {
                    let args = [row.name(), other.clone()];
                    findings.push(Finding::new(
                        Code::TextRepeated,
                        Place::row(&row.indicator.id, part),
                        args,
                    ));
                }
                Some(_) => {}
                None => {
                    first.insert(folded, row.name());
                }
            }
        }
    }
    let mut sections: BTreeMap<String, &str> = BTreeMap::new();
    for (id, title, text) in ctx.narrative() {
        let folded = folded(text);
        if folded.chars().count() >= LONG
            && let Some(other) = sections.insert(folded, title)
        {
            let place = Place::Narrative { id: id.to_owned() };
            findings.push(Finding::new(
                Code::TextRepeated,
                place,
                [title.to_owned(), other.to_owned()],
            ));
        }
    }
}

/// Without spaces and punctuation at its ends.
fn folded(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    bare.trim_end_matches(['。', '.', '；', ';']).to_owned()
}
