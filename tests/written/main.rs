//! What is written for Word and Excel. The files go to `target/written/` too, where `tests/written/read.py` reads them with
//! python-docx and openpyxl, and where a person can look at them.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly"
)]

mod docx;
mod forms;
#[path = "../oracle/form.rs"]
mod oracle;
mod round_trip;
mod xlsx;

use std::path::PathBuf;

/// Where the files of this run lie.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/written");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The text of a part of a package.
fn part(file: &[u8], name: &str) -> String {
    let mut at = 0;
    let number = |at: usize, bytes: usize| {
        let field = file[at..at + bytes].iter().rev();
        field.fold(0_usize, |sum, byte| sum * 256 + usize::from(*byte))
    };
    while file[at..].starts_with(b"PK\x03\x04") {
        let (packed, name_length, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
        let start = at + 30 + name_length + extra;
        if file[at + 30..].starts_with(name.as_bytes()) {
            let text = miniz_oxide::inflate::decompress_to_vec(&file[start..start + packed]).unwrap();
            return String::from_utf8(text).unwrap();
        }
        at = start + packed;
    }
    panic!("no part {name}");
}
