//! Workbooks of Excel 97 to 2003. Those in `workbooks/` were made by LibreOffice from the .xlsx of the same form.

use std::path::Path;

use super::{filled, grids, read};
use ziping::exchange::office::{OfficeError as E, OfficeKind};

fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).unwrap()
}

#[test]
fn an_old_workbook_shows_what_the_new_one_shows() {
    for case in ["01-yunnan-yongde-2022-project", "36-shanghai-putuo-sports-2022-project"] {
        let old = grids(&bytes(&format!("office/workbooks/{case}.xls")), "form.xls");
        let new = grids(&bytes(&format!("cases/{case}/form.xlsx")), "form.xlsx");
        assert_eq!((old.len(), &old[0].name), (1, &new[0].name), "{case}");
        // LibreOffice computes what was never computed: `=100%` is 1 there.
        let computed = |cells: Vec<(usize, usize, usize, usize, String)>| {
            let mut cells = cells;
            for cell in &mut cells {
                if cell.4 == "=100%" {
                    cell.4 = "1".to_owned();
                }
            }
            cells
        };
        assert_eq!(filled(&old[0]), computed(filled(&new[0])), "{case}");
    }
}

/// Formats, dates, rich text, texts that go on over several records in one and in two bytes a character.
#[test]
fn figures_and_long_texts_are_the_same_in_both_formats() {
    let old = grids(&bytes("office/workbooks/formats.xls"), "a.xls");
    let new = grids(&bytes("office/workbooks/formats.xlsx"), "a.xlsx");
    assert_eq!(old.len(), 1, "the hidden sheet is left out");
    assert_eq!(old[0].name, "数字与文字");
    let (old, new) = (filled(&old[0]), filled(&new[0]));
    assert!(new.len() > 120, "{}", new.len());
    for (old, new) in old.iter().zip(&new) {
        assert_eq!(old, new);
    }
    assert_eq!(old.len(), new.len());
}

#[test]
fn an_old_workbook_cut_off_or_changed_is_refused_or_read() {
    let whole = bytes("office/workbooks/36-shanghai-putuo-sports-2022-project.xls");
    for end in (512..whole.len()).step_by(101) {
        assert!(read(&whole[..end], "a.xls").is_err(), "{end}");
    }
    for at in (8..whole.len()).step_by(13) {
        let mut changed = whole.clone();
        changed[at] ^= 0xFF;
        // Nothing vouches for a byte here: what matters is that every answer is an answer.
        let _ = read(&changed, "a.xls");
    }
}

/// A container with such files in its root, each of 4,096 bytes that say nothing.
fn container(names: &[&str]) -> Vec<u8> {
    let mut file = vec![0; 512 * 3];
    file[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let put = |file: &mut Vec<u8>, at: usize, value: u32| file[at..at + 4].copy_from_slice(&value.to_le_bytes());
    file[0x1E..0x20].copy_from_slice(&9_u16.to_le_bytes());
    for (at, value) in [
        (0x30, 1),
        (0x38, 4_096),
        (0x3C, u32::MAX - 1),
        (0x44, u32::MAX - 1),
        (0x4C, 0),
    ] {
        put(&mut file, at, value);
    }
    for at in 1..109 {
        put(&mut file, 0x4C + at * 4, u32::MAX);
    }
    // The table of sectors: itself, then the directory.
    for at in 0..128 {
        put(
            &mut file,
            512 + at * 4,
            [u32::MAX - 2, u32::MAX - 1].get(at).copied().unwrap_or(u32::MAX),
        );
    }
    for (number, name) in std::iter::once(&"Root Entry").chain(names).enumerate() {
        let at = 1_024 + number * 128;
        for (place, unit) in name.encode_utf16().enumerate() {
            file[at + place * 2..at + place * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        let length = u16::try_from(name.len() * 2 + 2).unwrap();
        file[at + 64..at + 66].copy_from_slice(&length.to_le_bytes());
        file[at + 66] = if number == 0 { 5 } else { 2 };
        let last = number == names.len();
        put(&mut file, at + 68, u32::MAX);
        put(
            &mut file,
            at + 72,
            if number == 0 || last {
                u32::MAX
            } else {
                u32::try_from(number).unwrap() + 1
            },
        );
        put(&mut file, at + 76, if number == 0 { 1 } else { u32::MAX });
        put(&mut file, at + 116, u32::MAX - 1);
    }
    file
}

#[test]
fn what_lies_in_the_older_container_is_told_apart() {
    let refused = |names: &[&str], name: &str| read(&container(names), name).unwrap_err();
    assert_eq!(refused(&["EncryptionInfo", "EncryptedPackage"], "a.docx"), E::Encrypted);
    assert_eq!(refused(&["WordDocument", "1Table"], "a.doc"), E::OldWord);
    assert_eq!(refused(&["WordDocument"], "a.docx"), E::OldWord);
    assert_eq!(refused(&["Book"], "a.xls"), E::OldExcel);
    assert_eq!(refused(&["Workbook", "_VBA_PROJECT_CUR"], "a.xls"), E::Macros);
    assert_eq!(refused(&["PowerPoint"], "a.xls"), E::Foreign);
    // An empty one of the right name.
    assert_eq!(
        refused(&["Workbook"], "a.xls"),
        E::Damaged {
            part: "Workbook".into()
        }
    );
    let whole = bytes("office/workbooks/36-shanghai-putuo-sports-2022-project.xls");
    let other = E::OtherKind {
        found: OfficeKind::Xls,
        ending: "xlsx".into(),
    };
    assert_eq!(read(&whole, "a.xlsx"), Err(other));
    assert!(read(&whole, "a.et").is_ok());
}
