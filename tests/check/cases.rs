//! For every code: what makes it fire, and a near miss that must not.

mod copied;
mod dates;
mod form;
mod funds;
mod rows;
mod scores;
mod whole;

use serde_json::{Value, json};
use ziping::check::Code;

type Changes = Vec<(&'static str, Value)>;

/// A code with the changes of the clean form that bring it about, and those that nearly do.
pub struct Case {
    pub code: Code,
    pub fires: Changes,
    pub near: Changes,
}

fn case(code: Code, fires: Changes, near: Changes) -> Case {
    Case { code, fires, near }
}

fn text(text: &str) -> Value {
    json!({ "text": text })
}

pub fn all() -> Vec<Case> {
    [
        form::form(),
        rows::answers(),
        rows::figures(),
        scores::scores(),
        funds::funds(),
        whole::totals(),
        whole::plausible(),
        copied::copied(),
        dates::dates(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
