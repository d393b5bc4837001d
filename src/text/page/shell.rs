//! The frame: bar, steps, score panel, messages.

use rust_decimal::Decimal;

use crate::text::{Lang, number, words};

words! {
    app_name: "自评" / "Ziping";
    app_subtitle: "预算绩效自评" / "Budget performance self-evaluation";
    step_unit: "单位与职能" / "Unit and duties";
    step_funds: "预算收支" / "Funds";
    step_goals: "绩效目标" / "Goals";
    step_indicators: "指标评分" / "Indicators";
    step_report: "自评报告" / "Report";
    step_checks: "检查" / "Checks";
    step_export: "导出" / "Export";
    steps: "填报步骤" / "Steps";
    step_done: "（已填完）" / " (done)";
    skip: "跳到正文" / "Skip to the form";
    to_start: "自评：回到开始页" / "Ziping: back to the start page";
    back_to_start: "回到开始页" / "Back to the start page";
    undo: "撤销" / "Undo";
    undo_hint: "撤销（Ctrl+Z）" / "Undo (Ctrl+Z)";
    redo: "重做" / "Redo";
    redo_hint: "重做（Ctrl+Y）" / "Redo (Ctrl+Y)";
    switch_lang: "：切换到英文 (English)" / ": switch to Chinese (中文)";
    check_and_export: "检查并导出" / "Check and export";
    saved: "已保存" / "Saved";
    saving: "正在保存" / "Saving";
    not_saved: "无法保存" / "Not saved";
    save_as_file: "另存为文件" / "Save as file";
    save_as_copy: "另存为新草稿" / "Save as a new draft";
    copied: "已另存为新草稿，之后的改动都存在新草稿里。" / "Saved as a new draft; further changes go there.";
    close: "关闭" / "Close";
    dismiss: "知道了" / "Dismiss";
    undo_removal: "撤销删除" / "Undo";
    score_and_checks: "得分与检查" / "Score and checks";
    total: "自评总分" / "Total";
    points_got: "得分" / "Reached";
    points_lost: "失分" / "Lost";
    points_open: "待评" / "Open";
    bars_caption: "各一级指标得分" / "Points by level-1 group";
    grade: "等级" / "Grade";
    grade_none: "待定" / "open";
    see_all: "查看全部并处理" / "See and settle all";
    all_clear: "没有发现问题。" / "Nothing was found.";
    must: "必填" / "required";
    draft_gone: "这份草稿打不开。" / "This draft cannot be opened.";
    not_opened: "草稿没有打开" / "The draft was not opened";
    recovered_title: "草稿有一份副本损坏，已自动换用完好的一份" / "One copy of the draft was damaged; the good one was opened";
    panic_title: "程序出错了，已替您保住数据" / "Something broke, and your work was kept";
    panic_saved: "出错前填的内容都在，请先保存草稿文件，再重新打开。重新打开后，草稿列表里也有最近一次保存的内容。" / "Save the draft file first, then reopen. The list of drafts has the last saved copy too.";
    panic_stored: "最近一次保存的内容在草稿列表里，请重新打开。" / "The last saved copy is in the list of drafts; please reopen.";
    panic_save: "保存草稿文件" / "Save the draft file";
    panic_file: "自评草稿-恢复.json" / "ziping-draft-rescued.json";
    panic_details: "给技术支持看的信息" / "For technical support";
    panic_again: "重新打开" / "Reopen";
    tab_start: "自评 · 预算绩效自评" / "Ziping · budget performance self-evaluation";
}

/// 保存原始内容 2; without a number where there is one copy only.
pub fn save_raw(number: Option<usize>, lang: Lang) -> String {
    let word = lang.pick("保存原始内容", "Save the raw copy");
    number.map_or_else(|| word.to_owned(), |number| format!("{word} {number}"))
}

/// 第 4 步，共 7 步.
pub fn step_at(at: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第 {at} 步，共 {of} 步"),
        Lang::En => format!("Step {at} of {of}"),
    }
}

/// 上一步：绩效目标.
pub fn step_before(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("上一步：{name}"),
        Lang::En => format!("Back: {name}"),
    }
}

/// 下一步：自评报告.
pub fn step_after(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("下一步：{name}"),
        Lang::En => format!("Next: {name}"),
    }
}

/// The browser tab's title, with how many findings must be fixed.
pub fn tab_title(step: &str, fatal: usize, lang: Lang) -> String {
    let name = app_name(lang);
    if fatal == 0 {
        format!("{step} · {name}")
    } else {
        format!("({fatal}) {step} · {name}")
    }
}

/// 2023 年度 · 市级部门整体支出绩效自评价表.
pub fn year_and_form(year: u16, form: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year} 年度 · {form}"),
        Lang::En => format!("{year} · {form}"),
    }
}

/// 2 项.
pub fn items(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 项"),
        Lang::En => count.to_string(),
    }
}

/// 差 2 处.
pub fn missing(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("差 {count} 处"),
        Lang::En => format!("{count} missing"),
    }
}

/// 满分 100.
pub fn full_marks(points: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("满分 {points}"),
        Lang::En => format!("of {points}"),
    }
}

/// 共 2.80 分.
pub fn lost_in_all(points: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("共 {points} 分"),
        Lang::En => format!("{points} in all"),
    }
}

/// 待评 3 分; 已评完 where none is.
pub fn open_points(points: Decimal, lang: Lang) -> String {
    if points.is_zero() {
        return lang.pick("已评完", "all rated").to_owned();
    }
    let points = number::plain(points);
    match lang {
        Lang::Zh => format!("待评 {points} 分"),
        Lang::En => format!("{points} points open"),
    }
}

/// 定性指标未选档次（31 项）.
pub fn title_and_count(title: &str, count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{title}（{count} 项）"),
        Lang::En => format!("{title} ({count})"),
    }
}

/// 2 项必须改.
pub fn must_fix(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 项必须改"),
        Lang::En => format!("{count} to fix"),
    }
}

/// For screen readers: the grade.
pub fn grade_is(grade: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("等级：{grade}"),
        Lang::En => format!("Grade: {grade}"),
    }
}

/// For screen readers: the grade while points are open.
pub fn grade_open(grade: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("等级：{grade}（尚有待评分值）"),
        Lang::En => format!("Grade: {grade} (points still open)"),
    }
}

/// Which copy was opened instead of a damaged one.
pub fn recovered(saved_at: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("现在打开的是 {saved_at} 保存的内容，请核对最后几处改动。损坏的那份原样保留，可以另存。"),
        Lang::En => format!(
            "What is open was saved at {saved_at}; please check your last changes. The damaged copy is kept as it is."
        ),
    }
}
