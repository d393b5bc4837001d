//! Which field a label names: by its words, by parts of them, by its end, or by the words that it is put together of.

use super::fields::{FIELDS, FieldKind, FieldKind as F};
use super::short_key;
use crate::form::notation;

/// Parts of names of fields that places word in many ways: all words must stand in it.
const FIELD_PARTS: &[(&str, &str, FieldKind)] = &[
    ("存在", "问题", F::Problems),
    ("未完成", "原因", F::Problems),
    ("联系人", "电话", F::Contact),
    ("负责人", "电话", F::Contact),
    ("自评", "等级", F::Grade),
    ("评价", "等级", F::Grade),
    ("绩效", "等级", F::Grade),
    ("自评", "等次", F::Grade),
    ("需要说明", "", F::Other),
    ("改进措施", "", F::Measures),
    ("整改措施", "", F::Measures),
];

/// Ends of names of fields, whatever stands before them: `省级预算部门名称`.
const FIELD_ENDS: &[(&str, FieldKind)] = &[
    ("项目名称", F::Project),
    ("项目支出名称", F::Project),
    ("主管部门", F::Supervisor),
    ("主管部门名称", F::Supervisor),
    ("主管单位名称", F::Supervisor),
    ("实施单位名称", F::Implementer),
    ("项目单位名称", F::Implementer),
    ("部门名称", F::Unit),
    ("单位名称", F::Unit),
    ("单位意见", F::Other),
    ("部门意见", F::Other),
    ("审核意见", F::Other),
];

fn ending(key: &str) -> Option<FieldKind> {
    let ends = |(end, _): &&(&str, FieldKind)| key.ends_with(end) && key.chars().nth(12).is_none();
    FIELD_ENDS.iter().find(ends).map(|(_, kind)| *kind)
}

/// Words that names of goals are put together of: `年初预期目标`, `年度总体目标完成情况综述`.
const GOAL_WORDS: &[&str] = &[
    "年初",
    "年度",
    "全年",
    "本年",
    "总体",
    "整体",
    "预期",
    "设定",
    "绩效",
    "项目",
    "调整后",
    "目标",
    "实际",
    "具体",
    "完成",
    "实现",
    "情况",
    "综述",
];

fn goal(key: &str) -> Option<FieldKind> {
    let mut rest = key;
    while let Some(after) = GOAL_WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    let says = |word: &str| key.contains(word);
    match rest.is_empty() {
        true if (says("完成") || says("实现")) && (says("情况") || says("综述")) => Some(F::Achieved),
        true if says("实际") && key.ends_with("完成") => Some(F::Achieved),
        true if key.ends_with("目标") && !says("完成") => Some(F::Expected),
        _ => None,
    }
}

/// The field that a label names.
pub(in super::super) fn field(text: &str) -> Option<FieldKind> {
    let key = short_key(text)?;
    let find = |key: &str| FIELDS.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind);
    let opened = || {
        // `项目（单位）名称` and `部门（单位）名称`: the bracket is a part of the label there.
        let opened = notation::folded(text).replace(['(', ')', ':'], "");
        find(&opened)
    };
    let fits = |(one, other, _): &&(&str, &str, FieldKind)| key.contains(one) && key.contains(other);
    let parts = || FIELD_PARTS.iter().find(fits).map(|(_, _, kind)| *kind);
    let known = find(&key).or_else(opened);
    // `自评得分96.22分，评价等级为“优”。` is a sentence, not the name of a field.
    match text.contains(['，', '。', '；']) {
        true => known,
        false => known.or_else(parts).or_else(|| ending(&key)).or_else(|| goal(&key)),
    }
}
