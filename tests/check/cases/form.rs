//! Weights, and cells outside the rows.

use serde_json::json;
use ziping::check::Code;

use super::{Case, case, text};

pub fn form() -> Vec<Case> {
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
