//! The finished forms of one template: totals, grades, bands and groups.

use rust_decimal::Decimal;

use super::Scored;
use super::indicators::losses;
use super::picture::{GradeCount, GroupPicture, TemplatePicture, TotalBand};
use crate::form::{Group, RoundingMode, Sums as _};
use crate::score::{GroupScore, Ratio};

/// Bands of the distribution.
const BANDS: u8 = 10;
/// Decimals of an average.
const DECIMALS: u32 = 2;

/// The picture; none without a form.
pub(super) fn picture(forms: &[Scored<'_>]) -> Option<TemplatePicture> {
    let first = forms.first()?;
    let template = &first.form.template;
    let totals: Vec<Decimal> = forms.iter().map(|form| form.sheet.total.total).collect();
    Some(TemplatePicture {
        id: template.id.clone(),
        title: template.title.clone(),
        full_marks: template.full_marks,
        forms: forms.len(),
        average: average(sum(&totals), totals.len()),
        lowest: totals.iter().copied().min()?,
        highest: totals.iter().copied().max()?,
        grades: grades(forms),
        bands: bands(template.full_marks, &totals),
        groups: groups(forms),
        losses: losses(forms),
    })
}

fn sum(numbers: &[Decimal]) -> Decimal {
    numbers.iter().fold(Decimal::ZERO, |sum, number| sum.plus(*number))
}

/// A sum over so many, divided once and rounded once; 0 over nothing.
pub(super) fn average(sum: Decimal, count: usize) -> Decimal {
    let exact = || {
        let count = Ratio::new(i128::try_from(count).ok()?, 1)?;
        Ratio::from_decimal(sum)?
            .over(count)?
            .round(DECIMALS, RoundingMode::HalfUp)
    };
    exact().unwrap_or_default()
}

/// The grades of the first form's template, then any other that a form has.
fn grades(forms: &[Scored<'_>]) -> Vec<GradeCount> {
    let mut counts: Vec<GradeCount> = Vec::new();
    let of_template = forms
        .iter()
        .take(1)
        .flat_map(|form| &form.form.template.settings.grades);
    counts.extend(of_template.map(|band| GradeCount {
        grade: band.name.clone(),
        forms: 0,
    }));
    for grade in forms.iter().filter_map(|form| form.sheet.total.grade.as_ref()) {
        if !counts.iter().any(|count| count.grade == *grade) {
            counts.push(GradeCount {
                grade: grade.clone(),
                forms: 0,
            });
        }
        if let Some(count) = counts.iter_mut().find(|count| count.grade == *grade) {
            count.forms = count.forms.saturating_add(1);
        }
    }
    counts
}

fn bands(full_marks: Decimal, totals: &[Decimal]) -> Vec<TotalBand> {
    let bound = |number: u8| {
        let bound = || {
            full_marks
                .checked_mul(Decimal::from(number))?
                .checked_div(Decimal::from(BANDS))
        };
        bound().unwrap_or(full_marks).normalize()
    };
    (1..=BANDS)
        .map(|number| {
            let (from, to) = (bound(number.saturating_sub(1)), bound(number));
            let holds = |total: &&Decimal| {
                let above = **total >= from || number == 1;
                above && (**total < to || number == BANDS)
            };
            TotalBand {
                from,
                to,
                forms: totals.iter().filter(holds).count(),
            }
        })
        .collect()
}

/// A group's sums while the forms are gone through.
struct Gathered<'a> {
    group: &'a Group,
    level: u8,
    forms: usize,
    weight: Decimal,
    score: Decimal,
    lost: Decimal,
}

fn groups(forms: &[Scored<'_>]) -> Vec<GroupPicture> {
    let mut found: Vec<Gathered<'_>> = Vec::new();
    for form in forms {
        gather(&form.form.template.groups, &form.sheet.groups, 1, &mut found);
    }
    let picture = |gathered: &Gathered<'_>| GroupPicture {
        id: gathered.group.id.clone(),
        name: gathered.group.name.clone(),
        level: gathered.level,
        forms: gathered.forms,
        weight: average(gathered.weight, gathered.forms),
        average: average(gathered.score, gathered.forms),
        lost: gathered.lost,
    };
    found.iter().map(picture).collect()
}

fn gather<'a>(groups: &'a [Group], scores: &[GroupScore], level: u8, found: &mut Vec<Gathered<'a>>) {
    for (group, score) in groups.iter().zip(scores) {
        if !found.iter().any(|known| known.group.id == group.id) {
            found.push(Gathered {
                group,
                level,
                forms: 0,
                weight: Decimal::ZERO,
                score: Decimal::ZERO,
                lost: Decimal::ZERO,
            });
        }
        if let Some(known) = found.iter_mut().find(|known| known.group.id == group.id) {
            known.forms = known.forms.saturating_add(1);
            known.weight = known.weight.plus(score.weight);
            known.score = known.score.plus(score.score);
            known.lost = known.lost.plus(score.lost);
        }
        gather(&group.groups, &score.groups, level.saturating_add(1), found);
    }
}
