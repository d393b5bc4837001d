//! The report's text: what is drafted from a form, what of a person's text is kept, and which of its figures are stale.

use ziping::form::{Assessment, Goal, Quantity, builtin_template, example};
use ziping::report::{Level, Stale, compose, draft_of, stale};
use ziping::score::score;

fn told(form: &Assessment) -> String {
    let report = compose(form, &score(form));
    let mut text = report.title.join("\n");
    for paragraph in report.paragraphs {
        let mark = match paragraph.level {
            Level::One => "\n# ",
            Level::Two => "\n## ",
            Level::Three => "- ",
            Level::Text => "",
        };
        let pen = if paragraph.written { "✍" } else { "" };
        text.push_str(&format!("\n{mark}{}  [{}{pen}]", paragraph.text, paragraph.origin));
    }
    text
}

fn stale_in(form: &Assessment, text: &str) -> Vec<(String, String, String)> {
    let mut form = form.clone();
    form.narrative.clear();
    form.narrative.insert("evaluation-process".into(), text.into());
    let of = |found: Stale| {
        assert_eq!(text[found.at.clone()], found.said);
        (found.name, found.said, found.now)
    };
    stale(&form, &score(&form)).into_iter().map(of).collect()
}

#[test]
fn a_form_without_text_is_drafted_from_what_it_holds() {
    let mut form = example().unwrap();
    form.narrative.clear();
    insta::assert_snapshot!(told(&form));
}

#[test]
fn a_project_form_is_drafted_from_what_it_holds() {
    let template = builtin_template("national-project-2020").unwrap();
    let mut form = Assessment::new(template, 2022);
    form.unit.name = "某市体育局".into();
    form.unit.supervisor = "某市人民政府".into();
    form.project.as_mut().unwrap().name = "全民健身".into();
    form.goals = vec![Goal {
        expected: "举办活动 10 场。".into(),
        achieved: "举办活动 9 场。".into(),
    }];
    for (row, budget, executed) in [("total", "90", "89.974"), ("fiscal", "90", "89.974")] {
        let row = form.funds.rows.iter_mut().find(|found| found.id == row).unwrap();
        (row.budget, row.executed) = (Quantity::new(budget), Quantity::new(executed));
    }
    insta::assert_snapshot!(told(&form));
}

#[test]
fn an_empty_form_states_nothing_about_the_unit() {
    let form = Assessment::new(builtin_template("rugao-department-2023").unwrap(), 2023);
    for section in [
        "overview-general",
        "overview-duties",
        "overview-goals",
        "evaluation-process",
        "evaluation-conclusion",
        "results",
        "problems",
        "suggestions",
    ] {
        assert_eq!(draft_of(&form, &score(&form), section), "", "{section}");
    }
}

#[test]
fn a_persons_text_stands_as_it_is() {
    let mut form = example().unwrap();
    form.narrative
        .insert("problems".into(), "一是甲。\n\n  二是 乙。".into());
    let report = compose(&form, &score(&form));
    let own: Vec<_> = report
        .paragraphs
        .iter()
        .filter(|it| it.origin.starts_with("problems/"))
        .collect();
    assert_eq!(
        own.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(),
        ["一是甲。", "二是 乙。"]
    );
    assert_eq!(
        own.iter().map(|it| it.origin.as_str()).collect::<Vec<_>>(),
        ["problems/1", "problems/3"]
    );
    assert!(own.iter().all(|it| it.written));
}

#[test]
fn no_draft_disagrees_with_its_form() {
    for mut form in [example().unwrap()] {
        form.narrative.clear();
        let sheet = score(&form);
        let sections: Vec<String> = form.template.text_sections().map(|(_, it)| it.id.clone()).collect();
        for section in sections {
            let text = draft_of(&form, &sheet, &section);
            form.narrative.insert(section, text);
        }
        assert_eq!(stale(&form, &sheet), []);
        let told: Vec<_> = ziping::check::check(&form, &sheet)
            .into_iter()
            .filter(|it| matches!(it.place, ziping::check::Place::Narrative { .. }))
            .collect();
        assert_eq!(told, []);
    }
}

#[test]
fn the_seeds_own_report_agrees_with_its_form() {
    let form = example().unwrap();
    assert_eq!(stale(&form, &score(&form)), []);
}

#[test]
fn figures_that_no_longer_follow_are_pointed_out() {
    let mut form = example().unwrap();
    let total = &mut form.funds.rows[0];
    (total.budget, total.executed) = (Quantity::new("1100 万元"), Quantity::new("990 万元"));
    for (text, name, said, now) in [
        (
            "2023 年度如皋市社会养老保险管理处部门整体支出全年预算数 1083.48 万元，全年累计支出数 990 万元。",
            "全年预算数",
            "1083.48 万元",
            "1100 万元",
        ),
        ("全年执行数为1,083.48万元", "全年执行数", "1,083.48万元", "990万元"),
        ("全年执行数 0.108 亿元", "全年执行数", "0.108 亿元", "0.099 亿元"),
        ("预算执行率达95.5%", "预算执行率", "95.5%", "90%"),
        ("编制数为12名，实有9名", "编制数", "12", "9"),
        ("履职得分为 40 分", "履职", "40 分", "46 分"),
    ] {
        let found = stale_in(&form, text);
        assert_eq!(found, [(name.into(), said.into(), now.into())], "{text}");
    }
}

#[test]
fn what_may_be_something_else_is_left_alone() {
    let form = example().unwrap();
    for text in [
        "上年全年预算数 900 万元",
        "全年预算数约 1080 万元",
        "全年预算数 1083.5 万元",
        "全年预算数 0.1083 亿元",
        "全年执行数 10834800 元",
        "编制数 9 至 12 名",
        "宣传费支出数 3 万元",
        "预算数 614.47 万元",
        "退休人员 12000 名",
        "全年预算数增加 30 万元",
        "较2022年度全年预算数 900 万元",
    ] {
        assert_eq!(stale_in(&form, text), [], "{text}");
    }
}

#[test]
fn a_stale_figure_is_replaced_and_nothing_else() {
    let mut form = example().unwrap();
    form.funds.rows[0].executed = Quantity::new("990 万元");
    let text = "一、预算。\n全年执行数为1,083.48万元，结余 10 万元。";
    form.narrative.clear();
    form.narrative.insert("evaluation-process".into(), text.into());
    let found = stale(&form, &score(&form));
    let mended = found[0].mended(text).unwrap();
    assert_eq!(mended, "一、预算。\n全年执行数为990万元，结余 10 万元。");
    // The text was changed in the meantime: what stands there now is left alone.
    assert_eq!(found[0].mended(&mended), None);
    form.narrative.insert("evaluation-process".into(), mended);
    assert_eq!(stale(&form, &score(&form)), []);
}

#[test]
fn points_are_held_against_points_and_rates_against_rates() {
    let mut form = example().unwrap();
    let id = form
        .template
        .indicators()
        .find(|row| row.name == "预算执行率")
        .unwrap()
        .id
        .clone();
    form.answers.get_mut(&id).unwrap().actual = Quantity::new("95%");
    let found = stale_in(&form, "支付进度符合率得 5 分");
    assert_eq!(found, [("支付进度符合率".into(), "5 分".into(), "1 分".into())]);
}
