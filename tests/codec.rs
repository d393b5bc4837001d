//! The tables that our formats are read and written by, held to what `serde` derives for the same types.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use ziping::form::json::{self, Json};
use ziping::form::{Assessment, Template, builtin_template, builtin_templates, example};
use ziping::review::{ResultFile, result};

const ASSESSMENT: &str = include_str!("formats/assessment-1.json");
const TEMPLATE: &str = include_str!("formats/template-1.json");
const RESULT: &str = include_str!("formats/result-1.json");

fn tree(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn written_as_serde_does<T: Json + Serialize>(value: &T) {
    assert_eq!(json::write(value), serde_json::to_string_pretty(value).unwrap() + "\n");
    assert_eq!(Value::from(value.write()), serde_json::to_value(value).unwrap());
    assert_eq!(value.write().text(false), serde_json::to_string(value).unwrap());
}

fn read_as_serde_does<T: Json + DeserializeOwned + PartialEq + Debug>(tree: &Value, what: &str) {
    match (json::from_tree::<T>(tree), T::deserialize(tree)) {
        (Ok((ours, _)), Ok(theirs)) => assert_eq!(ours, theirs, "{what}"),
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{what}: ours {:?}, serde {:?}", ours.err(), theirs.err()),
    }
}

#[test]
fn every_format_is_written_as_serde_writes_it() {
    written_as_serde_does(&json::from_tree::<Assessment>(&tree(ASSESSMENT)).unwrap().0);
    written_as_serde_does(&json::from_tree::<Template>(&tree(TEMPLATE)).unwrap().0);
    written_as_serde_does(&json::from_tree::<ResultFile>(&tree(RESULT)).unwrap().0);
    let example = example().unwrap();
    written_as_serde_does(&example);
    written_as_serde_does(&result(&example));
    for template in builtin_templates().filter_map(builtin_template) {
        written_as_serde_does(&*template);
        written_as_serde_does(&result(&Assessment::new(template, 2024)));
    }
}

#[test]
fn any_character_is_escaped_as_serde_escapes_it() {
    for code in (0..0x300).chain([0x2028, 0x2029, 0xFEFF, 0xFFFD, 0x1F600]) {
        let text = format!("a{}b", char::from_u32(code).unwrap());
        assert_eq!(text.write().text(false), serde_json::to_string(&text).unwrap());
    }
}

/// Every place of a tree, as a JSON pointer.
fn places(tree: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    match tree {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            places(
                value,
                &format!("{here}/{}", key.replace('~', "~0").replace('/', "~1")),
                all,
            )
        }),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(at, value)| places(value, &format!("{here}/{at}"), all)),
        _ => {}
    }
}

/// Puts something else (no list: `serde` takes one for a struct, we do not) into every place, and takes every key out: whatever `serde` refuses is refused, and nothing else.
fn refuses_what_serde_refuses<T: Json + DeserializeOwned + PartialEq + Debug>(text: &str, every: usize) {
    let mut tree = tree(text);
    let mut all = Vec::new();
    places(&tree, "", &mut all);
    let strangers = [
        json!(null),
        json!(true),
        json!(7),
        json!(-7),
        json!(70_000),
        json!(0.5),
        json!("7"),
        json!("word"),
        json!({}),
        json!({"kind": "bands", "bands": [], "text": "7"}),
    ];
    let mut tried = 0_usize;
    for place in all.iter().skip(1).step_by(every) {
        for stranger in &strangers {
            let before = std::mem::replace(tree.pointer_mut(place).unwrap(), stranger.clone());
            read_as_serde_does::<T>(&tree, &format!("{place} = {stranger}"));
            *tree.pointer_mut(place).unwrap() = before;
            tried += 1;
        }
        let (parent, key) = place.rsplit_once('/').unwrap();
        if let Some(Value::Object(map)) = tree.pointer_mut(parent) {
            let whole = map.clone();
            map.remove(key);
            read_as_serde_does::<T>(&tree, &format!("without {place}"));
            *tree.pointer_mut(parent).unwrap() = Value::Object(whole);
            tried += 1;
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn an_assessment_is_read_as_serde_reads_it() {
    refuses_what_serde_refuses::<Assessment>(ASSESSMENT, 1);
}

#[test]
fn a_template_is_read_as_serde_reads_it() {
    refuses_what_serde_refuses::<Template>(TEMPLATE, 1);
}

/// Ten times as long as the others: a place in sixty-one.
#[test]
fn a_result_is_read_as_serde_reads_it() {
    refuses_what_serde_refuses::<ResultFile>(RESULT, 61);
}
