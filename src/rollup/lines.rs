//! The list of results: what each is, what came out, and what a bureau has to look at before it counts.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Member;
use crate::form::Assessment;
use crate::score::score;

/// A result in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in what was handed over, from 0.
    pub at: usize,
    /// 单位名称.
    pub unit: String,
    /// The project, in a form of one.
    pub project: String,
    /// The template's title, with the year in it.
    pub title: String,
    /// The year evaluated.
    pub year: u16,
    /// The total as it follows from the form, and its decimals; none while rows are open.
    pub total: Option<(Decimal, u8)>,
    /// 等级.
    pub grade: Option<String>,
    /// How many rows are open; such a form takes part in no average.
    pub open: usize,
    /// How many of its stated figures do not follow from the form.
    pub discrepancies: usize,
    /// The place of an earlier result of the same unit, project, template and year.
    pub twin: Option<usize>,
}

/// The list: the highest total first, those without one last, else in the order given.
pub fn lines(members: &[Member<'_>]) -> Vec<Line> {
    let mut first: BTreeMap<_, usize> = BTreeMap::new();
    let mut lines: Vec<Line> = members
        .iter()
        .enumerate()
        .map(|(at, member)| Line {
            twin: about(member.form)
                .map(|about| *first.entry(about).or_insert(at))
                .filter(|first| *first != at),
            ..line(at, *member)
        })
        .collect();
    lines.sort_by(|a, b| (b.total.map(|(total, _)| total)).cmp(&a.total.map(|(total, _)| total)));
    lines
}

fn line(at: usize, Member { form, discrepancies }: Member<'_>) -> Line {
    let total = score(form).total;
    let open = usize::try_from(total.open_rows).unwrap_or(usize::MAX);
    let decimals = form.template.settings.rounding.decimals;
    Line {
        at,
        unit: form.unit.name.trim().to_owned(),
        project: project(form).to_owned(),
        title: form.template.title.replace("{year}", &form.year.to_string()),
        year: form.year,
        total: (open == 0).then_some((total.total, decimals)),
        grade: total.grade.filter(|_| open == 0),
        open,
        discrepancies,
        twin: None,
    }
}

fn project(form: &Assessment) -> &str {
    form.project.as_ref().map_or("", |project| project.name.trim())
}

/// What a form is about: unit, project, year and template; one without a unit's name is about nothing yet.
fn about(form: &Assessment) -> Option<(&str, &str, u16, &str)> {
    let unit = form.unit.name.trim();
    (!unit.is_empty()).then(|| (unit, project(form), form.year, form.template.id.as_str()))
}
