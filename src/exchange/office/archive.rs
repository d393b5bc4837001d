//! The container of .docx and .xlsx: a ZIP file, of which only the parts that are asked for are unpacked.
//!
//! Sizes are read from the directory and held to the limits before anything is unpacked; unpacking stops at the size that
//! was stated, so a part cannot become larger than it says. APPNOTE.TXT 6.3 has the format.

use crc::{CRC_32_ISO_HDLC, Crc};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::bytes::{u16_at, u32_at, u64_at};
use super::{OfficeError, OfficeLimits};

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// `PK\5\6`, the end of the directory.
const END: u32 = 0x0605_4b50;
/// Its length without a comment.
const END_LENGTH: usize = 22;
/// The longest comment.
const COMMENT: usize = 0xFFFF;
/// `PK\1\2`, an entry of the directory.
const ENTRY: u32 = 0x0201_4b50;
const ENTRY_LENGTH: usize = 46;
/// `PK\3\4`, the head before a part's bytes.
pub const LOCAL: u32 = 0x0403_4b50;
const LOCAL_LENGTH: usize = 30;
/// A size that does not fit here and stands in the extra field.
const ELSEWHERE: u32 = 0xFFFF_FFFF;
/// A count that does not fit.
const MANY: u16 = 0xFFFF;

/// A part as the directory describes it.
struct Part {
    name: String,
    encrypted: bool,
    method: u16,
    crc: u32,
    packed: usize,
    size: usize,
    at: usize,
}

/// An opened container.
pub struct Archive<'a> {
    bytes: &'a [u8],
    parts: Vec<Part>,
    limits: OfficeLimits,
    inflated: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// `CutOff` without a directory, `TooManyParts`, `Damaged`.
    pub fn open(bytes: &'a [u8], limits: OfficeLimits) -> Result<Self, OfficeError> {
        let end = find_end(bytes).ok_or(OfficeError::CutOff)?;
        let at = |offset: usize| u16_at(bytes, end.saturating_add(offset)).ok_or(OfficeError::CutOff);
        let count = at(10)?;
        if count == MANY || usize::from(count) > limits.parts {
            return Err(OfficeError::TooManyParts { limit: limits.parts });
        }
        let start = u32_at(bytes, end.saturating_add(16)).ok_or(OfficeError::CutOff)?;
        let mut next = size(start);
        let mut parts = Vec::new();
        for _ in 0..count {
            let (part, after) = entry(bytes, next).ok_or_else(|| damaged(""))?;
            if parts
                .iter()
                .any(|known: &Part| known.name.eq_ignore_ascii_case(&part.name))
            {
                return Err(damaged(&part.name));
            }
            parts.push(part);
            next = after;
        }
        Ok(Self {
            bytes,
            parts,
            limits,
            inflated: 0,
        })
    }

    /// Whether any part's name fulfils a condition; names have slashes and no leading one.
    pub fn any(&self, mut wanted: impl FnMut(&str) -> bool) -> bool {
        self.parts.iter().any(|part| wanted(&part.name))
    }

    /// Whether there is a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.any(|known| known.eq_ignore_ascii_case(name))
    }

    /// Unpacks a part; nothing where there is none of that name.
    ///
    /// # Errors
    /// `Inflates`, `Encrypted`, `Damaged`, `CutOff`.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, OfficeError> {
        let Some(part) = self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        if part.encrypted {
            return Err(OfficeError::Encrypted);
        }
        self.inflated = self.inflated.saturating_add(part.size);
        let tight = part.size > self.limits.small && part.size > part.packed.saturating_mul(self.limits.ratio);
        if part.size > self.limits.part || self.inflated > self.limits.inflated || tight {
            return Err(inflates(&part.name));
        }
        let head = |offset: usize| part.at.saturating_add(offset);
        if u32_at(self.bytes, part.at) != Some(LOCAL) {
            return Err(damaged(&part.name));
        }
        let (Some(named), Some(extra)) = (u16_at(self.bytes, head(26)), u16_at(self.bytes, head(28))) else {
            return Err(OfficeError::CutOff);
        };
        let start = head(LOCAL_LENGTH)
            .saturating_add(usize::from(named))
            .saturating_add(usize::from(extra));
        let packed = self.bytes.get(start..start.saturating_add(part.packed));
        let packed = packed.ok_or(OfficeError::CutOff)?;
        let unpacked = match part.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, part.size).map_err(|error| match error.status {
                miniz_oxide::inflate::TINFLStatus::HasMoreOutput => inflates(&part.name),
                _ => damaged(&part.name),
            })?,
            _ => return Err(damaged(&part.name)),
        };
        if unpacked.len() != part.size || CRC.checksum(&unpacked) != part.crc {
            return Err(damaged(&part.name));
        }
        Ok(Some(unpacked))
    }
}

/// Where the last end record starts.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(COMMENT);
    (first..=last).rev().find(|at| u32_at(bytes, *at) == Some(END))
}

/// An entry of the directory, and where the next one starts.
fn entry(bytes: &[u8], at: usize) -> Option<(Part, usize)> {
    let field = |offset: usize| at.saturating_add(offset);
    if u32_at(bytes, at)? != ENTRY {
        return None;
    }
    let length = |offset: usize| u16_at(bytes, field(offset)).map(usize::from);
    let (named, extra, comment) = (length(28)?, length(30)?, length(32)?);
    let name_end = field(ENTRY_LENGTH).saturating_add(named);
    let name = bytes.get(field(ENTRY_LENGTH)..name_end)?;
    let extra_end = name_end.saturating_add(extra);
    let mut large = long_sizes(bytes.get(name_end..extra_end)?);
    let mut real = |short: u32| match short {
        ELSEWHERE => large.next().flatten(),
        _ => Some(size(short)),
    };
    // In this order in the extra field, each only where it does not fit.
    let whole = real(u32_at(bytes, field(24))?)?;
    let packed = real(u32_at(bytes, field(20))?)?;
    let start = real(u32_at(bytes, field(42))?)?;
    let part = Part {
        name: String::from_utf8_lossy(name)
            .replace('\\', "/")
            .trim_start_matches('/')
            .to_owned(),
        encrypted: u16_at(bytes, field(8))? & 1 == 1,
        method: u16_at(bytes, field(10))?,
        crc: u32_at(bytes, field(16))?,
        packed,
        size: whole,
        at: start,
    };
    Some((part, extra_end.saturating_add(comment)))
}

/// The sizes of the Zip64 field among the extra fields.
fn long_sizes(extra: &[u8]) -> impl Iterator<Item = Option<usize>> {
    let mut at = 0_usize;
    let mut found: &[u8] = &[];
    while let (Some(id), Some(length)) = (u16_at(extra, at), u16_at(extra, at.saturating_add(2))) {
        let start = at.saturating_add(4);
        at = start.saturating_add(usize::from(length));
        if id == 1 {
            found = extra.get(start..at).unwrap_or(&[]);
            break;
        }
    }
    found
        .chunks_exact(8)
        .map(|eight| u64_at(eight, 0).and_then(|long| usize::try_from(long).ok()))
}

fn size(short: u32) -> usize {
    usize::try_from(short).unwrap_or(usize::MAX)
}

fn damaged(part: &str) -> OfficeError {
    OfficeError::Damaged { part: part.to_owned() }
}

fn inflates(part: &str) -> OfficeError {
    OfficeError::Inflates { part: part.to_owned() }
}
