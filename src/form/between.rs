//! The change that makes one form another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Assessment, Edit};

impl Edit {
    /// One change that makes a form the other, of what differs; none where nothing does.
    pub fn between(from: &Assessment, to: &Assessment) -> Option<Edit> {
        let mut edits = Vec::new();
        let mut push = |differs: bool, edit: &dyn Fn() -> Edit| {
            if differs {
                edits.push(edit());
            }
        };
        let template = || Edit::Template(Arc::clone(&to.template));
        push(from.template != to.template, &template);
        push(from.year != to.year, &|| Edit::Year(to.year));
        push(from.unit != to.unit, &|| Edit::Unit(Box::new(to.unit.clone())));
        push(from.project != to.project, &|| Edit::Project(to.project.clone()));
        push(from.funds != to.funds, &|| Edit::Funds(to.funds.clone()));
        push(from.goals != to.goals, &|| Edit::Goals(to.goals.clone()));
        push(from.claimed != to.claimed, &|| Edit::Claimed(to.claimed.clone()));
        let despite = || Edit::HandInDespite(to.hand_in_despite.clone());
        push(from.hand_in_despite != to.hand_in_despite, &despite);
        for id in keys(&from.answers, &to.answers) {
            let answer = to.answers.get(&id);
            let edit = || Edit::Answer {
                id: id.clone(),
                answer: answer.cloned().map(Box::new),
            };
            push(from.answers.get(&id) != answer, &edit);
        }
        for id in keys(&from.narrative, &to.narrative) {
            let text = to.narrative.get(&id).cloned();
            let edit = || Edit::Narrative {
                id: id.clone(),
                text: text.clone(),
            };
            push(from.narrative.get(&id) != text.as_ref(), &edit);
        }
        for key in keys(&from.notes, &to.notes) {
            let note = to.notes.get(&key).cloned();
            let edit = || Edit::Note {
                key: key.clone(),
                note: note.clone(),
            };
            push(from.notes.get(&key) != note.as_ref(), &edit);
        }
        for id in from.vetoed.symmetric_difference(&to.vetoed) {
            let holds = to.vetoed.contains(id);
            let id = id.clone();
            push(true, &|| Edit::Veto { id: id.clone(), holds });
        }
        (!edits.is_empty()).then_some(Edit::All(edits))
    }
}

/// The keys of both.
fn keys<T>(one: &BTreeMap<String, T>, other: &BTreeMap<String, T>) -> BTreeSet<String> {
    one.keys().chain(other.keys()).cloned().collect()
}
