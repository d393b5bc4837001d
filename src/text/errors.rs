//! What went wrong, where, and how to mend it.

use rust_decimal::Decimal;

use crate::form::formula::FormulaError;
use crate::form::json::JsonError;
use crate::score::OwnProblem;

use super::Lang;

/// An error for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorText {
    /// What is wrong, and where.
    pub message: String,
    /// What to do.
    pub fix: String,
}

/// Why a file was not opened.
pub fn json_error(error: &JsonError, lang: Lang) -> ErrorText {
    let _ = (error, lang);
    ErrorText {
        message: String::new(),
        fix: String::new(),
    }
}

/// Why a person's own score does not count.
pub fn own_problem(problem: OwnProblem, weight: Decimal, lang: Lang) -> ErrorText {
    let _ = (problem, weight, lang);
    ErrorText {
        message: String::new(),
        fix: String::new(),
    }
}

/// Why a formula of a template cannot be read.
pub fn formula_error(error: &FormulaError, lang: Lang) -> ErrorText {
    let _ = (error, lang);
    ErrorText {
        message: String::new(),
        fix: String::new(),
    }
}
