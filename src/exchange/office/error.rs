//! Why a document or workbook was not read.

use crate::exchange::ImportError;

/// Why a file was not read. `words.rs` has the sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeError {
    /// The file has too many bytes.
    TooLarge {
        /// Its bytes.
        bytes: usize,
        /// The most there may be.
        limit: usize,
    },
    /// Nothing in it.
    Empty,
    /// The end of the file is missing.
    CutOff,
    /// A part of it is not what it should be.
    Damaged {
        /// The part, as the container names it.
        part: String,
    },
    /// Its container holds too many parts.
    TooManyParts {
        /// The most there may be.
        limit: usize,
    },
    /// It would become too large once unpacked.
    Inflates {
        /// The part, as the container names it.
        part: String,
    },
    /// Too many sheets.
    TooManySheets {
        /// How many it has.
        sheets: usize,
        /// The most there may be.
        limit: usize,
    },
    /// It says that it shares more texts than there can be.
    TooManyStrings {
        /// The most there may be.
        limit: usize,
    },
    /// Too many cells and paragraphs.
    TooManyCells {
        /// The most there may be.
        limit: usize,
    },
    /// Too much text.
    TooMuchText {
        /// The most bytes there may be.
        limit: usize,
    },
    /// Too many merged ranges in a sheet.
    TooManyMerges {
        /// The sheet's name.
        sheet: String,
        /// The most there may be.
        limit: usize,
    },
    /// A cell with a text stands where no form reaches.
    FarCell {
        /// The sheet's name.
        sheet: String,
        /// `XFD1048576`.
        cell: String,
    },
    /// Nested too deeply.
    TooDeep {
        /// The part, as the container names it.
        part: String,
    },
    /// It defines entities of its own, which no office program writes.
    Doctype {
        /// The part, as the container names it.
        part: String,
    },
    /// It asks for a password.
    Encrypted,
    /// It holds macros.
    Macros,
    /// Word's format before 2007, also that of WPS (`.doc`, `.wps`).
    OldWord,
    /// Excel's format before 1997.
    OldExcel,
    /// Excel's binary format (`.xlsb`).
    BinaryExcel,
    /// OpenDocument (`.ods`, `.odt`).
    OpenDocument,
    /// Its name says another kind than its content is.
    OtherKind {
        /// What it is.
        found: OfficeKind,
        /// How its name ends, in small letters and without the point.
        ending: String,
    },
    /// A web page under the name of a document, as some systems export them.
    WebPage,
    /// No document or workbook at all.
    Foreign,
    /// Neither text nor table in it.
    NothingToRead,
}

/// The kinds that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeKind {
    /// `.docx`.
    Docx,
    /// `.xlsx`.
    Xlsx,
    /// `.xls` since 1997, also WPS's `.et`.
    Xls,
}

impl OfficeKind {
    /// How names of this kind end; the first is the usual one.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Xls => &["xls", "et"],
        }
    }
}

impl OfficeError {
    /// A stable name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "tooLarge",
            Self::Empty => "empty",
            Self::CutOff => "cutOff",
            Self::Damaged { .. } => "damaged",
            Self::TooManyParts { .. } => "tooManyParts",
            Self::Inflates { .. } => "inflates",
            Self::TooManySheets { .. } => "tooManySheets",
            Self::TooManyStrings { .. } => "tooManyStrings",
            Self::TooManyCells { .. } => "tooManyCells",
            Self::TooMuchText { .. } => "tooMuchText",
            Self::TooManyMerges { .. } => "tooManyMerges",
            Self::FarCell { .. } => "farCell",
            Self::TooDeep { .. } => "tooDeep",
            Self::Doctype { .. } => "doctype",
            Self::Encrypted => "encrypted",
            Self::Macros => "macros",
            Self::OldWord => "oldWord",
            Self::OldExcel => "oldExcel",
            Self::BinaryExcel => "binaryExcel",
            Self::OpenDocument => "openDocument",
            Self::OtherKind { .. } => "otherKind",
            Self::WebPage => "webPage",
            Self::Foreign => "foreign",
            Self::NothingToRead => "nothingToRead",
        }
    }
}

/// What goes wrong with a text, as it goes wrong with a workbook.
impl From<ImportError> for OfficeError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::TooLarge { bytes, limit } => Self::TooLarge { bytes, limit },
            ImportError::TooManyCells { limit } => Self::TooManyCells { limit },
            ImportError::TooDeep { .. } => Self::TooDeep { part: String::new() },
            ImportError::NotUnicode => Self::Foreign,
        }
    }
}
