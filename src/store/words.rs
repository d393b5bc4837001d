//! What the page says of a storage that fails or a copy that is damaged: what happened, and what to do.

use super::{BadCopy, OpenError, RemoveError, SaveError, SlotDamage, StorageError};
use crate::text::{Lang, words};

words! {
    missing: "这个浏览器不让本页面保存草稿。" / "This browser does not let the page keep drafts.";
    missing_fix: "请在浏览器设置中允许本站保存数据，或换一个浏览器；在此之前填写的内容关闭页面就会丢失，请先导出成文件。"
        / "Allow this site to store data, or use another browser; until then what you enter is lost when the page is closed: export it to a file first.";
    full: "浏览器给本页面的存储空间已满，刚才的内容没有存入浏览器。"
        / "The room that the browser gives this page is used up; the last change was not kept in the browser.";
    full_fix: "请先把正在填的表导出成文件，再删除不用的草稿并清空回收站，腾出空间。"
        / "Export the form you are filling in to a file, then remove drafts you no longer need and empty the trash.";
    refused_fix: "请先把正在填的表导出成文件，然后重新打开浏览器再试。" / "Export the form you are filling in to a file, then restart the browser and try again.";
    not_kept: "浏览器存入的内容与填写的不一致，这次没有保存成功；上一次保存的内容仍在。"
        / "What the browser kept is not what was written; this save failed. The copy saved before is still there.";
    not_kept_fix: "请立即点“另存为文件”，不要关闭本页面。" / "Use “Save as file” now, and do not close this page.";
    nothing: "没有可保存的内容，原有草稿未改动。" / "There is nothing to save; the stored draft was not touched.";
    nothing_fix: "这是程序的错误：请点“另存为文件”并反馈。" / "This is a fault of the program: use “Save as file” and report it.";
    elsewhere: "这份草稿已在另一个窗口中改过，为避免覆盖，这里的内容没有保存。"
        / "This draft was changed in another window; so as not to overwrite that, the content here was not saved.";
    elsewhere_fix: "请点“另存为新草稿”保留这里的内容，再与另一份对照。"
        / "Use “Save as a new draft” to keep what is here, then compare the two.";
    newer: "这份草稿由更新版本的程序保存过，旧版本不能覆盖它。"
        / "A newer version of the program has saved this draft; this older one must not overwrite it.";
    newer_fix: "请刷新页面使用新版本，或点“另存为新草稿”。" / "Reload the page to use the newer version, or use “Save as a new draft”.";
    spent: "这份草稿不能再保存了。" / "This draft cannot be saved any more.";
    spent_fix: "请点“另存为新草稿”。" / "Use “Save as a new draft”.";
    too_many: "这份草稿已有 10 个版本，没有再存。" / "This draft has 10 versions; no more are kept.";
    too_many_fix: "请先删除一个不用的版本。" / "Remove a version you no longer need first.";
    unknown: "找不到这份草稿。" / "There is no such draft.";
    unknown_fix: "它可能已被删除：请看回收站，或打开以前另存的文件。"
        / "It may have been removed: look in the trash, or open a file saved before.";
    damaged: "这份草稿的各个副本都已损坏，无法打开；原始数据原样保留，没有删除。"
        / "Every copy of this draft is damaged and none can be opened; the raw data is kept as it is.";
    damaged_fix: "请先下载原始数据保存好，再打开以前另存的文件，或请技术人员从原始数据中恢复。"
        / "Download the raw data first; then open a file saved before, or have the data recovered from it.";
    not_removed: "浏览器没有完成这次操作，草稿仍在。" / "The browser did not do this; the draft is still there.";
    not_removed_fix: "请重新打开浏览器再试。" / "Restart the browser and try again.";
    not_in_trash: "这份草稿不在回收站里，没有删除。" / "This draft is not in the trash and was not deleted.";
    not_in_trash_fix: "它可能已在另一个窗口中恢复；如仍要删除，请先移入回收站。"
        / "Another window may have taken it out; to delete it, move it to the trash first.";
    copy_fix: "已打开完好的副本，请核对最近填写的内容；损坏的副本可以下载留存。"
        / "The good copy was opened: check what you entered last. The damaged copy can be downloaded.";
    absent_fix: "已打开尚存的副本，请核对最近填写的内容。" / "The remaining copy was opened: check what you entered last.";
    rival_fix: "已打开较晚保存的一份，另一份可以下载对照。" / "The one saved later was opened; the other can be downloaded to compare.";
    newer_copy_fix: "请刷新页面使用新版本。" / "Reload the page to use the newer version.";
    absent: "草稿的两个副本中有一个不见了。" / "One of the two copies of this draft is gone.";
    empty: "草稿的一个副本是空的。" / "A copy of this draft is empty.";
    foreign: "草稿的一个副本被别的内容占了。" / "A copy of this draft holds something else.";
    truncated: "草稿的一个副本不完整，后面缺了一段。" / "A copy of this draft is cut off.";
    too_long: "草稿的一个副本后面多出了内容。" / "A copy of this draft has something added at its end.";
    checksum: "草稿的一个副本已损坏，校验不符。" / "A copy of this draft is damaged: its checksum does not match.";
    newer_copy: "草稿的一个副本由更新版本的程序保存。" / "A copy of this draft was saved by a newer version of the program.";
    rival: "两个窗口同时保存了这份草稿，内容不同。" / "Two windows saved this draft at the same moment, with different content.";
}

/// What to say of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The error's name for good: `store.full`.
    pub code: &'static str,
    /// What happened.
    pub message: String,
    /// What to do.
    pub fix: String,
}

impl Words {
    fn new(code: &'static str, message: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            fix: fix.into(),
        }
    }
}

impl StorageError {
    /// What to say of it.
    pub fn words(&self, lang: Lang) -> Words {
        match self {
            Self::Missing => Words::new("store.missing", missing(lang), missing_fix(lang)),
            Self::Full => Words::new("store.full", full(lang), full_fix(lang)),
            Self::Refused { reason } => {
                let message = match lang {
                    Lang::Zh => format!("浏览器的存储出错（{reason}）。"),
                    Lang::En => format!("The browser's storage failed ({reason})."),
                };
                Words::new("store.refused", message, refused_fix(lang))
            }
        }
    }
}

impl SaveError {
    /// What to say of it.
    pub fn words(&self, lang: Lang) -> Words {
        match self {
            Self::Storage(error) => error.words(lang),
            Self::NotKept => Words::new("store.notKept", not_kept(lang), not_kept_fix(lang)),
            Self::NothingToSave => Words::new("store.nothingToSave", nothing(lang), nothing_fix(lang)),
            Self::OverwrittenElsewhere { .. } => {
                Words::new("store.overwrittenElsewhere", elsewhere(lang), elsewhere_fix(lang))
            }
            Self::NewerVersion { .. } => Words::new("store.newerVersion", newer(lang), newer_fix(lang)),
            Self::TooManyVersions => Words::new("store.tooManyVersions", too_many(lang), too_many_fix(lang)),
            Self::SequenceSpent => Words::new("store.sequenceSpent", spent(lang), spent_fix(lang)),
        }
    }
}

impl OpenError {
    /// What to say of it.
    pub fn words(&self, lang: Lang) -> Words {
        match self {
            Self::Storage(error) => error.words(lang),
            Self::Unknown => Words::new("store.unknown", unknown(lang), unknown_fix(lang)),
            Self::Damaged { .. } => Words::new("store.damaged", damaged(lang), damaged_fix(lang)),
        }
    }
}

impl RemoveError {
    /// What to say of it.
    pub fn words(&self, lang: Lang) -> Words {
        match self {
            Self::Storage(error) => error.words(lang),
            Self::NotKept => Words::new("store.notRemoved", not_removed(lang), not_removed_fix(lang)),
            Self::Unknown => Words::new("store.unknown", unknown(lang), unknown_fix(lang)),
            Self::NotInTrash => Words::new("store.notInTrash", not_in_trash(lang), not_in_trash_fix(lang)),
        }
    }
}

impl BadCopy {
    /// What to say of it beside the good copy that was opened.
    pub fn words(&self, lang: Lang) -> Words {
        let fix = match self.damage {
            SlotDamage::Absent | SlotDamage::Empty => absent_fix,
            SlotDamage::Rival => rival_fix,
            SlotDamage::NewerVersion { .. } => newer_copy_fix,
            _ => copy_fix,
        };
        Words::new(self.damage.code(), self.damage.message(lang), fix(lang))
    }
}

impl SlotDamage {
    /// Its name for good.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Absent => "slot.absent",
            Self::Empty => "slot.empty",
            Self::Foreign => "slot.foreign",
            Self::Truncated { .. } => "slot.truncated",
            Self::TooLong { .. } => "slot.tooLong",
            Self::Checksum => "slot.checksum",
            Self::WrongDraft { .. } => "slot.wrongDraft",
            Self::NewerVersion { .. } => "slot.newerVersion",
            Self::Rival => "slot.rival",
        }
    }

    /// What is wrong, in a sentence.
    pub fn message(&self, lang: Lang) -> String {
        let fixed = match self {
            Self::Absent => absent,
            Self::Empty => empty,
            Self::Foreign => foreign,
            Self::Truncated { .. } => truncated,
            Self::TooLong { .. } => too_long,
            Self::Checksum => checksum,
            Self::NewerVersion { .. } => newer_copy,
            Self::Rival => rival,
            Self::WrongDraft { found } => {
                return match lang {
                    Lang::Zh => format!("草稿的一个副本其实属于另一份草稿（{found}）。"),
                    Lang::En => format!("A copy of this draft belongs to another draft ({found})."),
                };
            }
        };
        fixed(lang).to_owned()
    }
}
