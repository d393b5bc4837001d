//! What would change the grade: every answer is tried on the form, and comes true.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail it")]

use serde_json::{Value, json};
use ziping::form::{Assessment, Quantity, Settings};
use ziping::score::{Outcome, ScoreSheet, dispute_outcomes, lost_shares, next_step, rounding_outcomes, score};
use ziping::text::{Lang, dispute_text, lost_share_text, next_step_text, rounding_text};

/// A form of rows (id, weight, target, rule, answer).
fn form(rows: &[(&str, &str, &str, &str, Value)]) -> Assessment {
    let indicators: Vec<Value> = rows
        .iter()
        .map(|(id, weight, target, rule, _)| {
            json!({"id": id, "name": format!("指标{id}"), "weight": weight, "target": {"text": target}, "rule": {"kind": rule}})
        })
        .collect();
    let answers: serde_json::Map<String, Value> = rows
        .iter()
        .map(|(id, .., answer)| ((*id).to_owned(), answer.clone()))
        .collect();
    serde_json::from_value(json!({
        "format": "ziping.assessment/1", "year": 2025, "answers": answers,
        "template": {
            "format": "ziping.template/1", "id": "x", "version": 1, "title": "x", "kind": "project", "fullMarks": "100",
            "settings": Settings::default(),
            "groups": [{"id": "g", "name": "g", "weight": "100", "indicators": indicators}],
        },
    }))
    .unwrap()
}

fn actual(text: &str) -> Value {
    json!({"actual": {"text": text}})
}

fn named(id: &str) -> String {
    format!("指标{id}")
}

fn now(sheet: &ScoreSheet) -> Outcome {
    Outcome {
        total: sheet.total.total,
        grade: sheet.total.grade.clone(),
    }
}

/// 50·320/400 + 30·90% + 20 = 40 + 27 + 20 = 87: three points short of 优.
fn short_of_the_best() -> Assessment {
    form(&[
        ("a", "50", "≥400人", "atLeast", actual("320人")),
        ("b", "30", "≤100万元", "atMost", actual("110万元")),
        ("c", "20", "100%", "atLeast", actual("100%")),
    ])
}

#[test]
fn one_row_by_the_least_actual_that_is_enough() {
    let mut form = short_of_the_best();
    let sheet = score(&form);
    assert_eq!(
        (sheet.total.total.to_string(), sheet.total.grade.as_deref()),
        ("87.00".to_owned(), Some("良"))
    );
    let step = next_step(&form, &sheet).unwrap();
    assert!(step.enough);
    assert_eq!(
        (step.grade.as_str(), step.distance.to_string()),
        ("优", "3.00".to_owned())
    );
    let gain = &step.gains.first().unwrap();
    // All of b's three lost points, which is just enough: an actual of 100.
    assert_eq!(
        (step.gains.len(), gain.id.as_str(), gain.to.normalize().to_string()),
        (1, "b", "30".to_owned())
    );
    assert_eq!(gain.actual.as_ref().unwrap().text(), "100万元");
    assert_eq!(
        next_step_text(&step, &named, Lang::Zh),
        [
            "距“优”还差 3 分，最少改下面 1 行：",
            "“指标b”由 27 分到 30 分，完成值要到 100万元。"
        ]
    );
    form.answers.get_mut("b").unwrap().actual = Quantity::new("100万元");
    assert_eq!(score(&form).total.grade.as_deref(), Some("优"));
}

#[test]
fn the_last_row_gives_no_more_than_it_takes() {
    // 50·320/400 + 30·80% + 20·80% = 40 + 24 + 16 = 80: ten short, which a alone has to give.
    let mut form = form(&[
        ("a", "50", "≥400人", "atLeast", actual("320人")),
        ("b", "30", "≥100%", "atLeast", actual("80%")),
        ("c", "20", "≥100%", "atLeast", actual("80%")),
    ]);
    form.answers.get_mut("a").unwrap().actual = Quantity::new("300人");
    // Now 37.5 + 24 + 16 = 77.5: 中, 2.5 short of 良. b lost 6, c 4, a 12.5: c is enough, with 18.5 of 20.
    let sheet = score(&form);
    let step = next_step(&form, &sheet).unwrap();
    let gain = step.gains.first().unwrap();
    assert_eq!(
        (step.grade.as_str(), gain.id.as_str(), gain.to.normalize().to_string()),
        ("良", "c", "18.5".to_owned())
    );
    assert_eq!(gain.actual.as_ref().unwrap().text(), "93%");
    form.answers.get_mut("c").unwrap().actual = Quantity::new("92%");
    assert_eq!(score(&form).total.grade.as_deref(), Some("中"));
    form.answers.get_mut("c").unwrap().actual = Quantity::new("93%");
    assert_eq!(score(&form).total.grade.as_deref(), Some("良"));
}

#[test]
fn several_rows_where_one_is_not_enough() {
    let form = form(&[
        ("a", "40", "≥10个", "atLeast", actual("6个")),
        ("b", "30", "≥10个", "atLeast", actual("6个")),
        ("c", "30", "≥10个", "atLeast", actual("6个")),
    ]);
    // 60 and 中; 20 short of 良: a gives its 16, then b 4 of its 12.
    let sheet = score(&form);
    let step = next_step(&form, &sheet).unwrap();
    let told: Vec<(String, String, Option<String>)> = step
        .gains
        .iter()
        .map(|gain| {
            let actual = gain.actual.as_ref().map(|actual| actual.text().to_owned());
            (gain.id.clone(), gain.to.normalize().to_string(), actual)
        })
        .collect();
    let whole = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            ("a".to_owned(), "40".to_owned(), whole("10个")),
            // 22 of 30 are 7.33 of 10; whole things are counted whole.
            ("b".to_owned(), "22".to_owned(), whole("8个")),
        ]
    );
    assert!(step.enough);
}

#[test]
fn nothing_is_short_of_the_best_grade_or_of_an_open_form() {
    let best = form(&[("a", "100", "≥10个", "atLeast", actual("10个"))]);
    assert_eq!(next_step(&best, &score(&best)), None);
    assert_eq!(lost_shares(&score(&best)), []);
    let open = form(&[("a", "100", "≥10个", "atLeast", json!({}))]);
    assert_eq!(next_step(&open, &score(&open)), None);
}

#[test]
fn lost_points_are_shared_out() {
    let sheet = score(&short_of_the_best());
    let shares = lost_shares(&sheet);
    let told: Vec<String> = shares
        .iter()
        .map(|share| lost_share_text(share, &named, Lang::Zh))
        .collect();
    // 10 and 3 of 13.
    assert_eq!(
        told,
        [
            "“指标a”失 10 分，占全部失分的 76.92%。",
            "“指标b”失 3 分，占全部失分的 23.08%。"
        ]
    );
    assert_eq!(
        lost_share_text(shares.first().unwrap(), &named, Lang::En),
        "“指标a” lost 10 points, 76.92% of all that were lost."
    );
}

#[test]
fn the_rounding_can_decide_the_grade() {
    // Nine tenths of 33.33, twice, and 30.003 of 33.34: 29.997 → 30.00, 30.00 and 30.01 in hundredths.
    let form = form(&[
        ("a", "33.33", "≥1000个", "atLeast", actual("900个")),
        ("b", "33.33", "≥1000个", "atLeast", actual("900个")),
        ("c", "33.34", "≥1000个", "atLeast", actual("899个")),
    ]);
    // 29.997 + 29.997 + 29.97266: per row 30.00 + 30.00 + 29.97 = 89.97; up: 30.00 + 30.00 + 29.98 = 89.98; to tenths
    // 30.0 · 3 = 90.0, and so to ones.
    let sheet = score(&form);
    assert_eq!(
        (sheet.total.total.to_string(), sheet.total.grade.as_deref()),
        ("89.97".to_owned(), Some("良"))
    );
    let outcomes = rounding_outcomes(&form, &sheet);
    let better: Vec<String> = outcomes
        .iter()
        .filter(|it| it.outcome.grade.as_deref() == Some("优"))
        .map(|it| {
            format!(
                "{} {:?} {:?}",
                it.rounding.decimals, it.rounding.mode, it.rounding.place
            )
        })
        .collect();
    assert_eq!(
        better,
        [
            "0 HalfUp Indicator",
            "0 HalfEven Indicator",
            "0 Up Indicator",
            "1 HalfUp Indicator",
            "1 HalfEven Indicator",
            "1 Up Indicator",
            "0 HalfUp Total",
            "0 HalfEven Total",
            "0 Up Total",
            "1 HalfUp Total",
            "1 HalfEven Total",
            "1 Up Total",
        ]
    );
    let told = rounding_text(&outcomes, &now(&sheet), Lang::Zh);
    assert_eq!(told.len(), better.len());
    assert!(told.iter().all(|text| text.contains("等级“优”")), "{told:?}");

    let far = short_of_the_best();
    let sheet = score(&far);
    let told = rounding_text(&rounding_outcomes(&far, &sheet), &now(&sheet), Lang::Zh);
    assert_eq!(told, ["换任何取整方式，总分和等级都不变。"]);
}

#[test]
fn disputed_rows_say_what_the_proposal_would_make() {
    let own = |text: &str, own: &str| json!({"actual": {"text": text}, "ownScore": own, "ownScoreReason": "复核"});
    let form = form(&[
        ("a", "50", "≥400人", "atLeast", own("320人", "48")),
        ("b", "30", "≥100%", "atLeast", own("100%", "25")),
        ("c", "20", "100%", "atLeast", own("100%", "20")),
    ]);
    // 48 + 25 + 20 = 93. With the proposals 40 and 30: 85, 98, and 90 together.
    let sheet = score(&form);
    let found = dispute_outcomes(&form, &sheet);
    let told: Vec<String> = found
        .iter()
        .map(|it| dispute_text(it, &named, &now(&sheet), Lang::Zh))
        .collect();
    assert_eq!(
        told,
        [
            "“指标a”自评 48 分，按测算 40 分，总分是 85，等级变为“良”。",
            "“指标b”自评 25 分，按测算 30 分，总分是 98，等级不变。",
            "有出入的各行自评共 73 分，全部按测算 70 分，总分是 90，等级不变。",
        ]
    );
    assert!(dispute_text(found.first().unwrap(), &named, &now(&sheet), Lang::En).ends_with("the grade “良”."));
}
