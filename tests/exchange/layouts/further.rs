//! Layouts with wordings and orders of other places, and what a draft makes of them.

use super::{LAYOUT, Layout, Paste, check};
use crate::drawn;
use ziping::exchange::{FieldKind, draft, recognise};

#[test]
fn three_rows_of_heads_with_names_and_points() {
    check(&Layout {
        name: "three rows of heads",
        form: "
            评价指标 | < | < | < | < | < | 指标解释 | 自评得分
            一级指标 | < | 二级指标 | < | 三级指标 | < | ^ | ^
            名称 | 权重（%） | 名称 | 权重（%） | 名称 | 权重（%） | ^ | ^
            履职效能 | 50 | 整体效能 | 50 | 产出完成情况 | 50 | 反映产出 | 48
            管理效率 | 50 | 预算编制 | 50 | 事前评估 | 20 | 反映评估 | 20
            ^ | ^ | ^ | ^ | 编制约束 | 30 | 反映调剂 | 29",
        rows: &[
            "履职效能 > 整体效能 > 产出完成情况 | | | 50 | 48 | Level1Weight=50 | Level2Weight=50 | RuleText=反映产出",
            "管理效率 > 预算编制 > 事前评估 | | | 20 | 20 | Level1Weight=50 | Level2Weight=50 | RuleText=反映评估",
            "管理效率 > 预算编制 > 编制约束 | | | 30 | 29 | RuleText=反映调剂",
        ],
        paste: Paste::None,
        ..LAYOUT
    });
}

const BRACKETS: &str = "
    项目支出绩效自评表 | < | < | < | < | < | <
    （2023年度） | < | < | < | < | 金额单位：万元 | <
    项目名称 | 智慧城管 | < | 项目负责人及联系电话 | < | 赵六 13900000000 | <
    主管部门 | 市城管局 | < | 实施单位 | < | 市数字城管中心 | <
    资金情况（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 得分（10分） | 执行率（B/A）
    ^ | 年度资金总额 | 120 | 120 | 118.8 | 9.9 | 99%
    年度总体目标 | 年初设定目标 | < | < | 全年完成情况 | < | <
    ^ | 建成平台 | < | < | 已建成 | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 得分
    ^ | 产出指标（50分） | 数量指标 | 平台数量（20分） | 1个 | 1个 | 20
    ^ | ^ | 质量指标 | 验收合格率（30分） | 100% | 100% | 30
    总分 | < | < | < | < | < | 59.9";

#[test]
fn points_in_the_brackets_of_each_name() {
    check(&Layout {
        name: "points in brackets",
        form: BRACKETS,
        rows: &[
            "产出指标（50分） > 数量指标 > 平台数量（20分） | 1个 | 1个 | | 20",
            "产出指标（50分） > 质量指标 > 验收合格率（30分） | 100% | 100% | | 30",
        ],
        funds: &["年度资金总额: 120 120 118.8 99% 9.9"],
        claim: ("59.9", ""),
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[BRACKETS]));
    assert_eq!(
        found.field(FieldKind::Contact).map(|value| value.text.as_str()),
        Some("赵六 13900000000")
    );
    assert_eq!(
        found.field(FieldKind::Project).map(|value| value.text.as_str()),
        Some("智慧城管")
    );
    assert_eq!(found.year.as_ref().map(|found| found.year), Some(2023));
    let made = draft(&found, 2000);
    let rows: Vec<_> = made
        .assessment
        .template
        .indicators()
        .map(|row| (row.name.as_str(), row.weight.to_string()))
        .collect();
    assert_eq!(rows, [("平台数量", "20".to_owned()), ("验收合格率", "30".to_owned())]);
    assert_eq!(made.assumptions, []);
}

#[test]
fn reasons_for_points_taken_and_other_wordings() {
    check(&Layout {
        name: "other wordings",
        form: "
            评价指标 | 指标说明 | 目标值 | 实际情况 | 标准分 | 自评分 | 扣分说明
            按时完成采购 | 当年采购计划 | 6月底前 | 5月 | 20 | 20 |
            资金支付率 | 支付÷预算 | 100% | 98% | 20 | 19.6 | 质保金未付",
        rows: &[
            "按时完成采购 | 6月底前 | 5月 | 20 | 20 | RuleText=当年采购计划",
            "资金支付率 | 100% | 98% | 20 | 19.6 | RuleText=支付÷预算 | Reason=质保金未付",
        ],
        ..LAYOUT
    });
}

#[test]
fn the_unit_of_measure_before_the_target() {
    check(&Layout {
        name: "unit before target",
        form: "
            指标类别 | 指标名称 | 计量单位 | 目标值 | 完成值 | 权重 | 得分
            产出 | 修缮面积 | 平方米 | 5000 | 5100 | 40 | 40
            产出 | 修缮合格率 | % | 100 | 100 | 30 | 30
            效果 | 居民满意度 | % | ≥90 | 93 | 30 | 30",
        rows: &[
            "产出 > 修缮面积 | 5000平方米 | 5100 | 40 | 40",
            "产出 > 修缮合格率 | 100% | 100 | 30 | 30",
            "效果 > 居民满意度 | ≥90% | 93 | 30 | 30",
        ],
        ..LAYOUT
    });
}

#[test]
fn tasks_with_their_money_and_the_total_last() {
    let form = "
        部门（单位）名称 | 某县统计局 | < | < | < | <
        年度主要任务 | 任务名称 | 主要内容 | 预算金额 | 执行金额 | 备注
        ^ | 统计调查 | 完成年报 | 50 | 50 |
        ^ | 普查 | 完成普查 | 80 | 78 |
        ^ | 金额合计 | | 130 | 128 |";
    check(&Layout {
        name: "tasks",
        form,
        funds: &["统计调查: 50 50", "普查: 80 78", "金额合计: 130 128"],
        left: &["完成年报", "完成普查"],
        paste: Paste::None,
        ..LAYOUT
    });
    let form = draft(&recognise(&drawn::source(&[form])), 2023).assessment;
    let total = form.funds.row("total").expect("a total");
    assert_eq!((total.label.as_str(), total.budget.text()), ("金额合计", "130"));
    assert_eq!(form.funds.parts("total").count(), 2);
}

#[test]
fn all_figures_of_the_funds_in_one_row() {
    check(&Layout {
        name: "funds in one row",
        form: "
            单位（盖章） | 某局 | < | < | 填报日期 | 2023-02-01 | < | <
            项目名称 | 道路 | < | < | < | < | < | <
            项目资金（元） | 年度资金总额 | 预算数 | 100 | 执行数 | 90 | 执行率 | 90%
            三级指标 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 备注 |
            长度 | >=10 | 公里 | 10公里 | 50 | 50 | |
            其他需要说明的事项 | 无 | < | < | < | < | < | <
            绩效自评综合得分 | < | < | < | < | 97 | < | <
            绩效自评等级 | < | < | < | < | 优 | < | <",
        rows: &["长度 | >=10公里 | 10公里 | 50 | 50"],
        funds: &["年度资金总额: 100 90 90%"],
        claim: ("97", "优"),
        ..LAYOUT
    });
}

#[test]
fn a_shanghai_form_of_two_levels_with_points_and_score_as_weights() {
    check(&Layout {
        name: "two levels",
        form: "
            年初预算（元） | 1,000,000 | 实际预算（元） | 980,000 | 执行数（元） | 970,200
            评价等级： | 优秀 | 自评时间: | 2022-04-10 | 绩效得分: | 97.5
            一级指标 | 二级指标 | 权重 | 分值 | 评分说明 | 备注
            投入与管理（36） | 预算执行率 | 6.00 | 6.00 | 执行率99% |
            ^ | 财务制度健全性 | 6.00 | 5.50 | 健全 |
            合计 | | 12.00 | 11.50 | |",
        rows: &[
            "投入与管理（36） > 预算执行率 | | | 6.00 | 6.00 | RuleText=执行率99%",
            "投入与管理（36） > 财务制度健全性 | | | 6.00 | 5.50 | RuleText=健全",
        ],
        funds: &["年初预算（元）: 1,000,000 980,000 970,200"],
        claim: ("97.5", "优秀"),
        left: &["自评时间:", "2022-04-10"],
        paste: Paste::Kept,
    });
}

#[test]
fn a_hunan_department_with_a_table_of_who_evaluated() {
    let form = "
        整体支出绩效定性目标及实施计划完成情况 | 预期目标 | < | 实际完成 | <
        ^ | 完成年度任务 | < | 已完成 | <
        整体支出绩效定量目标及实施计划完成情况 | 评价内容 | < | 绩效目标 | 完成情况
        ^ | 产出目标 | 质量指标 | 结案率95% | 98%
        绩效自评综合得分 | 96 | < | < | <
        评价等次 | 优 | < | < | <
        姓 名 | 职务/职称 | 单 位 | 签 字 | <";
    check(&Layout {
        name: "Hunan of 2018",
        form,
        rows: &["产出目标 > 质量指标 | 结案率95% | 98% | |"],
        claim: ("96", "优"),
        paste: Paste::None,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[form]));
    assert_eq!(found.unit, None);
    assert_eq!(found.goals.len(), 1);
}

#[test]
fn a_conclusion_in_a_sentence_and_who_signed() {
    check(&Layout {
        name: "conclusion and signatures",
        form: "
            序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
            1 | 产出指标 | 数量指标 | 培训场次 | 10场 | 10场 | 100 | 96.22
            自评结论： | < | 本项目自评得分96.22分，评价等级为“优”。 | < | < | < | < | <
            制表人：张三 | < | 复核：李四 | < | 日期：2023年3月 | < | < | <",
        rows: &["产出指标 > 数量指标 > 培训场次 | 10场 | 10场 | 100 | 96.22 | Number=1"],
        claim: ("96.22", "优"),
        left: &["复核：李四"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}
