//! The rows of the indicator table as signals: only what changed is drawn again.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::check::{Code, Finding, Part, Place, Severity};
use crate::form::{Answer, Assessment, Indicator};
use crate::score::RowScore;

/// One row of the indicator table.
#[derive(Clone, Copy)]
pub struct RowState {
    /// The indicator as the draft's template has it.
    pub indicator: RwSignal<Indicator>,
    /// What was answered.
    pub answer: RwSignal<Answer>,
    /// What came out.
    pub score: RwSignal<RowScore>,
    /// The worst finding of the row.
    pub note: RwSignal<Option<RowNote>>,
    /// Whether its detail is shown.
    pub open: RwSignal<bool>,
}

/// The worst finding of a row, for the hint column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowNote {
    /// Which check.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// Where in the row.
    pub part: Part,
}

impl RowState {
    /// The indicator's id.
    pub fn id(&self) -> String {
        self.indicator.with_untracked(|indicator| indicator.id.clone())
    }
}

/// Makes the rows of a form, keeping open what was open.
pub(super) fn build(form: &Assessment, scores: &[RowScore], before: &[RowState]) -> Vec<RowState> {
    let open: Vec<String> = before
        .iter()
        .filter(|row| row.open.get_untracked())
        .map(RowState::id)
        .collect();
    form.template
        .indicators()
        .zip(scores)
        .map(|(indicator, score)| RowState {
            answer: RwSignal::new(form.answers.get(&indicator.id).cloned().unwrap_or_default()),
            open: RwSignal::new(open.contains(&indicator.id)),
            indicator: RwSignal::new(indicator.clone()),
            score: RwSignal::new(score.clone()),
            note: RwSignal::new(None),
        })
        .collect()
}

/// Sets a signal only when the value differs.
pub(super) fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

/// Hands each row its worst finding. Findings come worst first.
pub(super) fn hand_out(rows: &[RowState], findings: &[Finding]) {
    let mut worst: BTreeMap<&str, RowNote> = BTreeMap::new();
    for finding in findings {
        // A summary over many rows points at its first and is not that row's own; a row just not answered yet says 待填.
        let elsewhere = matches!(
            finding.code,
            Code::FullMarksNoEvidence
                | Code::EveryRowFull
                | Code::AnswerMissing
                | Code::TierMissing
                | Code::ChoiceMissing
                | Code::ScoreMissing
        );
        if let Place::Row { id, part } = &finding.place
            && !elsewhere
        {
            worst.entry(id).or_insert(RowNote {
                code: finding.code,
                severity: finding.severity,
                part: *part,
            });
        }
    }
    for row in rows {
        let note = row
            .indicator
            .with_untracked(|indicator| worst.get(indicator.id.as_str()).copied());
        set_if_new(row.note, note);
    }
}
