//! The container of Office before 2007, and of what Office encrypts ([MS-CFB]): a small file system in a file.

use super::OfficeError;
use super::bytes::{u16_at, u32_at};

/// How such a file begins.
pub const HEAD: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

const HEAD_LENGTH: usize = 512;
/// Sectors of the table of sectors that the head itself names.
const IN_HEAD: usize = 109;
/// Numbers above this one end a chain or stand for no sector.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
const NOBODY: u32 = 0xFFFF_FFFF;
const ENTRY_LENGTH: usize = 128;
const MINI_SECTOR: usize = 64;

/// A file or folder in the container.
struct Entry {
    name: String,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: usize,
}

/// An opened container.
pub struct Ole<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    mini_table: Vec<u32>,
    mini: Vec<u8>,
    mini_below: usize,
    /// What lies in the root.
    entries: Vec<Entry>,
}

impl<'a> Ole<'a> {
    /// Reads the tables and the root's directory.
    ///
    /// # Errors
    /// `CutOff` when the tables name what is not there.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OfficeError> {
        Self::try_open(bytes).ok_or(OfficeError::CutOff)
    }

    fn try_open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 0x1E)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut ole = Self {
            bytes,
            sector,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini: Vec::new(),
            mini_below: usize::try_from(u32_at(bytes, 0x38)?).ok()?,
            entries: Vec::new(),
        };
        for number in ole.table_sectors()? {
            let words = ole
                .sector(number)?
                .chunks_exact(4)
                .map(|four| u32_at(four, 0).unwrap_or(NOBODY));
            ole.table.extend(words);
        }
        let mini_table = ole.chain(u32_at(bytes, 0x3C)?)?;
        ole.mini_table = mini_table
            .chunks_exact(4)
            .map(|four| u32_at(four, 0).unwrap_or(NOBODY))
            .collect();
        let directory = ole.chain(u32_at(bytes, 0x30)?)?;
        let mut entries: Vec<Option<Entry>> = directory.chunks_exact(ENTRY_LENGTH).map(entry).collect();
        let root = entries.first_mut()?.take()?;
        ole.mini = ole.chain(root.start)?;
        // What lies in the root, by the two links of each; taken out, so that no circle is walked twice.
        let mut next = vec![root.child];
        while let Some(number) = next.pop() {
            let found = usize::try_from(number).ok().and_then(|at| entries.get_mut(at)?.take());
            if let Some(found) = found {
                next.extend([found.left, found.right]);
                ole.entries.push(found);
            }
        }
        Some(ole)
    }

    /// Whether something of that name lies in the root.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A file of the root; nothing where there is none of that name.
    ///
    /// # Errors
    /// `CutOff` when part of it is missing.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, OfficeError> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        let read = if entry.size < self.mini_below {
            self.mini_chain(entry.start)
        } else {
            self.chain(entry.start)
        };
        let mut bytes = read
            .filter(|bytes| bytes.len() >= entry.size)
            .ok_or(OfficeError::CutOff)?;
        bytes.truncate(entry.size);
        Ok(Some(bytes))
    }

    /// The sectors that hold the table of sectors.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let mut found = Vec::new();
        let add = |found: &mut Vec<u32>, bytes: &[u8], from: usize, count: usize| {
            for at in 0..count {
                let number = u32_at(bytes, from.saturating_add(at.saturating_mul(4)));
                found.extend(number.filter(|number| *number < LAST_SECTOR));
            }
        };
        add(&mut found, self.bytes, 0x4C, IN_HEAD);
        let mut next = u32_at(self.bytes, 0x44)?;
        let in_sector = (self.sector / 4).saturating_sub(1);
        let mut left = self.bytes.len().checked_div(self.sector)?;
        while next < LAST_SECTOR {
            left = left.checked_sub(1)?;
            let sector = self.sector(next)?;
            add(&mut found, sector, 0, in_sector);
            next = u32_at(sector, in_sector.saturating_mul(4))?;
        }
        Some(found)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let at = usize::try_from(number)
            .ok()?
            .checked_mul(self.sector)?
            .checked_add(self.sector.max(HEAD_LENGTH))?;
        self.bytes.get(at..at.saturating_add(self.sector))
    }

    /// The bytes of the sectors that follow each other from one.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        // No longer than the file: a circle ends here.
        let mut left = self.table.len();
        while next < LAST_SECTOR {
            left = left.checked_sub(1)?;
            bytes.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        Some(bytes)
    }

    fn mini_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        let mut left = self.mini_table.len();
        while next < LAST_SECTOR {
            left = left.checked_sub(1)?;
            let number = usize::try_from(next).ok()?;
            let at = number.checked_mul(MINI_SECTOR)?;
            bytes.extend_from_slice(self.mini.get(at..at.saturating_add(MINI_SECTOR))?);
            next = *self.mini_table.get(number)?;
        }
        Some(bytes)
    }
}

/// An entry of the directory; nothing where its place is free.
fn entry(bytes: &[u8]) -> Option<Entry> {
    if *bytes.get(66)? == 0 {
        return None;
    }
    let length = usize::from(u16_at(bytes, 64)?).min(64);
    let units = bytes.get(..length)?.chunks_exact(2).filter_map(|two| u16_at(two, 0));
    let name = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}'));
    Some(Entry {
        name: name.take_while(|character| *character != '\0').collect(),
        left: u32_at(bytes, 68)?,
        right: u32_at(bytes, 72)?,
        child: u32_at(bytes, 76)?,
        start: u32_at(bytes, 116)?,
        size: usize::try_from(u32_at(bytes, 120)?).ok()?,
    })
}
