//! Filled forms to write.

use std::sync::Arc;

use ziping::form::{Answer, Assessment, Evidence, Goal, NotApplicable, Quantity, builtin_template, example};

/// The seed's form.
pub fn department() -> Assessment {
    let mut form = example().unwrap();
    form.unit.contact = "张三".into();
    form.unit.phone = "0513-00000000".into();
    form
}

/// A project form with figures that round, a row that does not apply, and one scored by a person.
pub fn project() -> Assessment {
    let mut form = Assessment::new(builtin_template("national-project-2020").unwrap(), 2022);
    form.unit.name = "某市体育局".into();
    form.unit.supervisor = "某市人民政府".into();
    let project = form.project.as_mut().unwrap();
    (project.name, project.implementer) = ("全民健身“百千万”活动".into(), "某市体育中心".into());
    form.goals = vec![Goal {
        expected: "举办活动 10 场，参加人数不少于 500 人。".into(),
        achieved: "举办活动 10 场，参加 487 人。".into(),
    }];
    for (row, cells) in [
        ("total", ["95", "90", "77.567"]),
        ("fiscal", ["95", "88", "75.567"]),
        ("carried", ["0", "2", "2"]),
        ("other", ["0", "0", "0"]),
    ] {
        let row = form.funds.rows.iter_mut().find(|found| found.id == row).unwrap();
        [row.initial, row.budget, row.executed] = cells.map(Quantity::new);
    }
    let indicators: Vec<_> = form.template.indicators().cloned().collect();
    for (place, indicator) in indicators.iter().enumerate() {
        let mut answer = Answer {
            actual: indicator.target.clone(),
            ..Answer::default()
        };
        if place == 2 {
            answer.own_score = Some(indicator.weight.to_string());
            answer.own_score_reason = "按现场核查结果评定".into();
        }
        answer.evidence.push(Evidence {
            name: format!("=HYPERLINK(\"佐证{place}\")"),
        });
        if matches!(place, 3 | 5) {
            answer.reason = "-雨天改期 <两场>，人数少于预期。".into();
            answer.measures = "@下年安排备用场地".into();
        }
        form.answers.insert(indicator.id.clone(), answer);
    }
    form
}

/// A form of a template that names its own columns: every target reached but the first, which does not apply.
pub fn own_columns(template: &str) -> Assessment {
    let mut form = Assessment::new(builtin_template(template).unwrap(), 2023);
    form.unit.name = "某局".into();
    if let Some(project) = &mut form.project {
        (project.name, project.implementer) = ("某项目".into(), "某中心".into());
    }
    // As nothing was adjusted in the year.
    let template = Arc::make_mut(&mut form.template);
    for indicator in template.groups.iter_mut().flat_map(|group| {
        let below = group.groups.iter_mut().flat_map(|group| &mut group.indicators);
        below.chain(&mut group.indicators)
    }) {
        indicator.initial_target = indicator.target.clone();
    }
    let indicators: Vec<_> = form.template.indicators().cloned().collect();
    for (place, indicator) in indicators.iter().enumerate() {
        let mut answer = Answer {
            actual: Quantity::new(if indicator.target.is_empty() {
                "100%"
            } else {
                indicator.target.text()
            }),
            reason: format!("说明{place}"),
            ..Answer::default()
        };
        if place == 1 {
            answer.not_applicable = Some(NotApplicable {
                reason: "没有这一类".into(),
            });
        }
        form.answers.insert(indicator.id.clone(), answer);
    }
    form
}

/// Every form to write, by the name of its file.
pub fn all() -> Vec<(&'static str, Assessment)> {
    vec![("department", department()), ("project", project())]
}
