//! Rows without an answer, and figures that cannot be computed with.

use serde_json::{Value, json};
use ziping::check::Code;

use super::{Case, case, text};

pub fn answers() -> Vec<Case> {
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

pub fn figures() -> Vec<Case> {
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
