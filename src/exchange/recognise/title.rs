//! The title, and what it says of kind, year and unit.

use super::found::{Confidence, Meaning, Place, Recognised, Value, YearFound};
use super::layout::{Seen, own, value, value_of};
use super::reader::Reader;
use super::words::{self, FieldKind};
use crate::form::Kind;
use crate::form::notation;

/// Longer than a title, in characters.
const LONGEST: usize = 60;

/// Reads a row of one cell as a line of the title. False: it is none.
pub(super) fn row(reader: &mut Reader<'_>, row: &[Seen<'_>]) -> bool {
    let mut cells = own(row);
    let (Some(seen), None) = (cells.next(), cells.next()) else {
        return false;
    };
    if is_title(seen.text) || only_year(seen.text) {
        reader.money(seen.text, seen.place);
        reader.found.titles.push(value(seen, Confidence::Sure));
        return true;
    }
    let heads_part = words::is_numbered(seen.text) && seen.text.chars().nth(20).is_none();
    if heads_part || is_annex(seen.text) {
        reader.label(seen, Meaning::Block);
    }
    heads_part
}

/// Whether a text is a form's or report's title.
pub(super) fn is_title(text: &str) -> bool {
    let short = text.chars().nth(LONGEST).is_none() && !text.ends_with(['。', '；', '：', ':', '，']);
    let about = ["绩效", "自评", "评价"].iter().any(|word| text.contains(word));
    let key = words::key(text);
    let what = ["表", "报告", "情况", "报告书", "汇编"]
        .iter()
        .any(|word| key.ends_with(word));
    short && about && what && words::field(text).is_none()
}

/// `（2022年度）` alone.
pub(super) fn only_year(text: &str) -> bool {
    let figures = figures(text);
    let bare = figures.trim_matches(['(', ')']);
    year(text).is_some()
        && bare
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_end_matches('度')
            == "年"
}

/// `附件2`, `附表1-1`.
pub(super) fn is_annex(text: &str) -> bool {
    let text = text.trim_end_matches(['：', ':']);
    let named = text.starts_with("附件") || text.starts_with("附表") || text.starts_with("附：");
    named && !text.ends_with(['。', '；']) && text.chars().nth(12).is_none()
}

/// What ends a report: `某单位（盖章）`, `2024年3月1日`.
pub(super) fn is_signature(text: &str) -> bool {
    let text = text.trim();
    let sealed = ["（盖章）", "(盖章)", "（公章）", "(公章)"]
        .iter()
        .any(|seal| text.ends_with(seal));
    let of_date = |c: char| c.is_numeric() || c.is_whitespace() || matches!(c, '年' | '月' | '日' | '〇');
    let dated = text.ends_with('日') && text.contains('年') && text.chars().all(of_date);
    (sealed || dated) && text.chars().nth(40).is_none()
}

/// The text with its Chinese digits as figures.
fn figures(text: &str) -> String {
    notation::folded(text).chars().map(digit).collect()
}

/// A Chinese digit of a year (`二〇二二年`) as a figure.
fn digit(c: char) -> char {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let c = if matches!(c, '○' | '零') { '〇' } else { c };
    let at = DIGITS.iter().position(|digit| *digit == c);
    at.and_then(|at| char::from_digit(u32::try_from(at).ok()?, 10))
        .unwrap_or(c)
}

/// The year that a text says: four digits before `年`.
pub(super) fn year(text: &str) -> Option<u16> {
    let folded = figures(text);
    folded.match_indices('年').find_map(|(at, _)| {
        let digits = folded.get(at.checked_sub(4)?..at)?;
        let more = folded
            .get(..at.checked_sub(4)?)?
            .ends_with(|c: char| c.is_ascii_digit());
        let year = digits
            .parse()
            .ok()
            .filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        (!more && (1990..2200).contains(&year)).then_some(year)
    })
}

/// What follows from all that was found.
pub(super) fn conclude(found: &mut Recognised) {
    found.year = found_year(found);
    found.kind = kind(found);
    found.unit = unit(found);
}

fn found_year(found: &Recognised) -> Option<YearFound> {
    let said = |value: &Value, confidence: Confidence| {
        let year = year(&value.text).or_else(|| {
            // A field of the year may hold the four digits alone.
            let number: u16 = notation::folded(&value.text).parse().ok()?;
            (1990..2200).contains(&number).then_some(number)
        })?;
        let value = Value {
            confidence,
            ..value.clone()
        };
        Some(YearFound { year, value })
    };
    let titles = found.titles.iter().find_map(|title| said(title, Confidence::Sure));
    let field = || said(found.field(FieldKind::Year)?, Confidence::Sure);
    let project = || said(found.field(FieldKind::Project)?, Confidence::Guess);
    let goal = || {
        let goals = found
            .goals
            .iter()
            .flat_map(|goal| [&goal.expected, &goal.achieved])
            .flatten();
        let texts = found.sections.iter().flat_map(|section| &section.paragraphs);
        goals.chain(texts).find_map(|value| said(value, Confidence::Guess))
    };
    titles.or_else(field).or_else(project).or_else(goal)
}

fn kind(found: &Recognised) -> Option<Kind> {
    let titles: String = found.titles.iter().map(|title| title.text.as_str()).collect();
    if titles.contains("整体") {
        return Some(Kind::Department);
    }
    let project = ["项目", "专项", "转移支付"].iter().any(|word| titles.contains(word));
    if project || found.field(FieldKind::Project).is_some() {
        return Some(Kind::Project);
    }
    let department = titles.contains("部门") || found.field(FieldKind::Unit).is_some();
    department.then_some(Kind::Department)
}

/// The unit: its field, the implementing unit, or what the title says before the year.
fn unit(found: &Recognised) -> Option<Value> {
    let field = |kind, confidence| {
        let value = found.field(kind)?;
        let text = without_seal(&value.text);
        let original = (text != value.text)
            .then(|| value.original().to_owned())
            .or_else(|| value.original.clone());
        (!text.is_empty()).then(|| Value {
            text: text.to_owned(),
            original,
            place: value.place,
            confidence,
        })
    };
    let sure = field(FieldKind::Unit, Confidence::Sure);
    sure.or_else(|| field(FieldKind::Implementer, Confidence::Likely))
        .or_else(|| {
            let (title, name) = found
                .titles
                .iter()
                .find_map(|title| Some((title, named(&title.text)?)))?;
            let mut unit = value_of(name, title.place, Confidence::Likely);
            unit.original = Some(title.text.clone());
            Some(unit)
        })
}

/// The name without the words for the seal: `某局（盖章）`.
fn without_seal(text: &str) -> &str {
    let text = text.trim();
    let seals = ["（盖章）", "(盖章)", "（公章）", "(公章)", "（签章）", "(签章)"];
    seals
        .iter()
        .find_map(|seal| text.strip_suffix(seal))
        .unwrap_or(text)
        .trim()
}

/// The unit that a title names before its year: `某市某局2023年度…`.
fn named(title: &str) -> Option<&str> {
    const ENDS: &str = "局处委办院校所厅站会队府部馆社室园心团司库台场区县市镇乡庭学";
    let digits = title.find(|c: char| c.is_ascii_digit())?;
    let (name, rest) = title.split_at_checked(digits)?;
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '(' | '关' | '于'));
    let ends = name.chars().next_back().is_some_and(|c| ENDS.contains(c));
    (year(rest).is_some() && ends && name.chars().count() > 2).then_some(name)
}

/// Reads a paragraph outside of a report as a title's line. False: it is none.
pub(super) fn paragraph(reader: &mut Reader<'_>, text: &str, place: Place) -> bool {
    let first = reader.found.sections.is_empty() && reader.found.rows.is_empty();
    let names_year = first && year(text).is_some() && !text.contains(['。', '，', '；', ':', '：']);
    let short = text.chars().nth(40).is_none();
    if !(is_title(text) || only_year(text) || (names_year && short)) {
        return false;
    }
    reader.money(text, place);
    reader.found.titles.push(value_of(text, place, Confidence::Sure));
    true
}
