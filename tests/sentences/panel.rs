//! The sentences beside the total.

use ziping::score::{Gain, NextGrade, TotalCapped, TotalScore};
use ziping::text::{self, About};

use super::{BOTH, ROUNDING, d};

fn total() -> TotalScore {
    TotalScore {
        weight: d("100"),
        full_marks: d("100"),
        sum: d("94.20"),
        total: d("94.20"),
        open: d("0"),
        lost: d("5.80"),
        grade: Some("优".to_owned()),
        above_bound: Some(d("4.20")),
        ..TotalScore::default()
    }
}

#[test]
fn the_panel_beside_the_total() {
    let gain = |id: &str, points: &str| Gain {
        id: id.to_owned(),
        points: d(points),
    };
    let good = |distance: &str, gains: Vec<Gain>| TotalScore {
        grade: Some("良".to_owned()),
        total: d("88.80"),
        sum: d("88.80"),
        above_bound: Some(d("8.80")),
        next: Some(NextGrade {
            name: "优".to_owned(),
            distance: d(distance),
            gains,
        }),
        ..total()
    };
    let cases = [
        ("finished", total()),
        (
            "open, grade settled",
            TotalScore {
                open: d("3"),
                open_rows: 1,
                ..total()
            },
        ),
        (
            "open, grade not settled",
            TotalScore {
                open: d("12"),
                open_rows: 4,
                grade: None,
                above_bound: None,
                ..total()
            },
        ),
        (
            "nothing scored",
            TotalScore {
                open: d("100"),
                open_rows: 41,
                sum: d("0"),
                total: d("0"),
                grade: None,
                above_bound: None,
                ..total()
            },
        ),
        (
            "left out",
            TotalScore {
                sum: d("82"),
                total: d("93.18"),
                left_out: d("12"),
                above_bound: Some(d("3.18")),
                ..total()
            },
        ),
        (
            "left out, even",
            TotalScore {
                sum: d("72"),
                total: d("90"),
                left_out: d("20"),
                above_bound: Some(d("0")),
                ..total()
            },
        ),
        (
            "capped",
            TotalScore {
                total: d("89"),
                grade: Some("良".to_owned()),
                above_bound: Some(d("9")),
                capped: Some(TotalCapped {
                    before: d("97.6"),
                    below: d("80"),
                    max: d("89"),
                }),
                ..total()
            },
        ),
        (
            "vetoed",
            TotalScore {
                vetoed: true,
                grade: Some("差".to_owned()),
                above_bound: None,
                ..total()
            },
        ),
        (
            "next grade, two rows",
            good("1.2", vec![gain("x", "1.00"), gain("y", "0.5")]),
        ),
        ("next grade, one row", good("1.2", vec![gain("x", "1.5")])),
        ("next grade, out of reach", good("1.2", vec![gain("x", "0.5")])),
        (
            "lowest grade",
            TotalScore {
                grade: Some("差".to_owned()),
                total: d("45"),
                sum: d("45"),
                above_bound: Some(d("45")),
                next: Some(NextGrade {
                    name: "中".to_owned(),
                    distance: d("15"),
                    gains: vec![gain("x", "15")],
                }),
                ..total()
            },
        ),
    ];
    let name = |id: &str| {
        if id == "x" {
            "预算执行率"
        } else {
            "政府采购执行率"
        }
        .to_owned()
    };
    let mut lines = Vec::new();
    for (case, total) in &cases {
        lines.push(format!("[{case}]"));
        for lang in BOTH {
            for (about, text) in text::panel(total, ROUNDING, name, lang) {
                assert!(about != About::Provisional || total.open_rows > 0);
                lines.push(format!("{about:?}: {text}"));
            }
        }
        lines.push(String::new());
    }
    insta::assert_snapshot!(lines.join("\n"));
}
