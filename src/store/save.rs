//! Saving: the older slot is written, read back, and only then is it said to be saved (invariant 7).

use super::keys::Key;
use super::slot::check_of;
use super::{BadCopy, DraftId, Drafts, Header, Loaded, SaveError, Side, SlotDamage, Storage, Summary, encode};

/// Copies set aside of one draft at most. The oldest goes only once a newer one has been read back.
const MOST_SET_ASIDE: usize = 4;

/// A save that was read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Counts the draft's saves from 1.
    pub sequence: u64,
    /// The caller's time, in milliseconds since 1970.
    pub at: u64,
    /// Whether the draft was in the trash: whoever goes on writing wants it back, so saving takes it out.
    pub from_trash: bool,
}

/// Where the next save goes.
struct Target {
    side: Side,
    sequence: u64,
    /// What lies there and would be lost.
    bad: Option<BadCopy>,
    /// Whether there is nothing of this draft yet.
    first: bool,
}

impl<S: Storage> Drafts<S> {
    /// Saves a draft, new or known, in its older slot. `payload` is the assessment's JSON.
    ///
    /// # Errors
    /// When the copy could not be stored and read back equal, or when it would overwrite what this tab has not seen.
    /// The newest copy stored before is untouched then.
    pub fn save(&mut self, id: &DraftId, payload: &str, summary: &Summary, now_ms: u64) -> Result<Saved, SaveError> {
        if !payload.trim_start().starts_with('{') {
            return Err(SaveError::NothingToSave);
        }
        let target = self.target(id)?;
        if let Some(copy) = target.bad.filter(|copy| !copy.raw.is_empty()) {
            self.set_aside(id, &copy.raw)?;
        }
        if let Some(version) = self.newer_record(id) {
            return Err(SaveError::NewerVersion { version });
        }
        for (_, raw) in self.bad_records(id).iter().filter(|(_, raw)| !raw.is_empty()) {
            self.set_aside(id, raw)?;
        }
        let header = Header {
            draft: id.clone(),
            sequence: target.sequence,
            saved_at: now_ms,
            owner: self.owner.clone(),
            summary: summary.clone(),
            base: None,
        };
        let text = encode(&header, payload);
        let seen = self.seen.entry(id.clone()).or_default();
        // Should the storage throw and keep it all the same, this tab must not take it for another's.
        seen.known.extend(check_of(&text));
        put(&self.storage, &Key::slot(id, target.side), &text)?;
        seen.sequence = target.sequence;
        seen.save = check_of(&text).map(|check| (target.sequence, check));
        if target.first {
            // From the first save on there are two copies, so that it shows when one is lost. This one is a bonus.
            let _ = put(&self.storage, &Key::slot(id, target.side.other()), &text);
        }
        self.settle(id, text);
        Ok(Saved {
            sequence: target.sequence,
            at: now_ms,
            from_trash: self.take_out_of_trash(id),
        })
    }

    /// The slot for the next save: not the one that holds the newest good copy.
    fn target(&mut self, id: &DraftId) -> Result<Target, SaveError> {
        let loaded = self.load(id)?;
        let first = loaded == Loaded::Nothing;
        let (side, newest, bad) = match loaded {
            Loaded::Nothing => (Side::A, 0, None),
            Loaded::Good {
                slot,
                side,
                other,
                older,
            } => {
                refuse_newer(other.as_slice())?;
                if !self.is_ours(&slot) {
                    return Err(SaveError::OverwrittenElsewhere {
                        sequence: slot.header.sequence,
                        owner: slot.header.owner,
                    });
                }
                self.saw(&slot, older);
                (side.other(), slot.header.sequence, other)
            }
            Loaded::Bad { copies } => {
                refuse_newer(&copies)?;
                let mut copies = copies.into_iter();
                match (copies.next(), copies.next()) {
                    (Some(only), None) => (only.side.map_or(Side::A, Side::other), 0, None),
                    (first, _) => (Side::A, 0, first),
                }
            }
        };
        let known = self.seen.get(id).map_or(0, |seen| seen.sequence);
        let sequence = newest.max(known).checked_add(1).ok_or(SaveError::SequenceSpent)?;
        Ok(Target {
            side,
            sequence,
            bad,
            first,
        })
    }

    /// Keeps a copy that cannot be read before its slot is used again.
    fn set_aside(&self, id: &DraftId, raw: &str) -> Result<(), SaveError> {
        let mut numbers = self.set_aside_numbers(id)?;
        for n in &numbers {
            if self.storage.get(&Key::damaged(id, *n))?.as_deref() == Some(raw) {
                return Ok(());
            }
        }
        let next = numbers.last().map_or(0, |n| n.saturating_add(1));
        let key = Key::damaged(id, next);
        if let Err(error) = put(&self.storage, &key, raw) {
            // The copy is still in its slot; half a copy of it here would only push out whole ones.
            let _ = self.storage.remove(&key);
            return Err(error);
        }
        numbers.push(next);
        let too_many = numbers.len().saturating_sub(MOST_SET_ASIDE);
        for n in numbers.into_iter().take(too_many) {
            self.storage.remove(&Key::damaged(id, n))?;
        }
        Ok(())
    }

    /// The numbers of the copies set aside, rising.
    pub(super) fn set_aside_numbers(&self, id: &DraftId) -> Result<Vec<u32>, super::StorageError> {
        let mut numbers: Vec<u32> = (self.our_keys()?.into_iter())
            .filter_map(|key| match key {
                Key::Damaged(of, n) if of == *id => Some(n),
                _ => None,
            })
            .collect();
        numbers.sort_unstable();
        Ok(numbers)
    }
}

fn refuse_newer(copies: &[BadCopy]) -> Result<(), SaveError> {
    copies.iter().try_for_each(|copy| match copy.damage {
        SlotDamage::NewerVersion { version } => Err(SaveError::NewerVersion { version }),
        _ => Ok(()),
    })
}

/// Writes a text and reads it back. When that fails, what was there before is put back as far as the storage lets us;
/// where nothing was, whatever arrived stays.
pub(super) fn put<S: Storage>(storage: &S, key: &str, text: &str) -> Result<(), SaveError> {
    let before = storage.get(key)?;
    let written = storage.set(key, text);
    let after = storage.get(key);
    let error = match (&written, &after) {
        (Ok(()), Ok(after)) if after.as_deref() == Some(text) => return Ok(()),
        (Err(error), _) | (Ok(()), Err(error)) => SaveError::Storage(error.clone()),
        (Ok(()), Ok(_)) => SaveError::NotKept,
    };
    if let (Some(before), Ok(after)) = (&before, &after)
        && after.as_ref() != Some(before)
    {
        // The save has failed already; should this fail too, the other slot still holds.
        let _ = storage.set(key, before);
    }
    Err(error)
}
