//! A person's own score beside the computed one.

use rust_decimal::Decimal;

use super::OwnProblem;
use crate::form::{Answer, Quantity};

/// The own score as a number within 0..=weight; none when there is none.
///
/// # Errors
/// What is wrong with it; it then does not count, and the text stays as typed.
pub(super) fn read(answer: &Answer, weight: Decimal) -> Result<Option<Decimal>, OwnProblem> {
    let Some(text) = answer.own_score.as_deref().filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    let quantity = Quantity::new(text);
    let number = quantity.number().ok_or(OwnProblem::NotANumber)?;
    let bare = number.sign.is_none() && number.upper.is_none() && matches!(number.unit.as_str(), "" | "分");
    if !bare {
        return Err(OwnProblem::NotANumber);
    }
    if number.value < Decimal::ZERO {
        return Err(OwnProblem::Negative);
    }
    if number.value > weight {
        return Err(OwnProblem::AboveWeight);
    }
    Ok(Some(number.value))
}
