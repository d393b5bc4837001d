//! Help for a row: complete in both languages for every built-in row and every rule, with an example that the engine scores.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail it")]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use ziping::form::{Assessment, Settings, builtin_template, builtin_templates};
use ziping::score::worked_example;
use ziping::text::{Lang, row_help};

/// A form of one row.
fn form(name: &str, target: &str, rule: &Value, checklist: &Value) -> Assessment {
    serde_json::from_value(json!({
        "format": "ziping.assessment/1", "year": 2025,
        "template": {
            "format": "ziping.template/1", "id": "x", "version": 1, "title": "x", "kind": "project", "fullMarks": "10",
            "settings": Settings::default(),
            "funds": {"unit": "万元", "columns": ["budget", "executed"], "rows": [{"id": "total", "label": "总额"}]},
            "groups": [{"id": "g", "name": "g", "weight": "10", "indicators": [
                {"id": "a", "name": name, "weight": "10", "target": {"text": target}, "rule": rule, "checklist": checklist}]}],
        },
    }))
    .unwrap()
}

#[test]
fn every_rule_has_an_example_with_the_engines_own_points() {
    let bands = json!({"kind": "bands", "bands": [
        {"to": "0", "toIncluded": true, "score": "10"}, {"from": "0", "to": "10", "toIncluded": true, "score": "8"}]});
    let points = json!([{"id": "a", "text": "甲", "score": "6"}, {"id": "b", "text": "乙", "score": "4"}]);
    let none = json!([]);
    // Nine tenths of 10; 10·(1 − 10/100); 90 of 100; two steps of 2; the second band; all points but the last; ten days
    // after 31 December; the middle of 60–80%.
    for (target, rule, checklist, wanted) in [
        ("≥500人", json!({"kind": "atLeast"}), &none, "9.00"),
        ("≤100万元", json!({"kind": "atMost"}), &none, "9.00"),
        ("=100%", json!({"kind": "equal"}), &none, "9.00"),
        ("0次", json!({"kind": "equal"}), &none, "0.00"),
        ("60%-80%", json!({"kind": "range"}), &none, "9.00"),
        ("100%", json!({"kind": "executionRate"}), &none, "9.00"),
        (
            "100%",
            json!({"kind": "steps", "side": "below", "per": "5", "deduct": "2"}),
            &none,
            "6.00",
        ),
        ("0%", bands, &none, "8.00"),
        ("完整", json!({"kind": "checklist"}), &points, "6.00"),
        ("公开", json!({"kind": "yesNo"}), &none, "0.00"),
        ("健全", json!({"kind": "tiers"}), &none, "7.00"),
        (
            "12月底前",
            json!({"kind": "deadline", "per": "day", "deduct": "0.5"}),
            &none,
            "5.00",
        ),
        (
            "12个月内",
            json!({"kind": "deadline", "per": "month", "deduct": "1"}),
            &none,
            "9.00",
        ),
    ] {
        let form = form("某指标", target, &rule, checklist);
        let example = worked_example(&form, "a").unwrap();
        assert_eq!(
            example.row.score.map(|score| score.to_string()).as_deref(),
            Some(wanted),
            "{rule}"
        );
        for lang in [Lang::Zh, Lang::En] {
            let help = row_help(&form, "a", lang).unwrap();
            let told = help.example.unwrap();
            assert!(told.contains(wanted.trim_end_matches(".00")), "{rule}: {told}");
            assert!(!help.measures.is_empty() && !help.mistake.is_empty() && !help.evidence.is_empty());
        }
    }
    let manual = form("创新", "有", &json!({"kind": "manual"}), &none);
    assert_eq!(row_help(&manual, "a", Lang::Zh).unwrap().example, None);
    assert_eq!(row_help(&manual, "nobody", Lang::Zh), None);
}

#[test]
fn an_example_reads_as_a_sentence() {
    let form = form("培训人数", "≥500人", &json!({"kind": "atLeast"}), &json!([]));
    let example = |lang| row_help(&form, "a", lang).unwrap().example.unwrap();
    assert!(
        example(Lang::Zh).starts_with("例：完成值填 450人。"),
        "{}",
        example(Lang::Zh)
    );
    assert!(
        example(Lang::En).starts_with("Example: with an actual of 450人. "),
        "{}",
        example(Lang::En)
    );
}

#[test]
fn well_known_indicators_are_told_by_their_names() {
    let measures = |name| {
        row_help(
            &form(name, "100%", &json!({"kind": "atLeast"}), &json!([])),
            "a",
            Lang::Zh,
        )
    };
    let known: BTreeSet<&str> = [
        "在职人员控制率",
        "“三公经费”变动率",
        "“三公经费”控制率",
        "重点支出安排率",
        "预算调整率",
        "支付进度率",
        "结转结余率",
        "结转结余变动率",
        "公用经费控制率",
        "政府采购执行率",
        "固定资产利用率",
        "服务对象满意度",
        "完成及时率",
        "质量达标率",
        "成本控制率",
        "预决算信息公开度",
        "资金使用合规性",
        "某指标",
    ]
    .iter()
    .map(|name| measures(name).unwrap().measures)
    .collect();
    assert_eq!(known.len(), 18);
}

#[test]
fn every_built_in_row_has_help_in_both_languages() {
    for id in builtin_templates() {
        let form = Assessment::new(builtin_template(id).unwrap(), 2025);
        for row in form.template.indicators() {
            let [zh, en] = [Lang::Zh, Lang::En].map(|lang| row_help(&form, &row.id, lang).unwrap());
            assert!(
                zh.measures != en.measures && zh.mistake != en.mistake,
                "{id} {}",
                row.id
            );
            assert!(zh.example.is_some() && en.example.is_some(), "{id} {}", row.id);
            assert_eq!(zh.evidence, row.evidence);
        }
    }
}
