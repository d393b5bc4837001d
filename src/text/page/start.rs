//! The start page and opening files.

use crate::form::Kind;
use crate::text::{Lang, words};

words! {
    start_lead: "填写、计分、核对预算绩效自评表。每一分怎么来的都写得清清楚楚，交上去之前先把复核会问的问题查一遍。" / "Fill in, score and check a budget-performance self-evaluation. Every point is explained, and what a reviewer would ask is asked before you hand in.";
    new_form: "新建自评" / "New self-evaluation";
    new_hint: "选一种表，之后还可以增减、调整指标" / "Pick a form; indicators can be adapted later";
    open_file: "打开文件" / "Open a file";
    open_file_hint: "草稿、结果文件（.json），或 Word、Excel、CSV 自评表；也可以拖到这一页" / "A draft or result (.json), or a form in Word, Excel or CSV; it can also be dropped on this page";
    open_example: "打开示例" / "Open the example";
    drafts: "草稿" / "Drafts";
    drafts_hint: "保存在这台电脑的这个浏览器里" / "Kept in this browser on this computer";
    no_drafts: "还没有草稿。新建一份，或先打开示例看看。" / "No drafts yet. Start one, or look at the example first.";
    open: "打开" / "Open";
    copy: "复制" / "Duplicate";
    export: "导出" / "Export";
    remove: "删除" / "Remove";
    saved_at: "保存于" / "Saved";
    just_begun: "刚开始填" / "just begun";
    unnamed: "未命名的自评" / "Untitled self-evaluation";
    trash_hint: "恢复之后回到草稿列表；彻底删除之后找不回来" / "Restored drafts return to the list above; what is deleted is gone";
    restore: "恢复" / "Restore";
    purge: "彻底删除" / "Delete for good";
    draft_damaged: "有一份草稿损坏了" / "A draft is damaged";
    draft_damaged_text: "两份副本都读不出来。原始内容还在，可以另存下来请人恢复。" / "Neither copy can be read. The raw contents are still there and can be saved.";
    draft_damaged_open: "查看并另存" / "See and save";
    card_department_text: "整个单位一张表：主要职能、预算收支、五部分报告和评分表。" / "One form for the whole unit: duties, funds, the five-part report and the scored table.";
    card_project_text: "每个项目一张表：资金、目标和产出、效益、满意度指标。" / "One form for each project: funds, goals, output, benefit and satisfaction.";
    privacy: "数据只留在本机浏览器，不会发到任何地方。清除浏览器数据会一并清除草稿，重要的请导出一份。" / "Data stays in this browser and is sent nowhere. Clearing browser data clears drafts too: export what matters.";
    form_loading: "正在打开表格…" / "Opening the form…";
    form_not_loaded: "填表的程序没有加载成功" / "The part that fills in forms could not be loaded";
    form_not_loaded_text: "可能断网了，或网站文件夹没有传完整。草稿没有改动，请检查网络后再点一次。" / "The network may be down, or the site incomplete. Your drafts were not changed: try again.";
    file_unreadable: "浏览器读不出这个文件，请换一个位置再试。" / "The browser cannot read this file; try it from another place.";
    verified: "结果核对一致：每个数字都能由填报内容重新算出。" / "Verified: every number follows from what was entered.";
    verified_text: "已打开为一份新草稿。" / "Opened as a new draft.";
    unknown_title: "文件已打开，有些内容本版本不认识" / "Opened, but some fields are unknown to this version";
    opened_file: "已打开为一份新草稿" / "Opened as a new draft";
    verify_title: "有数字与填报内容对不上" / "Some numbers do not follow from the form";
}

/// What a built-in form is called on its card; empty for one that is not built in.
pub fn card_name(id: &str, lang: Lang) -> &'static str {
    let (zh, en) = match id {
        "rugao-department-2023" => ("部门整体支出（如皋 2023 样式）", "Department form (Rugao 2023)"),
        "national-project-2020" => ("项目支出（国家通用）", "Project form (national)"),
        "department-framework-2013" => (
            "部门整体支出（2013 共性指标框架）",
            "Department form (framework of 2013)",
        ),
        "sichuan-project" => ("项目支出（四川样式）", "Project form (Sichuan style)"),
        "chongqing-department" => ("部门整体支出（重庆样式）", "Department form (Chongqing style)"),
        "blank-project" => ("空白表（自己定指标）", "Blank form (make your own)"),
        _ => ("", ""),
    };
    lang.pick(zh, en)
}

/// 未命名的自评 · 部门整体支出.
pub fn unnamed_form(kind: Kind, lang: Lang) -> String {
    let kind = match kind {
        Kind::Department => lang.pick("部门整体支出", "department form"),
        Kind::Project => lang.pick("项目支出", "project form"),
    };
    format!("{} · {kind}", unnamed(lang))
}

/// 回收站（2 份草稿）.
pub fn trash(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("回收站（{count} 份草稿）"),
        Lang::En => format!("Trash ({count})"),
    }
}

/// 删除于 2026-11-24 14:03.
pub fn removed_at(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("删除于 {time}"),
        Lang::En => format!("Removed {time}"),
    }
}

/// Asked before a draft is deleted for good.
pub fn purge_sure(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("彻底删除“{title}”？之后找不回来。"),
        Lang::En => format!("Delete “{title}” for good? It cannot be brought back."),
    }
}

/// 示例单位（副本）.
pub fn copy_of(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{name}（副本）"),
        Lang::En => format!("{name} (copy)"),
    }
}

/// 复制：如皋市社会养老保险管理处.
pub fn about(action: &str, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{action}：{title}"),
        Lang::En => format!("{action}: {title}"),
    }
}

/// 2023 年度.
pub fn of_year(year: u16, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{year} 年度"),
        Lang::En => format!("Year {year}"),
    }
}

/// 共 42 个指标.
pub fn rows(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("共 {count} 个指标"),
        Lang::En => format!("{count} indicators"),
    }
}

/// After a removal.
pub fn removed(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("已删除“{title}”"),
        Lang::En => format!("Removed “{title}”"),
    }
}

/// Above the list of fields that were left out.
pub fn unknown_fields(fields: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("没有读入：{fields}。原文件没有改动，请保留它。"),
        Lang::En => format!("Not read: {fields}. The file itself is unchanged; please keep it."),
    }
}

/// How many numbers do not follow.
pub fn verify_count(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 个数字与填报内容对不上，请向填报单位核实："),
        Lang::En => format!("{count} numbers do not follow from the form; please ask the unit:"),
    }
}

/// 没有打开“x.json”.
pub fn refused(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("没有打开“{name}”"),
        Lang::En => format!("“{name}” was not opened"),
    }
}
