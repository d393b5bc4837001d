//! Discrepancies in words.

use super::{Discrepancy, NotReady, other_engine};
use crate::text::Lang;

/// A discrepancy as a sentence: what the file says, what was recomputed, and where.
pub fn discrepancy_text(discrepancy: &Discrepancy, lang: Lang) -> String {
    let path = &discrepancy.path;
    let what = field_name(path, lang).unwrap_or(path);
    let of = match (&discrepancy.name, lang) {
        (Some(name), Lang::Zh) => format!("“{name}”的"),
        (Some(name), Lang::En) => format!("“{name}”: "),
        (None, _) => String::new(),
    };
    match (&discrepancy.stated, &discrepancy.computed, lang) {
        (Some(stated), Some(computed), Lang::Zh) => {
            format!("{of}{what}写的是 {stated}，重新计算是 {computed}（{path}）。")
        }
        (Some(stated), Some(computed), Lang::En) => {
            format!("{of}{what} is stated as {stated}, recomputed as {computed} ({path}).")
        }
        (Some(stated), None, Lang::Zh) => format!("{of}{what}写的是 {stated}，重新计算没有这一项（{path}）。"),
        (Some(stated), None, Lang::En) => {
            format!("{of}{what} is stated as {stated}, but nothing belongs there ({path}).")
        }
        (None, Some(computed), Lang::Zh) => format!("{of}{what}没有写，重新计算是 {computed}（{path}）。"),
        (None, Some(computed), Lang::En) => format!("{of}{what} is not stated, recomputed as {computed} ({path})."),
        (None, None, _) => format!("{of}{what}"),
    }
}

/// Says that another version wrote the file, when one did.
pub fn engine_note(engine: &str, lang: Lang) -> Option<String> {
    let (theirs, ours) = (engine, env!("CARGO_PKG_VERSION"));
    other_engine(engine).then(|| match lang {
        Lang::Zh => format!("此文件由 {theirs} 版计算，现在用 {ours} 版重新计算；两版规则如有修正，结果可能不同。"),
        Lang::En => {
            format!("Computed by version {theirs}, recomputed by {ours}; rules corrected in between may differ.")
        }
    })
}

/// Why a form cannot be handed in yet, and what to do.
pub fn not_ready(why: NotReady, lang: Lang) -> String {
    let fatal = why.fatal;
    match lang {
        Lang::Zh => {
            format!("还有 {fatal} 个必须改的问题。改好再上报；确需带着问题上报的，先写明理由，结果文件会注明。")
        }
        Lang::En => format!(
            "{fatal} findings must be fixed first. To hand the form in all the same, say why; the result will carry the mark."
        ),
    }
}

/// The field's word for the number that a path ends in.
fn field_name(path: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match path.rsplit('.').next()? {
        "weight" => ("分值", "weight"),
        "proposed" => ("测算得分", "proposed score"),
        "own" => ("自评得分", "own score"),
        "score" => ("得分", "score"),
        "sum" => ("得分合计", "sum of scores"),
        "total" => ("总分", "total"),
        "fullMarks" => ("满分", "full marks"),
        "open" => ("待评分值", "open points"),
        "lost" => ("失分", "lost points"),
        "leftOut" => ("不适用分值", "points left out"),
        "openRows" => ("待评指标数", "open rows"),
        "grade" => ("等级", "grade"),
        "aboveBound" => ("超出等级下限的分数", "points above the grade's bound"),
        "distance" => ("距上一等级的分数", "points to the next grade"),
        "points" => ("可得分数", "points to gain"),
        "max" => ("总分上限", "cap"),
        "before" => ("限分前总分", "total before the cap"),
        "numerator" => ("精确得分的分子", "numerator of the exact score"),
        "denominator" => ("精确得分的分母", "denominator of the exact score"),
        "value" => ("计算用的数", "figure"),
        "amount" => ("相差数", "amount"),
        "severity" => ("严重程度", "severity"),
        "note" => ("已说明的内容", "answer to the finding"),
        "unresolved" | "fatal" => ("必须改的问题数", "fatal findings left"),
        "message" => ("问题说明", "message"),
        "basis" => ("依据", "basis"),
        "fix" => ("改法", "fix"),
        "state" => ("计分状态", "state"),
        "number" => ("读出的数", "figure read"),
        last if last.starts_with("findings[") => ("问题", "finding"),
        last if last.starts_with("rows[") => ("指标", "row"),
        last if last.starts_with("groups[") => ("指标组", "group"),
        _ => return None,
    };
    Some(lang.pick(zh, en))
}
