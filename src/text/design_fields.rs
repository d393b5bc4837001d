//! What the fields of a template and their words are called, for whoever makes one.

use super::Lang;

/// Key or word, in Chinese, in English. A key that means two things has its place before it.
const NAMES: &[(&str, &str, &str)] = &[
    ("title", "名称", "Title"),
    ("id", "编号", "Id"),
    ("version", "版本", "Version"),
    ("year", "适用年度", "Year"),
    ("kind", "类型", "Kind"),
    ("department", "部门整体支出", "Department"),
    ("project", "项目支出", "Project"),
    ("fullMarks", "满分", "Full marks"),
    ("basis", "依据", "Basis"),
    (
        "note",
        "说明（来源、哪些是建议）",
        "Note: its source, what is a proposal",
    ),
    ("target", "指标值", "Target"),
    ("rule", "计分方法", "Rule"),
    (
        "ruleText",
        "评价要点及评分规则（打印的文字）",
        "Rule in words, as printed",
    ),
    ("checklist", "评价要点", "Points of the checklist"),
    ("formula", "计算公式", "Formula"),
    ("evidence", "应备的佐证材料，一行一项", "Evidence expected, one a line"),
    ("help", "填报说明", "Help"),
    ("notApplicable", "不适用时", "When not applicable"),
    ("core", "核心指标", "Core indicator"),
    ("initialTarget", "年初指标值", "Initial target"),
    ("rescale", "不计分，其余折算到满分", "Left out, the rest rescaled"),
    ("full", "得满分", "Full points"),
    ("zero", "得 0 分", "No points"),
    ("atLeast", "达到为好（≥）", "At least (≥)"),
    ("atMost", "不超为好（≤）", "At most (≤)"),
    ("equal", "等于（=）", "Equal (=)"),
    ("range", "区间", "Range"),
    ("executionRate", "预算执行率", "Execution rate"),
    ("steps", "按步扣分", "Steps"),
    ("bands", "分档计分", "Bands"),
    ("yesNo", "是或否", "Yes or no"),
    ("tiers", "定性三档", "Three tiers"),
    ("deadline", "期限", "Deadline"),
    ("manual", "人工评分", "Manual"),
    ("variant", "超过指标值时", "Above the target"),
    ("linear", "按超出比例扣分", "Linear"),
    ("ratio", "按指标值 ÷ 完成值", "Ratio"),
    ("policy", "不等于指标值时", "Off the target"),
    ("asAtLeast", "按“达到为好”计", "As at least"),
    ("deviation", "按偏差比例扣分", "By the deviation"),
    ("exact", "不等即 0 分", "Exact or nothing"),
    ("zeroTarget", "指标值为 0 时", "When the target is 0"),
    ("allOrNothing", "超过即 0 分", "All or nothing"),
    ("perPoint", "超多少扣多少", "By the point"),
    ("side", "哪边扣分", "Side"),
    ("below", "低于", "Below"),
    ("above", "高于", "Above"),
    ("either", "两边", "Either"),
    ("per", "每", "Per"),
    ("deduct", "扣分", "Points taken"),
    ("mode", "不足一步的", "Started steps"),
    ("floor", "不计", "Not counted"),
    ("ceil", "算一步", "Counted whole"),
    ("proRata", "按比例", "In proportion"),
    ("from", "从", "From"),
    ("fromIncluded", "含下限", "Lower bound included"),
    ("to", "到", "To"),
    ("toIncluded", "含上限", "Upper bound included"),
    ("score", "得分", "Points"),
    ("cuts", "本指标的分档线", "Cuts of its own"),
    ("partial", "部分达成档起点（%）", "Cut of the middle tier (%)"),
    ("day", "天", "Day"),
    ("month", "月", "Month"),
    ("text", "内容", "Text"),
    ("expression", "算式", "Expression"),
    ("percent", "结果按百分数", "As percent"),
    ("inputs", "取数项", "Figures"),
    ("name", "名称", "Name"),
    ("unit", "单位", "Unit"),
    ("source", "从哪里取", "Taken from"),
    ("funds", "预算收支表", "The funds block"),
    ("staffApproved", "编制数", "Approved posts"),
    ("staffOnPost", "在职人数", "Staff on post"),
    ("row", "行的编号", "Id of the row"),
    ("column", "栏目", "Column"),
    ("initial", "年初预算数", "Initial"),
    ("budget", "全年预算数", "Budget"),
    ("executed", "全年执行数", "Executed"),
    ("columns", "栏目", "Columns"),
    ("rows", "行", "Rows"),
    ("label", "名称", "Label"),
    ("parent", "上级行的编号", "Id of the row above"),
    ("parts", "下级行", "Parts"),
    ("all", "合计等于本行", "Sum to the row"),
    ("some", "只是其中几项", "Are some of it"),
    ("open", "单位可以加项", "Units may add rows"),
    ("place", "在哪里取整", "Where to round"),
    ("indicator", "每个指标", "Each indicator"),
    ("total", "只在总分", "The total only"),
    ("decimals", "小数位数", "Decimals"),
    ("halfUp", "四舍五入", "Half up"),
    ("halfEven", "四舍六入五成双", "Half even"),
    ("down", "舍去", "Down"),
    ("up", "进一", "Up"),
    ("moneyTolerance", "金额允许差", "Tolerance of sums"),
    ("stepMode", "按步扣分不足一步的", "Started steps"),
    ("overAchievement", "大幅超额完成时", "Far above the target"),
    ("none", "不处理", "Nothing"),
    ("flag", "写原因", "Ask for a reason"),
    ("threshold", "超过指标值的（%）", "From percent of the target"),
    ("belowWeight", "扣分要写原因", "A reason for lost points"),
    (
        "executionBelow",
        "执行率低于（%）要写原因",
        "A reason below this execution rate (%)",
    ),
    (
        "adjustmentAbove",
        "预算调整超过（%）要写原因",
        "A reason above this adjustment (%)",
    ),
    ("grades", "等级", "Grades"),
    ("totalCaps", "总分按执行率封顶", "Caps by the execution rate"),
    ("max", "总分最高", "Highest total"),
    ("vetoes", "一票否决", "Vetoes"),
    ("report", "报告提纲", "Report outline"),
    ("sections", "小节", "Subsections"),
    ("weight", "分值", "Weight"),
];

/// Where a key means something else than elsewhere: the last two keys of its path.
const IN_PLACE: &[(&str, &str, &str)] = &[
    (
        "tierCuts/full",
        "达成档起点（占分值 %）",
        "Cut of the upper tier (% of the weight)",
    ),
    (
        "tierCuts/partial",
        "部分达成档起点（占分值 %）",
        "Cut of the middle tier (% of the weight)",
    ),
    ("cuts/full", "达成档起点（%）", "Cut of the upper tier (%)"),
    ("rounding/mode", "怎么取整", "How to round"),
    ("settings/atMost", "“≤”超过时", "Above a ≤ target"),
    ("settings/equal", "“=”不等时", "Off an = target"),
    ("grades/atLeast", "起始分", "From"),
    ("totalCaps/below", "执行率低于（%）", "Execution rate below (%)"),
    ("overAchievement/deduct", "扣分值的（%）", "Percent of the weight taken"),
    ("overAchievement=deduct", "扣分", "Take points"),
    ("funds/unit", "金额单位", "Unit of money"),
    ("rule=checklist", "要点计分", "Checklist"),
    ("column=level1", "一级指标", "Level 1"),
    ("column=level2", "二级指标", "Level 2"),
    ("column=level3", "三级指标", "Level 3"),
    ("column=nature", "指标性质", "Direction"),
    ("column=unit", "度量单位", "Unit"),
    ("column=actual", "实际完成值", "Actual"),
    ("column=coefficient", "得分系数", "Share of points"),
    ("column=reason", "偏差原因分析", "Deviation reason"),
    ("column=measures", "改进措施", "Measures"),
    ("column=evidence", "佐证材料", "Evidence"),
];

fn of(table: &[(&'static str, &'static str, &'static str)], key: &str, lang: Lang) -> Option<&'static str> {
    let (_, zh, en) = table.iter().find(|(known, ..)| *known == key)?;
    Some(lang.pick(zh, en))
}

/// What a field is called; `holder` is the key of the object that holds it.
pub fn field_name(holder: &str, key: &str, lang: Lang) -> &'static str {
    let path = match key.rsplit_once('/') {
        Some((before, last)) => format!("{}/{last}", before.rsplit('/').next().unwrap_or(before)),
        None => format!("{holder}/{key}"),
    };
    let last = key.rsplit('/').next().unwrap_or(key);
    of(IN_PLACE, &path, lang)
        .or_else(|| of(NAMES, last, lang))
        .unwrap_or_default()
}

/// What one of the words of a field is called.
pub fn field_word(key: &str, word: &str, lang: Lang) -> &'static str {
    let key = key.rsplit('/').next().unwrap_or(key);
    of(IN_PLACE, &format!("{key}={word}"), lang)
        .or_else(|| of(NAMES, word, lang))
        .unwrap_or_default()
}

/// The words that new entries begin with: the fields of a template give them in Chinese.
const FRESH: [(&str, &str); 8] = [
    ("完成数", "done"),
    ("计划数", "planned"),
    ("取数项", "input"),
    ("资金项目", "Funds line"),
    ("新等级", "New grade"),
    ("一票否决的情形", "A case for a veto"),
    ("新的部分", "New part"),
    ("新的小节", "New section"),
];

/// A new entry of a template as JSON, with its words in the language of the page.
pub fn fresh_entry(json: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => json.to_owned(),
        Lang::En => FRESH
            .iter()
            .fold(json.to_owned(), |json, (zh, en)| json.replace(zh, en)),
    }
}
