//! The words of the forms: what heads a column, what names a field, what ends a table. Lists only, and the matching.
//!
//! Matching is on a key without blanks, brackets' content, colons and width: `全年 预算数（A）：` is `全年预算数`.

mod columns;
mod fields;
mod funds;
mod labels;

pub use columns::Column;
pub(super) use columns::column;
pub use fields::FieldKind;
pub use funds::FundsKind;
pub(super) use funds::{funds, is_money, money_unit};
pub(super) use labels::field;

use crate::form::notation;

/// Names of the row that holds the total.
const TOTALS: &[&str] = &[
    "总分",
    "总计",
    "合计",
    "总得分",
    "得分合计",
    "分值合计",
    "总分合计",
    "合计得分",
    "得分总计",
    "自评总分",
    "自评总得分",
    "自评得分合计",
    "评价总分",
    "总评分",
    "综合得分",
    "综合评分",
    "合计总分",
];

/// The key of a text: one width, no blanks, nothing in brackets, no number before and no colon behind it.
pub(super) fn key(text: &str) -> String {
    let folded = notation::folded(text);
    let mut key = String::with_capacity(folded.len());
    let mut depth = 0_u32;
    for c in folded.chars() {
        match c {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' => depth = depth.saturating_sub(1),
            // `一、项目名称`: the number counts the label.
            '、' if depth == 0 && is_count(&key) => key.clear(),
            ' ' | ':' | '*' | '/' | '、' | '"' | '“' | '”' | ',' | '，' | '。' | '.' | '_' => {}
            _ if depth == 0 => key.push(c),
            _ => {}
        }
    }
    let rest = key.trim_start_matches(|c: char| c.is_ascii_digit());
    if !rest.is_empty() && rest.len() < key.len() && !rest.starts_with(['年', '月', '-', '%']) {
        return rest.to_owned();
    }
    key
}

/// Longer than any label, in characters.
const LONGEST_LABEL: usize = 24;

fn short_key(text: &str) -> Option<String> {
    if text.chars().nth(LONGEST_LABEL.saturating_mul(2)).is_some() {
        return None;
    }
    let key = key(text);
    (!key.is_empty() && key.chars().nth(LONGEST_LABEL).is_none()).then_some(key)
}

/// Whether a label is nothing but the name of the total row.
pub(super) fn is_only_total(text: &str) -> bool {
    short_key(text).is_some_and(|key| TOTALS.contains(&key.as_str()))
}

/// Whether a label names the total row, perhaps with more words before it.
pub(super) fn is_total(text: &str) -> bool {
    const ENDS: [&str; 4] = ["综合得分", "总得分", "自评总分", "自评得分"];
    let ends = |key: &str| ENDS.iter().any(|end| key.ends_with(end)) && key.chars().nth(12).is_none();
    short_key(text).is_some_and(|key| TOTALS.contains(&key.as_str()) || ends(&key))
}

/// Whether a label names a row that sums a part.
pub(super) fn is_subtotal(text: &str) -> bool {
    short_key(text).is_some_and(|key| key == "小计" || key.ends_with("小计"))
}

/// Whether a text is a grade.
pub(super) fn is_grade(text: &str) -> bool {
    const GRADES: &[&str] = &[
        "优",
        "良",
        "中",
        "差",
        "优秀",
        "良好",
        "中等",
        "较差",
        "合格",
        "不合格",
        "一般",
        "较好",
        "好",
    ];
    GRADES.contains(&key(text).as_str())
}

/// The one word of a list that a mark ticks, before or behind it: `□优 ☑良`, `优√ 良□`.
pub(super) fn ticked(text: &str) -> Option<&str> {
    const TICKED: [char; 7] = ['☑', '√', '✓', '✔', '■', '☒', '\u{F052}'];
    const OPEN: [char; 3] = ['□', '☐', '○'];
    let text = text.trim();
    let mut marks = text.match_indices(TICKED);
    let (at, mark) = marks.next().filter(|_| text.contains(OPEN))?;
    if marks.next().is_some() {
        return None;
    }
    let (before, after) = (text.get(..at)?, text.get(at.checked_add(mark.len())?..)?);
    let ends = |c: char| OPEN.contains(&c) || c.is_whitespace() || matches!(c, '、' | '，' | '；' | '(' | '（');
    let word = match text.starts_with(TICKED) || text.starts_with(OPEN) {
        true => after.trim_start().split(ends).next(),
        false => before.trim_end().rsplit(ends).next(),
    };
    word.filter(|word| !word.is_empty())
}

/// Whether a text is only a mark for "nothing here".
pub(super) fn is_mark(text: &str) -> bool {
    crate::form::Quantity::new(text).is_empty()
}

/// Whether a text is plainly a figure. Cheap: most rows of a long table are told from a head by it.
pub(super) fn is_plain_figure(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%' | b'-');
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().all(plain)
}

/// Whether a text is a figure as tables print it: digits with signs, separators, a percent sign.
pub(super) fn is_figure(text: &str) -> bool {
    if is_plain_figure(text) {
        return true;
    }
    let folded = notation::folded(text);
    let mut digits = false;
    let plain = folded.chars().all(|c| {
        digits |= c.is_ascii_digit();
        c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%' | '分' | ' ')
    });
    plain && digits
}

/// Whether the text begins with a number of a list: `1.`, `（二）`, `三是`, `①`.
pub(super) fn is_numbered(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '（']);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || is_chinese_digit(c));
    let counted = rest.len() < text.len() && rest.starts_with(['、', '.', '．', ')', '）', '是']);
    counted || text.starts_with(|c: char| ('①'..='⑳').contains(&c))
}

/// `一`..`十`.
pub(super) fn is_chinese_digit(c: char) -> bool {
    "一二三四五六七八九十".contains(c)
}

fn is_count(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_chinese_digit(c) || c.is_ascii_digit())
}

/// Whether a text is a note of the form.
pub(super) fn is_note(text: &str) -> bool {
    let starts = [
        "注:",
        "注：",
        "备注:",
        "备注：",
        "说明:",
        "说明：",
        "填表说明",
        "填报说明",
        "填写说明",
        "填报注意",
        "注1",
        "注 1",
        "注意",
    ];
    starts.iter().any(|start| text.starts_with(start))
}
