//! Heads: orders, wordings, levels, line breaks, width, empty and unknown columns.

use super::{LAYOUT, Layout, Paste, check};
use crate::drawn;
use ziping::exchange::recognise;

#[test]
fn points_before_the_target() {
    check(&Layout {
        name: "weight first",
        form: "
            一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 实际完成值 | 自评得分
            产出 | 数量 | 印发手册 | 10 | 2000册 | 2100册 | 10",
        rows: &["产出 > 数量 > 印发手册 | 2000册 | 2100册 | 10 | 10"],
        ..LAYOUT
    });
}

#[test]
fn score_before_the_actual_and_reason_first_of_all() {
    check(&Layout {
        name: "backwards",
        form: "
            偏差原因 | 自评得分 | 满分 | 全年实际完成值 | 年度目标值 | 指标名称
            天气 | 8 | 10 | 4公里 | 5公里 | 修渠长度",
        rows: &["修渠长度 | 5公里 | 4公里 | 10 | 8 | Reason=天气"],
        ..LAYOUT
    });
}

#[test]
fn line_breaks_and_wide_blanks_in_heads() {
    check(&Layout {
        name: "broken heads",
        form: "
            一级⏎指标 | 二级⏎指标 | 三级⏎指标 | 年度指标值⏎（含计量单位） | 实际⏎完成值 | 分　值 | 得　分 | 偏差原因分析⏎及改进措施
            产出指标 | 数量指标 | 采购设备⏎数量 | ≥10⏎台套 | 10⏎台套 | 20 | 20 |",
        rows: &["产出指标 > 数量指标 > 采购设备⏎数量 | ≥10⏎台套 | 10⏎台套 | 20 | 20"],
        ..LAYOUT
    });
}

#[test]
fn full_width_figures_are_figures() {
    check(&Layout {
        name: "full width",
        form: "
            三级指标 | 指标值 | 完成值 | 分值 | 得分
            巡查次数 | ≥１２次 | １３次 | １０ | １０
            总分 | | | １００ | ９６．５",
        rows: &["巡查次数 | ≥１２次 | １３次 | １０ | １０"],
        claim: ("９６．５", ""),
        ..LAYOUT
    });
}

#[test]
fn one_head_over_three_levels() {
    check(&Layout {
        name: "绩效指标 over three columns",
        form: "
            绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 开班期数 | 4期 | 4期 | 30 | 30
            ^ | 质量指标 | 结业率 | 95% | 98% | 30 | 30",
        rows: &[
            "产出指标 > 数量指标 > 开班期数 | 4期 | 4期 | 30 | 30",
            "产出指标 > 质量指标 > 结业率 | 95% | 98% | 30 | 30",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn a_head_of_two_rows_over_the_target() {
    check(&Layout {
        name: "target head of two rows",
        form: "
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分
            ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^
            产出指标 | 数量指标 | 宣传活动 | ≥ | 6 | 场次 | 7 | 10 | 10",
        rows: &["产出指标 > 数量指标 > 宣传活动 | ≥6场次 | 7 | 10 | 10"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn a_target_in_three_columns_under_one_head() {
    check(&Layout {
        name: "target over three columns",
        form: "
            三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分
            宣传活动 | ≥ | 6 | 场次 | 7场次 | 10 | 10",
        rows: &["宣传活动 | ≥6场次 | 7场次 | 10 | 10"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn numbered_rows() {
    check(&Layout {
        name: "numbers",
        form: "
            序号 | 指标名称 | 计划值 | 实际值 | 标准分 | 自评分
            1 | 发放补贴户数 | 320户 | 320户 | 50 | 50
            2 | 发放及时率 | 100% | 98% | 50 | 49",
        rows: &[
            "发放补贴户数 | 320户 | 320户 | 50 | 50 | Number=1",
            "发放及时率 | 100% | 98% | 50 | 49 | Number=2",
        ],
        ..LAYOUT
    });
}

#[test]
fn the_name_spread_over_two_columns() {
    check(&Layout {
        name: "name in two columns",
        form: "
            一级指标 | 二级指标 | 三级指标 | < | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 数量指标 | 指标1 | 改造厕所 | 60座 | 60座 | 25 | 25
            ^ | ^ | 指标2 | 新建驿站 | 2座 | 2座 | 25 | 25",
        rows: &[
            "产出指标 > 数量指标 > 指标1 改造厕所 | 60座 | 60座 | 25 | 25",
            "产出指标 > 数量指标 > 指标2 新建驿站 | 2座 | 2座 | 25 | 25",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn columns_nobody_knows_are_listed() {
    check(&Layout {
        name: "unknown columns",
        form: "
            三级指标 | 责任科室 | 指标值 | 完成值 | 上年完成值 | 分值 | 得分
            走访户数 | 办公室 | 100户 | 110户 | 90户 | 10 | 10",
        rows: &["走访户数 | 100户 | 110户 | 10 | 10"],
        left: &["办公室", "90户"],
        ..LAYOUT
    });
}

#[test]
fn empty_columns_between() {
    check(&Layout {
        name: "empty columns",
        form: "
            一级指标 | | 二级指标 | 三级指标 | | 指标值 | | 完成值 | 分值 | | 得分 |
            产出 | | 时效 | 按时发放 | | 每月10日前 | | 按时 | 10 | | 10 |",
        rows: &["产出 > 时效 > 按时发放 | 每月10日前 | 按时 | 10 | 10"],
        ..LAYOUT
    });
}

#[test]
fn points_scores_and_deductions_side_by_side() {
    check(&Layout {
        name: "deductions",
        form: "
            考核内容 | 标准分值 | 评分细则 | 扣分 | 扣分原因 | 得分
            预算编制完整性 | 5 | 漏报一项扣1分 | 1 | 漏报培训费 | 4",
        rows: &["预算编制完整性 | | | 5 | 4 | RuleText=漏报一项扣1分 | Deducted=1 | Reason=漏报培训费"],
        ..LAYOUT
    });
}

#[test]
fn completion_rate_evidence_and_measures_in_columns() {
    check(&Layout {
        name: "further columns",
        form: "
            三级指标 | 年初目标值 | 实际完成值 | 完成率 | 分值 | 得分 | 未完成原因 | 改进措施 | 佐证材料
            建档数 | 200份 | 180份 | 90% | 10 | 9 | 人员变动 | 补录 | 台账",
        rows: &["建档数 | 200份 | 180份 | 10 | 9 | Completion=90% | Reason=人员变动 | Measures=补录 | Evidence=台账"],
        ..LAYOUT
    });
}

#[test]
fn levels_without_heads() {
    check(&Layout {
        name: "no heads over the levels",
        form: "
            | | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 检测批次 | 50批次 | 52批次 | 30 | 30
            效益指标 | 社会效益 | 合格率 | 98% | 99% | 30 | 30",
        rows: &[
            "产出指标 > 数量指标 > 检测批次 | 50批次 | 52批次 | 30 | 30",
            "效益指标 > 社会效益 > 合格率 | 98% | 99% | 30 | 30",
        ],
        ..LAYOUT
    });
}

#[test]
fn heads_in_other_words() {
    let form = "
        二〇二二年度项目绩效自评表 | < | < | < | < | < | < | < | <
        项目资金（万元） | 预算 | 执行 | 支出进度 | 应得分 | 实得分 | < | < | <
        财政资金 | 100 | 95 | 95% | 10 | 9.5 | < | < | <
        一级指标 | 二级指标 | 指标类型 | 三级指标 | 比较符号 | 年初设定值 | 指标值单位 | 完成结果 | 应得分 | 实得分 | 偏离原因及改进措施
        产出指标 | 数量指标 | 正向 | 甲 | ≥ | 10 | 个 | 11 | 50 | 50 |
        效益指标 | 社会效益 | 反向 | 乙 | ≤ | 5 | 件 | 6 | 40 | 32 | 天气";
    check(&Layout {
        name: "other words",
        form,
        rows: &[
            "产出指标 > 数量指标 > 甲 | ≥10个 | 11 | 50 | 50",
            "效益指标 > 社会效益 > 乙 | ≤5件 | 6 | 40 | 32 | Reason=天气",
        ],
        funds: &["财政资金: 100 95 95% 10 9.5"],
        left: &["正向", "反向"],
        paste: Paste::Kept,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[form]));
    assert_eq!(found.year.as_ref().map(|found| found.year), Some(2022));
}

#[test]
fn the_type_of_an_indicator_as_its_second_level() {
    check(&Layout {
        name: "type",
        form: "
            一级指标 | 指标类别 | 指标名称 | 目标值 | 实际值 | 分值 | 得分
            产出 | 数量 | 甲 | 10 | 11 | 50 | 50",
        rows: &["产出 > 数量 > 甲 | 10 | 11 | 50 | 50"],
        ..LAYOUT
    });
}
