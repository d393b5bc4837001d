//! Opening other people's files: Word, Excel, CSV. Why one was not read, the office module itself says.

use crate::text::{Lang, words};

/// The endings that the office module is asked about.
pub const OFFICE_FILES: &str = ".docx,.xlsx,.xls,.csv,.tsv,.txt,.html,.htm,.doc,.wps,.et,.xlsm,.docm,.xlsb,.ods,.odt";
/// What the dialog that opens a file offers: ours, and those.
pub const OPENED_FILES: &str = ".json,.docx,.xlsx,.xls,.csv,application/json";

words! {
    office_not_loaded: "读取 Word、Excel 的程序没有加载成功：可能断网了，或网站文件夹没有传完整。请检查网络后再试。草稿没有改动。"
        / "The part that reads Word and Excel files could not be loaded: the network may be down, or the site incomplete. Try again. Your draft was not changed.";
    office_too_slow: "这个文件读了 30 秒还没有读完，已经停下。请只保留自评表所在的部分，另存一份再试。草稿没有改动。"
        / "The file was not read within 30 seconds, so reading was stopped. Keep only the part with the form and save a copy of that. Your draft was not changed.";
    office_crashed: "读这个文件时，读取程序出错停下了。请用 WPS、Word 或 Excel 另存一份再试。草稿没有改动。"
        / "The part that reads Word and Excel files failed on this file. Save a copy with WPS, Word or Excel and try that. Your draft was not changed.";
    office_cancel: "取消" / "Cancel";
}

/// While a file is written.
pub fn office_writing(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("正在生成“{name}”…"),
        Lang::En => format!("Writing “{name}”…"),
    }
}

/// While a file is read: the program is loaded first, the first time.
pub fn office_reading(name: &str, working: bool, lang: Lang) -> String {
    match (lang, working) {
        (Lang::Zh, true) => format!("正在读取“{name}”…"),
        (Lang::Zh, false) => format!("正在准备读取“{name}”…"),
        (Lang::En, true) => format!("Reading “{name}”…"),
        (Lang::En, false) => format!("Getting ready to read “{name}”…"),
    }
}
