//! A zip file of parts, deflated. Every entry bears the first date that zip knows, so that equal parts give equal bytes.

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniz_oxide::deflate::compress_to_vec;

static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// 1980-01-01.
const DATE: u16 = 0x21;
/// Version 2.0: deflate.
const VERSION: u16 = 20;
const DEFLATE: u16 = 8;
/// How hard to compress, 0..=10.
const EFFORT: u8 = 6;

/// Puts parts together, in their order. A document of ours has few and small ones: sizes fit 32 bits.
pub(super) fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let packed = compress_to_vec(text.as_bytes(), EFFORT);
        let start = size(file.len());
        let mut about = Vec::new();
        for field in [0, DEFLATE, 0, DATE] {
            about.extend_from_slice(&u16::to_le_bytes(field));
        }
        for field in [CRC.checksum(text.as_bytes()), size(packed.len()), size(text.len())] {
            about.extend_from_slice(&u32::to_le_bytes(field));
        }
        about.extend_from_slice(&short(name.len()).to_le_bytes());
        about.extend_from_slice(&[0, 0]);

        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&VERSION.to_le_bytes());
        file.extend_from_slice(&about);
        file.extend_from_slice(name.as_bytes());
        file.extend_from_slice(&packed);

        directory.extend_from_slice(b"PK\x01\x02");
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&about);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let (start, length, count) = (size(file.len()), size(directory.len()), short(parts.len()));
    file.extend_from_slice(&directory);
    file.extend_from_slice(b"PK\x05\x06");
    file.extend_from_slice(&[0; 4]);
    for field in [count, count] {
        file.extend_from_slice(&field.to_le_bytes());
    }
    for field in [length, start] {
        file.extend_from_slice(&field.to_le_bytes());
    }
    file.extend_from_slice(&[0; 2]);
    file
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
