//! Total and grade: the last row of the table, or a sentence.

use super::columns::Columns;
use super::found::{ClaimFound, Confidence, Meaning, Recognised, Value};
use super::layout::{Seen, own, value, value_of};
use super::reader::Reader;
use super::words::{self, Column, FieldKind};
use super::{Place, rows};

/// Reads the total row. False: it is none.
pub(super) fn row(reader: &mut Reader<'_>, row: &[Seen<'_>], columns: Option<&Columns>) -> bool {
    let Some(first) = own(row).next() else {
        return false;
    };
    let named = columns.is_some_and(|columns| columns.has(Column::Level1) && is_name(columns, first));
    let labelled = match named {
        // `居民综合得分` is the name of an indicator there.
        true => words::is_only_total(first.text),
        false => words::is_total(first.text) || (columns.is_none() && is_result(first.text)),
    };
    if !labelled {
        let said = sentence(first.text, first.place).filter(|_| own(row).count() == 1 && columns.is_some());
        let is_total = said.as_ref().is_some_and(|claim| claim.total.is_some());
        reader.found.claims.extend(said.filter(|_| is_total));
        return is_total;
    }
    if own(row).count() == 1 {
        let said = sentence(first.text, first.place);
        reader.label(first, Meaning::Total);
        reader.found.claims.extend(said);
        return true;
    }
    let mut claim = ClaimFound::default();
    let mut figures: Vec<(Option<Column>, Value)> = Vec::new();
    reader.label(first, Meaning::Total);
    for seen in own(row).skip(1) {
        let column = columns.and_then(|columns| columns.of(seen)).map(|(column, _)| column);
        // `2022-04-10` is a date.
        if words::is_figure(seen.text) && rows::number(seen.text).is_some() {
            figures.push((column, value(seen, Confidence::Sure)));
        } else if let Some(grade) = grade(value(seen, Confidence::Sure)) {
            claim.grade = claim.grade.or(Some(grade));
        } else if words::field(seen.text).is_some() || words::is_total(seen.text) {
            reader.label(seen, Meaning::Total);
        } else if let Some(said) = sentence(seen.text, seen.place) {
            claim.total = claim.total.or(said.total);
            claim.grade = claim.grade.or(said.grade);
        }
    }
    put(&mut claim, figures);
    reader.found.claims.push(claim);
    true
}

/// Takes total and grade from fields and from the conclusion where no total row says them.
pub(super) fn conclude(found: &mut Recognised) {
    let plain = |kind| found.field(kind).cloned();
    let mut said = Vec::new();
    if found.total().is_none() || found.grade().is_none() {
        let total = plain(FieldKind::Total).filter(|value| words::is_figure(&value.text));
        let grade = [FieldKind::Grade, FieldKind::Conclusion]
            .into_iter()
            .find_map(|kind| grade(plain(kind)?));
        said.push(ClaimFound {
            weight: None,
            total,
            grade,
        });
        for kind in [FieldKind::Total, FieldKind::Grade, FieldKind::Conclusion] {
            said.extend(plain(kind).and_then(|value| sentence(&value.text, value.place)));
        }
    }
    let says = |claim: &ClaimFound| claim.total.is_some() || claim.grade.is_some();
    found.claims.extend(said.into_iter().filter(says));
}

/// A field's value as a grade: the word alone, or the one of several that is ticked (`优☑ 良□ 中□ 差□`).
fn grade(value: Value) -> Option<Value> {
    if words::is_grade(&value.text) {
        return Some(value);
    }
    let ticked = words::ticked(&value.text).filter(|grade| words::is_grade(grade))?;
    Some(Value {
        text: ticked.to_owned(),
        original: Some(value.original().to_owned()),
        confidence: Confidence::Likely,
        ..value
    })
}

/// Whether a cell stands under the head of names alone.
fn is_name(columns: &Columns, seen: &Seen<'_>) -> bool {
    matches!(columns.of(seen), Some((Column::Name, _)))
        && columns.places(Column::Level1).all(|level| !seen.covers(level))
}

/// `评价得分`, `自评等级`: labels of the result outside of the table.
fn is_result(text: &str) -> bool {
    matches!(words::field(text), Some(FieldKind::Total | FieldKind::Grade))
}

/// Gives the figures of a total row their meaning: by their columns, else points before score.
fn put(claim: &mut ClaimFound, figures: Vec<(Option<Column>, Value)>) {
    let mut others = Vec::new();
    let alone = figures.len() == 1;
    for (column, value) in figures {
        match column {
            Some(Column::Score) if claim.total.is_none() => claim.total = Some(value),
            // Full marks alone are no score; anything else alone under the points is one that slipped.
            Some(Column::Weight) if claim.weight.is_none() && (!alone || is_full(&value)) => claim.weight = Some(value),
            Some(Column::ReviewScore) => {}
            _ => others.push(value),
        }
    }
    let mut others = others.into_iter();
    if claim.total.is_none() {
        let (one, other) = (others.next(), others.next());
        match (one, other) {
            (Some(one), Some(other)) if claim.weight.is_none() => {
                claim.weight = Some(likely(one));
                claim.total = Some(likely(other));
            }
            (Some(one), _) => claim.total = Some(likely(one)),
            (None, _) => {}
        }
    }
}

fn likely(value: Value) -> Value {
    Value {
        confidence: Confidence::Likely,
        ..value
    }
}

fn is_full(value: &Value) -> bool {
    rows::number(&value.text).is_some_and(|number| number == rust_decimal::Decimal::ONE_HUNDRED)
}

/// Total and grade as a sentence says them: `绩效评价得分为 97.20 分，等级为优。`
pub(super) fn sentence(text: &str, place: Place) -> Option<ClaimFound> {
    const SCORE: [&str; 7] = ["得分", "总分", "评分", "总得分", "分数", "自评分", "分值"];
    const GRADE: [&str; 8] = ["等级", "等次", "级别", "评定", "评价结果", "结论", "评价", "档次"];
    let total = SCORE.iter().find_map(|word| {
        text.match_indices(word).find_map(|(at, word)| {
            let after = text.get(at.checked_add(word.len())?..)?;
            let after = skip(after);
            let end = after
                .find(|c: char| !(c.is_ascii_digit() || c == '.'))
                .unwrap_or(after.len());
            let (figure, rest) = after.split_at_checked(end)?;
            let unit = rest.trim_start();
            let stops = unit.is_empty() || unit.starts_with(['分', '，', '。', ',', '；', ';', '（', '(', '、']);
            (figure.starts_with(|c: char| c.is_ascii_digit()) && stops).then_some(figure)
        })
    });
    let grade = GRADE.iter().find_map(|word| {
        text.match_indices(word).find_map(|(at, word)| {
            let after = skip(text.get(at.checked_add(word.len())?..)?);
            ["优秀", "良好", "中等", "较差", "优", "良", "中", "差"]
                .into_iter()
                .find(|grade| {
                    let rest = after.strip_prefix(grade);
                    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic() && !"级等档，".contains(c)))
                })
        })
    });
    if total.is_none() && grade.is_none() {
        return None;
    }
    let said = |part: &str| {
        let mut found = value_of(part, place, Confidence::Likely);
        found.original = Some(text.to_owned());
        found
    };
    Some(ClaimFound {
        weight: None,
        total: total.map(said),
        grade: grade.map(said),
    })
}

/// Skips what stands between a name and what it is: `为`, a colon, quotes, blanks.
fn skip(text: &str) -> &str {
    text.trim_start_matches([
        ' ', '\u{3000}', '为', '是', '：', ':', '“', '"', '‘', '达', '共', '计', '定',
    ])
}
