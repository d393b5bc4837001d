//! The built-in templates and the filled example: complete, consistent, and true to the published form.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the helpers of a test fail it"
)]

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;
use ziping::check::{Code, check};
use ziping::form::formula::Expr;
use ziping::form::{
    Answer, Assessment, Column, Formula, FundsColumn, FundsTemplate, Group, Indicator, Kind, OFFERED, Parts,
    ReportSection, Rule, Settings, Source, Template, Understood, builtin_template, builtin_templates, example, json,
};
use ziping::score::score;
use ziping::text::{Lang, column_text, column_title, page};

/// The published rows of Rugao 2023: level 1, level 2, level 3, target, points.
const PUBLISHED: [(&str, &str, &str, &str, &str); 26] = [
    ("决策", "计划制定", "中长期规划健全性", "健全", "1"),
    ("决策", "计划制定", "工作计划健全性", "健全", "1"),
    ("决策", "目标设定", "绩效目标合理性", "合理", "1"),
    ("决策", "目标设定", "绩效指标明确性", "明确", "1"),
    ("决策", "预算编制", "预算编制科学性", "科学", "1"),
    ("决策", "预算编制", "预算编制规范性", "规范", "1"),
    ("过程", "预算执行", "预算调整率", "0%", "1"),
    ("过程", "预算执行", "支付进度符合率", "100%", "1"),
    ("过程", "预算执行", "预算执行率", "100%", "2"),
    ("过程", "预算执行", "结转结余率", "0%", "1"),
    ("过程", "预算执行", "公用经费控制率", "≤100%", "1"),
    ("过程", "预算执行", "\"三公经费\"变动率", "≤0%", "1"),
    ("过程", "预算执行", "政府采购执行率", "100%", "1"),
    ("过程", "预算管理", "预算管理制度健全性", "健全", "1"),
    ("过程", "预算管理", "资金使用合规性", "合规", "2"),
    ("过程", "预算管理", "绩效管理覆盖率", "100%", "1"),
    ("过程", "预算管理", "基础信息完善性", "完善", "1"),
    ("过程", "预算管理", "预决算信息公开度", "公开", "1"),
    ("过程", "资产管理", "资产管理制度健全性", "健全", "1"),
    ("过程", "资产管理", "资产管理规范性", "规范", "1"),
    ("过程", "资产管理", "固定资产利用率", "100%", "1"),
    ("过程", "项目管理", "项目管理制度健全性", "健全", "1"),
    ("过程", "项目管理", "项目管理制度执行规范性", "规范", "2"),
    ("过程", "人员管理", "人员管理制度健全性", "健全", "1"),
    ("过程", "人员管理", "人员管理制度执行有效性", "有效", "1"),
    ("过程", "人员管理", "在职人员控制率", "100%", "1"),
];

/// What the published form prints as 实际完成值 of the same rows.
const PUBLISHED_ACTUALS: [&str; 26] = [
    "健全", "健全", "合理", "明确", "科学", "规范", "0%", "100%", "100%", "0%", "100%", "0%", "100%", "健全", "合规",
    "100%", "完善", "公开", "健全", "规范", "100%", "健全", "规范", "健全", "有效", "100%",
];

fn templates() -> Vec<Arc<Template>> {
    builtin_templates()
        .map(|id| builtin_template(id).unwrap_or_else(|| panic!("{id} does not read")))
        .collect()
}

fn rugao() -> Arc<Template> {
    builtin_template("rugao-department-2023").unwrap()
}

fn rugao_filled() -> Assessment {
    example().expect("the example reads")
}

/// Groups of both levels, each after its parent.
fn all_groups(template: &Template) -> impl Iterator<Item = &Group> {
    template
        .groups
        .iter()
        .flat_map(|group| std::iter::once(group).chain(&group.groups))
}

fn assert_unique<'a>(what: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(
            id.starts_with(|c: char| c.is_ascii_lowercase())
                && id
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{what}: {id} is not lower case with hyphens"
        );
        assert!(seen.insert(id), "{what}: {id} twice");
    }
}

#[test]
fn every_template_reads_without_an_unknown_field() {
    for (id, kind) in [
        ("rugao-department-2023", Kind::Department),
        ("national-project-2020", Kind::Project),
        ("department-framework-2013", Kind::Department),
        ("sichuan-project", Kind::Project),
        ("chongqing-department", Kind::Department),
        ("blank-project", Kind::Project),
    ] {
        let text = std::fs::read_to_string(format!("{}/templates/{id}.json", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (template, unknown): (Template, _) = json::from_tree(&json::parse(&text).unwrap()).unwrap();
        assert_eq!(unknown, Vec::<String>::new());
        assert_eq!(template.format, "ziping.template/1");
        assert_eq!(template.id, id);
        assert_eq!(template.kind, kind);
        assert_eq!(builtin_template(id).as_deref(), Some(&template));
        assert!(text.ends_with("}\n"));
    }
    assert_eq!(templates().len(), 6);
}

#[test]
fn what_is_offered_on_the_start_page_is_what_the_templates_say() {
    assert_eq!(
        OFFERED.map(|form| form.id).to_vec(),
        builtin_templates().collect::<Vec<_>>()
    );
    for (form, template) in OFFERED.iter().zip(templates()) {
        let groups: Vec<String> = template
            .groups
            .iter()
            .map(|group| format!("{} {}", group.name, group.weight))
            .collect();
        assert_eq!(form.kind, template.kind);
        assert_eq!(form.groups, groups.join(" · "));
        assert_eq!(form.rows, template.indicators().count());
        for lang in [Lang::Zh, Lang::En] {
            assert!(!page::card_name(form.id, lang).is_empty());
        }
    }
}

#[test]
fn the_example_reads_without_an_unknown_field() {
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/templates/example-rugao-2023.json"
    ))
    .unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    value
        .as_object_mut()
        .unwrap()
        .insert("template".to_owned(), serde_json::to_value(&*rugao()).unwrap());
    let (read, unknown): (Assessment, _) = json::from_tree(&value).unwrap();
    assert_eq!(unknown, Vec::<String>::new());
    assert_eq!(read, rugao_filled());
}

#[test]
fn weights_sum_at_every_level() {
    for template in templates() {
        let level1: Decimal = template.groups.iter().map(|group| group.weight).sum();
        assert_eq!(level1, template.full_marks, "{}", template.id);
        for group in all_groups(&template) {
            let groups = group.groups.iter().map(|group| group.weight);
            let below: Decimal = groups.chain(group.indicators.iter().map(|row| row.weight)).sum();
            assert_eq!(below, group.weight, "{} {}", template.id, group.id);
        }
        assert!(template.indicators().all(|row| row.weight > Decimal::ZERO));
    }
}

#[test]
fn ids_are_unique() {
    for template in templates() {
        let groups = all_groups(&template).map(|group| group.id.as_str());
        let rows = template.indicators().map(|row| row.id.as_str());
        assert_unique(&template.id, groups.chain(rows));
        assert_unique(&template.id, template.funds.rows.iter().map(|row| row.id.as_str()));
        let sections = template
            .report
            .iter()
            .flat_map(|section| std::iter::once(section).chain(&section.sections));
        assert_unique(&template.id, sections.map(|section| section.id.as_str()));
    }
}

#[test]
fn every_row_says_how_it_is_scored_filled_and_proved() {
    for template in templates() {
        for row in template.indicators() {
            let at = format!("{} {}", template.id, row.id);
            assert!(
                row.rule_text.ends_with('。') && row.rule_text.contains('分'),
                "{at}: rule"
            );
            assert!(row.help.ends_with('。'), "{at}: help");
            assert!(!row.basis.is_empty(), "{at}: basis");
            assert!((1..=4).contains(&row.evidence.len()), "{at}: evidence");
            assert!(row.evidence.iter().all(|piece| !piece.is_empty()), "{at}: evidence");
            assert!(!row.target.text().is_empty(), "{at}: target");
            assert_eq!(
                row.rule == Rule::Checklist,
                !row.checklist.is_empty(),
                "{at}: checklist"
            );
        }
        assert!(!template.basis.is_empty() && !template.note.is_empty());
        assert_eq!(template.settings, Settings::default());
    }
}

#[test]
fn every_formula_reads_and_names_its_figures() {
    for template in templates() {
        for (row, formula) in formulas(&template) {
            let at = format!("{} {}", template.id, row.id);
            let expr = Expr::parse(&formula.expression).unwrap_or_else(|error| panic!("{at}: {error:?}"));
            let declared: Vec<&str> = formula.inputs.iter().map(|input| input.name.as_str()).collect();
            assert_eq!(expr.names(), declared, "{at}");
            assert!(formula.percent && row.target.text().ends_with('%'), "{at}: a rate");
            assert!(row.rule != Rule::ExecutionRate, "{at}: the funds block says it");
            for input in &formula.inputs {
                assert!(!input.help.is_empty(), "{at} {}: help", input.name);
                if let Some(Source::Funds { row, column }) = &input.source {
                    assert!(asks_for(&template.funds, row, *column), "{at}: no {row} {column:?}");
                }
            }
        }
    }
}

fn formulas(template: &Template) -> impl Iterator<Item = (&Indicator, &Formula)> {
    template
        .indicators()
        .filter_map(|row| row.formula.as_ref().map(|formula| (row, formula)))
}

fn asks_for(funds: &FundsTemplate, row: &str, column: FundsColumn) -> bool {
    funds.columns.contains(&column) && funds.rows.iter().any(|known| known.id == row)
}

#[test]
fn the_shared_indicators_carry_their_formulas() {
    let template = rugao();
    let expression = |id: &str| {
        let row = template.indicator(id).unwrap_or_else(|| panic!("{id}"));
        row.formula
            .as_ref()
            .unwrap_or_else(|| panic!("{id}"))
            .expression
            .clone()
    };
    for (id, wanted) in [
        ("budget-adjustment-rate", "预算调整数 ÷ 年初预算数 × 100%"),
        ("payment-progress-rate", "实际支付进度 ÷ 计划支付进度 × 100%"),
        ("carry-over-rate", "结转结余总额 ÷ 支出预算数 × 100%"),
        ("public-expense-control", "实际支出公用经费 ÷ 预算安排公用经费 × 100%"),
        (
            "three-public-change",
            "（本年三公经费 − 上年三公经费）÷ 上年三公经费 × 100%",
        ),
        ("procurement-rate", "实际政府采购金额 ÷ 政府采购预算数 × 100%"),
        ("performance-coverage", "纳入绩效管理的项目支出 ÷ 项目支出预算数 × 100%"),
        ("fixed-asset-use", "实际在用固定资产总额 ÷ 所有固定资产总额 × 100%"),
        ("staff-control-rate", "在职人员数 ÷ 编制数 × 100%"),
    ] {
        assert_eq!(expression(id), wanted);
    }
}

#[test]
fn funds_rows_follow_their_parent() {
    for template in templates() {
        let rows = &template.funds.rows;
        assert_eq!(template.funds.unit, "万元");
        assert!(rows.first().unwrap().parent.is_none(), "the first is the total row");
        for (at, row) in rows.iter().enumerate() {
            if let Some(parent) = &row.parent {
                assert!(rows.iter().take(at).any(|above| above.id == *parent), "{}", row.id);
            }
            let has_parts = row.open || rows.iter().any(|below| below.parent.as_ref() == Some(&row.id));
            assert_eq!(row.parts.is_some(), has_parts, "{}", row.id);
        }
    }
}

#[test]
fn the_department_form_has_the_published_rows() {
    let template = rugao();
    let rows: Vec<_> = template
        .groups
        .iter()
        .flat_map(|level1| level1.groups.iter().map(move |level2| (level1, level2)))
        .filter(|(level1, level2)| !level1.proposal && !level2.proposal)
        .flat_map(|(level1, level2)| {
            level2.indicators.iter().map(move |row| {
                let weight = row.weight.to_string();
                (
                    level1.name.clone(),
                    level2.name.clone(),
                    row.name.clone(),
                    row.target.text().to_owned(),
                    weight,
                )
            })
        })
        .collect();
    let wanted: Vec<_> = PUBLISHED
        .map(|(a, b, c, d, e)| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned(), e.to_owned()))
        .into();
    assert_eq!(rows, wanted);
    let first: Vec<&str> = template.indicators().take(26).map(|row| row.name.as_str()).collect();
    assert_eq!(
        first,
        PUBLISHED.map(|row| row.2),
        "in the published order, before the proposals"
    );
}

#[test]
fn the_proposed_part_fills_the_form_to_100() {
    let template = rugao();
    let points = |id: &str| all_groups(&template).find(|group| group.id == id).unwrap().weight;
    assert_eq!(points("decision"), 6.into());
    assert_eq!(points("process"), 26.into());
    assert_eq!(points("institution-building"), 3.into());
    let proposed: Decimal = ["duties", "benefit"].map(points).iter().sum();
    assert_eq!(proposed, 68.into());
    for group in &template.groups {
        for below in &group.groups {
            let published = PUBLISHED.iter().any(|row| row.0 == group.name && row.1 == below.name);
            assert_eq!(below.proposal, !published, "{}", below.id);
        }
    }
}

#[test]
fn the_project_form_has_the_national_weights() {
    let template = builtin_template("national-project-2020").unwrap();
    let weights: Vec<_> = template
        .groups
        .iter()
        .map(|group| (group.name.as_str(), group.weight.to_string()))
        .collect();
    let wanted = [
        ("预算执行", "10"),
        ("产出指标", "50"),
        ("效益指标", "30"),
        ("满意度指标", "10"),
    ];
    assert_eq!(weights, wanted.map(|(name, weight)| (name, weight.to_owned())));
    let level2: Vec<_> = template
        .groups
        .iter()
        .flat_map(|group| &group.groups)
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(
        level2,
        [
            "数量指标",
            "质量指标",
            "时效指标",
            "成本指标",
            "经济效益指标",
            "社会效益指标",
            "生态效益指标",
            "可持续影响指标",
            "服务对象满意度指标",
        ]
    );
}

#[test]
fn the_report_has_the_published_outline() {
    let template = rugao();
    let outline: Vec<(&str, Vec<&str>)> = template
        .report
        .iter()
        .map(|section| (section.title.as_str(), titles(&section.sections)))
        .collect();
    assert_eq!(
        outline,
        [
            ("部门基本情况", vec!["部门概况", "职责任务", "绩效目标"]),
            ("评价工作情况", vec!["评价思路方法", "评价工作过程", "绩效评价结论"]),
            ("主要绩效", vec![]),
            ("存在问题", vec![]),
            ("有关建议", vec![]),
        ]
    );
    for template in templates() {
        assert!(
            template
                .text_sections()
                .all(|(_, section)| section.help.ends_with('。'))
        );
    }
}

fn titles(sections: &[ReportSection]) -> Vec<&str> {
    sections.iter().map(|section| section.title.as_str()).collect()
}

#[test]
fn the_example_answers_every_row_and_no_other() {
    let example = rugao_filled();
    let rows: BTreeSet<&str> = example.template.indicators().map(|row| row.id.as_str()).collect();
    let answers: BTreeSet<&str> = example.answers.keys().map(String::as_str).collect();
    assert_eq!(answers, rows);
    assert!(example.answers.values().all(|answer| !answer.actual.is_blank()));
}

#[test]
fn the_example_says_what_the_published_form_says() {
    let example = rugao_filled();
    let actuals: Vec<&str> = example
        .template
        .indicators()
        .take(26)
        .map(|row| example.answers[&row.id].actual.text())
        .collect();
    assert_eq!(actuals, PUBLISHED_ACTUALS);
    assert_eq!(example.year, 2023);
    assert_eq!(example.unit.name, "如皋市社会养老保险管理处");
    assert_eq!(example.unit.duties.len(), 14);
    assert!(example.unit.duties.iter().all(|duty| duty.ends_with('。')));
    let staffing = &example.unit.staffing;
    let staff = [
        &staffing.approved,
        &staffing.on_post,
        &staffing.contract,
        &staffing.retired,
    ];
    assert_eq!(staff.map(|count| count.text()), ["9名", "9名", "10名", "8名"]);
    assert_eq!(example.claimed.total.as_deref(), Some("97.20"));
    assert_eq!(example.claimed.grade.as_deref(), Some("优"));
}

#[test]
fn the_example_fills_every_section_of_the_report() {
    let example = rugao_filled();
    let sections: BTreeSet<&str> = example
        .template
        .text_sections()
        .map(|(_, section)| section.id.as_str())
        .collect();
    let filled: BTreeSet<&str> = example.narrative.keys().map(String::as_str).collect();
    assert_eq!(filled, sections);
    assert!(example.narrative.values().all(|text| text.ends_with('。')));
    assert_eq!(example.narrative["results"].lines().count(), 7);
    // The source breaks pages inside sentences; none is left broken.
    for mended in [
        "代发农林场圃遗属补助、代发老临工待遇等业务",
        "学习绩效管理的规范要求",
        "组织我市4万多名",
    ] {
        assert!(example.narrative.values().any(|text| text.contains(mended)), "{mended}");
    }
}

#[test]
fn the_example_gives_a_reason_wherever_a_tier_is_missed() {
    let example = rugao_filled();
    let picked: Vec<&str> = example
        .answers
        .iter()
        .filter(|(_, answer)| answer.tier.is_some())
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(picked, ["publicity-forms", "result-use", "training"]);
    // Reasons and measures are the report's own words.
    let (problems, suggestions) = (&example.narrative["problems"], &example.narrative["suggestions"]);
    for (id, answer) in &example.answers {
        assert_eq!(answer.tier.is_some(), !answer.reason.is_empty(), "{id}");
        assert!(problems.contains(answer.reason.trim_end_matches('。')), "{id}");
        assert!(suggestions.contains(answer.measures.trim_end_matches('。')), "{id}");
    }
}

#[test]
fn the_example_funds_add_up() {
    let funds = rugao_filled().funds;
    for column in [FundsColumn::Budget, FundsColumn::Executed] {
        let amount = |id: &str| money(funds.row(id).unwrap().cell(column).text());
        let parts = |id: &str| -> Decimal { funds.parts(id).map(|row| money(row.cell(column).text())).sum() };
        assert_eq!(amount("total"), "1083.48".parse().unwrap());
        assert_eq!(parts("total"), amount("total"));
        assert_eq!(parts("project"), amount("project"));
    }
    assert_eq!(funds.parts("project").count(), 8);
    let project = rugao();
    let project = project.funds.rows.iter().find(|row| row.id == "project").unwrap();
    assert!(project.open && project.parts == Some(Parts::All));
}

fn money(text: &str) -> Decimal {
    text.strip_suffix(" 万元").expect("万元").parse().expect("a figure")
}

#[test]
fn numeric_rules_have_numeric_targets() {
    for template in templates() {
        for row in template.indicators() {
            let at = format!("{} {}: {}", template.id, row.id, row.target.text());
            match &row.rule {
                Rule::AtLeast | Rule::AtMost { .. } | Rule::ExecutionRate => {
                    assert!(row.target.number().is_some_and(|number| number.upper.is_none()), "{at}");
                }
                Rule::Deadline { .. } => assert!(
                    matches!(row.target.understood(), Understood::Number(_) | Understood::Date(_)),
                    "{at}"
                ),
                Rule::Tiers { .. } => assert_eq!(*row.target.understood(), Understood::Word, "{at}"),
                other => panic!("{at}: {other:?}"),
            }
        }
    }
}

#[test]
fn example_scores_97_20() {
    let example = rugao_filled();
    let sheet = score(&example);
    let lost: Vec<_> = sheet
        .rows
        .iter()
        .filter(|row| row.score != Some(row.weight))
        .map(|row| (row.id.as_str(), row.score.map(|score| score.to_string())))
        .collect();
    assert_eq!(
        lost,
        [
            ("training", Some("0.70".to_owned())),
            ("publicity-forms", Some("3.00".to_owned())),
            ("result-use", Some("3.50".to_owned())),
        ]
    );
    assert_eq!(sheet.total.total, "97.20".parse().unwrap());
    assert_eq!(sheet.total.grade.as_deref(), Some("优"));
    assert_eq!(sheet.total.open_rows, 0);
}

/// The staffing and funds blocks feed the formulas that stand there, whichever way the counts are written.
#[test]
fn the_form_feeds_its_formulas() {
    for (on_post, rate) in [("9名", "1.00"), ("8人", "1.00"), ("12", "0.67")] {
        let mut form = rugao_filled();
        form.answers.remove("staff-control-rate");
        form.unit.staffing.on_post = on_post.into();
        assert_eq!(points(&form, "staff-control-rate"), rate.parse().ok(), "{on_post}");
    }
    let mut form = rugao_filled();
    let answer = Answer {
        inputs: [("结转结余总额".to_owned(), "0".into())].into(),
        ..Answer::default()
    };
    form.answers.insert("carry-over-rate".to_owned(), answer);
    assert_eq!(points(&form, "carry-over-rate"), Some(Decimal::ONE));
}

fn points(form: &Assessment, id: &str) -> Option<Decimal> {
    score(form).rows.iter().find(|row| row.id == id)?.score
}

/// An officer fills the department form by typing the target itself into each row, as the published forms do.
#[test]
fn typing_the_target_gives_full_points() {
    for template in templates() {
        let mut form = Assessment::new(template, 2023);
        for row in form.funds.rows.iter_mut().take(2) {
            row.budget = "10".into();
            row.executed = "10".into();
        }
        for row in form.template.clone().indicators() {
            let answer = Answer {
                actual: row.target.clone(),
                ..Answer::default()
            };
            form.answers.insert(row.id.clone(), answer);
        }
        let sheet = score(&form);
        let open: Vec<_> = sheet.rows.iter().filter(|row| row.score != Some(row.weight)).collect();
        assert!(open.is_empty(), "{open:#?}");
        assert_eq!(sheet.total.total, form.template.full_marks);
    }
}

#[test]
fn the_guide_names_every_formula_and_every_proposed_answer() {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/templates.zh-CN.md")).unwrap();
    for template in templates() {
        assert!(guide.contains(&format!("`{}.json`", template.id)));
        for (row, formula) in formulas(&template) {
            assert!(guide.contains(&format!("| {} |", formula.expression)), "{}", row.id);
        }
    }
    let example = rugao_filled();
    for row in example.template.indicators().skip(PUBLISHED.len()) {
        let line = format!("| {} | {} |", row.name, example.answers[&row.id].actual.text());
        assert!(guide.contains(&line), "{line}");
    }
}

/// Level-3 names of the common indicators of a department's whole spending (财预〔2013〕53号), by level 1 and 2.
const FRAMEWORK: [(&str, &str, &[&str]); 7] = [
    ("投入", "目标设定", &["绩效目标合理性", "绩效指标明确性"]),
    (
        "投入",
        "预算配置",
        &["在职人员控制率", "“三公经费”变动率", "重点支出安排率"],
    ),
    (
        "过程",
        "预算执行",
        &[
            "预算完成率",
            "预算调整率",
            "支付进度率",
            "结转结余率",
            "结转结余变动率",
            "公用经费控制率",
            "“三公经费”控制率",
            "政府采购执行率",
        ],
    ),
    (
        "过程",
        "预算管理",
        &["管理制度健全性", "资金使用合规性", "预决算信息公开性", "基础信息完善性"],
    ),
    (
        "过程",
        "资产管理",
        &["资产管理制度健全性", "资产管理安全性", "固定资产利用率"],
    ),
    (
        "产出",
        "职责履行",
        &["实际完成率", "完成及时率", "质量达标率", "重点工作办结率"],
    ),
    (
        "效果",
        "履职效益",
        &["经济效益", "社会效益", "生态效益", "社会公众或服务对象满意度"],
    ),
];

#[test]
fn the_framework_of_2013_has_its_indicators_and_says_that_the_weights_are_ours() {
    let template = builtin_template("department-framework-2013").unwrap();
    let found: Vec<(&str, &str, Vec<&str>)> = template
        .groups
        .iter()
        .flat_map(|one| one.groups.iter().map(move |two| (one, two)))
        .map(|(one, two)| {
            let rows = two.indicators.iter().map(|row| row.name.as_str()).collect();
            (one.name.as_str(), two.name.as_str(), rows)
        })
        .collect();
    assert_eq!(found, FRAMEWORK.map(|(one, two, rows)| (one, two, rows.to_vec())));
    assert!(template.note.contains("框架没有规定分值"));
    assert!(all_groups(&template).all(|group| group.proposal));
    for (id, wanted) in [
        ("key-spending-rate", "重点项目支出 ÷ 项目总支出 × 100%"),
        (
            "carry-over-change",
            "（本年结转结余 − 上年结转结余）÷ 上年结转结余 × 100%",
        ),
        ("three-public-control", "实际三公经费 ÷ 预算三公经费 × 100%"),
        ("completion-rate", "实际完成工作数 ÷ 计划工作数 × 100%"),
        ("on-time-completion", "及时完成工作数 ÷ 计划工作数 × 100%"),
        ("quality-completion", "质量达标工作数 ÷ 计划工作数 × 100%"),
        ("key-work-rate", "重点工作办结数 ÷ 交办或下达数 × 100%"),
    ] {
        let formula = template.indicator(id).and_then(|row| row.formula.as_ref());
        assert_eq!(formula.map(|formula| formula.expression.as_str()), Some(wanted), "{id}");
    }
}

/// The visible weights of the published Chongqing form, and its columns.
#[test]
fn the_chongqing_form_has_its_columns_and_shared_weights() {
    let template = builtin_template("chongqing-department").unwrap();
    let titles: Vec<String> = template
        .shown_columns()
        .iter()
        .map(|shown| column_title(shown, Lang::Zh))
        .collect();
    assert_eq!(
        titles,
        [
            "指标名称",
            "指标权重",
            "年初指标值",
            "调整指标值",
            "全年完成值",
            "得分系数",
            "得分",
            "是否核心指标",
            "说明"
        ]
    );
    let shared = template.group("shared").unwrap();
    let weights: Vec<(&str, String)> = shared
        .indicators
        .iter()
        .map(|row| (row.name.as_str(), row.weight.to_string()))
        .collect();
    let wanted = [
        ("财政供养人员控制率", "2"),
        ("“三公经费”变动率", "2"),
        ("基础信息完善", "1"),
        ("预算完成率", "2"),
        ("预算调整率", "2"),
        ("结转结余率", "2"),
        ("公用经费控制率", "2"),
        ("“三公经费”控制率", "2"),
        ("政府采购执行率", "2"),
        ("管理制度健全性", "3"),
        ("资金使用合规性", "5"),
        ("预决算信息公开性", "1"),
        ("资产管理安全", "2"),
        ("固定资产利用率", "2"),
    ];
    assert_eq!(weights, wanted.map(|(name, weight)| (name, weight.to_owned())));
    assert!(!shared.proposal && template.group("output").unwrap().proposal);
    assert!(template.indicator("fund-compliance").unwrap().core);
}

#[test]
fn a_target_stands_in_three_columns_where_the_form_has_three() {
    let template = builtin_template("sichuan-project").unwrap();
    let columns = template.shown_columns();
    let mut row = template.indicator("task-completion-rate").unwrap().clone();
    let sheet = score(&Assessment::new(template.clone(), 2025));
    let blank = Answer::default();
    let mut cells = |target: &str| {
        row.target = target.into();
        [Column::Nature, Column::Target, Column::Unit]
            .map(|column| column_text(column, &columns, &row, &blank, sheet.rows.first(), Lang::Zh))
    };
    assert_eq!(cells("≥500人次"), ["≥", "500", "人次"]);
    assert_eq!(cells("100%"), ["=", "100", "%"]);
    assert_eq!(cells("效果明显"), ["定性", "效果明显", ""]);
    assert_eq!(cells("12月底前"), ["定性", "12月底前", ""]);
    // The usual form prints it in one.
    let usual = builtin_template("national-project-2020").unwrap().shown_columns();
    let text = column_text(Column::Target, &usual, &row, &blank, None, Lang::Zh);
    assert_eq!(text, "12月底前");
    let sections: Vec<&str> = template.report.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(sections, ["评价结论", "存在问题", "改进措施"]);
}

#[test]
fn the_share_of_points_is_score_by_weight() {
    let mut form = Assessment::new(builtin_template("chongqing-department").unwrap(), 2025);
    let columns = form.template.shown_columns();
    let answer = Answer {
        actual: "95%".into(),
        ..Answer::default()
    };
    form.answers.insert("procurement-rate".to_owned(), answer.clone());
    let sheet = score(&form);
    let row = sheet.rows.iter().find(|row| row.id == "procurement-rate").unwrap();
    let indicator = form.template.indicator("procurement-rate").unwrap();
    let text = |column| column_text(column, &columns, indicator, &answer, Some(row), Lang::Zh);
    assert_eq!(text(Column::Score), "1.90");
    assert_eq!(text(Column::Coefficient), "95%");
    assert_eq!(text(Column::Core), "否");
}

/// Every row of every template can be filled so that it scores full points, and so that it scores fewer.
#[test]
fn every_rule_can_be_met_and_missed() {
    for template in templates() {
        for row in template.indicators() {
            let unit = row.target.number().map_or("", |number| number.unit.as_str());
            let worse = match &row.rule {
                Rule::AtLeast | Rule::ExecutionRate => format!("0.5{unit}"),
                Rule::AtMost { .. } => format!("150{unit}"),
                Rule::Deadline { .. } if !unit.is_empty() => format!("20{unit}"),
                Rule::Deadline { .. } => "2026年1月15日".to_owned(),
                _ => "未达到".to_owned(),
            };
            let mut form = Assessment::new(template.clone(), 2025);
            if row.rule == Rule::ExecutionRate {
                form.funds.rows.iter_mut().take(1).for_each(|row| {
                    row.budget = "10".into();
                    row.executed = "9".into();
                });
            }
            let tier = matches!(row.rule, Rule::Tiers { .. }).then_some(ziping::form::TierChoice {
                tier: ziping::form::Tier::Missed,
                place: Decimal::ZERO,
            });
            let answer = Answer {
                actual: worse.as_str().into(),
                tier,
                ..Answer::default()
            };
            form.answers.insert(row.id.clone(), answer);
            let missed = points(&form, &row.id);
            assert!(
                missed.is_some_and(|score| score < row.weight),
                "{} {}: {worse} gives {missed:?} of {}",
                template.id,
                row.id,
                row.weight
            );
        }
    }
}

/// A built-in template filled with its own targets has no finding about the template itself.
#[test]
fn no_check_faults_a_built_in_template() {
    for template in templates() {
        let form = Assessment::new(template.clone(), 2025);
        for finding in check(&form, &score(&form)) {
            let of_template = matches!(
                finding.code,
                Code::WeightTotal
                    | Code::WeightSum
                    | Code::WeightTwice
                    | Code::IndicatorTwice
                    | Code::CostAtLeast
                    | Code::InverseAtLeast
                    | Code::BenefitNoBasis
                    | Code::TargetUnfit
                    | Code::FormulaUnfit
                    | Code::SatisfactionMissing
                    | Code::IndicatorNameMissing
            );
            assert!(!of_template, "{}: {finding:?}", template.id);
        }
    }
}
