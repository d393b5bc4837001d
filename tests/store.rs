//! Drafts: the codec, the list and the trash. Damaged slots, failing storages, two tabs and words are in `store/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail"
)]

#[path = "store/damage.rs"]
mod damage;
#[path = "store/faults.rs"]
mod faults;
#[path = "store/journal.rs"]
mod journal;
#[path = "store/journal_damage.rs"]
mod journal_damage;
#[path = "store/tabs.rs"]
mod tabs;
#[path = "store/versions.rs"]
mod versions;
#[path = "store/words.rs"]
mod words;

use ziping::store::{
    DraftId, DraftState, Drafts, Fault, Header, Loaded, Memory, OpenError, RemoveError, SaveError, Slot, SlotDamage,
    Storage, StorageError, Summary, choose, decode, encode,
};

/// Keys of the page around us; two of them only look like ours.
const OTHERS: [(&str, &str); 4] = [
    ("token", "portal"),
    ("zipingx/draft/1/a", "not ours"),
    ("ziping/draft/一/a", "not ours either"),
    ("", "the empty key"),
];

fn id(text: &str) -> DraftId {
    DraftId::parse(text).unwrap()
}

fn summary(title: &str) -> Summary {
    Summary {
        title: title.to_owned(),
        year: 2025,
        total: "92.50".to_owned(),
    }
}

fn memory() -> Memory {
    let memory = Memory::default();
    for (key, text) in OTHERS {
        memory.poke(key, Some(text));
    }
    memory
}

fn assert_others_untouched(memory: &Memory) {
    let contents = memory.contents();
    for (key, text) in OTHERS {
        assert_eq!(contents.get(key).map(String::as_str), Some(text), "{key:?}");
    }
}

fn tab(memory: &Memory, owner: &str) -> Drafts<Memory> {
    Drafts::new(memory.clone(), owner.to_owned())
}

fn payload(n: u64) -> String {
    format!("{{\"单位\":\"某局\",\n\"n\":{n},\"emoji\":\"😀\\n\"}}\n")
}

/// A deterministic source of chance (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// Released as format 1; the digits were computed by another program.
const RELEASED: &str = "ziping.slot/1 91e74679b2715c77 {\"draft\":\"d1\",\"sequence\":3,\"savedAt\":1767225600000,\
    \"bytes\":24,\"owner\":\"tab\",\"title\":\"某局\",\"year\":2025,\"total\":\"92.50\"}\n{\"format\":\"甲乙\\n丙\"}";

#[test]
fn a_slot_of_format_1_opens_for_ever() {
    let header = Header {
        draft: id("d1"),
        sequence: 3,
        saved_at: 1_767_225_600_000,
        owner: "tab".to_owned(),
        summary: summary("某局"),
        base: None,
    };
    let payload = "{\"format\":\"甲乙\\n丙\"}";
    let slot = Slot {
        header: header.clone(),
        payload: payload.to_owned(),
        check: 0x91e7_4679_b271_5c77,
    };
    assert_eq!(decode(RELEASED, &id("d1")), Ok(slot));
    assert_eq!(encode(&header, payload), RELEASED);
}

#[test]
fn each_damage_has_its_name() {
    let damage = |text: &str| decode(text, &id("d1")).unwrap_err();
    let cut = SlotDamage::Truncated {
        expected: Some(24),
        found: 23,
    };
    let head = SlotDamage::Truncated {
        expected: None,
        found: 0,
    };
    let long = SlotDamage::TooLong {
        expected: 24,
        found: 25,
    };
    let newer = "ziping.slot/2 48b19ffcaed6cadd later things";
    assert_eq!(damage(""), SlotDamage::Empty);
    assert_eq!(damage("{\"format\":\"ziping.assessment/1\"}"), SlotDamage::Foreign);
    assert_eq!(damage("zipi"), head);
    assert_eq!(damage(&RELEASED[..40]), head);
    assert_eq!(damage(&RELEASED[..RELEASED.len() - 1]), cut);
    assert_eq!(damage(&format!("{RELEASED} ")), long);
    assert_eq!(damage(&RELEASED.replace("甲", "乙")), SlotDamage::Checksum);
    assert_eq!(damage(&RELEASED.replace("92.50", "92.60")), SlotDamage::Checksum);
    assert_eq!(damage(&RELEASED.replace("slot/1", "slot/2")), SlotDamage::Checksum);
    assert_eq!(damage(newer), SlotDamage::NewerVersion { version: 2 });
    let found = id("d1");
    assert_eq!(decode(RELEASED, &id("d2")), Err(SlotDamage::WrongDraft { found }));
}

#[test]
fn a_whole_form_comes_back_byte_for_byte() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for n in 0..5 {
        let name = format!("某局{n}\u{0}\u{feff}\u{2028}\r\n\"😀");
        let text = include_str!("../templates/rugao-department-2023.json").replace("绩效", &name);
        let saved = drafts.save(&id("x"), &text, &summary(&name), n).unwrap();
        assert_eq!((saved.sequence, saved.at), (n + 1, n));
        let opened = tab(&memory, "u").open(&id("x")).unwrap();
        assert_eq!((opened.payload, opened.bad), (text, vec![]));
        assert_eq!(opened.summary.title, name);
    }
    assert_others_untouched(&memory);
}

#[test]
fn long_titles_are_cut_and_nothing_else() {
    let title = "\u{1}".repeat(100_000);
    let memory = memory();
    tab(&memory, &title).save(&id("x"), "{}", &summary(&title), 1).unwrap();
    let opened = tab(&memory, "u").open(&id("x")).unwrap();
    assert_eq!(opened.summary.title.len(), 400);
}

#[test]
fn the_order_is_by_sequence_when_the_clock_is_set_back() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for (n, clock) in [9000, 8000, 7000, 0, 1].into_iter().enumerate() {
        let n = n as u64 + 1;
        assert_eq!(
            drafts
                .save(&id("x"), &payload(n), &summary("x"), clock)
                .unwrap()
                .sequence,
            n
        );
        let mut later = tab(&memory, "later");
        assert_eq!(later.open(&id("x")).unwrap().payload, payload(n));
    }
    // Nor does it go back when the newest copy is lost.
    memory.poke("ziping/draft/x/a", None);
    assert_eq!(
        drafts.save(&id("x"), &payload(6), &summary("x"), 0).unwrap().sequence,
        6
    );
}

#[test]
fn a_draft_of_a_newer_program_is_never_overwritten() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    drafts.save(&id("x"), &payload(1), &summary("x"), 1).unwrap();
    memory.poke("ziping/draft/x/b", Some("ziping.slot/2 48b19ffcaed6cadd later things"));
    let before = memory.contents();
    let refused = drafts.save(&id("x"), &payload(2), &summary("x"), 2);
    assert_eq!(refused, Err(SaveError::NewerVersion { version: 2 }));
    memory.poke("ziping/draft/x/a", None);
    assert!(drafts.save(&id("x"), &payload(2), &summary("x"), 2).is_err());
    assert_eq!(
        before.get("ziping/draft/x/b"),
        memory.contents().get("ziping/draft/x/b")
    );
}

#[test]
fn the_list_shows_the_latest_first_and_the_damaged_too() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for (name, at) in [("old", 10), ("new", 30), ("mid", 20)] {
        drafts.save(&id(name), &payload(at), &summary(name), at).unwrap();
    }
    memory.poke("ziping/draft/bad/b", Some("ziping.slot/1 broken"));
    let list = drafts.list().unwrap();
    let names: Vec<&str> = list.iter().map(|draft| draft.id.as_str()).collect();
    assert_eq!(names, ["new", "mid", "old", "bad"]);
    assert!(matches!(&list[0].state, DraftState::Good { summary: s, damage: None, .. } if *s == summary("new")));
    assert!(matches!(&list[3].state, DraftState::Damaged { copies } if copies.len() == 1));
    assert_eq!(DraftId::of_key("ziping/draft/new/a"), Some(id("new")));
    assert_eq!(DraftId::of_key("ziping/trash/new"), Some(id("new")));
    assert_eq!(DraftId::of_key("token"), None);
}

#[test]
fn a_removed_draft_comes_back() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for n in 1..=3 {
        drafts.save(&id("x"), &payload(n), &summary("x"), n).unwrap();
    }
    let before = memory.contents();
    let removed = drafts.remove(&id("x"), 77).unwrap();
    assert_eq!(drafts.list().unwrap(), []);
    let trash = tab(&memory, "u").trash().unwrap();
    assert_eq!((trash.len(), trash[0].removed_at), (1, Some(77)));
    drafts.restore(&removed).unwrap();
    assert_eq!(memory.contents(), before);
    // After a reload, by its id.
    drafts.remove(&id("x"), 78).unwrap();
    tab(&memory, "u").restore_by_id(&id("x")).unwrap();
    assert_eq!(memory.contents(), before);
    // Whoever goes on writing wants it back.
    drafts.remove(&id("x"), 79).unwrap();
    assert!(drafts.save(&id("x"), &payload(4), &summary("x"), 4).unwrap().from_trash);
    assert_eq!((drafts.list().unwrap().len(), drafts.trash().unwrap().len()), (1, 0));
    // For good only from the trash, and even then the token brings it back.
    assert_eq!(drafts.purge(&id("x")), Err(RemoveError::NotInTrash));
    let before = memory.contents();
    let removed = drafts.remove(&id("x"), 80).unwrap();
    drafts.purge(&id("x")).unwrap();
    assert_eq!(memory.contents().len(), OTHERS.len());
    assert_eq!(drafts.open(&id("x")), Err(OpenError::Unknown));
    assert_eq!(drafts.remove(&id("x"), 81), Err(RemoveError::Unknown));
    drafts.restore(&removed).unwrap();
    assert_eq!(memory.contents(), before);
    assert_others_untouched(&memory);
}
