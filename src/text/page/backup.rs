//! All drafts in one file.

use crate::text::{Lang, words};

words! {
    backup: "备份全部草稿" / "Back up all drafts";
    backup_file: "自评草稿备份" / "ziping-drafts";
    never_backed_up: "还没有把草稿备份到文件。清除浏览器数据会一并清除草稿。" / "The drafts were never backed up to a file. Clearing browser data clears them.";
    backup_left_out: "有草稿损坏，没有备份进去" / "Damaged drafts were left out of the backup";
    backup_left_out_text: "请在草稿列表里打开它们，把原始内容另存下来。" / "Open them in the list and save their raw contents.";
    restored_title: "备份里的草稿已恢复" / "The drafts of the backup are back";
}

/// 上次备份到文件：2026-11-24 14:03.
pub fn backed_up_at(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("上次备份到文件：{time}"),
        Lang::En => format!("Last backed up to a file: {time}"),
    }
}

/// How many came back.
pub fn restored(back: usize, there: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("恢复了 {back} 份，另有 {there} 份与现有草稿完全一样，没有重复添加。现有草稿没有改动。"),
        Lang::En => format!("{back} came back; {there} were here already, unchanged. No draft was touched."),
    }
}
