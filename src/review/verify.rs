//! Whether every number of a result file still follows from what was entered, and which does not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::difference::Difference;
use super::{FindingRecord, ResultFile, result};
use crate::check::Place;
use crate::form::json::{JsonError, parse, read, write};
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

/// Recomputes a result from its form and names every place that differs; empty means verified.
///
/// Figures are compared by value (`9.7` is `9.70`), findings by code and place in any order. The words of findings are
/// compared only when the same version wrote them (see [`other_engine`]).
pub fn verify(stated: &ResultFile) -> Vec<Discrepancy> {
    let computed = result(&stated.assessment);
    let mut difference = Difference {
        names: names(&stated.assessment),
        missing_counts: true,
        found: Vec::new(),
    };
    if stated.format != computed.format {
        let (stated, computed) = (
            Value::from(stated.format.as_str()),
            Value::from(computed.format.as_str()),
        );
        difference.compare("format", None, &stated, &computed);
    }
    let sheets = (value(&stated.score_sheet), value(&computed.score_sheet));
    difference.compare("scoreSheet", None, &sheets.0, &sheets.1);
    let words = !other_engine(stated);
    findings(&mut difference, &stated.findings, &computed.findings, words);
    difference.found
}

/// Reads a result file and verifies it, and with it the figures that the file states beside each typed text
/// (`actual: {text, number, unit}`): opening a file reads those anew from the text, an outside reader may not.
///
/// # Errors
/// What is wrong with the file, when it cannot be opened.
pub fn verify_json(bytes: &[u8]) -> Result<(ResultFile, Vec<Discrepancy>), JsonError> {
    let file: ResultFile = read(bytes, ResultFile::FORMAT, Limits::JSON)?.value;
    let mut found = verify(&file);
    let raw = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| parse(text.trim_start_matches('\u{FEFF}')).ok())
        .unwrap_or_default();
    let mut difference = Difference {
        names: names(&file.assessment),
        missing_counts: false,
        found: Vec::new(),
    };
    if let Some(stated) = raw.get("assessment") {
        difference.compare("assessment", None, stated, &value(&file.assessment));
    }
    found.append(&mut difference.found);
    Ok((file, found))
}

/// Whether another version of the program computed it: its words, and rules corrected since, may differ.
pub fn other_engine(stated: &ResultFile) -> bool {
    stated.engine != env!("CARGO_PKG_VERSION")
}

/// Our own types always have a JSON value.
fn value<T: Serialize>(of: &T) -> Value {
    // By way of the text: a second serializer would be compiled for every type.
    parse(&write(of)).unwrap_or_default()
}

fn findings(difference: &mut Difference, stated: &[FindingRecord], computed: &[FindingRecord], words: bool) {
    let mut open: BTreeMap<(&str, &Place), Vec<&FindingRecord>> = BTreeMap::new();
    for finding in computed.iter().rev() {
        open.entry((finding.code.name(), &finding.place))
            .or_default()
            .push(finding);
    }
    for (at, finding) in stated.iter().enumerate() {
        let path = format!("findings[{at}]");
        let twin = open.get_mut(&(finding.code.name(), &finding.place)).and_then(Vec::pop);
        match twin {
            Some(twin) if words => difference.compare(&path, None, &value(finding), &value(twin)),
            Some(twin) => {
                let bare = |record: &FindingRecord| FindingRecord {
                    message: String::new(),
                    basis: String::new(),
                    fix: String::new(),
                    ..record.clone()
                };
                difference.compare(&path, None, &value(&bare(finding)), &value(&bare(twin)));
            }
            None => difference.found.push(Discrepancy {
                path,
                name: None,
                stated: Some(finding.code.name().to_owned()),
                computed: None,
            }),
        }
    }
    for (at, finding) in computed.iter().enumerate() {
        let left = open.get_mut(&(finding.code.name(), &finding.place));
        let is_left = left.is_some_and(|left| {
            let before = left.len();
            left.retain(|other| !std::ptr::eq(*other, finding));
            left.len() < before
        });
        if is_left {
            difference.found.push(Discrepancy {
                path: format!("findings[{at}]"),
                name: None,
                stated: None,
                computed: Some(finding.code.name().to_owned()),
            });
        }
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
