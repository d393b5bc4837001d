//! A report that was copied from another unit: its name stands where the own one belongs.

use super::context::{Context, is_blank};
use super::prose::Ends;
use super::search::{Text, find, holds};
use super::{Code, Finding};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let unit = &ctx.assessment.unit;
    if is_blank(&unit.name) {
        return;
    }
    let project = ctx.assessment.project.as_ref();
    let own: Vec<&str> = [
        unit.name.as_str(),
        unit.supervisor.as_str(),
        project.map_or("", |project| project.implementer.as_str()),
    ]
    .into_iter()
    .filter(|name| !is_blank(name))
    .collect();
    for section in ctx.narrative() {
        let other = evaluated_units(&section.text)
            .into_iter()
            .find(|named| !own.iter().any(|own| same_unit(own, named)));
        if let Some(other) = other {
            let args = [section.title.to_owned(), other.to_owned(), unit.name.trim().to_owned()];
            findings.push(Finding::new(Code::OtherUnit, section.place(), args));
        }
    }
}

/// One name, or a short form of it: `市社保处` has its characters in the order of `如皋市社会养老保险管理处`.
fn same_unit(own: &str, named: &str) -> bool {
    let within = |short: &str, long: &str| {
        let mut rest = long.chars();
        short
            .chars()
            .filter(|c| !c.is_whitespace())
            .all(|c| rest.any(|other| other == c))
    };
    within(named, own) || within(own, named)
}

/// What stands right after the name of the unit that a report evaluates.
const OF_EVALUATED: [&str; 13] = [
    "部门整体",
    "整体支出",
    "整体绩效",
    "绩效自评",
    "自评得分",
    "自评总分",
    "内设",
    "下设",
    "主要职责",
    "主要职能",
    "核定编制",
    "是全额",
    "是财政",
];
/// How the name of a unit ends.
const UNIT_ENDS: [char; 20] = [
    '局', '委', '办', '厅', '院', '处', '所', '站', '心', '队', '校', '园', '府', '室', '会', '馆', '乡', '镇', '社',
    '团',
];
const CLAUSE_ENDS: Ends = |c| {
    matches!(
        c,
        '。' | '；' | ';' | '\n' | '！' | '，' | ',' | '、' | '：' | ':' | '“' | '”' | '（' | '('
    )
};
/// How a clause begins that speaks of the own unit without naming it.
const OWN_WORDS: [&str; 9] = ["我", "本", "该", "全", "各", "其", "单位", "部门", "以"];

/// The units that a text names as the one evaluated: `2023年度某县林业局部门整体绩效…`, `某县林业局内设…`.
///
/// Only a name that fills its clause from the start, or from the year on, up to such a word counts: other units may be
/// spoken of anywhere.
fn evaluated_units<'a>(text: &Text<'a>) -> Vec<&'a str> {
    let words: Vec<&str> = OF_EVALUATED.into_iter().filter(|word| text.may_hold(word)).collect();
    let mut found = Vec::new();
    if words.is_empty() {
        return found;
    }
    let spoken_of = |clause: &&str| words.iter().any(|word| holds(clause, word));
    for clause in text.as_str().split(CLAUSE_ENDS).filter(spoken_of) {
        let start = clause.rfind("年度").map_or(Some(0), |at| at.checked_add("年度".len()));
        let Some(from_name) = start.and_then(|at| clause.get(at..)).map(str::trim_start) else {
            continue;
        };
        let ends = words.iter().filter_map(|word| find(from_name, word));
        let Some(name) = ends.min().and_then(|at| from_name.get(..at)).map(str::trim) else {
            continue;
        };
        let long = (4..=30).contains(&name.chars().count());
        if long && name.ends_with(UNIT_ENDS) && !OWN_WORDS.iter().any(|word| name.starts_with(word)) {
            found.push(name);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evaluated_units(text: &str) -> Vec<&str> {
        super::evaluated_units(&Text::of(text))
    }

    #[test]
    fn reads_the_unit_that_is_evaluated_and_no_other() {
        assert_eq!(
            evaluated_units("2023 年度如皋市社会养老保险管理处部门整体绩效评价得分为 97.20 分。"),
            ["如皋市社会养老保险管理处"]
        );
        assert_eq!(evaluated_units("某县林业局内设办公室等6个科室"), ["某县林业局"]);
        for text in [
            "本单位整体绩效自评得分97分",
            "2023年度部门整体绩效评价",
            "按照市财政局要求开展绩效自评工作",
            "配合县水利局完成部门整体工作",
            "向市财政局报送整体支出绩效自评报告",
            "我局内设办公室",
            "养老金由市税务局征收",
        ] {
            assert_eq!(evaluated_units(text), Vec::<&str>::new(), "{text}");
        }
    }
}
