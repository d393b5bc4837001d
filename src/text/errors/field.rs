//! A place of a file in the words of the form, and what its reader says of it.

use crate::text::Lang;

/// `template.groups[0].indicators[2].weight` → `模板 › 第 1 个一级指标 › 第 3 个三级指标 › 分值`. A key that the form has no
/// word for stays as it is.
pub fn place(path: &str, lang: Lang) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut level = 0_u8;
    let mut keyed: Option<&str> = None;
    for segment in segments(path) {
        let word = match (segment, keyed.take()) {
            (Segment::Key(id), Some(kind)) => of_key(kind, id, lang),
            (Segment::Key(name), None) => {
                if matches!(name, "answers" | "narrative" | "inputs") {
                    keyed = Some(name);
                    continue;
                }
                if matches!(name, "groups" | "indicators") && level < 2 {
                    level = level.saturating_add(1);
                }
                field(name, lang).map_or_else(|| name.to_owned(), str::to_owned)
            }
            (Segment::Index(at), _) => {
                let list = words.pop().unwrap_or_default();
                let number = at.saturating_add(1);
                match (list.as_str(), level, lang) {
                    (GROUP_ZH, 2, Lang::Zh) => format!("第 {number} 个二级指标"),
                    ("行" | "栏", _, Lang::Zh) => format!("第 {number} {list}"),
                    (_, _, Lang::Zh) => format!("第 {number} 个{list}"),
                    (_, _, Lang::En) => format!("{list} {number}"),
                }
            }
        };
        words.push(word);
    }
    words.extend(keyed.map(|kind| field(kind, lang).unwrap_or(kind).to_owned()));
    words.join(" › ")
}

/// The list of groups of level 1; below one of them the same list is of level 2.
const GROUP_ZH: &str = "一级指标";

/// An entry of a map: its key is an id, or the name of a figure.
fn of_key(kind: &str, id: &str, lang: Lang) -> String {
    match (kind, lang) {
        ("answers", Lang::Zh) => format!("编号 {id} 的指标"),
        ("answers", Lang::En) => format!("indicator {id}"),
        ("narrative", Lang::Zh) => format!("报告中编号 {id} 的部分"),
        ("narrative", Lang::En) => format!("section {id} of the report"),
        (_, Lang::Zh) => format!("取数项 {id}"),
        (_, Lang::En) => format!("figure {id}"),
    }
}

enum Segment<'a> {
    Key(&'a str),
    Index(usize),
}

/// `a.b[2]` → a, b, 2.
fn segments(path: &str) -> impl Iterator<Item = Segment<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        let index = part.strip_suffix(']').and_then(|digits| digits.parse().ok());
        index.map_or(Segment::Key(part), Segment::Index)
    })
}

/// The form's word for a field.
fn field(name: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match name {
        "format" => ("文件格式", "format"),
        "assessment" => ("自评表", "form"),
        "template" => ("模板", "template"),
        "scoreSheet" => ("得分表", "score sheet"),
        "findings" => ("检查问题", "finding"),
        "groups" => (GROUP_ZH, "group"),
        "indicators" => ("三级指标", "indicator"),
        "id" => ("编号", "id"),
        "name" => ("名称", "name"),
        "title" => ("标题", "title"),
        "kind" => ("类型", "kind"),
        "year" => ("年度", "year"),
        "weight" => ("分值", "weight"),
        "fullMarks" => ("满分", "full marks"),
        "target" => ("指标值", "target"),
        "actual" => ("实际完成值", "actual"),
        "text" => ("填写的文字", "text"),
        "rule" => ("评分规则", "rule"),
        "ruleText" => ("评价要点及评分规则", "rule in words"),
        "formula" => ("计算公式", "formula"),
        "expression" => ("算式", "expression"),
        "inputs" => ("取数", "figures"),
        "checklist" => ("评价要点", "point of the checklist"),
        "bands" => ("记分档", "band"),
        "per" => ("每一步的幅度", "size of a step"),
        "deduct" => ("扣分", "deduction"),
        "zeroTarget" => ("指标值为 0 时的规定", "rule for a target of 0"),
        "cuts" | "tierCuts" => ("三档的分界", "cuts of the tiers"),
        "full" => ("达成档的下限", "cut of the upper tier"),
        "partial" => ("部分达成档的下限", "cut of the middle tier"),
        "unit" => ("单位", "unit"),
        "supervisor" => ("主管部门", "supervising department"),
        "duties" => ("主要职能", "duty"),
        "organisation" => ("机构设置", "organisation"),
        "contact" => ("填报人", "contact"),
        "phone" => ("联系电话", "phone"),
        "staffing" => ("人员情况", "staffing"),
        "approved" => ("编制数", "approved posts"),
        "onPost" => ("在职人数", "staff on post"),
        "project" => ("项目", "project"),
        "implementer" => ("实施单位", "implementing unit"),
        "funds" => ("预算收支", "funds"),
        "rows" => ("行", "row"),
        "columns" => ("栏", "column"),
        "label" => ("项目名称", "label"),
        "parent" => ("上级行", "row above"),
        "initial" => ("年初预算数", "initial budget"),
        "budget" => ("全年预算数", "adjusted budget"),
        "executed" => ("全年执行数", "executed"),
        "claimedRate" => ("原表执行率", "printed rate"),
        "claimedScore" => ("原表得分", "printed score"),
        "claimed" => ("原表结果", "printed result"),
        "goals" => ("绩效目标", "goal"),
        "expected" => ("预期目标", "expected goal"),
        "achieved" => ("实际完成情况", "achieved"),
        "answers" => ("填报内容", "answers"),
        "tier" => ("完成档次", "tier"),
        "place" => ("档内位置", "place in the tier"),
        "ticks" => ("勾选的要点", "points ticked"),
        "yes" => ("是否符合", "yes or no"),
        "ownScore" => ("另定得分", "own score"),
        "ownScoreReason" => ("另定得分的理由", "reason of the own score"),
        "notApplicable" => ("不适用", "not applicable"),
        "reason" => ("偏差原因", "deviation reason"),
        "measures" => ("改进措施", "measures"),
        "evidence" => ("佐证材料", "evidence"),
        "narrative" => ("自评报告", "report"),
        "report" => ("报告部分", "section of the report"),
        "sections" => ("小节", "subsection"),
        "vetoes" | "vetoed" => ("一票否决", "veto"),
        "settings" => ("计分设置", "settings"),
        "rounding" => ("取整办法", "rounding"),
        "decimals" => ("小数位数", "decimals"),
        "grades" => ("等级", "grade"),
        "atLeast" => ("起始分", "lower bound"),
        "totalCaps" => ("总分上限", "cap of the total"),
        "overAchievement" => ("超额完成的规定", "rule for over-achievement"),
        "moneyTolerance" => ("金额允许差", "tolerance of sums"),
        "score" => ("得分", "score"),
        "total" => ("总分", "total"),
        _ => return None,
    };
    Some(lang.pick(zh, en))
}

/// What the reader of a file says of a field, in Chinese as far as it is one of its usual sentences.
pub fn wrong_zh(message: &str) -> String {
    let message = message.trim();
    let quoted = || message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        let name = quoted();
        return match field(name, Lang::Zh) {
            Some(word) => format!("缺少“{word}”（{name}）"),
            None => format!("缺少“{name}”"),
        };
    }
    if message.starts_with("duplicate key") {
        return format!("“{}”写了两遍", quoted());
    }
    if message.starts_with("duplicate id") {
        return format!("编号“{}”用了两次", quoted());
    }
    if message.starts_with("unknown variant") {
        return format!("“{}”不是可用的写法", quoted());
    }
    if let Some((_, zh)) = SENTENCES.iter().find(|(en, _)| *en == message) {
        return (*zh).to_owned();
    }
    let found = |rest: &str| rest.split(", expected").next().unwrap_or(rest).to_owned();
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let decimal = rest.contains("expected a Decimal");
        let number = decimal && (rest.starts_with("integer") || rest.starts_with("floating point"));
        return if number {
            format!("数字 {} 没有加引号，应写成 \"{}\"", quoted(), quoted())
        } else {
            format!("内容的类型不对：{}", kind(&found(rest)))
        };
    }
    if let Some(rest) = message.strip_prefix("invalid value: ") {
        return format!("不能是{}", kind(&found(rest)));
    }
    if let Some(count) = message
        .strip_prefix("more than ")
        .and_then(|rest| rest.strip_suffix(" indicators"))
    {
        return format!("指标超过 {count} 个");
    }
    if let Some(count) = message
        .strip_prefix("at most ")
        .and_then(|rest| rest.strip_suffix(" decimals"))
    {
        return format!("小数位数最多 {count} 位");
    }
    if let Some((value, bounds)) = message.split_once(" is not within ") {
        let bounds = bounds.replace(" to ", " 至 ");
        return format!("{} 不在 {bounds} 之间", value.trim_matches('`'));
    }
    if let Some(value) = message.strip_suffix(" is not above 0") {
        return format!("{} 应大于 0", value.trim_matches('`'));
    }
    message.to_owned()
}

/// What is refused in fixed words.
const SENTENCES: [(&str, &str); 6] = [
    ("an id is not empty", "编号是空的"),
    ("groups have two levels", "指标体系在三级指标之上只能有两级"),
    ("the report has two levels", "报告提纲只能有两级"),
    ("a row is part of itself", "上级行指到了自己"),
    ("a grade starts below the one before it", "等级的起始分应一级比一级低"),
    ("the last grade starts at 0", "最低一档的起始分应是 0"),
];

/// `string "一百"` → `文字 "一百"`.
fn kind(found: &str) -> String {
    let kinds = [
        ("floating point ", "数字 "),
        ("integer ", "数字 "),
        ("string ", "文字 "),
        ("boolean ", "真假值 "),
        ("sequence", "一组值"),
        ("map", "一组字段"),
        ("null", "空值"),
        ("unit value", "空值"),
    ];
    let hit = kinds
        .iter()
        .find_map(|(word, zh)| found.strip_prefix(word).map(|rest| format!("{zh}{rest}")));
    hit.unwrap_or_else(|| found.to_owned()).replace('`', "")
}
