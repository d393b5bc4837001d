//! Named versions, what other tabs do to an open draft, and all drafts for one file.

use super::*;
use ziping::store::{Stamp, Standing};

fn name(text: &str) -> Summary {
    summary(text)
}

#[test]
fn a_version_stays_as_it_was_kept() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    drafts.keep_version(&id("x"), &payload(1), &name("初稿"), 11).unwrap();
    drafts.save(&id("x"), &payload(2), &summary("x"), 2).unwrap();
    drafts.keep_version(&id("x"), &payload(2), &name("送审前"), 12).unwrap();
    drafts.save(&id("x"), &payload(3), &summary("x"), 3).unwrap();
    let seen: Vec<_> = (tab(&memory, "u").versions(&id("x")).unwrap().into_iter())
        .map(|version| version.copy.unwrap())
        .map(|slot| (slot.header.summary.title, slot.header.saved_at, slot.payload))
        .collect();
    let kept = |title: &str, at, n| (title.to_owned(), at, payload(n));
    assert_eq!(seen, [kept("送审前", 12, 2), kept("初稿", 11, 1)]);
    assert_eq!(drafts.open(&id("x")).unwrap().payload, payload(3));
    assert_eq!(drafts.list().unwrap().len(), 1);
    drafts.remove_version(&id("x"), 1).unwrap();
    assert_eq!(drafts.versions(&id("x")).unwrap().len(), 1);
    // With the draft they go for good, and only then.
    drafts.remove(&id("x"), 20).unwrap();
    assert_eq!(drafts.versions(&id("x")).unwrap().len(), 1);
    drafts.purge(&id("x")).unwrap();
    assert_eq!(drafts.versions(&id("x")).unwrap(), []);
    assert_others_untouched(&memory);
}

#[test]
fn ten_versions_and_no_half_ones() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for n in 1..=10 {
        drafts.keep_version(&id("x"), &payload(n), &name("v"), n).unwrap();
    }
    let before = memory.contents();
    assert_eq!(
        drafts.keep_version(&id("x"), &payload(11), &name("v"), 11),
        Err(SaveError::TooManyVersions)
    );
    assert_eq!(
        drafts.keep_version(&id("y"), "", &name("v"), 11),
        Err(SaveError::NothingToSave)
    );
    for fault in [
        Fault::Full,
        Fault::Dropped,
        Fault::Torn { keep: 90 },
        Fault::Corrupted { at: 200 },
    ] {
        memory.next_writes([fault]);
        assert!(
            drafts.keep_version(&id("y"), &payload(1), &name("v"), 11).is_err(),
            "{fault:?}"
        );
    }
    assert_eq!(memory.contents(), before);
    drafts.remove_version(&id("x"), 3).unwrap();
    drafts.keep_version(&id("x"), &payload(11), &name("v"), 11).unwrap();
}

#[test]
fn a_damaged_version_is_offered_as_it_is_and_hides_no_other() {
    let mut chance = Chance(77);
    for round in 0..2_000 {
        let memory = memory();
        let mut drafts = tab(&memory, "t");
        for n in 1..=3 {
            drafts.keep_version(&id("x"), &payload(n), &name("v"), n).unwrap();
        }
        let n = 1 + chance.below(3) as u64;
        let key = format!("ziping/version/x/{n}");
        let sound = memory.contents()[&key].clone();
        let (what, damage) = super::damage::DAMAGES[chance.below(super::damage::DAMAGES.len())];
        let donor = memory.contents()[&format!("ziping/version/x/{}", n % 3 + 1)].clone();
        let Some(broken) = damage(&sound, &donor, &mut chance) else {
            continue;
        };
        // Another version in its place is a version.
        if broken == sound || broken == donor {
            continue;
        }
        memory.poke(&key, Some(&broken));
        let versions = drafts.versions(&id("x")).unwrap();
        assert_eq!(versions.len(), 3);
        for version in versions {
            match version.copy {
                Ok(slot) => assert_eq!(
                    slot.payload,
                    payload(u64::from(version.number)),
                    "{what}, round {round}"
                ),
                Err(bad) => assert_eq!((bad.raw, u64::from(version.number)), (broken.clone(), n), "{what}"),
            }
        }
    }
}

#[test]
fn what_another_tab_does_to_an_open_draft_is_known() {
    let memory = memory();
    let (mut one, mut two) = (tab(&memory, "one"), tab(&memory, "two"));
    assert_eq!(
        one.standing(&id("x")),
        Ok(Standing::Ours),
        "a draft that was never saved is not gone"
    );
    one.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    assert_eq!(one.standing(&id("x")), Ok(Standing::Ours));
    two.open(&id("x")).unwrap();
    two.save(&id("x"), &payload(2), &summary("x"), 2).unwrap();
    let stamp = Stamp {
        sequence: 2,
        saved_at: 2,
        owner: "two".to_owned(),
    };
    assert_eq!(one.standing(&id("x")), Ok(Standing::Changed(stamp)));
    assert_eq!(two.standing(&id("x")), Ok(Standing::Ours));
    one.open(&id("x")).unwrap();
    assert_eq!(one.standing(&id("x")), Ok(Standing::Ours));
    two.remove(&id("x"), 3).unwrap();
    assert_eq!(one.standing(&id("x")), Ok(Standing::Trashed));
    two.purge(&id("x")).unwrap();
    assert_eq!(one.standing(&id("x")), Ok(Standing::Gone));
    memory.missing(true);
    assert_eq!(one.standing(&id("x")), Err(StorageError::Missing));
}

#[test]
fn a_backup_has_the_newest_copy_of_every_draft_and_names_the_damaged() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    drafts.save(&id("x"), &payload(2), &summary("x"), 2).unwrap();
    drafts.save(&id("y"), &payload(3), &summary("y"), 3).unwrap();
    drafts.save(&id("z"), &payload(4), &summary("z"), 4).unwrap();
    drafts.remove(&id("z"), 5).unwrap();
    memory.poke("ziping/draft/bad/a", Some("ziping.slot/1 broken"));
    let (mut payloads, damaged) = drafts.for_backup().unwrap();
    payloads.sort();
    assert_eq!((payloads, damaged), (vec![payload(2), payload(3)], vec![id("bad")]));
    assert_eq!(drafts.backed_up_at(), None);
    drafts.backed_up(1_767_225_600_000);
    assert_eq!(tab(&memory, "u").backed_up_at(), Some(1_767_225_600_000));
    memory.poke("ziping/backup-at", Some("soon"));
    assert_eq!(drafts.backed_up_at(), None);
    memory.missing(true);
    assert_eq!(drafts.backed_up_at(), None);
}
