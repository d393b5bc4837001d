//! Published forms with the slips they are known for: each is built from what it prints, recomputed and checked.
//!
//! `tests/cases/<form>/expected.json` holds the printed rows. The checks are not made for these forms: a rule that is
//! wrong for one of them is wrong in general.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail it")]

#[path = "slips/build.rs"]
mod build;

use build::Printed;
use ziping::check::{Code, Place, Severity, check};
use ziping::score::score;
use ziping::text::{Lang, finding_text};

/// What every one of these forms lacks, since the tables hold no such column: evidence, and with it the survey.
const NOT_IN_THE_TABLE: [Code; 2] = [Code::FullMarksNoEvidence, Code::SatisfactionNoSurvey];

/// The findings of a form as `code row`, sorted; the row by its printed name.
fn slips(form: &str) -> Vec<String> {
    let assessment = Printed::read(form).form();
    let found = check(&assessment, &score(&assessment));
    let mut slips = Vec::new();
    for finding in &found {
        if NOT_IN_THE_TABLE.contains(&finding.code) {
            continue;
        }
        let of = match &finding.place {
            Place::Row { id, .. } => assessment.template.indicator(id).unwrap().name.clone(),
            Place::Funds { row, .. } => assessment.funds.row(row).unwrap().label.clone(),
            _ => String::new(),
        };
        slips.push(format!("{} {of}", finding.code).trim().to_owned());
        let text = finding_text(finding, Lang::Zh);
        assert!(!text.message.contains(['{', '}']), "{}", text.message);
    }
    slips.sort();
    slips
}

#[track_caller]
fn assert_slips(form: &str, expected: &[&str]) {
    let mut expected: Vec<&str> = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(slips(form), expected, "{form}");
}

/// 100 of 100 with 7 of 10 and no reason; 98 of 100 with 9; a benefit of "≥100%" of nothing named.
#[test]
fn yongde() {
    assert_slips(
        "01-yunnan-yongde-2022-project",
        &[
            "claimed-score-differs 资金到位及时率",
            "claimed-reason-missing 资金到位及时率",
            "claimed-score-differs 政策知晓率",
            "deviation-reason-missing 政策知晓率",
            "benefit-no-basis 促进学校教育事业健康发展",
            "claimed-total-differs",
        ],
    );
}

/// A total of 0/0/0 above 90/89.974/89.974; the rows stop before the satisfaction of 10 points.
#[test]
fn chizhou() {
    assert_slips(
        "06-anhui-chizhou-2022-project",
        &["funds-total-zero 年度资金总额:", "weight-total", "satisfaction-missing"],
    );
}

/// A printed rate of 100% on a budget of 0; part scores that follow no proportion, none with a reason; two rows without
/// a name, three far above their target.
#[test]
fn jishan() {
    let apart = [
        "指标1:居民健康档案",
        "指标8:适龄儿童疫苗接种率",
        "指标12:孕产妇7天访视数",
        "指标13:孕产妇42天访视数",
        "指标14:早孕建册数",
        "指标15:老年人体检数",
        "指标16:高血压规范管理数",
        "指标17:高血压随访控制数",
        "指标18:糖尿病规范管理数",
        "指标19:糖尿病随访控制数",
        "指标20:严重精神障碍患者管理数",
        "指标22:老年人中医药规范管理数",
        "指标23:0-36月龄中医药规范管理数",
        "指标25:家庭医生签约率",
    ];
    let mut expected: Vec<String> = apart
        .iter()
        .flat_map(|row| ["claimed-score-differs", "deviation-reason-missing"].map(|code| format!("{code} {row}")))
        .collect();
    expected.extend(
        [
            "division-by-zero 年度资金总额",
            "funds-rate-no-budget 年度资金总额",
            "indicator-name-missing",
            "indicator-name-missing",
            "over-achieved-reason-missing",
            "over-achieved-reason-missing 指标5:举办健康教育知识讲座",
            "over-achieved-reason-missing 指标6:举办健康教育宣传咨询活动",
            "weight-total",
            "satisfaction-missing",
        ]
        .map(str::to_owned),
    );
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    assert_slips("08-shanxi-jishan-2021-project", &expected);
}

/// Weights of 110 and a total of 100; six actuals that are their targets, sign and all.
#[test]
fn zhongjiang() {
    assert_slips(
        "12-sichuan-zhongjiang-2022-project",
        &[
            "weight-total",
            "claimed-sum-differs",
            "claimed-total-differs",
            "actual-with-sign 安装坡面水标尺",
            "actual-with-sign 水标尺宽度",
            "actual-with-sign 及时(按期)开工率",
            "actual-with-sign 及时(按期)完工率",
            "actual-with-sign 受益脱贫(含监测对象)户人口数",
            "actual-with-sign 受益脱贫(含监测对象)户满意度",
            "every-row-full",
        ],
    );
}

/// Rows are missing, and one is scored 20 with neither target nor actual.
#[test]
fn anju() {
    assert_slips(
        "18-sichuan-anju-food-2021-project",
        &[
            "weight-total",
            "target-missing 目标1-4",
            "tier-missing 目标1-4",
            "satisfaction-missing",
        ],
    );
}

/// Sound as far as it goes: 过程 prints 26 and has 23, and the table breaks off.
#[test]
fn rugao() {
    assert_slips("22-jiangsu-rugao-2023-department", &["weight-total", "weight-sum"]);
}

/// 72.74% of 100% and 12 of 26 with full marks; two rows scored without any figure; three targets that no reader can
/// make out. Rates that are better when lower print no ≤, and are sound.
#[test]
fn science_city() {
    assert_slips(
        "24-chongqing-science-city-2021-department",
        &[
            "claimed-score-differs 政府采购执行率",
            "deviation-reason-missing 政府采购执行率",
            "claimed-score-differs 党性教育培训次数",
            "deviation-reason-missing 党性教育培训次数",
            "claimed-score-differs 组织宣传活动次数",
            "deviation-reason-missing 组织宣传活动次数",
            "tier-missing 制作宣传品数量",
            "target-missing “三公经费变动率",
            "tier-missing “三公经费变动率",
            "target-missing “三公经费控制率",
            "tier-missing “三公经费控制率",
            "funds-total-missing 部门预算执行情况",
            "funds-total-missing 部门预算执行情况",
            "weight-total",
        ],
    );
}

/// 86.19% where 215457.6 ÷ 250000 is 86.18%, and no reason for the 1.38 points.
#[test]
fn putuo() {
    assert_slips(
        "36-shanghai-putuo-sports-2022-project",
        &[
            "funds-rate-differs 年度资金总额",
            "deviation-reason-missing 预算执行率",
            "points-above-execution 预算执行率",
        ],
    );
}

/// A row whose printed figures meet its target in full, with full marks, never blocks.
#[test]
fn no_sound_row_is_fatal() {
    for form in build::FORMS {
        let printed = Printed::read(form);
        let assessment = printed.form();
        for finding in check(&assessment, &score(&assessment)) {
            if let (Place::Row { id, .. }, Severity::Fatal) = (&finding.place, finding.severity) {
                assert!(
                    !printed.is_sound(id),
                    "{form} {}",
                    finding_text(&finding, Lang::Zh).message
                );
            }
        }
    }
}
