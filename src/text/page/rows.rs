//! The indicator table and its rows.

use rust_decimal::Decimal;

use crate::form::NotApplicablePolicy;
use crate::form::Sums as _;
use crate::text::{Lang, number, words};

words! {
    indicators_lead: "填“实际完成值”，得分按规则算出，是建议分；不同意可另定，并写明理由" / "Enter the actual; the score follows from the rule and is a proposal. You may set another with a reason";
    grid_help: "上下方向键或回车换行，Alt+下方向键展开这一行，可粘贴一整列" / "Up, Down or Enter to move; Alt+Down opens the row; a column can be pasted";
    grid_caption: "指标评分表：逐行填实际完成值，得分按规则计算" / "Indicator table: enter the actual, the score follows";
    level_1: "一级指标" / "Level 1";
    target: "指标值" / "Target";
    actual: "实际完成值" / "Actual";
    weight: "分值" / "Pts";
    score: "得分" / "Score";
    hint: "提示" / "Note";
    sum: "合计" / "Sum";
    about_template: "这份表的来源，以及哪些部分是建议" / "Where this form comes from, and what of it is a proposal";
    vetoes: "一票否决" / "One-vote veto";
    vetoes_hint: "有下列情形的请勾选，等级按最低一档定" / "Tick what applies; the grade is then the lowest";
    due: "待填" / "to fill in";
    due_from_funds: "由预算收支算出" / "from the funds";
    due_or_tier: "待填，或选档" / "word or tier";
    pick: "选…" / "Pick…";
    yes: "是" / "Yes";
    no: "否" / "No";
    proposal: "建议" / "proposal";
    proposal_hint: "这一部分是建议，请按本单位情况调整" / "A proposal: adapt it to your unit";
    not_counted: "不计" / "left out";
    proposed: "建议分" / "Proposed";
    own_short: "另定" / "own";
    not_applicable: "不适用" / "Not applicable";
    own: "另定得分" / "Set another score";
    adapt: "调整指标" / "Adapt the row";
    why: "这一分怎么来的" / "How this score came about";
    copy_text: "复制说明" / "Copy";
    copied_text: "说明已复制。" / "Copied.";
    rule: "规则" / "Rule";
    rule_text: "评价要点及评分规则：" / "As the form prints it: ";
    help: "填写提示：" / "How to fill in: ";
    reason: "偏差原因" / "Reason for the deviation";
    measures: "改进措施" / "Measures";
    not_must: "得分不低于分值时可不填" / "not needed at full points";
    reason_example: "写清原因和影响，例如：体检批次跨年结算，12 月发票次年 1 月支付。" / "What happened and what it meant";
    measures_example: "写清谁、什么时候、做什么。" / "Who does what by when";
    evidence: "佐证材料" / "Evidence";
    evidence_names_only: "只登记名称，文件留在本单位" / "names only; files stay with the unit";
    evidence_wanted: "一般需要：" / "Usually expected: ";
    evidence_example: "文件名、文号或页码" / "File, document number or page";
    new_evidence: "新的佐证材料" / "New evidence";
    list_comma: "、" / ", ";
    colon: "：" / ": ";
    add: "添加" / "Add";
    figures: "取数" / "Figures";
    from_funds: "来自预算收支" / "from the funds";
    figures_give: "按取数算得 " / "the figures give ";
    from_staffing: "来自人员配置" / "from staffing";
    typed_here: "本行填写" / "typed here";
    tiers: "达成情况" / "How far it was reached";
    tiers_hint: "先选档，再定在档内的位置" / "pick the tier, then the place in it";
    place: "档内位置" / "Place in the tier";
    place_percent: "档内位置，百分数" / "Place in the tier, percent";
    unpick: "取消选档" / "Clear";
    checklist: "评价要点" / "Points to be met";
    checklist_hint: "符合的打勾" / "tick what is met";
    tick_all: "全部符合" / "All met";
    tick_none: "全部清除" / "None";
    own_reason: "另定的理由" / "Why it differs";
    own_reason_example: "写清为什么不采用建议分，复核人会看到两个分数。" / "A reviewer will see both scores";
    own_back: "恢复建议分" / "Back to the proposal";
    na_set: "本单位不适用这一指标" / "This indicator does not apply to the unit";
    na_reason: "为什么不适用" / "Why it does not apply";
    na_reason_example: "例如：本单位当年没有该项业务。" / "For example: no such business this year";
    row_help: "这一项怎么填" / "How to fill this in";
    help_measures: "考什么" / "What it measures";
    help_scored: "怎么得分" / "How it is scored";
    help_evidence: "备什么材料" / "What proves it";
    help_mistake: "常见错误" / "What goes wrong";
    help_example: "算例" / "Worked example";
    adapt_hint: "只改这一份表，不影响别的草稿；可以撤销" / "Changes this form only, and can be undone";
    row_name: "指标名称" / "Name";
    row_new: "新指标" / "New indicator";
    row_add: "在下面加一行" / "Add a row below";
    row_remove: "删除这一行" / "Remove this row";
    row_removed: "已删除一行指标，可以撤销。" / "The row was removed; undo brings it back.";
    not_adapted: "没有改动：" / "Not changed: ";
}

/// Between facts on one line.
pub const fn wide_gap(lang: Lang) -> &'static str {
    lang.pick("　", "\u{2003}")
}

/// 预算执行率：实际完成值.
pub fn actual_of(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{name}：实际完成值"),
        Lang::En => format!("{name}: actual"),
    }
}

/// 3/4 项.
pub fn ticked(ticked: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{ticked}/{all} 项"),
        Lang::En => format!("{ticked} of {all}"),
    }
}

/// 0.5 分.
pub fn points(points: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{points} 分"),
        Lang::En => format!("{points} points"),
    }
}

/// ／ 1 分.
pub fn of_points(weight: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("／ {weight} 分"),
        Lang::En => format!("of {weight}"),
    }
}

/// 佐证材料 1.
pub fn evidence_number(number: usize, lang: Lang) -> String {
    format!("{} {number}", evidence(lang))
}

/// 删除佐证材料 1.
pub fn remove_evidence(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("删除佐证材料 {number}"),
        Lang::En => format!("Remove evidence {number}"),
    }
}

/// Below the own score: the proposal, and how far the own score lies from it.
pub fn own_against(proposed: Decimal, own: Option<Decimal>, decimals: u8, lang: Lang) -> String {
    let proposed_text = number::points(proposed, decimals);
    let gap = own.and_then(|own| own.try_minus(proposed)).filter(|gap| !gap.is_zero());
    let signed = gap.map(|gap| {
        let sign = if gap > Decimal::ZERO { "+" } else { "−" };
        format!("{sign}{}", number::points(gap.abs(), decimals))
    });
    match (signed, lang) {
        (Some(signed), Lang::Zh) => format!("建议 {proposed_text}，相差 {signed}"),
        (Some(signed), Lang::En) => format!("proposed {proposed_text}, {signed}"),
        (None, Lang::Zh) => format!("建议 {proposed_text}"),
        (None, Lang::En) => format!("proposed {proposed_text}"),
    }
}

/// What a row that does not apply does to the total.
pub const fn na_policy(policy: NotApplicablePolicy, lang: Lang) -> &'static str {
    match policy {
        NotApplicablePolicy::Rescale => lang.pick("不计分，总分按其余分值折算。", "Left out; the total is rescaled."),
        NotApplicablePolicy::Full => lang.pick("按满分计。", "Counted with full points."),
        NotApplicablePolicy::Zero => lang.pick("按 0 分计。", "Counted with no points."),
    }
}
