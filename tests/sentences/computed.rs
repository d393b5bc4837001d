//! Computed actuals, and every way of rounding.

use ziping::form::{RoundingMode, RoundingPlace};
use ziping::score::InputName::{Actual, Deduct, Per, Steps, Target, Weight};
use ziping::score::{Clause, InputOrigin};

use super::{rounded, say, trace, with_formula};

#[test]
fn computed_actuals() {
    use Clause::*;
    use InputOrigin::{Funds, Staffing, Typed};
    let change = "（本年三公经费 − 上年三公经费）÷ 上年三公经费";
    let said = say(&[
        with_formula(
            trace(
                ZeroMissed,
                &[(Actual, "20%"), (Target, "0%"), (Weight, "1")],
                (0, 1),
                "0",
            ),
            change,
            &[("本年三公经费", "12万元", Typed), ("上年三公经费", "10万元", Typed)],
            (2, 10),
        ),
        with_formula(
            trace(
                ZeroMet,
                &[(Actual, "-8.333333333333%"), (Target, "0%"), (Weight, "1")],
                (1, 1),
                "1",
            ),
            change,
            &[("本年三公经费", "11万元", Typed), ("上年三公经费", "12万元", Typed)],
            (-1, 12),
        ),
        with_formula(
            trace(
                AtMostMet,
                &[(Actual, "85.185185185185%"), (Target, "100%"), (Weight, "1")],
                (1, 1),
                "1",
            ),
            "在职人数 ÷ 编制数 × 100%",
            &[("在职人数", "23人", Staffing), ("编制数", "27人", Staffing)],
            (23, 27),
        ),
        with_formula(
            trace(
                AtLeastShare,
                &[(Actual, "94.999633333333%"), (Target, "95%"), (Weight, "10")],
                (28_499_890, 2_850_000),
                "10",
            ),
            "完成数/计划数",
            &[("完成数", "2849989", Typed), ("计划数", "3000000", Typed)],
            (2_849_989, 3_000_000),
        ),
        with_formula(
            trace(
                StepsTaken,
                &[
                    (Actual, "10.000923076923%"),
                    (Target, "0%"),
                    (Weight, "2"),
                    (Per, "5"),
                    (Deduct, "0.5"),
                    (Steps, "2"),
                ],
                (1, 1),
                "1",
            ),
            "预算调整数 ÷ 预算",
            &[("预算", "1083.48万元", Funds), ("预算调整数", "1083580元", Typed)],
            (108_358, 1_083_480),
        ),
        with_formula(
            trace(
                AtMostLinear,
                &[(Actual, "333.333333333333"), (Target, "300元"), (Weight, "9")],
                (8, 1),
                "8",
            ),
            "总支出 ÷ 亩数",
            &[("总支出", "1000元", Typed), ("亩数", "3亩", Typed)],
            (1000, 3),
        ),
        with_formula(
            trace(
                AtLeastShare,
                &[(Actual, "-3"), (Target, "3个"), (Weight, "9")],
                (0, 1),
                "0",
            ),
            "今年 - 去年",
            &[("今年", "-2个", Typed), ("去年", "1个", Typed)],
            (-3, 1),
        ),
        with_formula(
            trace(
                AtLeastMet,
                &[(Actual, "12"), (Target, "10次"), (Weight, "9")],
                (9, 1),
                "9",
            ),
            "培训次数",
            &[("培训次数", "12", Typed)],
            (12, 1),
        ),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn every_way_of_rounding() {
    use RoundingMode::*;
    let share = |score| {
        trace(
            Clause::AtLeastShare,
            &[(Actual, "88.75%"), (Target, "95%"), (Weight, "10")],
            (88_750, 9_500),
            score,
        )
    };
    let on = RoundingPlace::Indicator;
    let said = say(&[
        rounded(share("9.34"), 2, HalfUp, on),
        rounded(share("9.3"), 1, HalfEven, on),
        rounded(share("9"), 0, Down, on),
        rounded(share("10"), 0, Up, on),
        rounded(share("9.34"), 2, HalfUp, RoundingPlace::Total),
        rounded(trace(Clause::Yes, &[(Weight, "22.5")], (45, 2), "22.5"), 0, HalfUp, on),
    ]);
    insta::assert_snapshot!(said);
}
