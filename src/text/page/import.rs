//! The page of an import.

use crate::text::{Lang, words};

/// What the dialog that picks a document offers.
pub const IMPORTED_FILES: &str = ".docx,.xlsx,.xls,.csv,.html,.htm,.txt";

words! {
    import_title: "导入 Word / Excel / 网页表格" / "Import Word, Excel or a web table";
    import_lead: "先看清楚每一格认成了什么、会变成什么，再决定要不要导入。原文件不会改动。" / "See what each cell was taken for and what comes out of it before anything is written. The original is not changed.";
    import_pick: "选择文件" / "Choose a file";
    import_pick_hint: "Word（.docx）、Excel（.xlsx、.xls）、.csv、网页（.html）、文本（.txt），最大 20 MB；也可以把文件拖到这一页" / "Word (.docx), Excel (.xlsx, .xls), .csv, web page (.html) or text (.txt), at most 20 MB; it can also be dropped on this page";
    import_paste: "或者粘贴" / "Or paste";
    import_paste_hint: "在 Word、WPS、Excel 或网页里选中自评表复制，点到下面的框里按 Ctrl+V" / "Copy the form in Word, WPS, Excel or a browser, then press Ctrl+V in the box";
    import_box: "粘贴到这里" / "Paste here";
    import_typed: "读取框里的文字" / "Read the text in the box";
    import_reading: "正在读取…" / "Reading…";
    import_source: "原件" / "The original";
    import_outcome: "导入后的自评表" / "What comes out";
    import_this: "导入这一块" / "Import this part";
    import_leave_out: "（不导入这一列）" / "(leave this column out)";
    import_no_doubts: "每一格都认出来了，也都有地方放。" / "Every cell was understood and has its place.";
    import_cancel: "取消" / "Cancel";
    import_new: "建立新草稿" / "Make a new draft";
    import_merge: "并入当前草稿" / "Put into this draft";
    import_merged: "已并入当前草稿，可以用“撤销”一步退回" / "Put into this draft; undo takes it back in one step";
    import_nothing_yet: "按下按钮之前，什么都不会写入。" / "Nothing is written until you press a button.";
    import_no_form: "没有认出绩效自评表" / "No self-evaluation was recognised";
    import_no_form_fix: "里面没有找到指标表、资金表，也没有自评报告的各个部分。请确认选对了文件；如果有指标表，可以在左边的表头里选出每一列是什么。" / "There is no table of indicators or funds, and no part of a report. Check the file; if there is a table, choose what each column is in its head.";
    import_changes: "与当前草稿不同的地方" / "What differs from this draft";
    import_changes_hint: "逐处选择：保留草稿里的、采用导入的，或两段都留；空着的地方已经选了“采用导入的”。只有按“并入当前草稿”才会写入" / "For each place keep yours, take what is imported, or keep both; empty places take it. Only “Put into this draft” writes";
    import_no_changes: "没有不同的地方。" / "Nothing differs.";
    import_all_mine: "这一块都保留草稿里的" / "Keep all of mine";
    import_all_theirs: "这一块都采用导入的" / "Take all that is imported";
    import_all_both: "能并列的都留" / "Both where possible";
    import_mine: "保留草稿里的" / "Keep mine";
    import_theirs: "采用导入的" / "Take the imported";
    import_both: "两段都留" / "Keep both";
    import_mine_is: "草稿里" / "In the draft";
    import_theirs_is: "导入的" / "Imported";
    import_legend: "颜色和符号" / "Colours and signs";
    import_sure: "认得准" / "sure";
    import_likely: "多半是" / "likely";
    import_guess: "推测的，请核对" / "a guess, look at it";
    import_unknown: "没有认出来" / "not understood";
    claimed_forget: "不再保留原表得分" / "Forget the printed score";
    import_short: "导入 Word / Excel…" / "Import Word, Excel…";
}

/// 原表得分 7，按规则 10 分.
pub fn claimed_score(printed: &str, proposed: Option<&str>, lang: Lang) -> String {
    match (lang, proposed) {
        (Lang::Zh, Some(proposed)) => format!("原表得分 {printed}，按规则 {proposed} 分。"),
        (Lang::Zh, None) => format!("原表得分 {printed}。"),
        (Lang::En, Some(proposed)) => format!("Printed score {printed}; {proposed} by the rules."),
        (Lang::En, None) => format!("Printed score {printed}."),
    }
}

/// 原表：97.20 优.
pub fn claimed_total(total: Option<&str>, grade: Option<&str>, lang: Lang) -> String {
    let said: Vec<&str> = total.into_iter().chain(grade).collect();
    match lang {
        Lang::Zh => format!("原表：{}", said.join(" ")),
        Lang::En => format!("As printed: {}", said.join(" ")),
    }
}

/// 没有打开“自评表.docx”, or 没有读成粘贴的内容.
pub fn import_refused(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        return lang
            .pick("没有读成粘贴的内容", "What was pasted was not read")
            .to_owned();
    }
    super::refused(name, lang)
}

/// 原件：表格 2.
pub fn import_source_of(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("原件：{title}"),
        Lang::En => format!("The original: {title}"),
    }
}

/// 还有 900 行没有显示，照样导入.
pub fn import_more(rows: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("还有 {rows} 行没有显示，照样导入。"),
        Lang::En => format!("{rows} more rows are not shown; they are imported all the same."),
    }
}

/// 需要看一眼的（3 处）.
pub fn import_doubts(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, 0) => "需要看一眼的".to_owned(),
        (Lang::Zh, _) => format!("需要看一眼的（{count} 处）"),
        (Lang::En, _) => format!("To look at ({count})"),
    }
}

/// 年度指标值，认得准：
pub fn import_sign(tag: &str, sure: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{tag}，{sure}："),
        Lang::En => format!("{tag}, {sure}: "),
    }
}

/// “养老金发放率 · 实际完成值”取哪个.
pub fn import_take_of(place: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{place}”取哪个"),
        Lang::En => format!("What is taken of “{place}”"),
    }
}

/// “完成值”这一列是什么.
pub fn import_meaning_of(head: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{head}”这一列是什么"),
        Lang::En => format!("What the column “{head}” is"),
    }
}

/// 文件有 31 MB，超过 20 MB 的上限.
pub fn import_too_large(bytes: usize, limit: usize, lang: Lang) -> String {
    let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
    match lang {
        Lang::Zh => format!(
            "这个文件有 {} MB，超过 {} MB 的上限。请只保留自评表所在的部分，另存一份再试。草稿没有改动。",
            megabytes(bytes),
            megabytes(limit)
        ),
        Lang::En => format!(
            "The file has {} MB; the limit is {} MB. Keep only the part with the form and save a copy of that. Your draft was not changed.",
            megabytes(bytes),
            megabytes(limit)
        ),
    }
}
