//! Why a document that was written is not handed out.

use super::{ErrorText, Lang};

/// A written file reads back as something else; the block counted from 0.
pub fn differs(block: usize, lang: Lang) -> String {
    let block = block.saturating_add(1);
    match lang {
        Lang::Zh => format!("第 {block} 个段落或表格与要写的不一致。"),
        Lang::En => format!("Paragraph or table {block} is not what was to be written."),
    }
}

/// A written file is not handed out, and why.
pub fn not_written(why: &str, lang: Lang) -> ErrorText {
    let (message, fix) = match lang {
        Lang::Zh => (
            format!("文件写好后重新读了一遍，核对不上，所以没有交给您：{why}"),
            "请先导出草稿留存，再把草稿文件发给本程序的维护人。草稿没有改动。",
        ),
        Lang::En => (
            format!("The file was read again after writing and did not agree, so it is not handed out: {why}"),
            "Export the draft and send it to whoever maintains this program. Your draft was not changed.",
        ),
    };
    ErrorText {
        message,
        fix: fix.to_owned(),
    }
}

/// A text that no cell of Excel's holds; `start` is how it begins.
pub fn too_long_for_a_cell(start: &str, lang: Lang) -> ErrorText {
    let (message, fix) = match lang {
        Lang::Zh => (
            format!("“{start}…”这一格的文字超过 32767 个字，Excel 的一个单元格放不下。"),
            "请把这一格写短，或导出 Word。草稿没有改动。",
        ),
        Lang::En => (
            format!("The text “{start}…” has more than the 32,767 characters that a cell of Excel's holds."),
            "Shorten it, or export to Word. Your draft was not changed.",
        ),
    };
    ErrorText {
        message,
        fix: fix.to_owned(),
    }
}
