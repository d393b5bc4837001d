//! Making a template, in words: why a change was refused, what two versions differ in, what moving to one does.

use super::{Lang, json_error};
use crate::form::design::{Difference, Of, Refusal, UpgradeNote, What};

/// Why a template was not changed, and what to do.
pub fn refusal_text(refusal: &Refusal, lang: Lang) -> String {
    match (refusal, lang) {
        (Refusal::Missing(id), Lang::Zh) => format!("模板里没有“{id}”，可能已经删掉了。"),
        (Refusal::Missing(id), Lang::En) => format!("The template has no “{id}”; it may have been removed."),
        (Refusal::Taken(id), Lang::Zh) => format!("“{id}”已经有了，请换一个编号。"),
        (Refusal::Taken(id), Lang::En) => format!("“{id}” is taken; choose another id."),
        (Refusal::IntoItself(_), Lang::Zh) => "不能把一组移到它自己下面。".to_owned(),
        (Refusal::IntoItself(_), Lang::En) => "A group cannot be moved into itself.".to_owned(),
        (Refusal::NotSpread, Lang::Zh) => "分值不够平分：先加下级，或先改本级的分值。".to_owned(),
        (Refusal::NotSpread, Lang::En) => {
            "There is nothing to spread, or too little: add parts or change the weight first.".to_owned()
        }
        (Refusal::Unfit(error), _) => json_error(error, lang).message,
    }
}

/// A difference between two versions of a template as a sentence.
pub fn difference_text(difference: &Difference, lang: Lang) -> String {
    let name = match &difference.of {
        Of::Template => lang.pick("表头", "Head").to_owned(),
        Of::Part(part) => field_word(part, lang).to_owned(),
        Of::Item(_) => format!("“{}”", difference.name),
    };
    match (&difference.what, lang) {
        (What::Added, Lang::Zh) => format!("新增{name}。"),
        (What::Added, Lang::En) => format!("{name} is new."),
        (What::Removed, Lang::Zh) => format!("删去{name}。"),
        (What::Removed, Lang::En) => format!("{name} is gone."),
        (What::Moved { from, to }, Lang::Zh) => format!("{name}从“{from}”移到“{to}”。"),
        (What::Moved { from, to }, Lang::En) => format!("{name} moved from “{from}” to “{to}”."),
        (What::Changed { field, from, to }, _) => {
            let field = field_word(field.rsplit('.').next().unwrap_or(field), lang);
            match (from.is_empty(), to.is_empty(), lang) {
                (true, _, Lang::Zh) => format!("{name}的{field}写成“{to}”。"),
                (true, _, Lang::En) => format!("{name}: {field} is now “{to}”."),
                (_, true, Lang::Zh) => format!("{name}的{field}清空，原为“{from}”。"),
                (_, true, Lang::En) => format!("{name}: {field} is now empty, was “{from}”."),
                (_, _, Lang::Zh) => format!("{name}的{field}由“{from}”改为“{to}”。"),
                (_, _, Lang::En) => format!("{name}: {field} changed from “{from}” to “{to}”."),
            }
        }
    }
}

/// What moving to another version does to something that was typed.
pub fn upgrade_text(note: &UpgradeNote, lang: Lang) -> String {
    match (note, lang) {
        (UpgradeNote::AnswerMoved { name, .. }, Lang::Zh) => format!("“{name}”已填的内容转到新版的同名指标。"),
        (UpgradeNote::AnswerMoved { name, .. }, Lang::En) => {
            format!("What is filled in for “{name}” goes to the row of that name.")
        }
        (UpgradeNote::AnswerKept { name, .. }, Lang::Zh) => {
            format!("新版没有“{name}”：已填的内容仍留在文件里，不再计分。")
        }
        (UpgradeNote::AnswerKept { name, .. }, Lang::En) => {
            format!("“{name}” is gone: what is filled in stays in the file and no longer counts.")
        }
        (UpgradeNote::FundsKept { label }, Lang::Zh) => format!("新版的资金栏没有“{label}”：已填金额的这一行保留。"),
        (UpgradeNote::FundsKept { label }, Lang::En) => {
            format!("The funds no longer ask for “{label}”: the row stays with its amounts.")
        }
        (UpgradeNote::TextKept { title }, Lang::Zh) => format!("新版的报告没有“{title}”：已写的文字仍留在文件里。"),
        (UpgradeNote::TextKept { title }, Lang::En) => {
            format!("The report no longer has “{title}”: its text stays in the file.")
        }
        (UpgradeNote::AskedAnew { name, .. }, Lang::Zh) => {
            format!("“{name}”的指标值或评分规则变了：已填的内容保留，请核对。")
        }
        (UpgradeNote::AskedAnew { name, .. }, Lang::En) => {
            format!("“{name}” has another target or rule: what is filled in stays; look at it again.")
        }
    }
}

/// The word for a field of a template; the field itself where a form has no word for it.
fn field_word(field: &str, lang: Lang) -> &str {
    const WORDS: [(&str, &str, &str); 36] = [
        ("initialTarget", "年初指标值", "initial target"),
        ("core", "核心指标", "core indicator"),
        ("name", "名称", "name"),
        ("title", "标题", "title"),
        ("weight", "分值", "weight"),
        ("target", "指标值", "target"),
        ("rule", "计分方法", "rule"),
        ("ruleText", "评分规则的文字", "wording of the rule"),
        ("formula", "公式", "formula"),
        ("checklist", "评价要点", "checklist"),
        ("help", "填报说明", "help"),
        ("basis", "依据", "basis"),
        ("evidence", "佐证材料", "evidence"),
        ("notApplicable", "不适用的处理", "policy for rows not applicable"),
        ("proposal", "建议标记", "mark of a proposal"),
        ("version", "版本", "version"),
        ("kind", "类别", "kind"),
        ("year", "年度", "year"),
        ("note", "说明", "note"),
        ("fullMarks", "满分", "full marks"),
        ("funds", "资金栏", "Funds"),
        ("settings", "设置", "Settings"),
        ("vetoes", "一票否决", "Vetoes"),
        ("report", "报告提纲", "Report outline"),
        ("unit", "单位", "unit"),
        ("columns", "表格栏目", "Columns"),
        ("rows", "行", "rows"),
        ("decimals", "小数位数", "decimals"),
        ("place", "取整位置", "place of rounding"),
        ("mode", "取整方式", "rounding"),
        ("grades", "等级", "grades"),
        ("atMost", "“≤”的计分方法", "the ≤ variant"),
        ("totalCaps", "总分上限", "caps of the total"),
        ("threshold", "超额的线", "threshold of over-achievement"),
        ("belowWeight", "扣分写原因", "reason for lost points"),
        ("moneyTolerance", "金额容差", "tolerance of sums"),
    ];
    let word = WORDS.iter().find(|(known, ..)| *known == field);
    word.map_or(field, |(_, zh, en)| lang.pick(*zh, *en))
}
