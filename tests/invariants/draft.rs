//! What was typed stays, through every change, its inverse, and a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use ziping::form::{
    Answer, Assessment, Claimed, Edit, Evidence, Funds, Goal, Limits, NotApplicable, Project, Quantity, Template, Tier,
    TierChoice, Unit, example, json,
};

/// Anything that can be typed or pasted: control characters, other scripts, marks that JSON and forms use themselves.
fn typed() -> impl Strategy<Value = String> {
    let odd = vec![
        "",
        " ",
        "\u{FEFF}",
        "\u{0}",
        "\u{2028}",
        "\r\n",
        "\"\\/",
        "</script>",
        "{0}{column}",
        "４万多名",
        "－",
        "1e999",
        "  95 % ",
        "e\u{301}",
        "😀",
        "\u{202E}",
        "null",
        "—",
    ];
    prop_oneof![
        3 => any::<String>(),
        2 => prop::sample::select(odd).prop_map(str::to_owned),
        1 => "[0-9.,%‰≥≤=万亿元个月年日前底内 -]{0,12}",
    ]
}

fn quantity() -> impl Strategy<Value = Quantity> {
    typed().prop_map(Quantity::new)
}

fn answer() -> impl Strategy<Value = Answer> {
    let tier = prop::sample::select(vec![Tier::Full, Tier::Partial, Tier::Missed]);
    let judged = (
        option::of((tier, 0_u32..=100).prop_map(|(tier, place)| TierChoice {
            tier,
            place: place.into(),
        })),
        option::of(vec("[a-d]", 0..4).prop_map(|ticks| ticks.into_iter().collect())),
        option::of(any::<bool>()),
        option::of(typed()),
    );
    let said = (option::of(typed()), option::of(typed()), typed(), typed(), typed());
    let inputs = btree_map(typed(), quantity(), 0..3);
    (quantity(), inputs, judged, said, vec(typed(), 0..3)).prop_map(|(actual, inputs, judged, said, evidence)| Answer {
        actual,
        inputs,
        tier: judged.0,
        ticks: judged.1,
        yes: judged.2,
        own_score: judged.3,
        claimed_score: said.0,
        not_applicable: said.1.map(|reason| NotApplicable { reason }),
        own_score_reason: said.2,
        reason: said.3,
        measures: said.4,
        evidence: evidence.into_iter().map(|name| Evidence { name }).collect(),
    })
}

fn unit() -> impl Strategy<Value = Unit> {
    (vec(typed(), 5), vec(typed(), 0..4), vec(quantity(), 4)).prop_map(|(words, duties, staff)| {
        let mut unit = Unit {
            duties,
            ..Unit::default()
        };
        let mut words = words.into_iter();
        for field in [
            &mut unit.name,
            &mut unit.supervisor,
            &mut unit.organisation,
            &mut unit.contact,
            &mut unit.phone,
        ] {
            *field = words.next().unwrap();
        }
        let mut staff = staff.into_iter();
        let block = &mut unit.staffing;
        for field in [
            &mut block.approved,
            &mut block.on_post,
            &mut block.contract,
            &mut block.retired,
        ] {
            *field = staff.next().unwrap();
        }
        unit
    })
}

/// The example's funds with other texts in their cells.
fn funds() -> impl Strategy<Value = Funds> {
    (vec(quantity(), 3..9), option::of(typed())).prop_map(|(cells, rate)| {
        let mut funds = base().funds;
        let mut cells = cells.into_iter();
        for row in &mut funds.rows {
            row.claimed_rate.clone_from(&rate);
            for field in [&mut row.initial, &mut row.budget, &mut row.executed] {
                if let Some(cell) = cells.next() {
                    *field = cell;
                }
            }
        }
        funds
    })
}

/// The example's template with other words, and sometimes fewer groups.
fn template() -> impl Strategy<Value = Template> {
    (typed(), typed(), quantity(), any::<bool>()).prop_map(|(title, name, target, shorter)| {
        let mut template = (*base().template).clone();
        template.title = title;
        if shorter {
            template.groups.pop();
        }
        if let Some(row) = template.groups.first_mut().and_then(|group| group.groups.first_mut()) {
            row.name.clone_from(&name);
            if let Some(indicator) = row.indicators.first_mut() {
                indicator.target = target;
            }
        }
        template
    })
}

/// An id of the form's rows, or one that is not there.
fn row_id() -> impl Strategy<Value = String> {
    let mut ids: Vec<String> = base().template.indicators().map(|row| row.id.clone()).collect();
    ids.truncate(6);
    ids.push("elsewhere".to_owned());
    prop::sample::select(ids)
}

/// Any change a person can make at once.
fn edit() -> impl Strategy<Value = Edit> {
    let project = (typed(), typed()).prop_map(|(name, implementer)| Project { name, implementer });
    let goal = (typed(), typed()).prop_map(|(expected, achieved)| Goal { expected, achieved });
    let section = prop::sample::select(vec!["problems", "suggestions", "elsewhere"]).prop_map(str::to_owned);
    let one = prop_oneof![
        1 => any::<u16>().prop_map(Edit::Year),
        2 => unit().prop_map(|unit| Edit::Unit(Box::new(unit))),
        1 => option::of(project).prop_map(Edit::Project),
        1 => funds().prop_map(Edit::Funds),
        1 => vec(goal, 0..4).prop_map(Edit::Goals),
        6 => (row_id(), option::weighted(0.8, answer())).prop_map(|(id, answer)| Edit::Answer {
            id,
            answer: answer.map(Box::new),
        }),
        3 => (section, option::weighted(0.8, typed())).prop_map(|(id, text)| Edit::Narrative { id, text }),
        1 => ("[ab]@form", option::weighted(0.8, typed())).prop_map(|(key, note)| Edit::Note { key, note }),
        1 => typed().prop_map(Edit::HandInDespite),
        1 => (option::of(typed()), option::of(typed()))
            .prop_map(|(total, grade)| Edit::Claimed(Claimed { total, grade })),
        1 => ("[ab]", any::<bool>()).prop_map(|(id, holds)| Edit::Veto { id, holds }),
        1 => template().prop_map(|template| Edit::Template(Arc::new(template))),
    ];
    one.prop_recursive(2, 8, 4, |inner| vec(inner, 0..4).prop_map(Edit::All))
}

fn base() -> Assessment {
    example().unwrap()
}

/// The form after a file was made of it and opened again.
fn through_a_file(form: &Assessment) -> Assessment {
    let text = json::write(form);
    let read = json::read::<Assessment>(text.as_bytes(), Assessment::FORMAT, Limits::JSON).unwrap();
    assert_eq!(read.unknown, Vec::<String>::new());
    read.value
}

/// Every text of an answer, in one order.
fn texts(answer: &Answer) -> Vec<String> {
    let mut all = vec![
        answer.actual.text().to_owned(),
        answer.reason.clone(),
        answer.measures.clone(),
    ];
    all.push(answer.own_score_reason.clone());
    all.extend(answer.own_score.clone());
    all.extend(answer.claimed_score.clone());
    all.extend(answer.not_applicable.clone().map(|away| away.reason));
    all.extend(answer.evidence.iter().map(|evidence| evidence.name.clone()));
    for (name, figure) in &answer.inputs {
        all.extend([name.clone(), figure.text().to_owned()]);
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is typed is in the form, in its file and in the form read from it, to the last character; undo brings back
    /// what was there, redo what was typed.
    #[test]
    fn invariant_5_what_is_typed_is_kept(
        answer in answer(),
        unit in unit(),
        goal in (typed(), typed()),
        text in typed(),
        cell in quantity(),
    ) {
        let before = base();
        let id = before.template.indicators().next().unwrap().id.clone();
        let mut funds = before.funds.clone();
        funds.rows[0].budget = cell.clone();
        let goals = vec![Goal { expected: goal.0.clone(), achieved: goal.1.clone() }];
        let mut form = before.clone();
        let mut undo: Vec<Edit> = [
            Edit::Answer { id: id.clone(), answer: Some(Box::new(answer.clone())) },
            Edit::Unit(Box::new(unit.clone())),
            Edit::Goals(goals.clone()),
            Edit::Narrative { id: "problems".to_owned(), text: Some(text.clone()) },
            Edit::Funds(funds),
            Edit::Note { key: "every-row-full@form".to_owned(), note: Some(text.clone()) },
            Edit::HandInDespite(text.clone()),
        ]
        .into_iter()
        .map(|edit| edit.apply(&mut form))
        .collect();

        let after = form.clone();
        for form in [&after, &through_a_file(&after)] {
            prop_assert_eq!(form.answers.get(&id).map(texts), Some(texts(&answer)));
            prop_assert_eq!(&form.unit, &unit);
            prop_assert_eq!(&form.goals, &goals);
            prop_assert_eq!(form.narrative.get("problems"), Some(&text));
            prop_assert_eq!(form.notes.get("every-row-full@form"), Some(&text));
            prop_assert_eq!(&form.hand_in_despite, &text);
            prop_assert_eq!(form.funds.rows[0].budget.text(), cell.text());
        }
        prop_assert_eq!(&through_a_file(&after), &after);

        let mut redo = Vec::new();
        while let Some(edit) = undo.pop() {
            redo.push(edit.apply(&mut form));
        }
        prop_assert_eq!(&form, &before);
        prop_assert_eq!(json::write(&form), json::write(&before));
        while let Some(edit) = redo.pop() {
            edit.apply(&mut form);
        }
        prop_assert_eq!(form, after);
    }

    /// Reading a cell never changes it, whatever it was understood as.
    #[test]
    fn invariant_5_a_cell_is_its_text(text in typed()) {
        let cell = Quantity::new(text.clone());
        prop_assert_eq!(cell.text(), &text);
        let read: Quantity = serde_json::from_str(&serde_json::to_string(&cell).unwrap()).unwrap();
        prop_assert_eq!(read.text(), &text);
        prop_assert_eq!(read, cell);
    }

    /// The inverse of any change, or of any run of changes, restores the form exactly.
    #[test]
    fn invariant_6_one_door(edits in vec(edit(), 1..8)) {
        let mut form = base();
        let mut states = vec![form.clone()];
        let mut undo = Vec::new();
        for edit in edits {
            undo.push(edit.apply(&mut form));
            states.push(form.clone());
        }
        let last = states.pop().unwrap();
        let mut redo = Vec::new();
        for inverse in undo.into_iter().rev() {
            redo.push(inverse.apply(&mut form));
            let before = states.pop().unwrap();
            prop_assert_eq!(&form, &before);
        }
        for edit in redo.into_iter().rev() {
            edit.apply(&mut form);
        }
        prop_assert_eq!(&form, &last);
        // What an import makes of a form is one such change, too.
        let mut again = base();
        let inverse = Edit::between(&base(), &last).map(|edit| edit.apply(&mut again));
        prop_assert_eq!(&again, &last);
        inverse.map(|edit| edit.apply(&mut again));
        prop_assert_eq!(again, base());
    }
}

/// A history serialises: what is undone after a restart is what would have been undone before.
#[test]
fn invariant_6_an_edit_survives_its_own_json() {
    let edit = Edit::All(vec![
        Edit::Year(2024),
        Edit::Answer {
            id: "a".to_owned(),
            answer: Some(Box::new(Answer {
                actual: Quantity::new("4万多名\r\n"),
                inputs: BTreeMap::from([("本年".to_owned(), Quantity::new(" 8 "))]),
                ..Answer::default()
            })),
        },
        Edit::Template(base().template),
    ]);
    let text = serde_json::to_string(&edit).unwrap();
    assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
}
