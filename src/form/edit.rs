//! Changes of an assessment, each with its exact inverse: undo, the journal and the page all speak this.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Answer, Assessment, Funds, Goal, Project, Template, Unit};

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
                let before = match text {
                    Some(text) => to.narrative.insert(id.clone(), text),
                    None => to.narrative.remove(&id),
                };
                Self::Narrative { id, text: before }
            }
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
