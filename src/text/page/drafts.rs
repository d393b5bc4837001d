//! Drafts that survive: what came back from the journal.

use crate::text::{Lang, words};

words! {
    from_journal_title: "上次没有正常关闭，最近填写的内容已经找回" / "The page was not closed properly; what you entered last was recovered";
    rival_title: "另一个窗口里还有没来得及保存的改动" / "Another window had changes that were not saved yet";
}

/// What became of them.
pub const fn rival(kept: bool, lang: Lang) -> &'static str {
    if kept {
        lang.pick(
            "已另存为一份新草稿，名称后面注有“另一窗口”，在开始页的草稿列表里。",
            "They were kept as a draft of their own, named “other window”, in the list on the start page.",
        )
    } else {
        lang.pick(
            "它们没能另存为草稿，请先把原始内容保存成文件。",
            "They could not be kept as a draft: save the raw contents to a file first.",
        )
    }
}

/// 示例单位（另一窗口）.
pub fn other_window(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{name}（另一窗口）"),
        Lang::En => format!("{name} (other window)"),
    }
}

/// Beside it.
pub fn from_journal(saved_at: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("现在打开的是 {saved_at} 填到的内容，来自本浏览器的日志。请核对最后填的几处。"),
        Lang::En => format!(
            "What you see was entered up to {saved_at} and comes from this browser's journal. Check what you entered last."
        ),
    }
}
