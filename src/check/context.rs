//! What every check looks at: the form, its score sheet, and each row with its answer and score.

use std::collections::BTreeMap;

use crate::form::{Answer, Assessment, Indicator, Quantity, Rule, Settings, Template};
use crate::score::{RowScore, RowState, ScoreSheet};

/// The form under check.
pub(super) struct Context<'a> {
    pub assessment: &'a Assessment,
    pub template: &'a Template,
    pub settings: &'a Settings,
    pub sheet: &'a ScoreSheet,
    /// All rows that the sheet scores, in the form's order.
    rows: Vec<Row<'a>>,
}

/// An indicator with its answer and, where the sheet has it, its score.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub indicator: &'a Indicator,
    pub answer: &'a Answer,
    pub score: &'a RowScore,
}

impl<'a> Context<'a> {
    /// `blank` stands for the answer of a row that has none.
    pub fn new(assessment: &'a Assessment, sheet: &'a ScoreSheet, blank: &'a Answer) -> Self {
        let scores: BTreeMap<&str, &RowScore> = sheet.rows.iter().map(|row| (row.id.as_str(), row)).collect();
        let row = |indicator: &'a Indicator| {
            Some(Row {
                indicator,
                answer: assessment.answers.get(&indicator.id).unwrap_or(blank),
                score: scores.get(indicator.id.as_str()).copied()?,
            })
        };
        Self {
            assessment,
            template: &assessment.template,
            settings: &assessment.template.settings,
            sheet,
            rows: assessment.template.indicators().filter_map(row).collect(),
        }
    }

    /// All rows that the sheet scores, in the form's order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + '_ {
        self.rows.iter().copied()
    }

    /// Whether rows are missing: their weights are less than full marks, and totals then prove nothing.
    pub fn rows_missing(&self) -> bool {
        self.sheet.total.weight < self.template.full_marks
    }

    /// The row of the budget execution rate, if the form has one.
    pub fn execution_row(&self) -> Option<Row<'a>> {
        self.rows().find(|row| row.indicator.rule == Rule::ExecutionRate)
    }

    /// The id of the total row of the funds block.
    pub fn total_row_id(&self) -> Option<&'a str> {
        self.template.funds.rows.first().map(|row| row.id.as_str())
    }

    /// The sections of the report that hold text, with their titles.
    pub fn narrative(&self) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> + '_ {
        self.template.text_sections().filter_map(|(_, section)| {
            let text = self.assessment.narrative.get(&section.id)?;
            (!is_blank(text)).then_some((section.id.as_str(), section.title.as_str(), text.as_str()))
        })
    }
}

impl Row<'_> {
    /// The indicator's name, for a message.
    pub fn name(&self) -> String {
        self.indicator.name.clone()
    }

    /// Whether the row applies.
    pub fn applies(&self) -> bool {
        self.answer.not_applicable.is_none()
    }

    /// Whether the form says why the score is what it is: the deviation reason, or the reason of the own score that
    /// stands in its place.
    pub fn explained(&self) -> bool {
        let own = self.score.own.is_some() && !is_blank(&self.answer.own_score_reason);
        own || !is_blank(&self.answer.reason)
    }

    /// Whether it has a score of its own (not one assumed for a row that does not apply).
    pub fn scored(&self) -> bool {
        self.score.state == RowState::Scored
    }
}

/// Whether a text says nothing: blank, or one of the marks for "nothing" (`—`, `/`, `无`).
pub(super) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || (text.chars().count() <= 4 && Quantity::new(text).is_empty())
}
