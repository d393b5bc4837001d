//! Every written file is read again before it is handed out, by the readers of `office/`, which know nothing of the
//! writers.

use crate::exchange::Block;
use crate::exchange::office::{OfficeError, OfficeLimits, read_file};
use crate::text::{ErrorText, Lang, written};

/// Why a written file is not handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// It does not read back at all; a form above the limits of a document is refused here too.
    NotRead(OfficeError),
    /// A text is longer than a cell of Excel's can be.
    TooLong {
        /// How it begins.
        start: String,
    },
    /// It reads back as something else.
    Differs {
        /// The paragraph or table that differs, from 0.
        block: usize,
    },
}

/// Reads a file and compares it with what was meant.
pub(super) fn read_back(file: &[u8], meant: &[Block]) -> Result<(), WriteError> {
    let read = read_file(file, "", OfficeLimits::FILE).map_err(WriteError::NotRead)?;
    equal(&read.blocks, meant)
}

pub(super) fn equal(read: &[Block], meant: &[Block]) -> Result<(), WriteError> {
    let differs = |(read, meant): (&Block, &Block)| read != meant;
    let first = read.iter().zip(meant).position(differs);
    let first = first.or_else(|| (read.len() != meant.len()).then(|| read.len().min(meant.len())));
    first.map_or(Ok(()), |block| Err(WriteError::Differs { block }))
}

/// Reads a workbook and compares the cells that hold a text with what was meant.
pub(super) fn read_back_cells(file: &[u8], meant: &[Block]) -> Result<(), WriteError> {
    let mut read = read_file(file, "", OfficeLimits::FILE)
        .map_err(WriteError::NotRead)?
        .blocks;
    let mut meant = meant.to_vec();
    for block in read.iter_mut().chain(&mut meant) {
        if let Block::Table(grid) = block {
            grid.rows
                .iter_mut()
                .for_each(|row| row.retain(|cell| !cell.text.is_empty()));
        }
    }
    equal(&read, &meant)
}

/// What is wrong, and what to do.
pub fn write_error(error: &WriteError, lang: Lang) -> ErrorText {
    let why = match error {
        WriteError::TooLong { start } => return written::too_long_for_a_cell(start, lang),
        WriteError::NotRead(error) => crate::exchange::office::office_error(error, lang).message,
        WriteError::Differs { block } => written::differs(*block, lang),
    };
    written::not_written(&why, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::office_out::{Annexes, write_docx};
    use crate::form::example;
    use crate::score::ScoreSheet;
    use crate::text::report::Report;

    #[test]
    fn a_file_that_says_something_else_is_not_handed_out() {
        let form = example().unwrap();
        let report = Report::default();
        let file = write_docx(&form, &ScoreSheet::default(), &report, Annexes::default()).unwrap();
        let meant = read_file(&file, "", OfficeLimits::FILE).unwrap().blocks;
        assert_eq!(read_back(&file, &meant), Ok(()));

        let mut other = meant.clone();
        if let Some(Block::Paragraph { text }) = other.get_mut(2) {
            text.push('。');
        }
        assert_eq!(read_back(&file, &other), Err(WriteError::Differs { block: 2 }));
        other.clone_from(&meant);
        other.pop();
        let missing = WriteError::Differs { block: other.len() };
        assert_eq!(read_back(&file, &other), Err(missing));

        let cut = &file[..file.len() / 2];
        assert!(matches!(read_back(cut, &meant), Err(WriteError::NotRead(_))));
        let mut flipped = file.clone();
        let middle = file.len() / 2;
        flipped[middle] ^= 0x55;
        assert_ne!(read_back(&flipped, &meant), Ok(()));
    }
}
