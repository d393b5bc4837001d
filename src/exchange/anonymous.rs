//! A de-identified copy: the unit, its place, persons and phones are taken out of every text; figures stay.

use serde_json::Value as Tree;

use crate::form::{Assessment, Quantity, Understood, json};

/// What stands in place of a name.
const UNIT: &str = "某单位";
const SUPERVISOR: &str = "某主管部门";
const PERSON: &str = "某人";
const PHONE: &str = "＊＊＊";
const PLACE: &str = "某地";

/// Fields that hold no words of a person: ids, formats and choices.
const KEPT: [&str; 8] = ["id", "format", "kind", "parent", "row", "column", "number", "sign"];

/// The copy. None when the form cannot be written and read, which no form that was opened is.
///
/// The unit's name, its supervisor's, its contact's and, where the unit's name begins with one, its place are replaced
/// wherever they stand, in the template too; so are phone, mobile and identity numbers and e-mail addresses in prose.
/// Amounts and everything else stay.
pub fn de_identify(form: &Assessment) -> Option<Assessment> {
    let names = names(form);
    let mut tree = json::parse(&json::write(form)).ok()?;
    walk(&mut tree, "", &names);
    json::from_tree(&tree).ok().map(|(copy, _)| copy)
}

/// Names and what replaces each, longer ones first: a name may hold another.
fn names(form: &Assessment) -> Vec<(String, &'static str)> {
    let unit = form.unit.name.trim();
    let mut names = vec![
        (unit.to_owned(), UNIT),
        (form.unit.supervisor.trim().to_owned(), SUPERVISOR),
    ];
    if let Some(project) = &form.project {
        names.push((project.implementer.trim().to_owned(), UNIT));
    }
    let separators = ['、', '，', ',', ' ', '/', '；', ';', '\u{3000}'];
    names.extend(
        form.unit
            .contact
            .split(separators)
            .map(|person| (person.trim().to_owned(), PERSON)),
    );
    names.push((form.unit.phone.trim().to_owned(), PHONE));
    if let Some(place) = place(unit) {
        // 如皋市, and 如皋 alone.
        let bare = place.trim_end_matches(ADMINISTRATIVE);
        names.push((bare.to_owned(), PLACE));
        names.push((place.to_owned(), PLACE));
    }
    names.retain(|(name, _)| name.chars().nth(1).is_some());
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

/// What ends the name of a place.
const ADMINISTRATIVE: [char; 7] = ['省', '市', '县', '区', '镇', '乡', '州'];

/// The place that a unit's name begins with: `如皋市` of `如皋市社会养老保险管理处`.
fn place(unit: &str) -> Option<&str> {
    let (at, end) = unit
        .char_indices()
        .skip(2)
        .take(6)
        .find(|(_, c)| ADMINISTRATIVE.contains(c))?;
    let place = unit.get(..at.checked_add(end.len_utf8())?)?;
    (place.len() < unit.len()).then_some(place)
}

fn walk(tree: &mut Tree, key: &str, names: &[(String, &'static str)]) {
    match tree {
        Tree::String(text) if !KEPT.contains(&key) => *text = without(text, names),
        Tree::Array(items) => items.iter_mut().for_each(|item| walk(item, key, names)),
        Tree::Object(fields) => fields.iter_mut().for_each(|(key, value)| walk(value, key, names)),
        _ => {}
    }
}

/// The text without names and numbers of persons.
fn without(text: &str, names: &[(String, &'static str)]) -> String {
    let mut text = text.to_owned();
    for (name, instead) in names {
        text = text.replace(name, instead);
    }
    // A cell that is one figure is an amount, however long.
    match Quantity::new(text.as_str()).understood() {
        Understood::Number(_) => text,
        _ => without_numbers(&text),
    }
}

/// Replaces runs that are the number of a telephone, a mobile or an identity card, and e-mail addresses.
fn without_numbers(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (before, run) = rest.split_at_checked(start).unwrap_or((rest, ""));
        clean.push_str(before);
        let end = run
            .find(|c: char| !(c.is_ascii_alphanumeric() || "-.@_".contains(c)))
            .unwrap_or(run.len());
        let (run, after) = run.split_at_checked(end).unwrap_or((run, ""));
        let counted = after
            .trim_start()
            .starts_with(['元', '万', '亿', '%', '人', '个', '户', '亩']);
        clean.push_str(if !counted && is_personal(run) { PHONE } else { run });
        rest = after;
    }
    clean.push_str(rest);
    clean
}

fn is_personal(run: &str) -> bool {
    let run = run.trim_end_matches(['.', '-']);
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let (name, host) = run.split_once('@').unwrap_or_default();
    let mail = !name.is_empty() && host.contains('.');
    let identity = run.len() == 18 && digits >= 17;
    let mut parts = run.split('-');
    let area = parts
        .next()
        .is_some_and(|area| area.starts_with('0') && matches!(area.len(), 3 | 4));
    let line = parts
        .next()
        .is_some_and(|line| matches!(line.len(), 7 | 8) && line.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = run.starts_with('0') && run.len() == digits && (10..=12).contains(&digits);
    mail || identity || (area && line) || whole || is_mobile(run)
}

/// Eleven digits of a mobile, perhaps with dashes.
fn is_mobile(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let second = digits.as_bytes().get(1).copied();
    digits.len() == 11
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && digits.starts_with('1')
        && second.is_some_and(|digit| (b'3'..=b'9').contains(&digit))
}
