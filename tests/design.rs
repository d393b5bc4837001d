//! Making a template: every change can be taken back, weights stand as they are said to, and a form moves to a new
//! version without losing a character.
#![expect(clippy::unwrap_used, reason = "the helpers of a test fail it")]

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use ziping::form::design::{
    Change, Difference, Head, Item, Of, Refusal, UpgradeNote, WeightStanding, What, differences, fresh_id, locate,
    siblings, spread, upgrade, weight_standings,
};
use ziping::form::json::Document as _;
use ziping::form::{Assessment, Edit, Group, Indicator, Quantity, Rule, Settings, Template, builtin_template, example};
use ziping::text::{Lang, difference_text, refusal_text, upgrade_text};

fn national() -> Template {
    (*builtin_template("national-project-2020").unwrap()).clone()
}

fn group(id: &str, weight: &str) -> Group {
    Group {
        id: id.to_owned(),
        name: "新组".to_owned(),
        weight: weight.parse().unwrap(),
        proposal: false,
        groups: Vec::new(),
        indicators: Vec::new(),
    }
}

fn indicator(id: &str, name: &str, weight: &str) -> Indicator {
    let mut row = national().indicators().next().unwrap().clone();
    row.id = id.to_owned();
    row.name = name.to_owned();
    row.weight = weight.parse().unwrap();
    row.rule = Rule::AtLeast;
    row.target = Quantity::new("≥100%");
    row
}

fn row(id: &str) -> Item {
    Item::Indicator(id.to_owned())
}

fn names(template: &Template, group: &str) -> Vec<String> {
    let group = template.group(group).unwrap();
    group.indicators.iter().map(|row| row.id.clone()).collect()
}

fn decimals(weights: &[&str]) -> Vec<Decimal> {
    weights.iter().map(|weight| weight.parse().unwrap()).collect()
}

#[test]
fn items_are_added_moved_copied_and_removed() {
    let add = Change::AddIndicator {
        into: "output-quantity".to_owned(),
        at: 1,
        indicator: Box::new(indicator("trained", "培训人数", "5")),
    };
    let template = add.apply(&national()).unwrap();
    assert_eq!(names(&template, "output-quantity")[1], "trained");
    assert_eq!(locate(&template, &row("trained")), Some((Some("output-quantity"), 1)));

    // Up within its group, then into another.
    let up = Change::Move {
        item: row("trained"),
        into: Some("output-quantity".to_owned()),
        at: 0,
    };
    let template = up.apply(&template).unwrap();
    assert_eq!(names(&template, "output-quantity")[0], "trained");
    let away = Change::Move {
        item: row("trained"),
        into: Some("output-quality".to_owned()),
        at: 99,
    };
    let template = away.apply(&template).unwrap();
    assert_eq!(names(&template, "output-quality"), ["quality-rate", "trained"]);
    assert_eq!(siblings(&template, &row("trained")), 2);

    let twice = Change::Copy(row("trained")).apply(&template).unwrap();
    assert_eq!(
        names(&twice, "output-quality"),
        ["quality-rate", "trained", "trained-2"]
    );
    let thrice = Change::Copy(row("trained-2")).apply(&twice).unwrap();
    assert_eq!(names(&thrice, "output-quality")[3], "trained-3");

    let gone = Change::Remove(row("trained")).apply(&template).unwrap();
    assert_eq!(names(&gone, "output-quality"), ["quality-rate"]);
}

#[test]
fn a_group_is_copied_with_what_it_holds_under_ids_of_its_own() {
    let template = Change::Copy(Item::Group("output".to_owned()))
        .apply(&national())
        .unwrap();
    let (old, new) = (template.group("output").unwrap(), template.group("output-2").unwrap());
    assert_eq!(locate(&template, &Item::Group("output-2".to_owned())), Some((None, 2)));
    let names = |group: &Group| group.all_indicators().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(old), names(new));
    template.validate().unwrap();
}

#[test]
fn what_cannot_be_is_refused_and_says_why() {
    let form = national();
    let into_itself = Change::Move {
        item: Item::Group("output".to_owned()),
        into: Some("output-quality".to_owned()),
        at: 0,
    };
    let third_level = Change::AddGroup {
        into: Some("output-quality".to_owned()),
        at: 0,
        group: Box::new(group("deep", "1")),
    };
    let taken = Change::AddIndicator {
        into: "output-quality".to_owned(),
        at: 0,
        indicator: Box::new(indicator("execution-rate", "预算执行率", "1")),
    };
    let no_points = Change::SetIndicator(Box::new(indicator("execution-rate", "预算执行率", "0")));
    let empty = Change::Spread {
        group: Some("new".to_owned()),
        decimals: 2,
    };
    let with_empty = Change::AddGroup {
        into: None,
        at: 9,
        group: Box::new(group("new", "10")),
    };
    let with_empty = with_empty.apply(&form).unwrap();
    for (change, of, words) in [
        (into_itself, &form, "不能把一组移到它自己下面"),
        (third_level, &form, "groups[1].groups[1].groups[0]"),
        (taken, &form, "已经有了"),
        (no_points, &form, "weight"),
        (empty, &with_empty, "不够平分"),
        (Change::Remove(row("nobody")), &form, "“nobody”"),
    ] {
        let refusal = change.clone().apply(of).unwrap_err();
        let (zh, en) = (refusal_text(&refusal, Lang::Zh), refusal_text(&refusal, Lang::En));
        assert!(
            zh.contains(words) || format!("{refusal:?}").contains(words),
            "{change:?}: {zh}"
        );
        assert!(!en.is_empty() && en != zh);
    }
    assert_eq!(
        Change::Gather(Some("nobody".to_owned())).apply(&form),
        Err(Refusal::Missing("nobody".to_owned()))
    );
}

#[test]
fn a_form_from_nothing_to_forty_rows() {
    let mut template = Template {
        format: Template::FORMAT.to_owned(),
        id: "county-2026".to_owned(),
        version: 1,
        title: "{year}年度自评表".to_owned(),
        kind: ziping::form::Kind::Project,
        year: None,
        basis: Vec::new(),
        note: String::new(),
        full_marks: Decimal::ONE_HUNDRED,
        columns: Vec::new(),
        groups: Vec::new(),
        funds: ziping::form::FundsTemplate::default(),
        settings: Settings::default(),
        vetoes: Vec::new(),
        report: Vec::new(),
    };
    assert_eq!(weight_standings(&template), []);
    for at in 0..8 {
        let group = Box::new(group(&fresh_id(&template, "part"), "0"));
        template = Change::AddGroup { into: None, at, group }.apply(&template).unwrap();
        let into = template.groups[at].id.clone();
        for row in 0..5 {
            let id = fresh_id(&template, "row");
            let indicator = Box::new(indicator(&id, &format!("指标{at}-{row}"), "1"));
            let into = into.clone();
            template = Change::AddIndicator {
                into,
                at: row,
                indicator,
            }
            .apply(&template)
            .unwrap();
        }
    }
    assert_eq!(template.indicators().count(), 40);
    let off: Vec<String> = weight_standings(&template)
        .iter()
        .map(|it| it.off.to_string())
        .collect();
    assert_eq!(off, ["-100", "5", "5", "5", "5", "5", "5", "5", "5"]);

    let spread =
        |template: &Template, group: Option<String>| Change::Spread { group, decimals: 2 }.apply(template).unwrap();
    template = spread(&template, None);
    for at in 0..8 {
        let id = template.groups[at].id.clone();
        template = spread(&template, Some(id));
    }
    assert_eq!(template.groups[0].weight.to_string(), "12.5");
    assert_eq!(template.indicators().next().unwrap().weight.to_string(), "2.5");
    assert!(weight_standings(&template).iter().all(|it| it.off.is_zero()));
    template.validate().unwrap();

    // The other way round: a weight is changed, and its group takes the sum.
    let mut first = template.indicators().next().unwrap().clone();
    first.weight = "4".parse().unwrap();
    template = Change::SetIndicator(Box::new(first)).apply(&template).unwrap();
    let id = template.groups[0].id.clone();
    template = Change::Gather(Some(id.clone())).apply(&template).unwrap();
    assert_eq!(template.groups[0].weight.to_string(), "14.0");
    assert_eq!(
        weight_standings(&template)[0],
        WeightStanding {
            group: None,
            stated: Decimal::ONE_HUNDRED,
            sum: "101.5".parse().unwrap(),
            off: "1.5".parse().unwrap(),
        }
    );
}

#[test]
fn weights_spread_as_evenly_as_they_can() {
    let of = |whole: &str, parts, places| spread(whole.parse().unwrap(), parts, places);
    assert_eq!(of("10", 4, 2), Some(decimals(&["2.5", "2.5", "2.5", "2.5"])));
    assert_eq!(of("10", 3, 2), Some(decimals(&["3.34", "3.33", "3.33"])));
    assert_eq!(of("10", 3, 0), Some(decimals(&["4", "3", "3"])));
    assert_eq!(of("2", 3, 0), None);
    assert_eq!(of("22.5", 2, 0), None);
    assert_eq!(of("10", 0, 2), None);
    assert_eq!(of("0", 2, 2), None);
}

#[test]
fn two_versions_say_what_changed() {
    let old = national();
    let mut head = Head::of(&old);
    head.version = 2;
    let mut rate = old.indicator("quality-rate").unwrap().clone();
    rate.target = Quantity::new("≥98%");
    rate.weight = "6".parse().unwrap();
    let mut settings = old.settings.clone();
    settings.rounding.decimals = 1;
    let new = [
        Change::Head(Box::new(head)),
        Change::SetIndicator(Box::new(rate)),
        Change::AddIndicator {
            into: "output-quality".to_owned(),
            at: 1,
            indicator: Box::new(indicator("accepted", "验收合格率", "4")),
        },
        Change::Move {
            item: row("coverage-rate"),
            into: Some("output-quality".to_owned()),
            at: 0,
        },
        Change::Remove(row("on-time-rate")),
        Change::Settings(Box::new(settings)),
    ]
    .into_iter()
    .fold(old.clone(), |template, change| change.apply(&template).unwrap());
    let found = differences(&old, &new);
    let told: Vec<String> = found.iter().map(|it| difference_text(it, Lang::Zh)).collect();
    assert_eq!(
        told,
        [
            "表头的版本由“1”改为“2”。",
            "“服务对象覆盖率”从“数量指标”移到“质量指标”。",
            "“质量达标率”的指标值由“100%”改为“≥98%”。",
            "“质量达标率”的分值由“10”改为“6”。",
            "新增“验收合格率”。",
            "删去“完成及时率”。",
            "设置的小数位数由“2”改为“1”。",
        ]
    );
    assert_eq!(
        difference_text(&found[6], Lang::En),
        "Settings: decimals changed from “2” to “1”."
    );
    assert_eq!(
        found[4],
        Difference {
            of: Of::Item(row("accepted")),
            name: "验收合格率".to_owned(),
            what: What::Added,
        }
    );
    assert_eq!(differences(&new, &new), []);
}

/// Everything a person typed, in one text.
fn typed(form: &Assessment) -> Vec<String> {
    let mut all: Vec<String> = form.answers.values().map(|answer| format!("{answer:?}")).collect();
    all.extend(form.narrative.values().cloned());
    all.extend(form.goals.iter().map(|goal| format!("{goal:?}")));
    for row in &form.funds.rows {
        let cells = [&row.initial, &row.budget, &row.executed].map(Quantity::text);
        all.extend(cells.iter().filter(|cell| !cell.is_empty()).map(ToString::to_string));
    }
    all.push(format!("{:?} {:?}", form.unit, form.project));
    all.sort();
    all
}

#[test]
fn a_form_moves_to_a_new_version_and_loses_nothing() {
    let mut form = example().unwrap();
    let before = form.clone();
    let mut new = (*form.template).clone();
    new.version = 2;
    // A row gone, a row under a new id, a row that asks for more, a funds row and a section gone, a funds row added.
    let gone = new.groups[0].groups[0].indicators.remove(0);
    let renamed = &mut new.groups[0].groups[0].indicators[0];
    let renamed_from = std::mem::replace(&mut renamed.id, "plan-2".to_owned());
    let renamed_name = renamed.name.clone();
    let asked = &mut new.groups[1].groups[0].indicators[1];
    asked.target = Quantity::new("≥99%");
    let asked = asked.clone();
    let dropped = new.funds.rows.remove(1);
    new.funds.rows.push(ziping::form::FundsRowTemplate {
        id: "own".to_owned(),
        label: "单位自筹".to_owned(),
        parent: None,
        parts: None,
        open: false,
    });
    let section = new.report.pop().unwrap();
    let section = section.sections.last().cloned().unwrap_or(section);
    form.narrative.insert(section.id.clone(), "略述".to_owned());
    let before = Assessment {
        narrative: form.narrative.clone(),
        ..before
    };

    let moved = upgrade(&form, &Arc::new(new));
    for note in [
        UpgradeNote::AnswerKept {
            name: gone.name.clone(),
            id: gone.id.clone(),
        },
        UpgradeNote::AnswerMoved {
            name: renamed_name,
            from: renamed_from.clone(),
            to: "plan-2".to_owned(),
        },
        UpgradeNote::AskedAnew {
            name: asked.name,
            id: asked.id,
        },
        UpgradeNote::FundsKept {
            label: dropped.label.clone(),
        },
        UpgradeNote::TextKept {
            title: section.title.clone(),
        },
    ] {
        assert!(moved.notes.contains(&note), "{note:?} is not said: {:?}", moved.notes);
        for lang in [Lang::Zh, Lang::En] {
            assert!(!upgrade_text(&note, lang).contains("“”"));
        }
    }
    assert!(!moved.differences.is_empty());

    let inverse = moved.edit.apply(&mut form);
    assert_eq!(form.template.version, 2);
    assert_eq!(typed(&form), typed(&before));
    assert_eq!(form.answers.get("plan-2"), before.answers.get(&renamed_from));
    assert_eq!(form.funds.row("own").unwrap().label, "单位自筹");
    form.validate().unwrap();
    inverse.apply(&mut form);
    assert_eq!(form, before);
}

#[test]
fn moving_to_the_same_version_changes_nothing() {
    let mut form = example().unwrap();
    let before = form.clone();
    let moved = upgrade(&form, &before.template);
    assert_eq!((moved.differences, moved.notes), (vec![], vec![]));
    moved.edit.apply(&mut form);
    assert_eq!(form, before);
}

/// Any change, sensible or not, of a template that has been changed before.
fn change() -> impl Strategy<Value = Change> {
    let rows: Vec<String> = national().indicators().map(|row| row.id.clone()).collect();
    let groups: Vec<String> = ["execution", "output", "output-quality", "output-time", "elsewhere"]
        .map(str::to_owned)
        .to_vec();
    let a_row = prop::sample::select(rows);
    let a_group = prop::sample::select(groups);
    let item = prop_oneof![
        a_row.clone().prop_map(Item::Indicator),
        a_group.clone().prop_map(Item::Group),
    ];
    let into = prop::option::of(a_group.clone());
    let weight = (0_u32..400).prop_map(|hundredths| Decimal::new(hundredths.into(), 1));
    prop_oneof![
        (into.clone(), 0_usize..5).prop_map(|(into, at)| Change::AddGroup {
            into,
            at,
            group: Box::new(group("new", "3")),
        }),
        (a_group.clone(), 0_usize..5).prop_map(|(into, at)| Change::AddIndicator {
            into,
            at,
            indicator: Box::new(indicator("fresh", "新指标", "3")),
        }),
        (a_group.clone(), any::<String>(), weight.clone(), any::<bool>()).prop_map(|(id, name, weight, proposal)| {
            Change::SetGroup {
                id,
                name,
                weight,
                proposal,
            }
        }),
        (a_row, any::<String>(), weight).prop_map(|(id, name, weight)| {
            let mut row = indicator(&id, &name, "1");
            row.weight = weight;
            Change::SetIndicator(Box::new(row))
        }),
        item.clone().prop_map(Change::Copy),
        (item.clone(), into.clone(), 0_usize..5).prop_map(|(item, into, at)| Change::Move { item, into, at }),
        item.prop_map(Change::Remove),
        (into.clone(), 0_u32..3).prop_map(|(group, decimals)| Change::Spread { group, decimals }),
        into.prop_map(Change::Gather),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every change goes through the one door and back, leaves a template that a file can hold, and two versions without
    /// a difference are the same template.
    #[test]
    fn every_change_is_taken_back(changes in proptest::collection::vec(change(), 1..12)) {
        let mut form = Assessment::new(Arc::new(national()), 2025);
        let mut states = vec![form.clone()];
        let mut undo: Vec<Edit> = Vec::new();
        for change in changes {
            let Ok(edit) = change.edit(&form) else { continue };
            let before = form.template.clone();
            undo.push(edit.apply(&mut form));
            prop_assert!(form.template.validate().is_ok());
            let told = differences(&before, &form.template);
            prop_assert!(!told.is_empty() || same_but_for_order(&before, &form.template));
            for difference in &told {
                prop_assert!(!difference_text(difference, Lang::Zh).is_empty());
            }
            states.push(form.clone());
        }
        states.pop();
        while let Some(edit) = undo.pop() {
            edit.apply(&mut form);
            let before = states.pop().unwrap();
            prop_assert_eq!(&form, &before);
        }
    }

    /// Spread weights sum to the whole and lie at most one unit apart.
    #[test]
    fn spread_weights_sum_exactly(hundredths in 1_i64..100_000, parts in 1_usize..60, places in 0_u32..4) {
        let whole = Decimal::new(hundredths, 2);
        if let Some(weights) = spread(whole, parts, places) {
            prop_assert_eq!(weights.iter().copied().sum::<Decimal>(), whole);
            prop_assert_eq!(weights.len(), parts);
            let unit = Decimal::new(1, places);
            let least = *weights.iter().min().unwrap();
            prop_assert!(weights.iter().all(|weight| weight.checked_sub(least).unwrap() <= unit));
            prop_assert!(weights.iter().all(|weight| *weight > Decimal::ZERO));
        }
    }
}

/// A change that only moves an item within its group is no difference to list.
fn same_but_for_order(one: &Template, other: &Template) -> bool {
    let sorted = |template: &Template| {
        let mut ids: Vec<String> = template.indicators().map(|row| format!("{row:?}")).collect();
        ids.sort();
        ids
    };
    sorted(one) == sorted(other)
}
