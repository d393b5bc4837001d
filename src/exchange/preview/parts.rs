//! What comes out, part by part, each as a table; and leaving a part out.

use super::model::Part;
use super::{rows_shown, words};
use crate::exchange::{Drafted, FieldKind, FundsFound, Recognised, StaffingFound, Value, field_name};
use crate::form::{Assessment, FundsColumn};
use crate::score::ScoreSheet;
use crate::text::{Lang, funds_column, import, number, preview as words_of};

pub(super) const HEAD: &str = "head";
pub(super) const UNIT: &str = "unit";
pub(super) const FUNDS: &str = "funds";
pub(super) const GOALS: &str = "goals";
pub(super) const ROWS: &str = "rows";
pub(super) const RESULT: &str = "result";
pub(super) const REPORT: &str = "report";

/// Fields that belong to the unit's own part.
const OF_UNIT: [FieldKind; 2] = [FieldKind::Duties, FieldKind::Organisation];

/// Takes a part out of what was found.
pub(super) fn leave_out(found: &mut Recognised, part: &str) {
    match part {
        HEAD => {
            found.titles.clear();
            found.year = None;
            found.unit = None;
            found.fields.retain(|field| OF_UNIT.contains(&field.kind));
        }
        UNIT => {
            found.duties.clear();
            found.staffing = StaffingFound::default();
            found.fields.retain(|field| !OF_UNIT.contains(&field.kind));
        }
        FUNDS => found.funds.clear(),
        GOALS => found.goals.clear(),
        ROWS => found.rows.clear(),
        RESULT => found.claims.clear(),
        REPORT => found.sections.clear(),
        _ => {}
    }
}

/// The parts that hold something.
pub(super) fn parts(found: &Recognised, drafted: &Drafted, sheet: &ScoreSheet, lang: Lang) -> Vec<Part> {
    let form = &drafted.assessment;
    let fields = || vec![words_of::item(lang), words_of::content(lang)];
    let all = [
        (HEAD, words_of::part_head(lang).to_owned(), fields(), head(form, lang)),
        (UNIT, words_of::part_unit(lang).to_owned(), fields(), unit(form, lang)),
        (
            FUNDS,
            words_of::part_funds(&form.template.funds.unit, lang),
            vec![
                words_of::item(lang),
                funds_column(FundsColumn::Initial, lang),
                funds_column(FundsColumn::Budget, lang),
                funds_column(FundsColumn::Executed, lang),
                words_of::rate(lang),
                import::claimed_score(lang),
            ],
            found.funds.iter().map(funds).collect(),
        ),
        (
            GOALS,
            words_of::part_goals(lang).to_owned(),
            vec![import::expected(lang), import::achieved(lang)],
            goals(found),
        ),
        (
            ROWS,
            words_of::part_rows(form.template.indicators().count(), lang),
            vec![
                words_of::indicator(lang),
                import::target(lang),
                import::actual(lang),
                import::weight(lang),
                import::claimed_score(lang),
                words_of::computed_score(lang),
            ],
            rows(form, sheet, found),
        ),
        (
            RESULT,
            words_of::part_result(lang).to_owned(),
            vec![words_of::item(lang), words_of::printed(lang), words_of::computed(lang)],
            result(form, sheet, lang),
        ),
        (REPORT, words_of::part_report(lang).to_owned(), fields(), report(form)),
    ];
    all.into_iter()
        .filter(|(_, _, _, rows)| !rows.is_empty())
        .map(|(id, name, heads, rows)| Part {
            id: id.to_owned(),
            name,
            heads: heads.into_iter().map(str::to_owned).collect(),
            rows: shown(rows, lang),
        })
        .collect()
}

/// The first rows, and how many more there are.
fn shown(mut rows: Vec<Vec<String>>, lang: Lang) -> Vec<Vec<String>> {
    let shown = rows_shown(rows.len());
    let more = rows.len().saturating_sub(shown);
    if more > 0 {
        rows.truncate(shown);
        rows.push(vec![words_of::more_rows(more, lang)]);
    }
    rows
}

/// Pairs of name and text, without those that have none.
fn filled(pairs: Vec<(&'static str, String)>) -> Vec<Vec<String>> {
    let pairs = pairs.into_iter().filter(|(_, text)| !text.is_empty());
    pairs.map(|(name, text)| vec![name.to_owned(), text]).collect()
}

fn head(form: &Assessment, lang: Lang) -> Vec<Vec<String>> {
    let project = form.project.clone().unwrap_or_default();
    let unit = &form.unit;
    filled(vec![
        (
            words_of::title(lang),
            form.template.title.replace("{year}", &form.year.to_string()),
        ),
        (words_of::kind(lang), words::kind(form.template.kind, lang).to_owned()),
        (import::year(lang), form.year.to_string()),
        (import::unit(lang), unit.name.clone()),
        (field_name(FieldKind::Supervisor, lang), unit.supervisor.clone()),
        (field_name(FieldKind::Project, lang), project.name),
        (field_name(FieldKind::Implementer, lang), project.implementer),
        (field_name(FieldKind::Contact, lang), unit.contact.clone()),
        (field_name(FieldKind::Phone, lang), unit.phone.clone()),
    ])
}

fn unit(form: &Assessment, lang: Lang) -> Vec<Vec<String>> {
    let staffing = &form.unit.staffing;
    let mut pairs: Vec<(&'static str, String)> = form
        .unit
        .duties
        .iter()
        .map(|duty| (words_of::duty(lang), duty.clone()))
        .collect();
    pairs.extend([
        (
            field_name(FieldKind::Organisation, lang),
            form.unit.organisation.clone(),
        ),
        (import::approved(lang), staffing.approved.text().to_owned()),
        (import::on_post(lang), staffing.on_post.text().to_owned()),
        (import::contract(lang), staffing.contract.text().to_owned()),
        (import::retired(lang), staffing.retired.text().to_owned()),
    ]);
    filled(pairs)
}

fn said(value: &Option<Value>) -> String {
    value.as_ref().map(|value| value.text.clone()).unwrap_or_default()
}

fn funds(row: &FundsFound) -> Vec<String> {
    let mut cells = vec![row.label.text.replace('\n', "")];
    cells.extend([&row.initial, &row.budget, &row.executed, &row.rate, &row.score].map(said));
    cells
}

fn goals(found: &Recognised) -> Vec<Vec<String>> {
    let goal = |goal: &crate::exchange::GoalFound| vec![said(&goal.expected), said(&goal.achieved)];
    found.goals.iter().map(goal).collect()
}

fn rows(form: &Assessment, sheet: &ScoreSheet, found: &Recognised) -> Vec<Vec<String>> {
    if found.rows.is_empty() {
        return Vec::new();
    }
    let row = |(indicator, score): (&crate::form::Indicator, &crate::score::RowScore)| {
        let answer = form.answers.get(&indicator.id);
        vec![
            indicator.name.clone(),
            indicator.target.text().to_owned(),
            answer.map(|answer| answer.actual.text().to_owned()).unwrap_or_default(),
            number::plain(indicator.weight),
            answer
                .and_then(|answer| answer.claimed_score.clone())
                .unwrap_or_default(),
            score.proposed.map(number::plain).unwrap_or_default(),
        ]
    };
    form.template.indicators().zip(&sheet.rows).map(row).collect()
}

fn result(form: &Assessment, sheet: &ScoreSheet, lang: Lang) -> Vec<Vec<String>> {
    let total = &sheet.total;
    let pairs = [
        (import::total(lang), &form.claimed.total, number::plain(total.total)),
        (
            import::grade(lang),
            &form.claimed.grade,
            total.grade.clone().unwrap_or_default(),
        ),
    ];
    let printed = pairs.into_iter().filter_map(|(name, printed, computed)| {
        let printed = printed.clone()?;
        Some(vec![name.to_owned(), printed, computed])
    });
    printed.collect()
}

fn report(form: &Assessment) -> Vec<Vec<String>> {
    let section = |section: &crate::form::ReportSection| {
        let text = form.narrative.get(&section.id)?;
        Some(vec![section.title.clone(), text.clone()])
    };
    form.template
        .text_sections()
        .filter_map(|(_, below)| section(below))
        .collect()
}
