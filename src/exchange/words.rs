//! What importing says to a person: names of columns, fields and places, refusals, assumptions.

use super::{AnswerPart, Assumption, Column, Drafted, FieldKind, ImportError, Spot, UnitPart};
use crate::text::{ErrorText, Lang, funds_column, import as w, number};

/// Why a paste or file was not read, and what to do.
pub fn import_error(error: &ImportError, lang: Lang) -> ErrorText {
    let (message, fix) = match error {
        ImportError::TooLarge { bytes, limit } => (w::too_large(*bytes, *limit, lang), w::smaller(lang)),
        ImportError::TooManyCells { limit } => (w::too_many_cells(*limit, lang), w::smaller(lang)),
        ImportError::TooDeep { .. } => (w::too_deep(lang).to_owned(), w::only_table(lang)),
        ImportError::NotUnicode => (w::not_unicode(lang).to_owned(), w::save_unicode(lang)),
    };
    ErrorText {
        message,
        fix: format!("{fix}{}", w::untouched(lang)),
    }
}

/// An assumption as a sentence.
pub fn assumption_text(drafted: &Drafted, assumption: &Assumption, lang: Lang) -> String {
    let name = |id: &str| {
        drafted
            .assessment
            .template
            .indicator(id)
            .map_or("", |row| row.name.as_str())
    };
    match assumption {
        Assumption::Year { year } => w::year_assumed(*year, lang),
        Assumption::Cut { rows, taken } => w::cut(*rows, *taken, lang),
        Assumption::Kind => w::kind_assumed(lang).to_owned(),
        Assumption::Money => w::money_assumed(lang).to_owned(),
        Assumption::Weight { id, weight } => w::weight_assumed(name(id), &number::plain(*weight), lang),
        Assumption::AtMost { id } => w::at_most_assumed(name(id), lang),
        Assumption::Adjusted { id, before } => w::adjusted_assumed(name(id), before, lang),
    }
}

/// The name of a column's meaning.
pub fn column_name(column: Option<Column>, lang: Lang) -> &'static str {
    let name = match column {
        None => w::ignored,
        Some(Column::Number) => w::number,
        Some(Column::Level1) => w::level_1,
        Some(Column::Level2) => w::level_2,
        Some(Column::Level1Weight) => w::level_1_weight,
        Some(Column::Level2Weight) => w::level_2_weight,
        Some(Column::Name) => w::name,
        Some(Column::Nature) => w::nature,
        Some(Column::Target) => w::target,
        Some(Column::AdjustedTarget) => w::adjusted_target,
        Some(Column::Unit) => w::unit_of_measure,
        Some(Column::Actual) => w::actual,
        Some(Column::Completion) => w::completion,
        Some(Column::Weight) => w::weight,
        Some(Column::Score) => w::score,
        Some(Column::Deducted) => w::deducted,
        Some(Column::Coefficient) => w::coefficient,
        Some(Column::Core) => w::core,
        Some(Column::RuleText) => w::rule_text,
        Some(Column::Reason) => w::reason,
        Some(Column::Measures) => w::measures,
        Some(Column::Evidence) => w::evidence,
        Some(Column::ReviewActual) => w::review_actual,
        Some(Column::ReviewScore) => w::review_score,
        Some(Column::Deviation) => w::deviation,
        Some(Column::Remark) => w::remark,
    };
    name(lang)
}

/// The name of a field.
pub fn field_name(kind: FieldKind, lang: Lang) -> &'static str {
    let name = match kind {
        FieldKind::Project => w::project,
        FieldKind::Supervisor => w::supervisor,
        FieldKind::Implementer => w::implementer,
        FieldKind::Unit => w::unit,
        FieldKind::Contact => w::contact,
        FieldKind::Phone => w::phone,
        FieldKind::Year => w::year,
        FieldKind::Date => w::date,
        FieldKind::Duties => w::duties,
        FieldKind::Organisation => w::organisation,
        FieldKind::Total => w::total,
        FieldKind::Grade => w::grade,
        FieldKind::Conclusion => w::conclusion,
        FieldKind::Problems => w::problems,
        FieldKind::Measures => w::measures,
        FieldKind::Expected => w::expected,
        FieldKind::Achieved => w::achieved,
        FieldKind::Overview => w::overview,
        FieldKind::Other => w::other_field,
    };
    name(lang)
}

/// The name of a place; the row's or section's name stands beside it in the proposal.
pub fn spot_name(spot: &Spot, lang: Lang) -> &'static str {
    let name = match spot {
        Spot::Year => w::year,
        Spot::Unit(UnitPart::Name) => w::unit,
        Spot::Unit(UnitPart::Supervisor) => w::supervisor,
        Spot::Unit(UnitPart::Duties) => w::duties,
        Spot::Unit(UnitPart::Organisation) => w::organisation,
        Spot::Unit(UnitPart::Approved) => w::approved,
        Spot::Unit(UnitPart::OnPost) => w::on_post,
        Spot::Unit(UnitPart::Contract) => w::contract,
        Spot::Unit(UnitPart::Retired) => w::retired,
        Spot::Unit(UnitPart::Contact) => w::contact,
        Spot::Unit(UnitPart::Phone) => w::phone,
        Spot::ProjectName => w::project,
        Spot::Implementer => w::implementer,
        Spot::Funds { column, .. } => return funds_column(*column, lang),
        Spot::ClaimedRate { .. } => w::claimed_rate,
        Spot::ClaimedFundsScore { .. } => w::claimed_score,
        Spot::NewFunds { .. } => w::new_funds,
        Spot::Goal { achieved: false, .. } => w::expected,
        Spot::Goal { achieved: true, .. } => w::achieved,
        Spot::Target { .. } => w::target,
        Spot::Weight { .. } => w::weight,
        Spot::Answer { part, .. } => match part {
            AnswerPart::Actual => w::actual,
            AnswerPart::Score => w::claimed_score,
            AnswerPart::Reason => w::reason,
            AnswerPart::Measures => w::measures,
            AnswerPart::Evidence => w::evidence,
        },
        Spot::NewRow { .. } => w::new_row,
        Spot::Narrative { .. } => w::report_text,
        Spot::NewSection { .. } => w::new_section,
        Spot::ClaimedTotal => w::total,
        Spot::ClaimedGrade => w::grade,
    };
    name(lang)
}
