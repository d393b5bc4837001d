//! Filled forms to write.

use ziping::form::{Answer, Assessment, Evidence, Goal, Quantity, builtin_template, example};

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

/// Every form to write, by the name of its file.
pub fn all() -> Vec<(&'static str, Assessment)> {
    vec![("department", department()), ("project", project())]
}
