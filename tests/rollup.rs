//! Many results → one picture, with figures worked out by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::sync::Arc;

use rust_decimal::Decimal;
use ziping::form::{Assessment, example};
use ziping::rollup::{Line, Member, Rollup, lines, rollup};

fn points(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The example as another unit handed it in; `change` says what differs.
fn unit(name: &str, change: impl FnOnce(&mut Assessment)) -> Assessment {
    let mut form = example().unwrap();
    form.unit.name = name.to_owned();
    change(&mut form);
    form
}

fn own(form: &mut Assessment, row: &str, score: &str) {
    let answer = form.answers.entry(row.to_owned()).or_default();
    answer.own_score = Some(score.to_owned());
    answer.own_score_reason = "按复核意见".to_owned();
}

fn members(forms: &[(Assessment, usize)]) -> Vec<Member<'_>> {
    forms
        .iter()
        .map(|(form, discrepancies)| Member {
            form,
            discrepancies: *discrepancies,
        })
        .collect()
}

fn of(forms: &[(Assessment, usize)]) -> Rollup {
    rollup(&members(forms))
}

/// 97.20; 93.70 (3.50 less by one row's own score of 0); 100 (every lost point given back).
fn three() -> Vec<(Assessment, usize)> {
    let better = |form: &mut Assessment| {
        own(form, "result-use", "5");
        own(form, "publicity-forms", "4");
        own(form, "training", "1");
    };
    vec![
        (unit("甲局", |_| {}), 0),
        (unit("乙局", |form| own(form, "result-use", "0")), 2),
        (unit("丙局", better), 0),
    ]
}

#[test]
fn totals_are_counted_averaged_and_spread() {
    let rollup = of(&three());
    assert_eq!((rollup.forms, rollup.templates.len()), (3, 1));
    let picture = &rollup.templates[0];
    assert_eq!(picture.forms, 3);
    assert_eq!((picture.lowest, picture.highest), (points("93.70"), points("100.00")));
    // (97.20 + 93.70 + 100.00) ÷ 3 = 96.9666…
    assert_eq!(picture.average, points("96.97"));
    let grades: Vec<(&str, usize)> = picture.grades.iter().map(|it| (it.grade.as_str(), it.forms)).collect();
    assert_eq!(grades, [("优", 3), ("良", 0), ("中", 0), ("差", 0)]);
    assert_eq!(picture.bands.len(), 10);
    assert_eq!(
        (picture.bands[9].from, picture.bands[9].to, picture.bands[9].forms),
        (points("90"), points("100"), 3)
    );
    assert_eq!(picture.bands.iter().map(|band| band.forms).sum::<usize>(), 3);
}

#[test]
fn what_does_not_verify_is_named_and_counted_with_its_computed_figures() {
    let rollup = of(&three());
    let named: Vec<_> = rollup
        .not_verified
        .iter()
        .map(|it| (it.at, it.unit.as_str(), it.count))
        .collect();
    assert_eq!(named, [(1, "乙局", 2)]);
    assert_eq!(rollup.templates[0].forms, 3);
}

#[test]
fn lost_points_are_summed_by_indicator_and_by_group() {
    let rollup = of(&three());
    let picture = &rollup.templates[0];
    // 评价结果应用: 1.50 + 5.00 + 0; 政策宣传形式丰富性: twice 1.00; 业务学习与培训: twice 0.30.
    let losses: Vec<_> = picture
        .losses
        .iter()
        .map(|it| (it.id.as_str(), it.losing, it.lost))
        .collect();
    assert_eq!(
        losses,
        [
            ("result-use", 2, points("6.50")),
            ("publicity-forms", 2, points("2.00")),
            ("training", 2, points("0.60")),
        ]
    );
    let lost: Decimal = picture.losses.iter().map(|it| it.lost).sum();
    // 300 − (97.20 + 93.70 + 100.00)
    assert_eq!(lost, points("9.10"));
    let level_1: Decimal = picture.groups.iter().filter(|it| it.level == 1).map(|it| it.lost).sum();
    let level_2: Decimal = picture.groups.iter().filter(|it| it.level == 2).map(|it| it.lost).sum();
    assert_eq!((level_1, level_2), (lost, lost));
    let weights: Decimal = picture
        .groups
        .iter()
        .filter(|it| it.level == 1)
        .map(|it| it.weight)
        .sum();
    assert_eq!(weights, points("100"));
}

#[test]
fn an_unfinished_form_is_named_and_left_out_of_every_figure() {
    let mut forms = three();
    forms.push((unit("丁局", |form| form.answers.clear()), 0));
    let rollup = of(&forms);
    assert_eq!(rollup.forms, 4);
    assert_eq!(
        (rollup.unfinished[0].at, rollup.unfinished[0].unit.as_str()),
        (3, "丁局")
    );
    assert_eq!(rollup.templates[0].average, points("96.97"));
}

#[test]
fn other_templates_stand_apart() {
    let mut forms = three();
    let other = |form: &mut Assessment| {
        let mut template = (*form.template).clone();
        template.id = "other".to_owned();
        form.template = Arc::new(template);
    };
    forms.push((unit("戊局", other), 0));
    let ids: Vec<_> = of(&forms)
        .templates
        .iter()
        .map(|it| (it.id.clone(), it.forms))
        .collect();
    assert_eq!(ids, [("rugao-department-2023".to_owned(), 3), ("other".to_owned(), 1)]);
}

#[test]
fn nothing_makes_an_empty_picture() {
    assert_eq!(rollup(&[]), Rollup::default());
}

#[test]
fn the_list_has_the_best_first_and_says_what_to_look_at() {
    let mut forms = three();
    forms.push((unit("丁局", |form| form.answers.clear()), 0));
    // The second time, with another total: the same unit, year and form.
    forms.push((unit("甲局", |form| own(form, "result-use", "5")), 0));
    // Another year is another form.
    forms.push((unit("乙局", |form| form.year += 1), 0));
    let list = lines(&members(&forms));
    let seen = |line: &Line| {
        let total = line.total.map(|(total, _)| total.to_string());
        (line.at, line.unit.clone(), total, line.grade.clone(), line.twin)
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        list.iter().map(seen).collect::<Vec<_>>(),
        [
            (2, "丙局".to_owned(), some("100.00"), some("优"), None),
            (4, "甲局".to_owned(), some("98.70"), some("优"), Some(0)),
            (0, "甲局".to_owned(), some("97.20"), some("优"), None),
            (5, "乙局".to_owned(), some("97.20"), some("优"), None),
            (1, "乙局".to_owned(), some("93.70"), some("优"), None),
            (3, "丁局".to_owned(), None, None, None),
        ]
    );
    assert_eq!(
        list.iter().map(|line| line.discrepancies).collect::<Vec<_>>(),
        [0, 0, 0, 0, 2, 0]
    );
    assert!(list.last().unwrap().open > 0);
    assert_eq!(list[0].title, "2023 年市级部门整体支出绩效自评价表");
}
