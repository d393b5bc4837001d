//! The published formats as TypeScript, from their JSON Schemas: what JavaScript hands over and is handed.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};

/// Interfaces and types of every schema, each name once.
///
/// # Errors
/// When two schemas mean different things by one name.
pub fn types(roots: &[(&str, Value)]) -> Result<String, String> {
    let mut named: BTreeMap<String, Value> = BTreeMap::new();
    for (name, schema) in roots {
        let parts = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
        let parts = parts.map(|(name, part)| (name.as_str(), part.clone()));
        let mut root = schema.clone();
        if let Some(root) = root.as_object_mut() {
            root.retain(|key, _| !["$defs", "$schema", "title"].contains(&key.as_str()));
        }
        for (name, schema) in parts.chain([(*name, root)]) {
            let before = named.insert(name.to_owned(), schema.clone());
            if before.is_some_and(|before| before != schema) {
                return Err(format!("`{name}` means two things in the schemas"));
            }
        }
    }
    let mut text = String::from("// Written by `cargo xtask generate` from the types of src/; decimals are strings.\n");
    for (name, schema) in &named {
        comment(&mut text, schema, "");
        match schema.get("properties").and_then(Value::as_object) {
            Some(fields) if schema.get("oneOf").is_none() => {
                let _ = writeln!(text, "export interface {name} {}", object(schema, fields, ""));
            }
            _ => {
                let _ = writeln!(text, "export type {name} = {};", kind(schema, ""));
            }
        }
    }
    Ok(text)
}

fn comment(text: &mut String, schema: &Value, indent: &str) {
    if let Some(words) = schema.get("description").and_then(Value::as_str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(text, "{indent}/** {} */", words.replace("*/", "* /"));
    }
}

fn object(schema: &Value, fields: &Map<String, Value>, indent: &str) -> String {
    let required: Vec<&str> = list(schema, "required").filter_map(Value::as_str).collect();
    let inner = format!("{indent}  ");
    let mut text = String::from("{\n");
    for (name, field) in fields {
        comment(&mut text, field, &inner);
        let may_be_missing = if required.contains(&name.as_str()) { "" } else { "?" };
        let _ = writeln!(text, "{inner}{name}{may_be_missing}: {};", kind(field, &inner));
    }
    text + indent + "}"
}

fn list<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The type of a schema, as an expression.
fn kind(schema: &Value, indent: &str) -> String {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return target.rsplit('/').next().unwrap_or(target).to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    for key in ["enum", "oneOf", "anyOf"] {
        let mut kinds: Vec<String> = list(schema, key)
            .map(|one| {
                if key == "enum" {
                    one.to_string()
                } else {
                    kind(one, indent)
                }
            })
            .collect();
        kinds.dedup();
        if !kinds.is_empty() {
            return kinds.join(" | ");
        }
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            let one = |name: &Value| {
                let mut one = schema.clone();
                if let Some(one) = one.as_object_mut() {
                    one.insert("type".to_owned(), name.clone());
                }
                kind(&one, indent)
            };
            kinds.iter().map(one).collect::<Vec<_>>().join(" | ")
        }
        Some(Value::String(name)) => of_type(name, schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn of_type(name: &str, schema: &Value, indent: &str) -> String {
    match name {
        "integer" | "number" => "number".to_owned(),
        "array" => {
            let tuple: Vec<String> = list(schema, "prefixItems").map(|item| kind(item, indent)).collect();
            let item = schema
                .get("items")
                .map_or_else(|| "unknown".to_owned(), |item| kind(item, indent));
            if tuple.is_empty() {
                list_of(&item)
            } else {
                format!("[{}]", tuple.join(", "))
            }
        }
        "object" => match (
            schema.get("properties").and_then(Value::as_object),
            schema.get("additionalProperties").filter(|more| more.is_object()),
        ) {
            (Some(fields), _) => object(schema, fields, indent),
            (None, Some(value)) => format!("{{ [key: string]: {} }}", kind(value, indent)),
            (None, None) => "{ [key: string]: unknown }".to_owned(),
        },
        other => other.to_owned(),
    }
}

/// A list; a union inside it stands in parentheses.
fn list_of(item: &str) -> String {
    if item.contains(" | ") && !item.starts_with('{') {
        format!("({item})[]")
    } else {
        format!("{item}[]")
    }
}
