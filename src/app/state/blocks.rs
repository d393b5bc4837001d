//! The blocks of the form outside the indicator table, each as a signal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::rows::set_if_new;
use crate::form::{Assessment, Claimed, Funds, Goal, Project, Template, Unit};

/// One signal for each block.
#[derive(Clone, Copy)]
pub struct Blocks {
    /// The template.
    pub template: RwSignal<Arc<Template>>,
    /// The year evaluated.
    pub year: RwSignal<u16>,
    /// The unit.
    pub unit: RwSignal<Unit>,
    /// The head of a project form.
    pub project: RwSignal<Option<Project>>,
    /// The funds.
    pub funds: RwSignal<Funds>,
    /// The goals.
    pub goals: RwSignal<Vec<Goal>>,
    /// The report's text by section id.
    pub narrative: RwSignal<BTreeMap<String, String>>,
    /// What an imported form printed as its result.
    pub claimed: RwSignal<Claimed>,
    /// The vetoes that hold.
    pub vetoed: RwSignal<BTreeSet<String>>,
    /// What is answered to findings, by their keys.
    pub notes: RwSignal<BTreeMap<String, String>>,
    /// Why the form is handed in although fatal findings are left.
    pub despite: RwSignal<String>,
}

impl Blocks {
    pub(super) fn of(form: &Assessment) -> Self {
        Self {
            template: RwSignal::new(Arc::clone(&form.template)),
            year: RwSignal::new(form.year),
            unit: RwSignal::new(form.unit.clone()),
            project: RwSignal::new(form.project.clone()),
            funds: RwSignal::new(form.funds.clone()),
            goals: RwSignal::new(form.goals.clone()),
            narrative: RwSignal::new(form.narrative.clone()),
            claimed: RwSignal::new(form.claimed.clone()),
            vetoed: RwSignal::new(form.vetoed.clone()),
            notes: RwSignal::new(form.notes.clone()),
            despite: RwSignal::new(form.hand_in_despite.clone()),
        }
    }

    /// Takes over what differs.
    pub(super) fn follow(&self, form: &Assessment) {
        set_if_new(self.template, Arc::clone(&form.template));
        set_if_new(self.year, form.year);
        follow(self.unit, &form.unit);
        follow(self.project, &form.project);
        follow(self.funds, &form.funds);
        follow(self.goals, &form.goals);
        follow(self.narrative, &form.narrative);
        follow(self.claimed, &form.claimed);
        follow(self.vetoed, &form.vetoed);
        follow(self.notes, &form.notes);
        follow(self.despite, &form.hand_in_despite);
    }
}

/// As [`set_if_new`], cloning only what differs.
fn follow<T: PartialEq + Clone + Send + Sync + 'static>(signal: RwSignal<T>, value: &T) {
    if signal.with_untracked(|old| old != value) {
        signal.set(value.clone());
    }
}
