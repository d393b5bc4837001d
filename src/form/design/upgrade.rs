//! Moving an open form to another version of its template: nothing typed is lost, and what changes is said before.

use std::sync::Arc;

use super::versions::{Difference, differences};
use crate::form::{Answer, Assessment, Edit, Funds, FundsColumn, FundsRow, Template};

/// What moving to a newer version would do. Nothing is done until [`Upgrade::edit`] goes through the one door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// The change, one undo step.
    pub edit: Edit,
    /// What the versions differ in.
    pub differences: Vec<Difference>,
    /// What happens to what was typed.
    pub notes: Vec<UpgradeNote>,
}

/// What happens to something that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UpgradeNote {
    /// A row was renamed: its answer goes to the row of the same name under a new id.
    AnswerMoved {
        /// The row's name.
        name: String,
        /// The old id.
        from: String,
        /// The new id.
        to: String,
    },
    /// A row is gone; its answer stays in the file, and comes back with the row.
    AnswerKept {
        /// The row's name.
        name: String,
        /// Its id.
        id: String,
    },
    /// A funds row that the version no longer asks for stays, because it holds amounts.
    FundsKept {
        /// As printed.
        label: String,
    },
    /// A section of the report is gone; its text stays in the file.
    TextKept {
        /// The section's title.
        title: String,
    },
    /// A row asks for something else: its answer stays and should be looked at.
    AskedAnew {
        /// The row's name.
        name: String,
        /// Its id.
        id: String,
    },
}

/// What moving `form` to `to` would do.
pub fn upgrade(form: &Assessment, to: &Arc<Template>) -> Upgrade {
    let mut edits = vec![Edit::Template(to.clone())];
    let mut notes = Vec::new();
    answers(form, to, &mut edits, &mut notes);
    let funds = funds(form, to, &mut notes);
    if funds != form.funds {
        edits.push(Edit::Funds(funds));
    }
    for (_, section) in form.template.text_sections() {
        let gone = to.text_sections().all(|(_, new)| new.id != section.id);
        let written = form
            .narrative
            .get(&section.id)
            .is_some_and(|text| !text.trim().is_empty());
        if gone && written {
            let title = section.title.clone();
            notes.push(UpgradeNote::TextKept { title });
        }
    }
    Upgrade {
        edit: Edit::All(edits),
        differences: differences(&form.template, to),
        notes,
    }
}

fn answers(form: &Assessment, to: &Template, edits: &mut Vec<Edit>, notes: &mut Vec<UpgradeNote>) {
    for old in form.template.indicators() {
        let Some(answer) = form.answers.get(&old.id).filter(|answer| **answer != Answer::default()) else {
            continue;
        };
        let (name, id) = (old.name.clone(), old.id.clone());
        if let Some(new) = to.indicator(&old.id) {
            let asked = |row: &crate::form::Indicator| (row.rule.clone(), row.target.clone(), row.formula.clone());
            if asked(new) != asked(old) {
                notes.push(UpgradeNote::AskedAnew { name, id });
            }
            continue;
        }
        // The same name under a new id, where only one row has it and nothing is answered there yet.
        let mut twins = to.indicators().filter(|new| new.name.trim() == old.name.trim());
        let free = |id: &str| form.template.indicator(id).is_none() && !form.answers.contains_key(id);
        match (twins.next(), twins.next()) {
            (Some(new), None) if free(&new.id) && !old.name.trim().is_empty() => {
                edits.push(Edit::Answer {
                    id: new.id.clone(),
                    answer: Some(Box::new(answer.clone())),
                });
                edits.push(Edit::Answer {
                    id: old.id.clone(),
                    answer: None,
                });
                let (from, to) = (id, new.id.clone());
                notes.push(UpgradeNote::AnswerMoved { name, from, to });
            }
            _ => notes.push(UpgradeNote::AnswerKept { name, id }),
        }
    }
}

/// The funds rows of the new version in its order with the amounts typed so far; own items and filled rows that are no
/// longer asked for stay behind the row they belong to, or at the end.
fn funds(form: &Assessment, to: &Template, notes: &mut Vec<UpgradeNote>) -> Funds {
    let asked_before = |id: &str| form.template.funds.rows.iter().any(|row| row.id == id);
    let mut rows: Vec<FundsRow> = Vec::new();
    for new in to.funds.blank().rows {
        let row = match form.funds.row(&new.id) {
            Some(old) => FundsRow {
                label: new.label,
                parent: new.parent,
                ..old.clone()
            },
            None => new,
        };
        rows.push(row);
    }
    let filled = |row: &FundsRow| {
        [FundsColumn::Initial, FundsColumn::Budget, FundsColumn::Executed]
            .iter()
            .any(|column| !row.cell(*column).is_blank())
            || row.claimed_rate.is_some()
            || row.claimed_score.is_some()
    };
    for old in &form.funds.rows {
        if rows.iter().any(|row| row.id == old.id) {
            continue;
        }
        if asked_before(&old.id) {
            if !filled(old) {
                continue;
            }
            let label = old.label.clone();
            notes.push(UpgradeNote::FundsKept { label });
        }
        let of_parent =
            |row: &FundsRow| old.parent.is_some() && (row.parent == old.parent || Some(&row.id) == old.parent.as_ref());
        let at = rows
            .iter()
            .rposition(of_parent)
            .map_or(rows.len(), |at| at.saturating_add(1));
        rows.insert(at, old.clone());
    }
    Funds { rows }
}
