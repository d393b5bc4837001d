//! Open rows, own scores and rows that do not apply.

use ziping::score::InputName::{Actual, Target, Weight};
use ziping::score::{Clause, Open, RowScore, RowState, Trace};
use ziping::text::{open_text, row_sentence};

use super::{BOTH, d, trace};

#[test]
fn open_rows() {
    let name = || "上年三公经费".to_owned();
    let all = [
        Open::Unanswered,
        Open::TierDue,
        Open::ChoiceDue,
        Open::ScoreDue,
        Open::NumberDue,
        Open::DateDue,
        Open::TargetUnfit,
        Open::PercentUnclear,
        Open::UnitsDiffer,
        Open::InputMissing { name: name() },
        Open::InputUnfit { name: name() },
        Open::DivisionByZero,
        Open::FormulaUnfit,
        Open::FundsMissing,
        Open::TooLarge,
    ];
    let mut lines = Vec::new();
    for open in &all {
        for lang in BOTH {
            let text = open_text(open, lang);
            lines.push(format!("[{}] {}", text.short, text.long));
        }
        lines.push(String::new());
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn rows_with_a_persons_own_score_or_not_applicable() {
    let row = |state, own: Option<&str>, trace: Trace| RowScore {
        id: "x".to_owned(),
        weight: d("10"),
        state,
        proposed: trace.score,
        own: own.map(d),
        own_problem: None,
        score: own.map(d).or(trace.score),
        trace,
    };
    let share = || {
        trace(
            Clause::AtLeastShare,
            &[(Actual, "487"), (Target, "500"), (Weight, "10")],
            (487, 50),
            "9.74",
        )
    };
    let open = || Trace {
        clause: Clause::Open,
        open: Some(Open::NumberDue),
        inputs: Vec::new(),
        formula: None,
        exact: None,
        rounding: None,
        score: None,
    };
    let manual = trace(Clause::Manual, &[(Weight, "10")], (9, 1), "9");
    let rows = [
        row(RowState::Scored, Some("9"), share()),
        row(RowState::Scored, Some("9.74"), share()),
        row(RowState::Scored, Some("9"), open()),
        row(RowState::Scored, Some("9"), manual),
        row(RowState::LeftOut, None, open()),
        row(RowState::AssumedFull, None, open()),
        row(RowState::AssumedZero, None, share()),
    ];
    let lines: Vec<String> = rows
        .iter()
        .map(|row| BOTH.map(|lang| row_sentence(row, lang)).join("\n"))
        .collect();
    insta::assert_snapshot!(lines.join("\n\n"));
}
