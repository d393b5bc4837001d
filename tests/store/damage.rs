//! More than 10,000 damaged pairs of slots. What must open is known beforehand: the newest text that is, to the
//! character, one that was once written for this draft; every other text must be refused and offered as it is.

use std::collections::BTreeMap;

use super::*;

const A: &str = "ziping/draft/x/a";
const B: &str = "ziping/draft/x/b";

/// One way to damage a slot; `donor` is what else could land in its place.
pub type Damage = fn(&str, &str, &mut Chance) -> Option<String>;

pub const DAMAGES: [(&str, Damage); 14] = [
    ("bit flipped", |text, _, chance| Some(flip_units(text, 1, chance))),
    ("several bits flipped", |text, _, chance| {
        let bits = 2 + chance.below(30);
        Some(flip_units(text, bits, chance))
    }),
    ("bit of the header flipped", |text, _, chance| {
        let (head, payload) = text.split_once('\n').unwrap();
        Some(format!("{}\n{payload}", flip_units(head, 1, chance)))
    }),
    ("byte flipped", |text, _, chance| {
        let mut bytes = text.as_bytes().to_vec();
        let at = chance.below(bytes.len());
        bytes[at] ^= 1 << chance.below(8);
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }),
    ("cut off", |text, _, chance| {
        let keep = chance.below(text.chars().count());
        Some(text.chars().take(keep).collect())
    }),
    ("emptied", |_, _, _| Some(String::new())),
    ("gone", |_, _, _| None),
    ("garbage", |_, _, chance| {
        let length = chance.below(400);
        let units: Vec<u16> = (0..length).map(|_| chance.next() as u16).collect();
        Some(String::from_utf16_lossy(&units))
    }),
    ("half of it over another", |text, donor, chance| {
        let keep = chance.below(text.chars().count());
        Some(text.chars().take(keep).chain(donor.chars().skip(keep)).collect())
    }),
    ("half of it, then zeroes", |text, _, chance| {
        let keep = chance.below(text.chars().count());
        let blank = |(i, c)| if i < keep { c } else { '\0' };
        Some(text.chars().enumerate().map(blank).collect())
    }),
    ("replaced", |_, donor, _| Some(donor.to_owned())),
    ("header of another", |text, donor, _| {
        let (_, payload) = text.split_once('\n').unwrap();
        let (head, _) = donor.split_once('\n').unwrap();
        Some(format!("{head}\n{payload}"))
    }),
    ("something added", |text, donor, chance| {
        let more = 1 + chance.below(donor.chars().count());
        Some(text.chars().chain(donor.chars().take(more)).collect())
    }),
    ("two pieces swapped", |text, _, chance| {
        let mut chars: Vec<char> = text.chars().collect();
        let (i, j) = (chance.below(chars.len()), chance.below(chars.len()));
        let length = 1 + chance.below(8);
        for k in 0..length {
            if i.max(j) + k < chars.len() {
                chars.swap(i + k, j + k);
            }
        }
        Some(chars.into_iter().collect())
    }),
];

/// Flips bits as they lie in the browser's memory, in units of UTF-16.
fn flip_units(text: &str, bits: usize, chance: &mut Chance) -> String {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for _ in 0..bits {
        let at = chance.below(units.len());
        units[at] ^= 1 << chance.below(16);
    }
    String::from_utf16_lossy(&units)
}

/// Every text that was ever written for the draft, with its sequence and payload.
type Written = BTreeMap<String, (u64, String)>;

fn check(memory: &Memory, written: &Written, what: &str) {
    let stored: Vec<String> = [A, B].into_iter().filter_map(|key| memory.get(key).unwrap()).collect();
    let newest = stored.iter().filter_map(|text| written.get(text)).max();
    let mut drafts = tab(memory, "later");
    match (drafts.open(&id("x")), newest) {
        (Ok(opened), Some((sequence, payload))) => {
            assert_eq!((&opened.stamp.sequence, &opened.payload), (sequence, payload), "{what}");
            let broken: Vec<&String> = stored.iter().filter(|text| !written.contains_key(*text)).collect();
            match opened.bad.first() {
                Some(copy) if copy.damage == SlotDamage::Absent => assert_eq!(stored.len(), 1, "{what}"),
                Some(copy) => assert_eq!(vec![&copy.raw], broken, "{what}"),
                None => assert!(broken.is_empty() && stored.len() == 2, "{what}: in silence"),
            }
            // The next save takes the place of the damaged copy, which is kept.
            let next = super::payload(1000);
            drafts.save(&id("x"), &next, &summary("x"), 5).unwrap();
            assert_eq!(drafts.open(&id("x")).unwrap().payload, next, "{what}");
            let aside = drafts.set_aside_copies(&id("x")).unwrap();
            for raw in broken.into_iter().filter(|raw| !raw.is_empty()) {
                assert!(aside.iter().any(|copy| copy.raw == *raw), "{what}: not set aside");
            }
        }
        (Err(OpenError::Damaged { copies }), None) => {
            let offered: Vec<&String> = copies.iter().map(|copy| &copy.raw).collect();
            assert_eq!(offered, stored.iter().collect::<Vec<_>>(), "{what}");
            assert!(!stored.is_empty());
        }
        (Err(OpenError::Unknown), None) => assert!(stored.is_empty(), "{what}"),
        (result, newest) => panic!("{what}: {result:?} instead of {newest:?}"),
    }
}

#[test]
fn ten_thousand_damages_open_the_newest_good_copy_or_offer_the_raw_text() {
    let mut chance = Chance(2025);
    let mut damaged = 0;
    for round in 0..420 {
        let memory = memory();
        let mut drafts = tab(&memory, "t");
        let mut written = Written::new();
        for n in 1..=2 + round % 3 {
            let text = format!("{{\"n\":{n},\"text\":\"{}\"}}", "甲b😀".repeat(chance.below(40)));
            drafts.save(&id("x"), &text, &summary("某局"), 1000 - n).unwrap();
            drafts.save(&id("y"), &text, &summary("某局"), 1000 - n).unwrap();
            let contents = memory.contents();
            let key = if n % 2 == 1 { A } else { B };
            written.insert(contents[key].clone(), (n, text));
        }
        let sound = memory.contents();
        for (name, damage) in DAMAGES {
            for keys in [[A].as_slice(), &[B], &[A, B]] {
                for (key, text) in &sound {
                    memory.poke(key, Some(text));
                }
                for key in sound.keys().map(String::as_str).filter(|key| keys.contains(key)) {
                    let twin = if key == A { B } else { A };
                    let donor = match chance.below(2) {
                        0 => &sound[twin],
                        _ => &sound[&key.replace("/x/", "/y/")],
                    };
                    let text = damage(&sound[key], donor, &mut chance);
                    damaged += usize::from(text.as_ref() != Some(&sound[key]));
                    memory.poke(key, text.as_deref());
                }
                check(&memory, &written, &format!("{name} in {keys:?}, round {round}"));
                for key in memory.contents().keys().filter(|key| key.contains("/damaged/")) {
                    memory.poke(key, None);
                }
            }
        }
        let mut other = tab(&memory, "other");
        assert_eq!(other.open(&id("y")).unwrap().bad, vec![]);
        assert_others_untouched(&memory);
    }
    assert!(damaged >= 20_000, "{damaged}");
}

#[test]
fn every_single_bit_of_a_slot_is_watched() {
    let text = RELEASED;
    for byte in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.as_bytes().to_vec();
            bytes[byte] ^= 1 << bit;
            let flipped = String::from_utf8_lossy(&bytes);
            assert!(decode(&flipped, &id("d1")).is_err(), "byte {byte}, bit {bit}");
        }
    }
    for keep in (0..text.len()).filter(|keep| text.is_char_boundary(*keep)) {
        assert!(decode(&text[..keep], &id("d1")).is_err(), "cut to {keep}");
    }
}

#[test]
fn at_most_four_copies_are_set_aside_and_the_oldest_goes_first() {
    let memory = memory();
    let mut drafts = tab(&memory, "t");
    for n in 1..=20 {
        drafts.save(&id("x"), &payload(n), &summary("x"), n).unwrap();
        let key = if n % 2 == 1 { B } else { A };
        memory.poke(key, Some(&format!("damage {n}")));
    }
    let aside = drafts.set_aside_copies(&id("x")).unwrap();
    let raws: Vec<&str> = aside.iter().map(|copy| copy.raw.as_str()).collect();
    assert_eq!(raws, ["damage 16", "damage 17", "damage 18", "damage 19"]);
    drafts.forget_set_aside(&id("x"), aside[0].number).unwrap();
    assert_eq!(drafts.set_aside_copies(&id("x")).unwrap().len(), 3);
    // Without room to set it aside, the damaged copy stays and nothing is saved over it.
    memory.every_write(Some(Fault::Full));
    let before = memory.contents();
    assert!(drafts.save(&id("x"), &payload(21), &summary("x"), 21).is_err());
    assert_eq!(memory.contents(), before);
}
