//! Two forms side by side, and named versions.

use crate::text::{Lang, words};

words! {
    merge_hint: "逐处选用：点“用这一处”就换成另一份的；不点就保留这份的。每一步都可以撤销。" / "Place by place: take the other's, or leave what is here. Every step can be undone.";
    merge_place: "位置" / "Place";
    merge_mine: "这份" / "Here";
    merge_take: "用这一处" / "Take it";
    merge_all: "全部换成另一份的" / "Take everything";
    merge_close: "关闭对照" / "Close";
    merge_same: "两份内容完全一样。" / "The two are equal.";
    merge_nothing: "（空）" / "(empty)";
    in_other_window: "另一个窗口存的" / "Saved by the other window";
    lost_title: "这份草稿同时在另一个窗口里改过，这里的内容已另存为一份新草稿" / "Another window changed this draft; what is here was kept as a draft of its own";
    lost_text: "单位名称后面注了“另一窗口”。下面逐处列出两份不同的地方，可以选用；对照完，改回名称，删掉不要的那份。"
        / "The unit's name says “other window”. Below, the two are compared place by place; then mend the name and remove the one you do not want.";
    trashed_title: "这份草稿已在另一个窗口里移入回收站" / "Another window moved this draft to the trash";
    trashed_text: "这里的内容还在。继续填写就会把它从回收站取回；不要了就回到开始页。" / "What is here is still here. Typing on takes it out of the trash; otherwise go back to the start page.";
    gone_title: "这份草稿已不在浏览器的存储里" / "This draft is no longer in the browser's storage";
    gone_text: "可能在另一个窗口里彻底删除了，或浏览器数据被清除。这里的内容还在：继续填写会重新存一份，也可以先另存为文件。"
        / "It was deleted for good in another window, or browser data was cleared. What is here is still here: typing on saves it anew, or save it as a file.";
    versions: "版本" / "Versions";
    versions_hint: "给现在的内容起个名字留一份，以后可以对照、恢复。最多 10 个。" / "Keep what is here under a name, to compare and restore later. At most 10.";
    version_name: "版本名称" / "Name of the version";
    version_keep: "存为版本" / "Keep a version";
    version_example: "例如：送审前" / "For example: before review";
    version_compare: "对照" / "Compare";
    version_restore: "恢复" / "Restore";
    version_remove: "删除" / "Remove";
    version_same: "与现在相同" / "as it is now";
    version_damaged: "这个版本已损坏，原始内容可以另存" / "This version is damaged; its raw contents can be saved";
    version_restored: "已恢复到这个版本，可以撤销" / "Restored; this can be undone";
}

/// 与现在相差 3 处.
pub fn version_differs(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, lang) => version_same(lang).to_owned(),
        (count, Lang::Zh) => format!("与现在相差 {count} 处"),
        (count, Lang::En) => format!("{count} places differ from now"),
    }
}

/// 另一个窗口刚存过（14:03:07），已换成最新内容.
pub fn followed(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("另一个窗口存过这份草稿（{time}），已换成最新内容"),
        Lang::En => format!("Another window saved this draft ({time}); this is what it holds now"),
    }
}

/// 与“送审前”对照：3 处不同.
pub fn merge_title(title: &str, count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("与“{title}”对照：{count} 处不同"),
        Lang::En => format!("Compared with “{title}”: {count} places differ"),
    }
}

/// What a place is called that has no name of its own; `kind` is its name in the JSON.
pub fn merge_part(kind: &str, name: &str, lang: Lang) -> String {
    let fixed = match kind {
        "year" => lang.pick("评价年度", "Year"),
        "unit" => lang.pick("单位与职能", "Unit and duties"),
        "project" => lang.pick("项目名称", "Project"),
        "funds" => lang.pick("预算收支", "Funds"),
        "goals" => lang.pick("绩效目标", "Goals"),
        "notes" => lang.pick("对检查意见的说明", "Answer to a finding"),
        "handInDespite" => lang.pick("仍要上报的理由", "Why it is handed in all the same"),
        "template" => lang.pick("指标和计分规则", "Indicators and rules"),
        _ => name,
    };
    fixed.to_owned()
}

/// What stands before a field's text; nothing where the place is the field.
pub fn merge_field(path: &str, lang: Lang) -> String {
    let top = path.split(['.', '[']).next().unwrap_or_default();
    let label = match top {
        "actual" => lang.pick("实际完成值", "Actual"),
        "reason" => lang.pick("偏差原因", "Reason"),
        "measures" => lang.pick("改进措施", "Measures"),
        "evidence" => lang.pick("佐证材料", "Evidence"),
        "ownScore" => lang.pick("另定得分", "Own score"),
        "ownScoreReason" => lang.pick("另定的理由", "Why it differs"),
        "claimedScore" => lang.pick("原表得分", "Score as printed"),
        "notApplicable" => lang.pick("不适用", "Does not apply"),
        "tier" => lang.pick("定性档次", "Tier"),
        "ticks" => lang.pick("勾选要点", "Points ticked"),
        "inputs" => lang.pick("计算用的数", "Figures"),
        "name" => lang.pick("名称", "Name"),
        "supervisor" => lang.pick("主管部门", "Supervisor"),
        "duties" => lang.pick("主要职能", "Duties"),
        "organisation" => lang.pick("机构和人员", "Organisation"),
        "staffing" => lang.pick("人员数", "Staff"),
        "contact" => lang.pick("填报人", "Contact"),
        "phone" => lang.pick("联系电话", "Phone"),
        "implementer" => lang.pick("实施单位", "Implementer"),
        _ => return String::new(),
    };
    format!("{label}{}", lang.pick("：", ": "))
}
