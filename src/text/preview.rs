//! The preview of a document that is about to be imported: what comes out of it, what is doubtful, where it stands. The
//! names of columns, fields and places are [`super::import`]'s.

use super::{Lang, words};

words! {
    title: "标题" / "Title";
    kind: "评价对象" / "What is evaluated";
    money: "金额单位" / "Unit of money";
    note: "注" / "Note";
    item: "项目" / "Item";
    content: "内容" / "Content";
    funds_name: "资金项目" / "Funds item";
    rate: "执行率" / "Execution rate";
    full_marks: "总分值" / "Full marks";
    staffing: "人员情况" / "Staffing";
    heading: "报告标题" / "Report heading";
    indicator: "指标" / "Indicator";
    computed_score: "按规则计分" / "By the rules";
    printed: "原表印的" / "As printed";
    computed: "重新计算" / "Recomputed";
    department: "部门（单位）整体支出" / "A department";
    project: "项目支出" / "A project";
    duty: "主要职能" / "Duty";

    text_part: "正文" / "Text";
    part_head: "表头" / "Head";
    part_unit: "职能与人员" / "Duties and staff";
    part_goals: "绩效目标" / "Goals";
    part_result: "原表的总分和等级" / "Printed total and grade";
    part_report: "自评报告" / "Report";

    not_understood: "没有认出它的意思，不会导入" / "Not understood; not imported";
    column_unknown: "没有认出这一列是什么；可以在左边的表头里选" / "This column was not understood; choose its meaning in the table's head";
    no_place: "认出来了，但自评表里没有放它的地方" / "Understood, but the form has no place for it";
    guessed: "只是按前后内容推测的，请核对" / "Only guessed from what stands around it; look at it";
}
/// 资金（单位：万元）.
pub fn part_funds(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("资金（单位：{unit}）"),
        Lang::En => format!("Funds (in {unit})"),
    }
}

/// Rows that are taken and not shown.
pub fn more_rows(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("……另有 {count} 行，导入时一并放入"),
        Lang::En => format!("… and {count} more rows, taken over all the same"),
    }
}

/// 指标（26 行）.
pub fn part_rows(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("指标（{count} 行）"),
        Lang::En => format!("Indicators ({count})"),
    }
}

/// 目标 2 · 实际完成情况.
pub fn goal(number: usize, field: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("目标 {number} · {field}"),
        Lang::En => format!("Goal {number} · {field}"),
    }
}

/// 养老金发放率 · 实际完成值.
pub fn of(name: &str, field: &str) -> String {
    format!("{name} · {field}")
}

/// 工作表“自评表”.
pub fn sheet(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("工作表“{name}”"),
        Lang::En => format!("Sheet “{name}” "),
    }
}

/// 表格 2.
pub fn table(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("表格 {number}"),
        Lang::En => format!("Table {number}"),
    }
}

/// 表格 2 第 4 行第 3 列.
pub fn cell(table: &str, row: usize, column: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{table} 第 {row} 行第 {column} 列"),
        Lang::En => format!("{table}, row {row}, column {column}"),
    }
}

/// 第 12 段.
pub fn paragraph(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第 {number} 段"),
        Lang::En => format!("Paragraph {number}"),
    }
}
