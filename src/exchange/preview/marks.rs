//! What each place of the document was taken for.

use std::collections::BTreeMap;

use super::model::Sure;
use super::words;
use crate::exchange::{Column, Confidence, FundsKind, Meaning, Place, Recognised, Value, column_name, field_name};
use crate::text::{Lang, import, preview as words_of};

/// What a place was taken for.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub sure: Sure,
    /// In words; empty for a label.
    pub tag: &'static str,
    /// For the head of a column of the indicator table: what it holds.
    pub head: Option<Option<Column>>,
}

/// The marks of a document; the first that is put at a place counts.
#[derive(Default)]
pub(super) struct Marks(BTreeMap<Place, Mark>);

impl Marks {
    pub fn at(&self, place: Place) -> Option<&Mark> {
        self.0.get(&place)
    }

    /// Whether some head of a column stands in the block.
    pub fn has_head(&self, block: usize) -> bool {
        self.0
            .iter()
            .any(|(place, mark)| place.block == block && mark.head.is_some())
    }

    fn put(&mut self, value: &Value, tag: &'static str) {
        let sure = match value.confidence {
            Confidence::Sure => Sure::Sure,
            Confidence::Likely => Sure::Likely,
            Confidence::Guess => Sure::Guess,
        };
        self.0.entry(value.place).or_insert(Mark { sure, tag, head: None });
    }

    fn some(&mut self, value: Option<&Value>, tag: &'static str) {
        if let Some(value) = value {
            self.put(value, tag);
        }
    }

    fn all<'v>(&mut self, values: impl IntoIterator<Item = &'v Value>, tag: &'static str) {
        for value in values {
            self.put(value, tag);
        }
    }
}

/// Marks all that was found.
pub(super) fn marks(found: &Recognised, lang: Lang) -> Marks {
    let mut marks = Marks::default();
    for label in &found.labels {
        let head = match label.meaning {
            Meaning::Column(column) => Some(column),
            _ => None,
        };
        let known = !matches!(label.meaning, Meaning::Column(None));
        marks.0.entry(label.value.place).or_insert(Mark {
            sure: if known { Sure::Plain } else { Sure::Unknown },
            tag: "",
            head,
        });
    }
    for row in &found.rows {
        marks.some(row.name.as_ref(), column_name(Some(Column::Name), lang));
        marks.some(row.level2.as_ref(), column_name(Some(Column::Level2), lang));
        marks.some(row.level1.as_ref(), column_name(Some(Column::Level1), lang));
        for cell in &row.cells {
            marks.put(&cell.value, column_name(Some(cell.column), lang));
        }
    }
    for row in &found.funds {
        marks.put(&row.label, words_of::funds_name(lang));
        let figures = [
            (&row.initial, FundsKind::Initial),
            (&row.budget, FundsKind::Budget),
            (&row.executed, FundsKind::Executed),
            (&row.rate, FundsKind::Rate),
            (&row.weight, FundsKind::Weight),
            (&row.score, FundsKind::Score),
        ];
        for (value, kind) in figures {
            marks.some(value.as_ref(), words::funds(kind, lang));
        }
    }
    for goal in &found.goals {
        marks.some(goal.expected.as_ref(), import::expected(lang));
        marks.some(goal.achieved.as_ref(), import::achieved(lang));
    }
    for claim in &found.claims {
        marks.some(claim.total.as_ref(), import::total(lang));
        marks.some(claim.weight.as_ref(), words_of::full_marks(lang));
        marks.some(claim.grade.as_ref(), import::grade(lang));
    }
    for field in &found.fields {
        marks.put(&field.value, field_name(field.kind, lang));
    }
    marks.some(found.unit.as_ref(), import::unit(lang));
    marks.all(&found.duties, import::duties(lang));
    let staffing = &found.staffing;
    let staff = [
        &staffing.approved,
        &staffing.on_post,
        &staffing.contract,
        &staffing.retired,
    ];
    for section in &found.sections {
        marks.put(&section.heading, words_of::heading(lang));
        marks.all(&section.paragraphs, import::report_text(lang));
    }
    marks.all(staff.into_iter().flatten(), words_of::staffing(lang));
    marks.all(&found.titles, words_of::title(lang));
    marks.some(found.year.as_ref().map(|year| &year.value), import::year(lang));
    marks.some(found.money.as_ref(), words_of::money(lang));
    marks.all(&found.notes, words_of::note(lang));
    for value in &found.unplaced {
        let sure = Sure::Unknown;
        let tag = words_of::not_understood(lang);
        marks.0.entry(value.place).or_insert(Mark { sure, tag, head: None });
    }
    marks
}
