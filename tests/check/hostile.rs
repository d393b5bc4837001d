//! Nothing that a person types, or a file carries, makes a check fail: it says something or stays silent.

use serde_json::Value;
use ziping::check::check;
use ziping::form::Assessment;
use ziping::form::json::Document;
use ziping::review::{result, verify};
use ziping::score::score;
use ziping::text::{Lang, finding_text};

use crate::form::clean;

const NASTY: [&str; 16] = [
    "",
    "—",
    "-0",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "99999999999999999999999999999999999999999999",
    "1e30",
    "≥",
    "50%-40%",
    "2023年2月30日",
    "{0}{column}{",
    "一是二是三是总分得分为等级为年度",
    "总分１００分，得分.5.5分，年度9999年度",
    "\u{202e}\u{0}\u{fe0f}😀",
    "NaN",
];

fn leaves(value: &Value, path: &str, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, below) in fields {
                leaves(below, &format!("{path}/{key}"), into);
            }
        }
        Value::Array(items) => {
            for (at, below) in items.iter().enumerate() {
                leaves(below, &format!("{path}/{at}"), into);
            }
        }
        _ => into.push(path.to_owned()),
    }
}

/// A form that a file could bring in.
fn opened(form: Value) -> Option<Assessment> {
    serde_json::from_value::<Assessment>(form)
        .ok()
        .filter(|form| form.validate().is_ok())
}

#[test]
fn nothing_typed_anywhere_breaks_a_check() {
    let clean = clean();
    let mut paths = Vec::new();
    leaves(&clean, "", &mut paths);
    let mut read = 0;
    // Each place meets a quarter of them, each of them a quarter of the places.
    for (at, path) in paths.iter().enumerate() {
        for nasty in NASTY.iter().skip(at % 4).step_by(4) {
            let mut form = clean.clone();
            *form.pointer_mut(path).unwrap() = Value::from(*nasty);
            let Some(form) = opened(form) else { continue };
            read += 1;
            for finding in check(&form, &score(&form)) {
                assert!(!finding_text(&finding, Lang::Zh).message.is_empty());
            }
        }
    }
    assert!(read > 250, "{read}");
}

#[test]
fn a_result_of_whatever_was_typed_verifies() {
    let clean = clean();
    let mut paths = Vec::new();
    leaves(&clean, "", &mut paths);
    for (path, nasty) in paths.iter().zip(NASTY.iter().cycle()) {
        let mut form = clean.clone();
        *form.pointer_mut(path).unwrap() = Value::from(*nasty);
        if let Some(form) = opened(form) {
            assert_eq!(verify(&result(&form)), [], "{path} {nasty}");
        }
    }
}

#[test]
fn a_sheet_of_another_form_is_no_reason_to_fail() {
    let form: Assessment = serde_json::from_value(clean()).unwrap();
    let other = ziping::form::example().unwrap();
    check(&form, &score(&other));
    check(&other, &score(&form));
    check(&form, &ziping::score::ScoreSheet::default());
}
