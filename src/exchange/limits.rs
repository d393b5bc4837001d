//! What holds before a document from outside is looked at (invariant 10).

/// Why a document was not read. Nothing has been changed when one of these is returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Larger than the limit.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// More cells than the limit.
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// Tables in tables in tables, deeper than the limit.
    TooDeep {
        /// The limit in levels.
        limit: usize,
    },
    /// Neither UTF-8 nor UTF-16: saved by an older program in GB18030.
    NotUnicode,
}

/// Bytes of a document.
pub const MOST_BYTES: usize = 20_000_000;
/// Cells of a document. A form has some hundreds; a sheet of 100,000 rows with 20 columns is taken.
pub const MOST_CELLS: usize = 2_000_000;
/// Columns of a table; what stands farther right is no form.
pub const MOST_COLUMNS: usize = 1_024;
/// Tables within tables.
pub const DEEPEST: usize = 16;

/// Refuses a text that is too long to be looked at.
pub(super) fn within(text: &str) -> Result<(), ImportError> {
    if text.len() > MOST_BYTES {
        return Err(ImportError::TooLarge {
            bytes: text.len(),
            limit: MOST_BYTES,
        });
    }
    Ok(())
}

/// Counts cells down to none.
pub(super) struct Budget(usize);

impl Budget {
    pub(super) fn new() -> Self {
        Self(MOST_CELLS)
    }

    /// One cell more.
    ///
    /// # Errors
    /// [`ImportError::TooManyCells`] when there are too many.
    pub(super) fn cell(&mut self) -> Result<(), ImportError> {
        self.0 = self
            .0
            .checked_sub(1)
            .ok_or(ImportError::TooManyCells { limit: MOST_CELLS })?;
        Ok(())
    }
}
