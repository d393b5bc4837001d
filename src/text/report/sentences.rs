//! The sentences of a draft. Each says one thing that the form holds and is empty where the form does not hold it.

use rust_decimal::Decimal;

use crate::form::{
    Assessment, FundsRow, GradeBand, Kind, Quantity, Rounding, RoundingMode, RoundingPlace, Staffing, Template,
    TierCuts,
};
use crate::score::{ScoreSheet, row_rate};
use crate::text::number::{chinese, join_unit, plain, points};
use crate::text::{Lang, funds_column, rounding_words};

/// Said under 存在问题 when there is nothing to say.
pub const NO_POINTS_LOST: &str = "各项指标均未失分。";

/// The title: the unit (and the project), then what it is.
pub fn title(form: &Assessment) -> Vec<String> {
    let project = form.project.as_ref().map_or("", |project| project.name.trim());
    let year = form.year;
    let what = match form.template.kind {
        Kind::Department => format!("{year}年度部门整体支出绩效自评报告"),
        Kind::Project => format!("{year}年度项目支出绩效自评报告"),
    };
    let lines = [form.unit.name.trim().to_owned(), project.to_owned(), what];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// 一、部门基本情况; counted from 1.
pub fn heading_1(number: usize, title: &str) -> String {
    format!("{}、{title}", chinese(number))
}

/// （一）部门概况; counted from 1.
pub fn heading_2(number: usize, title: &str) -> String {
    format!("（{}）{title}", chinese(number))
}

/// `1.…`; counted from 1.
pub fn item(number: usize, text: &str) -> String {
    format!("{number}.{text}")
}

/// A text with the full stop that a sentence ends in.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['。', '！', '？', '.', '；', '!', '?']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}

/// Facts in one sentence; none makes no sentence.
fn joined(facts: &[String]) -> String {
    let said: Vec<&str> = facts
        .iter()
        .map(String::as_str)
        .filter(|fact| !fact.is_empty())
        .collect();
    sentence(&said.join("，"))
}

/// `word` and a text, where there is one.
fn fact(word: &str, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        String::new()
    } else {
        format!("{word}{text}")
    }
}

/// Who runs what under whom.
pub fn general(form: &Assessment) -> String {
    let unit = form.unit.name.trim();
    let supervisor = fact("主管部门为", &form.unit.supervisor);
    let Some(project) = form.project.as_ref().filter(|project| !project.name.trim().is_empty()) else {
        let stands = if unit.is_empty() || supervisor.is_empty() {
            String::new()
        } else {
            format!("{unit}的{supervisor}")
        };
        return sentence(&stands);
    };
    let implementer = match project.implementer.trim() {
        "" => unit,
        implementer => implementer,
    };
    let name = project.name.trim();
    let run = if implementer.is_empty() {
        String::new()
    } else {
        format!("“{name}”项目由{implementer}实施")
    };
    joined(&[run, supervisor])
}

/// Staff figures as typed.
pub fn staffing(staff: &Staffing) -> String {
    joined(&[
        fact("编制数", staff.approved.text()),
        fact("在职在编人员", staff.on_post.text()),
        fact("编外（劳务）人员", staff.contract.text()),
        fact("退休人员", staff.retired.text()),
    ])
}

/// A cell of the funds block as typed, with the block's unit where it prints none.
fn money(cell: &Quantity, unit: &str) -> String {
    let text = cell.text().trim();
    match cell.number() {
        Some(number) if number.unit.is_empty() => join_unit(text, unit),
        Some(_) => text.to_owned(),
        None => String::new(),
    }
}

/// A row of the funds block: its figures and its execution rate.
pub fn funds_row(form: &Assessment, row: &FundsRow) -> String {
    let funds = &form.template.funds;
    let label = row
        .label
        .trim()
        .trim_start_matches("其中")
        .trim_start_matches([':', '：']);
    let mut facts: Vec<String> = Vec::new();
    for column in &funds.columns {
        let text = money(row.cell(*column), &funds.unit);
        if !text.is_empty() {
            facts.push(format!("{} {text}", funds_column(*column, Lang::Zh)));
        }
    }
    if let Some(rate) = rate(row, &funds.unit).filter(|_| !facts.is_empty()) {
        facts.push(format!("预算执行率 {rate}"));
    }
    if facts.is_empty() {
        return String::new();
    }
    sentence(&format!("{label}{}", facts.join("，")))
}

/// The execution rate of a row, rounded half up to two decimals of a percent.
fn rate(row: &FundsRow, unit: &str) -> Option<String> {
    let rate = row_rate(row, unit).ok()?.shift(2)?.round(2, RoundingMode::HalfUp)?;
    Some(format!("{}%", plain(rate)))
}

/// How many indicators there are, and how the points are spread.
pub fn weights(template: &Template) -> String {
    let rows = template.indicators().count();
    if rows == 0 {
        return String::new();
    }
    let group = |name: &str, weight: Decimal| format!("{name} {} 分", plain(weight));
    let groups: Vec<String> = template.groups.iter().map(|it| group(&it.name, it.weight)).collect();
    format!(
        "自评表共 {rows} 项三级指标，满分 {} 分，其中{}；总分由各项指标得分汇总形成。",
        plain(template.full_marks),
        groups.join("、")
    )
}

/// Where and how scores are rounded.
pub fn rounding(rounding: Rounding) -> String {
    let what = match rounding.place {
        RoundingPlace::Indicator => "各项指标得分",
        RoundingPlace::Total => "总分",
    };
    format!("{what}{}。", rounding_words(rounding, Lang::Zh))
}

/// The three tiers with the template's cuts.
pub fn tiers(cuts: TierCuts) -> String {
    let (full, partial) = (plain(cuts.full), plain(cuts.partial));
    format!(
        "定性指标按完成情况分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，\
         分别在分值的 {full}%（含）—100%、{partial}%（含）—{full}%、0%—{partial}% 之间评分。"
    )
}

/// The grades and where each begins.
pub fn grades(grades: &[GradeBand]) -> String {
    let band = |grade: &GradeBand| {
        if grade.at_least.is_zero() {
            format!("其余为“{}”", grade.name)
        } else {
            format!("{} 分（含）以上为“{}”", plain(grade.at_least), grade.name)
        }
    };
    let bands: Vec<String> = grades.iter().map(band).collect();
    sentence(&fact("等级按总分评定：", &bands.join("，")))
}

/// How many rows are scored.
pub fn answered(all: usize, scored: usize, open: usize, not_applicable: usize) -> String {
    if scored == 0 && not_applicable == 0 {
        return String::new();
    }
    let some = |count: usize, word: &str| {
        if count == 0 {
            String::new()
        } else {
            format!("{word} {count} 项")
        }
    };
    joined(&[
        format!("对照自评表逐项填报，{all} 项指标中已评 {scored} 项"),
        some(not_applicable, "不适用"),
        some(open, "待评"),
    ])
}

/// How many pieces of evidence are listed.
pub fn evidence(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        format!("共登记佐证材料 {count} 件。")
    }
}

/// Total and grade; while rows are open, what is scored so far.
pub fn conclusion(form: &Assessment, sheet: &ScoreSheet) -> String {
    let total = &sheet.total;
    if sheet.rows.iter().all(|row| row.score.is_none()) {
        return String::new();
    }
    let score = points(total.total, form.template.settings.rounding.decimals);
    let subject = match (&form.project, form.template.kind) {
        (Some(project), _) if !project.name.trim().is_empty() => format!("“{}”项目", project.name.trim()),
        (_, Kind::Project) => "项目".to_owned(),
        (_, Kind::Department) => format!("{}部门整体", form.unit.name.trim()),
    };
    let head = format!("{}年度{subject}", form.year);
    let grade = total.grade.as_deref().unwrap_or("");
    if total.open_rows > 0 {
        return format!("{head}已评指标得 {score} 分，还有 {} 项指标待评。", total.open_rows);
    }
    joined(&[format!("{head}绩效评价得分为 {score} 分"), fact("等级为", grade)])
}

/// The points of level 1.
pub fn group_scores(form: &Assessment, sheet: &ScoreSheet) -> String {
    if sheet.total.open_rows > 0 {
        return String::new();
    }
    let decimals = form.template.settings.rounding.decimals;
    let group = |(name, score, weight): (&str, Decimal, Decimal)| {
        format!("{name}得 {} 分（分值 {} 分）", points(score, decimals), plain(weight))
    };
    let groups = form.template.groups.iter().zip(&sheet.groups);
    let groups: Vec<String> = groups
        .map(|(group_of, score)| group((&group_of.name, score.score, score.weight)))
        .collect();
    sentence(&fact("其中：", &groups.join("，")))
}

/// A row with full points: what was done against what was asked.
pub fn reached(name: &str, actual: &str, target: &str) -> String {
    let done = if is_figure(actual) {
        format!("{name}为 {actual}")
    } else {
        format!("{name}：{actual}")
    };
    if target.is_empty() || target == actual {
        done
    } else {
        format!("{done}（指标值 {target}）")
    }
}

/// Whether a cell begins like a figure, with or without a sign.
fn is_figure(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit() || "≥≤＝=＞＜><≧≦-".contains(c))
}

/// `指标值为 100%`, `指标值为“充分”`; empty for an empty cell.
fn cell(word: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else if is_figure(text) {
        format!("{word}为 {text}")
    } else {
        format!("{word}为“{text}”")
    }
}

/// The rows of a group with full points.
pub fn reached_in(group: &str, rows: &[String]) -> String {
    sentence(&fact(&format!("{group}方面："), &rows.join("；")))
}

/// A row that lost points.
pub fn problem(
    name: &str,
    target: &str,
    actual: &str,
    weight: Decimal,
    lost: Decimal,
    decimals: u8,
    reason: &str,
) -> String {
    let points_lost = format!("分值 {} 分，失 {} 分", plain(weight), points(lost, decimals));
    let facts = joined(&[cell("指标值", target), cell("实际完成值", actual), points_lost]);
    format!("{name}：{facts}{}", sentence(reason))
}

/// What will be done about a row.
pub fn measure(name: &str, measures: &str) -> String {
    format!("{name}：{}", sentence(measures))
}
