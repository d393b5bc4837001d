//! Unit, funds, goals, report, checks.

use rust_decimal::Decimal;

use crate::text::{Lang, number, words};

words! {
    unit_lead: "与“三定”规定和部门决算一致；写进自评报告第一部分" / "As in the unit's establishment and final accounts; used in part one of the report";
    unit: "单位" / "Unit";
    unit_name: "单位名称" / "Name";
    supervisor: "主管部门" / "Supervising department";
    year: "评价年度" / "Year evaluated";
    year_unread: "请填四位年份，如 2023。表里仍是原来的年度。" / "Four digits, such as 2023; the form keeps its year until then.";
    contact: "填报人" / "Filled in by";
    phone: "联系电话" / "Phone";
    project: "项目" / "Project";
    project_name: "项目名称" / "Project name";
    implementer: "实施单位" / "Implementing unit";
    duties: "主要职能" / "Duties";
    duty: "职能" / "Duty";
    duty_add: "添加一条职能" / "Add a duty";
    organisation: "机构设置及人员配置" / "Organisation and staffing";
    organisation_hint: "编制数和在职人数用来算在职人员控制率" / "Approved and actual posts give the staff control rate";
    staff_approved: "编制数" / "Approved posts";
    staff_on_post: "在职在编人数" / "Staff on post";
    staff_contract: "编外（劳务）人数" / "Contract staff";
    staff_retired: "退休人数" / "Retired";
    persons: "人" / "persons";
    funds_item: "项目" / "Item";
    funds_item_name: "项目名称" / "Name of the item";
    funds_add: "添加一个项目" / "Add an item";
    actions: "操作" / "Actions";
    execution_rate: "预算执行率" / "Execution rate";
    executed: "全年执行数" / "Executed";
    budget: "全年预算数" / "Adjusted budget";
    execution_formula: "预算执行率 = 全年执行数 ÷ 全年预算数" / "execution rate = executed ÷ adjusted budget";
    goals_lead: "左边照年初批复的目标写，右边写全年实际完成情况" / "Left the goal as approved, right what was reached";
    goals_expected: "预期目标" / "Expected";
    goals_achieved: "实际完成情况" / "Reached";
    goal_expected_hint: "待填：照批复的绩效目标写" / "As approved";
    goal_achieved_hint: "待填：写到数量、质量和时间，与目标逐条对应" / "With amounts, quality and dates, point by point";
    goal_add: "添加一条目标" / "Add a goal";
    report_lead: "按报告的五个部分填写；结论中的总分和等级会与评分表核对" / "Part by part; the total and grade in the conclusion are checked against the table";
    report_index: "目录" / "Contents";
    report_due: "待填" / "To be written";
    checks_lead: "“必须改”的不改完，系统一般不让报送；其余不拦，但复核时常被问到。按 F8 去下一个问题，Shift+F8 去上一个" / "What must be fixed blocks the hand-in in most systems; the rest is often asked in a review. F8 goes to the next finding, Shift+F8 to the one before";
    filter: "按轻重筛选" / "Filter";
    all: "全部" / "All";
    how_to_mend: "怎么改：" / "Mend: ";
    mend: "去修改" / "Go there";
    basis: "依据：" / "Basis: ";
    answered: "已说明" / "Answered";
    answer: "写说明" / "Answer";
    answer_hint: "情况属实、不必改的，写明缘由；随结果一并上报，问题仍会列出" / "Where the form is right as it stands, say why; the answer goes into the result and the finding stays listed";
    what_if: "还能怎样" / "What if";
    what_if_hint: "离上一等级差什么、分失在哪里、等级经不经得起复核" / "What the next grade takes, where the points went, how firm the grade is";
    to_next_grade: "到上一等级" / "To the next grade";
    no_next_grade: "已是最高等级，或还有没评的分，或总分另有限制。" / "It is the best grade already, or points are open, or the total is held down.";
    where_lost: "分失在哪里" / "Where the points went";
    disputed: "自评与测算不同的行" / "Rows scored otherwise than computed";
    by_rounding: "取整方式的影响" / "What the rounding does";
    print_checklist: "打印清单" / "Print the list";
}

/// How many duties, and how to paste them.
pub fn duties_hint(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 条；可整段粘贴，按“（1）（2）”自动分条"),
        Lang::En => format!("{count}; a pasted list is split at its numbers (1) (2)"),
    }
}

/// 上移第 2 条.
pub fn move_up(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("上移第 {number} 条"),
        Lang::En => format!("Move {number} up"),
    }
}

/// 下移第 2 条.
pub fn move_down(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("下移第 {number} 条"),
        Lang::En => format!("Move {number} down"),
    }
}

/// 删除第 2 条.
pub fn remove_number(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("删除第 {number} 条"),
        Lang::En => format!("Remove {number}"),
    }
}

/// The line below the funds heading; `unit` is the money unit.
pub fn funds_lead(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("单位：{unit}。金额照部门决算填写；合计随填随算，差异写在格子下面"),
        Lang::En => format!("In {unit}, as in the final accounts; sums are compared while you type"),
    }
}

/// The table's caption.
pub fn funds_caption(unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("预算安排及支出情况，单位：{unit}"),
        Lang::En => format!("Budget and expenditure in {unit}"),
    }
}

/// 删除项目：稽查经费.
pub fn funds_remove(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("删除项目：{label}"),
        Lang::En => format!("Remove item: {label}"),
    }
}

/// The parts make up the whole.
pub fn funds_agrees(sum: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("= 各项之和 {sum}"),
        Lang::En => format!("= sum of parts {sum}"),
    }
}

/// The parts do not make up the whole; `difference` is whole − parts.
pub fn funds_differs(sum: &str, difference: Decimal, lang: Lang) -> String {
    let more = difference > Decimal::ZERO;
    let gap = number::plain(difference.abs());
    match lang {
        Lang::Zh => format!("各项之和 {sum}，{}{gap}", if more { "少 " } else { "多 " }),
        Lang::En => format!("parts sum to {sum}, {gap} too {}", if more { "little" } else { "much" }),
    }
}

/// 预期目标 1.
pub fn goal_expected(number: usize, lang: Lang) -> String {
    format!("{} {number}", goals_expected(lang))
}

/// 实际完成情况 1.
pub fn goal_achieved(number: usize, lang: Lang) -> String {
    format!("{} {number}", goals_achieved(lang))
}

/// 删除目标 1.
pub fn goal_remove(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("删除目标 {number}"),
        Lang::En => format!("Remove goal {number}"),
    }
}

/// 一、部门概况: the heading of a part of the report.
pub fn part_heading(number: usize, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}、{title}", number::chinese(number)),
        Lang::En => format!("{number}. {title}"),
    }
}

/// （一）主要职能: the heading of a section below a part.
pub fn section_heading(number: usize, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{}）{title}", number::chinese(number)),
        Lang::En => format!("({number}) {title}"),
    }
}

/// 差 2 节.
pub fn sections_missing(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("差 {count} 节"),
        Lang::En => format!("{count} missing"),
    }
}

/// 180 字.
pub fn characters(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{count} 字"),
        Lang::En => format!("{count} characters"),
    }
}

/// The button that works it out and puts it away.
pub const fn what_if_button(open: bool, lang: Lang) -> &'static str {
    match (open, lang) {
        (false, Lang::Zh) => "算一算",
        (false, Lang::En) => "Work it out",
        (true, Lang::Zh) => "收起",
        (true, Lang::En) => "Put it away",
    }
}

/// The label of what is answered to a finding.
pub fn answer_to(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{title}：说明"),
        Lang::En => format!("{title}: answer"),
    }
}

/// What the key for the next finding has come to: 第 2 / 12 个问题：….
pub fn finding_at(at: usize, of: usize, title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第 {at} / {of} 个问题：{title}"),
        Lang::En => format!("Finding {at} of {of}: {title}"),
    }
}

/// For screen readers: what the button mends.
pub fn go_and_mend(title: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("去修改：{title}"),
        Lang::En => format!("Go there: {title}"),
    }
}
