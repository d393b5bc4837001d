//! Words of importing: why a paste or CSV file was not read, what was assumed, what columns, fields and places are called.

use super::errors::megabytes;
use super::{Lang, words};

words! {
    untouched: "草稿没有改动。" / " Your draft was not changed.";
    smaller: "请只复制自评表，或只保留自评表所在的部分再试。" / "Copy or keep only the form itself, and try again.";
    only_table: "请只复制自评表这一张表再试。" / "Copy only the table of the form, and try again.";
    too_deep: "复制的内容里表格套表格，层数太多，没有读。" / "Tables in tables too deep: the paste was not read.";
    not_unicode: "这个文件不是 Unicode 编码（多半是 GB18030），读不出文字。"
        / "The file is not Unicode (probably GB18030) and cannot be read.";
    save_unicode: "请在 WPS 或 Excel 中另存为“CSV UTF-8”或 .xlsx 再试。" / "Save it as CSV UTF-8 or .xlsx, and try again.";

    kind_assumed: "文档没有写明是部门还是项目自评，先按项目自评处理；不对的，请新建部门自评表后导入。"
        / "The document names neither department nor project; it was taken for a project form.";
    money_assumed: "文档没有写明金额单位，先按万元处理，请核对。" / "No unit of money is named; 万元 was taken. Please check.";

    ignored: "不导入" / "Leave out";
    number: "序号" / "No.";
    level_1: "一级指标" / "Level 1";
    level_2: "二级指标" / "Level 2";
    level_1_weight: "一级指标分值" / "Points of level 1";
    level_2_weight: "二级指标分值" / "Points of level 2";
    name: "三级指标" / "Level 3";
    nature: "指标性质" / "Sign";
    target: "指标值" / "Target";
    adjusted_target: "调整后指标值" / "Adjusted target";
    unit_of_measure: "度量单位" / "Unit of measure";
    actual: "实际完成值" / "Actual";
    completion: "完成率" / "Completion rate";
    weight: "分值" / "Points";
    score: "得分" / "Score";
    claimed_score: "原表得分" / "Printed score";
    proposed_score: "测算得分" / "Computed score";
    deducted: "扣分" / "Points taken";
    coefficient: "得分系数" / "Coefficient";
    core: "是否核心指标" / "Core indicator";
    rule_text: "评价要点及评分规则" / "Points and rule";
    reason: "偏差原因" / "Reason";
    measures: "改进措施" / "Measures";
    evidence: "佐证材料" / "Evidence";
    review_actual: "复核完成值" / "Reviewed actual";
    review_score: "复核得分" / "Reviewed score";
    deviation: "偏离度" / "Deviation";
    remark: "备注" / "Remark";
    trace: "评分说明" / "How it was scored";

    project: "项目名称" / "Project";
    supervisor: "主管部门" / "Supervising department";
    implementer: "实施单位" / "Implementing unit";
    unit: "单位名称" / "Unit";
    contact: "填报人" / "Contact";
    phone: "联系电话" / "Phone";
    year: "年度" / "Year";
    date: "填报日期" / "Date";
    duties: "主要职能" / "Duties";
    organisation: "机构设置及人员配置" / "Organisation and staff";
    approved: "编制数" / "Approved posts";
    on_post: "在职人数" / "Staff on post";
    contract: "编外人数" / "Contract staff";
    retired: "退休人数" / "Retired";
    total: "总分" / "Total";
    grade: "等级" / "Grade";
    conclusion: "评价结论" / "Conclusion";
    problems: "存在问题" / "Problems";
    expected: "预期目标" / "Expected";
    achieved: "实际完成情况" / "Achieved";
    overview: "概况" / "Overview";
    other_field: "其他栏目" / "Another field";
    claimed_rate: "原表执行率" / "Printed execution rate";
    new_funds: "新的资金行" / "A new funds row";
    new_row: "新的指标" / "A new indicator";
    new_section: "报告的新部分" / "A new part of the report";
    report_text: "报告文字" / "Report text";

    severity: "程度" / "Severity";
    code: "代码" / "Code";
    place: "位置" / "Place";
    message: "问题" / "Finding";
    basis: "依据" / "Basis";
    fix: "怎么改" / "How to mend it";
    note: "已说明" / "Answered";
    whole_form: "整张表" / "The form";
}

/// A paste or file that is too long.
pub fn too_large(bytes: usize, limit: usize, lang: Lang) -> String {
    let (bytes, limit) = (megabytes(bytes), megabytes(limit));
    match lang {
        Lang::Zh => format!("内容有 {bytes} MB，超过 {limit} MB 的上限，没有读。"),
        Lang::En => format!("The content has {bytes} MB, the limit is {limit} MB: it was not read."),
    }
}

/// More cells than the limit.
pub fn too_many_cells(limit: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("内容超过 {limit} 个单元格，没有读。"),
        Lang::En => format!("The content has more than {limit} cells: it was not read."),
    }
}

/// A year that was assumed.
pub fn year_assumed(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("文档没有写明年度，先按 {year} 年处理，请核对。"),
        Lang::En => format!("The document names no year; {year} was taken. Please check."),
    }
}

/// A table that is too long for a form.
pub fn cut(rows: usize, taken: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("文档的表有 {rows} 行，不像一张自评表，只取了前 {taken} 行。"),
        Lang::En => format!("The table has {rows} rows, more than any form; only the first {taken} were taken."),
    }
}

/// Points that were assumed.
pub fn weight_assumed(name: &str, weight: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{name}”没有印分值，先按 {weight} 分处理，请核对。"),
        Lang::En => format!("“{name}” prints no points; {weight} were taken. Please check."),
    }
}

/// A bare figure that was taken for a limit.
pub fn at_most_assumed(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{name}”的指标值没有印符号，按名称应是越低越好，先按“不高于”计分，请核对。"),
        Lang::En => {
            format!("The target of “{name}” has no sign; by its name lower is better, so it is scored as “at most”.")
        }
    }
}

/// A target that was adjusted.
pub fn adjusted_assumed(name: &str, before: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{name}”按调整后的指标值计分，年初指标值是“{before}”。"),
        Lang::En => format!("“{name}” is scored by its adjusted target; the first one was “{before}”."),
    }
}
