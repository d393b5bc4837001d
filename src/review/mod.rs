//! A second opinion beside the first: the result file and its verification, and two forms compared.

mod compare;
mod difference;
mod result;
mod verify;
mod words;

pub use compare::{Part, Unlike, UnlikeField, all_taken, compare, taken};
pub use result::{FindingRecord, NotReady, ResultFile, Unresolved, hand_in, result};
pub use verify::{Discrepancy, Stated, other_engine, verify, verify_json};
pub use words::{discrepancy_text, engine_note, not_ready};
