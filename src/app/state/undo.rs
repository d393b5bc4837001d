//! Undo and redo: the inverse edits, newest last.

use crate::form::Edit;

/// Most steps kept.
const MOST: usize = 500;
/// Typing in one field within this many milliseconds is one step.
const PAUSE: u64 = 1_500;

/// The two stacks.
#[derive(Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Edit>,
}

struct Step {
    inverse: Edit,
    field: String,
    at: u64,
}

impl History {
    /// Records an edit by its inverse. Further typing in the same field joins the step, unless a pause came between:
    /// an edit sets its whole block, so the step's first inverse takes all of them back.
    pub fn record(&mut self, inverse: Edit, field: &str, now: u64) {
        self.redo.clear();
        if let Some(last) = self.undo.last_mut()
            && !field.is_empty()
            && last.field == field
            && now.saturating_sub(last.at) < PAUSE
        {
            last.at = now;
            return;
        }
        if self.undo.len() >= MOST {
            self.undo.remove(0);
        }
        self.undo.push(Step {
            inverse,
            field: field.to_owned(),
            at: now,
        });
    }

    /// The edit that takes the newest step back; give its inverse to [`Self::undone`].
    pub fn take_undo(&mut self) -> Option<Edit> {
        self.undo.pop().map(|step| step.inverse)
    }

    /// Keeps what redo needs.
    pub fn undone(&mut self, inverse: Edit) {
        self.redo.push(inverse);
    }

    /// The edit that does the newest undone step again; give its inverse to [`Self::redone`].
    pub fn take_redo(&mut self) -> Option<Edit> {
        self.redo.pop()
    }

    /// Keeps what undo needs.
    pub fn redone(&mut self, inverse: Edit) {
        self.undo.push(Step {
            inverse,
            field: String::new(),
            at: 0,
        });
    }

    /// Whether there is something to undo and to redo.
    pub fn can(&self) -> (bool, bool) {
        (!self.undo.is_empty(), !self.redo.is_empty())
    }
}
