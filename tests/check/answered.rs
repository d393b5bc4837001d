//! A finding can be answered; it then stays a finding, with the answer beside it, and fatal ones leave a mark.

use serde_json::json;
use ziping::check::{Code, check};
use ziping::review::{NotReady, hand_in, not_ready, result, verify, verify_json};
use ziping::score::score;
use ziping::text::Lang;

use crate::form::with;

#[test]
fn an_answer_travels_beside_its_finding() {
    let mut form = with(&[("answers/users/evidence", json!([]))]);
    let found = check(&form, &score(&form));
    let codes: Vec<Code> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::FullMarksNoEvidence, Code::SatisfactionNoSurvey]);
    assert_eq!(found[1].key(), "satisfaction-no-survey@row:users:evidence");
    assert_eq!(found[1].note(&form), None);
    form.notes
        .insert(found[1].key(), "问卷 200 份，原件存档案室".to_owned());
    // A blank one answers nothing.
    form.notes.insert(found[0].key(), " ".to_owned());

    let answered = result(&form);
    let notes: Vec<_> = answered.findings.iter().map(|record| record.note.as_deref()).collect();
    assert_eq!(notes, [None, Some("问卷 200 份，原件存档案室")]);
    assert_eq!(verify(&answered), []);

    let mut forged = answered.clone();
    forged.findings[1].note = Some("已整改".to_owned());
    let found = verify(&forged);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "findings[1].note");
}

#[test]
fn keys_tell_every_place_apart() {
    let many = with(&[
        ("unit/name", json!("")),
        ("funds/rows/1/budget", json!({"text": "若干"})),
        ("funds/rows/0/claimedRate", json!("99%")),
        ("goals/0/achieved", json!("")),
        ("template/groups/2/weight", json!("21")),
        ("answers/train/reason", json!("")),
        ("narrative/problems", json!("")),
        ("vetoed", json!(["accident"])),
    ]);
    let keys: Vec<String> = check(&many, &score(&many)).iter().map(|it| it.key()).collect();
    assert_eq!(
        keys,
        [
            "unit-name-missing@unit:name",
            "funds-not-money@funds:fiscal:budget",
            "deviation-reason-missing@row:train:reason",
            "weight-sum@group:benefit",
            "weight-total@form",
            "funds-rate-differs@funds:total",
            "goal-result-missing@goal:0",
            "text-grade-differs@narrative:conclusion",
            "narrative-missing@narrative:problems",
            "veto-holds@form",
        ]
    );
}

#[test]
fn fatal_findings_are_handed_in_only_with_a_mark() {
    let clean = with(&[]);
    assert_eq!(hand_in(&clean).unwrap().unresolved, None);

    let mut form = with(&[("answers/train/reason", json!("")), ("unit/name", json!(""))]);
    let refused = hand_in(&form).unwrap_err();
    assert_eq!(refused, NotReady { fatal: 2 });
    assert!(not_ready(refused, Lang::Zh).contains("2 个必须改的问题"));
    assert!(not_ready(refused, Lang::En).starts_with("2 findings"));
    // An answer to a finding does not lift it.
    form.notes
        .insert("unit-name-missing@unit:name".to_owned(), "见封面".to_owned());
    assert!(hand_in(&form).is_err());
    // Nor does a blank.
    form.hand_in_despite = " \n".to_owned();
    assert!(hand_in(&form).is_err());

    form.hand_in_despite = "主管部门要求今日先报".to_owned();
    let marked = hand_in(&form).unwrap();
    let mark = marked.unresolved.clone().unwrap();
    assert_eq!((mark.fatal, mark.reason.as_str()), (2, "主管部门要求今日先报"));
    assert_eq!(verify(&marked), []);
    let (read, found) = verify_json(marked.to_json().as_bytes()).unwrap();
    assert_eq!((read.assessment, found), (form, vec![]));

    // Taking the mark off, or making it smaller, shows.
    let mut forged = marked.clone();
    forged.unresolved = None;
    assert_eq!(verify(&forged)[0].path, "unresolved");
    let mut forged = marked;
    forged.unresolved.as_mut().unwrap().fatal = 1;
    assert_eq!(verify(&forged)[0].path, "unresolved.fatal");
}
