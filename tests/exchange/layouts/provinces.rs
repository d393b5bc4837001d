//! Whole forms as places publish them, with what their blocks have of their own.

use super::{LAYOUT, Layout, Paste, check};
use crate::drawn;
use ziping::exchange::{FieldKind, Recognised, recognise};

fn goals(found: &Recognised) -> Vec<(&str, &str)> {
    let goals = found.goals.iter();
    goals
        .map(|goal| {
            let expected = goal.expected.as_ref().map_or("", |value| value.text.as_str());
            let achieved = goal.achieved.as_ref().map_or("", |value| value.text.as_str());
            (expected, achieved)
        })
        .collect()
}

const YUNNAN: &str = "
    项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
    （2022年度） | < | < | < | < | < | < | < | 金额单位：元 | <
    项目名称 | < | 公用经费补助 | < | < | < | < | < | < | <
    主管部门 | < | 某区教育体育局 | < | < | < | 实施单位 | < | 某区第一中学 | <
    年度总体目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | <
    ^ | 按时足额拨付公用经费。 | < | < | < | < | 已按时足额拨付。 | < | < | <
    项目支出绩效指标表 | < | < | < | < | < | < | < | < | <
    绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
    产出指标 | 数量指标 | 补助学校数 | ＝ | 1 | 所 | 1所 | 50 | 50 | 无
    ^ | 成本指标 | 受益人口 | ≥ | 5万 | 人 | 5.1万人 | 40 | 39 |
    总分 | < | < | < | < | < | < | 90 | 89 | （自评等级：良）
    备注： | < | < | < | < | < | < | < | < | <
    1.其他资金：请注明资金来源。 | < | < | < | < | < | < | < | < | <
    2.自评等级：划分为4档，由系统根据得分生成。 | < | < | < | < | < | < | < | < | <";

#[test]
fn yunnan_with_a_title_between_and_numbered_notes_below() {
    check(&Layout {
        name: "Yunnan",
        form: YUNNAN,
        rows: &[
            "产出指标 > 数量指标 > 补助学校数 | ＝1所 | 1所 | 50 | 50 | Reason=无",
            "产出指标 > 成本指标 > 受益人口 | ≥5万人 | 5.1万人 | 40 | 39",
        ],
        claim: ("89", "良"),
        paste: Paste::Kept,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[YUNNAN]));
    assert_eq!(goals(&found), [("按时足额拨付公用经费。", "已按时足额拨付。")]);
    assert_eq!(found.notes.len(), 3);
    assert_eq!(found.field(FieldKind::Grade), None);
}

const SICHUAN: &str = "
    部门预算项目支出绩效自评表(2023年度) | < | < | < | < | < | < | < | < | < | < | <
    项目名称 | < | < | 基层治理专项 | < | < | < | < | < | < | < | <
    项目基本情况 | 1.项目年度目标完成情况 | < | 年度目标 | < | < | < | < | < | 年度目标完成情况 | < | <
    ^ | ^ | ^ | 完成治理项目12个。 | < | < | < | < | < | 完成12个。 | < | <
    预算执行情况（10分） | 年度预算数（万元） | < | 年初预算 | < | 调整后预算数 | < | 预算执行数 | < | 预算执行率 | 权重 | 得分
    ^ | 总额 | < | 60.00 | < | 58.20 | < | 58.20 | < | 100.00% | 10 | 10
    ^ | 其中：财政资金 | < | 60.00 | < | 58.20 | < | 58.20 | < | 100.00% | / | /
    绩效指标（90分） | 一级指标 | < | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
    ^ | 产出指标 | < | 数量指标 | 治理项目数量 | ≥ | 12 | 个 | 12 | 40 | 40 |
    ^ | 效益指标 | < | 社会效益指标 | 居民参与度 | 定性 | 好坏 | | 好 | 50 | 50 |
    合计 | < | < | < | < | < | < | < | < | 100 | 100 |";

#[test]
fn sichuan_with_a_head_over_the_names_of_the_funds() {
    check(&Layout {
        name: "Sichuan of 2023",
        form: SICHUAN,
        rows: &[
            "产出指标 > 数量指标 > 治理项目数量 | ≥12个 | 12 | 40 | 40",
            "效益指标 > 社会效益指标 > 居民参与度 | 好坏 | 好 | 50 | 50",
        ],
        funds: &[
            "总额: 60.00 58.20 58.20 100.00% 10 10",
            "其中：财政资金: 60.00 58.20 58.20 100.00% / /",
        ],
        claim: ("100", ""),
        paste: Paste::Kept,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[SICHUAN]));
    assert_eq!(goals(&found), [("完成治理项目12个。", "完成12个。")]);
}

#[test]
fn a_side_label_that_sounds_like_an_actual() {
    check(&Layout {
        name: "绩效指标完成情况 at the side",
        form: "
            预算执行情况(万元) | 预算数: | < | 20.00 | 执行数: | < | 20.00 | <
            年度目标完成情况 | 预期目标 | < | < | 实际完成目标 | < | < | <
            ^ | 完成抽检200批次 | < | < | 完成抽检205批次 | < | < | <
            绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 分值 | 得分
            ^ | 项目完成 | 数量指标 | 抽检批次 | ≥200批次 | 205批次 | 50 | 50
            ^ | 项目效益 | 社会效益指标 | 食品安全事故 | 0起 | 0起 | 50 | 49",
        rows: &[
            "项目完成 > 数量指标 > 抽检批次 | ≥200批次 | 205批次 | 50 | 50",
            "项目效益 > 社会效益指标 > 食品安全事故 | 0起 | 0起 | 50 | 49",
        ],
        funds: &["预算执行情况(万元): 20.00 20.00"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

const CHONGQING: &str = "
    项目名称 | 公厕运行 | < | < | 自评总分（分） | 98.8 | <
    年度总体目标 | 年初绩效目标 | < | 全年（调整）绩效目标 | < | 全年绩效目标实际完成情况 | <
    ^ | 保障126座公厕 | < | 保障125座公厕 | < | 125座正常运行 | <
    绩效指标 | 指标名称 | 计量单位 | 年初指标值 | 全年完成值 | 指标权重（分） | 指标得分（分）
    ^ | 维护公厕数量 | 座 | 126 | 125 | 50 | 49.6
    ^ | 城市形象 | 其他 | 提升 | 提升 | 50 | 49.2";

#[test]
fn chongqing_with_the_goal_as_adjusted_and_no_levels() {
    check(&Layout {
        name: "Chongqing with goals",
        form: CHONGQING,
        rows: &[
            "维护公厕数量 | 126座 | 125 | 50 | 49.6",
            "城市形象 | 提升 | 提升 | 50 | 49.2",
        ],
        claim: ("98.8", ""),
        left: &["保障125座公厕"],
        paste: Paste::Kept,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[CHONGQING]));
    assert_eq!(goals(&found), [("保障126座公厕", "125座正常运行")]);
}

#[test]
fn hebei_with_sign_figure_and_unit_of_what_was_reached() {
    check(&Layout {
        name: "Hebei with three columns twice",
        form: "
            项目资金（万元） | 年度资金总额 | 预算数 | < | 调整预算数 | < | 执行数 | 执行率 | 分值 | 得分 | <
            ^ | 合计 | 100 | < | 90 | < | 81（含结转） | 90% | 10 | 9 | <
            一级指标 | 二级指标 | 三级指标 | 预期指标值 | < | < | 实际完成值 | < | < | 分值 | 自评得分
            ^ | ^ | ^ | 符号 | 值 | 单位（文字描述） | 符号 | 值 | 单位（文字描述） | ^ | ^
            产出指标 | 数量指标 | 巡护面积 | ≥ | 5 | 万亩 | = | 5.2 | 万亩 | 50 | 50
            效果指标 | 社会效益指标 | 森林安全 | 定性 | | 显著 | | | 显著 | 20 | 20",
        rows: &[
            "产出指标 > 数量指标 > 巡护面积 | ≥5万亩 | =5.2万亩 | 50 | 50",
            "效果指标 > 社会效益指标 > 森林安全 | 显著 | 显著 | 20 | 20",
        ],
        funds: &["合计: 100 90 81（含结转） 90% 10 9"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn liaoning_with_parts_of_the_reason_under_its_head() {
    check(&Layout {
        name: "Liaoning",
        form: "
            部门整体支出总额（万元） | < | < | 年初预算数 | 全年预算数 | < | 全年执行数 | 执行率 | 得分 | < | < | <
            ^ | ^ | ^ | 800 | 860 | < | 834.2 | 97% | 9.7 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 运算符号 | 年初指标值 | 度量单位 | 全年完成值 | 分值 | 得分 | 偏差原因分析 | < | 改进措施
            ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 原因说明 | ^
            履职效能 | 重点工作 | 安全检查 | >= | 300 | 家 | 320 | 50 | 50 | | |
            管理效率 | 预算编制 | 目标覆盖率 | = | 100 | % | 95 | 50 | 47.5 | | 资金未到位 | 争取资金
            总评分 | < | < | < | < | < | < | 100 | 97.5 | | |",
        rows: &[
            "履职效能 > 重点工作 > 安全检查 | >=300家 | 320 | 50 | 50",
            "管理效率 > 预算编制 > 目标覆盖率 | =100% | 95 | 50 | 47.5 | Reason=资金未到位 | Measures=争取资金",
        ],
        funds: &[": 800 860 834.2 97% 9.7"],
        claim: ("97.5", ""),
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn tasks_with_what_was_done_before_their_money() {
    check(&Layout {
        name: "tasks and what was done",
        form: "
            省级预算部门名称 | 某中心 | < | < | < | <
            年度主要任务 | 任务名称 | 主要内容 | 完成情况 | 预算数（万元） | 执行数（万元）
            ^ | 任务1：普法宣传 | 开展宣传100场 | 完成102场 | 50.00 | 49.00
            ^ | 任务2：法律援助 | 办理案件500件 | 办理523件 | 120.00 | 120.00",
        funds: &["任务1：普法宣传: 50.00 49.00", "任务2：法律援助: 120.00 120.00"],
        left: &["开展宣传100场", "完成102场", "办理案件500件", "办理523件"],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn funds_in_pairs_with_names_behind_among() {
    check(&Layout {
        name: "pairs with 其中 in a column of its own",
        form: "
            项目⏎预算⏎执行⏎（万元） | 预算数: | < | ５０.００ | 执行数: | < | ４８.００
            ^ | 其中： | 财政拨款 | ５０.００ | 其中： | 财政拨款 | ４８.００
            ^ | ^ | 其他资金 | — | ^ | 其他资金 | —
            绩⏎效⏎指⏎标 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 自评得分
            ^ | 产⏎出⏎指⏎标 | 数量⏎指标 | 救助人次 | ≥２００人次 | ２１０人次 | 9.5分",
        rows: &["产⏎出⏎指⏎标 > 数量⏎指标 > 救助人次 | ≥２００人次 | ２１０人次 | | 9.5分"],
        funds: &[
            "项目预算执行（万元）: ５０.００ ４８.００",
            "财政拨款: ５０.００ ４８.００",
            "其他资金: — —",
        ],
        paste: Paste::Kept,
        ..LAYOUT
    });
}

#[test]
fn one_actual_for_several_rows_and_names_that_sound_like_totals() {
    check(&Layout {
        name: "merged actual",
        form: "
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 口罩 | 10000只 | 全部完成 | 30 | 30
            ^ | ^ | 防护服 | 500套 | ^ | 30 | 30
            满意度指标 | 满意度 | 居民满意度 | ≥90% | 91% | 15 | 15
            ^ | ^ | 居民综合得分 | ≥90分 | 91分 | 15 | 15
            ^ | ^ | 存在问题整改率 | 100% | 100% | | 
            填表人（签字）：孙某 | < | < | 单位负责人（签字）：李某 | < | < | <",
        rows: &[
            "产出指标 > 数量指标 > 口罩 | 10000只 | 全部完成 | 30 | 30",
            "产出指标 > 数量指标 > 防护服 | 500套 | 全部完成 | 30 | 30",
            "满意度指标 > 满意度 > 居民满意度 | ≥90% | 91% | 15 | 15",
            "满意度指标 > 满意度 > 居民综合得分 | ≥90分 | 91分 | 15 | 15",
            "满意度指标 > 满意度 > 存在问题整改率 | 100% | 100% | |",
        ],
        paste: Paste::None,
        ..LAYOUT
    });
}

#[test]
fn a_grade_that_is_ticked_and_goals_in_other_words() {
    let form = "
        省级项目名称 | < | 2021年档案数字化 | < | < | <
        年度总体目标 | 年初设定目标 | < | < | 年度总体目标完成情况综述 | <
        ^ | 数字化档案10万页 | < | < | 完成10.5万页 | <
        绩效指标 | 一级指标 | 二级指标 | 指标内容 | 年度指标值 | 全年完成值
        ^ | 产出指标 | 数量指标 | 扫描页数 | 10万页 | 10.5万页
        绩效自评结论 | 优☑　良□　中□　差□ | < | < | < | <
        说明 | 无 | < | < | < | <";
    check(&Layout {
        name: "ticked grade",
        form,
        rows: &["产出指标 > 数量指标 > 扫描页数 | 10万页 | 10.5万页 | |"],
        claim: ("", "优"),
        paste: Paste::Kept,
        ..LAYOUT
    });
    let found = recognise(&drawn::source(&[form]));
    assert_eq!(goals(&found), [("数字化档案10万页", "完成10.5万页")]);
    assert_eq!(found.year.as_ref().map(|found| found.year), Some(2021));
    for (text, grade) in [
        ("□优 ☑良 □中", "良"),
        ("优秀□ 良好√ 合格□", "良好"),
        ("√优 √良 □中", ""),
    ] {
        let found = recognise(&drawn::source(&[&format!("自评等级 | {text}")]));
        assert_eq!(found.grade().map_or("", |value| &value.text), grade, "{text}");
    }
}
