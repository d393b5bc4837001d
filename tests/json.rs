//! Reading and writing files: what opens, and what is refused at which place.
#![expect(clippy::panic, clippy::unwrap_used, reason = "the helpers of a test fail it")]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use ziping::form::json::{self, Document, FileKind, JsonError};
use ziping::form::{Assessment, Backup, Limits, Template, builtin_template, builtin_templates, example};
use ziping::review::{ResultFile, verify_json};

const TEMPLATE: &[u8] = include_bytes!("formats/template-1.json");
const ASSESSMENT: &[u8] = include_bytes!("formats/assessment-1.json");

fn template(bytes: &[u8]) -> Result<json::Read<Template>, JsonError> {
    json::read(bytes, Template::FORMAT, Limits::JSON)
}

fn assessment(bytes: &[u8]) -> Result<json::Read<Assessment>, JsonError> {
    json::read(bytes, Assessment::FORMAT, Limits::JSON)
}

/// The released assessment with the value at a JSON pointer changed.
fn changed(pointer: &str, to: Value) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(ASSESSMENT).unwrap();
    match file.pointer_mut(pointer) {
        Some(place) => *place = to,
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let parent = file.pointer_mut(parent).unwrap();
            parent.as_object_mut().unwrap().insert(key.to_owned(), to);
        }
    }
    serde_json::to_vec_pretty(&file).unwrap()
}

fn field(result: Result<json::Read<Assessment>, JsonError>) -> (String, String) {
    match result {
        Err(JsonError::Field { path, message }) => (path, message),
        other => panic!("expected a field's refusal, got {other:?}"),
    }
}

/// Invariant 9: every format ever released opens for ever. A file here is never changed; a new version adds one.
#[test]
fn invariant_9_every_released_format_opens() {
    let mut opened = BTreeMap::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats")).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let unknown = match json::format_of(&bytes, Limits::JSON).unwrap() {
            FileKind::Template => template(&bytes).unwrap().unknown,
            FileKind::Assessment => assessment(&bytes).unwrap().unknown,
            FileKind::Backup => {
                let read = json::read::<Backup>(&bytes, Backup::FORMAT, Limits::JSON).unwrap();
                assert!(!read.value.drafts.is_empty(), "{name}");
                read.unknown
            }
            FileKind::Result => {
                // Opened through `review`, which also recomputes it: rules corrected since may differ, and are named.
                let (result, _) = verify_json(&bytes).unwrap();
                assert!(
                    !result.engine.is_empty() && !result.assessment.answers.is_empty(),
                    "{name}"
                );
                json::read::<ResultFile>(&bytes, ResultFile::FORMAT, Limits::JSON)
                    .unwrap()
                    .unknown
            }
        };
        assert!(unknown.is_empty(), "{name} loses {unknown:?}");
        opened.insert(name, bytes.len());
    }
    for released in ["template-1", "assessment-1", "result-1", "backup-1"] {
        assert!(opened.contains_key(released), "{released} is gone");
    }
}

#[test]
fn what_is_written_reads_back_equal_and_writes_the_same_bytes() {
    for form in [assessment(ASSESSMENT).unwrap().value, example().unwrap()] {
        let text = json::write(&form);
        let read = assessment(text.as_bytes()).unwrap();
        assert_eq!(read.value, form);
        assert_eq!(read.unknown, Vec::<String>::new());
        assert_eq!(json::write(&read.value), text);
        assert!(text.ends_with("}\n"));
    }
}

#[test]
fn nothing_of_a_released_file_is_lost() {
    let before: Value = serde_json::from_slice(ASSESSMENT).unwrap();
    let after: Value = serde_json::from_str(&json::write(&assessment(ASSESSMENT).unwrap().value)).unwrap();
    contains(&after, &before, "");
}

/// Whether everything in `part` stands in `whole`, which may have more (what was understood of a cell).
fn contains(whole: &Value, part: &Value, path: &str) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                let found = whole.get(key).unwrap_or_else(|| panic!("{path}/{key} is lost"));
                contains(found, value, &format!("{path}/{key}"));
            }
        }
        (Value::Array(whole), Value::Array(part)) => {
            assert_eq!(whole.len(), part.len(), "{path}");
            for (index, (whole, part)) in whole.iter().zip(part).enumerate() {
                contains(whole, part, &format!("{path}/{index}"));
            }
        }
        _ => assert_eq!(whole, part, "{path}"),
    }
}

#[test]
fn built_in_templates_are_valid() {
    for id in builtin_templates() {
        builtin_template(id).unwrap().validate().unwrap();
    }
}

#[test]
fn a_byte_order_mark_and_a_schema_reference_are_no_obstacle() {
    let with_mark = [b"\xEF\xBB\xBF", ASSESSMENT].concat();
    assert_eq!(assessment(&with_mark), assessment(ASSESSMENT));
    let with_schema = changed("/$schema", json!("ziping.assessment-1.schema.json"));
    assert_eq!(assessment(&with_schema), assessment(ASSESSMENT));
}

#[test]
fn limits_hold_before_parsing() {
    let limits = Limits { bytes: 100, depth: 3 };
    assert_eq!(
        json::read::<Template>(&[b'['; 101], Template::FORMAT, limits),
        Err(JsonError::TooLarge { bytes: 101, limit: 100 })
    );
    assert_eq!(
        json::read::<Template>(&[b'['; 100], Template::FORMAT, limits),
        Err(JsonError::TooDeep { limit: 3 })
    );
    assert_eq!(json::format_of(b"[[[[", limits), Err(JsonError::TooDeep { limit: 3 }));
}

#[test]
fn damage_is_placed_in_lines_and_characters() {
    let damaged = |line, column, cut_off| Err(JsonError::Damaged { line, column, cut_off });
    assert_eq!(template("{\n  \"标题\": x}".as_bytes()), damaged(2, 9, false));
    assert_eq!(template(b"{\"a\":1} b"), damaged(1, 9, false));
    assert_eq!(template("{\n  \"标题\": \"绩效".as_bytes()), damaged(2, 11, true));
    assert_eq!(template(b""), damaged(1, 1, true));
    assert_eq!(template(b"{\n\"a\": \"\xE7\xBB"), damaged(2, 7, true));
    assert_eq!(template(b"\xFF\xFE{}"), Err(JsonError::NotText));
}

#[test]
fn a_file_says_what_it_is() {
    let other = |format: &str| JsonError::Other {
        format: format.to_owned(),
    };
    let newer = |format: &str| JsonError::Newer {
        format: format.to_owned(),
    };
    let named = |format: &str| format!("{{\"format\": \"{format}\"}}").into_bytes();
    assert_eq!(template(b"{}"), Err(JsonError::Foreign));
    assert_eq!(template(b"[]"), Err(JsonError::Foreign));
    assert_eq!(template(&named("other/1")), Err(JsonError::Foreign));
    assert_eq!(template(ASSESSMENT), Err(other("ziping.assessment/1")));
    assert_eq!(template(&named("ziping.template/2")), Err(newer("ziping.template/2")));
    assert_eq!(template(&named("ziping.template/0")), Err(other("ziping.template/0")));
    assert_eq!(template(&named("ziping.template/x")), Err(other("ziping.template/x")));
    assert_eq!(template(&named("ziping.result/9")), Err(other("ziping.result/9")));

    let kind = |bytes: &[u8]| json::format_of(bytes, Limits::JSON);
    assert_eq!(kind(TEMPLATE), Ok(FileKind::Template));
    assert_eq!(kind(ASSESSMENT), Ok(FileKind::Assessment));
    assert_eq!(kind(&named("ziping.result/1")), Ok(FileKind::Result));
    assert_eq!(kind(&named("ziping.result/2")), Err(newer("ziping.result/2")));
    assert_eq!(kind(&named("ziping.rollup/1")), Err(other("ziping.rollup/1")));
    assert_eq!(kind(b"{\"format\": 1}"), Err(JsonError::Foreign));
}

#[test]
fn a_field_of_the_wrong_kind_is_named() {
    for (pointer, to, path, message) in [
        (
            "/template/groups/0/weight",
            json!(9.5),
            "template.groups[0].weight",
            "invalid type: floating point `9.5`, expected a Decimal type representing a fixed-point number",
        ),
        (
            "/template/groups/0/groups/1/indicators/2/weight",
            json!(5),
            "template.groups[0].groups[1].indicators[2].weight",
            "invalid type: integer `5`, expected a Decimal type representing a fixed-point number",
        ),
        (
            "/template/fullMarks",
            json!("一百"),
            "template.fullMarks",
            "invalid value: string \"一百\", expected a Decimal type representing a fixed-point number",
        ),
        (
            "/template/groups/0/groups/0/indicators/5/rule",
            json!({"kind": "steps", "side": "below", "per": 5, "deduct": "2"}),
            "template.groups[0].groups[0].indicators[5].rule.per",
            "invalid type: integer `5`, expected a Decimal type representing a fixed-point number",
        ),
        (
            "/template/groups/0/groups/0/indicators/5/rule/kind",
            json!("guess"),
            "template.groups[0].groups[0].indicators[5].rule.kind",
            "unknown variant `guess`, expected one of `atLeast`, `atMost`, `equal`, `range`, `executionRate`, `steps`, \
             `bands`, `checklist`, `yesNo`, `tiers`, `deadline`, `manual`",
        ),
        (
            "/template/kind",
            json!("部门"),
            "template.kind",
            "unknown variant `部门`, expected one of `department`, `project`",
        ),
        ("/year", json!(-1), "year", "invalid value: integer `-1`, expected u16"),
        (
            "/answers/cost/evidence",
            json!([{"name": "a"}, {}]),
            "answers.cost.evidence[1]",
            "missing field `name`",
        ),
        (
            "/answers/cost/actual",
            json!("31.5"),
            "answers.cost.actual",
            "invalid type: string \"31.5\", expected struct QuantityJson",
        ),
    ] {
        let refused = field(assessment(&changed(pointer, to)));
        assert_eq!(refused, (path.to_owned(), message.to_owned()), "{pointer}");
    }
}

#[test]
fn a_template_that_cannot_be_worked_with_is_refused() {
    let groups = "/template/groups";
    let quantity = "/template/groups/0/groups/0";
    for (pointer, to, path) in [
        (
            "/template/format".to_owned(),
            json!("ziping.template/2"),
            "template.format",
        ),
        ("/template/fullMarks".to_owned(), json!("0"), "template.fullMarks"),
        (format!("{groups}/1/id"), json!("output"), "template.groups[1].id"),
        (format!("{groups}/1/weight"), json!("-1"), "template.groups[1].weight"),
        (
            format!("{quantity}/groups"),
            json!([{"id": "x", "name": "x", "weight": "1"}]),
            "template.groups[0].groups[0].groups[0]",
        ),
        (
            format!("{quantity}/indicators/1/id"),
            json!("trained"),
            "template.groups[0].groups[0].indicators[1].id",
        ),
        (
            format!("{quantity}/indicators/1/id"),
            json!(""),
            "template.groups[0].groups[0].indicators[1].id",
        ),
        (
            format!("{quantity}/indicators/1/weight"),
            json!("0"),
            "template.groups[0].groups[0].indicators[1].weight",
        ),
        (
            format!("{quantity}/indicators/1/weight"),
            json!("1000000.01"),
            "template.groups[0].groups[0].indicators[1].weight",
        ),
        (
            format!("{quantity}/indicators/5/rule/per"),
            json!("0"),
            "template.groups[0].groups[0].indicators[5].rule.per",
        ),
        (
            format!("{quantity}/indicators/1/rule/zeroTarget/per"),
            json!("-1"),
            "template.groups[0].groups[0].indicators[1].rule.zeroTarget.per",
        ),
        (
            "/template/settings/rounding/decimals".to_owned(),
            json!(7),
            "template.settings.rounding.decimals",
        ),
        (
            "/template/settings/grades".to_owned(),
            json!([]),
            "template.settings.grades",
        ),
        (
            "/template/settings/grades/1/atLeast".to_owned(),
            json!("95"),
            "template.settings.grades[1].atLeast",
        ),
        (
            "/template/settings/tierCuts/partial".to_owned(),
            json!("81"),
            "template.settings.tierCuts.partial",
        ),
        (
            "/template/funds/rows/0/parent".to_owned(),
            json!("other"),
            "template.funds.rows[0].parent",
        ),
        (
            "/template/funds/rows/2/id".to_owned(),
            json!("fiscal"),
            "template.funds.rows[2].id",
        ),
        (
            "/template/report/0/sections/0/sections".to_owned(),
            json!([{"id": "deep", "title": "deep"}]),
            "template.report[0].sections[0]",
        ),
        (
            "/template/report/1/id".to_owned(),
            json!("goal"),
            "template.report[1].id",
        ),
        (
            "/funds/rows/0/parent".to_owned(),
            json!("total"),
            "funds.rows[0].parent",
        ),
        (
            "/answers/effect/tier/place".to_owned(),
            json!("101"),
            "answers.effect.tier.place",
        ),
    ] {
        let (refused, message) = field(assessment(&changed(&pointer, to)));
        assert_eq!(refused, path, "{pointer}: {message}");
    }
}

#[test]
fn more_indicators_than_any_form_has_are_refused() {
    let many: Vec<Value> = (0..20_001)
        .map(|n| json!({"id": n.to_string(), "name": "n", "weight": "1", "target": {"text": ""}, "rule": {"kind": "manual"}}))
        .collect();
    let bytes = changed("/template/groups/2/indicators", json!(many));
    let (path, message) = field(assessment(&bytes));
    assert_eq!(message, "more than 20000 indicators");
    assert_eq!(path, "template.groups[2].indicators[19988]");
}

#[test]
fn unknown_fields_are_named() {
    let mut file: Value = serde_json::from_slice(ASSESSMENT).unwrap();
    file["answers"]["cost"]["colour"] = json!("red");
    file["template"]["groups"][1]["owner"] = json!({"name": "x"});
    let read = assessment(&serde_json::to_vec(&file).unwrap()).unwrap();
    assert_eq!(read.unknown, ["template.groups[1].owner", "answers.cost.colour"]);
    assert_eq!(read.value, assessment(ASSESSMENT).unwrap().value);
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let twice = String::from_utf8(ASSESSMENT.to_vec()).unwrap().replacen(
        "\"cost\": {\n      \"actual\"",
        "\"open\": {\n      \"actual\"",
        1,
    );
    let (path, message) = field(assessment(twice.as_bytes()));
    assert_eq!(
        (path.as_str(), message.as_str()),
        ("answers.open", "duplicate key `open`")
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused_as_cut_off() {
    let whole = ASSESSMENT.len();
    for end in 0..whole {
        let result = assessment(&ASSESSMENT[..end]);
        // Only the newline after the last brace can be missed.
        if end == whole - 1 {
            assert!(result.is_ok());
        } else {
            assert!(
                matches!(result, Err(JsonError::Damaged { cut_off: true, .. })),
                "{end}: {result:?}"
            );
        }
    }
}

/// Every fifth byte, each with another intruder: a bracket, a quote, a digit, a byte that is no text.
#[test]
fn a_file_with_a_byte_changed_never_panics() {
    let intruders = [b'"', b'{', b'9', b',', 0xFF];
    for (at, intruder) in (0..ASSESSMENT.len()).step_by(5).zip(intruders.iter().cycle()) {
        let mut bytes = ASSESSMENT.to_vec();
        bytes[at] = *intruder;
        let _ = assessment(&bytes);
    }
}

#[test]
fn decimals_at_the_edge_are_read_exactly_or_refused() {
    for text in ["1e2", "100.0", "1E+2"] {
        let marks = assessment(&changed("/template/fullMarks", json!(text)))
            .unwrap()
            .value
            .template
            .full_marks;
        assert_eq!(
            marks.to_string().parse(),
            Ok(rust_decimal::Decimal::ONE_HUNDRED),
            "{text}"
        );
    }
    for text in [
        "1e28",
        "1e29",
        "1e-29",
        "1e99999999999",
        "1e-99999999999",
        "-1",
        "1,000",
        "NaN",
        "",
        " 1",
        "0x1",
    ] {
        let (path, _) = field(assessment(&changed("/template/fullMarks", json!(text))));
        assert_eq!(path, "template.fullMarks", "{text}");
    }
}

/// Each hostile file and its refusal; both readers give the same.
#[test]
fn hostile_files_are_refused() {
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let refusal = match json::format_of(&bytes, Limits::JSON) {
            Ok(FileKind::Template) => format!("{:?}", template(&bytes).unwrap_err()),
            Ok(_) => format!("{:?}", assessment(&bytes).unwrap_err()),
            Err(error) => format!("{error:?}"),
        };
        seen.push(format!("{}: {refusal}", path.file_name().unwrap().to_string_lossy()));
    }
    seen.sort();
    insta::assert_snapshot!(seen.join("\n"));
}
