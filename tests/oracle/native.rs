//! What the native engine makes of many one-row forms, as a table that another build of it is held to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::json;
use ziping::form::{Assessment, Template, json as formats};
use ziping::score::score;

use super::form::reduced;

/// Rows of one form, so that the table stays small.
const ROWS: usize = 400;

/// One line of JSON for each form: `{"form": …, "rows": [[id, score, exact or why it is open, clause], …]}`. Forms that
/// share settings, funds and year are put together, each with an id of its own for its row.
pub fn table(forms: impl Iterator<Item = Assessment>) -> String {
    let mut together: BTreeMap<String, Assessment> = BTreeMap::new();
    let mut table = String::new();
    for (at, mut form) in forms.enumerate() {
        let key = format!("{:?} {:?} {}", form.template.settings, form.funds, form.year);
        let id = format!("r{at}");
        let mut template = (*form.template).clone();
        rename(&mut template, &id);
        form.answers = form.answers.into_values().map(|answer| (id.clone(), answer)).collect();
        let Some(whole) = together.get_mut(&key) else {
            form.template = template.into();
            together.insert(key, form);
            continue;
        };
        let mut all = (*whole.template).clone();
        all.groups[0].indicators.append(&mut template.groups[0].indicators);
        let full = all.groups[0].indicators.len() >= ROWS;
        whole.template = all.into();
        whole.answers.append(&mut form.answers);
        if full {
            let whole = together.remove(&key).unwrap();
            write(&mut table, &whole);
        }
    }
    for whole in together.values() {
        write(&mut table, whole);
    }
    table
}

fn rename(template: &mut Template, id: &str) {
    for row in &mut template.groups[0].indicators {
        id.clone_into(&mut row.id);
    }
}

fn write(table: &mut String, form: &Assessment) {
    let rows: Vec<_> = score(form)
        .rows
        .iter()
        .map(|row| {
            let exact = match (&row.trace.open, &row.trace.exact) {
                (Some(open), _) => json!(open)["why"].clone(),
                (None, Some(exact)) => json!(reduced(exact)),
                (None, None) => json!("nothing"),
            };
            json!([
                row.id,
                row.score.map(|score| score.normalize().to_string()),
                exact,
                row.trace.clause
            ])
        })
        .collect();
    let form: serde_json::Value = serde_json::from_str(&formats::write(form)).unwrap();
    writeln!(table, "{}", json!({ "form": form, "rows": rows })).unwrap();
}
