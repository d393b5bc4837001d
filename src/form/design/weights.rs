//! How the weights of a template stand at every level, and spreading them evenly.

use rust_decimal::Decimal;

use crate::form::{Group, Sums as _, Template};

/// How the weights of the parts stand to their whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightStanding {
    /// The group; none for level 1 against full marks.
    pub group: Option<String>,
    /// What the whole states, in points.
    pub stated: Decimal,
    /// What the parts sum to.
    pub sum: Decimal,
    /// Sum − stated: 0 when they agree, above 0 when the parts are too many points.
    pub off: Decimal,
}

/// Every whole of a template with parts, from the full marks down in the form's order.
pub fn weight_standings(template: &Template) -> Vec<WeightStanding> {
    let mut standings = Vec::new();
    if !template.groups.is_empty() {
        let parts = template.groups.iter().map(|group| group.weight);
        standings.push(standing(None, template.full_marks, &mut parts.into_iter()));
    }
    for group in &template.groups {
        of_group(group, &mut standings);
    }
    standings
}

fn of_group(group: &Group, standings: &mut Vec<WeightStanding>) {
    if !group.groups.is_empty() || !group.indicators.is_empty() {
        let below = group.groups.iter().map(|below| below.weight);
        let mut parts = below.chain(group.indicators.iter().map(|row| row.weight));
        standings.push(standing(Some(group.id.clone()), group.weight, &mut parts));
    }
    for below in &group.groups {
        of_group(below, standings);
    }
}

fn standing(group: Option<String>, stated: Decimal, parts: &mut dyn Iterator<Item = Decimal>) -> WeightStanding {
    let sum = parts.fold(Decimal::ZERO, Decimal::plus);
    WeightStanding {
        group,
        stated,
        sum,
        off: sum.minus(stated),
    }
}

/// `whole` in `parts` weights as even as `decimals` allow; they sum to the whole exactly, the first ones take what is over.
///
/// Where fewer decimals already make equal parts, those are used (10 in 4 → 2.5 each). None when a part would be 0 or the
/// whole has more decimals than allowed.
pub fn spread(whole: Decimal, parts: usize, decimals: u32) -> Option<Vec<Decimal>> {
    let count = i128::try_from(parts).ok().filter(|count| *count > 0)?;
    let in_units = |decimals: u32| {
        let mut scaled = whole.normalize();
        if scaled.scale() > decimals {
            return None;
        }
        scaled.rescale(decimals);
        Some(scaled.mantissa())
    };
    let even =
        (0..=decimals).find(|decimals| in_units(*decimals).is_some_and(|units| units.checked_rem(count) == Some(0)));
    let decimals = even.unwrap_or(decimals);
    let units = in_units(decimals)?;
    let (each, over) = (units.checked_div(count)?, units.checked_rem(count)?);
    if each <= 0 {
        return None;
    }
    (0..count)
        .map(|at| {
            let units = if at < over { each.checked_add(1)? } else { each };
            Some(Decimal::try_from_i128_with_scale(units, decimals).ok()?.normalize())
        })
        .collect()
}
