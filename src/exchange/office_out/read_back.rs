//! Every written file is read again before it is handed out, by the readers of `office/`, which know nothing of the
//! writers.

use crate::exchange::Block;
use crate::exchange::office::{OfficeError, OfficeLimits, read_file};
use crate::text::{ErrorText, Lang, office};

/// Why a written file is not handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// It does not read back at all; a form above the limits of a document is refused here too.
    NotRead(OfficeError),
    /// It reads back as something else.
    Differs {
        /// The paragraph or table that differs, from 0.
        block: usize,
    },
}

/// Reads a file and compares it with what was meant.
pub(super) fn read_back(file: &[u8], meant: &[Block]) -> Result<(), WriteError> {
    let read = read_file(file, "", OfficeLimits::FILE).map_err(WriteError::NotRead)?;
    let differs = |(read, meant): (&Block, &Block)| read != meant;
    let first = read.blocks.iter().zip(meant).position(differs);
    let first = first.or_else(|| (read.blocks.len() != meant.len()).then(|| read.blocks.len().min(meant.len())));
    first.map_or(Ok(()), |block| Err(WriteError::Differs { block }))
}

/// What is wrong, and what to do.
pub fn write_error(error: &WriteError, lang: Lang) -> ErrorText {
    let why = match error {
        WriteError::NotRead(error) => crate::exchange::office::office_error(error, lang).message,
        WriteError::Differs { block } => office::differs(*block, lang),
    };
    office::not_written(&why, lang)
}
