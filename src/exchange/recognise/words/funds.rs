//! Heads of the funds block's columns, and money.

use serde::Serialize;

use super::columns::{self, Column};
use super::{is_figure, is_mark, short_key};
use crate::form::notation;

/// What a column of the funds block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FundsKind {
    /// 年初预算数.
    Initial,
    /// 全年预算数.
    Budget,
    /// 全年执行数.
    Executed,
    /// 执行率.
    Rate,
    /// 分值.
    Weight,
    /// 得分.
    Score,
}

/// Heads of the funds block, tried in order: all words must stand in it.
const FUNDS_PARTS: &[(&str, &str, FundsKind)] = &[
    ("执行率", "", FundsKind::Rate),
    ("支出率", "", FundsKind::Rate),
    ("支付率", "", FundsKind::Rate),
    ("完成率", "", FundsKind::Rate),
    ("执行进度", "", FundsKind::Rate),
    ("支出进度", "", FundsKind::Rate),
    ("支付进度", "", FundsKind::Rate),
    ("使用率", "", FundsKind::Rate),
    ("年初", "预算", FundsKind::Initial),
    ("年初", "数", FundsKind::Initial),
    ("批复", "预算", FundsKind::Initial),
    ("批复数", "", FundsKind::Initial),
    ("执行数", "", FundsKind::Executed),
    ("支出数", "", FundsKind::Executed),
    ("执行金额", "", FundsKind::Executed),
    ("支出金额", "", FundsKind::Executed),
    ("实际", "支出", FundsKind::Executed),
    ("实际", "执行", FundsKind::Executed),
    ("实际", "使用", FundsKind::Executed),
    ("实际", "支付", FundsKind::Executed),
    ("支付数", "", FundsKind::Executed),
    ("支付金额", "", FundsKind::Executed),
    ("决算数", "", FundsKind::Executed),
    ("全年", "支出", FundsKind::Executed),
    ("全年", "执行", FundsKind::Executed),
    ("实际", "预算", FundsKind::Budget),
    ("调整", "预算", FundsKind::Budget),
    ("全年", "预算", FundsKind::Budget),
    ("预算数", "", FundsKind::Budget),
    ("预算金额", "", FundsKind::Budget),
    ("预算安排", "", FundsKind::Budget),
    ("预算总额", "", FundsKind::Budget),
    ("下达", "预算", FundsKind::Budget),
];

/// Heads that say it in one word.
const FUNDS_WORDS: &[(&str, FundsKind)] = &[
    ("预算", FundsKind::Budget),
    ("执行", FundsKind::Executed),
    ("决算", FundsKind::Executed),
];

/// What a column's head of the funds block means.
pub(in super::super) fn funds(text: &str) -> Option<FundsKind> {
    let key = short_key(text)?;
    let fits = |(one, other, _): &&(&str, &str, FundsKind)| key.contains(one) && key.contains(other);
    match columns::column(text) {
        Some((Column::Weight, _)) => Some(FundsKind::Weight),
        Some((Column::Score, _)) => Some(FundsKind::Score),
        _ if key.ends_with("情况") => None,
        _ => {
            let word = FUNDS_WORDS.iter().find(|(word, _)| *word == key);
            let parts = FUNDS_PARTS.iter().find(fits).map(|(_, _, kind)| *kind);
            word.map(|(_, kind)| *kind).or(parts)
        }
    }
}

/// Whether a text is a figure, perhaps with a unit of money, or a mark for nothing.
pub(in super::super) fn is_money(text: &str) -> bool {
    if is_figure(text) || is_mark(text) {
        return true;
    }
    let folded = notation::folded(text);
    let digits = folded.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '¥'));
    digits
        && folded
            .chars()
            .all(|c| c.is_ascii_digit() || ".,-+%¥万亿千百元整 ".contains(c))
}

/// The unit of money that a text names: `（万元）`, `单位：元`.
pub(in super::super) fn money_unit(text: &str) -> Option<&'static str> {
    let folded = notation::folded(text);
    let units = [("亿元", "亿元"), ("万元", "万元"), ("千元", "千元"), ("元", "元")];
    units.into_iter().find_map(|(unit, name)| {
        let at = folded.find(unit)?;
        let before = folded.get(..at)?;
        let said = before.ends_with('(') || before.ends_with("单位:") || before.ends_with("单位为");
        said.then_some(name)
    })
}
