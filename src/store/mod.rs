//! Drafts in this browser.
//!
//! A draft lies in two slots that are written in turn; each carries its sequence, length and checksum ([`encode`]).
//! A save is reported only after the stored copy was read back and found equal (invariant 7), and a slot that cannot
//! be read is kept as it is and offered, never replaced by an empty form. Codec and [`Drafts`] are pure and tested
//! natively; only `browser` touches storage. What is typed also goes to a journal that is on disk at once ([`Journal`]).
//! May use `form` and `text`.
//!
//! Keys, all of them under [`PREFIX`]; keys of the page around us are never read, written or cleared:
//!
//! | key | holds |
//! |---|---|
//! | `ziping/draft/<id>/a`, `…/b` | the two slots |
//! | `ziping/trash/<id>` | a mark: the draft is in the trash; its slots stay where they are |
//! | `ziping/damaged/<id>/<n>` | a copy that could not be read, as it was, set aside before its place was reused |
//! | `ziping/version/<id>/<n>` | a named version |
//! | `ziping/backup-at` | when all drafts were last written to a file |
//!
//! In the journal `<id>` is the last save and `<id>/<tab>` what a tab has typed since.

mod backup;
mod choose;
mod drafts;
mod error;
mod journal;
mod keys;
mod memory;
mod memory_journal;
mod records;
mod resolve;
mod save;
mod slot;
mod standing;
mod storage;
mod trash;
mod versions;
mod words;

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(target_arch = "wasm32")]
pub use browser::{Browser, now_ms, random_u64};
pub use choose::{BadCopy, Loaded, choose};
pub use drafts::{DraftInfo, DraftState, Drafts, Opened, Stamp};
pub use error::{OpenError, RemoveError, SaveError};
pub use journal::{Change, Changes, Done, Journal, Read, Writer};
pub use keys::{BadDraftId, DraftId, PREFIX, Side};
pub use memory::{Fault, Memory};
pub use memory_journal::{Answer, MemoryJournal};
pub use resolve::Rival;
pub use save::Saved;
pub use slot::{Header, Slot, SlotDamage, Summary, decode, encode};
pub use standing::Standing;
pub use storage::{Storage, StorageError};
pub use trash::{Removed, SetAside, Trashed};
pub use versions::Version;
pub use words::Words;
