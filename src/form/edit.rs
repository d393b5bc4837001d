//! Changes of an assessment, each with its exact inverse: undo, the journal and the page all speak this.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Answer, Assessment, Claimed, Funds, Goal, Project, Template, Unit};

/// One change. Applying it gives the change that takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "edit",
    content = "to",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Edit {
    /// The year.
    Year(u16),
    /// The unit block.
    Unit(Box<Unit>),
    /// The project's head.
    Project(Option<Project>),
    /// The funds block.
    Funds(Funds),
    /// The goals.
    Goals(Vec<Goal>),
    /// An indicator's answer; none removes it.
    Answer {
        /// The indicator's id.
        id: String,
        /// What it becomes.
        answer: Option<Box<Answer>>,
    },
    /// A report section's text; none removes it.
    Narrative {
        /// The section's id.
        id: String,
        /// What it becomes.
        text: Option<String>,
    },
    /// What an imported form printed as its result.
    Claimed(Claimed),
    /// What is answered to a finding; none removes it.
    Note {
        /// The finding's key.
        key: String,
        /// What it becomes.
        note: Option<String>,
    },
    /// Why the form is handed in although fatal findings are left.
    HandInDespite(String),
    /// Whether a veto holds.
    Veto {
        /// The veto's id.
        id: String,
        /// Whether it holds.
        holds: bool,
    },
    /// The template.
    Template(Arc<Template>),
    /// Several at once, one undo step.
    All(Vec<Edit>),
}

impl Edit {
    /// Applies the change and returns its inverse: applying that restores the assessment exactly.
    pub fn apply(self, to: &mut Assessment) -> Edit {
        use std::mem::replace;
        match self {
            Self::Year(year) => Self::Year(replace(&mut to.year, year)),
            Self::Unit(unit) => Self::Unit(Box::new(replace(&mut to.unit, *unit))),
            Self::Project(project) => Self::Project(replace(&mut to.project, project)),
            Self::Funds(funds) => Self::Funds(replace(&mut to.funds, funds)),
            Self::Goals(goals) => Self::Goals(replace(&mut to.goals, goals)),
            Self::Answer { id, answer } => {
                let before = match answer {
                    Some(answer) => to.answers.insert(id.clone(), *answer),
                    None => to.answers.remove(&id),
                };
                Self::Answer {
                    id,
                    answer: before.map(Box::new),
                }
            }
            Self::Narrative { id, text } => {
                let text = put(&mut to.narrative, &id, text);
                Self::Narrative { id, text }
            }
            Self::Claimed(claimed) => Self::Claimed(replace(&mut to.claimed, claimed)),
            Self::Note { key, note } => {
                let note = put(&mut to.notes, &key, note);
                Self::Note { key, note }
            }
            Self::HandInDespite(why) => Self::HandInDespite(replace(&mut to.hand_in_despite, why)),
            Self::Veto { id, holds } => {
                let held = if holds {
                    !to.vetoed.insert(id.clone())
                } else {
                    to.vetoed.remove(&id)
                };
                Self::Veto { id, holds: held }
            }
            Self::Template(template) => Self::Template(replace(&mut to.template, template)),
            Self::All(edits) => {
                let mut inverse: Vec<Edit> = edits.into_iter().map(|edit| edit.apply(to)).collect();
                inverse.reverse();
                Self::All(inverse)
            }
        }
    }
}

/// Puts a text under a key, or removes what stands there; gives what stood there.
fn put(texts: &mut BTreeMap<String, String>, key: &str, text: Option<String>) -> Option<String> {
    match text {
        Some(text) => texts.insert(key.to_owned(), text),
        None => texts.remove(key),
    }
}
