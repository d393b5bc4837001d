//! Every check fires where it must, and not a hair earlier.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "the helpers of a test fail it"
)]

mod answered;
mod cases;
mod form;
mod hostile;

use std::collections::BTreeSet;

use serde_json::json;
use ziping::check::{Code, Finding, Part, Place, Severity, check};
use ziping::form::Assessment;
use ziping::score::score;
use ziping::text::{Lang, code_title, finding_text};

fn findings(assessment: &Assessment) -> Vec<Finding> {
    check(assessment, &score(assessment))
}

fn codes(assessment: &Assessment) -> Vec<Code> {
    findings(assessment).iter().map(|finding| finding.code).collect()
}

fn message(finding: &Finding) -> String {
    finding_text(finding, Lang::Zh).message
}

#[test]
fn the_clean_form_is_clean() {
    let clean = form::with(&[]);
    assert_eq!(score(&clean).total.total.to_string(), "99.48");
    let found: Vec<String> = findings(&clean).iter().map(message).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_code_fires_and_its_near_miss_does_not() {
    let mut wrong = Vec::new();
    for case in cases::all() {
        let fires = codes(&form::with(&case.fires));
        if !fires.contains(&case.code) {
            wrong.push(format!("{} does not fire; found {fires:?}", case.code));
        }
        let near = codes(&form::with(&case.near));
        if near.contains(&case.code) {
            wrong.push(format!("{} fires at its near miss", case.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let covered: BTreeSet<Code> = cases::all().iter().map(|case| case.code).collect();
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !covered.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_finding_reads_as_a_sentence() {
    for case in cases::all() {
        for finding in findings(&form::with(&case.fires)) {
            for lang in [Lang::Zh, Lang::En] {
                let text = finding_text(&finding, lang);
                for part in [&text.message, &text.basis, &text.fix] {
                    assert!(!part.is_empty(), "{}", finding.code);
                    assert!(!part.contains(['{', '}']), "{}: {part}", finding.code);
                    assert!(!part.contains("“”"), "{}: {part}", finding.code);
                }
            }
        }
    }
}

#[test]
fn titles_are_short_and_differ() {
    let titles: BTreeSet<&str> = Code::ALL.iter().map(|code| code_title(*code, Lang::Zh)).collect();
    assert_eq!(titles.len(), Code::ALL.len());
    assert!(titles.iter().all(|title| title.chars().count() <= 18), "{titles:?}");
}

#[test]
fn a_code_is_its_json_name() {
    for code in Code::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), json!(code.name()));
    }
}

#[test]
fn the_filled_example_may_be_handed_in() {
    let example = ziping::form::example().unwrap();
    let fatal: Vec<_> = findings(&example)
        .into_iter()
        .filter(|finding| finding.severity == Severity::Fatal)
        .collect();
    assert_eq!(fatal, []);
}

#[test]
fn funds_that_do_not_add_up_say_by_how_much() {
    let off = form::with(&[
        ("funds/rows/0/executed", json!({"text": "12023.85"})),
        ("funds/rows/1/executed", json!({"text": "1432.49"})),
        ("funds/rows/3/executed", json!({"text": "10588.12"})),
    ]);
    let found = findings(&off);
    let sum = found.iter().find(|finding| finding.code == Code::FundsSum).unwrap();
    assert_eq!(sum.amount.unwrap().to_string(), "-3.24");
    assert_eq!(
        message(sum),
        "全年执行数：各项之和 12020.61，比资金总额 12023.85 少 3.24 万元（财政拨款 1432.49 + 其他资金 10588.12）。"
    );
    assert_eq!(
        finding_text(sum, Lang::En).message,
        "Executed: the parts sum to 12020.61, 3.24 万元 less than “资金总额” 12023.85 (财政拨款 1432.49 + 其他资金 10588.12)."
    );
    let above = form::with(&[("funds/rows/2/budget", json!({"text": "95"}))]);
    let found = findings(&above);
    let parts = found.iter().find(|it| it.code == Code::FundsPartsAbove).unwrap();
    assert_eq!(parts.amount.unwrap().to_string(), "5");
    assert_eq!(
        message(parts),
        "全年预算数：“其中”各项之和 95，比财政拨款 90 多 5 万元（设备购置 95）。"
    );
}

#[test]
fn the_reason_of_an_own_score_says_why_points_are_lost() {
    let own = |reason: &str| {
        form::with(&[
            ("answers/train/ownScore", json!("18")),
            ("answers/train/ownScoreReason", json!(reason)),
            ("answers/train/reason", json!("")),
            ("narrative/conclusion", json!("略。")),
        ])
    };
    assert_eq!(codes(&own("按签到表扣")), []);
    assert_eq!(codes(&own(" ")), [Code::OwnScoreReasonMissing]);
    // A reason left over from an own score that was taken back explains nothing.
    let taken_back = form::with(&[
        ("answers/train/ownScoreReason", json!("按签到表扣")),
        ("answers/train/reason", json!("")),
    ]);
    assert_eq!(codes(&taken_back), [Code::DeviationReasonMissing]);
}

#[test]
fn the_printed_result_of_another_form_is_only_compared() {
    let printed = form::with(&[("claimed", json!({"total": "97.2", "grade": "良"}))]);
    let found = findings(&printed);
    let codes: Vec<Code> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(
        codes,
        [
            Code::ClaimedGradeUnfit,
            Code::ClaimedTotalDiffers,
            Code::ClaimedGradeDiffers
        ]
    );
    for finding in &found {
        assert_eq!(finding.severity, Severity::Polish, "{}", finding.code);
        let text = finding_text(finding, Lang::Zh);
        assert!(text.message.contains("原表") && !text.fix.contains("改成"), "{text:?}");
    }
    assert_eq!(
        message(&found[1]),
        "原表打印的总分是 97.2，本表现在测算是 99.48，相差 −2.28 分。"
    );
}

#[test]
fn long_lists_end_in_words() {
    let bare = ["rate", "change", "date", "rules"].map(|id| format!("answers/{id}/evidence"));
    let changes: Vec<_> = bare.iter().map(|path| (path.as_str(), json!([]))).collect();
    let found = findings(&form::with(&changes));
    assert_eq!(
        message(&found[0]),
        "9 项已评分的指标中有 4 项得满分而没有列佐证材料（预算执行率、三公经费变动率、完成时间等）。"
    );
    let mut many = vec![("template/fullMarks", json!("109"))];
    for n in 1..=9 {
        let group = json!({"id": format!("g{n}"), "name": format!("组{n}"), "weight": "0"});
        many.push(("template/groups/-", group));
    }
    let found = findings(&form::with(&many));
    let total = found.iter().find(|it| it.code == Code::WeightTotal).unwrap();
    assert_eq!(
        message(total),
        "一级指标分值 预算执行 10 + 产出 60 + 效益 20 等 13 项 = 100，满分是 109，相差 −9 分。"
    );
}

#[test]
fn money_in_yuan_is_converted_exactly() {
    let mixed = form::with(&[("funds/rows/1/budget", json!({"text": "900,000.00元"}))]);
    assert_eq!(codes(&mixed), [Code::FundsUnitMixed]);
    let off = form::with(&[("funds/rows/1/budget", json!({"text": "899,000.00元"}))]);
    let found = findings(&off);
    let sum = found.iter().find(|finding| finding.code == Code::FundsSum).unwrap();
    assert_eq!(sum.amount.unwrap().to_string(), "-0.1");
}

#[test]
fn one_mistake_is_said_once() {
    let empty = form::with(&[("funds/rows/0/executed", json!({"text": ""}))]);
    assert_eq!(codes(&empty), [Code::FundsTotalMissing]);
    let blank = form::with(&[("answers/train", json!({}))]);
    assert_eq!(codes(&blank), [Code::AnswerMissing]);
    let slow = form::with(&[
        ("funds/rows/0/executed", json!({"text": "80"})),
        ("funds/rows/1/executed", json!({"text": "70"})),
        ("narrative/conclusion", json!("略。")),
    ]);
    assert_eq!(codes(&slow), [Code::DeviationReasonMissing, Code::PointsAboveExecution]);
}

#[test]
fn an_own_score_settles_what_cannot_be_computed() {
    let settled = form::with(&[
        ("answers/train/actual", json!({"text": "完成"})),
        ("answers/train/ownScore", json!("18")),
        ("answers/train/ownScoreReason", json!("按签到表")),
        ("narrative/conclusion", json!("略。")),
    ]);
    let found = findings(&settled);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].code, found[0].severity),
        (Code::NumberDue, Severity::Important)
    );
}

#[test]
fn findings_run_as_the_form_runs_the_worst_first() {
    let many = form::with(&[
        ("answers/users/actual", json!({"text": ""})),
        ("answers/train/reason", json!("")),
        ("unit/name", json!("")),
        ("funds/rows/1/budget", json!({"text": "若干"})),
        ("narrative/problems", json!("")),
        ("vetoed", json!(["accident"])),
    ]);
    let places: Vec<Place> = findings(&many).into_iter().map(|finding| finding.place).collect();
    let row = |id: &str, part| Place::Row { id: id.into(), part };
    assert_eq!(
        places,
        [
            Place::Unit { field: "name".into() },
            Place::Funds {
                row: "fiscal".into(),
                column: Some(ziping::form::FundsColumn::Budget)
            },
            row("train", Part::Reason),
            row("users", Part::Actual),
            Place::Narrative { id: "problems".into() },
            Place::Form,
        ]
    );
}

#[test]
fn a_figure_with_braces_is_shown_as_typed() {
    let braces = form::with(&[("answers/train/actual", json!({"text": "{2}完成{column}"}))]);
    let found = findings(&braces);
    assert!(
        message(&found[0]).contains("“{2}完成{column}”"),
        "{}",
        message(&found[0])
    );
}
