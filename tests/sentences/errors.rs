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

/// A field is named in the form's words, with what its reader says of it; the path stays for whoever mends the file.
#[test]
fn errors_of_fields() {
    let number = "invalid type: floating point `9.5`, expected a Decimal type representing a fixed-point number";
    let word = "invalid value: string \"一百\", expected a Decimal type representing a fixed-point number";
    let said = [
        ("template.groups[0].weight", number),
        (
            "template.groups[0].groups[1].indicators[2].target",
            "missing field `text`",
        ),
        (
            "assessment.template.groups[1].indicators[0].rule.per",
            "`-1` is not above 0",
        ),
        ("template.fullMarks", word),
        ("template.settings.tierCuts.partial", "`81` is not within 0 to 80"),
        ("template.groups[1].id", "duplicate id `output`"),
        (
            "template.rule.kind",
            "unknown variant `guess`, expected one of `atLeast`, `atMost`",
        ),
        ("answers.cost.evidence[1]", "missing field `name`"),
        (
            "answers.cost.actual",
            "invalid type: string \"31.5\", expected struct QuantityJson",
        ),
        ("answers.cost.inputs.上年", "missing field `text`"),
        ("answers.open", "duplicate key `open`"),
        ("narrative.result", "invalid type: null, expected a string"),
        (
            "funds.rows[0].budget",
            "invalid type: boolean `true`, expected struct QuantityJson",
        ),
        ("goals[1].expected", "invalid type: sequence, expected a string"),
        ("year", "invalid value: integer `-1`, expected u16"),
        ("", "missing field `template`"),
        ("template.settings.grades", "the last grade starts at 0"),
        ("template.groups[2].indicators[19988]", "more than 20000 indicators"),
        ("template.settings.rounding.decimals", "at most 6 decimals"),
        ("new.thing", "a sentence that is not known here"),
    ];
    let errors = said.map(|(path, message)| JsonError::Field {
        path: path.to_owned(),
        message: message.to_owned(),
    });
    insta::assert_snapshot!(say_errors(
        errors.map(|error| BOTH.map(|lang| json_error(&error, lang)))
    ));
}

/// What can be opened is said, and no button that is not there.
#[test]
fn a_foreign_file_says_what_can_be_opened() {
    for error in [JsonError::Foreign, JsonError::NotText] {
        let zh = json_error(&error, BOTH[0]);
        assert!(zh.fix.contains(".json") && zh.fix.contains("草稿、结果"), "{zh:?}");
        assert!(!zh.fix.contains("“导入”") && !zh.fix.contains("另存为文件"), "{zh:?}");
        let en = json_error(&error, BOTH[1]);
        assert!(en.fix.contains(".json") && !en.fix.contains("“Import”"), "{en:?}");
    }
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
