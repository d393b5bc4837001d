//! What every check looks at: the form, its score sheet, and each row with its answer and score.

use rust_decimal::Decimal;

use super::Place;
use super::figures::points;
use super::search::Text;
use crate::form::{Answer, Assessment, Indicator, ReportSection, Rule, Settings, Template, notation};
use crate::score::{RowScore, RowState, ScoreSheet};

/// The form under check.
pub(super) struct Context<'a> {
    pub assessment: &'a Assessment,
    pub template: &'a Template,
    pub settings: &'a Settings,
    pub sheet: &'a ScoreSheet,
    /// The total that an imported form printed, where it is one.
    pub claimed_total: Option<Decimal>,
    /// All rows that the sheet scores, in the form's order.
    rows: Vec<Row<'a>>,
    /// The sections of the report that hold text.
    narrative: Vec<Section<'a>>,
}

/// A section of the report that holds text.
pub(super) struct Section<'a> {
    id: &'a str,
    pub title: &'a str,
    pub text: Text<'a>,
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
        let template = &assessment.template;
        let mut scores = sheet.rows.iter();
        let row = |indicator: &'a Indicator| {
            // A sheet has its rows in the form's order; one of another form may lack some.
            let score = scores.find(|score| score.id == indicator.id).or_else(|| {
                scores = sheet.rows.iter();
                scores.find(|score| score.id == indicator.id)
            })?;
            Some(Row {
                indicator,
                answer: assessment.answers.get(&indicator.id).unwrap_or(blank),
                score,
            })
        };
        let section = |(_, section): (u8, &'a ReportSection)| {
            let text = assessment.narrative.get(&section.id).filter(|text| !is_blank(text))?;
            Some(Section {
                id: &section.id,
                title: &section.title,
                text: Text::of(text),
            })
        };
        let mut rows = Vec::with_capacity(sheet.rows.len());
        rows.extend(template.indicators().filter_map(row));
        Self {
            assessment,
            template,
            settings: &template.settings,
            sheet,
            claimed_total: assessment.claimed.total.as_deref().and_then(points),
            rows,
            narrative: template.text_sections().filter_map(section).collect(),
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
        self.rows().find(Row::is_execution)
    }

    /// The id of the total row of the funds block.
    pub fn total_row_id(&self) -> Option<&'a str> {
        self.template.funds.rows.first().map(|row| row.id.as_str())
    }

    /// The sections of the report that hold text, in the report's order.
    pub fn narrative(&self) -> &[Section<'a>] {
        &self.narrative
    }
}

impl Section<'_> {
    /// Where a finding of it is mended.
    pub fn place(&self) -> Place {
        Place::Narrative { id: self.id.to_owned() }
    }
}

impl Row<'_> {
    /// The indicator's name, for a message.
    pub fn name(&self) -> String {
        self.indicator.name.clone()
    }

    /// Whether it is the row of the budget execution rate.
    pub fn is_execution(&self) -> bool {
        matches!(self.indicator.rule, Rule::ExecutionRate)
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
    text.is_empty() || (text.chars().nth(4).is_none() && notation::says_nothing(text))
}
