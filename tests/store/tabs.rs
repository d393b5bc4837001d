//! Two tabs with one draft.

use super::*;

#[test]
fn two_tabs_never_overwrite_each_other() {
    let memory = memory();
    let (mut one, mut two) = (tab(&memory, "one"), tab(&memory, "two"));
    one.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    let refused = SaveError::OverwrittenElsewhere {
        sequence: 1,
        owner: "one".to_owned(),
    };
    assert_eq!(two.save(&id("x"), &payload(2), &summary("x"), 2), Err(refused));
    two.open(&id("x")).unwrap();
    assert_eq!(two.changed_elsewhere(&id("x")), Ok(None));
    one.save(&id("x"), &payload(3), &summary("x"), 3).unwrap();
    assert_eq!(two.changed_elsewhere(&id("x")).unwrap().unwrap().sequence, 2);
    let refused = SaveError::OverwrittenElsewhere {
        sequence: 2,
        owner: "one".to_owned(),
    };
    let before = memory.contents();
    assert_eq!(two.save(&id("x"), &payload(4), &summary("x"), 4), Err(refused));
    assert_eq!(memory.contents(), before);
    // Not even when copies are lost so that the other tab's save has a lower number than this tab has seen.
    one.save(&id("z"), &payload(5), &summary("z"), 5).unwrap();
    let first = memory.contents();
    one.save(&id("z"), &payload(6), &summary("z"), 6).unwrap();
    one.save(&id("z"), &payload(7), &summary("z"), 7).unwrap();
    for side in ["a", "b"] {
        let key = format!("ziping/draft/z/{side}");
        memory.poke(&key, first.get(&key).map(String::as_str));
    }
    two.open(&id("z")).unwrap();
    assert_eq!(two.save(&id("z"), &payload(8), &summary("z"), 8).unwrap().sequence, 2);
    assert!(one.save(&id("z"), &payload(9), &summary("z"), 9).is_err());
    assert_eq!(one.open(&id("z")).unwrap().payload, payload(8));
    assert_eq!(one.save(&id("z"), &payload(9), &summary("z"), 9).unwrap().sequence, 4);
    two.save(&id("y"), &payload(4), &summary("copy"), 4).unwrap();
    assert_eq!(one.open(&id("x")).unwrap().payload, payload(3));
    assert_eq!(one.open(&id("y")).unwrap().payload, payload(4));
}

#[test]
fn two_saves_of_one_sequence_are_both_kept() {
    let memory = memory();
    let write = |sequence, owner: &str, n| {
        let owner = owner.to_owned();
        let (draft, summary) = (id("x"), summary("x"));
        let header = Header {
            draft,
            sequence,
            saved_at: n,
            owner,
            summary,
            base: None,
        };
        encode(&header, &payload(n))
    };
    memory.poke("ziping/draft/x/a", Some(&write(5, "one", 1)));
    memory.poke("ziping/draft/x/b", Some(&write(5, "two", 2)));
    let mut drafts = tab(&memory, "t");
    let opened = drafts.open(&id("x")).unwrap();
    assert_eq!(
        (opened.payload, opened.bad[0].damage.clone()),
        (payload(2), SlotDamage::Rival)
    );
    drafts.save(&id("x"), &payload(3), &summary("x"), 3).unwrap();
    assert_eq!(drafts.set_aside_copies(&id("x")).unwrap()[0].raw, write(5, "one", 1));
    // A copy of the same save twice is no rival.
    let same = Some(write(5, "one", 1));
    assert!(matches!(
        choose(&id("x"), same.clone(), same),
        Loaded::Good { other: None, .. }
    ));
}
