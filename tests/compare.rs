//! Two forms side by side: what differs is named, and taking everything over makes them equal.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

use std::sync::Arc;

use ziping::form::{Answer, Assessment, Edit, Evidence, Quantity, builtin_template, example};
use ziping::review::{Part, all_taken, compare, taken};

fn form() -> Assessment {
    example().unwrap()
}

fn change(form: &mut Assessment, id: &str, work: impl FnOnce(&mut Answer)) {
    work(form.answers.get_mut(id).unwrap());
}

#[test]
fn equal_forms_differ_nowhere() {
    assert_eq!(compare(&form(), &form()), []);
}

#[test]
fn each_place_is_named_with_what_stands_on_either_side() {
    let (mine, mut theirs) = (form(), form());
    change(&mut theirs, "pension-payment-rate", |answer| {
        answer.actual = Quantity::new("95%".to_owned());
        answer.reason = "系统升级".to_owned();
        answer.evidence.push(Evidence {
            name: "台账".to_owned(),
        });
    });
    theirs.unit.contact = "李四".to_owned();
    theirs.year = 2024;
    let found = compare(&mine, &theirs);
    let parts: Vec<&Part> = found.iter().map(|unlike| &unlike.part).collect();
    assert_eq!(
        parts,
        [
            &Part::Year,
            &Part::Unit,
            &Part::Answer("pension-payment-rate".to_owned())
        ]
    );
    let row = &found[2];
    assert_eq!(row.name, "养老金发放率");
    let field = |path: &str| row.fields.iter().find(|field| field.path == path).unwrap();
    assert_eq!(
        (field("actual").mine.as_str(), field("actual").theirs.as_str()),
        ("100%", "95%")
    );
    assert_eq!(
        (field("reason").mine.as_str(), field("reason").theirs.as_str()),
        ("", "系统升级")
    );
    assert!(
        row.fields
            .iter()
            .any(|field| field.theirs == "台账" && field.path.starts_with("evidence["))
    );
    // What is understood of a cell is no difference of its own.
    assert_eq!(row.fields.len(), 3);
}

#[test]
fn one_place_is_taken_over_and_taken_back() {
    let (mut mine, mut theirs) = (form(), form());
    change(&mut theirs, "pension-payment-rate", |answer| {
        answer.actual = Quantity::new("95%".to_owned())
    });
    theirs.goals[0].achieved = "另一个".to_owned();
    let before = mine.clone();
    let undo = taken(&Part::Goals, &theirs).apply(&mut mine);
    assert_eq!(mine.goals, theirs.goals);
    assert_eq!(compare(&mine, &theirs).len(), 1);
    undo.apply(&mut mine);
    assert_eq!(mine, before);
}

/// Whatever two forms hold, taking over all of the differences leaves none.
#[test]
fn taking_everything_over_makes_them_equal() {
    let project = Assessment::new(other(), 2025);
    let mut forms = vec![form(), project, Assessment::new(Arc::clone(&form().template), 2023)];
    let mut changed = form();
    changed.answers.remove("pension-payment-rate");
    changed.answers.insert("gone".to_owned(), Answer::default());
    changed.narrative.insert("gone".to_owned(), "文字".to_owned());
    changed
        .notes
        .insert("text-repeated@row:x".to_owned(), "已说明".to_owned());
    changed.hand_in_despite = "期限已到".to_owned();
    changed.vetoed.insert("gone".to_owned());
    forms.push(changed);
    for mine in &forms {
        for theirs in &forms {
            let mut merged = mine.clone();
            let undo = all_taken(&compare(mine, theirs), theirs).apply(&mut merged);
            assert_eq!(compare(&merged, theirs), []);
            let expected = Assessment {
                claimed: mine.claimed.clone(),
                ..theirs.clone()
            };
            assert_eq!(merged, expected);
            undo.apply(&mut merged);
            assert_eq!(&merged, mine);
        }
    }
    assert!(matches!(all_taken(&[], &forms[0]), Edit::All(edits) if edits.is_empty()));
}

fn other() -> Arc<ziping::form::Template> {
    let id = ziping::form::builtin_templates()
        .find(|id| *id != form().template.id)
        .unwrap();
    builtin_template(id).unwrap()
}
