//! What went wrong, where, and how to mend it.

mod field;

use rust_decimal::Decimal;

use crate::form::formula::FormulaError;
use crate::form::json::JsonError;
use crate::score::OwnProblem;

use super::Lang;
use super::number::plain;

/// An error for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorText {
    /// What is wrong, and where.
    pub message: String,
    /// What to do.
    pub fix: String,
}

impl ErrorText {
    fn new(message: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            fix: fix.into(),
        }
    }
}

/// Why a file was not opened. The fix always says that the draft was not touched.
pub fn json_error(error: &JsonError, lang: Lang) -> ErrorText {
    match lang {
        Lang::Zh => {
            let (message, fix) = json_zh(error);
            ErrorText::new(message, format!("{fix}草稿没有改动。"))
        }
        Lang::En => {
            let (message, fix) = json_en(error);
            ErrorText::new(message, format!("{fix} Your draft was not changed."))
        }
    }
}

fn json_zh(error: &JsonError) -> (String, &'static str) {
    match error {
        JsonError::TooLarge { bytes, limit } => (
            format!(
                "这个文件有 {} MB，超过 {} MB 的上限。",
                megabytes(*bytes),
                megabytes(*limit)
            ),
            "一份自评表通常不到 1 MB，请确认选对了文件。",
        ),
        JsonError::TooDeep { limit } => (
            format!("这个文件的内容嵌套超过 {limit} 层，不是正常的自评文件。"),
            "请重新导出，或向对方再要一份。",
        ),
        JsonError::NotText => (
            "这个文件不是文本（UTF-8）文件，读不出内容。".to_owned(),
            "能打开的是自评导出的 .json 文件（草稿、结果、模板），和 .docx、.xlsx、.xls、.csv 的自评表；用记事本改过的，请存为 UTF-8 编码，或重新导出。",
        ),
        JsonError::Damaged {
            line,
            column,
            cut_off: true,
        } => (
            format!("这个文件在第 {line} 行第 {column} 列处断开，可能没有下载完整。"),
            "请重新导出或向对方再要一份。",
        ),
        JsonError::Damaged {
            line,
            column,
            cut_off: false,
        } => (
            format!("这个文件第 {line} 行第 {column} 列处有错，可能被改动过或已损坏。"),
            "请重新导出或向对方再要一份。",
        ),
        JsonError::Foreign => (
            "这个文件不是本程序的文件。".to_owned(),
            "能打开的是自评的 .json 文件：“导出草稿”“导出结果”得到的草稿、结果，以及模板；还有 .docx、.xlsx、.xls、.csv 的自评表。",
        ),
        JsonError::Newer { format } => (
            format!("这个文件由更新版本的程序保存（{format}），本版本打不开。"),
            "请换用新版程序打开，或请对方用本版本重新导出。",
        ),
        JsonError::Other { format } => (
            format!("这个文件是{}，不是这里要打开的那一种。", kind_of(format, Lang::Zh)),
            "请改选文件，或到相应的页面打开。",
        ),
        JsonError::Field { path, message } => {
            let wrong = field::wrong_zh(message);
            let said = if path.is_empty() {
                format!("这个文件里有一项缺失或内容不对（{wrong}）。")
            } else {
                let place = field::place(path, Lang::Zh);
                format!("这个文件的“{place}”一项缺失或内容不对（{wrong}；位置 {path}）。")
            };
            (said, "如果手工改过文件，请改正这一项；否则请重新导出或向对方再要一份。")
        }
    }
}

fn json_en(error: &JsonError) -> (String, &'static str) {
    match error {
        JsonError::TooLarge { bytes, limit } => (
            format!(
                "The file has {} MB; the limit is {} MB.",
                megabytes(*bytes),
                megabytes(*limit)
            ),
            "A form is usually smaller than 1 MB: check that this is the right file.",
        ),
        JsonError::TooDeep { limit } => (
            format!("The file is nested deeper than {limit} levels, which no form is."),
            "Export it again, or ask for another copy.",
        ),
        JsonError::NotText => (
            "The file is no text in UTF-8.".to_owned(),
            "What can be opened are .json files that Ziping exported (drafts, results, templates), and forms in .docx, .xlsx, .xls or .csv; if an editor saved it, save it again as UTF-8.",
        ),
        JsonError::Damaged {
            line,
            column,
            cut_off: true,
        } => (
            format!("The file breaks off at line {line}, column {column}; the download may be incomplete."),
            "Export it again, or ask for another copy.",
        ),
        JsonError::Damaged {
            line,
            column,
            cut_off: false,
        } => (
            format!("The file has an error at line {line}, column {column}; it was altered or damaged."),
            "Export it again, or ask for another copy.",
        ),
        JsonError::Foreign => (
            "This is no file of Ziping.".to_owned(),
            "What can be opened are .json files of Ziping: drafts and results from “Export the draft” and “Export the result”, and templates; and forms in .docx, .xlsx, .xls or .csv.",
        ),
        JsonError::Newer { format } => (
            format!("A later version of the program saved this file ({format})."),
            "Open it with the later version, or ask for an export from this one.",
        ),
        JsonError::Other { format } => (
            format!(
                "This file is {}, not the kind that is opened here.",
                kind_of(format, Lang::En)
            ),
            "Choose another file, or open it on the page for its kind.",
        ),
        JsonError::Field { path, message } => {
            let message = message.trim();
            let said = if path.is_empty() {
                format!("Something is missing in the file or has the wrong kind ({message}).")
            } else {
                let place = field::place(path, Lang::En);
                format!("“{place}” is missing in the file or has the wrong kind ({message}; at {path}).")
            };
            (
                said,
                "If you edited the file, mend this field; otherwise export it again or ask for another copy.",
            )
        }
    }
}

/// What a format holds, for people; the format's own name where it is none of ours.
fn kind_of(format: &str, lang: Lang) -> String {
    let kind = format.split('/').next().unwrap_or(format);
    match kind {
        "ziping.template" => lang.pick("一份模板", "a template").to_owned(),
        "ziping.assessment" => lang.pick("一份自评表", "a self-evaluation").to_owned(),
        "ziping.result" => lang.pick("一份自评结果", "a result").to_owned(),
        _ => format!("“{format}”"),
    }
}

/// Megabytes with one decimal, rounded up, so that a file above the limit never shows the limit itself.
pub(super) fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    let (whole, tenth) = (tenths.checked_div(10), tenths.checked_rem(10));
    match (whole.unwrap_or(0), tenth.unwrap_or(0)) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

/// Why a person's own score does not count.
pub fn own_problem(problem: OwnProblem, weight: Decimal, lang: Lang) -> ErrorText {
    let weight = plain(weight);
    match lang {
        Lang::Zh => {
            let message = match problem {
                OwnProblem::NotANumber => "另定得分不是一个数字，没有采用。".to_owned(),
                OwnProblem::Negative => "另定得分小于 0，没有采用。".to_owned(),
                OwnProblem::AboveWeight => format!("另定得分超过本行分值 {weight} 分，没有采用。"),
            };
            ErrorText::new(message, format!("请填 0 至 {weight} 之间的数字；不另定的，请清空。"))
        }
        Lang::En => {
            let message = match problem {
                OwnProblem::NotANumber => "The score you set is no number and does not count.".to_owned(),
                OwnProblem::Negative => "The score you set is below 0 and does not count.".to_owned(),
                OwnProblem::AboveWeight => {
                    format!("The score you set is above the weight {weight} and does not count.")
                }
            };
            ErrorText::new(
                message,
                format!("Enter a number from 0 to {weight}, or clear the field to keep the computed score."),
            )
        }
    }
}

/// Why a formula of a template cannot be read.
pub fn formula_error(error: &FormulaError, lang: Lang) -> ErrorText {
    match (error, lang) {
        (FormulaError::EndsEarly, Lang::Zh) => ErrorText::new(
            "公式没有写完，末尾缺一个数字或数据名称。",
            "请把公式补完整，或删去末尾多余的运算符。",
        ),
        (FormulaError::EndsEarly, Lang::En) => ErrorText::new(
            "The formula ends where a figure or a name is due.",
            "Complete it, or remove the operator at its end.",
        ),
        (FormulaError::Unexpected { at, found }, Lang::Zh) => ErrorText::new(
            format!("公式第 {} 个字符“{found}”看不懂。", at.saturating_add(1)),
            "公式里只能有数据名称、数字、+ − × ÷、括号和 %；请改正这一处。",
        ),
        (FormulaError::Unexpected { at, found }, Lang::En) => ErrorText::new(
            format!(
                "Character {} of the formula, “{found}”, does not belong there.",
                at.saturating_add(1)
            ),
            "A formula holds names of figures, numbers, + − × ÷, brackets and %.",
        ),
        (FormulaError::Unclosed, Lang::Zh) => ErrorText::new("公式里有一个括号没有闭合。", "请补上右括号。"),
        (FormulaError::Unclosed, Lang::En) => {
            ErrorText::new("A bracket of the formula is not closed.", "Add the closing bracket.")
        }
        (FormulaError::TooDeep, Lang::Zh) => ErrorText::new(
            "公式的括号超过 16 层。",
            "请把公式拆开，或先算好其中一部分作为一项数据。",
        ),
        (FormulaError::TooDeep, Lang::En) => ErrorText::new(
            "The brackets of the formula are nested deeper than 16.",
            "Split the formula, or ask for a part of it as a figure.",
        ),
    }
}
