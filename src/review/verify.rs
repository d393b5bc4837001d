//! Whether every number of a result file still follows from what was entered, and which does not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::json::fields;
use serde_json::Value;

use super::difference::Difference;
use super::result::{Computed, in_assessment};
use super::{ResultFile, result};
use crate::form::json::{Document, Json, JsonError, from_tree, open};
use crate::form::{Assessment, Group, Limits};

/// A place of a result file that does not follow from its form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Discrepancy {
    /// Where: `scoreSheet.rows[3].score`.
    pub path: String,
    /// The indicator or group that the place belongs to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// What the file says; none when it says nothing there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stated: Option<String>,
    /// What was recomputed; none when nothing belongs there.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub computed: Option<String>,
}

fields! {
    Discrepancy:
    must path = "path",
    may name = "name",
    may stated = "stated",
    may computed = "computed",
}

/// What a result file is about: its form, and the program that computed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The form.
    pub assessment: Assessment,
    /// The version of the program that computed it; empty when the file does not say.
    pub engine: String,
}

/// Recomputes a result from its form and names every place that differs; empty means verified.
///
/// Figures are compared by value (`9.7` is `9.70`), findings by code and place in any order. The words of findings are
/// compared only when the same version wrote them (see [`other_engine`]).
pub fn verify(stated: &ResultFile) -> Vec<Discrepancy> {
    let assessment = &stated.assessment;
    let computed = Computed::of(assessment);
    // Nearly all do: trees are made only of one that does not.
    if computed.is_stated_by(stated) {
        return Vec::new();
    }
    compare(&value(stated), assessment, &value(&computed.into_result(assessment)))
}

/// Reads a result file and verifies it, and with it the figures that the file states beside each typed text
/// (`actual: {text, number, unit}`): opening a file reads those anew from the text, an outside reader may not.
///
/// Only the form is read into our types. What the file states of scores and findings is compared as it stands, so that
/// whatever is wrong with it is named, and a file never fails to open for it.
///
/// # Errors
/// What is wrong with the file or its form, when it cannot be opened.
pub fn verify_json(bytes: &[u8]) -> Result<(Stated, Vec<Discrepancy>), JsonError> {
    let tree = open(bytes, ResultFile::FORMAT, Limits::JSON)?;
    let stated = tree.get("assessment").ok_or_else(|| JsonError::Field {
        path: String::new(),
        message: "missing field `assessment`".to_owned(),
    })?;
    let (assessment, _) = from_tree::<Assessment>(stated).map_err(in_assessment)?;
    assessment.validate().map_err(in_assessment)?;
    let engine = engine(&tree).to_owned();
    let computed = value(&result(&assessment));
    // One that this version wrote, and that follows, says the same throughout.
    if tree == computed {
        return Ok((Stated { assessment, engine }, Vec::new()));
    }
    let mut found = compare(&tree, &assessment, &computed);
    let mut difference = Difference {
        names: names(&assessment),
        missing_counts: false,
        found: Vec::new(),
    };
    let same_form = computed.get("assessment").unwrap_or(&Value::Null);
    difference.compare("assessment", None, stated, same_form);
    found.append(&mut difference.found);
    Ok((Stated { assessment, engine }, found))
}

/// Whether another version of the program computed it: its words, and rules corrected since, may differ.
pub fn other_engine(engine: &str) -> bool {
    engine != env!("CARGO_PKG_VERSION")
}

fn engine(tree: &Value) -> &str {
    tree.get("engine").and_then(Value::as_str).unwrap_or_default()
}

/// Compares what a result states with what follows from its form.
fn compare(stated: &Value, assessment: &Assessment, computed: &Value) -> Vec<Discrepancy> {
    let mut difference = Difference {
        names: names(assessment),
        missing_counts: true,
        found: Vec::new(),
    };
    let nothing = Value::Null;
    for part in ["format", "scoreSheet"] {
        let (stated, computed) = (stated.get(part), computed.get(part));
        difference.compare(part, None, stated.unwrap_or(&nothing), computed.unwrap_or(&nothing));
    }
    let list = |tree: &Value| {
        tree.get("findings")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let words = !other_engine(engine(stated));
    // Versions that knew no mark of fatal findings wrote none.
    if words || stated.get("unresolved").is_some() {
        let mark = |tree: &Value| tree.get("unresolved").cloned().unwrap_or_default();
        difference.compare("unresolved", None, &mark(stated), &mark(computed));
    }
    findings(&mut difference, &list(stated), &list(computed), words);
    difference.found
}

/// A value of ours as a tree.
fn value(of: &dyn Json) -> Value {
    of.write().into()
}

/// What a finding is told apart by: its code and place.
fn key(finding: &Value) -> (String, String) {
    let part = |name: &str| finding.get(name).map(Value::to_string).unwrap_or_default();
    (part("code"), part("place"))
}

fn code(finding: &Value) -> Option<String> {
    Some(finding.get("code")?.as_str()?.to_owned())
}

/// A finding without its words.
fn bare(finding: &Value) -> Value {
    let mut bare = finding.clone();
    if let Some(fields) = bare.as_object_mut() {
        fields.retain(|name, _| !matches!(name.as_str(), "message" | "basis" | "fix"));
    }
    bare
}

fn findings(difference: &mut Difference, stated: &[Value], computed: &[Value], words: bool) {
    // Where each computed finding stands, the first one last: they are taken from the end.
    let mut open: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (at, finding) in computed.iter().enumerate().rev() {
        open.entry(key(finding)).or_default().push(at);
    }
    for (at, finding) in stated.iter().enumerate() {
        let path = format!("findings[{at}]");
        let twin = open.get_mut(&key(finding)).and_then(Vec::pop);
        match twin.and_then(|at| computed.get(at)) {
            Some(twin) if words => difference.compare(&path, None, finding, twin),
            Some(twin) => difference.compare(&path, None, &bare(finding), &bare(twin)),
            None => difference.found.push(Discrepancy {
                path,
                name: None,
                stated: code(finding),
                computed: None,
            }),
        }
    }
    let mut left: Vec<usize> = open.into_values().flatten().collect();
    left.sort_unstable();
    for at in left {
        difference.found.push(Discrepancy {
            path: format!("findings[{at}]"),
            name: None,
            stated: None,
            computed: computed.get(at).and_then(code),
        });
    }
}

/// Names of groups and indicators by id.
fn names(assessment: &Assessment) -> BTreeMap<&str, &str> {
    fn walk<'a>(group: &'a Group, names: &mut BTreeMap<&'a str, &'a str>) {
        names.insert(&group.id, &group.name);
        for below in &group.groups {
            walk(below, names);
        }
    }
    let mut names = BTreeMap::new();
    for group in &assessment.template.groups {
        walk(group, &mut names);
    }
    names.extend(
        assessment
            .template
            .indicators()
            .map(|row| (row.id.as_str(), row.name.as_str())),
    );
    names
}
