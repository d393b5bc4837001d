//! Published forms: the Word and the Excel file hold the very table that Word puts on the clipboard.

use std::path::{Path, PathBuf};

use super::{filled, grids};

/// Figures that the workbook holds as numbers without a format, so that it shows fewer zeros than the printed form.
const NUMBERS: [(&str, usize, usize, &str, &str); 3] = [
    ("22-jiangsu-rugao-2023-department", 41, 6, "97.20", "97.2"),
    ("36-shanghai-putuo-sports-2022-project", 3, 3, "250000.00", "250000"),
    ("36-shanghai-putuo-sports-2022-project", 4, 3, "250000.00", "250000"),
];

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    assert!(cases.len() >= 8, "the cases were found");
    cases
}

/// The clipboard's table, by its plain tags alone: (row, column, rows, columns, text).
fn clipboard(html: &str) -> Vec<(usize, usize, usize, usize, String)> {
    let mut cells = Vec::new();
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (row, line) in html.split("<tr>").skip(1).enumerate() {
        let mut column = 0;
        for cell in line.split("<td").skip(1) {
            let (attributes, rest) = cell.split_once('>').unwrap();
            let span = |name: &str| {
                let after = attributes.split_once(&format!("{name}="));
                after.map_or(1, |(_, after)| after.split(' ').next().unwrap().parse().unwrap())
            };
            let (rows, columns) = (span("rowspan"), span("colspan"));
            while taken.contains(&(row, column)) {
                column += 1;
            }
            taken.extend((row..row + rows).flat_map(|row| (column..column + columns).map(move |column| (row, column))));
            let mut text = String::new();
            for piece in rest.split("</td>").next().unwrap().split('<') {
                text.push_str(piece.rsplit('>').next().unwrap());
            }
            for (code, character) in [
                ("&nbsp;", "\u{A0}"),
                ("&lt;", "<"),
                ("&gt;", ">"),
                ("&quot;", "\""),
                ("&amp;", "&"),
            ] {
                text = text.replace(code, character);
            }
            if !text.trim().is_empty() {
                cells.push((row, column, rows, columns, text));
            }
            column += columns;
        }
    }
    cells
}

#[test]
fn every_published_form_is_the_same_table_in_word_and_excel_as_on_the_clipboard() {
    for case in cases() {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let html = std::fs::read_to_string(case.join("form.html")).unwrap();
        let wanted = clipboard(&html);
        assert!(wanted.len() > 60, "{name}: the clipboard's table was read");

        let word = grids(&std::fs::read(case.join("form.docx")).unwrap(), "form.docx");
        assert_eq!(word.len(), 1, "{name}");
        assert_eq!(filled(&word[0]), wanted, "{name}: form.docx");

        let excel = grids(&std::fs::read(case.join("form.xlsx")).unwrap(), "form.xlsx");
        assert_eq!(excel.len(), 1, "{name}");
        let mut as_numbers = wanted;
        for (_, row, column, printed, shown) in NUMBERS.iter().filter(|number| number.0 == name) {
            let cell = as_numbers
                .iter_mut()
                .find(|cell| (cell.0, cell.1) == (*row, *column))
                .unwrap();
            assert_eq!(std::mem::replace(&mut cell.4, (*shown).to_owned()), *printed, "{name}");
        }
        assert_eq!(filled(&excel[0]), as_numbers, "{name}: form.xlsx");
        assert_eq!(excel[0].name, "自评表", "{name}");
    }
}
