//! Words around a figure that leave it as it is, and those that may stand in a unit.

/// Before a figure, longer ones before those they start with. Verbs that take the figure as their object, and the
/// particles between. Words that change what the figure measures (`增长`, `下降`, `前`, `第`, `约`, `近`) are not here.
const BEFORE: &[&str] = &[
    "实际完成",
    "全部完成",
    "已经完成",
    "全年完成",
    "已完成",
    "完成",
    "实际",
    "实现",
    "共计",
    "合计",
    "总计",
    "累计",
    "共",
    "已达",
    "达",
    "到",
    "为",
    "保持在",
    "保持",
    "维持在",
    "确保",
    "保证",
    "应",
    "须",
    "需",
    "已",
    "全年",
    "本年",
    "建成",
    "建设",
    "新建",
    "改造",
    "维修",
    "培训",
    "举办",
    "组织",
    "开展",
    "召开",
    "发放",
    "印发",
    "采购",
    "购置",
    "编制",
    "发布",
    "新增",
    "惠及",
    "覆盖",
    "服务",
    "救助",
    "资助",
    "补助",
    "支付",
    "支出",
    "投入",
    "安排",
    "人数",
    "次数",
    "数量",
    "金额",
    "面积",
    "总数",
    "在",
    ":",
];

/// After a whole figure and its unit.
const DONE: &[&str] = &["已经完成", "全部完成", "已完成", "完成", "完毕", "办结", "完工", "竣工"];

/// After a rate: `100%覆盖` says what the rate is of.
const OF_RATE: &[&str] = &[
    "覆盖", "达标", "合格", "公开", "到位", "落实", "执行", "支付", "发放", "兑现", "满意",
];

/// The text after the first of the words that it starts with.
pub(super) fn strip_first<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// Takes a harmless word before a figure.
pub(super) fn take_harmless(text: &str) -> Option<&str> {
    strip_first(text, BEFORE)
}

/// Takes the name of a rate before its figure: `群众满意度`, `验收合格率`. It is a name only before a percentage.
pub(super) fn take_rate_name(text: &str) -> Option<&str> {
    let rest = ["率", "满意度", "占比", "比例"]
        .iter()
        .filter_map(|end| text.find(end).and_then(|at| text.get(at.checked_add(end.len())?..)))
        .max_by_key(|rest| rest.len())?;
    let name = text.strip_suffix(rest)?;
    let is_name = name.chars().all(|c| c.is_alphabetic() && !c.is_ascii()) && !name.contains(['约', '近', '降', '增']);
    is_name.then_some(rest)
}

/// The text without `完成` and its like at the end, and after a rate without what it is a rate of.
pub(super) fn without_done(text: &str) -> &str {
    let rest = DONE.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
    let rate = OF_RATE
        .iter()
        .find_map(|word| rest.strip_suffix(word))
        .filter(|rest| rest.ends_with(['%', '‰']));
    rate.unwrap_or(rest)
}
