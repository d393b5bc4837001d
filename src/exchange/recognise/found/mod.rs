//! What was found in a document: every value with its text, its place and how sure the reading is.

mod rows;
mod section;

pub use rows::{FundsFound, GoalFound, RowCell, RowFound};
pub use section::SectionFound;

use serde::Serialize;

use super::words::{self, Column, FieldKind, FundsKind};
use crate::form::Kind;

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Place {
    /// The block, from 0.
    pub block: usize,
    /// The table's row, from 0; 0 in a paragraph.
    pub row: usize,
    /// The table's column, from 0; 0 in a paragraph.
    pub column: usize,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// The document says so in known words.
    #[default]
    Sure,
    /// Its place or its form says so.
    Likely,
    /// Only what stands around it says so: look at it.
    Guess,
}

/// A text of the document that has a meaning.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Value {
    /// The text that counts.
    pub text: String,
    /// The whole cell or paragraph, where the text is only a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// How sure its meaning is.
    pub confidence: Confidence,
}

impl Value {
    /// The cell or paragraph as it stands in the document.
    pub fn original(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.text)
    }
}

/// What a label says of the cells beside or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "of", content = "is", rename_all = "camelCase")]
pub enum Meaning {
    /// The head of a column of the indicator table; none where nobody knows what it means.
    Column(Option<Column>),
    /// The head of a column of the funds block.
    Funds(FundsKind),
    /// The name of a field.
    Field(FieldKind),
    /// The name of a block or part (`项目资金`, `年度总体目标`).
    Block,
    /// The heading of the total row.
    Total,
}

/// A label and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The label.
    pub value: Value,
    /// What it says.
    pub meaning: Meaning,
}

/// A field of the form's head or foot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Which.
    pub kind: FieldKind,
    /// Its text.
    pub value: Value,
}

/// The year, and the text that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearFound {
    /// Four digits.
    pub year: u16,
    /// Where it is said.
    pub value: Value,
}

/// What the document says of its own result.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct ClaimFound {
    /// 总分: its points.
    pub weight: Option<Value>,
    /// 总分: its score.
    pub total: Option<Value>,
    /// 等级.
    pub grade: Option<Value>,
}

/// Figures of the staff, in persons.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StaffingFound {
    /// 编制数.
    pub approved: Option<Value>,
    /// 在职（在编）人数.
    pub on_post: Option<Value>,
    /// 编外（劳务）人数.
    pub contract: Option<Value>,
    /// 退休人数.
    pub retired: Option<Value>,
}

/// All that was found in a document.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recognised {
    /// The file's name, or empty.
    pub name: String,
    /// The lines of its title.
    pub titles: Vec<Value>,
    /// What is evaluated.
    pub kind: Option<Kind>,
    /// The year.
    pub year: Option<YearFound>,
    /// The unit.
    pub unit: Option<Value>,
    /// All fields, the unit's name among them.
    pub fields: Vec<Field>,
    /// The unit of money as printed (`万元`, `元`).
    pub money: Option<Value>,
    /// The funds block.
    pub funds: Vec<FundsFound>,
    /// Goals.
    pub goals: Vec<GoalFound>,
    /// The indicators, of all tables.
    pub rows: Vec<RowFound>,
    /// Total and grade, in the order found: of the table first, then of the text.
    pub claims: Vec<ClaimFound>,
    /// Duties, one an item, without their numbers.
    pub duties: Vec<Value>,
    /// Staff figures.
    pub staffing: StaffingFound,
    /// The parts of the report.
    pub sections: Vec<SectionFound>,
    /// Notes of the form (`注：…`).
    pub notes: Vec<Value>,
    /// Labels, with what each was taken for.
    pub labels: Vec<Label>,
    /// What was not understood. Nothing of the document is missing here and above.
    pub unplaced: Vec<Value>,
    /// How many more texts were not understood, of a document with tens of thousands of them.
    pub unplaced_more: usize,
}

impl Recognised {
    /// The first field of a kind that has a text; words go before a code (`主管部门及代码`).
    pub fn field(&self, kind: FieldKind) -> Option<&Value> {
        let fields = || {
            self.fields
                .iter()
                .filter(|field| field.kind == kind)
                .map(|field| &field.value)
        };
        let words = |value: &&Value| !words::is_figure(&value.text);
        fields().find(words).or_else(|| fields().next())
    }

    /// Shows every value to `each`.
    pub fn visit(&self, each: &mut dyn FnMut(&Value)) {
        let singles = [
            &self.unit,
            &self.money,
            &self.staffing.approved,
            &self.staffing.on_post,
            &self.staffing.contract,
            &self.staffing.retired,
        ];
        let claims = self
            .claims
            .iter()
            .flat_map(|claim| [&claim.weight, &claim.total, &claim.grade]);
        let goals = self.goals.iter().flat_map(|goal| [&goal.expected, &goal.achieved]);
        let funds = self.funds.iter().flat_map(|row| {
            [
                &row.initial,
                &row.budget,
                &row.executed,
                &row.rate,
                &row.weight,
                &row.score,
            ]
        });
        let rows = self.rows.iter().flat_map(|row| [&row.level1, &row.level2, &row.name]);
        let optional = singles.into_iter().chain(claims).chain(goals).chain(funds).chain(rows);
        optional.flatten().for_each(&mut *each);
        self.year.iter().for_each(|year| each(&year.value));
        self.fields.iter().for_each(|field| each(&field.value));
        self.funds.iter().for_each(|row| each(&row.label));
        self.rows
            .iter()
            .flat_map(|row| &row.cells)
            .for_each(|cell| each(&cell.value));
        self.labels.iter().for_each(|label| each(&label.value));
        for section in &self.sections {
            each(&section.heading);
            section.paragraphs.iter().for_each(&mut *each);
        }
        for values in [&self.titles, &self.duties, &self.notes, &self.unplaced] {
            values.iter().for_each(&mut *each);
        }
    }

    /// The total as printed, the table's first.
    pub fn total(&self) -> Option<&Value> {
        self.claims.iter().find_map(|claim| claim.total.as_ref())
    }

    /// The grade as printed, the table's first.
    pub fn grade(&self) -> Option<&Value> {
        self.claims.iter().find_map(|claim| claim.grade.as_ref())
    }

    /// Whether there is anything of a form in it.
    pub fn is_form(&self) -> bool {
        !self.rows.is_empty() || !self.funds.is_empty() || !self.sections.is_empty()
    }
}
