//! The journal: what is typed outlives a killed browser, and no tab's typing is lost to another's.

use std::cell::RefCell;
use std::rc::Rc;

use super::*;
use ziping::store::{Answer, MemoryJournal, Opened, Writer};

/// A browser: what its storage and journal hold, and the order in which they reach the disk.
#[derive(Clone, Default)]
pub struct Machine {
    pub storage: Memory,
    pub journal: MemoryJournal,
}

/// A tab of it.
pub struct Tab {
    pub drafts: Drafts<Memory>,
    pub writer: Writer<MemoryJournal>,
}

impl Machine {
    /// Opens a tab, which reads the journal.
    pub fn tab(&self, owner: &str) -> Tab {
        let mut tab = Tab {
            drafts: tab(&self.storage, owner),
            writer: Writer::new(self.journal.clone()),
        };
        tab.read();
        tab
    }

    /// What would be there had the browser been killed now: the journal, and the storage as it was when it was last
    /// written to disk.
    pub fn killed(&self, on_disk: &std::collections::BTreeMap<String, String>) -> Self {
        let after = Self::default();
        for (key, text) in on_disk {
            after.storage.poke(key, Some(text));
        }
        for (key, text) in self.journal.contents() {
            after.journal.poke(&key, Some(&text));
        }
        after
    }
}

impl Tab {
    pub fn read(&mut self) {
        let read = Rc::new(RefCell::new(None));
        let to = Rc::clone(&read);
        self.writer
            .read(Box::new(move |records| *to.borrow_mut() = records.ok()));
        let records = read.borrow_mut().take();
        self.drafts.journal(records);
    }

    pub fn save(&mut self, n: u64) -> Result<u64, SaveError> {
        let saved = self.drafts.save(&id("x"), &payload(n), &summary("x"), n);
        self.writer.commit(self.drafts.take_changes());
        saved.map(|saved| saved.sequence)
    }

    pub fn type_in(&mut self, n: u64) {
        self.drafts.note(&id("x"), &payload(n), &summary("x"), n);
        self.writer.commit(self.drafts.take_changes());
    }

    pub fn open(&mut self) -> Result<Opened, OpenError> {
        self.drafts.open(&id("x"))
    }
}

fn found(machine: &Machine) -> Opened {
    machine.tab("later").open().unwrap()
}

#[test]
fn what_was_typed_comes_back_after_a_kill_whatever_the_storage_had_written() {
    for saves_on_disk in 0..=3 {
        let machine = Machine::default();
        let mut tab = machine.tab("t");
        let mut on_disk = vec![machine.storage.contents()];
        for n in 1..=3 {
            tab.save(n).unwrap();
            machine.journal.keep_all();
            on_disk.push(machine.storage.contents());
        }
        tab.type_in(4);
        machine.journal.keep_all();
        let killed = machine.killed(&on_disk[saves_on_disk]);
        let opened = found(&killed);
        assert_eq!((opened.payload, opened.from_journal), (payload(4), true));
        assert_eq!((opened.bad, opened.rivals), (vec![], vec![]));
        // It stands in the list, also where the storage knows nothing of the draft yet.
        let list = killed.tab("list").drafts.list().unwrap();
        assert!(matches!(&list[0].state, DraftState::Good { stamp, .. } if stamp.saved_at == 4));
        // It is saved, and then it is a draft like any other.
        let mut later = killed.tab("later");
        later.open().unwrap();
        later.save(4).unwrap();
        killed.journal.keep_all();
        let opened = found(&killed);
        assert_eq!((opened.payload, opened.from_journal), (payload(4), false));
        assert_eq!(killed.journal.contents().keys().collect::<Vec<_>>(), ["x"]);
    }
}

#[test]
fn a_save_that_the_disk_never_saw_comes_from_the_journal() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    tab.save(1).unwrap();
    let on_disk = machine.storage.contents();
    for n in 2..=5 {
        tab.save(n).unwrap();
    }
    machine.journal.keep_all();
    let opened = found(&machine.killed(&on_disk));
    assert_eq!((opened.payload, opened.from_journal), (payload(5), true));
    // A browser that was closed properly has nothing to tell.
    let opened = found(&machine);
    assert_eq!((opened.payload, opened.from_journal), (payload(5), false));
}

#[test]
fn one_change_is_under_way_at_a_time_and_the_newest_is_next() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    tab.save(1).unwrap();
    for n in 2..=9 {
        tab.type_in(n);
    }
    assert_eq!(machine.journal.under_way(), 1);
    assert!(machine.journal.answer(Answer::Kept));
    assert_eq!(machine.journal.under_way(), 1);
    let told = Rc::new(RefCell::new(0));
    let count = Rc::clone(&told);
    tab.writer.after(Box::new(move || *count.borrow_mut() += 1));
    tab.type_in(10);
    assert_eq!(*told.borrow(), 0);
    // Told once what was handed over before is on disk; it does not wait for what came after.
    assert!(machine.journal.answer(Answer::Kept));
    assert_eq!(*told.borrow(), 1);
    assert_eq!(found(&machine).payload, payload(9));
    assert!(machine.journal.answer(Answer::Kept));
    assert_eq!(found(&machine).payload, payload(10));
    assert!(!machine.journal.answer(Answer::Kept));
}

#[test]
fn a_journal_that_fails_changes_nothing_and_catches_up() {
    for answer in [Answer::Failed, Answer::KeptAndFailed] {
        let machine = Machine::default();
        let mut tab = machine.tab("t");
        tab.save(1).unwrap();
        machine.journal.keep_all();
        for n in 2..=6 {
            tab.type_in(n);
            let told = Rc::new(RefCell::new(false));
            let tell = Rc::clone(&told);
            tab.writer.after(Box::new(move || *tell.borrow_mut() = true));
            assert!(machine.journal.answer(answer));
            assert!(*told.borrow(), "nobody waits for a journal that fails");
            // It is not asked again and again.
            assert_eq!(machine.journal.under_way(), 0);
        }
        assert_eq!(tab.save(7), Ok(7));
        machine.journal.keep_all();
        assert_eq!(found(&machine.killed(&Default::default())).payload, payload(7));
        assert_eq!(machine.journal.contents().len(), 1);
    }
}

#[test]
fn without_a_journal_all_is_as_before() {
    let machine = Machine::default();
    machine.journal.missing(true);
    let mut tab = machine.tab("t");
    assert_eq!(tab.save(1), Ok(1));
    tab.type_in(2);
    // A note takes no number where there is no journal.
    assert_eq!(tab.save(3), Ok(2));
    assert_eq!(found(&machine).payload, payload(3));
    // Cleared from outside while the page is open, it starts anew.
    machine.journal.missing(false);
    let mut tab = machine.tab("t2");
    tab.open().unwrap();
    tab.save(4).unwrap();
    machine.journal.keep_all();
    machine.journal.poke("x", None);
    tab.type_in(5);
    machine.journal.keep_all();
    assert_eq!(found(&machine).payload, payload(5));
}

#[test]
fn a_storage_cleared_while_the_page_is_open_comes_back_from_the_journal() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    for n in 1..=4 {
        tab.save(n).unwrap();
    }
    machine.journal.keep_all();
    for side in ["a", "b"] {
        machine.storage.poke(&format!("ziping/draft/x/{side}"), None);
    }
    let opened = found(&machine);
    assert_eq!((opened.payload, opened.from_journal), (payload(4), true));
    // And the open page goes on saving.
    assert!(tab.save(5).unwrap() > 4);
    assert_eq!(found(&machine).payload, payload(5));
}

#[test]
fn a_storage_that_is_full_leaves_the_typing_in_the_journal() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    tab.save(1).unwrap();
    machine.storage.every_write(Some(Fault::Full));
    tab.type_in(2);
    assert_eq!(tab.save(3), Err(SaveError::Storage(StorageError::Full)));
    tab.type_in(3);
    machine.journal.keep_all();
    let opened = found(&machine);
    assert_eq!((opened.payload, opened.from_journal), (payload(3), true));
    machine.storage.every_write(None);
    tab.save(4).unwrap();
    machine.journal.keep_all();
    assert_eq!(found(&machine).payload, payload(4));
}

#[test]
fn the_clock_set_back_does_not_make_the_older_the_newer() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    let at = |tab: &mut Tab, n: u64, clock: u64| {
        tab.drafts.note(&id("x"), &payload(n), &summary("x"), clock);
        tab.writer.commit(tab.drafts.take_changes());
    };
    tab.drafts.save(&id("x"), &payload(1), &summary("x"), 9_000).unwrap();
    at(&mut tab, 2, 8_000);
    at(&mut tab, 3, 0);
    machine.journal.keep_all();
    assert_eq!(found(&machine).payload, payload(3));
    tab.drafts.save(&id("x"), &payload(4), &summary("x"), 5).unwrap();
    tab.writer.commit(tab.drafts.take_changes());
    assert_eq!(found(&machine).payload, payload(4));
}

#[test]
fn what_a_tab_was_typing_while_another_saved_is_kept_apart() {
    let machine = Machine::default();
    let (mut one, mut two) = (machine.tab("one"), machine.tab("two"));
    one.save(1).unwrap();
    machine.journal.keep_all();
    two.read();
    two.open().unwrap();
    one.type_in(2);
    one.type_in(3);
    two.save(4).unwrap();
    machine.journal.keep_all();
    // Both are killed. The save counts, and the typing is not lost.
    let mut later = machine.tab("later");
    let opened = later.open().unwrap();
    assert_eq!((opened.payload, opened.from_journal), (payload(4), false));
    assert_eq!(opened.rivals.len(), 1);
    assert_eq!(opened.rivals[0].slot.payload, payload(3));
    // Saving the draft leaves the rival alone until it is kept elsewhere.
    later.save(5).unwrap();
    machine.journal.keep_all();
    assert_eq!(found(&machine).rivals.len(), 1);
    later.drafts.drop_rival(&opened.rivals[0]);
    later.writer.commit(later.drafts.take_changes());
    machine.journal.keep_all();
    assert_eq!(found(&machine).rivals, []);
}

#[test]
fn two_tabs_that_typed_on_from_one_save_are_both_kept() {
    let machine = Machine::default();
    let (mut one, mut two) = (machine.tab("one"), machine.tab("two"));
    one.save(1).unwrap();
    machine.journal.keep_all();
    two.read();
    two.open().unwrap();
    one.type_in(2);
    two.type_in(3);
    two.type_in(4);
    machine.journal.keep_all();
    let opened = found(&machine);
    assert_eq!((opened.payload, opened.from_journal), (payload(4), true));
    let rivals: Vec<&str> = opened.rivals.iter().map(|rival| rival.slot.payload.as_str()).collect();
    assert_eq!(rivals, [payload(2)]);
}

#[test]
fn a_tab_that_saved_after_typing_has_no_rival_left_even_if_the_journal_did_not_hear_of_it() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    tab.save(1).unwrap();
    tab.type_in(2);
    machine.journal.keep_all();
    tab.save(3).unwrap();
    // Killed before the journal was told.
    let opened = found(&machine.killed(&machine.storage.contents()));
    assert_eq!((opened.payload, opened.rivals), (payload(3), vec![]));
}

#[test]
fn a_newer_program_s_record_is_never_overwritten() {
    let newer = "ziping.slot/2 48b19ffcaed6cadd later things";
    let machine = Machine::default();
    machine.tab("t").save(1).unwrap();
    machine.journal.keep_all();
    for key in ["x", "x/other"] {
        machine.journal.poke(key, Some(newer));
        let mut tab = machine.tab("u");
        let opened = tab.open().unwrap();
        assert_eq!(opened.bad[0].damage, SlotDamage::NewerVersion { version: 2 });
        assert_eq!(tab.save(2), Err(SaveError::NewerVersion { version: 2 }));
        machine.journal.keep_all();
        assert_eq!(machine.journal.contents()[key], newer);
        machine.journal.poke(key, None);
    }
}

#[test]
fn a_draft_removed_for_good_leaves_the_journal_too_and_its_removal_can_be_taken_back() {
    let machine = Machine::default();
    let mut tab = machine.tab("t");
    tab.save(1).unwrap();
    tab.type_in(2);
    machine.journal.keep_all();
    let removed = tab.drafts.remove(&id("x"), 3).unwrap();
    assert_eq!(tab.drafts.list().unwrap(), []);
    tab.drafts.purge(&id("x")).unwrap();
    tab.writer.commit(tab.drafts.take_changes());
    machine.journal.keep_all();
    assert!(machine.journal.contents().is_empty());
    assert_eq!(machine.tab("later").open(), Err(OpenError::Unknown));
    tab.drafts.restore(&removed).unwrap();
    tab.writer.commit(tab.drafts.take_changes());
    machine.journal.keep_all();
    assert_eq!(found(&machine).payload, payload(2));
}

/// Random work in up to three tabs, killed at a random moment: what a tab had been told is on disk is never lost.
#[test]
fn whatever_is_done_in_whatever_order_nothing_that_was_kept_is_lost() {
    let mut chance = Chance(11);
    let mut recovered = 0;
    for round in 0..1_000 {
        let machine = Machine::default();
        let mut tabs = vec![machine.tab("one")];
        let mut on_disk = machine.storage.contents();
        let mut newest_kept = [0; 3];
        tabs[0].save(1).unwrap();
        machine.journal.keep_all();
        let mut typed = [1_u64; 3];
        let mut lost_race = [false; 3];
        for n in 2..=2 + chance.below(30) as u64 {
            let at = chance.below(tabs.len());
            match chance.below(10) {
                0 if tabs.len() < 3 => {
                    let mut tab = machine.tab(["two", "three"][tabs.len() - 1]);
                    let opened = tab.open().unwrap();
                    let n: u64 = opened
                        .payload
                        .split("\"n\":")
                        .nth(1)
                        .unwrap()
                        .split(',')
                        .next()
                        .unwrap()
                        .parse()
                        .unwrap();
                    typed[tabs.len()] = n;
                    if opened.from_journal {
                        let _ = tab.save(n);
                    }
                    tabs.push(tab);
                }
                1 | 2 => {
                    if !lost_race[at] && tabs[at].save(typed[at]).is_err() {
                        lost_race[at] = true;
                    }
                }
                3 => on_disk = machine.storage.contents(),
                _ => {
                    tabs[at].type_in(n);
                    typed[at] = n;
                }
            }
            if chance.below(2) == 0 {
                machine.journal.keep_all();
                newest_kept = typed;
            }
        }
        let killed = machine.killed(&on_disk);
        let opened = killed.tab("later").open().unwrap();
        recovered += usize::from(opened.from_journal);
        let kept: Vec<&str> = std::iter::once(opened.payload.as_str())
            .chain(opened.rivals.iter().map(|rival| rival.slot.payload.as_str()))
            .collect();
        assert!(
            opened.bad.iter().all(|copy| copy.damage == SlotDamage::Absent),
            "round {round}: {:?}",
            opened.bad
        );
        // The newest of all that any tab had typed and been told is kept is there, or something typed after it.
        let newest = newest_kept.iter().max().unwrap();
        let there = |n: u64| kept.contains(&payload(n).as_str());
        assert!((*newest..100).any(there), "round {round}: {newest} is lost, {kept:?}");
    }
    assert!(recovered > 300, "{recovered}");
}
