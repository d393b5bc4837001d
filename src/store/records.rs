//! The drafts' side of the journal: what it holds of a draft, and what it is to be told.

use super::slot::Header;
use super::{Change, Changes, DraftId, Drafts, Rival, SlotDamage, Storage, Summary, decode, encode};

impl<S: Storage> Drafts<S> {
    /// Takes over what the journal holds; none when there is no journal. Whoever calls this hands every
    /// [`take_changes`](Self::take_changes) to the journal.
    pub fn journal(&mut self, records: Option<Vec<(String, String)>>) {
        self.records = records.map(|records| records.into_iter().collect());
    }

    /// What the journal is to be told since this was last asked.
    pub fn take_changes(&mut self) -> Changes {
        std::mem::take(&mut self.changes)
    }

    /// Notes what has been typed since the last save. It says nothing to the slots, and fails in nothing.
    pub fn note(&mut self, id: &DraftId, payload: &str, summary: &Summary, now_ms: u64) {
        if self.records.is_none() || !payload.trim_start().starts_with('{') {
            return;
        }
        let seen = self.seen.entry(id.clone()).or_default();
        let Some(sequence) = seen.sequence.checked_add(1) else {
            return;
        };
        seen.sequence = sequence;
        let header = Header {
            draft: id.clone(),
            sequence,
            saved_at: now_ms,
            owner: self.owner.clone(),
            summary: summary.clone(),
            base: Some(seen.save.unwrap_or_default()),
        };
        let key = self.typing_key(id);
        self.change(key, Change::Put(encode(&header, payload)));
    }

    /// What this tab has typed in a draft is kept elsewhere: the journal no longer needs it.
    pub fn drop_typed(&mut self, id: &DraftId) {
        self.change(self.typing_key(id), Change::Drop);
    }

    /// A rival is kept elsewhere: the journal no longer needs it.
    pub fn drop_rival(&mut self, rival: &Rival) {
        let text = encode(&rival.slot.header, &rival.slot.payload);
        self.change(rival.key.clone(), Change::DropIf(text));
    }

    /// After a save: the journal gets it too, and what was typed before it is no longer needed.
    pub(super) fn settle(&mut self, id: &DraftId, text: String) {
        let mut old = std::mem::take(&mut self.seen.entry(id.clone()).or_default().settled);
        // These were set aside.
        old.extend(self.bad_records(id));
        for (key, text) in old {
            self.change(key, Change::DropIf(text));
        }
        self.drop_typed(id);
        self.change(id.to_string(), Change::Put(text));
    }

    /// The records that cannot be read: key and text.
    pub(super) fn bad_records(&self, id: &DraftId) -> Vec<(String, String)> {
        (self.records_of(id))
            .filter(|(_, text)| decode(text, id).is_err())
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect()
    }

    /// The version of a record that a later program has written.
    pub(super) fn newer_record(&self, id: &DraftId) -> Option<u32> {
        self.records_of(id).find_map(|(_, text)| match decode(text, id) {
            Err(SlotDamage::NewerVersion { version }) => Some(version),
            _ => None,
        })
    }

    /// The records of a draft: key and text.
    pub(super) fn records_of(&self, id: &DraftId) -> impl Iterator<Item = (&String, &String)> {
        let records = self.records.iter().flatten();
        records.filter(|(key, _)| draft_of(key) == id.as_str())
    }

    /// The drafts of which there is a record.
    pub(super) fn record_ids(&self) -> Vec<DraftId> {
        let keys = self.records.iter().flat_map(|records| records.keys());
        keys.filter_map(|key| DraftId::parse(draft_of(key)).ok()).collect()
    }

    /// Forgets every record of a draft.
    pub(super) fn drop_records(&mut self, id: &DraftId) {
        let keys: Vec<String> = self.records_of(id).map(|(key, _)| key.clone()).collect();
        for key in keys {
            self.change(key, Change::Drop);
        }
    }

    pub(super) fn put_back_records(&mut self, records: &[(String, String)]) {
        for (key, text) in records {
            self.change(key.clone(), Change::Put(text.clone()));
        }
    }

    fn typing_key(&self, id: &DraftId) -> String {
        format!("{id}/{}", self.owner)
    }

    fn change(&mut self, key: String, change: Change) {
        let Some(records) = &mut self.records else {
            return;
        };
        match &change {
            Change::Put(text) => records.insert(key.clone(), text.clone()),
            Change::Drop | Change::DropIf(_) => records.remove(&key),
        };
        self.changes.insert(key, change);
    }
}

fn draft_of(key: &str) -> &str {
    key.split('/').next().unwrap_or(key)
}
