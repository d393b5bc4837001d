//! Errors and their mends.

use ziping::form::formula::Expr;
use ziping::form::json::JsonError;
use ziping::score::OwnProblem;
use ziping::text::{ErrorText, formula_error, json_error, own_problem};

use super::{BOTH, d};

fn say_errors(all: impl IntoIterator<Item = [ErrorText; 2]>) -> String {
    let lines = all
        .into_iter()
        .map(|both| both.map(|text| format!("{} → {}", text.message, text.fix)).join("\n"));
    lines.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn errors_of_files_scores_and_formulas() {
    let format = |text: &str| text.to_owned();
    let json = [
        JsonError::TooLarge {
            bytes: 20_000_001,
            limit: 20_000_000,
        },
        JsonError::TooDeep { limit: 32 },
        JsonError::NotText,
        JsonError::Damaged {
            line: 12,
            column: 3,
            cut_off: true,
        },
        JsonError::Damaged {
            line: 12,
            column: 3,
            cut_off: false,
        },
        JsonError::Foreign,
        JsonError::Newer {
            format: format("ziping.assessment/2"),
        },
        JsonError::Other {
            format: format("ziping.template/1"),
        },
        JsonError::Other {
            format: format("ziping.result/1"),
        },
        JsonError::Field {
            path: format("template.groups[0].weight"),
            message: format("invalid type: boolean `true`, expected a Decimal"),
        },
    ];
    insta::assert_snapshot!(
        "errors_of_files",
        say_errors(json.map(|error| BOTH.map(|lang| json_error(&error, lang))))
    );
    let own = OwnProblem::ALL.map(|problem| BOTH.map(|lang| own_problem(problem, d("2.0"), lang)));
    insta::assert_snapshot!("errors_of_own_scores", say_errors(own));
    let formulas = ["本年 +", "(本年 + 1", "本年 # 1", &"(".repeat(99)];
    let formulas = formulas.map(|text| BOTH.map(|lang| formula_error(&Expr::parse(text).unwrap_err(), lang)));
    insta::assert_snapshot!("errors_of_formulas", say_errors(formulas));
}
