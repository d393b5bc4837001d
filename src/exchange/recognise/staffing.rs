//! Duties and staff figures out of the texts that say them.

use super::found::{Confidence, Recognised, Value};
use super::layout::value_of;
use super::words::FieldKind;
use crate::form::split_numbered;

/// Names of each figure, longer ones before those within them.
const NAMES: [&[&str]; 4] = [
    &[
        "核定编制",
        "编制数",
        "编制人数",
        "编制总数",
        "人员编制",
        "事业编制",
        "行政编制",
        "编制",
    ],
    &[
        "在职在编人员",
        "在编在职人员",
        "在编人员",
        "在职人员",
        "在职人数",
        "在编人数",
        "在职职工",
        "实有人数",
        "实有在编",
        "实有",
        "在岗人员",
    ],
    &[
        "劳务派遣人员",
        "劳务人员",
        "编外人员",
        "编外聘用人员",
        "聘用人员",
        "合同制人员",
        "临聘人员",
        "合同制",
    ],
    &["离退休人员", "退休人员", "退休人数", "离退休人数"],
];

/// Takes duties and staff figures from the fields or, where there are none, from the parts of the report.
pub(super) fn conclude(found: &mut Recognised) {
    if let Some(duties) = found.field(FieldKind::Duties).cloned() {
        found.duties = items(&duties);
    } else if let Some(section) = found.sections.iter().find(|section| is_duties(&section.title)) {
        let text = section.text();
        let place = section
            .paragraphs
            .first()
            .map_or(section.heading.place, |value| value.place);
        let whole = value_of(&text, place, Confidence::Likely);
        if !text.is_empty() {
            found.duties = items(&whole);
        }
    }
    let field = found.field(FieldKind::Organisation).cloned();
    let overview = found.sections.iter().filter(|section| {
        ["概况", "基本情况", "机构", "人员"]
            .iter()
            .any(|word| section.title.contains(word))
    });
    let paragraphs = overview.flat_map(|section| &section.paragraphs).cloned();
    let texts: Vec<Value> = field.into_iter().chain(paragraphs).collect();
    let figure = |names: &[&str]| texts.iter().find_map(|text| count(text, names));
    let [approved, on_post, contract, retired] = NAMES.map(figure);
    found.staffing.approved = approved;
    found.staffing.on_post = on_post;
    found.staffing.contract = contract;
    found.staffing.retired = retired;
}

fn is_duties(title: &str) -> bool {
    ["职责", "职能"].iter().any(|word| title.contains(word))
}

fn items(text: &Value) -> Vec<Value> {
    let items = split_numbered(&text.text).into_iter().map(|item| Value {
        text: item,
        original: Some(text.original().to_owned()),
        place: text.place,
        confidence: text.confidence,
    });
    items.collect()
}

/// The count behind one of the names: `在职在编人员 9 名`.
fn count(text: &Value, names: &[&str]) -> Option<Value> {
    names.iter().find_map(|name| {
        text.text.match_indices(name).find_map(|(at, name)| {
            let after = text.text.get(at.checked_add(name.len())?..)?;
            let after = after.trim_start_matches(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '为' | '共' | '数' | '有' | '人' | '员' | '：' | ':' | '计' | '核' | '定'
                    )
            });
            let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            let unit = after.get(digits..)?.trim_start();
            let counted = digits > 0 && unit.starts_with(['名', '人', '个']);
            let length = after
                .len()
                .checked_sub(unit.len())?
                .checked_add(unit.chars().next()?.len_utf8())?;
            counted.then(|| {
                let mut found = value_of(after.get(..length).unwrap_or_default(), text.place, Confidence::Likely);
                found.original = Some(text.original().to_owned());
                found
            })
        })
    })
}
