//! Storages that are missing, full, or lie.

use super::*;

/// Every fault, at a few places each.
fn faults() -> Vec<Fault> {
    let mut list = vec![
        Fault::Missing,
        Fault::Full,
        Fault::Refused,
        Fault::Dropped,
        Fault::KeptAndRefused,
    ];
    for n in [0, 1, 14, 40, 150, 165] {
        list.extend([
            Fault::Torn { keep: n },
            Fault::TornAndRefused { keep: n },
            Fault::Corrupted { at: n },
        ]);
    }
    list
}

/// What a tab opened afresh finds.
fn found(memory: &Memory) -> Result<String, OpenError> {
    tab(memory, "reload").open(&id("x")).map(|opened| opened.payload)
}

#[test]
fn invariant_7_saved_only_after_read_back() {
    for fault in faults() {
        for good_saves in 0..4 {
            let memory = memory();
            let mut drafts = tab(&memory, "t");
            for n in 1..=good_saves {
                drafts.save(&id("x"), &payload(n), &summary("x"), n).unwrap();
            }
            // Once with the storage sound again at once, once with every later write failing alike.
            for lasting in [None, Some(fault)] {
                memory.every_write(lasting);
                memory.next_writes([fault]);
                let result = drafts.save(&id("x"), &payload(99), &summary("x"), 99);
                assert!(result.is_err(), "{fault:?} was taken for saved");
                match found(&memory) {
                    // It may be there after all, if the storage threw after having kept it.
                    Ok(text) if text == payload(99) => assert_eq!(fault, Fault::KeptAndRefused),
                    Ok(text) => assert_eq!(text, payload(good_saves), "{fault:?}"),
                    Err(OpenError::Unknown) => assert_eq!(good_saves, 0),
                    // What little of a first save arrived is offered.
                    Err(OpenError::Damaged { copies }) => assert!(good_saves == 0 && !copies.is_empty()),
                    Err(other) => panic!("{fault:?}: {other:?}"),
                }
            }
            memory.every_write(None);
            let saved = drafts.save(&id("x"), &payload(100), &summary("x"), 100).unwrap();
            assert!(saved.sequence > good_saves, "{fault:?} after {good_saves}");
            assert_eq!(found(&memory), Ok(payload(100)));
            assert_others_untouched(&memory);
        }
    }
}

#[test]
fn a_save_that_fails_puts_back_what_was_there() {
    for fault in faults() {
        let memory = memory();
        let mut drafts = tab(&memory, "t");
        for n in 1..=3 {
            drafts.save(&id("x"), &payload(n), &summary("x"), n).unwrap();
        }
        let before = memory.contents();
        memory.next_writes([fault]);
        assert!(drafts.save(&id("x"), &payload(4), &summary("x"), 4).is_err());
        assert_eq!(memory.contents(), before, "{fault:?}");
    }
}

#[test]
fn whatever_fails_in_whatever_order_the_last_saved_opens() {
    let mut chance = Chance(7);
    let faults = faults();
    let (mut saves, mut failures) = (0, 0);
    for _ in 0..600 {
        let memory = memory();
        let mut drafts = tab(&memory, "t");
        let (mut saved, mut sequence) = (0, 0);
        for n in 1..=16 {
            let plan: Vec<Fault> = (0..3)
                .map(|_| match chance.below(2) {
                    0 => Fault::None,
                    _ => faults[chance.below(faults.len())],
                })
                .collect();
            memory.next_writes(plan.clone());
            match drafts.save(&id("x"), &payload(n), &summary("x"), n) {
                Ok(done) => {
                    assert!(done.sequence > sequence);
                    (saved, sequence, saves) = (n, done.sequence, saves + 1);
                    assert_eq!(found(&memory), Ok(payload(n)));
                }
                Err(error) => {
                    assert!(
                        !matches!(error, SaveError::OverwrittenElsewhere { .. }),
                        "a tab met itself: {plan:?}"
                    );
                    failures += 1;
                    match found(&memory) {
                        Ok(text) => assert!((saved..=n).any(|n| text == payload(n)), "{plan:?}"),
                        Err(_) => assert_eq!(saved, 0, "{plan:?}"),
                    }
                }
            }
            memory.next_writes([]);
        }
        assert_others_untouched(&memory);
    }
    assert!(saves > 1000 && failures > 1000, "{saves} saves, {failures} failures");
}

#[test]
fn a_missing_storage_says_so_everywhere() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    memory.missing(true);
    let missing = StorageError::Missing;
    assert_eq!(drafts.list(), Err(missing.clone()));
    assert_eq!(drafts.trash(), Err(missing.clone()));
    assert_eq!(drafts.open(&id("x")), Err(OpenError::Storage(missing.clone())));
    let save = drafts.save(&id("x"), &payload(2), &summary("x"), 2);
    assert_eq!(save, Err(SaveError::Storage(missing.clone())));
    assert_eq!(drafts.remove(&id("x"), 3), Err(RemoveError::Storage(missing)));
    memory.missing(false);
    memory.unreadable(true);
    assert!(matches!(
        drafts.open(&id("x")),
        Err(OpenError::Storage(StorageError::Refused { .. }))
    ));
    assert!(drafts.save(&id("x"), &payload(2), &summary("x"), 2).is_err());
    memory.unreadable(false);
    assert_eq!(found(&memory), Ok(payload(1)));
}

#[test]
fn a_full_storage_keeps_what_it_has_and_room_can_be_made() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    let big = |n: u64| format!("{{\"n\":{n},\"text\":\"{}\"}}", "字".repeat(1000 * n as usize));
    drafts.save(&id("x"), &big(1), &summary("x"), 1).unwrap();
    drafts.save(&id("y"), &big(1), &summary("y"), 1).unwrap();
    let used = |memory: &Memory| {
        let units = |text: &String| text.encode_utf16().count();
        memory
            .contents()
            .iter()
            .map(|(k, v)| units(k) + units(v))
            .sum::<usize>()
    };
    memory.room(Some(used(&memory)));
    let before = memory.contents();
    let full = SaveError::Storage(StorageError::Full);
    assert_eq!(drafts.save(&id("x"), &big(2), &summary("x"), 2), Err(full));
    assert_eq!(memory.contents(), before);
    // Nor is there room for the mark of the trash; but it can be removed at once.
    assert_eq!(
        drafts.remove(&id("y"), 3),
        Err(RemoveError::Storage(StorageError::Full))
    );
    let removed = drafts.remove_now(&id("y")).unwrap();
    drafts.save(&id("x"), &big(2), &summary("x"), 2).unwrap();
    assert_eq!(found(&memory), Ok(big(2)));
    memory.room(None);
    drafts.restore(&removed).unwrap();
    assert_eq!(drafts.open(&id("y")).unwrap().payload, big(1));
    assert_others_untouched(&memory);
}

#[test]
fn nothing_is_never_saved_over_something() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    let before = memory.contents();
    for nothing in ["", "\n", "null", "[]"] {
        let refused = drafts.save(&id("x"), nothing, &summary("x"), 2);
        assert_eq!(refused, Err(SaveError::NothingToSave));
    }
    assert_eq!(memory.contents(), before);
}

#[test]
fn ids_and_keys_that_are_not_ours_are_left_alone() {
    let long = "x".repeat(65);
    for bad in ["", "a/b", "字", "a b", "..", long.as_str()] {
        assert!(DraftId::parse(bad).is_err(), "{bad}");
    }
    assert_eq!(DraftId::from_random(255).as_str(), "00000000000000ff");
    let memory = memory();
    for key in ["ziping/damaged/x/01", "ziping/draft/x/c", "ziping/settings"] {
        memory.poke(key, Some("later versions"));
        assert_eq!(DraftId::of_key(key), None);
    }
    let before = memory.contents();
    let mut drafts = tab(&memory, "t");
    assert_eq!(drafts.list(), Ok(vec![]));
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    drafts.remove(&id("x"), 2).unwrap();
    drafts.purge(&id("x")).unwrap();
    assert_eq!(memory.contents(), before);
    assert_eq!(
        memory.get("ziping/settings").unwrap().as_deref(),
        Some("later versions")
    );
}
