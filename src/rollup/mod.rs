//! 汇总: many results → one picture. Pure counting and averaging of recomputed scores; nothing of a form is changed.
//!
//! Every figure is computed anew from the forms: what a result states is believed of none. Forms of one template (by its
//! id) are counted together, for points of different templates do not add up; unfinished forms are named and left out.

mod indicators;
mod lines;
mod picture;
mod template;

pub use lines::{Line, lines};
pub use picture::{GradeCount, GroupPicture, IndicatorPicture, ResultPlace, Rollup, TemplatePicture, TotalBand};

use crate::form::Assessment;
use crate::score::{ScoreSheet, score};

/// One result, as it takes part.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// The form that was handed in.
    pub form: &'a Assessment,
    /// How many of its stated figures do not follow from the form; 0 is verified.
    pub discrepancies: usize,
}

/// A form with the scores that follow from it.
struct Scored<'a> {
    form: &'a Assessment,
    sheet: ScoreSheet,
}

/// The picture of results. Places count from 0 in the order given.
pub fn rollup(members: &[Member<'_>]) -> Rollup {
    let mut rollup = Rollup {
        forms: members.len(),
        ..Rollup::default()
    };
    let mut templates: Vec<(&str, Vec<Scored<'_>>)> = Vec::new();
    for (at, Member { form, discrepancies }) in members.iter().enumerate() {
        let place = |count| ResultPlace {
            at,
            unit: form.unit.name.clone(),
            count,
        };
        if *discrepancies > 0 {
            rollup.not_verified.push(place(*discrepancies));
        }
        let sheet = score(form);
        let open = usize::try_from(sheet.total.open_rows).unwrap_or(usize::MAX);
        if open > 0 {
            rollup.unfinished.push(place(open));
            continue;
        }
        let scored = Scored { form, sheet };
        let id = form.template.id.as_str();
        match templates.iter_mut().find(|(known, _)| *known == id) {
            Some((_, forms)) => forms.push(scored),
            None => templates.push((id, vec![scored])),
        }
    }
    rollup.templates = templates
        .iter()
        .filter_map(|(_, forms)| template::picture(forms))
        .collect();
    rollup
}
