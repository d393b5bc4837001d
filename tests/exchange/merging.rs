//! A document against an open draft: what differs is proposed, and only what is accepted changes the draft.

use ziping::exchange::{
    AnswerPart, FormPart, Proposal, Spot, Take, UnitPart, accept, draft, from_text, proposals, recognise,
};
use ziping::form::{Assessment, FundsColumn, Quantity, builtin_template, json};

fn seed() -> Assessment {
    let source = from_text(include_str!("../seed/rugao-2023.txt")).expect("within the limits");
    draft(&recognise(&source), 2000).assessment
}

fn document(rows: &str) -> Assessment {
    let paste = format!("一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n{rows}");
    draft(&recognise(&from_text(&paste).expect("within the limits")), 2023).assessment
}

fn blank() -> Assessment {
    Assessment::new(builtin_template("rugao-department-2023").expect("built in"), 2023)
}

fn of<'a>(proposals: &'a [Proposal], spot: &Spot) -> &'a Proposal {
    proposals
        .iter()
        .find(|proposal| proposal.spot == *spot)
        .unwrap_or_else(|| panic!("{spot:?}: {proposals:#?}"))
}

/// The draft after the edits, which undo to what it was.
fn after(mine: &Assessment, theirs: &Assessment, taken: &[(Spot, Take)]) -> Assessment {
    let mut form = mine.clone();
    let inverse = accept(mine, theirs, taken).apply(&mut form);
    let mut back = form.clone();
    inverse.apply(&mut back);
    assert_eq!(&back, mine);
    form
}

fn answer_of(form: &Assessment, name: &str) -> ziping::form::Answer {
    let row = form.template.indicators().find(|row| row.name == name).expect(name);
    form.answers.get(&row.id).cloned().unwrap_or_default()
}

#[test]
fn an_empty_form_takes_what_its_own_report_says() {
    let (mine, theirs) = (blank(), seed());
    let proposed = proposals(&mine, &theirs);
    let name = of(&proposed, &Spot::Unit(UnitPart::Name));
    assert_eq!(
        (name.theirs.as_str(), name.suggested, name.part),
        ("如皋市社会养老保险管理处", Take::Theirs, FormPart::Head)
    );
    // The form asks the same 26 rows with the same targets and points: nothing of the template differs.
    assert!(!proposed.iter().any(|proposal| matches!(
        proposal.spot,
        Spot::Target { .. } | Spot::Weight { .. } | Spot::NewRow { .. }
    )));
    let suggested: Vec<_> = proposed
        .iter()
        .map(|proposal| (proposal.spot.clone(), proposal.suggested))
        .collect();
    let form = after(&mine, &theirs, &suggested);
    assert_eq!(form.unit.duties.len(), 14);
    assert_eq!(form.unit.staffing.on_post.text(), "9 名");
    assert_eq!(form.funds.row("total").expect("资金总额").budget.text(), "1083.48 万元");
    assert_eq!(answer_of(&form, "公用经费控制率").actual.text(), "100%");
    assert_eq!(answer_of(&form, "公用经费控制率").claimed_score.as_deref(), Some("1"));
    assert!(form.narrative["problems"].starts_with("一是绩效管理专业知识培训不够"));
    assert_eq!(form.claimed.total.as_deref(), Some("97.20"));
    // What the form has no row for is proposed and not taken by itself.
    assert_eq!(form.funds.rows.len(), 3);
    let new: Vec<_> = proposed
        .iter()
        .filter(|proposal| matches!(proposal.spot, Spot::NewFunds { .. }))
        .collect();
    assert_eq!(new.len(), 8);
    assert!(new.iter().all(|proposal| proposal.suggested == Take::Mine));
    let taken: Vec<_> = new
        .iter()
        .map(|proposal| (proposal.spot.clone(), Take::Theirs))
        .collect();
    let form = after(&form, &theirs, &taken);
    assert_eq!(form.funds.parts("project").count(), 8);
}

#[test]
fn the_same_document_again_proposes_nothing() {
    let form = seed();
    assert_eq!(proposals(&form, &form), []);
}

#[test]
fn nothing_accepted_is_nothing_changed() {
    let mut mine = blank();
    mine.unit.name = "另一单位".to_owned();
    let theirs = seed();
    assert_eq!(after(&mine, &theirs, &[]), mine);
    let keep: Vec<_> = proposals(&mine, &theirs)
        .into_iter()
        .map(|proposal| (proposal.spot, Take::Mine))
        .collect();
    assert_eq!(after(&mine, &theirs, &keep), mine);
}

#[test]
fn mine_theirs_or_both() {
    let mut mine = document("产出\t数量\t培训人次\t≥100人次\t90人次\t10\t9\t报名不足");
    let theirs = document("产出\t数量\t培训人次\t≥100人次\t95人次\t10\t9.5\t场地有限");
    let id = mine.template.indicators().next().expect("a row").id.clone();
    mine.goals[0].expected = "办好培训。".to_owned();
    let proposed = proposals(&mine, &theirs);
    let actual = Spot::Answer {
        id: id.clone(),
        part: AnswerPart::Actual,
    };
    let reason = Spot::Answer {
        id: id.clone(),
        part: AnswerPart::Reason,
    };
    let found = of(&proposed, &actual);
    assert_eq!(
        (found.name.as_str(), found.mine.as_str(), found.theirs.as_str()),
        ("培训人次", "90人次", "95人次")
    );
    // A filled cell is kept unless the person says otherwise; a figure is one or the other.
    assert_eq!((found.suggested, found.both), (Take::Mine, false));
    assert!(of(&proposed, &reason).both);
    // The document has no goal: that is no difference.
    assert!(!proposed.iter().any(|proposal| proposal.part == FormPart::Goals));
    let form = after(
        &mine,
        &theirs,
        &[(actual.clone(), Take::Theirs), (reason.clone(), Take::Both)],
    );
    assert_eq!(form.answers[&id].actual.text(), "95人次");
    assert_eq!(form.answers[&id].reason, "报名不足\n场地有限");
    assert_eq!(form.answers[&id].claimed_score.as_deref(), Some("9"));
}

#[test]
fn width_and_blanks_are_no_difference() {
    let mine = document("产出\t数量\t培训人次\t≥100人次\t９０ 人次\t10\t9\t");
    let theirs = document("产出\t数量\t培训人次\t≥100人次\t90人次\t10\t9\t");
    assert_eq!(proposals(&mine, &theirs), []);
}

#[test]
fn targets_points_and_new_rows_change_the_template_only_when_taken() {
    let mine = document("产出\t数量\t培训人次\t≥100人次\t90人次\t10\t9\t");
    let theirs = document("产出\t数量\t培训人次\t≥120人次\t90人次\t20\t15\t\n产出\t质量\t合格率\t≥95%\t96%\t10\t10\t");
    let id = mine.template.indicators().next().expect("a row").id.clone();
    let proposed = proposals(&mine, &theirs);
    let target = Spot::Target { id: id.clone() };
    let weight = Spot::Weight { id: id.clone() };
    assert_eq!(
        (
            of(&proposed, &target).theirs.as_str(),
            of(&proposed, &weight).theirs.as_str()
        ),
        ("≥120人次", "20")
    );
    let new = proposed
        .iter()
        .find(|proposal| matches!(proposal.spot, Spot::NewRow { .. }))
        .expect("a new row");
    assert_eq!(new.theirs, "合格率 | ≥95% | 10 | 96%");
    let form = after(
        &mine,
        &theirs,
        &[
            (target, Take::Theirs),
            (weight, Take::Theirs),
            (new.spot.clone(), Take::Theirs),
        ],
    );
    let rows: Vec<_> = form
        .template
        .indicators()
        .map(|row| (row.name.as_str(), row.target.text(), row.weight.to_string()))
        .collect();
    assert_eq!(
        rows,
        [
            ("培训人次", "≥120人次", "20".to_owned()),
            ("合格率", "≥95%", "10".to_owned())
        ]
    );
    assert_eq!(answer_of(&form, "合格率").actual, Quantity::new("96%"));
    let file = json::write(&form);
    assert!(json::read::<Assessment>(file.as_bytes(), Assessment::FORMAT, ziping::form::Limits::JSON).is_ok());
}

#[test]
fn rows_of_one_name_are_told_apart_by_their_group() {
    let mine = document("产出\t数量\t覆盖率\t100%\t\t10\t\t\n效益\t社会\t覆盖率\t90%\t\t10\t\t");
    let theirs = document("效益\t社会\t“覆盖率”\t90%\t91%\t10\t10\t\n产出\t数量\t指标1：覆盖率\t100%\t99%\t10\t9.9\t");
    let actuals: Vec<_> = proposals(&mine, &theirs)
        .into_iter()
        .filter(|proposal| {
            matches!(
                proposal.spot,
                Spot::Answer {
                    part: AnswerPart::Actual,
                    ..
                }
            )
        })
        .map(|proposal| (proposal.spot, proposal.theirs))
        .collect();
    let ids: Vec<_> = mine.template.indicators().map(|row| row.id.clone()).collect();
    let actual = |at: usize| Spot::Answer {
        id: ids[at].clone(),
        part: AnswerPart::Actual,
    };
    assert_eq!(actuals, [(actual(1), "91%".to_owned()), (actual(0), "99%".to_owned())]);
}

#[test]
fn funds_find_their_rows() {
    let mut mine = Assessment::new(builtin_template("national-project-2020").expect("built in"), 2023);
    mine.funds.rows[1].budget = Quantity::new("80");
    let paste = "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\t年度资金总额\t100\t100\t90\t10\t90%\t9\n\t其中：本年财政拨款\t100\t100\t90\t\t\t\n\t上级补助\t0\t0\t0\t\t\t";
    let theirs = draft(&recognise(&from_text(paste).expect("within the limits")), 2023).assessment;
    let proposed = proposals(&mine, &theirs);
    let budget = Spot::Funds {
        row: "fiscal".to_owned(),
        column: FundsColumn::Budget,
    };
    let found = of(&proposed, &budget);
    assert_eq!(
        (found.mine.as_str(), found.theirs.as_str(), found.suggested),
        ("80", "100", Take::Mine)
    );
    let rate = Spot::ClaimedRate {
        row: "total".to_owned(),
    };
    assert_eq!(of(&proposed, &rate).theirs, "90%");
    let new: Vec<_> = proposed
        .iter()
        .filter(|proposal| matches!(proposal.spot, Spot::NewFunds { .. }))
        .map(|proposal| proposal.theirs.as_str())
        .collect();
    assert_eq!(new, ["上级补助 | 0 / 0 / 0"]);
}
