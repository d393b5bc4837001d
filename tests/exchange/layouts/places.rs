//! Layouts of places: three-column targets, coefficients, review columns, points at every level.

use super::{LAYOUT, Layout, Paste, check};
use crate::drawn;
use ziping::exchange::{FieldKind, recognise};

#[test]
fn sichuan_with_the_target_in_three_columns() {
    let form = "
        项目绩效自评表（2022年度） | < | < | < | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 培训人次 | ≥ | 500 | 人次 | 487 | 10 | 9.74
        ^ | 质量指标 | 合格率 | ＝ | 100 | % | 100 | 10 | 10
        ^ | 成本指标 | 人均成本 | ≤ | 300 | 元 | 280 | 10 | 10
        效益指标 | 社会效益指标 | 能力提升 | 定性 | 明显 | | 明显 | 30 | 30
        合计 | < | < | < | < | < | < | 60 | 59.74
        评价结论 | 自评得分59.74分 | < | < | < | < | < | < | <
        存在问题 | 报名人数不足 | < | < | < | < | < | < | <
        改进措施 | 提前宣传 | < | < | < | < | < | < | <
        项目负责人：张三 | < | < | 财务负责人：李四 | < | < | < | < | <";
    check(&Layout {
        name: "Sichuan",
        form,
        rows: &[
            "产出指标 > 数量指标 > 培训人次 | ≥500人次 | 487 | 10 | 9.74",
            "产出指标 > 质量指标 > 合格率 | ＝100% | 100 | 10 | 10",
            "产出指标 > 成本指标 > 人均成本 | ≤300元 | 280 | 10 | 10",
            "效益指标 > 社会效益指标 > 能力提升 | 明显 | 明显 | 30 | 30",
        ],
        claim: ("59.74", ""),
        left: &["财务负责人：李四"],
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[form]));
    let field = |kind| found.field(kind).map(|value| value.text.as_str());
    assert_eq!(field(FieldKind::Conclusion), Some("自评得分59.74分"));
    assert_eq!(field(FieldKind::Problems), Some("报名人数不足"));
    assert_eq!(field(FieldKind::Measures), Some("提前宣传"));
    assert_eq!(field(FieldKind::Contact), Some("张三"));
}

#[test]
fn chongqing_with_adjusted_targets_and_coefficients() {
    check(&Layout {
        name: "Chongqing",
        form: "
            指标名称 | 指标性质 | 计量单位 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标 | 说明
            预算完成率 | ≥ | % | 95 | 90 | 92 | 100 | 20 | 20 | 是 |
            三公经费控制率 | ≤ | % | 100 | | 97 | 100 | 10 | 10 | 否 | 压减接待",
        rows: &[
            "预算完成率 | ≥95% | 92 | 20 | 20 | AdjustedTarget=90 | Coefficient=100 | Core=是",
            "三公经费控制率 | ≤100% | 97 | 10 | 10 | Coefficient=100 | Core=否 | Remark=压减接待",
        ],
        ..LAYOUT
    });
}

#[test]
fn review_columns_beside_the_self_evaluation() {
    check(&Layout {
        name: "review",
        form: "
            一级指标 | 二级指标 | 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 备注
            产出 | 数量 | 新建泵站 | 3座 | 3座 | 20 | 20 | 2座 | 13.33 | -33.35% | 一座未验收",
        rows: &["产出 > 数量 > 新建泵站 | 3座 | 3座 | 20 | 20 | ReviewActual=2座 | ReviewScore=13.33 | Deviation=-33.35% | Remark=一座未验收"],
        ..LAYOUT
    });
}

#[test]
fn review_columns_under_a_head_of_their_own() {
    check(&Layout {
        name: "two-level review",
        form: "
            三级指标 | 年度指标值 | 分值 | 单位自评 | < | 财政复核 | <
            ^ | ^ | ^ | 完成值 | 得分 | 完成值 | 得分
            培训场次 | 8场 | 10 | 8场 | 10 | 7场 | 8.75",
        rows: &["培训场次 | 8场 | 8场 | 10 | 10 | ReviewActual=7场 | ReviewScore=8.75"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn points_at_every_level() {
    check(&Layout {
        name: "points at every level",
        form: "
            一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 目标值 | 实际值 | 得分
            决策 | 10 | 立项 | 6 | 立项依据 | 3 | 依据充分得3分 | 充分 | 充分 | 3
            ^ | ^ | ^ | ^ | 立项程序 | 3 | 程序规范得3分 | 规范 | 规范 | 3
            ^ | ^ | 目标 | 4 | 目标合理 | 4 | 合理得4分 | 合理 | 合理 | 4",
        rows: &[
            "决策 > 立项 > 立项依据 | 充分 | 充分 | 3 | 3 | Level1Weight=10 | Level2Weight=6 | RuleText=依据充分得3分",
            "决策 > 立项 > 立项程序 | 规范 | 规范 | 3 | 3 | RuleText=程序规范得3分",
            "决策 > 目标 > 目标合理 | 合理 | 合理 | 4 | 4 | Level2Weight=4 | RuleText=合理得4分",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn names_and_points_under_each_level() {
    check(&Layout {
        name: "names and points under each level",
        form: "
            一级指标 | < | 二级指标 | < | 三级指标 | < | 指标说明 | 自评分数
            名称 | 权重（%） | 名称 | 权重（%） | 名称 | 权重（%） | ^ | ^
            过程 | 20 | 资金管理 | 20 | 支出率 | 12 | 实际支出÷预算 | 11.5
            ^ | ^ | ^ | ^ | 支出合规 | 8 | 符合规定 | 8",
        rows: &[
            "过程 > 资金管理 > 支出率 | | | 12 | 11.5 | Level1Weight=20 | Level2Weight=20 | RuleText=实际支出÷预算",
            "过程 > 资金管理 > 支出合规 | | | 8 | 8 | RuleText=符合规定",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn a_jiangsu_department_with_its_rules_before_the_actual() {
    check(&Layout {
        name: "Jiangsu",
        form: "
            一级指标 | 二级指标 | 三级指标 | 全年指标值 | 分值 | 评价要点及评分规则 | 实际完成值 | 得分
            决策(6) | 计划制定(2) | 工作计划健全性 | 健全 | 2 | ①有计划；②有分解 | 健全 | 2
            ^ | 目标设定(4) | 目标明确性 | 明确 | 4 | | 明确 | 4",
        rows: &[
            "决策(6) > 计划制定(2) > 工作计划健全性 | 健全 | 健全 | 2 | 2 | RuleText=①有计划；②有分解",
            "决策(6) > 目标设定(4) > 目标明确性 | 明确 | 明确 | 4 | 4",
        ],
        ..LAYOUT
    });
}

#[test]
fn money_in_yuan_with_the_rate_before_the_points() {
    check(&Layout {
        name: "yuan",
        form: "
            项目资金（元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
            年度资金总额 | 1,250,000.00 | 1,200,000.00 | 96% | 10 | 9.6
            财政拨款 | 1,250,000.00 | 1,200,000.00 | 96% | |
            三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
            补助人数 | 500人 | 500人 | 90 | 90 |",
        rows: &["补助人数 | 500人 | 500人 | 90 | 90"],
        funds: &[
            "年度资金总额: 1,250,000.00 1,200,000.00 96% 10 9.6",
            "财政拨款: 1,250,000.00 1,200,000.00 96%",
        ],
        ..LAYOUT
    });
}
