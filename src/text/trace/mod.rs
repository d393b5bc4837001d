//! A trace as a sentence that a person can copy: figures, rule, computation, rounding, score.

use crate::score::Trace;

use super::Lang;

/// How the score of a row was found, read from its trace alone.
pub fn trace_sentence(trace: &Trace, lang: Lang) -> String {
    let _ = (trace, lang);
    String::new()
}
