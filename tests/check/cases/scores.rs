//! Scores and their reasons.

use serde_json::json;
use ziping::check::Code;

use super::{Case, case};

pub fn scores() -> Vec<Case> {
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
                ("answers/train/ownScore", json!("19.48")),
                ("answers/train/ownScoreReason", json!("按签到表")),
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
