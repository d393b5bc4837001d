//! Totals, grades, and what makes a reviewer doubt.

use serde_json::json;
use ziping::check::Code;

use super::{Case, Changes, case, text};
use crate::form::row;

pub fn totals() -> Vec<Case> {
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

pub fn every_score(total: &str) -> Changes {
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

pub fn plausible() -> Vec<Case> {
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
            vec![("template/groups/2/indicators/-", twin("≥500人"))],
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
