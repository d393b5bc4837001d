//! A trace as a sentence that a person can copy: figures, rule, computation, rounding, score.
//!
//! Everything is read from the trace alone (invariant 4): no form, no settings, no second computation of a score.

mod computation;
mod counting;
mod en;
mod ending;
mod figures;
mod formula;
mod zh;

use crate::score::{Clause, Open, RowScore, RowState, Trace};

use super::number::{close_up, points};
use super::{Lang, open_text, words};
pub use ending::rounding_words;
use figures::Figures;

/// How the score of a row was found, read from its trace alone.
pub fn trace_sentence(trace: &Trace, lang: Lang) -> String {
    let figures = Figures::new(trace, lang);
    let derivation = formula::derivation(&figures);
    if trace.clause == Clause::Open {
        let open = open_text(trace.open.as_ref().unwrap_or(&Open::Unanswered), lang);
        return format!("{derivation}{}", open.long);
    }
    let ending = ending::ending(&figures);
    match lang {
        Lang::Zh => format!("{derivation}{}", close_up(&format!("{}{ending}", zh::facts(&figures)))),
        Lang::En if derivation.is_empty() => format!("{}{ending}", capital(&en::facts(&figures))),
        Lang::En => format!("{derivation}{}{ending}", en::facts(&figures)),
    }
}

words! {
    left_out: "本行不适用，不计分，也不计入满分。"
        / "This row does not apply; it counts neither as points nor towards full marks.";
    assumed_zero: "本行不适用，按规定记 0 分。" / "This row does not apply; the template gives it 0 points.";
}

/// What stands in the row's score cell and why: the trace's sentence, and what a person or the form made of it.
pub fn row_sentence(row: &RowScore, lang: Lang) -> String {
    let decimals = row.trace.rounding.map_or(2, |rounding| rounding.decimals);
    match (row.state, row.own) {
        (RowState::LeftOut, _) => left_out(lang).to_owned(),
        (RowState::AssumedZero, _) => assumed_zero(lang).to_owned(),
        (RowState::AssumedFull, _) => {
            let weight = points(row.weight, decimals);
            match lang {
                Lang::Zh => format!("本行不适用，按规定记满分 {weight} 分。"),
                Lang::En => format!("This row does not apply; the template gives it full points: {weight}."),
            }
        }
        (RowState::Scored | RowState::Open, Some(own)) if row.proposed != Some(own) => {
            let own = points(own, decimals);
            let computed = trace_sentence(&row.trace, lang);
            match lang {
                Lang::Zh => format!("{computed}另定得分 {own} 分，以另定得分为准。"),
                Lang::En => format!("{computed} A person set {own} points instead; these count."),
            }
        }
        (RowState::Scored | RowState::Open, _) => trace_sentence(&row.trace, lang),
    }
}

/// English sentences start with a capital letter; Chinese has none.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
