//! Rows: merged, repeated, summed, noted, noisy; total rows; several tables.

use super::{LAYOUT, Layout, Paste, check, row};
use crate::drawn;
use ziping::exchange::{FieldKind, recognise};

const HEAD: &str = "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分";

#[test]
fn notes_and_blank_rows_between() {
    check(&Layout {
        name: "notes",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出 | 数量 | 甲类任务 | 3项 | 3项 | 20 | 20
            注：乙类任务经批准调整。 | < | < | < | < | < | <
             | | | | | |
            产出 | 质量 | 乙类任务 | 100% | 95% | 20 | 19
            备注：得分保留两位小数 | < | < | < | < | < | <
            第2页 共3页 | < | < | < | < | < | <
            效益 | 社会 | 知晓率 | 90% | 93% | 20 | 20",
        rows: &[
            "产出 > 数量 > 甲类任务 | 3项 | 3项 | 20 | 20",
            "产出 > 质量 > 乙类任务 | 100% | 95% | 20 | 19",
            "效益 > 社会 > 知晓率 | 90% | 93% | 20 | 20",
        ],
        left: &["第2页 共3页"],
        paste: Paste::None,
        ..LAYOUT
    });
}

#[test]
fn the_head_repeated_on_each_page() {
    check(&Layout {
        name: "repeated head",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出 | 数量 | 甲 | 3项 | 3项 | 20 | 20
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
             | | 乙 | 4项 | 4项 | 20 | 20",
        rows: &[
            "产出 > 数量 > 甲 | 3项 | 3项 | 20 | 20",
            "产出 > 数量 > 乙 | 4项 | 4项 | 20 | 20",
        ],
        ..LAYOUT
    });
}

#[test]
fn further_rows_of_one_indicator() {
    check(&Layout {
        name: "sub-rows",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出 | 数量 | 培训 | ≥3期 | 3期 | 10 | 10
            ^ | ^ | | ≥150人 | 160人 | 10 | 10
            ^ | ^ | 巡查 | 12次 | 12次 | 10 | 10",
        rows: &[
            "产出 > 数量 > 培训 | ≥3期 | 3期 | 10 | 10",
            "产出 > 数量 | ≥150人 | 160人 | 10 | 10",
            "产出 > 数量 > 巡查 | 12次 | 12次 | 10 | 10",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn a_name_merged_over_its_rows() {
    check(&Layout {
        name: "merged name",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出 | 数量 | 培训 | ≥3期 | 3期 | 10 | 10
            ^ | ^ | ^ | ≥150人 | 160人 | 10 | 10",
        rows: &[
            "产出 > 数量 > 培训 | ≥3期 | 3期 | 10 | 10",
            "产出 > 数量 > 培训 | ≥150人 | 160人 | 10 | 10",
        ],
        paste: Paste::None,
        ..LAYOUT
    });
}

#[test]
fn points_merged_over_two_targets() {
    check(&Layout {
        name: "merged points",
        form: "
            三级指标 | 指标值 | 完成值 | 分值 | 得分
            培训 | ≥3期 | 3期 | 10 | 10
            ^ | ≥150人 | 160人 | ^ | ^",
        rows: &["培训 | ≥3期 | 3期 | 10 | 10", "培训 | ≥150人 | 160人 | |"],
        paste: Paste::None,
        ..LAYOUT
    });
}

#[test]
fn group_heads_across_the_table() {
    check(&Layout {
        name: "group heads",
        form: "
            指标名称 | 指标值 | 完成值 | 分值 | 得分
            一、产出指标（50分） | < | < | < | <
            建设面积 | 300平方米 | 300平方米 | 50 | 50
            二、效益指标（40分） | < | < | < | <
            受益人口 | 2万人 | 2.1万人 | 40 | 40",
        rows: &[
            "一、产出指标（50分） > 建设面积 | 300平方米 | 300平方米 | 50 | 50",
            "二、效益指标（40分） > 受益人口 | 2万人 | 2.1万人 | 40 | 40",
        ],
        paste: Paste::None,
        ..LAYOUT
    });
}

#[test]
fn rows_that_only_sum_their_group() {
    check(&Layout {
        name: "sum rows",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | | | | | 50 | 49
             | 数量指标 | 甲 | 3项 | 3项 | 30 | 30
             | 质量指标 | 乙 | 100% | 95% | 20 | 19
            小计 | | | | | 50 | 49
            总计 | | | | | 50 | 49",
        rows: &[
            "产出指标 | | | 50 | 49 | sums",
            "产出指标 > 数量指标 > 甲 | 3项 | 3项 | 30 | 30",
            "产出指标 > 质量指标 > 乙 | 100% | 95% | 20 | 19",
        ],
        claim: ("49", ""),
        ..LAYOUT
    });
}

#[test]
fn the_total_in_one_cell_with_its_grade() {
    check(&Layout {
        name: "total in a sentence",
        form: "
            三级指标 | 指标值 | 完成值 | 分值 | 得分
            甲 | 3项 | 3项 | 100 | 96.5
            总分：96.5分，评价等级：优 | < | < | < | <",
        rows: &["甲 | 3项 | 3项 | 100 | 96.5"],
        claim: ("96.5", "优"),
        ..LAYOUT
    });
}

#[test]
fn total_and_grade_as_fields() {
    check(&Layout {
        name: "total as fields",
        form: "
            项目名称 | 甲项目 | < | 自评得分 | 88.6
            项目类型 | 一次性项目 | < | 自评等级 | 良
            三级指标 | 指标值 | 完成值 | 分值 | 得分
            甲 | 3项 | 2项 | 100 | 88.6",
        rows: &["甲 | 3项 | 2项 | 100 | 88.6"],
        claim: ("88.6", "良"),
        ..LAYOUT
    });
}

#[test]
fn full_marks_alone_are_no_score() {
    check(&Layout {
        name: "blank total",
        form: "
            三级指标 | 指标值 | 完成值 | 分值 | 得分
            甲 | 3项 | | 100 |
            总分 | | | 100 |",
        rows: &["甲 | 3项 | | 100 |"],
        ..LAYOUT
    });
}

#[test]
fn a_grade_beside_the_total() {
    check(&Layout {
        name: "grade in the last column",
        form: "
            三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
            甲 | 3项 | 3项 | 100 | 92 |
            合  计 | < | < | 100 | 92 | 优秀",
        rows: &["甲 | 3项 | 3项 | 100 | 92"],
        claim: ("92", "优秀"),
        ..LAYOUT
    });
}

#[test]
fn two_tables_and_what_stands_between() {
    let first = format!("{HEAD}\n 产出 | 数量 | 甲 | 3项 | 3项 | 50 | 50");
    let source = drawn::source(&[
        "附件2",
        "某县民政局2022年度项目支出绩效自评表",
        "填报单位（盖章）：某县民政局　　填报人：王五　　联系电话：0512-12345678　　单位：万元",
        "资金来源 | 年初预算数 | 全年预算数 | 全年执行数 \n 合计 | 10 | 10 | 9.5",
        &first,
        // A table that goes on behind a page's end has no head.
        "产出 | 质量 | 乙 | 100% | 95% | 50 | 47.5",
        "注：本表一式两份。",
    ]);
    let found = recognise(&source);
    let rows: Vec<_> = found.rows.iter().map(row).collect();
    assert_eq!(
        rows,
        [
            "产出 > 数量 > 甲 | 3项 | 3项 | 50 | 50",
            "产出 > 质量 > 乙 | 100% | 95% | 50 | 47.5"
        ]
    );
    assert_eq!(found.funds.len(), 1);
    let field = |kind| found.field(kind).map(|value| value.text.as_str());
    assert_eq!(field(FieldKind::Unit), Some("某县民政局"));
    assert_eq!(field(FieldKind::Contact), Some("王五"));
    assert_eq!(field(FieldKind::Phone), Some("0512-12345678"));
    assert_eq!(found.money.as_ref().map(|value| value.text.as_str()), Some("万元"));
    assert_eq!(found.year.as_ref().map(|found| found.year), Some(2022));
    assert_eq!(found.notes.len(), 1);
    assert_eq!(found.unplaced, []);
}

#[test]
fn a_report_with_its_table_in_the_middle() {
    let table = format!("{HEAD}\n 产出 | 数量 | 甲 | 3项 | 3项 | 100 | 93");
    let source = drawn::source(&[
        "某市图书馆2023年度部门整体支出绩效自评报告",
        "一、部门概况",
        "（一）主要职能。负责公共图书借阅和古籍保护。",
        "（二）人员情况。编制45人，在职人员43人，退休人员12人。",
        "二、自评情况",
        "2023年度自评得分93分，评价等级为“优”。具体见下表。",
        &table,
        "上述指标中，古籍修复因场地改造推迟到第四季度完成。",
        "三、存在的问题及原因",
        "1.修复场地不足。",
        "2.人员偏少。",
        "四、下一步改进措施",
        "1.改造库房。",
        "2.增加编外人员。",
    ]);
    let found = recognise(&source);
    let parts: Vec<_> = found
        .sections
        .iter()
        .map(|part| (part.level, part.title.as_str(), part.text()))
        .collect();
    assert_eq!(parts.len(), 6, "{parts:?}");
    assert_eq!(parts[1], (2, "主要职能", "负责公共图书借阅和古籍保护。".to_owned()));
    assert!(parts[3].2.ends_with("推迟到第四季度完成。"));
    assert_eq!(parts[4].2, "1.修复场地不足。\n2.人员偏少。");
    assert_eq!(found.total().map(|value| value.text.as_str()), Some("93"));
    assert_eq!(found.grade().map(|value| value.text.as_str()), Some("优"));
    assert_eq!(found.unit.as_ref().map(|value| value.text.as_str()), Some("某市图书馆"));
    let staffing = [
        &found.staffing.approved,
        &found.staffing.on_post,
        &found.staffing.retired,
    ];
    assert_eq!(
        staffing.map(|value| value.as_ref().map_or("", |value| value.text.as_str())),
        ["45人", "43人", "12人"]
    );
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.unplaced, []);
}

#[test]
fn a_funds_row_without_a_label_hides_nothing() {
    let source = drawn::source(&[
        "小计 | ",
        "全年预算数 | 全年执行数 | 执行率 \n 10 | 9 | 90%",
        " | 年初预算数 | 全年预算数 \n | 10 | 9",
    ]);
    let found = recognise(&source);
    assert!(found.funds.iter().any(|row| row.label.text.is_empty()));
    assert!(found.unplaced.iter().any(|value| value.text == "小计"));
}
