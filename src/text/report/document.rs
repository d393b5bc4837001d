//! The fixed words of a written document: heads of the official table, the lines below it, titles of annexes and sheets.
//!
//! Chinese in either language of the page: they are the official form's own.

use crate::form::{Answer, Assessment, FundsColumn, Kind};

/// The form's printed title with its year.
pub fn form_title(form: &Assessment) -> String {
    form.template.title.replace("{year}", &form.year.to_string())
}

/// 单位名称.
pub const UNIT_NAME: &str = "单位名称";
/// 主管部门.
pub const SUPERVISOR: &str = "主管部门";
/// 项目名称.
pub const PROJECT_NAME: &str = "项目名称";
/// 实施单位.
pub const IMPLEMENTER: &str = "实施单位";
/// 主要职能.
pub const DUTIES: &str = "主要职能";
/// 机构设置及人员配置.
pub const ORGANISATION: &str = "机构设置及人员配置";
/// 年度总体目标.
pub const GOALS: &str = "年度总体目标";
/// 预期目标.
pub const EXPECTED: &str = "预期目标";
/// 实际完成情况.
pub const ACHIEVED: &str = "实际完成情况";
/// 总分.
pub const TOTAL: &str = "总分";
/// 分值.
pub const WEIGHT: &str = "分值";
/// 得分.
pub const SCORE: &str = "得分";
/// 执行率（B/A）.
pub const RATE: &str = "执行率（B/A）";
/// 三级指标.
pub const INDICATOR: &str = "三级指标";
/// Stands in the actual cell of a row that does not apply and says nothing else.
pub const NOT_APPLICABLE: &str = "不适用";
/// Stands for a score that is not there.
pub const NO_SCORE: &str = "—";

/// The heads of the indicator table, in the order of the kind's official form.
pub const fn heads(kind: Kind) -> [&'static str; 8] {
    match kind {
        Kind::Department => [
            "一级指标",
            "二级指标",
            INDICATOR,
            "全年指标值",
            WEIGHT,
            "评价要点及评分规则",
            "实际完成值",
            SCORE,
        ],
        Kind::Project => [
            "一级指标",
            "二级指标",
            INDICATOR,
            "年度指标值",
            "实际完成值",
            WEIGHT,
            SCORE,
            "偏差原因分析及改进措施",
        ],
    }
}

/// The head of the funds block.
pub fn funds_head(kind: Kind, unit: &str) -> String {
    match kind {
        Kind::Department => format!("预算安排及支出情况（{unit}）"),
        Kind::Project => format!("项目资金（{unit}）"),
    }
}

/// The head of a column of money.
pub const fn money_head(column: FundsColumn, kind: Kind) -> &'static str {
    match (column, kind) {
        (FundsColumn::Initial, _) => "年初预算数",
        (FundsColumn::Budget, Kind::Department) => "全年预算数",
        (FundsColumn::Executed, Kind::Department) => "全年执行数",
        (FundsColumn::Budget, Kind::Project) => "全年预算数（A）",
        (FundsColumn::Executed, Kind::Project) => "全年执行数（B）",
    }
}

/// `决策(6)`, `产出指标(50分)`: a group with its points, as the kind's official form prints it.
pub fn group(kind: Kind, name: &str, weight: &str) -> String {
    match kind {
        Kind::Department => format!("{name}({weight})"),
        Kind::Project => format!("{name}({weight}分)"),
    }
}

/// A duty with its number, from 1.
pub fn duty(number: usize, text: &str) -> String {
    format!("（{number}）{text}")
}

/// Reason and measures of a row, as the one column of the official form holds them.
pub fn reason_and_measures(reason: &str, measures: &str) -> String {
    match (reason.trim(), measures.trim()) {
        ("", "") => String::new(),
        (reason, "") => reason.to_owned(),
        ("", measures) => format!("改进措施：{measures}"),
        (reason, measures) => format!("{reason}\n改进措施：{measures}"),
    }
}

/// The line below the table: who filled it in, and the places for signature and seal.
pub fn signatures(contact: &str, phone: &str) -> String {
    let (contact, phone) = (contact.trim(), phone.trim());
    format!("填报人：{contact}　　　　联系电话：{phone}　　　　单位负责人（签字）：　　　　　　　　（单位盖章）")
}

/// The unit's name where it is sealed.
pub fn seal(unit: &str) -> String {
    format!("{unit}（盖章）")
}

/// The place of the date.
pub const DATE: &str = "　　　　年　　月　　日";

/// The titles of the annexes.
pub const EVIDENCE_LIST: &str = "佐证材料清单";
/// How each score was found.
pub const TRACE_LIST: &str = "计分过程";

/// `附件：1.佐证材料清单`, the others in lines below it.
pub fn annex_line(number: usize, title: &str) -> String {
    let word = if number == 1 { "附件：" } else { "　　　" };
    format!("{word}{number}.{title}")
}

/// `附件1`.
pub fn annex(number: usize) -> String {
    format!("附件{number}")
}

/// Heads of the evidence list.
pub const EVIDENCE_HEADS: [&str; 3] = ["序号", "对应指标", "佐证材料"];
/// Heads of the list of scores.
pub const TRACE_HEADS: [&str; 4] = ["序号", "对应指标", SCORE, TRACE_LIST];

/// The name of the workbook's first sheet.
pub const FORM_SHEET: &str = "自评表";
/// The name of its third.
pub const FINDINGS_SHEET: &str = "检查结果";
/// Heads of its second sheet.
pub const SCORE_SHEET_HEADS: [&str; 5] = ["序号", "对应指标", SCORE, TRACE_LIST, "填报说明"];
/// Heads of its third sheet.
pub const FINDINGS_HEADS: [&str; 5] = ["序号", "轻重", "问题", "怎么改", "依据"];
/// Stands alone in the third sheet when the checks found nothing.
pub const NO_FINDINGS: &str = "没有发现问题。";
/// Said when a score out of range is typed in the workbook.
pub const SCORE_RANGE: &str = "得分应在 0 与分值之间。";

/// What a person wrote beside a score, a line each.
pub fn beside(answer: &Answer) -> String {
    let evidence: Vec<&str> = answer.evidence.iter().map(|item| item.name.trim()).collect();
    let not_applicable = answer.not_applicable.as_ref().map_or("", |it| it.reason.trim());
    [
        ("不适用：", not_applicable),
        ("另定得分的理由：", answer.own_score_reason.trim()),
        ("偏差原因：", answer.reason.trim()),
        ("改进措施：", answer.measures.trim()),
        ("佐证材料：", &evidence.join("、")),
    ]
    .iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(word, text)| format!("{word}{text}"))
    .collect::<Vec<_>>()
    .join("\n")
}
