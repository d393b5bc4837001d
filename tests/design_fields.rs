//! The description that the page draws a template's fields from: every field and word has its name, and what a new item
//! starts as can be read.

use ziping::form::design::fields::{FUNDS, Field, FieldKind, HEAD, INDICATOR, Items, REST, SETTINGS, Tagged};
use ziping::form::json;
use ziping::text::{Lang, field_name, field_word};

fn named(holder: &str, fields: &[Field]) {
    for field in fields {
        let holder_below = field.key.rsplit('/').next().unwrap_or(field.key);
        for lang in [Lang::Zh, Lang::En] {
            assert_ne!(field_name(holder, field.key, lang), "", "{holder}/{}", field.key);
        }
        match &field.kind {
            FieldKind::Choice(all) | FieldKind::Set(all) => words(field.key, all),
            FieldKind::Items(of) | FieldKind::Part(of) => items(holder_below, of),
            FieldKind::Tagged(of) => tagged(holder_below, field.key, of),
            _ => {}
        }
    }
}

fn words(key: &str, all: &[&str]) {
    for word in all {
        for lang in [Lang::Zh, Lang::En] {
            assert_ne!(field_word(key, word, lang), "", "{key}={word}");
        }
    }
}

fn items(holder: &str, of: &Items) {
    assert!(json::parse(of.fresh).is_ok(), "{}", of.fresh);
    named(holder, of.fields);
}

fn tagged(holder: &str, key: &str, of: &Tagged) {
    for variant in of.variants {
        words(key, &[variant.word]);
        let fresh = json::parse(variant.fresh).ok();
        let word = fresh
            .as_ref()
            .and_then(|tree| tree.get(of.tag))
            .and_then(|word| word.as_str());
        assert_eq!(word, Some(variant.word));
        named(holder, variant.fields);
    }
}

#[test]
fn every_field_and_word_has_its_name() {
    named("", &HEAD);
    named("indicators", &INDICATOR);
    named("", &FUNDS);
    named("", &SETTINGS);
    named("", &REST);
}
