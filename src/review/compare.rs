//! Two forms side by side: every place where they differ, and the change that takes one place over from the other.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::form::json::Json;
use crate::form::{Assessment, Edit, ReportSection};

/// A place of a form that is taken over as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The year.
    Year,
    /// The unit block.
    Unit,
    /// The project's head.
    Project,
    /// The funds block.
    Funds,
    /// The goals.
    Goals,
    /// An indicator's answer, by the indicator's id.
    Answer(String),
    /// A section of the report, by its id.
    Section(String),
    /// A one-vote veto, by its id.
    Veto(String),
    /// What was answered to a finding, by the finding's key.
    Note(String),
    /// Why the form is handed in although fatal findings are left.
    HandInDespite,
    /// The template.
    Template,
}

impl Part {
    /// Its name in the JSON of a form.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Unit => "unit",
            Self::Project => "project",
            Self::Funds => "funds",
            Self::Goals => "goals",
            Self::Answer(_) => "answers",
            Self::Section(_) => "narrative",
            Self::Veto(_) => "vetoed",
            Self::Note(_) => "notes",
            Self::HandInDespite => "handInDespite",
            Self::Template => "template",
        }
    }
}

/// A place where two forms differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlike {
    /// Where.
    pub part: Part,
    /// The name of the indicator, section or veto; empty for the other places.
    pub name: String,
    /// What differs in it. Empty for a template, whose differences `form::design` tells.
    pub fields: Vec<UnlikeField>,
}

/// A field of a place in which two forms differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlikeField {
    /// Its path in the place, in the names of the JSON: `actual`, `evidence[0].name`; empty for the place itself.
    pub path: String,
    /// What stands in the first form; empty for nothing.
    pub mine: String,
    /// What stands in the second.
    pub theirs: String,
}

/// Every place where two forms differ, in the order of the form. What an imported form printed is left out: nobody
/// enters it.
pub fn compare(mine: &Assessment, theirs: &Assessment) -> Vec<Unlike> {
    let mut found = Found(Vec::new());
    found.add(Part::Template, "", mine.template != theirs.template, Vec::new());
    found.json(Part::Year, "", &mine.year, &theirs.year);
    found.json(Part::Unit, "", &mine.unit, &theirs.unit);
    found.json(Part::Project, "", &mine.project, &theirs.project);
    found.json(Part::Funds, "", &mine.funds, &theirs.funds);
    found.json(Part::Goals, "", &mine.goals, &theirs.goals);
    let names = mine.template.indicators().chain(theirs.template.indicators());
    let mut known: Vec<&str> = Vec::new();
    for indicator in names {
        let id = indicator.id.as_str();
        if known.contains(&id) {
            continue;
        }
        known.push(id);
        let answers = (mine.answers.get(id), theirs.answers.get(id));
        found.either(Part::Answer(id.to_owned()), &indicator.name, answers);
    }
    // An answer whose row the template no longer has.
    for id in keys(&mine.answers, &theirs.answers) {
        if !known.contains(&id) {
            let answers = (mine.answers.get(id), theirs.answers.get(id));
            found.either(Part::Answer(id.to_owned()), id, answers);
        }
    }
    for id in keys(&mine.narrative, &theirs.narrative) {
        let name = section(mine, id).or_else(|| section(theirs, id)).unwrap_or(id);
        found.either(
            Part::Section(id.to_owned()),
            name,
            (mine.narrative.get(id), theirs.narrative.get(id)),
        );
    }
    for id in mine.vetoed.symmetric_difference(&theirs.vetoed) {
        let vetoes = mine.template.vetoes.iter().chain(&theirs.template.vetoes);
        let name = vetoes
            .clone()
            .find(|veto| veto.id == *id)
            .map_or(id.as_str(), |veto| &veto.text);
        let (mine, theirs) = (mine.vetoed.contains(id), theirs.vetoed.contains(id));
        found.json(Part::Veto(id.clone()), name, &mine, &theirs);
    }
    for key in keys(&mine.notes, &theirs.notes) {
        found.either(
            Part::Note(key.to_owned()),
            "",
            (mine.notes.get(key), theirs.notes.get(key)),
        );
    }
    found.json(Part::HandInDespite, "", &mine.hand_in_despite, &theirs.hand_in_despite);
    found.0
}

/// The change that makes a place what it is in a form.
pub fn taken(part: &Part, from: &Assessment) -> Edit {
    match part {
        Part::Year => Edit::Year(from.year),
        Part::Unit => Edit::Unit(Box::new(from.unit.clone())),
        Part::Project => Edit::Project(from.project.clone()),
        Part::Funds => Edit::Funds(from.funds.clone()),
        Part::Goals => Edit::Goals(from.goals.clone()),
        Part::Answer(id) => Edit::Answer {
            id: id.clone(),
            answer: from.answers.get(id).cloned().map(Box::new),
        },
        Part::Section(id) => Edit::Narrative {
            id: id.clone(),
            text: from.narrative.get(id).cloned(),
        },
        Part::Veto(id) => Edit::Veto {
            id: id.clone(),
            holds: from.vetoed.contains(id),
        },
        Part::Note(key) => Edit::Note {
            key: key.clone(),
            note: from.notes.get(key).cloned(),
        },
        Part::HandInDespite => Edit::HandInDespite(from.hand_in_despite.clone()),
        Part::Template => Edit::Template(std::sync::Arc::clone(&from.template)),
    }
}

/// The change that takes over everything that differs, as one step.
pub fn all_taken(found: &[Unlike], from: &Assessment) -> Edit {
    Edit::All(found.iter().map(|unlike| taken(&unlike.part, from)).collect())
}

struct Found(Vec<Unlike>);

impl Found {
    fn add(&mut self, part: Part, name: &str, differs: bool, fields: Vec<UnlikeField>) {
        if differs {
            self.0.push(Unlike {
                part,
                name: name.to_owned(),
                fields,
            });
        }
    }

    fn json(&mut self, part: Part, name: &str, mine: &dyn Json, theirs: &dyn Json) {
        let fields = fields(mine.write().into(), theirs.write().into());
        self.add(part, name, !fields.is_empty(), fields);
    }

    /// Compares what may be there in one of the two only.
    fn either<T: Json>(&mut self, part: Part, name: &str, (mine, theirs): (Option<&T>, Option<&T>)) {
        let value = |it: Option<&T>| it.map_or(Value::Null, |it| it.write().into());
        let fields = fields(value(mine), value(theirs));
        // An answer of nothing is none, but restoring is exact.
        let differs = !fields.is_empty() || mine.is_some() != theirs.is_some();
        self.add(part, name, differs, fields);
    }
}

fn keys<'a, T>(mine: &'a BTreeMap<String, T>, theirs: &'a BTreeMap<String, T>) -> Vec<&'a str> {
    let mut keys: Vec<&str> = mine.keys().chain(theirs.keys()).map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn section<'a>(form: &'a Assessment, id: &str) -> Option<&'a str> {
    fn find<'a>(sections: &'a [ReportSection], id: &str) -> Option<&'a str> {
        sections.iter().find_map(|section| {
            let own = (section.id == id).then_some(section.title.as_str());
            own.or_else(|| find(&section.sections, id))
        })
    }
    find(&form.template.report, id)
}

fn fields(mine: Value, theirs: Value) -> Vec<UnlikeField> {
    let (mut left, mut right) = (BTreeMap::new(), BTreeMap::new());
    leaves("", &mine, &mut left);
    leaves("", &theirs, &mut right);
    let mut fields = Vec::new();
    for path in keys(&left, &right) {
        let text = |side: &BTreeMap<String, String>| side.get(path).cloned().unwrap_or_default();
        let (mine, theirs) = (text(&left), text(&right));
        if left.get(path) != right.get(path) {
            fields.push(UnlikeField {
                path: path.to_owned(),
                mine,
                theirs,
            });
        }
    }
    fields
}

/// The texts of a value by their paths. Of a cell only its text counts; the rest is read from it.
fn leaves(path: &str, value: &Value, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(entries) => match entries.get("text") {
            Some(text) => leaves(path, text, out),
            None => {
                for (key, value) in entries {
                    let below = if path.is_empty() {
                        key.clone()
                    } else {
                        format!("{path}.{key}")
                    };
                    leaves(&below, value, out);
                }
            }
        },
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                leaves(&format!("{path}[{at}]"), item, out);
            }
        }
        Value::String(text) => drop(out.insert(path.to_owned(), text.clone())),
        other => drop(out.insert(path.to_owned(), other.to_string())),
    }
}
