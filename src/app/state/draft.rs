//! The open draft. [`Draft::apply`] is the one door: it records undo, scores, and schedules checks and saving.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::keep::{Keep, SaveState};
use super::rows::{self, RowState};
use super::undo::History;
use super::{Blocks, rows::set_if_new};
use crate::app::files;
use crate::app::panic::guard;
use crate::app::session::{Session, summary};
use crate::check::{Finding, check};
use crate::form::design::{Change, Refusal};
use crate::form::{Answer, Assessment, Edit, Funds, Goal, Project, Template, Unit, json};
use crate::report::{Stale, stale};
use crate::score::{ScoreSheet, score};
use crate::store::{DraftId, Summary};

/// Findings follow the typing after this pause, so that a keystroke only waits for its score.
const CHECK_PAUSE: Duration = Duration::from_millis(150);

/// A handle on the open draft.
#[derive(Clone, Copy)]
pub struct Draft {
    form: StoredValue<Rc<RefCell<Assessment>>, LocalStorage>,
    history: StoredValue<History>,
    owner: StoredValue<Owner>,
    checks: StoredValue<Option<TimeoutHandle>>,
    keep: Keep,
    /// The blocks of the form.
    pub blocks: Blocks,
    /// The indicator rows; a new list when the template's structure changes.
    pub rows: RwSignal<Vec<RowState>>,
    /// The scores.
    pub sheet: RwSignal<Arc<ScoreSheet>>,
    /// The findings, worst first.
    pub findings: RwSignal<Arc<Vec<Finding>>>,
    /// Figures in the report's own text that the form no longer says; as old as the findings.
    pub stale: RwSignal<Arc<Vec<Stale>>>,
    /// Whether undo and redo have something to do.
    pub can: RwSignal<(bool, bool)>,
}

/// Opens a draft for the components below.
pub fn provide_draft(id: DraftId, form: Assessment, opened: SaveState) -> Draft {
    let draft = Draft::new(id, form, opened);
    provide_context(draft);
    draft
}

/// The draft that is open.
#[expect(
    clippy::expect_used,
    reason = "a component of the worksheet outside of it is a mistake of ours, never of data"
)]
pub fn use_draft() -> Draft {
    use_context::<Draft>().expect("inside the worksheet")
}

impl Draft {
    fn new(id: DraftId, form: Assessment, opened: SaveState) -> Self {
        let sheet = score(&form);
        let (findings, stale) = (check(&form, &sheet), stale(&form, &sheet));
        let rows = rows::build(&form, &sheet.rows, &[]);
        rows::hand_out(&rows, &findings);
        let blocks = Blocks::of(&form);
        let form = Rc::new(RefCell::new(form));
        guard(&form);
        let checks: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
        // Checks that are still due when the draft is left have nothing to show their findings in.
        on_cleanup(move || {
            checks.try_update_value(|timer| timer.take().map(|timer| timer.clear()));
        });
        Self {
            keep: Keep::new(id, opened),
            form: StoredValue::new_local(form),
            history: StoredValue::new(History::default()),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            checks,
            blocks,
            rows: RwSignal::new(rows),
            sheet: RwSignal::new(Arc::new(sheet)),
            findings: RwSignal::new(Arc::new(findings)),
            stale: RwSignal::new(Arc::new(stale)),
            can: RwSignal::new((false, false)),
        }
    }

    /// The one door. `field` names what is being typed in, so that one go of typing is one undo step; empty for a
    /// change that stands alone.
    pub fn apply(&self, edit: Edit, field: &str) {
        if !self.session().around.is_writable() {
            return;
        }
        let inverse = self.change(edit);
        self.history
            .update_value(|history| history.record(inverse, field, files::now_ms()));
        self.after_change();
    }

    /// The session that the draft is open in.
    pub fn session(&self) -> Session {
        self.keep.session()
    }

    /// Takes the newest step back.
    pub fn undo(&self) {
        if !self.session().around.is_writable() {
            return;
        }
        let edit = self.history.try_update_value(History::take_undo).flatten();
        if let Some(edit) = edit {
            let inverse = self.change(edit);
            self.history.update_value(|history| history.undone(inverse));
            self.after_change();
        }
    }

    /// Does the newest undone step again.
    pub fn redo(&self) {
        if !self.session().around.is_writable() {
            return;
        }
        let edit = self.history.try_update_value(History::take_redo).flatten();
        if let Some(edit) = edit {
            let inverse = self.change(edit);
            self.history.update_value(|history| history.redone(inverse));
            self.after_change();
        }
    }

    fn change(&self, edit: Edit) -> Edit {
        let form = self.form.get_value();
        let inverse = edit.apply(&mut form.borrow_mut());
        self.follow(&form.borrow(), &inverse);
        inverse
    }

    /// Brings every view up to date with the form.
    fn follow(&self, form: &Assessment, inverse: &Edit) {
        let sheet = score(form);
        let same_rows = match inverse {
            Edit::Answer { .. } => true,
            _ => self
                .rows
                .with_untracked(|rows| same_structure(rows, form, &self.blocks.template.get_untracked())),
        };
        if same_rows {
            self.rows
                .with_untracked(|rows| follow_rows(rows, form, &sheet, inverse));
        } else {
            let before = self.rows.get_untracked();
            let rows = self
                .owner
                .with_value(|owner| owner.with(|| rows::build(form, &sheet.rows, &before)));
            self.rows.set(rows);
        }
        if !matches!(inverse, Edit::Answer { .. }) {
            self.blocks.follow(form);
        }
        self.sheet.set(Arc::new(sheet));
    }

    fn after_change(&self) {
        set_if_new(self.can, self.history.with_value(History::can));
        let draft = *self;
        self.keep.changed(move || draft.stored());
        self.checks.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            *timer = set_timeout_with_handle(move || draft.check_now(), CHECK_PAUSE).ok();
        });
    }

    /// Runs the checks at once: before an export, or when they are looked at.
    pub fn check_now(&self) {
        let sheet = self.sheet.get_untracked();
        let (findings, stale) = self.read(|form| (check(form, &sheet), stale(form, &sheet)));
        self.rows.with_untracked(|rows| rows::hand_out(rows, &findings));
        if self.findings.with_untracked(|old| **old != findings) {
            self.findings.set(Arc::new(findings));
        }
        if self.stale.with_untracked(|old| **old != stale) {
            self.stale.set(Arc::new(stale));
        }
    }

    /// Reads the form.
    pub fn read<T>(&self, look: impl FnOnce(&Assessment) -> T) -> T {
        look(&self.form.get_value().borrow())
    }

    /// The draft as it is stored and exported.
    pub fn text(&self) -> String {
        self.read(|form| json::write(form))
    }

    /// What the store takes: the text, and what the list of drafts shows of it.
    fn stored(&self) -> (String, Summary) {
        self.read(|form| {
            (
                json::write(form),
                self.sheet.with_untracked(|sheet| summary(form, &sheet.total)),
            )
        })
    }

    /// How saving stands.
    pub fn save_state(&self) -> RwSignal<SaveState> {
        self.keep.state()
    }

    /// Whether something was changed since the last save.
    pub fn is_unsaved(&self) -> bool {
        self.keep.is_unsaved()
    }

    /// Saves now what is not saved yet.
    pub fn save_now(&self) {
        self.keep.save(&self.stored());
    }

    /// Saves under a new id, after another tab took the old one.
    pub fn save_as_copy(&self) -> Option<DraftId> {
        self.keep.save_as_copy(&self.stored())
    }

    /// The draft's id in the store.
    pub fn id(&self) -> DraftId {
        self.keep.id()
    }

    /// Changes an answer.
    pub fn answer(&self, row: RowState, field: &str, change: impl FnOnce(&mut Answer)) {
        let id = row.id();
        let mut answer = row.answer.get_untracked();
        change(&mut answer);
        let field = format!("{id}/{field}");
        let kept = (answer != Answer::default()).then(|| Box::new(answer));
        self.apply(Edit::Answer { id, answer: kept }, &field);
    }

    /// Changes the unit block.
    pub fn unit(&self, field: &str, change: impl FnOnce(&mut Unit)) {
        let mut unit = self.blocks.unit.get_untracked();
        change(&mut unit);
        self.apply(Edit::Unit(Box::new(unit)), field);
    }

    /// Changes the project's head.
    pub fn project(&self, field: &str, change: impl FnOnce(&mut Project)) {
        let mut project = self.blocks.project.get_untracked().unwrap_or_default();
        change(&mut project);
        self.apply(Edit::Project(Some(project)), field);
    }

    /// Changes the funds block.
    pub fn funds(&self, field: &str, change: impl FnOnce(&mut Funds)) {
        let mut funds = self.blocks.funds.get_untracked();
        change(&mut funds);
        self.apply(Edit::Funds(funds), field);
    }

    /// Changes the goals.
    pub fn goals(&self, field: &str, change: impl FnOnce(&mut Vec<Goal>)) {
        let mut goals = self.blocks.goals.get_untracked();
        change(&mut goals);
        self.apply(Edit::Goals(goals), field);
    }

    /// Changes a section of the report.
    pub fn narrative(&self, id: &str, text: String) {
        let text = (!text.is_empty()).then_some(text);
        self.apply(
            Edit::Narrative {
                id: id.to_owned(),
                text,
            },
            &format!("narrative/{id}"),
        );
    }

    /// Changes what is answered to a finding.
    pub fn note(&self, key: &str, note: String) {
        let note = (!note.is_empty()).then_some(note);
        let key = key.to_owned();
        self.apply(Edit::Note { key: key.clone(), note }, &key);
    }

    /// Becomes another form, in one step.
    pub fn become_form(&self, form: &Assessment) {
        if let Some(edit) = self.read(|old| Edit::between(old, form)) {
            self.apply(edit, "");
        }
    }

    /// Changes the draft's own template; a change that would make it unreadable is not made.
    ///
    /// # Errors
    /// Why it was not made.
    pub fn template(&self, change: Change) -> Result<(), Refusal> {
        let edit = self.read(|form| change.edit(form))?;
        self.apply(edit, "");
        Ok(())
    }
}

/// Whether the table keeps its rows and groups.
fn same_structure(rows: &[RowState], form: &Assessment, shown: &Template) -> bool {
    let ids = |template: &Template| -> Vec<(String, usize, usize)> {
        let groups = |group: &crate::form::Group| (group.id.clone(), group.groups.len(), group.indicators.len());
        template
            .groups
            .iter()
            .flat_map(|group| std::iter::once(group).chain(&group.groups))
            .map(groups)
            .collect()
    };
    let same_ids = || {
        rows.iter()
            .map(RowState::id)
            .eq(form.template.indicators().map(|indicator| indicator.id.clone()))
    };
    std::ptr::eq(&raw const *form.template, shown) || (ids(&form.template) == ids(shown) && same_ids())
}

/// Hands each row what changed for it.
fn follow_rows(rows: &[RowState], form: &Assessment, sheet: &ScoreSheet, inverse: &Edit) {
    let answers = |id: &str| form.answers.get(id).cloned().unwrap_or_default();
    if let Edit::Answer { id, .. } = inverse {
        let row = rows
            .iter()
            .find(|row| row.indicator.with_untracked(|indicator| indicator.id == *id));
        if let Some(row) = row {
            set_if_new(row.answer, answers(id));
        }
    } else {
        for (row, indicator) in rows.iter().zip(form.template.indicators()) {
            set_if_new(row.answer, answers(&indicator.id));
            if row.indicator.with_untracked(|old| old != indicator) {
                row.indicator.set(indicator.clone());
            }
        }
    }
    for (row, score) in rows.iter().zip(&sheet.rows) {
        if row.score.with_untracked(|old| old != score) {
            row.score.set(score.clone());
        }
    }
}
