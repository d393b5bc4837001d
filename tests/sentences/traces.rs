//! What the clauses say, but for the plain targets.

use ziping::score::InputName::{
    Actual, Budget, Deduct, Executed, From, Items, Late, LowerCut, Per, Place, Points, Steps, Target, Ticked, To,
    UpperCut, Weight,
};
use ziping::score::{Clause, Trace};
use ziping::text::{Lang, trace_sentence};

use super::{say, trace};

#[test]
fn budget_execution() {
    use Clause::*;
    let of = |executed, budget, weight| [(Executed, executed), (Budget, budget), (Weight, weight)];
    let said = say(&[
        trace(
            ExecutionShare,
            &of("975.13", "1083.48", "2"),
            (195_026, 108_348),
            "1.80",
        ),
        trace(
            ExecutionShare,
            &of("89.974万元", "90万元", "10"),
            (899_740, 90_000),
            "10.00",
        ),
        trace(ExecutionShare, &of("0.1", "132.81", "10"), (100, 13_281), "0.01"),
        trace(
            ExecutionShare,
            &of("9751300元", "1083.48万元", "2"),
            (195_026, 108_348),
            "1.80",
        ),
        trace(
            ExecutionShare,
            &of("899999", "900000", "10"),
            (8_999_990, 900_000),
            "10.00",
        ),
        trace(ExecutionShare, &of("0", "900", "10"), (0, 900), "0"),
        trace(ExecutionShare, &of("-3", "900", "10"), (0, 1), "0"),
        trace(ExecutionFull, &of("1083.48", "1083.48", "2"), (2, 1), "2"),
        trace(ExecutionFull, &of("1090", "1083.48", "2"), (2, 1), "2"),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn steps_bands_and_lists() {
    use Clause::*;
    let steps = |actual, target, steps| {
        [
            (Actual, actual),
            (Target, target),
            (Weight, "8"),
            (Per, "5"),
            (Deduct, "2"),
            (Steps, steps),
        ]
    };
    let said = say(&[
        trace(StepsNone, &steps("100%", "100%", "0"), (8, 1), "8"),
        trace(StepsNone, &steps("99.27%", "100%", "0"), (8, 1), "8"),
        trace(StepsNone, &steps("120%", "100%", "0"), (8, 1), "8"),
        trace(StepsTaken, &steps("99.27%", "100%", "0.146"), (7708, 1000), "7.71"),
        trace(StepsTaken, &steps("99.27%", "100%", "1"), (6, 1), "6"),
        trace(StepsTaken, &steps("88%", "100%", "2"), (4, 1), "4"),
        trace(StepsTaken, &steps("110天", "100天", "2"), (4, 1), "4"),
        trace(StepsTaken, &steps("60%", "100%", "8"), (0, 1), "0"),
        trace(
            Band,
            &[(Actual, "7%"), (Points, "4"), (Weight, "5"), (From, "0%"), (To, "10%")],
            (4, 1),
            "4",
        ),
        trace(
            Band,
            &[(Actual, "0%"), (Points, "5"), (Weight, "5"), (To, "0%")],
            (5, 1),
            "5",
        ),
        trace(
            Band,
            &[(Actual, "55%"), (Points, "0"), (Weight, "5"), (From, "50%")],
            (0, 1),
            "0",
        ),
        trace(BandNone, &[(Actual, "55%"), (Weight, "5")], (0, 1), "0"),
        trace(
            Checklist,
            &[(Ticked, "3"), (Items, "5"), (Points, "1.2"), (Weight, "2")],
            (12, 10),
            "1.2",
        ),
        trace(
            Checklist,
            &[(Ticked, "0"), (Items, "5"), (Points, "0"), (Weight, "2")],
            (0, 1),
            "0",
        ),
        trace(
            Checklist,
            &[(Ticked, "5"), (Items, "5"), (Points, "2.5"), (Weight, "2")],
            (2, 1),
            "2",
        ),
        trace(Yes, &[(Weight, "1")], (1, 1), "1"),
        trace(No, &[(Weight, "1")], (0, 1), "0"),
        trace(InTime, &[(Weight, "1")], (1, 1), "1"),
        trace(LateDays, &[(Late, "3"), (Deduct, "0.5"), (Weight, "2")], (1, 2), "0.5"),
        trace(LateMonths, &[(Late, "6"), (Deduct, "0.5"), (Weight, "2")], (0, 1), "0"),
        trace(
            SpanInTime,
            &[(Actual, "11个月"), (Target, "12个月"), (Weight, "2")],
            (2, 1),
            "2",
        ),
        trace(
            SpanLate,
            &[
                (Actual, "14个月"),
                (Target, "12个月"),
                (Late, "2"),
                (Deduct, "0.5"),
                (Weight, "2"),
            ],
            (1, 1),
            "1",
        ),
        trace(
            SpanLate,
            &[
                (Actual, "35"),
                (Target, "30天"),
                (Late, "5"),
                (Deduct, "0.1"),
                (Weight, "2"),
            ],
            (15, 10),
            "1.5",
        ),
        trace(Manual, &[(Weight, "5")], (45, 10), "4.5"),
        trace(Manual, &[(Weight, "5")], (4567, 1000), "4.57"),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn tiers() {
    use Clause::*;
    let at = |lower, upper, place, weight| [(LowerCut, lower), (UpperCut, upper), (Place, place), (Weight, weight)];
    let said = say(&[
        trace(TierSameWord, &[(Weight, "1")], (1, 1), "1"),
        trace(TierFull, &at("80", "100", "50", "1"), (9, 10), "0.9"),
        trace(TierFull, &at("80", "100", "100", "1"), (1, 1), "1"),
        trace(TierFull, &at("80", "100", "0", "1"), (8, 10), "0.8"),
        trace(TierPartial, &at("60", "80", "33", "5"), (333, 100), "3.33"),
        trace(TierPartial, &at("60", "80", "100", "1"), (8, 10), "0.79"),
        trace(TierPartial, &at("60", "80", "98", "1"), (796, 1000), "0.79"),
        trace(TierMissed, &at("0", "60", "50", "1.5"), (45, 100), "0.45"),
        trace(TierMissed, &at("0", "60", "0", "1.5"), (0, 1), "0"),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn damaged_traces_still_speak() {
    let said = say(&[
        trace(Clause::AtLeastShare, &[], (1, 1), "1"),
        trace(Clause::RangeAbove, &[], (1, 1), "1"),
        trace(Clause::TierPartial, &[], (1, 0), "1"),
        Trace {
            clause: Clause::Open,
            open: None,
            inputs: Vec::new(),
            formula: None,
            exact: None,
            rounding: None,
            score: None,
        },
    ]);
    insta::assert_snapshot!(said);
}

/// The golden numbers of DOMAIN.md as they are to be read by a person.
#[test]
fn the_sentence_of_the_mock() {
    let execution = trace(
        Clause::ExecutionShare,
        &[(Executed, "975.13"), (Budget, "1083.48"), (Weight, "2")],
        (195_026, 108_348),
        "1.80",
    );
    assert_eq!(
        trace_sentence(&execution, Lang::Zh),
        "全年执行数 975.13 ÷ 全年预算数 1083.48 ≈ 90.00%；未达到 100%，按比例记分：975.13 ÷ 1083.48 × 2 = 1.79999…，\
         四舍五入到 0.01，得 1.80 分。"
    );
}
