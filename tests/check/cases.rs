//! For every code: what makes it fire, and a near miss that must not.

use serde_json::{Value, json};
use ziping::check::Code;

use crate::form::row;

type Changes = Vec<(&'static str, Value)>;

/// A code with the changes of the clean form that bring it about, and those that nearly do.
pub struct Case {
    pub code: Code,
    pub fires: Changes,
    pub near: Changes,
}

fn case(code: Code, fires: Changes, near: Changes) -> Case {
    Case { code, fires, near }
}

fn text(text: &str) -> Value {
    json!({ "text": text })
}

pub fn all() -> Vec<Case> {
    [form(), answers(), figures(), scores(), funds(), totals(), plausible()]
        .into_iter()
        .flatten()
        .collect()
}

fn form() -> Vec<Case> {
    vec![
        case(
            Code::WeightTotal,
            vec![("template/fullMarks", json!("110"))],
            vec![("template/fullMarks", json!("100.00"))],
        ),
        case(
            Code::WeightSum,
            vec![("template/groups/1/groups/0/weight", json!("39.99"))],
            vec![("template/groups/1/groups/0/weight", json!("40.0"))],
        ),
        case(
            Code::WeightNotPositive,
            vec![("template/groups/2/indicators/2/weight", json!("0"))],
            vec![("template/groups/2/indicators/2/weight", json!("0.01"))],
        ),
        case(
            Code::UnitNameMissing,
            vec![("unit/name", json!(" "))],
            vec![("unit/name", json!("局"))],
        ),
        case(
            Code::YearImplausible,
            vec![("year", json!(1999))],
            vec![("year", json!(2000))],
        ),
        case(
            Code::ProjectNameMissing,
            vec![("project/name", json!(""))],
            vec![("project/name", json!("")), ("template/kind", json!("department"))],
        ),
        case(
            Code::FundsTotalMissing,
            vec![("funds/rows/0/executed", text("—"))],
            vec![("funds/rows/1/executed", text(""))],
        ),
        case(
            Code::GoalMissing,
            vec![("goals", json!([{"expected": " ", "achieved": "完成"}]))],
            vec![("goals/0/expected", json!("培训"))],
        ),
        case(
            Code::GoalResultMissing,
            vec![("goals/0/achieved", json!(""))],
            vec![("goals", json!([{"expected": "", "achieved": ""}]))],
        ),
        case(
            Code::NarrativeMissing,
            vec![("narrative/problems", json!("无"))],
            vec![("narrative/problems", json!("资料归档慢。"))],
        ),
    ]
}

fn answers() -> Vec<Case> {
    vec![
        case(
            Code::AnswerMissing,
            vec![("answers/train/actual", text(""))],
            vec![("answers/train", json!({"notApplicable": {"reason": "未安排"}}))],
        ),
        case(
            Code::TierMissing,
            vec![("answers/rules/tier", Value::Null)],
            vec![
                ("answers/rules/tier", Value::Null),
                ("answers/rules/actual", text("健全")),
            ],
        ),
        case(
            Code::ChoiceMissing,
            vec![("answers/list/ticks", Value::Null)],
            vec![("answers/list/ticks", json!([]))],
        ),
        case(
            Code::ScoreMissing,
            vec![("answers/manual/ownScore", Value::Null)],
            vec![("answers/manual/ownScore", json!("0"))],
        ),
        case(
            Code::NotApplicableReasonMissing,
            vec![("answers/train/notApplicable", json!({"reason": "/"}))],
            vec![("answers/train/notApplicable", json!({"reason": "本年未安排培训"}))],
        ),
    ]
}

fn figures() -> Vec<Case> {
    vec![
        case(
            Code::NumberDue,
            vec![("answers/train/actual", text("完成"))],
            vec![("answers/train/actual", text("500"))],
        ),
        case(
            Code::DateDue,
            vec![("answers/date/actual", text("已完成"))],
            vec![("answers/date/actual", text("按时完成"))],
        ),
        case(
            Code::TargetUnfit,
            vec![("template/groups/3/indicators/0/target", text("逐步提高"))],
            vec![("template/groups/3/indicators/0/target", text("90%以上"))],
        ),
        case(
            Code::PercentUnclear,
            vec![("answers/users/actual", text("0.95"))],
            vec![("answers/users/actual", text("95％"))],
        ),
        case(
            Code::UnitsDiffer,
            vec![("answers/users/actual", text("95个"))],
            vec![("answers/users/actual", text("95.0%"))],
        ),
        case(
            Code::InputMissing,
            vec![("answers/change/inputs/上年", Value::Null)],
            vec![("answers/change/inputs", Value::Null)],
        ),
        case(
            Code::InputUnfit,
            vec![("answers/change/inputs/上年", text("若干"))],
            vec![("answers/change/inputs/上年", text("10万元"))],
        ),
        case(
            Code::DivisionByZero,
            vec![("answers/change/inputs/上年", text("0"))],
            vec![("answers/change/inputs/本年", text("0"))],
        ),
        case(
            Code::FormulaUnfit,
            vec![(
                "template/groups/1/groups/0/indicators/1/formula/expression",
                json!("(本年 − 去年) ÷ 上年"),
            )],
            vec![(
                "template/groups/1/groups/0/indicators/1/formula/expression",
                json!("(本年-上年)/上年×100%"),
            )],
        ),
        case(
            Code::FundsMissing,
            vec![("template/funds", json!({"unit": "万元", "columns": [], "rows": []}))],
            vec![("funds/rows/0/executed", text("")), ("funds/rows/0/budget", text(""))],
        ),
        case(
            Code::FiguresTooLarge,
            vec![
                ("answers/change/inputs/本年", text("7999999999999999999999999999")),
                ("answers/change/inputs/上年", text("0.0000000000000000000000000007")),
            ],
            vec![("answers/change/inputs/本年", text("7.9999999999"))],
        ),
        case(
            Code::ActualDiffers,
            vec![("answers/change/actual", text("-21%"))],
            vec![("answers/change/actual", text("-20%"))],
        ),
        case(
            Code::TargetMissing,
            vec![("template/groups/2/indicators/0/target", text("—"))],
            vec![("template/groups/2/indicators/2/target", text("—"))],
        ),
    ]
}

fn scores() -> Vec<Case> {
    vec![
        case(
            Code::OwnScoreNotNumber,
            vec![("answers/train/ownScore", json!("满分"))],
            vec![("answers/train/ownScore", json!("19 分"))],
        ),
        case(
            Code::OwnScoreNegative,
            vec![("answers/train/ownScore", json!("-1"))],
            vec![("answers/train/ownScore", json!("0"))],
        ),
        case(
            Code::OwnScoreAboveWeight,
            vec![("answers/train/ownScore", json!("20.01"))],
            vec![("answers/train/ownScore", json!("20.00"))],
        ),
        case(
            Code::OwnScoreReasonMissing,
            vec![("answers/train/ownScore", json!("19"))],
            vec![("answers/train/ownScore", json!("19.48"))],
        ),
        case(
            Code::DeviationReasonMissing,
            vec![("answers/train/reason", json!("无"))],
            vec![
                ("answers/train/reason", json!("")),
                ("template/settings/reasons/belowWeight", json!(false)),
            ],
        ),
        case(
            Code::OverAchievedReasonMissing,
            vec![("answers/train", json!({"actual": {"text": "650人"}}))],
            vec![("answers/train", json!({"actual": {"text": "649人"}}))],
        ),
        case(
            Code::TierBand,
            vec![(
                "answers/rules",
                json!({"tier": {"tier": "partial", "place": "50"}, "ownScore": "4", "ownScoreReason": "达到", "reason": "缺一项"}),
            )],
            vec![(
                "answers/rules",
                json!({"tier": {"tier": "partial", "place": "50"}, "ownScore": "3", "ownScoreReason": "达到", "reason": "缺一项"}),
            )],
        ),
        case(
            Code::TierPlace,
            vec![("answers/rules/tier/place", json!("100.1"))],
            vec![("answers/rules/tier/place", json!("100"))],
        ),
        case(
            Code::ClaimedScoreNotNumber,
            vec![("answers/train/claimedScore", json!("良"))],
            vec![("answers/train/claimedScore", json!("—"))],
        ),
        case(
            Code::ClaimedScoreAboveWeight,
            vec![("answers/train/claimedScore", json!("21"))],
            vec![("answers/train/claimedScore", json!("20"))],
        ),
        case(
            Code::ClaimedScoreDiffers,
            vec![("answers/train/claimedScore", json!("19.5"))],
            vec![("answers/train/claimedScore", json!("19.480"))],
        ),
    ]
}

fn funds() -> Vec<Case> {
    let zero = || crate::form::money("total", "资金总额", None, "0");
    vec![
        case(
            Code::FundsNotMoney,
            vec![("funds/rows/1/budget", text("若干"))],
            vec![("funds/rows/1/budget", text("90.00 万元"))],
        ),
        case(
            Code::FundsTotalZero,
            vec![("funds/rows/0", zero())],
            vec![
                ("funds/rows/0", zero()),
                (
                    "funds/rows/1",
                    crate::form::money("fiscal", "财政拨款", Some("total"), "0"),
                ),
                (
                    "funds/rows/2",
                    crate::form::money("item", "设备购置", Some("fiscal"), "0"),
                ),
                (
                    "funds/rows/3",
                    crate::form::money("other", "其他资金", Some("total"), "0"),
                ),
            ],
        ),
        case(
            Code::FundsSum,
            vec![("funds/rows/3/initial", text("9.98"))],
            vec![("funds/rows/3/initial", text("9.99"))],
        ),
        case(
            Code::FundsPartsAbove,
            vec![("funds/rows/2/budget", text("90.02"))],
            vec![("funds/rows/2/budget", text("90.01"))],
        ),
        case(
            Code::FundsNegative,
            vec![("funds/rows/2/initial", text("-50"))],
            vec![("funds/rows/2/initial", text("0"))],
        ),
        case(
            Code::FundsOverBudget,
            vec![("funds/rows/2/executed", text("50.02"))],
            vec![("funds/rows/2/executed", text("50.01"))],
        ),
        case(
            Code::FundsNoBudget,
            vec![("funds/rows/2/budget", text("0"))],
            vec![("funds/rows/2/budget", text("0")), ("funds/rows/2/executed", text("0"))],
        ),
        case(
            Code::FundsRateDiffers,
            vec![("funds/rows/0/claimedRate", json!("99.9%"))],
            vec![("funds/rows/0/claimedRate", json!("100.00%"))],
        ),
        case(
            Code::FundsRateNoBudget,
            vec![
                ("funds/rows/2/budget", text("0")),
                ("funds/rows/2/claimedRate", json!("100%")),
            ],
            vec![
                ("funds/rows/2/budget", text("0")),
                ("funds/rows/2/claimedRate", json!("—")),
            ],
        ),
        case(
            Code::FundsUnitMixed,
            vec![("funds/rows/1/budget", text("900000元"))],
            vec![("funds/rows/1/budget", text("90万元"))],
        ),
        case(
            Code::ExecutionLowUnexplained,
            vec![
                ("funds/rows/0/executed", text("89.99")),
                ("template/settings/reasons/belowWeight", json!(false)),
            ],
            vec![
                ("funds/rows/0/executed", text("90")),
                ("template/settings/reasons/belowWeight", json!(false)),
            ],
        ),
        case(
            Code::AdjustmentUnexplained,
            vec![("funds/rows/0/initial", text("76.92"))],
            vec![("funds/rows/0/initial", text("76.93"))],
        ),
    ]
}

fn totals() -> Vec<Case> {
    vec![
        case(
            Code::ClaimedTotalDiffers,
            vec![("claimed/total", json!("99.5"))],
            vec![("claimed/total", json!("99.480分"))],
        ),
        case(Code::ClaimedSumDiffers, every_score("99.49"), every_score("99.48")),
        case(
            Code::ClaimedGradeDiffers,
            vec![("claimed/grade", json!("良"))],
            vec![("claimed/grade", json!("优秀"))],
        ),
        case(
            Code::ClaimedGradeUnfit,
            vec![("claimed/total", json!("89.99")), ("claimed/grade", json!("优"))],
            vec![("claimed/total", json!("90.00")), ("claimed/grade", json!("优"))],
        ),
        case(
            Code::TextTotalDiffers,
            vec![("narrative/conclusion", json!("2023年度自评得分为99.84分，等级为优。"))],
            vec![(
                "narrative/conclusion",
                json!("总分100分，产出指标得分59.48分，自评总得分 99.48 分。得分90分以上为优。"),
            )],
        ),
        case(
            Code::TextGradeDiffers,
            vec![("narrative/conclusion", json!("自评得分为99.48分，等级为“良”。"))],
            vec![(
                "narrative/conclusion",
                json!("等级分为优、良、中、差；本项目评价等级：优秀。"),
            )],
        ),
    ]
}

/// Every row with its printed score, and a printed total.
fn every_score(total: &str) -> Changes {
    vec![
        ("funds/rows/0/claimedScore", json!("10")),
        ("answers/train/claimedScore", json!("19.48")),
        ("answers/change/claimedScore", json!("20")),
        ("answers/date/claimedScore", json!("20")),
        ("answers/rules/claimedScore", json!("5")),
        ("answers/list/claimedScore", json!("5")),
        ("answers/manual/claimedScore", json!("5")),
        ("answers/yes/claimedScore", json!("5")),
        ("answers/users/claimedScore", json!("10")),
        ("claimed/total", json!(total)),
    ]
}

fn plausible() -> Vec<Case> {
    let twin = |target| row("again", "培训人数", "20", target, &json!({"kind": "atLeast"}));
    let at = "template/groups/1/groups/0/indicators/-";
    let cost = |name| row("date", name, "20", "≥30万元", &json!({"kind": "atLeast"}));
    vec![
        case(
            Code::FullMarksNoEvidence,
            vec![("answers/users/evidence", json!([{"name": " "}]))],
            vec![("answers/train/evidence", json!([]))],
        ),
        case(
            Code::MissedButFull,
            vec![
                ("answers/train/ownScore", json!("20")),
                ("answers/train/ownScoreReason", json!("补办")),
            ],
            vec![
                ("answers/train/ownScore", json!("19.9")),
                ("answers/train/ownScoreReason", json!("补办")),
            ],
        ),
        case(
            Code::PointsAboveExecution,
            vec![
                ("funds/rows/0/executed", text("94")),
                ("answers/rate/reason", json!("节约")),
            ],
            vec![
                ("funds/rows/0/executed", text("95")),
                ("answers/rate/reason", json!("节约")),
            ],
        ),
        case(
            Code::IndicatorTwice,
            vec![(at, twin("≥500人"))],
            vec![(at, twin("≥100人"))],
        ),
        case(
            Code::CostAtLeast,
            vec![("template/groups/1/groups/1/indicators/0", cost("建设成本"))],
            vec![("template/groups/1/groups/1/indicators/0", cost("成本节约额"))],
        ),
        case(
            Code::SatisfactionMissing,
            vec![
                ("template/groups/3/name", json!("其他")),
                ("template/groups/3/indicators/0/name", json!("服务对象评价")),
            ],
            vec![("template/groups/3/name", json!("其他"))],
        ),
        case(
            Code::SuggestionsFewer,
            vec![("narrative/suggestions", json!("一是提前排期。"))],
            vec![("narrative/suggestions", json!("1.提前排期，提高1.5倍。2.专人归档。"))],
        ),
        case(
            Code::OtherYear,
            vec![("narrative/problems", json!("一是2022年度培训少办一期；二是归档慢。"))],
            vec![("narrative/problems", json!("一是较2022年度少办一期；二是归档慢。"))],
        ),
        case(
            Code::VetoHolds,
            vec![("vetoed", json!(["accident"]))],
            vec![("vetoed", json!(["unknown"]))],
        ),
        case(
            Code::EveryRowFull,
            vec![("answers/train/actual", text("500人"))],
            vec![("answers/train/actual", text("499人"))],
        ),
        case(
            Code::MetButReduced,
            vec![
                ("answers/users/ownScore", json!("9")),
                ("answers/users/ownScoreReason", json!("样本少")),
            ],
            vec![
                ("answers/users/ownScore", json!("10")),
                ("answers/users/ownScoreReason", json!("样本少")),
            ],
        ),
    ]
}
