//! The golden numbers of the field: figures seen in official text and published forms.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use serde_json::{Value, json};
use ziping::check::{Code, check};
use ziping::form::{Assessment, Quantity, builtin_template};
use ziping::score::{Clause, score};

#[path = "oracle/form.rs"]
mod form;

use form::{ROW, decimal, one_row, own_row, reduced, row, rule, settings, with_funds};

/// The score of a form's first row, as text with its decimals.
fn points(form: &Assessment) -> String {
    score(form).rows[0]
        .score
        .map_or_else(|| "open".to_owned(), |points| format!("{points:.2}"))
}

fn scored(rule: &str, weight: &str, target: &str, actual: &str) -> String {
    points(&one_row(rule, weight, target, actual, &Value::Null))
}

fn executed(weight: &str, budget: &str, executed: &str) -> Assessment {
    with_funds(one_row("executionRate", weight, "", "", &Value::Null), budget, executed)
}

const RATIO: &str = r#"{"kind":"atMost","variant":"ratio"}"#;

#[test]
fn at_least_gives_the_share_reached() {
    assert_eq!(scored("atLeast", "10", "≥500", "487"), "9.74");
    assert_eq!(scored("atLeast", "10", "≥95%", "88.75%"), "9.34");
}

#[test]
fn at_most_has_two_live_variants() {
    assert_eq!(scored("atMost", "10", "≤100", "125"), "7.50");
    assert_eq!(scored(RATIO, "10", "≤100", "125"), "8.00");
    assert_eq!(scored("atMost", "15", "≤160", "386"), "0.00");
    assert_eq!(scored(RATIO, "15", "≤160", "386"), "6.22");
    let by_setting = one_row("atMost", "10", "≤100", "125", &json!({ "atMost": "ratio" }));
    assert_eq!(points(&by_setting), "8.00");
}

#[test]
fn a_target_of_zero_is_all_or_nothing() {
    for kind in ["equal", "atMost"] {
        assert_eq!(scored(kind, "5", "0次", "0次"), "5.00");
        assert_eq!(scored(kind, "5", "0次", "1次"), "0.00");
    }
}

#[test]
fn execution_rounds_to_full_points_without_being_full() {
    let sheet = score(&executed("10", "90", "89.974"));
    let trace = &sheet.rows[0].trace;
    assert_eq!(sheet.rows[0].score, Some(decimal("10.00")));
    assert_eq!(trace.clause, Clause::ExecutionShare);
    let exact = trace.exact.as_ref().unwrap();
    assert_eq!(reduced(exact), "44987/4500");
    assert!(exact.numerator < exact.denominator * 10, "9.9971 is not exactly full");
}

#[test]
fn execution_of_published_forms() {
    assert_eq!(points(&executed("10", "132.81", "0.1")), "0.01");
    assert_eq!(points(&executed("10", "100", "45.17")), "4.52");
    assert_eq!(points(&executed("10", "100", "86.18")), "8.62");
    assert_eq!(points(&executed("10", "250000", "215457.6")), "8.62");
}

#[test]
fn execution_without_a_budget_is_open() {
    let sheet = score(&executed("10", "0", "0"));
    assert_eq!(sheet.rows[0].score, None);
    assert_eq!(sheet.total.open_rows, 1);
}

#[test]
fn three_public_expenses_that_almost_doubled() {
    let steps = r#"{"kind":"steps","side":"above","per":"1","deduct":"0.8"}"#;
    let per_point = r#"{"kind":"atMost","zeroTarget":{"kind":"perPoint","per":"1","deduct":"0.8"}}"#;
    for each in [steps, per_point] {
        assert_eq!(scored(each, "8", "≤0%", "98.31%"), "0.00");
        assert_eq!(scored(each, "8", "≤0%", "-3%"), "8.00");
    }
}

#[test]
fn completion_by_steps_in_each_mode() {
    for (mode, expected) in [("floor", "8.00"), ("proRata", "7.71"), ("ceil", "6.00")] {
        let rule = format!(r#"{{"kind":"steps","side":"below","per":"5","deduct":"2","mode":"{mode}"}}"#);
        assert_eq!(scored(&rule, "8", "100%", "99.27%"), expected, "{mode}");
    }
}

#[test]
fn rows_that_do_not_apply_rescale_the_total() {
    let away = row("away", decimal("12"), rule("atLeast"), "≥10个", "");
    let away = away.answered(&json!({ "notApplicable": { "reason": "本年未安排" } }));
    let sheet = score(&form::form(
        vec![own_row(ROW, decimal("88"), "82"), away],
        settings(&Value::Null),
    ));
    assert_eq!(sheet.total.sum, decimal("82"));
    assert_eq!(sheet.total.left_out, decimal("12"));
    assert_eq!(sheet.total.total, decimal("93.18"));
    assert_eq!(sheet.total.grade.as_deref(), Some("优"));
}

#[test]
fn a_low_execution_rate_caps_the_total() {
    let rows = || {
        vec![
            row(ROW, decimal("10"), rule("executionRate"), "", ""),
            own_row("rest", decimal("90"), "90"),
        ]
    };
    let caps = json!({ "totalCaps": [
        { "below": "50", "max": "59" },
        { "below": "60", "max": "69" },
        { "below": "70", "max": "79" },
        { "below": "80", "max": "89" },
    ] });
    let capped = score(&with_funds(form::form(rows(), settings(&caps)), "100", "76"));
    assert_eq!(capped.rows[0].score, Some(decimal("7.60")));
    assert_eq!(capped.total.sum, decimal("97.6"));
    assert_eq!(capped.total.total, decimal("89"));
    assert_eq!(capped.total.capped.unwrap().before, decimal("97.6"));
    assert_eq!(capped.total.grade.as_deref(), Some("良"));
    let free = score(&with_funds(form::form(rows(), settings(&Value::Null)), "100", "76"));
    assert_eq!(free.total.total, decimal("97.6"));
    assert_eq!(free.total.grade.as_deref(), Some("优"));
}

/// 1432.49 + 10588.12 against 12023.85.
#[test]
fn parts_that_do_not_make_the_total_are_found_with_their_difference() {
    let mut form = Assessment::new(builtin_template("rugao-department-2023").unwrap(), 2023);
    let total = form.funds.rows[0].id.clone();
    form.funds.rows[0].executed = Quantity::new("12023.85");
    let parts = form
        .funds
        .rows
        .iter_mut()
        .filter(|row| row.parent.as_ref() == Some(&total));
    for (part, amount) in parts.zip(["1432.49", "10588.12"]) {
        part.executed = Quantity::new(amount);
    }
    let findings = check(&form, &score(&form));
    let found: Vec<_> = findings
        .iter()
        .filter(|finding| finding.code == Code::FundsSum)
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].amount, Some(decimal("-3.24")));
}
