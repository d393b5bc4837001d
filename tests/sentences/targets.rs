//! Targets reached and missed.

use ziping::score::Clause;
use ziping::score::InputName::{Actual, Deduct, From, Per, Target, Threshold, To, Weight};

use super::{say, trace};

#[test]
fn targets_reached_and_missed() {
    use Clause::*;
    let full = (10, 1);
    let said = say(&[
        trace(
            AtLeastMet,
            &[(Actual, "512"), (Target, "500个"), (Weight, "10")],
            full,
            "10",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "487个"), (Target, "500个"), (Weight, "10")],
            (487, 50),
            "9.74",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "487"), (Target, "500"), (Weight, "10")],
            (487, 50),
            "9.74",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "88.75%"), (Target, "95%"), (Weight, "10")],
            (88_750, 9_500),
            "9.34",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "88.75"), (Target, "95%"), (Weight, "10")],
            (88_750, 9_500),
            "9.34",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "4万人"), (Target, "50000人"), (Weight, "10")],
            (8, 1),
            "8",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "0"), (Target, "3次"), (Weight, "2")],
            (0, 3),
            "0",
        ),
        trace(
            AtLeastShare,
            &[(Actual, "1"), (Target, "9999"), (Weight, "10")],
            (10, 9999),
            "0",
        ),
        trace(
            AtLeastNegative,
            &[(Actual, "-3%"), (Target, "5%"), (Weight, "10")],
            (0, 1),
            "0",
        ),
        trace(
            AtLeastNegative,
            &[(Actual, "-5%"), (Target, "-3%"), (Weight, "10")],
            (0, 1),
            "0",
        ),
        trace(
            AtMostMet,
            &[(Actual, "98.2%"), (Target, "100%"), (Weight, "1")],
            (1, 1),
            "1",
        ),
        trace(
            AtMostLinear,
            &[(Actual, "125"), (Target, "100"), (Weight, "10")],
            (750, 100),
            "7.5",
        ),
        trace(
            AtMostLinear,
            &[(Actual, "103.5%"), (Target, "90%"), (Weight, "10")],
            (7650, 900),
            "8.5",
        ),
        trace(
            AtMostDouble,
            &[(Actual, "386万元"), (Target, "160万元"), (Weight, "15")],
            (0, 1),
            "0",
        ),
        trace(
            AtMostRatio,
            &[(Actual, "386万元"), (Target, "160万元"), (Weight, "15")],
            (2400, 386),
            "6.22",
        ),
        trace(
            AtMostMissed,
            &[(Actual, "-1%"), (Target, "-3%"), (Weight, "2")],
            (0, 1),
            "0",
        ),
        trace(ZeroMet, &[(Actual, "0%"), (Target, "0%"), (Weight, "1")], (1, 1), "1"),
        trace(
            ZeroMissed,
            &[(Actual, "1次"), (Target, "0次"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            ZeroPerPoint,
            &[
                (Actual, "3%"),
                (Target, "0%"),
                (Weight, "8"),
                (Per, "1"),
                (Deduct, "0.8"),
            ],
            (56, 10),
            "5.6",
        ),
        trace(
            ZeroPerPoint,
            &[
                (Actual, "98.31%"),
                (Target, "0%"),
                (Weight, "8"),
                (Per, "1"),
                (Deduct, "0.8"),
            ],
            (0, 1),
            "0",
        ),
        trace(
            ZeroPerPoint,
            &[
                (Actual, "7次"),
                (Target, "0次"),
                (Weight, "5"),
                (Per, "2"),
                (Deduct, "1"),
            ],
            (3, 2),
            "1.5",
        ),
        trace(
            EqualMet,
            &[(Actual, "3次"), (Target, "3次"), (Weight, "5")],
            (5, 1),
            "5",
        ),
        trace(
            EqualDeviation,
            &[(Actual, "4次"), (Target, "3次"), (Weight, "5")],
            (10, 3),
            "3.33",
        ),
        trace(
            EqualDeviation,
            &[(Actual, "2次"), (Target, "3次"), (Weight, "5")],
            (10, 3),
            "3.33",
        ),
        trace(
            EqualDeviation,
            &[(Actual, "9次"), (Target, "3次"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            EqualDeviation,
            &[(Actual, "-4%"), (Target, "-5%"), (Weight, "5")],
            (4, 1),
            "4",
        ),
        trace(
            EqualMissed,
            &[(Actual, "4次"), (Target, "3次"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            RangeInside,
            &[(Actual, "70%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (5, 1),
            "5",
        ),
        trace(
            RangeBelow,
            &[(Actual, "50%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (250, 60),
            "4.17",
        ),
        trace(
            RangeBelow,
            &[(Actual, "-50%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            RangeAbove,
            &[(Actual, "100%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (15, 4),
            "3.75",
        ),
        trace(
            RangeAbove,
            &[(Actual, "100%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (4, 1),
            "4",
        ),
        trace(
            RangeAbove,
            &[(Actual, "190%"), (From, "60%"), (To, "80%"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            RangeAbove,
            &[(Actual, "1%"), (From, "-5%"), (To, "0%"), (Weight, "5")],
            (0, 1),
            "0",
        ),
        trace(
            OverAchieved,
            &[
                (Actual, "700"),
                (Target, "500"),
                (Threshold, "130"),
                (Deduct, "10"),
                (Weight, "10"),
            ],
            (9, 1),
            "9",
        ),
        trace(
            OverAchieved,
            &[
                (Actual, "7"),
                (Target, "3"),
                (Threshold, "130"),
                (Deduct, "10"),
                (Weight, "10"),
            ],
            (9, 1),
            "9",
        ),
    ]);
    insta::assert_snapshot!(said);
}
