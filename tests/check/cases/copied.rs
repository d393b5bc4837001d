//! What was copied, turned round or made up: signs, names, texts, percentages, printed totals.

use serde_json::json;
use ziping::check::Code;

use super::{Case, case, text};
use crate::form::row;

const TRAIN: &str = "template/groups/1/groups/0/indicators/0";
const YES: &str = "template/groups/2/indicators/3";

pub fn copied() -> Vec<Case> {
    let rate = |name| row("train", name, "20", "90%", &json!({"kind": "atLeast"}));
    let benefit = |name| row("yes", name, "5", "≥95%", &json!({"kind": "atLeast"}));
    vec![
        case(
            Code::WeightTwice,
            vec![
                ("template/groups/3/indicators/0/weight", json!("60")),
                (
                    "template/groups/3/indicators/-",
                    row("more", "群众满意度", "40", "≥90%", &json!({"kind": "atLeast"})),
                ),
            ],
            vec![(
                "template/groups/3/indicators/-",
                row("more", "群众满意度", "40", "≥90%", &json!({"kind": "atLeast"})),
            )],
        ),
        case(
            Code::ActualWithSign,
            vec![("answers/train/actual", text("≥500人"))],
            vec![("answers/train/actual", text("500人"))],
        ),
        case(
            Code::IndicatorNameMissing,
            vec![("template/groups/1/groups/0/indicators/0/name", json!(" "))],
            vec![("template/groups/1/groups/0/indicators/0/name", json!("人数"))],
        ),
        case(
            Code::InverseAtLeast,
            vec![(TRAIN, rate("公用经费控制率"))],
            vec![(TRAIN, rate("投诉处理率"))],
        ),
        case(
            Code::BenefitNoBasis,
            vec![(YES, benefit("促进教育事业健康发展"))],
            vec![(YES, benefit("政策知晓率"))],
        ),
        case(
            Code::SatisfactionNoSurvey,
            vec![("answers/users/evidence", json!([{"name": "工作总结"}]))],
            vec![("answers/users/evidence", json!([{"name": "满意度统计表"}]))],
        ),
        case(
            Code::OtherUnit,
            vec![(
                "narrative/conclusion",
                json!("2023年度外县林业中心部门整体绩效自评得分为99.48分。"),
            )],
            vec![(
                "narrative/conclusion",
                json!("2023年度某局整体绩效自评得分为99.48分，按财政局要求报送。"),
            )],
        ),
        case(
            Code::TextRepeated,
            vec![
                ("answers/train/reason", json!("受疫情影响未能按期开展。")),
                ("answers/users/reason", json!("受疫情影响，未能按期开展")),
                ("answers/rules/reason", json!("受疫情影响未能按期开展")),
            ],
            vec![
                ("answers/train/reason", json!("受疫情影响")),
                ("answers/users/reason", json!("受疫情影响")),
            ],
        ),
        case(
            Code::UnspentHigh,
            vec![
                ("funds/rows/0/executed", text("79.99")),
                ("answers/rate/reason", json!("招标节约")),
            ],
            vec![
                ("funds/rows/0/executed", text("80")),
                ("answers/rate/reason", json!("招标节约")),
            ],
        ),
        case(
            Code::ClaimedReasonMissing,
            vec![("answers/users/claimedScore", json!("7"))],
            vec![
                ("answers/users/claimedScore", json!("7")),
                ("answers/users/reason", json!("样本少")),
            ],
        ),
        case(
            Code::ClaimedTotalUnreachable,
            vec![
                ("answers/train/claimedScore", json!("12")),
                ("claimed/total", json!("92.01")),
            ],
            vec![
                ("answers/train/claimedScore", json!("12")),
                ("claimed/total", json!("92")),
            ],
        ),
        case(Code::ClaimedTotalWeightedTwice, printed("14.90"), printed("14.89")),
    ]
}

/// Every row's printed score, with a printed total: 99.48 in points, (100 + 389.6 + 400 + 400 + 4·25 + 100) ÷ 100 =
/// 14.896 when the weights are applied to them once more.
fn printed(total: &str) -> super::Changes {
    let mut changes = super::whole::every_score(total);
    changes.retain(|(path, _)| *path != "claimed/total");
    changes.push(("claimed/total", json!(total)));
    changes
}
