//! The funds block.

use serde_json::json;
use ziping::check::Code;

use super::{Case, case, text};
use crate::form::money;

pub fn funds() -> Vec<Case> {
    let zero = || money("total", "资金总额", None, "0");
    vec![
        case(
            Code::FundsNotMoney,
            vec![("funds/rows/1/budget", text("若干"))],
            vec![("funds/rows/1/budget", text("90.00 万元"))],
        ),
        case(
            Code::FundsNotMoney,
            vec![("funds/rows/1/budget", text("(12.5)"))],
            vec![("funds/rows/1/budget", text("90.00（万元）"))],
        ),
        case(
            Code::FundsTotalZero,
            vec![("funds/rows/0", zero())],
            vec![
                ("funds/rows/0", zero()),
                ("funds/rows/1", money("fiscal", "财政拨款", Some("total"), "0")),
                ("funds/rows/2", money("item", "设备购置", Some("fiscal"), "0")),
                ("funds/rows/3", money("other", "其他资金", Some("total"), "0")),
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
