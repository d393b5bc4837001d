//! Which of all copies of a draft holds: its two slots, the journal's copy of the last save, and what tabs were typing.
//!
//! Saves form one line, for none is made over a save that its tab has not seen. What was being typed names the save it
//! goes on from. It is the newest copy when that save is the newest there is, or one that was lost; otherwise another
//! tab has saved something else meanwhile, and the two are kept apart.

use super::{BadCopy, DraftId, Loaded, Slot, SlotDamage, decode};

/// What was typed in a tab and is no part of the copy that was opened: to be kept as a draft of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Its key in the journal.
    pub key: String,
    /// The copy.
    pub slot: Slot,
}

/// All copies of a draft, weighed.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    /// The newest good copy.
    pub newest: Option<Slot>,
    /// Whether it stands in the journal only.
    pub from_journal: bool,
    /// The newest save, which what is typed from now on goes on from.
    pub save: Option<(u64, u64)>,
    /// The highest sequence of any copy.
    pub sequence: u64,
    /// The good slots' checksums.
    pub slots: Vec<u64>,
    /// What cannot be used, as it is.
    pub bad: Vec<BadCopy>,
    /// What must not be lost beside the newest copy.
    pub rivals: Vec<Rival>,
    /// What tabs were typing that the next save of the newest copy makes needless: key and text.
    pub settled: Vec<(String, String)>,
}

/// Whether a record's key is that of a save; any other is what a tab was typing.
fn is_save(key: &str) -> bool {
    !key.contains('/')
}

/// Weighs the copies of a draft.
pub(super) fn resolve<'a>(
    draft: &DraftId,
    loaded: Loaded,
    records: impl Iterator<Item = (&'a String, &'a String)>,
) -> Resolved {
    let mut found = Resolved::default();
    let mut saves: Vec<Slot> = Vec::new();
    let mut typed: Vec<(&String, &String, Slot)> = Vec::new();
    match loaded {
        Loaded::Nothing => {}
        Loaded::Bad { copies } => found.bad = copies,
        Loaded::Good { slot, other, older, .. } => {
            found.slots = std::iter::once(slot.check).chain(older).collect();
            found.bad.extend(other);
            saves.push(*slot);
        }
    }
    let in_slots = saves.first().map(|slot| slot.payload.clone());
    for (key, text) in records {
        match decode(text, draft) {
            Ok(slot) if is_save(key) => saves.push(slot),
            Ok(slot) => typed.push((key, text, slot)),
            Err(damage) => found.bad.push(BadCopy {
                side: None,
                damage,
                raw: text.clone(),
            }),
        }
    }
    let all = saves.iter().chain(typed.iter().map(|(.., slot)| slot));
    found.sequence = all.map(|slot| slot.header.sequence).max().unwrap_or(0);
    // Of two copies of one save the first, which is the slot.
    let save = newest(saves.iter()).cloned();
    found.save = save.as_ref().map(|save| (save.header.sequence, save.check));

    let goes_on = |slot: &Slot| match (&save, slot.header.base) {
        (None, _) => true,
        (Some(save), Some(base)) => base.0 > save.header.sequence || Some(base) == found.save,
        (Some(_), None) => false,
    };
    let newest_typed = newest(typed.iter().map(|(.., slot)| slot).filter(|slot| goes_on(slot))).cloned();
    let chosen = newest_typed.or(save);
    for (key, text, slot) in typed {
        let same = chosen.as_ref().is_some_and(|chosen| chosen.payload == slot.payload);
        if same || saved_since(&saves, &slot) {
            found.settled.push((key.clone(), text.clone()));
        } else {
            found.rivals.push(Rival { key: key.clone(), slot });
        }
    }
    found.from_journal = chosen.as_ref().map(|slot| &slot.payload) != in_slots.as_ref();
    found.newest = chosen;
    found
}

/// Whether the tab that typed this has saved since.
fn saved_since(saves: &[Slot], typed: &Slot) -> bool {
    let later = |save: &Slot| save.header.owner == typed.header.owner && save.header.sequence > typed.header.sequence;
    saves.iter().any(later)
}

fn newest<'a>(copies: impl Iterator<Item = &'a Slot>) -> Option<&'a Slot> {
    let rank = |slot: &Slot| (slot.header.sequence, slot.header.saved_at);
    copies.reduce(|best, copy| if rank(copy) > rank(best) { copy } else { best })
}

impl Resolved {
    /// Whether there is nothing of this draft at all.
    pub fn is_nothing(&self) -> bool {
        self.newest.is_none() && self.bad.is_empty()
    }

    /// The damages, for the list.
    pub fn damages(&self) -> Vec<SlotDamage> {
        self.bad.iter().map(|copy| copy.damage.clone()).collect()
    }
}
