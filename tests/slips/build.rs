//! A form from its printed rows, as a reader of documents would understand them.
#![expect(clippy::arithmetic_side_effects, reason = "the figures of eight known forms")]

use serde_json::{Value, json};
use ziping::form::{Assessment, Number, Quantity, Settings, Sign, Understood, lower_is_better};

pub const FORMS: [&str; 8] = [
    "01-yunnan-yongde-2022-project",
    "06-anhui-chizhou-2022-project",
    "08-shanxi-jishan-2021-project",
    "12-sichuan-zhongjiang-2022-project",
    "18-sichuan-anju-food-2021-project",
    "22-jiangsu-rugao-2023-department",
    "24-chongqing-science-city-2021-department",
    "36-shanghai-putuo-sports-2022-project",
];

/// What a form prints.
pub struct Printed(Value);

impl Printed {
    pub fn read(form: &str) -> Self {
        let path = format!("{}/tests/cases/{form}/expected.json", env!("CARGO_MANIFEST_DIR"));
        Self(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    /// The form; every printed figure is a claim, and nothing else is filled in.
    pub fn form(&self) -> Assessment {
        let of = &self.0;
        let funds = funds_rows(list(of, "budget"));
        let asked: Vec<Value> = funds.iter().map(asked_row).collect();
        let template = json!({
            "format": "ziping.template/1", "id": "printed", "version": 1, "title": "原表", "kind": of["kind"],
            "fullMarks": "100", "groups": self.groups(), "settings": Settings::default(),
            "funds": {"unit": unit(&funds), "columns": ["budget", "executed"], "rows": asked},
        });
        let answers: serde_json::Map<String, Value> = list(of, "indicators")
            .iter()
            .enumerate()
            .map(|(at, row)| (id(at), answer(row)))
            .collect();
        let claimed = |key: &str| Some(text(of, key)).filter(|it| !it.is_empty());
        let project = (of["kind"] == "project").then(|| json!({"name": "项目", "implementer": "单位"}));
        serde_json::from_value(json!({
            "format": "ziping.assessment/1", "template": template, "year": text(of, "year").parse::<u16>().unwrap(),
            "unit": {"name": text(of, "place")}, "project": project,
            "funds": {"rows": funds}, "answers": answers,
            "goals": [{"expected": "略述", "achieved": "略述"}],
            "claimed": {"total": claimed("claimed_total"), "grade": claimed("claimed_grade")},
        }))
        .unwrap()
    }

    /// Whether a row's printed figures meet its target and its printed score is full.
    pub fn is_sound(&self, row: &str) -> bool {
        let rows = list(&self.0, "indicators");
        let Some(row) = row
            .strip_prefix("row-")
            .and_then(|at| rows.get(at.parse::<usize>().unwrap()))
        else {
            return false;
        };
        let (target, actual) = (Quantity::new(text(row, "target")), Quantity::new(text(row, "actual")));
        let full = text(row, "score") == text(row, "weight");
        let met = match (target.number(), actual.number()) {
            (Some(target), Some(actual)) if target.sign == Some(Sign::AtMost) || lower(row) => {
                actual.value <= target.value
            }
            // From 130% of the target on a reason is due.
            (Some(target), Some(actual)) => {
                let high = target.value * rust_decimal::Decimal::new(13, 1);
                actual.value >= target.value && (actual.value < high || !text(row, "reason").is_empty())
            }
            _ => !target.is_empty() && target.text() == actual.text(),
        };
        full && met
    }

    /// Level 1 and 2 as the rows print them, and the execution of the budget where the funds print its points.
    fn groups(&self) -> Vec<Value> {
        let mut groups: Vec<Value> = Vec::new();
        let funds = list(&self.0, "budget").first();
        let execution = funds.filter(|row| !text(row, "weight").is_empty());
        if let Some(row) = execution {
            let weight = text(row, "weight");
            groups.push(
                json!({"id": "execution", "name": "预算执行", "weight": weight, "indicators": [{
                "id": "execution-rate", "name": "预算执行率", "weight": weight, "target": {"text": "100%"},
                "rule": {"kind": "executionRate"}}]}),
            );
        }
        for (at, row) in list(&self.0, "indicators").iter().enumerate() {
            let (l1, l2) = (text(row, "l1"), text(row, "l2"));
            if groups.last().is_none_or(|group| group["name"] != l1) {
                groups.push(json!({"id": format!("g{at}"), "name": l1, "groups": []}));
            }
            let below = groups.last_mut().unwrap()["groups"].as_array_mut().unwrap();
            if below.last().is_none_or(|group| group["name"] != l2) {
                below.push(json!({"id": format!("s{at}"), "name": l2, "indicators": []}));
            }
            let rows = below.last_mut().unwrap()["indicators"].as_array_mut().unwrap();
            rows.push(indicator(at, row));
        }
        for group in &mut groups {
            weigh(group);
        }
        groups
    }
}

fn id(at: usize) -> String {
    format!("row-{at}")
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().unwrap()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default().trim()
}

/// A group weighs what its rows weigh, unless its name prints points of its own.
fn weigh(group: &mut Value) {
    let mut sum = rust_decimal::Decimal::ZERO;
    for key in ["groups", "indicators"] {
        for part in group.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
            if key == "groups" {
                weigh(part);
            }
            sum += part["weight"]
                .as_str()
                .unwrap()
                .parse::<rust_decimal::Decimal>()
                .unwrap();
        }
    }
    let name = text(group, "name").to_owned();
    let printed = name
        .rsplit_once(['(', '（'])
        .map(|(_, tail)| tail.trim_end_matches([')', '）', '分']));
    let printed = printed.and_then(|points| points.parse().ok());
    group["weight"] = json!(printed.unwrap_or(sum));
}

/// A row that prints no points weighs what it scores.
fn indicator(at: usize, row: &Value) -> Value {
    let weight = Some(text(row, "weight")).filter(|it| !it.is_empty());
    json!({
        "id": id(at), "name": text(row, "l3"), "weight": weight.unwrap_or(text(row, "score")),
        "target": {"text": text(row, "target")}, "rule": rule(row),
    })
}

/// Whether less is better, where no sign says it: by the name, or because money is spent.
fn lower(row: &Value) -> bool {
    let cost = text(row, "l2").contains("成本") && text(row, "target").ends_with('元');
    cost || lower_is_better(text(row, "l3"))
}

fn rule(row: &Value) -> Value {
    let target = Quantity::new(text(row, "target"));
    match target.understood() {
        Understood::Number(Number {
            sign: Some(Sign::AtMost),
            ..
        }) => json!({"kind": "atMost"}),
        Understood::Number(Number { value, .. }) if value.is_zero() => json!({"kind": "atMost"}),
        Understood::Number(Number { sign: None, .. }) if lower(row) => json!({"kind": "atMost"}),
        Understood::Number(Number {
            sign: Some(Sign::Equal),
            ..
        }) => json!({"kind": "equal"}),
        Understood::Number(_) | Understood::Unclear => json!({"kind": "atLeast"}),
        Understood::Date(_) => json!({"kind": "deadline", "per": "day", "deduct": "1"}),
        Understood::Word | Understood::Empty => json!({"kind": "tiers"}),
    }
}

fn answer(row: &Value) -> Value {
    // The words of the uppermost tier are that tier.
    let tier = text(row, "actual")
        .starts_with("达成")
        .then(|| json!({"tier": "full", "place": "100"}));
    json!({
        "actual": {"text": text(row, "actual")}, "claimedScore": text(row, "score"), "reason": text(row, "reason"),
        "tier": tier,
    })
}

/// The funds rows: what follows a row of `其中` is part of the row above it, as that row is.
fn funds_rows(printed: &[Value]) -> Vec<Value> {
    let mut parent = None;
    let mut rows: Vec<Value> = Vec::new();
    for (at, row) in printed.iter().enumerate() {
        let cell = |key| json!({"text": text(row, key)});
        if at > 0 && (parent.is_none() || text(row, "item").starts_with("其中")) {
            let above = if text(row, "item").starts_with("其中") {
                at - 1
            } else {
                0
            };
            parent = Some(format!("f{above}"));
        }
        rows.push(json!({
            "id": format!("f{at}"), "label": text(row, "item"), "parent": parent, "initial": cell("initial"),
            "budget": cell("budget"), "executed": cell("executed"),
            "claimedRate": text(row, "rate"), "claimedScore": text(row, "score"),
        }));
    }
    rows
}

fn asked_row(row: &Value) -> Value {
    json!({"id": row["id"], "label": row["label"], "parent": row["parent"], "parts": "all"})
}

/// The money unit that the cells print, or none.
fn unit(funds: &[Value]) -> &'static str {
    let printed = |row: &Value| text(&row["budget"], "text").ends_with("万元");
    if funds.iter().any(printed) { "万元" } else { "" }
}
