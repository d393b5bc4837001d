//! What was typed into the cells, as the sentence says it.

use serde_json::{Value, json};
use ziping::form::Sign;
use ziping::score::Clause::{self, *};
use ziping::score::InputName::{self, *};
use ziping::score::{Open, Trace, score};
use ziping::text::{Lang, trace_sentence};

use super::form::{ROW, form, one_row, row, rule, settings};
use super::{d, say, trace};

/// A trace whose actual was typed with a sign.
fn signed(sign: Sign, clause: Clause, inputs: &[(InputName, &str)], score: &str) -> Trace {
    let exact = (score.parse().unwrap(), 1);
    let mut trace = trace(clause, inputs, exact, score);
    trace.inputs[0].sign = Some(sign);
    trace
}

#[test]
fn an_actual_typed_with_a_sign_says_so() {
    let pair = |actual, target| [(Actual, actual), (Target, target), (Weight, "10")];
    let said = say(&[
        signed(Sign::Above, AtLeastMet, &pair("4万名", "4万名"), "10"),
        signed(Sign::Above, AtLeastShare, &pair("4万名", "5万名"), "8"),
        signed(Sign::AtLeast, AtLeastMet, &pair("95%", "95%"), "10"),
        signed(Sign::Equal, AtLeastMet, &pair("95%", "95%"), "10"),
        signed(Sign::AtMost, AtMostMet, &pair("90万元", "90万元"), "10"),
        signed(Sign::Below, ZeroMissed, &pair("1件", "0件"), "0"),
        signed(Sign::Above, EqualMissed, &pair("3次", "2次"), "0"),
        signed(
            Sign::Below,
            ZeroPerPoint,
            &[
                (Actual, "3件"),
                (Target, "0件"),
                (Weight, "10"),
                (Per, "1"),
                (Deduct, "2"),
            ],
            "4",
        ),
        signed(
            Sign::Above,
            StepsNone,
            &[
                (Actual, "99%"),
                (Target, "100%"),
                (Weight, "10"),
                (Per, "5"),
                (Deduct, "2"),
                (Steps, "0"),
            ],
            "10",
        ),
        signed(
            Sign::Below,
            StepsTaken,
            &[
                (Actual, "90%"),
                (Target, "100%"),
                (Weight, "10"),
                (Per, "5"),
                (Deduct, "2"),
                (Steps, "2"),
            ],
            "6",
        ),
        signed(
            Sign::Above,
            Band,
            &[(Actual, "7%"), (Points, "4"), (Weight, "5"), (From, "0%"), (To, "10%")],
            "4",
        ),
        signed(Sign::Below, SpanInTime, &pair("11个月", "12个月"), "10"),
        signed(
            Sign::Above,
            SpanLate,
            &[
                (Actual, "13个月"),
                (Target, "12个月"),
                (Late, "1"),
                (Deduct, "1"),
                (Weight, "10"),
            ],
            "9",
        ),
        signed(
            Sign::Above,
            OverAchieved,
            &[
                (Actual, "13次"),
                (Target, "10次"),
                (Threshold, "130"),
                (Deduct, "20"),
                (Weight, "10"),
            ],
            "8",
        ),
    ]);
    insta::assert_snapshot!(said);
}

fn sentence(target: &str, actual: &str) -> String {
    let sheet = score(&one_row("atLeast", "10", target, actual, &Value::Null));
    trace_sentence(&sheet.rows[0].trace, Lang::Zh)
}

#[test]
fn more_than_40_000_stays_more_than_40_000() {
    assert_eq!(
        sentence("≥4万名", "4万多名"),
        "实际完成值超过 4 万名，达到指标值 4 万名，得满分 10.00 分。"
    );
    let sheet = score(&one_row("atLeast", "10", "≥4万名", "4万多名", &Value::Null));
    let trace = serde_json::to_value(&sheet.rows[0].trace).unwrap();
    assert_eq!(trace["inputs"][0]["sign"], ">");
    assert_eq!(trace["inputs"][1]["sign"], "≥");
    assert_eq!(trace["inputs"][2].get("sign"), None);
    assert_eq!(serde_json::from_value::<Trace>(trace).unwrap(), sheet.rows[0].trace);
}

/// An accountant counts people in 人, 名 or 位 alike; 人次 counts their visits.
#[test]
fn people_are_people_in_any_of_their_units() {
    assert_eq!(
        sentence("≥4万名", "38508人"),
        "实际完成值 38508 人未达到指标值 4 万名，按比例记分：38508 人 ÷ 4 万名 × 10 = 9.627，四舍五入到 0.01，得 9.63 分。"
    );
    for (target, actual) in [
        ("≥40000人", "4万名"),
        ("≥0.5千位", "500人"),
        ("≥3万名", "3万位"),
        ("≥120名", "120"),
    ] {
        assert!(
            sentence(target, actual).ends_with("得满分 10.00 分。"),
            "{target} {actual}"
        );
    }
    for actual in ["4万人次", "4万户"] {
        let rows = score(&one_row("atLeast", "10", "≥40000人", actual, &Value::Null)).rows;
        assert_eq!(rows[0].id, ROW);
        assert_eq!(rows[0].trace.open, Some(Open::UnitsDiffer), "{actual}");
    }
}

#[test]
fn figures_of_a_formula_may_be_typed_in_any_unit_of_people() {
    let formula = json!({
        "expression": "在职人数 ÷ 编制数", "percent": true,
        "inputs": [{"name": "在职人数", "unit": "人"}, {"name": "编制数", "unit": "人"}],
    });
    let computed = |on_post: &str| {
        let inputs = json!({"inputs": {"在职人数": {"text": on_post}, "编制数": {"text": "40人"}}});
        let row = row(ROW, d("10"), rule("atMost"), "≤100%", "")
            .answered(&inputs)
            .with_formula(serde_json::from_value(formula.clone()).unwrap());
        let trace = score(&form(vec![row], settings(&Value::Null))).rows[0].trace.clone();
        (trace.open, trace.score)
    };
    for on_post in ["38人", "38名", "38位", "0.0038万名", "38"] {
        assert_eq!(computed(on_post), (None, Some(d("10.00"))), "{on_post}");
    }
    let unfit = Open::InputUnfit {
        name: "在职人数".to_owned(),
    };
    assert_eq!(computed("38人次"), (Some(unfit), None));
}
