//! The published report of Rugao 2023, its page pasted whole as text.

use ziping::exchange::{Column, FieldKind, Recognised, Value, from_text, recognise};
use ziping::form::Kind;

fn seed() -> Recognised {
    recognise(&from_text(include_str!("../seed/rugao-2023.txt")).expect("within the limits"))
}

fn text(value: &Option<Value>) -> &str {
    value.as_ref().map_or("", |value| &value.text)
}

#[test]
fn unit_year_and_kind() {
    let seed = seed();
    assert_eq!(text(&seed.unit), "如皋市社会养老保险管理处");
    assert_eq!(seed.year.as_ref().map(|found| found.year), Some(2023));
    assert_eq!(seed.kind, Some(Kind::Department));
}

#[test]
fn fourteen_duties_and_the_staffing_sentence() {
    let seed = seed();
    assert_eq!(seed.duties.len(), 14);
    assert_eq!(seed.duties[5].text, "负责企业退休人员档案管理和查询服务工作。");
    assert_eq!(seed.duties[13].text, "负责企业离退休人员相关数据的统计、分析与报送。");
    let organisation = seed.field(FieldKind::Organisation).expect("机构设置及人员配置");
    assert!(
        organisation
            .text
            .ends_with("本单位在职在编人员 9 名，劳务人员 10 名，退休人员 8 名。")
    );
    let staffing = &seed.staffing;
    assert_eq!(text(&staffing.approved), "9名");
    assert_eq!(text(&staffing.on_post), "9 名");
    assert_eq!(text(&staffing.contract), "10 名");
    assert_eq!(text(&staffing.retired), "8 名");
}

#[test]
fn the_funds_with_their_eight_items() {
    let seed = seed();
    let funds: Vec<_> = seed
        .funds
        .iter()
        .map(|row| (row.label.text.as_str(), text(&row.budget), text(&row.executed)))
        .collect();
    assert_eq!(
        funds[..3],
        [
            ("资金总额", "1083.48 万元", "1083.48 万元"),
            ("基本支出", "469.01 万元", "469.01 万元"),
            ("项目支出", "614.47 万元", "614.47 万元"),
        ]
    );
    assert_eq!(funds.len(), 11);
    assert_eq!(funds[10], ("退休人员体检费", "395.11 万元", "395.11 万元"));
}

#[test]
fn all_visible_rows() {
    let seed = seed();
    let rows = &seed.rows;
    assert_eq!(rows.len(), 26);
    let row = |index: usize| {
        let row = &rows[index];
        [text(&row.level1), text(&row.level2), text(&row.name)]
            .map(str::to_owned)
            .to_vec()
            .into_iter()
            .chain([
                row.target(),
                row.text(Column::Weight),
                row.text(Column::Actual),
                row.text(Column::Score),
            ])
            .collect::<Vec<_>>()
    };
    assert_eq!(
        row(0),
        ["决策(6)", "计划制定(2)", "中长期规划健全性", "健全", "1", "健全", "1"]
    );
    assert_eq!(
        row(11),
        ["过程(26)", "预算执行(8)", "\"三公经费\"变动率", "≤0%", "1", "0%", "1"]
    );
    assert_eq!(
        row(25),
        ["过程(26)", "人员管理(3)", "在职人员控制率", "100%", "1", "100%", "1"]
    );
}

#[test]
fn five_parts_with_problems_and_suggestions() {
    let seed = seed();
    let parts: Vec<_> = seed
        .sections
        .iter()
        .map(|part| (part.level, part.title.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            (1, "部门基本情况"),
            (2, "部门概况"),
            (2, "职责任务"),
            (2, "绩效目标"),
            (1, "评价工作情况"),
            (2, "评价思路方法"),
            (2, "评价工作过程"),
            (2, "绩效评价结论"),
            (1, "主要绩效"),
            (1, "存在问题"),
            (1, "有关建议"),
        ]
    );
    let problems = seed.sections[9].text();
    for problem in [
        "一是绩效管理专业知识培训不够",
        "二是宣传形式不够丰富",
        "三是评价结果运用不充分",
    ] {
        assert!(problems.contains(problem), "{problem}");
    }
    let suggestions = seed.sections[10].text();
    // The page broke this sentence in two.
    assert!(suggestions.contains("组织工作人员学习绩效管理的规范要求，让绩效理念深入人心"));
    assert!(suggestions.ends_with("促进单位绩效管理整体上台阶。"));
    // Seven results, each in a line of its own but for the one that the page broke.
    let results = seed.sections[8].text();
    assert_eq!(results.lines().count(), 7, "{results}");
}

#[test]
fn the_claimed_result_and_nothing_left_over() {
    let seed = seed();
    assert_eq!(seed.total().map(|value| value.text.as_str()), Some("97.20"));
    assert_eq!(seed.grade().map(|value| value.text.as_str()), Some("优"));
    assert_eq!(seed.unplaced, []);
}
