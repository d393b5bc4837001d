//! A place of the form that a document may say something of, its text, and putting another text there.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::FormPart;
use crate::form::{Answer, Assessment, Evidence, FundsColumn, Goal, Indicator, Project, Quantity, Template};

/// A place. Ids are those of the open draft, but of what is new there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The year.
    Year,
    /// A part of the unit block.
    Unit(UnitPart),
    /// 项目名称.
    ProjectName,
    /// 实施单位.
    Implementer,
    /// A figure of the funds block.
    Funds {
        /// The row's id.
        row: String,
        /// The column.
        column: FundsColumn,
    },
    /// The printed execution rate of a funds row.
    ClaimedRate {
        /// The row's id.
        row: String,
    },
    /// The printed score of a funds row.
    ClaimedFundsScore {
        /// The row's id.
        row: String,
    },
    /// A funds row that the draft does not have.
    NewFunds {
        /// The row's id in the document's draft.
        row: String,
    },
    /// A goal.
    Goal {
        /// Which, from 0.
        index: usize,
        /// What was reached, else what was expected.
        achieved: bool,
    },
    /// An indicator's target.
    Target {
        /// The indicator's id.
        id: String,
    },
    /// An indicator's points.
    Weight {
        /// The indicator's id.
        id: String,
    },
    /// A part of an indicator's answer.
    Answer {
        /// The indicator's id.
        id: String,
        /// Which.
        part: AnswerPart,
    },
    /// An indicator that the draft does not have.
    NewRow {
        /// Its id in the document's draft.
        id: String,
    },
    /// A section of the report.
    Narrative {
        /// The section's id.
        id: String,
    },
    /// A section that the draft's outline does not have.
    NewSection {
        /// Its id in the document's draft.
        id: String,
    },
    /// The printed total.
    ClaimedTotal,
    /// The printed grade.
    ClaimedGrade,
}

/// A part of the unit block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitPart {
    /// 单位名称.
    Name,
    /// 主管部门.
    Supervisor,
    /// 主要职能, one a line.
    Duties,
    /// 机构设置及人员配置.
    Organisation,
    /// 编制数.
    Approved,
    /// 在职人数.
    OnPost,
    /// 编外人数.
    Contract,
    /// 退休人数.
    Retired,
    /// 填报人.
    Contact,
    /// 联系电话.
    Phone,
}

impl UnitPart {
    /// All parts, in the form's order.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Supervisor,
        Self::Duties,
        Self::Organisation,
        Self::Approved,
        Self::OnPost,
        Self::Contract,
        Self::Retired,
        Self::Contact,
        Self::Phone,
    ];
}

/// A part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerPart {
    /// 实际完成值.
    Actual,
    /// The printed score.
    Score,
    /// 偏差原因.
    Reason,
    /// 改进措施.
    Measures,
    /// 佐证材料, one a line.
    Evidence,
}

impl AnswerPart {
    /// All parts, in the form's order.
    pub const ALL: [Self; 5] = [Self::Actual, Self::Score, Self::Reason, Self::Measures, Self::Evidence];
}

/// The part of the form that a place belongs to.
pub(super) fn part(spot: &Spot) -> FormPart {
    match spot {
        Spot::Year | Spot::Unit(_) | Spot::ProjectName | Spot::Implementer => FormPart::Head,
        Spot::Funds { .. } | Spot::ClaimedRate { .. } | Spot::ClaimedFundsScore { .. } | Spot::NewFunds { .. } => {
            FormPart::Funds
        }
        Spot::Goal { .. } => FormPart::Goals,
        Spot::Target { .. } | Spot::Weight { .. } | Spot::Answer { .. } | Spot::NewRow { .. } => FormPart::Rows,
        Spot::Narrative { .. } | Spot::NewSection { .. } => FormPart::Report,
        Spot::ClaimedTotal | Spot::ClaimedGrade => FormPart::Result,
    }
}

/// Whether the place holds prose, so that two texts can stand there.
pub(super) fn is_prose(spot: &Spot) -> bool {
    match spot {
        Spot::Unit(part) => matches!(part, UnitPart::Duties | UnitPart::Organisation),
        Spot::Answer { part, .. } => matches!(part, AnswerPart::Reason | AnswerPart::Measures | AnswerPart::Evidence),
        Spot::Goal { .. } | Spot::Narrative { .. } => true,
        _ => false,
    }
}

/// The text at a place; of something new what it is, so that a person can judge it.
pub(super) fn get(form: &Assessment, spot: &Spot) -> String {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    match spot {
        Spot::Year => form.year.to_string(),
        Spot::Unit(part) => unit(form, *part),
        Spot::ProjectName => text(form.project.as_ref().map(|project| project.name.as_str())),
        Spot::Implementer => text(form.project.as_ref().map(|project| project.implementer.as_str())),
        Spot::Funds { row, column } => text(form.funds.row(row).map(|row| row.cell(*column).text())),
        Spot::ClaimedRate { row } => text(form.funds.row(row).and_then(|row| row.claimed_rate.as_deref())),
        Spot::ClaimedFundsScore { row } => text(form.funds.row(row).and_then(|row| row.claimed_score.as_deref())),
        Spot::NewFunds { row } => {
            let Some(row) = form.funds.row(row) else {
                return String::new();
            };
            let figures = [&row.initial, &row.budget, &row.executed].map(Quantity::text);
            let figures: Vec<&str> = figures.into_iter().filter(|text| !text.is_empty()).collect();
            joined(&[&row.label, &figures.join(" / ")])
        }
        Spot::Goal { index, achieved } => text(form.goals.get(*index).map(|goal| match achieved {
            true => goal.achieved.as_str(),
            false => goal.expected.as_str(),
        })),
        Spot::Target { id } => text(form.template.indicator(id).map(|row| row.target.text())),
        Spot::Weight { id } => form
            .template
            .indicator(id)
            .map(|row| row.weight.to_string())
            .unwrap_or_default(),
        Spot::Answer { id, part } => form.answers.get(id).map(|row| answer(row, *part)).unwrap_or_default(),
        Spot::NewRow { id } => {
            let row = form.template.indicator(id);
            let actual = form.answers.get(id).map_or("", |row| row.actual.text());
            row.map(|row| joined(&[&row.name, row.target.text(), &row.weight.to_string(), actual]))
                .unwrap_or_default()
        }
        Spot::Narrative { id } | Spot::NewSection { id } => text(form.narrative.get(id).map(String::as_str)),
        Spot::ClaimedTotal => text(form.claimed.total.as_deref()),
        Spot::ClaimedGrade => text(form.claimed.grade.as_deref()),
    }
}

fn joined(texts: &[&str]) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    texts.join(" | ")
}

fn unit(form: &Assessment, part: UnitPart) -> String {
    let unit = &form.unit;
    match part {
        UnitPart::Name => unit.name.clone(),
        UnitPart::Supervisor => unit.supervisor.clone(),
        UnitPart::Duties => unit.duties.join("\n"),
        UnitPart::Organisation => unit.organisation.clone(),
        UnitPart::Approved => unit.staffing.approved.text().to_owned(),
        UnitPart::OnPost => unit.staffing.on_post.text().to_owned(),
        UnitPart::Contract => unit.staffing.contract.text().to_owned(),
        UnitPart::Retired => unit.staffing.retired.text().to_owned(),
        UnitPart::Contact => unit.contact.clone(),
        UnitPart::Phone => unit.phone.clone(),
    }
}

fn answer(row: &Answer, part: AnswerPart) -> String {
    match part {
        AnswerPart::Actual => row.actual.text().to_owned(),
        AnswerPart::Score => row.claimed_score.clone().unwrap_or_default(),
        AnswerPart::Reason => row.reason.clone(),
        AnswerPart::Measures => row.measures.clone(),
        AnswerPart::Evidence => row
            .evidence
            .iter()
            .map(|item| item.name.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// Puts a text at a place.
pub(super) fn set(form: &mut Assessment, spot: &Spot, text: String) {
    match spot {
        Spot::Year => {
            if let Ok(year) = text.parse() {
                form.year = year;
            }
        }
        Spot::Unit(part) => set_unit(form, *part, text),
        Spot::ProjectName => form.project.get_or_insert_with(Project::default).name = text,
        Spot::Implementer => form.project.get_or_insert_with(Project::default).implementer = text,
        Spot::Funds { row, column } => {
            if let Some(row) = form.funds.rows.iter_mut().find(|known| known.id == *row) {
                *row.cell_mut(*column) = Quantity::new(text);
            }
        }
        Spot::ClaimedRate { row } => {
            if let Some(row) = form.funds.rows.iter_mut().find(|known| known.id == *row) {
                row.claimed_rate = Some(text);
            }
        }
        Spot::ClaimedFundsScore { row } => {
            if let Some(row) = form.funds.rows.iter_mut().find(|known| known.id == *row) {
                row.claimed_score = Some(text);
            }
        }
        Spot::Goal { index, achieved } => {
            while form.goals.len() <= *index {
                form.goals.push(Goal::default());
            }
            if let Some(goal) = form.goals.get_mut(*index) {
                match achieved {
                    true => goal.achieved = text,
                    false => goal.expected = text,
                }
            }
        }
        Spot::Target { id } => {
            if let Some(row) = indicator(Arc::make_mut(&mut form.template), id) {
                row.target = Quantity::new(text);
            }
        }
        Spot::Weight { id } => {
            if let (Ok(weight), Some(row)) = (
                Decimal::from_str_exact(&text),
                indicator(Arc::make_mut(&mut form.template), id),
            ) {
                row.weight = weight;
            }
        }
        Spot::Answer { id, part } => set_answer(form.answers.entry(id.clone()).or_default(), *part, text),
        Spot::Narrative { id } => {
            form.narrative.insert(id.clone(), text);
        }
        Spot::ClaimedTotal => form.claimed.total = Some(text),
        Spot::ClaimedGrade => form.claimed.grade = Some(text),
        Spot::NewFunds { .. } | Spot::NewRow { .. } | Spot::NewSection { .. } => {}
    }
}

fn set_unit(form: &mut Assessment, part: UnitPart, text: String) {
    let unit = &mut form.unit;
    match part {
        UnitPart::Name => unit.name = text,
        UnitPart::Supervisor => unit.supervisor = text,
        UnitPart::Duties => unit.duties = text.lines().map(str::to_owned).collect(),
        UnitPart::Organisation => unit.organisation = text,
        UnitPart::Approved => unit.staffing.approved = Quantity::new(text),
        UnitPart::OnPost => unit.staffing.on_post = Quantity::new(text),
        UnitPart::Contract => unit.staffing.contract = Quantity::new(text),
        UnitPart::Retired => unit.staffing.retired = Quantity::new(text),
        UnitPart::Contact => unit.contact = text,
        UnitPart::Phone => unit.phone = text,
    }
}

fn set_answer(row: &mut Answer, part: AnswerPart, text: String) {
    match part {
        AnswerPart::Actual => row.actual = Quantity::new(text),
        AnswerPart::Score => row.claimed_score = Some(text),
        AnswerPart::Reason => row.reason = text,
        AnswerPart::Measures => row.measures = text,
        AnswerPart::Evidence => {
            let names = text.lines().map(|name| Evidence { name: name.to_owned() });
            row.evidence = names.collect();
        }
    }
}

/// The indicator with this id, to be changed.
fn indicator<'a>(template: &'a mut Template, id: &str) -> Option<&'a mut Indicator> {
    let groups = template.groups.iter_mut();
    groups
        .flat_map(|group| {
            let below = group.groups.iter_mut().flat_map(|below| below.indicators.iter_mut());
            below.chain(group.indicators.iter_mut())
        })
        .find(|row| row.id == id)
}
