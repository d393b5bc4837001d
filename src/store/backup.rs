//! All drafts for one file, and when that was last written.

use super::keys::BACKUP;
use super::{DraftId, Drafts, Storage, StorageError};

impl<S: Storage> Drafts<S> {
    /// The newest good copy of every draft that is not in the trash, and the ids of those that have none.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn for_backup(&mut self) -> Result<(Vec<String>, Vec<DraftId>), StorageError> {
        let (mut payloads, mut damaged) = (Vec::new(), Vec::new());
        for draft in self.list()? {
            match self.resolved(&draft.id)?.newest {
                Some(newest) => payloads.push(newest.payload),
                None => damaged.push(draft.id),
            }
        }
        Ok((payloads, damaged))
    }

    /// Remembers when all drafts were written to a file. Should the storage refuse, it is only reminded of earlier.
    pub fn backed_up(&mut self, now_ms: u64) {
        let _ = self.storage.set(BACKUP, &now_ms.to_string());
    }

    /// When that was, in milliseconds since 1970; none when never, or when the mark says nothing.
    pub fn backed_up_at(&self) -> Option<u64> {
        self.storage.get(BACKUP).ok().flatten()?.parse().ok()
    }
}
