//! Which indicators lose points.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Scored;
use super::picture::IndicatorPicture;
use super::template::average;
use crate::form::Sums as _;

/// The indicators that lose points in any form, the largest loss together first.
pub(super) fn losses(forms: &[Scored<'_>]) -> Vec<IndicatorPicture> {
    // The average holds the sum of the scores until all forms are gone through.
    let mut found: BTreeMap<&str, IndicatorPicture> = BTreeMap::new();
    for form in forms {
        for (indicator, row) in form.form.template.indicators().zip(&form.sheet.rows) {
            let Some(score) = row.score else { continue };
            let picture = found.entry(&indicator.id).or_insert_with(|| IndicatorPicture {
                id: indicator.id.clone(),
                name: indicator.name.clone(),
                forms: 0,
                losing: 0,
                average: Decimal::ZERO,
                lost: Decimal::ZERO,
            });
            let lost = row.weight.minus(score);
            picture.forms = picture.forms.saturating_add(1);
            picture.average = picture.average.plus(score);
            if lost > Decimal::ZERO {
                picture.losing = picture.losing.saturating_add(1);
                picture.lost = picture.lost.plus(lost);
            }
        }
    }
    let mut losses: Vec<IndicatorPicture> = found.into_values().filter(|picture| picture.losing > 0).collect();
    for picture in &mut losses {
        picture.average = average(picture.average, picture.forms);
    }
    losses.sort_by_key(|picture| Reverse(picture.lost));
    losses
}
