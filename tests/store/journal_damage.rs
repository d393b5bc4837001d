//! More than 10,000 damages over both slots, both kinds of record and their keys. What must open is known beforehand.

use std::collections::BTreeMap;

use super::damage::DAMAGES;
use super::journal::{Machine, Tab};
use super::*;

const A: &str = "ziping/draft/x/a";
const B: &str = "ziping/draft/x/b";
const SAVE: &str = "x";
const TYPED: &str = "x/t";

fn poke(machine: &Machine, key: &str, text: Option<&str>) {
    match key {
        A | B => machine.storage.poke(key, text),
        _ => machine.journal.poke(key, text),
    }
}

/// A draft of three saves, the last two in the slots and the last in the journal, typed on since: each text that lies
/// anywhere, with its sequence and payload.
fn typed_on(machine: &Machine) -> BTreeMap<&'static str, (u64, String, String)> {
    let mut tab = machine.tab("t");
    let mut written = BTreeMap::new();
    for n in 1..=3 {
        let sequence = tab.save(n).unwrap();
        let key = if n % 2 == 1 { A } else { B };
        let text = machine.storage.contents()[key].clone();
        written.insert(key, (sequence, payload(n), text.clone()));
        written.insert(SAVE, (sequence, payload(n), text));
    }
    tab.type_in(4);
    machine.journal.keep_all();
    written.insert(TYPED, (4, payload(4), machine.journal.contents()[TYPED].clone()));
    written
}

fn check(
    machine: &Machine,
    sound: &BTreeMap<&str, (u64, String, String)>,
    broken: &BTreeMap<String, Option<String>>,
    what: &str,
) {
    let mut later: Tab = machine.tab("later");
    let good = sound
        .iter()
        .filter(|(key, _)| !broken.contains_key(**key))
        .map(|(_, copy)| copy)
        .max();
    let raw: Vec<&String> = broken.values().flatten().collect();
    match (later.open(), good) {
        (Ok(opened), Some((_, payload, _))) => {
            assert_eq!(&opened.payload, payload, "{what}");
            for raw in &raw {
                assert!(opened.bad.iter().any(|copy| copy.raw == **raw), "{what}: not offered");
            }
            // Saving keeps the broken ones, and all is well again.
            later.save(999).unwrap();
            later.save(1000).unwrap();
            machine.journal.keep_all();
            let again = machine.tab("again").open().unwrap();
            assert_eq!(again.payload, super::payload(1000), "{what}");
            let aside = later.drafts.set_aside_copies(&id("x")).unwrap();
            for raw in raw.iter().filter(|raw| !raw.is_empty()) {
                assert!(aside.iter().any(|copy| copy.raw == ***raw), "{what}: not set aside");
            }
        }
        (Err(OpenError::Damaged { copies }), None) => {
            for raw in &raw {
                assert!(copies.iter().any(|copy| copy.raw == **raw), "{what}: not offered");
            }
        }
        (Err(OpenError::Unknown), None) => assert!(raw.is_empty(), "{what}"),
        (result, good) => panic!("{what}: {result:?} instead of {good:?}"),
    }
}

#[test]
fn ten_thousand_damages_over_slots_and_journal() {
    let mut chance = Chance(31);
    let mut damaged = 0;
    for round in 0..28 {
        let machine = Machine::default();
        let sound = typed_on(&machine);
        for (name, damage) in DAMAGES {
            // Every set of the four places.
            for set in 1..16_usize {
                let mut broken = BTreeMap::new();
                for (at, key) in [A, B, SAVE, TYPED].into_iter().enumerate() {
                    let text = sound[key].2.as_str();
                    poke(&machine, key, Some(text));
                    if set & (1 << at) == 0 {
                        continue;
                    }
                    let donor = sound[[A, B, TYPED][chance.below(3)]].2.as_str();
                    let bad = damage(text, donor, &mut chance);
                    let is_a_copy = bad
                        .as_ref()
                        .is_some_and(|bad| sound.values().any(|copy| copy.2 == *bad));
                    if is_a_copy {
                        continue;
                    }
                    damaged += 1;
                    poke(&machine, key, bad.as_deref());
                    broken.insert(key.to_owned(), bad);
                }
                check(
                    &machine,
                    &sound,
                    &broken,
                    &format!("{name} in {:?}, round {round}", broken.keys()),
                );
                for key in machine
                    .storage
                    .contents()
                    .keys()
                    .filter(|key| key.contains("/damaged/"))
                {
                    machine.storage.poke(key, None);
                }
                for key in machine.journal.contents().keys() {
                    machine.journal.poke(key, None);
                }
            }
        }
    }
    assert!(damaged >= 10_000, "{damaged}");
}

/// A key that is damaged hides a copy; the others open, or it is offered under the name it has now.
#[test]
fn a_thousand_damaged_keys_hide_no_more_than_one_copy() {
    let mut chance = Chance(41);
    for round in 0..1_000 {
        let machine = Machine::default();
        let sound = typed_on(&machine);
        let key = [A, B, SAVE, TYPED][chance.below(4)];
        let text = sound[key].2.clone();
        let mut bytes = key.as_bytes().to_vec();
        let at = chance.below(bytes.len());
        bytes[at] ^= 1 << chance.below(7);
        let other = String::from_utf8(bytes).unwrap();
        poke(&machine, key, None);
        match key {
            A | B => machine.storage.poke(&other, Some(&text)),
            _ => machine.journal.poke(&other, Some(&text)),
        }
        let best = sound
            .iter()
            .filter(|(at, _)| **at != key)
            .map(|(_, copy)| copy)
            .max()
            .unwrap();
        let opened = machine.tab("later").open().unwrap();
        // A record of what a tab was typing is found under any name of a tab.
        let found_all_the_same = key == TYPED && other.starts_with("x/");
        let expected = if found_all_the_same { payload(4) } else { best.1.clone() };
        assert_eq!(opened.payload, expected, "round {round}: {key} became {other:?}");
        let drafts = machine.tab("list").drafts.list().unwrap();
        assert!(drafts.iter().any(|draft| draft.id == id("x")));
        for draft in drafts.iter().filter(|draft| draft.id != id("x")) {
            let Err(OpenError::Damaged { copies }) = machine.tab("see").drafts.open(&draft.id) else {
                panic!("{other:?} opened");
            };
            assert_eq!(copies[0].raw, text);
        }
    }
}
