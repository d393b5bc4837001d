//! Three qualitative tiers; a cut belongs to the upper tier. The evaluator picks the tier and the place in it.
//!
//! The target's own word as the actual (健全 against 健全) proposes full points, as units fill the form.

use rust_decimal::Decimal;

use super::super::row::{Found, Row, points};
use super::super::{Clause, InputName, Open, Ratio};
use crate::form::{Tier, TierCuts};

pub(super) fn score(row: &Row, cuts: TierCuts) -> Result<Found, Open> {
    let Some(choice) = row.answer.tier else {
        return if same_word(row) {
            Found::new(Clause::TierSameWord, Some(row.weight), vec![row.weight_input()])
        } else {
            Err(Open::TierDue)
        };
    };
    let (clause, lower, upper) = match choice.tier {
        Tier::Full => (Clause::TierFull, cuts.full, Decimal::ONE_HUNDRED),
        Tier::Partial => (Clause::TierPartial, cuts.partial, cuts.full),
        Tier::Missed => (Clause::TierMissed, Decimal::ZERO, cuts.partial),
    };
    let place = choice.place.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
    let share = |percent: Ratio| row.weight.times(percent)?.shift(-2);
    let (low, high) = (Ratio::from_decimal(lower), Ratio::from_decimal(upper));
    let exact = low.zip(high).and_then(|(low, high)| {
        let way = high.minus(low)?.times(Ratio::from_decimal(place)?)?.shift(-2)?;
        share(low.plus(way)?)
    });
    let inputs = vec![
        points(InputName::LowerCut, lower),
        points(InputName::UpperCut, upper),
        points(InputName::Place, place),
        row.weight_input(),
    ];
    let below = if choice.tier == Tier::Full {
        None
    } else {
        high.and_then(share)
    };
    Ok(Found {
        below,
        ..Found::new(clause, exact, inputs)?
    })
}

/// Whether the actual says the target's own word.
pub(super) fn same_word(row: &Row) -> bool {
    fn bare(text: &str) -> impl Iterator<Item = char> {
        text.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '。' | '.' | '“' | '”' | '"'))
    }
    let (actual, target) = (&row.answer.actual, row.indicator.target.text());
    // A mark for nothing (—) says no word, even where the target is such a mark.
    !actual.is_empty() && (actual.text() == target || bare(actual.text()).eq(bare(target)))
}
