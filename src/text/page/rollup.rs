//! Many results together.

use crate::text::{Lang, words};

words! {
    rollup_title: "汇总结果" / "Roll up results";
    rollup_lead: "把各单位交来的结果文件（.json）放到一起：逐份重新计算、核对，再看总体情况。文件只在本机读取，不会发到任何地方。" / "Put the result files (.json) of all units together: each is computed anew and verified, then seen as a whole. The files are read on this computer and sent nowhere.";
    rollup_pick: "选择结果文件" / "Choose result files";
    rollup_pick_hint: "可以一次选几千个，也可以拖到这一页；再选的会加进来" / "Thousands at once, or dropped on this page; further ones are added";
    rollup_clear: "清空" / "Clear";
    rollup_remove: "移出" / "Remove";
    rollup_csv: "保存清单（CSV）" / "Save the list (CSV)";
    rollup_file: "自评结果汇总" / "ziping-rollup";
    rollup_list: "结果清单" / "The results";
    rollup_refused: "没有读进来的文件" / "Files that were not read";
    rollup_is_draft: "这是草稿，还没有结果。请单位打开它，在“导出”里导出结果。" / "This is a draft without a result. Have the unit open it and export the result.";
    rollup_is_template: "这是模板文件，不是结果。" / "This is a template, not a result.";
    rollup_is_backup: "这是草稿备份，不是结果。" / "This is a backup of drafts, not a result.";
    rollup_unit: "单位" / "Unit";
    rollup_form: "自评表" / "Form";
    rollup_standing: "核对" / "Verified";
    rollup_good: "一致" / "yes";
    rollup_average: "平均分" / "Average";
    rollup_lowest: "最低" / "Lowest";
    rollup_highest: "最高" / "Highest";
    rollup_grade: "等级" / "Grade";
    rollup_forms: "份数" / "Forms";
    rollup_total: "总分" / "Total";
    rollup_grades: "等级分布" / "Grades";
    rollup_bands: "总分分布" / "Totals";
    rollup_groups: "各级指标平均得分" / "Average by group";
    rollup_group: "指标" / "Group";
    rollup_weight: "平均分值" / "Weight";
    rollup_lost: "合计失分" / "Points lost";
    rollup_losses: "失分最多的指标" / "Indicators that lose most";
    rollup_losing: "失分份数" / "Forms that lose";
    rollup_nobody_loses: "没有一份失分。" / "No form loses a point.";
    rollup_back: "回到开始页" / "Back to the start page";
}

/// 正在读取 120 / 1000….
pub fn rollup_reading(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("正在读取 {done} / {all}…"),
        Lang::En => format!("Reading {done} of {all}…"),
    }
}

/// How many there are, and what to look at.
pub fn rollup_count(forms: usize, wrong: usize, unfinished: usize, twins: usize, lang: Lang) -> String {
    let mut said = match lang {
        Lang::Zh => format!("共 {forms} 份"),
        Lang::En => format!("{forms} in all"),
    };
    let more = [
        (wrong, "份有数字对不上", "with figures that do not follow"),
        (unfinished, "份没有评完，不计入平均", "unfinished, in no average"),
        (twins, "份重复", "twice"),
    ];
    for (count, zh, en) in more.into_iter().filter(|(count, ..)| *count > 0) {
        said += &match lang {
            Lang::Zh => format!("，{count} {zh}"),
            Lang::En => format!(", {count} {en}"),
        };
    }
    said + lang.pick("。", ".")
}

/// 5 处对不上.
pub fn rollup_wrong(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 处对不上"),
        Lang::En => format!("{count} figures do not follow"),
    }
}

/// 还有 3 行没有评.
pub fn rollup_open(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("还有 {count} 行没有评"),
        Lang::En => format!("{count} rows open"),
    }
}

/// 与第 3 份重复.
pub fn rollup_twin(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("与第 {number} 份是同一单位、同一张表"),
        Lang::En => format!("same unit and form as number {number}"),
    }
}

/// 与已读入的“甲局”完全相同，没有重复计入.
pub fn rollup_again(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("与已读入的“{unit}”完全相同，没有重复计入。"),
        Lang::En => format!("The same throughout as what was read of {unit}; it is not counted twice."),
    }
}

/// 移出：甲局.
pub fn rollup_remove_of(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("移出：{unit}"),
        Lang::En => format!("Remove {unit}"),
    }
}

/// 12 份.
pub fn rollup_of(forms: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{forms} 份"),
        Lang::En => format!("{forms} forms"),
    }
}

/// From one figure to another: `60–70`.
pub fn rollup_band(from: &str, to: &str) -> String {
    format!("{from}–{to}")
}
