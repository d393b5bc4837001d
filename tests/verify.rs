//! A result file carries its own proof: whoever changes a number is named.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "the helpers of a test fail it"
)]

#[path = "check/form.rs"]
mod small;

use serde_json::Value;
use ziping::form::json::write_proven;
use ziping::form::{Answer, Assessment, Quantity, builtin_template, builtin_templates, example};
use ziping::review::{ResultFile, discrepancy_text, engine_note, other_engine, result, verify, verify_json};
use ziping::text::Lang;

fn filled() -> Assessment {
    example().unwrap()
}

/// A form with a deduction, a cap, a row left out and an open one: every kind of number that a sheet can hold.
fn varied() -> Assessment {
    let mut form = serde_json::to_value(filled()).unwrap();
    let settings = &mut form["template"]["settings"];
    settings["totalCaps"] = serde_json::json!([{"below": "90", "max": "89"}]);
    let cells = form["funds"]["rows"].as_array_mut().unwrap();
    cells[0]["executed"]["text"] = Value::from("800万元");
    let answers = form["answers"].as_object_mut().unwrap();
    let ids: Vec<String> = answers.keys().cloned().collect();
    answers[&ids[0]]["notApplicable"] = serde_json::json!({"reason": "不涉及"});
    answers[&ids[1]]["ownScore"] = Value::from("0.5");
    serde_json::from_value(form).unwrap()
}

/// Paths of all figures below a value: JSON numbers, and strings that are nothing but a figure.
fn figures(value: &Value, path: &str, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, below) in fields {
                figures(below, &format!("{path}.{key}"), into);
            }
        }
        Value::Array(items) => {
            for (at, below) in items.iter().enumerate() {
                figures(below, &format!("{path}[{at}]"), into);
            }
        }
        Value::Number(_) => into.push(path.to_owned()),
        Value::String(text) if text.parse::<f64>().is_ok() => into.push(path.to_owned()),
        _ => {}
    }
}

fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Value {
    let pointer: String = path.replace('[', ".").replace(']', "").replace('.', "/");
    value.pointer_mut(&format!("/{pointer}")).unwrap()
}

/// The same figure, one unit of its last digit further.
fn changed(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::from(number.as_u64().unwrap() + 1),
        Value::String(text) => {
            let digits: i128 = text.replace('.', "").parse().unwrap();
            let scale = text.split_once('.').map_or(0, |(_, after)| after.len());
            let one = (digits + 1).to_string();
            let padded = format!("{one:0>width$}", width = scale + 1);
            let (whole, rest) = padded.split_at(padded.len() - scale);
            Value::from(if scale == 0 {
                whole.to_owned()
            } else {
                format!("{whole}.{rest}")
            })
        }
        _ => unreachable!(),
    }
}

/// A group without a scored row loses nothing, which has no sign.
#[test]
fn a_result_of_an_empty_form_and_of_groups_left_out_is_handed_out() {
    let proven = |form: &Assessment| write_proven(&result(form), ResultFile::FORMAT);
    for id in builtin_templates() {
        let mut form = Assessment::new(builtin_template(id).unwrap(), 2024);
        assert!(proven(&form).is_some(), "{id}, empty");
        let not_applicable: Answer =
            serde_json::from_value(serde_json::json!({"notApplicable": {"reason": "不涉及"}})).unwrap();
        let ids: Vec<String> = form.template.indicators().map(|row| row.id.clone()).collect();
        form.answers = ids.into_iter().map(|id| (id, not_applicable.clone())).collect();
        assert!(proven(&form).is_some(), "{id}, left out");
    }
    let mut form = filled();
    form.answers.get_mut("pension-payment-rate").unwrap().actual = Quantity::new("-0%");
    assert!(proven(&form).is_some(), "typed -0%");
}

#[test]
fn an_untouched_result_verifies() {
    for form in [filled(), varied()] {
        let bytes = result(&form).to_json();
        let (file, found) = verify_json(bytes.as_bytes()).unwrap();
        assert_eq!(found, []);
        assert_eq!(file.assessment, form);
    }
}

#[test]
fn every_changed_figure_of_the_score_sheet_is_named_at_its_path() {
    // Every figure of the small form, which has each rule once, and a share of the large one's.
    for (form, step) in [(small::with(&[]), 1), (varied(), 11)] {
        let value = serde_json::to_value(result(&form)).unwrap();
        let mut paths = Vec::new();
        figures(&value["scoreSheet"], "scoreSheet", &mut paths);
        assert!(paths.len() > 90, "{}", paths.len());
        for path in paths.into_iter().step_by(step) {
            let mut tampered = value.clone();
            let cell = at(&mut tampered, &path);
            let now = changed(cell);
            let said = now.as_str().map_or_else(|| now.to_string(), str::to_owned);
            *cell = now;
            let file: ResultFile = serde_json::from_value(tampered).unwrap();
            let found = verify(&file);
            assert_eq!(found.len(), 1, "{path}: {found:?}");
            assert_eq!((&found[0].path, found[0].stated.as_ref()), (&path, Some(&said)));
        }
    }
}

#[test]
fn the_same_figure_with_other_decimals_is_no_discrepancy() {
    let mut value = serde_json::to_value(result(&filled())).unwrap();
    value["scoreSheet"]["total"]["total"] = Value::from("97.2");
    let file: ResultFile = serde_json::from_value(value).unwrap();
    assert_eq!(verify(&file), []);
}

#[test]
fn a_changed_entry_moves_every_number_that_follows_from_it() {
    let mut file = result(&filled());
    let mut form = serde_json::to_value(&file.assessment).unwrap();
    form["answers"]["satisfaction"]["ownScore"] = Value::from("1");
    file.assessment = serde_json::from_value(form).unwrap();
    let paths: Vec<String> = verify(&file).into_iter().map(|found| found.path).collect();
    for path in ["scoreSheet.total.total", "scoreSheet.total.lost"] {
        assert!(paths.iter().any(|found| found == path), "{paths:?}");
    }
    assert!(paths.iter().any(|path| path.ends_with("].own")), "{paths:?}");
}

#[test]
fn rows_too_many_or_too_few_do_not_shift_the_others() {
    let mut file = result(&filled());
    let taken = file.score_sheet.rows.remove(3);
    let found = verify(&file);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].path.as_str(), &found[0].stated),
        ("scoreSheet.rows[3]", &None)
    );
    file.score_sheet.rows.insert(3, taken.clone());
    let mut extra = taken;
    extra.id = "invented".into();
    file.score_sheet.rows.push(extra);
    let found = verify(&file);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].computed, None);
}

#[test]
fn findings_left_out_added_or_softened_are_named() {
    let whole = result(&varied());
    assert!(whole.findings.len() > 2);
    let mut fewer = whole.clone();
    let gone = fewer.findings.remove(1);
    let found = verify(&fewer);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].computed.as_deref(), Some(gone.code.name()));

    let mut more = whole.clone();
    more.findings.push(gone);
    let found = verify(&more);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].path, format!("findings[{}]", whole.findings.len()));

    let mut softer = whole.clone();
    softer.findings[0].severity = ziping::check::Severity::Polish;
    softer.findings[0].message.push_str("不影响。");
    let paths: Vec<String> = verify(&softer).into_iter().map(|found| found.path).collect();
    assert_eq!(paths, ["findings[0].message", "findings[0].severity"]);

    let mut turned = whole;
    turned.findings.reverse();
    assert_eq!(verify(&turned), []);
}

#[test]
fn words_of_another_version_are_no_discrepancy_but_its_figures_are() {
    let mut file = result(&varied());
    file.engine = "0.0.1".into();
    file.findings[0].message = "旧版的说法".into();
    assert!(other_engine(&file.engine));
    assert!(engine_note(&file.engine, Lang::Zh).unwrap().contains("0.0.1"));
    assert_eq!(verify(&file), []);
    file.score_sheet.total.total = 100.into();
    assert_eq!(verify(&file).len(), 1);
}

#[test]
fn a_figure_beside_a_typed_text_cannot_lie() {
    let mut value = serde_json::to_value(result(&filled())).unwrap();
    *at(&mut value, "assessment.funds.rows[0].budget.number") = Value::from("9999");
    let (_, found) = verify_json(value.to_string().as_bytes()).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].path, "assessment.funds.rows[0].budget.number");
}

#[test]
fn equal_content_gives_equal_bytes() {
    let first = result(&filled()).to_json();
    let again: ResultFile = serde_json::from_str(&first).unwrap();
    assert_eq!(again.to_json(), first);
    // Fields in another order are the same content.
    let sorted: Value = serde_json::from_str(&first).unwrap();
    let file: ResultFile = serde_json::from_value(sorted).unwrap();
    assert_eq!(file.to_json(), first);
    let keys = [
        "\"format\"",
        "\"engine\"",
        "\"assessment\"",
        "\n  \"scoreSheet\"",
        "\n  \"findings\"",
    ];
    let places: Vec<usize> = keys.iter().map(|key| first.find(key).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(first.ends_with("}\n"));
}

#[test]
fn a_discrepancy_reads_as_a_sentence() {
    let mut file = result(&filled());
    file.score_sheet.total.total = 99.into();
    let found = verify(&file);
    assert_eq!(
        discrepancy_text(&found[0], Lang::Zh),
        "总分写的是 99，重新计算是 97.20（scoreSheet.total.total）。"
    );
    file = result(&filled());
    file.score_sheet.rows[0].score = Some(0.into());
    let found = verify(&file);
    assert_eq!(
        discrepancy_text(&found[0], Lang::En),
        "“中长期规划健全性”: score is stated as 0, recomputed as 1.00 (scoreSheet.rows[0].score)."
    );
}
