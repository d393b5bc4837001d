//! What other tabs have made of a draft that is open here.

use super::keys::Key;
use super::{DraftId, Drafts, Loaded, Stamp, Storage, StorageError};

/// How a draft stands that this tab has open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As this tab knows it.
    Ours,
    /// Another tab has saved it.
    Changed(Stamp),
    /// It was moved to the trash.
    Trashed,
    /// Nothing of it is left in the storage: removed for good, or the storage was cleared.
    Gone,
}

impl<S: Storage> Drafts<S> {
    /// How a draft stands.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub fn standing(&self, id: &DraftId) -> Result<Standing, StorageError> {
        if self.storage.get(&Key::trash(id))?.is_some() {
            return Ok(Standing::Trashed);
        }
        let known = self.seen.get(id).is_some_and(|seen| seen.save.is_some());
        Ok(match self.load(id)? {
            Loaded::Nothing if known => Standing::Gone,
            Loaded::Good { slot, .. } if !self.is_ours(&slot) => Standing::Changed(Stamp::of(&slot)),
            _ => Standing::Ours,
        })
    }
}
