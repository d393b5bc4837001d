//! Which of a draft's two slots holds. What the journal adds is weighed in [`super::resolve`].

use super::{DraftId, Side, Slot, SlotDamage, decode};

/// A slot that cannot be used, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCopy {
    /// In which slot it lies; none when it lies in the journal.
    pub side: Option<Side>,
    /// What is wrong with it.
    pub damage: SlotDamage,
    /// Its text, untouched; empty when there is none.
    pub raw: String,
}

/// What the two slots of a draft hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Neither exists.
    Nothing,
    /// The newest good copy.
    Good {
        /// The copy.
        slot: Box<Slot>,
        /// Where it lies.
        side: Side,
        /// The other one, when it is not a good older copy.
        other: Option<BadCopy>,
        /// The checksum of the other one, when it is a good older copy.
        older: Option<u64>,
    },
    /// There is something, and none of it can be used.
    Bad {
        /// One or two copies.
        copies: Vec<BadCopy>,
    },
}

/// Chooses among the two slots of a draft: the good one of the highest sequence.
pub fn choose(draft: &DraftId, a: Option<String>, b: Option<String>) -> Loaded {
    match (read(draft, Side::A, a), read(draft, Side::B, b)) {
        (Copy::Absent, Copy::Absent) => Loaded::Nothing,
        (Copy::Good(a, raw_a), Copy::Good(b, raw_b)) => newest((a, raw_a), (b, raw_b)),
        (Copy::Good(slot, _), other) => beside(slot, Side::A, other),
        (other, Copy::Good(slot, _)) => beside(slot, Side::B, other),
        (Copy::Bad(a), Copy::Bad(b)) => Loaded::Bad { copies: vec![a, b] },
        (Copy::Bad(copy), Copy::Absent) | (Copy::Absent, Copy::Bad(copy)) => Loaded::Bad { copies: vec![copy] },
    }
}

/// One slot, read.
enum Copy {
    Absent,
    Good(Box<Slot>, String),
    Bad(BadCopy),
}

fn read(draft: &DraftId, side: Side, raw: Option<String>) -> Copy {
    match raw {
        None => Copy::Absent,
        Some(raw) => match decode(&raw, draft) {
            Ok(slot) => Copy::Good(Box::new(slot), raw),
            Err(damage) => Copy::Bad(BadCopy {
                side: Some(side),
                damage,
                raw,
            }),
        },
    }
}

fn newest((a, raw_a): (Box<Slot>, String), (b, raw_b): (Box<Slot>, String)) -> Loaded {
    let rank = |slot: &Slot| (slot.header.sequence, slot.header.saved_at);
    let (slot, side, older, raw) = if rank(&b) > rank(&a) {
        (b, Side::B, a, raw_a)
    } else {
        (a, Side::A, b, raw_b)
    };
    let rival = older.header.sequence == slot.header.sequence && older.check != slot.check;
    Loaded::Good {
        slot,
        side,
        older: (!rival).then_some(older.check),
        other: rival.then_some(BadCopy {
            side: Some(side.other()),
            damage: SlotDamage::Rival,
            raw,
        }),
    }
}

fn beside(slot: Box<Slot>, side: Side, other: Copy) -> Loaded {
    let other = match other {
        Copy::Bad(copy) => Some(copy),
        // The first save already makes two copies.
        Copy::Absent => Some(BadCopy {
            side: Some(side.other()),
            damage: SlotDamage::Absent,
            raw: String::new(),
        }),
        Copy::Good(..) => None,
    };
    Loaded::Good {
        slot,
        side,
        other,
        older: None,
    }
}
