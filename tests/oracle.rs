//! Every scoring rule against an independent oracle: `oracle/generate.py`, in Python's exact fractions.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use ziping::form::Assessment;
use ziping::score::{GroupScore, ScoreSheet, score};

#[path = "oracle/form.rs"]
mod form;
#[path = "oracle/native.rs"]
mod native;

use form::{ROW, decimal, reduced};

const CASES: &str = include_str!("oracle/cases.csv");
const FORMS: &str = include_str!("oracle/forms.jsonl");
const SHOWN: usize = 10;

/// The cells of each line; quotes as in RFC 4180, no line breaks in cells.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

fn value(text: &str) -> Value {
    if text.is_empty() {
        Value::Null
    } else {
        serde_json::from_str(text).unwrap()
    }
}

/// A line of `cases.csv`.
struct Case {
    form: Assessment,
    score: String,
    exact: String,
    clause: String,
    own: bool,
}

fn case(line: &str) -> Case {
    let cells = cells(line);
    let [
        _,
        rule,
        target,
        actual,
        more,
        changes,
        rounding,
        weight,
        score,
        exact,
        clause,
    ] = cells.as_slice()
    else {
        panic!("{line}: not eleven cells")
    };
    let more = value(more);
    let (decimals, mode) = rounding.split_once(' ').unwrap();
    let mut settings = form::settings(&form::rounding("indicator", decimals.parse().unwrap(), mode));
    let mut changes = value(changes);
    if changes.is_object() {
        changes["rounding"] = serde_json::to_value(settings.rounding).unwrap();
        settings = form::settings(&changes);
    }
    let mut row = form::row(ROW, decimal(weight), form::rule(rule), target, actual);
    if more["answer"].is_object() {
        row = row.answered(&more["answer"]);
    }
    if let Some(points) = more["checklist"].as_array() {
        let points: Vec<String> = points.iter().map(|point| point.as_str().unwrap().to_owned()).collect();
        row = row.with_checklist(&points);
    }
    if more["formula"].is_object() {
        row = row.with_formula(serde_json::from_value(more["formula"].clone()).unwrap());
    }
    let mut form = form::form(vec![row], settings);
    if let Some(funds) = more["funds"].as_array() {
        form = form::with_funds(form, funds[0].as_str().unwrap(), funds[1].as_str().unwrap());
    }
    if let Some(year) = more["year"].as_u64() {
        form.year = year.try_into().unwrap();
    }
    Case {
        form,
        score: score.clone(),
        exact: exact.clone(),
        clause: clause.clone(),
        own: more["answer"]["ownScore"].is_string(),
    }
}

/// What the engine made of a case differently; none when nothing.
fn difference(case: &Case) -> Option<String> {
    let sheet = score(&case.form);
    let row = sheet.rows.first()?;
    let trace = &row.trace;
    let shown = row
        .score
        .map_or_else(|| "open".to_owned(), |score| score.normalize().to_string());
    let exact = match (&trace.open, &trace.exact) {
        (Some(open), _) => serde_json::to_value(open).unwrap()["why"].as_str().unwrap().to_owned(),
        (None, Some(exact)) => reduced(exact),
        (None, None) => "nothing".to_owned(),
    };
    let clause = json!(trace.clause).as_str().unwrap().to_owned();
    let same = (shown == case.score || shown.parse() == Ok(decimal_or_zero(&case.score)) && case.score != "open")
        && (case.exact.is_empty() || exact == case.exact)
        && (case.clause.is_empty() || clause == case.clause)
        && (case.own || row.proposed == row.score);
    (!same).then(|| {
        format!(
            "engine: score {shown}, exact {exact}, clause {clause}, proposed {:?}",
            row.proposed
        )
    })
}

fn decimal_or_zero(text: &str) -> rust_decimal::Decimal {
    text.parse().unwrap_or_default()
}

#[test]
fn every_rule_agrees_with_the_oracle() {
    let lines: Vec<&str> = CASES.lines().skip(1).collect();
    assert!(lines.len() >= 20_000, "only {} cases", lines.len());
    assert_none(&wrong_cases(&lines), lines.len());
}

/// The cases that the engine scores differently, each with both sides.
fn wrong_cases(lines: &[&str]) -> Vec<String> {
    let wrong = |line: &&str| difference(&case(line)).map(|difference| format!("{line}\n    {difference}"));
    let half = lines.len() / 2;
    std::thread::scope(|scope| {
        let (one, other) = lines.split_at(half);
        let one = scope.spawn(move || one.iter().filter_map(wrong).collect::<Vec<_>>());
        let mut found: Vec<String> = other.iter().filter_map(wrong).collect();
        found.extend(one.join().unwrap());
        found
    })
}

#[track_caller]
fn assert_none(wrong: &[String], count: usize) {
    assert!(
        wrong.is_empty(),
        "{} of {count} differ; the first:\n{}",
        wrong.len(),
        wrong.iter().take(show()).cloned().collect::<Vec<_>>().join("\n")
    );
}

/// How many mismatches are printed.
fn show() -> usize {
    std::env::var("ORACLE_SHOW")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(SHOWN)
}

/// A line of `forms.jsonl` as a form.
fn whole_form(line: &Value) -> Assessment {
    let rows = line["rows"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let text = |key: &str| row[key].as_str().unwrap_or_default();
            let rule = serde_json::from_value(row["rule"].clone()).unwrap();
            let built = form::row(
                &format!("r{number}"),
                decimal(text("weight")),
                rule,
                text("target"),
                text("actual"),
            )
            .in_group(text("group"))
            .with_policy(serde_json::from_value(row["policy"].clone()).unwrap());
            if row["answer"].is_object() {
                built.answered(&row["answer"])
            } else {
                built
            }
        });
    let mut form = form::form(rows.collect(), form::settings(&line["settings"]));
    if let Some(funds) = line["funds"].as_array() {
        form = form::with_funds(form, funds[0].as_str().unwrap(), funds[1].as_str().unwrap());
    }
    if line["vetoed"] == true {
        form.vetoed.insert("veto".to_owned());
    }
    form
}

/// The sheet in the shape of the oracle's `expect`, with only the keys that it holds.
fn seen(sheet: &ScoreSheet, expect: &Value) -> Value {
    let total = &sheet.total;
    let text = |value: rust_decimal::Decimal| json!(value.normalize().to_string());
    let mut seen = json!({
        "sum": text(total.sum),
        "total": text(total.total),
        "grade": total.grade,
        "open": text(total.open),
        "openRows": total.open_rows,
        "leftOut": text(total.left_out),
        "capped": total.capped.is_some(),
        "lost": text(total.lost),
        "aboveBound": total.above_bound.map(text),
        "distance": total.next.as_ref().map(|next| text(next.distance)),
        "rows": sheet.rows.iter().map(|row| row.score.map(text)).collect::<Vec<_>>(),
    });
    let seen_map = seen.as_object_mut().unwrap();
    seen_map.retain(|key, _| expect.get(key).is_some());
    let mut groups = serde_json::Map::new();
    for path in expect["groups"].as_object().unwrap().keys() {
        let shown = group(&sheet.groups, path).map_or(Value::Null, |found| {
            json!([text(found.score), text(found.open), text(found.left_out)])
        });
        groups.insert(path.clone(), shown);
    }
    seen_map.insert("groups".to_owned(), Value::Object(groups));
    seen
}

fn group<'a>(groups: &'a [GroupScore], path: &str) -> Option<&'a GroupScore> {
    groups.iter().find_map(|found| {
        if found.id == path {
            Some(found)
        } else {
            group(&found.groups, path)
        }
    })
}

#[test]
fn every_form_agrees_with_the_oracle() {
    let lines: Vec<&str> = FORMS.lines().collect();
    assert!(lines.len() >= 300, "only {} forms", lines.len());
    assert_none(&wrong_forms(&lines), lines.len());
}

/// The forms whose sheet differs, each with what differs.
fn wrong_forms(lines: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in lines {
        let parsed: Value = serde_json::from_str(line).unwrap();
        let seen = seen(&score(&whole_form(&parsed)), &parsed["expect"]);
        if seen != parsed["expect"] {
            let keys = seen
                .as_object()
                .unwrap()
                .iter()
                .filter(|(key, value)| parsed["expect"][key.as_str()] != **value);
            let keys: Vec<_> = keys
                .map(|(key, value)| format!("{key}: engine {value}, oracle {}", parsed["expect"][key.as_str()]))
                .collect();
            wrong.push(format!("{line}\n    {}", keys.join("; ")));
        }
    }
    wrong
}

/// What the generator writes into a folder of target/ with these arguments before it; none without python3.
fn generated(folder: &str, arguments: &[&str], after: &[&str]) -> Option<[String; 2]> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/generate.py");
    let mut command = Command::new("python3");
    command.arg(script).args(arguments).arg(&folder).args(after);
    let Ok(run) = command.output() else {
        println!("skipped: there is no python3 here");
        return None;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Some(["cases.csv", "forms.jsonl"].map(|name| std::fs::read_to_string(folder.join(name)).unwrap()))
}

/// A hundred thousand cases and three thousand forms under any settings, made for this run: `ORACLE_SEED` makes others.
/// What the engine makes of them is left in target/tmp/oracle-large/native.jsonl for the WebAssembly module to match.
#[test]
fn a_hundred_thousand_cases_agree_with_the_oracle() {
    let seed = std::env::var("ORACLE_SEED").unwrap_or_else(|_| "20261124".to_owned());
    let Some([cases, forms]) = generated("oracle-large", &["--large"], &[&seed]) else {
        return;
    };
    let cases: Vec<&str> = cases.lines().skip(1).collect();
    assert!(cases.len() >= 100_000, "only {} cases", cases.len());
    assert_none(&wrong_cases(&cases), cases.len());
    let forms: Vec<&str> = forms.lines().collect();
    assert!(forms.len() >= 3_000, "only {} forms", forms.len());
    assert_none(&wrong_forms(&forms), forms.len());
    let table = native::table(cases.iter().map(|line| case(line).form));
    std::fs::write(
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("oracle-large/native.jsonl"),
        table,
    )
    .unwrap();
}

#[test]
fn the_generator_writes_the_committed_files() {
    let Some(written) = generated("oracle", &[], &[]) else {
        return;
    };
    for (name, committed, written) in [("cases.csv", CASES, &written[0]), ("forms.jsonl", FORMS, &written[1])] {
        assert!(
            written == committed,
            "{name}: run tests/oracle/generate.py and commit what it writes"
        );
    }
}
