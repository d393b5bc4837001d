//! What is written comes back: form → file → reader → recogniser → the same form.

use ziping::check::check;
use ziping::exchange::office::{OfficeLimits, read_file};
use ziping::exchange::office_out::{Annexes, write_docx, write_xlsx};
use ziping::exchange::{Column, FieldKind, Recognised, Value, draft, recognise};
use ziping::form::{Assessment, Kind, Quantity, Rule};
use ziping::report::compose;
use ziping::score::{ScoreSheet, score};
use ziping::text::number::points;

use crate::forms;

fn text(value: Option<&Value>) -> &str {
    value.map_or("", |value| value.text.as_str())
}

fn said(value: &str) -> &str {
    if value == "—" { "" } else { value }
}

/// Compares all that the official form holds.
fn same(form: &Assessment, sheet: &ScoreSheet, found: &Recognised) {
    let kind = form.template.kind;
    assert_eq!(found.kind, Some(kind));
    assert_eq!(found.year.as_ref().map(|it| it.year), Some(form.year));
    let field = |kind| text(found.field(kind));
    assert_eq!(field(FieldKind::Supervisor), form.unit.supervisor);
    assert_eq!(field(FieldKind::Contact), form.unit.contact);
    assert_eq!(field(FieldKind::Phone), form.unit.phone);
    match &form.project {
        Some(project) => {
            assert_eq!(field(FieldKind::Project), project.name);
            assert_eq!(field(FieldKind::Implementer), project.implementer);
        }
        None => assert_eq!(text(found.unit.as_ref()), form.unit.name),
    }
    let duties: Vec<&str> = found.duties.iter().map(|duty| duty.text.as_str()).collect();
    assert_eq!(duties, form.unit.duties);
    goals_and_funds(form, found);
    rows(form, sheet, found);
    reasons(form, found);
    let decimals = form.template.settings.rounding.decimals;
    assert_eq!(text(found.total()), points(sheet.total.total, decimals));
    assert_eq!(text(found.grade()), sheet.total.grade.as_deref().unwrap());
}

/// The project form has a column for them; the department form tells them in its report.
fn reasons(form: &Assessment, found: &Recognised) {
    let drafted = draft(found, 2000).assessment;
    for row in drafted.template.indicators() {
        let own = form.template.indicators().find(|own| own.name == row.name);
        let own = own.and_then(|own| form.answers.get(&own.id));
        let back = drafted.answers.get(&row.id);
        if let Some((own, back)) = own.zip(back).filter(|_| form.template.kind == Kind::Project) {
            assert_eq!(
                (&back.reason, &back.measures),
                (&own.reason, &own.measures),
                "{}",
                row.name
            );
        }
    }
}

fn goals_and_funds(form: &Assessment, found: &Recognised) {
    for (goal, found) in form.goals.iter().zip(&found.goals) {
        assert_eq!(text(found.expected.as_ref()), goal.expected);
        assert_eq!(text(found.achieved.as_ref()), goal.achieved);
    }
    assert_eq!(found.goals.len(), form.goals.len());
    assert_eq!(text(found.money.as_ref()), form.template.funds.unit);
    assert_eq!(found.funds.len(), form.funds.rows.len());
    for (row, found) in form.funds.rows.iter().zip(&found.funds) {
        assert_eq!(found.label.text, row.label);
        let cells = [&found.initial, &found.budget, &found.executed].map(|it| text(it.as_ref()));
        assert_eq!(cells, [row.initial.text(), row.budget.text(), row.executed.text()]);
    }
}

fn rows(form: &Assessment, sheet: &ScoreSheet, found: &Recognised) {
    let decimals = form.template.settings.rounding.decimals;
    let mut rest = found.rows.iter();
    for group in &form.template.groups {
        for (row, score) in form.template.indicators().zip(&sheet.rows) {
            if !group.all_indicators().any(|it| it.id == row.id) {
                continue;
            }
            let printed = score.score.map_or_else(String::new, |score| points(score, decimals));
            if form.template.kind == Kind::Project && group.name == "预算执行" {
                // The project form prints it in the funds block.
                assert_eq!(said(text(found.funds[0].score.as_ref())), printed);
                assert_eq!(text(found.funds[0].weight.as_ref()), row.weight.to_string());
                continue;
            }
            let found = rest.next().unwrap();
            let name = &row.name;
            assert_eq!(text(found.name.as_ref()), name);
            assert!(text(found.level1.as_ref()).starts_with(&group.name), "{name}");
            assert_eq!(found.target(), row.target.text(), "{name}");
            assert_eq!(
                found.text(Column::Actual),
                form.answers[&row.id].actual.text(),
                "{name}"
            );
            assert_eq!(found.text(Column::Weight), row.weight.normalize().to_string(), "{name}");
            assert_eq!(found.text(Column::Score), printed, "{name}");
        }
    }
    let more: Vec<_> = rest.map(|row| (text(row.name.as_ref()), row.place())).collect();
    assert_eq!(more, []);
}

fn docx(form: &Assessment) -> Recognised {
    let sheet = score(form);
    let all = Annexes {
        evidence: true,
        trace: true,
    };
    let file = write_docx(form, &sheet, &compose(form, &sheet), all).unwrap();
    recognise(&read_file(&file, "form.docx", OfficeLimits::FILE).unwrap())
}

fn xlsx(form: &Assessment) -> Recognised {
    let sheet = score(form);
    let file = write_xlsx(form, &sheet, &check(form, &sheet)).unwrap();
    recognise(&read_file(&file, "form.xlsx", OfficeLimits::FILE).unwrap())
}

#[test]
fn a_form_comes_back_from_excel() {
    for (_, form) in forms::all() {
        same(&form, &score(&form), &xlsx(&form));
    }
}

#[test]
fn a_form_comes_back_from_word() {
    for (_, form) in forms::all() {
        same(&form, &score(&form), &docx(&form));
    }
}

#[test]
fn the_report_comes_back_from_word() {
    let form = forms::department();
    let found = docx(&form);
    for (_, section) in form.template.text_sections() {
        let back = found.sections.iter().find(|it| it.title == section.title);
        let back: Vec<&str> = back.unwrap().paragraphs.iter().map(|it| it.text.as_str()).collect();
        let own: Vec<&str> = form.narrative[&section.id].lines().collect();
        assert_eq!(back, own, "{}", section.title);
    }
}

/// Blank forms of every built-in template, as a unit prints them to fill in by hand.
#[test]
fn every_built_in_template_is_written_blank() {
    for id in ziping::form::builtin_templates() {
        let form = Assessment::new(ziping::form::builtin_template(id).unwrap(), 2024);
        let printed = form.template.indicators().count();
        for found in [docx(&form), xlsx(&form)] {
            let names: Vec<&str> = found.rows.iter().map(|row| text(row.name.as_ref())).collect();
            let missing = |name: &&str| !names.contains(name);
            let missing: Vec<&str> = form
                .template
                .indicators()
                .map(|it| it.name.as_str())
                .filter(missing)
                .collect();
            // The project form prints the execution rate among its funds.
            assert!(
                missing.iter().all(|name| name.contains("执行率")),
                "{id}: {missing:?} of {printed}"
            );
            assert!(missing.len() <= 1, "{id}: {missing:?}");
        }
    }
}

#[test]
fn the_rows_of_a_form_with_its_own_columns_come_back() {
    for template in ["sichuan-project", "chongqing-department"] {
        let form = forms::own_columns(template);
        let sheet = score(&form);
        let decimals = form.template.settings.rounding.decimals;
        for found in [docx(&form), xlsx(&form)] {
            let rows = form.template.indicators().zip(&sheet.rows);
            // A project's execution rate stands in the funds block.
            let rows =
                rows.filter(|(row, _)| row.rule != Rule::ExecutionRate || form.template.kind == Kind::Department);
            let printed: Vec<[String; 4]> = rows
                .map(|(row, score)| {
                    let target = row
                        .target
                        .number()
                        .map_or(row.target.text().to_owned(), |it| it.value.to_string());
                    let score = score.score.map_or_else(String::new, |score| points(score, decimals));
                    [row.name.clone(), target, row.weight.normalize().to_string(), score]
                })
                .collect();
            let back: Vec<[String; 4]> = found
                .rows
                .iter()
                .map(|row| {
                    let target = Quantity::new(row.target());
                    let target = target
                        .number()
                        .map_or(target.text().to_owned(), |it| it.value.to_string());
                    let (weight, score) = (row.text(Column::Weight), row.text(Column::Score));
                    [
                        text(row.name.as_ref()).to_owned(),
                        target,
                        weight.to_owned(),
                        said(&score).to_owned(),
                    ]
                })
                .collect();
            assert_eq!(back, printed, "{template}");
        }
    }
}
