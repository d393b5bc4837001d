//! A small clean form, and changes of it by path.

use serde_json::{Value, json};
use ziping::form::{Assessment, Settings};

/// A project form of nine rows, one a rule, filled in so that no check says anything. It scores 99.48 of 100.
pub fn clean() -> Value {
    let mut settings = serde_json::to_value(Settings::default()).unwrap();
    settings["reasons"]["belowWeight"] = json!(true);
    json!({
        "format": "ziping.assessment/1",
        "template": {
            "format": "ziping.template/1", "id": "small", "version": 1, "title": "小表", "kind": "project",
            "fullMarks": "100", "settings": settings,
            "groups": [
                {"id": "execution", "name": "预算执行", "weight": "10", "indicators": [
                    row("rate", "预算执行率", "10", "100%", &json!({"kind": "executionRate"}))]},
                {"id": "output", "name": "产出", "weight": "60", "groups": [
                    {"id": "number", "name": "数量指标", "weight": "40", "indicators": [
                        row("train", "培训人数", "20", "≥500人", &json!({"kind": "atLeast"})),
                        change()]},
                    {"id": "time", "name": "时效指标", "weight": "20", "indicators": [
                        row("date", "完成时间", "20", "12月底前", &json!({"kind": "deadline", "per": "day", "deduct": "1"}))]}]},
                {"id": "benefit", "name": "效益", "weight": "20", "indicators": [
                    row("rules", "制度健全性", "5", "健全", &json!({"kind": "tiers"})),
                    list(),
                    row("manual", "创新", "5", "有", &json!({"kind": "manual"})),
                    row("yes", "是否公开", "5", "公开", &json!({"kind": "yesNo"}))]},
                {"id": "satisfaction", "name": "满意度指标", "weight": "10", "indicators": [
                    row("users", "服务对象满意度", "10", "≥90%", &json!({"kind": "atLeast"}))]},
            ],
            "funds": {"unit": "万元", "columns": ["initial", "budget", "executed"], "rows": [
                {"id": "total", "label": "资金总额", "parts": "all"},
                {"id": "fiscal", "label": "财政拨款", "parent": "total", "parts": "some", "open": true},
                {"id": "other", "label": "其他资金", "parent": "total"}]},
            "vetoes": [{"id": "accident", "text": "发生重大责任事故"}],
            "report": [
                {"id": "conclusion", "title": "评价结论"},
                {"id": "problems", "title": "存在问题"},
                {"id": "suggestions", "title": "有关建议"}],
        },
        "year": 2023,
        "unit": {"name": "某局"},
        "project": {"name": "某项目"},
        "funds": {"rows": [
            money("total", "资金总额", None, "100"),
            money("fiscal", "财政拨款", Some("total"), "90"),
            money("item", "设备购置", Some("fiscal"), "50"),
            money("other", "其他资金", Some("total"), "10")]},
        "goals": [{"expected": "培训 500 人", "achieved": "培训 487 人"}],
        "answers": {
            "rate": {"evidence": [{"name": "决算报表"}]},
            "train": {"actual": {"text": "487人"}, "reason": "一期因疫情停办", "evidence": [{"name": "签到表"}]},
            "change": {"inputs": {"本年": {"text": "8"}, "上年": {"text": "10"}}, "evidence": [{"name": "决算报表"}]},
            "date": {"actual": {"text": "2023年11月30日"}, "evidence": [{"name": "验收单"}]},
            "rules": {"tier": {"tier": "full", "place": "100"}, "evidence": [{"name": "制度汇编"}]},
            "list": {"ticks": ["a", "b"], "evidence": [{"name": "台账"}]},
            "manual": {"ownScore": "5", "ownScoreReason": "获省级推广", "evidence": [{"name": "通报"}]},
            "yes": {"yes": true, "evidence": [{"name": "网页截图"}]},
            "users": {"actual": {"text": "95%"}, "evidence": [{"name": "问卷"}]},
        },
        "narrative": {
            "conclusion": "2023年度本项目绩效自评得分为99.48分，等级为优。",
            "problems": "一是培训少办一期；二是资料归档慢。",
            "suggestions": "一是提前排期；二是专人归档。",
        },
    })
}

/// An indicator.
pub fn row(id: &str, name: &str, weight: &str, target: &str, rule: &Value) -> Value {
    json!({"id": id, "name": name, "weight": weight, "target": {"text": target}, "rule": rule})
}

fn change() -> Value {
    let mut change = row("change", "三公经费变动率", "20", "≤0%", &json!({"kind": "atMost"}));
    change["formula"] = json!({
        "expression": "(本年 − 上年) ÷ 上年", "percent": true,
        "inputs": [{"name": "本年", "unit": "万元"}, {"name": "上年", "unit": "万元"}],
    });
    change
}

fn list() -> Value {
    let mut list = row("list", "资料完整性", "5", "完整", &json!({"kind": "checklist"}));
    list["checklist"] = json!([
        {"id": "a", "text": "有台账", "score": "3"}, {"id": "b", "text": "有档案", "score": "2"}]);
    list
}

/// A row of the funds block with the same figure in each column.
pub fn money(id: &str, label: &str, parent: Option<&str>, figure: &str) -> Value {
    let cell = json!({"text": figure});
    json!({"id": id, "label": label, "parent": parent, "initial": cell, "budget": cell, "executed": cell})
}

/// The clean form with changes: `("answers/train/reason", json!(""))`. A segment that is not there is made; null as a
/// value removes it; a `-` at the end of a path appends to a list.
pub fn with(changes: &[(&str, Value)]) -> Assessment {
    let mut form = clean();
    for (path, to) in changes {
        set(&mut form, path, to.clone());
    }
    serde_json::from_value(form).unwrap()
}

fn set(form: &mut Value, path: &str, to: Value) {
    let (last, lead) = {
        let mut segments: Vec<&str> = path.split('/').collect();
        (segments.pop().unwrap(), segments)
    };
    let mut at = form;
    for segment in lead {
        at = match segment.parse::<usize>() {
            Ok(index) if at.is_array() => &mut at[index],
            _ => &mut at[segment],
        };
    }
    match last.parse::<usize>() {
        _ if last == "-" => at.as_array_mut().unwrap().push(to),
        Ok(index) if at.is_array() && to.is_null() => drop(at.as_array_mut().unwrap().remove(index)),
        Ok(index) if at.is_array() => at[index] = to,
        _ if to.is_null() => drop(at.as_object_mut().unwrap().remove(last)),
        _ => at[last] = to,
    }
}
