//! New drafts from documents: readable again, with the rows, figures and claims as printed.

use ziping::check::check;
use ziping::exchange::{Assumption, draft, from_html, from_text, recognise};
use ziping::form::{Assessment, Limits, Rule, json};
use ziping::score::score;

fn case(folder: &str) -> ziping::exchange::Drafted {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(folder)
        .join("form.html");
    let html = std::fs::read_to_string(path).expect("form.html");
    draft(&recognise(&from_html(&html).expect("within the limits")), 2000)
}

fn seed() -> Assessment {
    let source = from_text(include_str!("../seed/rugao-2023.txt")).expect("within the limits");
    draft(&recognise(&source), 2000).assessment
}

#[test]
fn every_draft_can_be_read_again() {
    for folder in super::cases::folders() {
        let name = folder.file_name().expect("a name").to_str().expect("UTF-8");
        let made = case(name).assessment;
        let file = json::write(&made);
        let read = json::read::<Assessment>(file.as_bytes(), Assessment::FORMAT, Limits::JSON).expect(name);
        assert_eq!(read.value, made, "{name}");
        assert_eq!(read.unknown, Vec::<String>::new());
        check(&made, &score(&made));
    }
}

#[test]
fn the_printed_rows_are_answers_with_claimed_scores() {
    let made = case("01-yunnan-yongde-2022-project");
    let form = made.assessment;
    assert_eq!(form.year, 2022);
    assert_eq!(form.claimed.total.as_deref(), Some("96"));
    assert_eq!(form.claimed.grade.as_deref(), Some("优"));
    let rows: Vec<_> = form.template.indicators().collect();
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[0].name, "预算执行率");
    assert_eq!(rows[1].target.text(), "≧735人次");
    assert_eq!(rows[1].rule, Rule::AtLeast);
    let sheet = score(&form);
    // 7 of 10 is printed for a target that is met: the computed score says 10, the claim stays.
    assert_eq!(sheet.rows[3].proposed, Some(10.into()));
    assert_eq!(form.answers[&rows[3].id].claimed_score.as_deref(), Some("7"));
    assert_eq!(made.assumptions, []);
}

#[test]
fn weights_in_brackets_are_the_groups_points() {
    let form = seed();
    let groups: Vec<_> = form
        .template
        .groups
        .iter()
        .map(|group| (group.name.as_str(), group.weight.to_string()))
        .collect();
    assert_eq!(groups, [("决策", "6".to_owned()), ("过程", "26".to_owned())]);
    let below: Vec<_> = form.template.groups[1]
        .groups
        .iter()
        .map(|group| (group.name.as_str(), group.weight.to_string()))
        .collect();
    assert_eq!(below[0], ("预算执行", "8".to_owned()));
}

#[test]
fn the_seed_becomes_a_whole_form() {
    let form = seed();
    assert_eq!(form.unit.name, "如皋市社会养老保险管理处");
    assert_eq!(form.unit.duties.len(), 14);
    assert_eq!(
        form.unit.staffing.on_post.number().map(|number| number.value),
        Some(9.into())
    );
    let total = &form.template.funds.rows[0];
    assert_eq!(total.label, "资金总额");
    let project = form.funds.row("project").expect("项目支出");
    assert_eq!(project.parent.as_deref(), Some("total"));
    let items: Vec<_> = form.funds.parts("project").collect();
    assert_eq!(items.len(), 8);
    assert_eq!(form.template.report.len(), 5);
    let problems = form.template.report[3].id.as_str();
    assert!(form.narrative[problems].starts_with("一是绩效管理专业知识培训不够"));
    // 29 visible points, all full, and a claim that they do not reach.
    let sheet = score(&form);
    assert_eq!(sheet.total.sum.to_string(), "29.00");
}

#[test]
fn what_is_not_printed_is_assumed_and_said() {
    let made = case("18-sichuan-anju-food-2021-project");
    // Nine rows print a score and no points.
    let assumed = made
        .assumptions
        .iter()
        .filter(|assumption| matches!(assumption, Assumption::Weight { .. }));
    assert_eq!(assumed.count(), 9);
}
