//! The outline of the report and its text: the document's own parts, or the usual ones with what its fields say.

use std::collections::BTreeMap;

use crate::exchange::{FieldKind, Recognised};
use crate::form::{Kind, ReportSection, builtin_template};

type Narrative = BTreeMap<String, String>;

/// Fields that are parts of a report, with the part of the usual outline and the title of one of their own.
const FIELDS: [(FieldKind, &str, &str); 4] = [
    (FieldKind::Overview, "overview-background", "概况"),
    (FieldKind::Conclusion, "evaluation-conclusion", "评价结论"),
    (FieldKind::Problems, "problems", "存在问题"),
    (FieldKind::Measures, "suggestions", "改进措施"),
];

/// Makes the outline and the texts.
pub(super) fn make(found: &Recognised, kind: Kind) -> (Vec<ReportSection>, Narrative) {
    let mut narrative = Narrative::new();
    let mut outline = own(found, &mut narrative);
    if outline.is_empty() {
        outline = usual(kind);
    }
    for (field, id, title) in FIELDS {
        let Some(value) = found.field(field) else {
            continue;
        };
        let known = outline
            .iter()
            .any(|part| part.id == id || part.sections.iter().any(|below| below.id == id));
        if !known {
            outline.push(section(id.to_owned(), title.to_owned()));
        }
        narrative.insert(id.to_owned(), value.text.clone());
    }
    (outline, narrative)
}

/// The outline of the built-in form of this kind.
fn usual(kind: Kind) -> Vec<ReportSection> {
    let id = match kind {
        Kind::Department => "rugao-department-2023",
        Kind::Project => "national-project-2020",
    };
    builtin_template(id)
        .map(|template| template.report.clone())
        .unwrap_or_default()
}

/// The document's own parts. Text between a heading and its first part is a part of its own: a section with parts has none.
fn own(found: &Recognised, narrative: &mut Narrative) -> Vec<ReportSection> {
    let mut outline: Vec<ReportSection> = Vec::new();
    for (index, part) in found.sections.iter().enumerate() {
        let id = format!("part-{}", index.saturating_add(1));
        let text = part.text();
        if !text.is_empty() {
            narrative.insert(id.clone(), text);
        }
        let new = section(id, part.title.clone());
        match outline.last_mut() {
            Some(above) if part.level > 1 => {
                if let Some(text) = narrative.remove(&above.id) {
                    let first = format!("{}-0", above.id);
                    narrative.insert(first.clone(), text);
                    above.sections.push(section(first, above.title.clone()));
                }
                above.sections.push(new);
            }
            _ => outline.push(new),
        }
    }
    outline
}

fn section(id: String, title: String) -> ReportSection {
    ReportSection {
        id,
        title,
        help: String::new(),
        sections: Vec::new(),
    }
}
