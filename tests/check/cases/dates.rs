//! Days that are none, other years, and full marks after the date.

use serde_json::json;
use ziping::check::Code;

use super::{Case, case, text};

const RULE: &str = "template/groups/1/groups/1/indicators/0/rule";
const TARGET: &str = "template/groups/1/groups/1/indicators/0/target";

pub fn dates() -> Vec<Case> {
    let tiers = || (RULE, json!({"kind": "tiers"}));
    vec![
        case(
            Code::DateImpossible,
            vec![("answers/date/actual", text("2023年2月29日"))],
            vec![("answers/date/actual", text("2023年2月28日"))],
        ),
        case(
            Code::DateOtherYear,
            vec![("answers/date/actual", text("2022年11月30日"))],
            vec![("answers/date/actual", text("11月30日"))],
        ),
        case(
            Code::DateLate,
            vec![
                tiers(),
                (TARGET, text("2023年10月31日前")),
                ("answers/date/tier", json!({"tier": "full", "place": "100"})),
            ],
            vec![
                tiers(),
                (TARGET, text("2023年11月30日前")),
                ("answers/date/tier", json!({"tier": "full", "place": "100"})),
            ],
        ),
        case(
            Code::GoalOtherYear,
            vec![("goals/0/expected", json!("完成2022年度培训 500 人"))],
            vec![("goals/0/expected", json!("2023年度比2022年度多培训 500 人"))],
        ),
    ]
}
