//! A new draft from what was recognised: a template made of the rows as printed, and the answers beside it.
//!
//! Nothing is corrected on the way: what is printed stays printed (`claimed…`), what the document does not say and a form
//! must have is assumed and said ([`Assumption`]), and what a form has no place for is listed.

mod assumption;
mod funds;
mod groups;
mod report;
mod row;
mod rule;

pub use assumption::Assumption;

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Column, FieldKind, Recognised, Value};
use crate::form::{Answer, Assessment, Claimed, Goal, Kind, Project, Quantity, Settings, Staffing, Template, Unit};

/// A draft made from a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The form.
    pub assessment: Assessment,
    /// What the document does not say and was assumed.
    pub assumptions: Vec<Assumption>,
    /// What was understood and has no place in a form: review columns, coefficients, remarks.
    pub left: Vec<Value>,
}

/// Makes a new draft. `year` counts where the document names none.
pub fn draft(found: &Recognised, year: u16) -> Drafted {
    let mut maker = Maker {
        found,
        assumptions: Vec::new(),
        answers: Vec::new(),
    };
    let rows = found.rows.len().max(found.funds.len());
    if rows > MOST_ROWS {
        maker.assumptions.push(Assumption::Cut { rows, taken: MOST_ROWS });
    }
    if found.year.is_none() {
        maker.assumptions.push(Assumption::Year { year });
    }
    let kind = found.kind.unwrap_or_else(|| {
        maker.assumptions.push(Assumption::Kind);
        Kind::Project
    });
    let (funds_template, funds) = funds::make(&mut maker);
    let mut groups = groups::make(&mut maker);
    if let Some(execution) = funds::execution(&mut maker, &funds) {
        groups.insert(0, execution);
    }
    let (outline, narrative) = report::make(found, kind);
    let year = found.year.as_ref().map_or(year, |found| found.year);
    let template = Template {
        format: Template::FORMAT.to_owned(),
        id: format!("imported-{year}"),
        version: 1,
        title: title(found, year),
        kind,
        year: Some(year),
        basis: Vec::new(),
        note: String::new(),
        full_marks: full_marks(found),
        columns: Vec::new(),
        groups,
        funds: funds_template,
        settings: Settings::default(),
        vetoes: Vec::new(),
        report: outline,
    };
    let mut assessment = Assessment::new(Arc::new(template), year);
    assessment.unit = unit(found);
    if kind == Kind::Project {
        assessment.project = Some(Project {
            name: field(found, FieldKind::Project),
            implementer: field(found, FieldKind::Implementer),
        });
    }
    assessment.funds = funds;
    assessment.goals = goals(found);
    assessment.answers = maker.answers.into_iter().collect();
    assessment.narrative = narrative;
    assessment.claimed = Claimed {
        total: found.total().map(|value| value.text.clone()),
        grade: found.grade().map(|value| value.text.clone()),
    };
    Drafted {
        assessment,
        assumptions: maker.assumptions,
        left: left(found, kind),
    }
}

/// Rows that a form takes of a document. The largest published form has some hundreds; a ledger is no form.
const MOST_ROWS: usize = 2_000;

/// What is gathered on the way.
struct Maker<'a> {
    found: &'a Recognised,
    assumptions: Vec<Assumption>,
    answers: Vec<(String, Answer)>,
}

/// The title as printed, with its year left open; the form's own where the document is a report with a form.
fn title(found: &Recognised, year: u16) -> String {
    let titles = || found.titles.iter().map(|title| title.text.as_str());
    let title = titles()
        .rev()
        .find(|title| title.contains('表'))
        .or_else(|| titles().next());
    let title = title.unwrap_or("绩效自评表").replace('\n', "");
    title.replace(&year.to_string(), "{year}")
}

fn full_marks(found: &Recognised) -> Decimal {
    let printed = found.claims.iter().find_map(|claim| claim.weight.as_ref());
    let printed = printed.and_then(|value| row::points(&value.text));
    printed.unwrap_or(Decimal::ONE_HUNDRED)
}

fn field(found: &Recognised, kind: FieldKind) -> String {
    found.field(kind).map(|value| value.text.clone()).unwrap_or_default()
}

fn unit(found: &Recognised) -> Unit {
    let quantity = |value: &Option<Value>| value.as_ref().map(|value| Quantity::new(value.text.as_str()));
    let staffing = &found.staffing;
    Unit {
        name: found.unit.as_ref().map(|value| value.text.clone()).unwrap_or_default(),
        supervisor: field(found, FieldKind::Supervisor),
        duties: found.duties.iter().map(|duty| duty.text.clone()).collect(),
        organisation: field(found, FieldKind::Organisation),
        staffing: Staffing {
            approved: quantity(&staffing.approved).unwrap_or_default(),
            on_post: quantity(&staffing.on_post).unwrap_or_default(),
            contract: quantity(&staffing.contract).unwrap_or_default(),
            retired: quantity(&staffing.retired).unwrap_or_default(),
        },
        contact: field(found, FieldKind::Contact),
        phone: field(found, FieldKind::Phone),
    }
}

fn goals(found: &Recognised) -> Vec<Goal> {
    let text = |value: &Option<Value>| value.as_ref().map(|value| value.text.clone()).unwrap_or_default();
    let mut goals: Vec<Goal> = found
        .goals
        .iter()
        .map(|goal| Goal {
            expected: text(&goal.expected),
            achieved: text(&goal.achieved),
        })
        .collect();
    if goals.is_empty() {
        goals.push(Goal::default());
    }
    goals
}

/// Columns that an answer takes in.
const TAKEN: [Column; 12] = [
    Column::Level1,
    Column::Level2,
    Column::Name,
    Column::Nature,
    Column::Target,
    Column::AdjustedTarget,
    Column::Unit,
    Column::Actual,
    Column::Weight,
    Column::Score,
    Column::RuleText,
    Column::Evidence,
];

/// Fields that the form takes in.
fn has_place(kind: FieldKind, project: bool) -> bool {
    match kind {
        FieldKind::Date | FieldKind::Other => false,
        FieldKind::Project | FieldKind::Implementer => project,
        _ => true,
    }
}

fn left(found: &Recognised, kind: Kind) -> Vec<Value> {
    let cells = found.rows.iter().flat_map(|row| &row.cells);
    let cells = cells.filter(|cell| {
        let taken = TAKEN.contains(&cell.column) || matches!(cell.column, Column::Reason | Column::Measures);
        // A number only counts the rows.
        !taken && cell.column != Column::Number
    });
    let project = kind == Kind::Project;
    let fields = found.fields.iter().filter(|field| !has_place(field.kind, project));
    let values = cells.map(|cell| &cell.value).chain(fields.map(|field| &field.value));
    values.filter(|value| !value.text.is_empty()).cloned().collect()
}
