//! Hostile Word and Excel files, made here: each is refused with its reason, or read as what it shows.

use super::container::{document, document_parts, part, sheet, workbook, workbook_parts, zip};
use super::{filled, grids, paragraphs, read};
use ziping::exchange::office::{OfficeError as E, OfficeKind, OfficeLimits, office_error};
use ziping::text::Lang;

/// Reads a file that has to be refused, and hears the reason in both languages.
fn refused(bytes: &[u8], name: &str) -> E {
    let error = read(bytes, name).expect_err(name);
    for (lang, end) in [(Lang::Zh, "草稿没有改动。"), (Lang::En, "Your draft was not changed.")] {
        let words = office_error(&error, lang);
        assert!(words.message.chars().count() > 8, "{error:?}");
        assert!(
            words.fix.ends_with(end) && words.fix.len() > end.len(),
            "{error:?}: {}",
            words.fix
        );
    }
    error
}

const ROW: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;

fn with(mut parts: Vec<super::container::Part>, name: &str, bytes: impl Into<Vec<u8>>) -> Vec<u8> {
    parts.retain(|part| part.name != name);
    parts.push(part(name, bytes));
    zip(&parts)
}

fn one_sheet() -> Vec<super::container::Part> {
    workbook_parts(&[("表", "visible", &format!("<sheetData>{ROW}</sheetData>"))], &[])
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let bomb = with(one_sheet(), SHEET, vec![b' '; 70_000_000]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb, "a.xlsx"), E::Inflates { part: SHEET.into() });
    let tight = with(one_sheet(), SHEET, vec![b' '; 3_000_000]);
    assert_eq!(refused(&tight, "a.xlsx"), E::Inflates { part: SHEET.into() });
    let bomb = with(document_parts("", &[]), "word/document.xml", vec![b' '; 70_000_000]);
    assert_eq!(
        refused(&bomb, "a.docx"),
        E::Inflates {
            part: "word/document.xml".into()
        }
    );
}

#[test]
fn a_bomb_that_says_it_is_small_stops_at_what_it_says() {
    let mut parts = one_sheet();
    parts.retain(|part| part.name != SHEET);
    let mut bomb = part(SHEET, vec![b' '; 70_000_000]);
    bomb.stated = Some(500_000);
    parts.push(bomb);
    assert_eq!(refused(&zip(&parts), "a.xlsx"), E::Inflates { part: SHEET.into() });
}

#[test]
fn a_container_in_a_container_is_no_document() {
    let inner = workbook(&[("表", "visible", "")], &[]);
    let nested = zip(&[
        part("form.xlsx", inner.clone()),
        part("more.zip", zip(&[part("form.xlsx", inner)])),
    ]);
    assert_eq!(refused(&nested, "a.xlsx"), E::Foreign);
}

#[test]
fn texts_that_are_only_claimed_are_not_believed() {
    let rows = r#"<sheetData><row><c t="s"><v>0</v></c></row></sheetData>"#;
    for claimed in ["2147483648", "99999999999999999999999"] {
        let strings = format!(r#"<sst count="{claimed}" uniqueCount="{claimed}"><si><t>a</t></si></sst>"#);
        let file = workbook(&[("表", "visible", rows)], &[("sharedStrings.xml", &strings)]);
        assert_eq!(refused(&file, "a.xlsx"), E::TooManyStrings { limit: 2_000_000 });
    }
    // A text that is not there.
    let file = workbook(&[("表", "visible", rows)], &[("sharedStrings.xml", "<sst/>")]);
    assert_eq!(refused(&file, "a.xlsx"), E::Damaged { part: SHEET.into() });
}

#[test]
fn one_long_text_used_over_and_over_is_stopped() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(300_000));
    let rows = format!(
        "<sheetData><row>{}</row></sheetData>",
        r#"<c t="s"><v>0</v></c>"#.repeat(50)
    );
    let file = workbook(&[("表", "visible", &rows)], &[("sharedStrings.xml", &strings)]);
    assert_eq!(refused(&file, "a.xlsx"), E::TooMuchText { limit: 32_000_000 });
}

#[test]
fn a_cell_at_the_end_of_the_sheet_is_named() {
    let far = |cell: &str| E::FarCell {
        sheet: "表".into(),
        cell: cell.into(),
    };
    let file = sheet(&format!(
        r#"{ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#
    ));
    assert_eq!(refused(&file, "a.xlsx"), far("XFD1048576"));
    assert_eq!(
        refused(&sheet(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#), "a.xlsx"),
        far("XFD1")
    );
    assert_eq!(
        refused(
            &sheet(r#"<row r="18446744073709551615"><c><v>1</v></c></row>"#),
            "a.xlsx"
        ),
        far("A18446744073709551615")
    );
    for no_place in ["A99999999999999999999999", "1A", "A0", "é1", "AAAAAAAAAAAAAAAAAAAA1"] {
        let file = sheet(&format!(r#"<row r="1"><c r="{no_place}"><v>1</v></c></row>"#));
        assert_eq!(
            refused(&file, "a.xlsx"),
            E::Damaged { part: SHEET.into() },
            "{no_place}"
        );
    }
}

#[test]
fn entities_of_ones_own_are_refused_unread() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>"#;
    assert_eq!(
        refused(&with(one_sheet(), SHEET, laughs), "a.xlsx"),
        E::Doctype { part: SHEET.into() }
    );
    let outside = r#"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"#;
    let file = with(document_parts("", &[]), "word/document.xml", outside);
    assert_eq!(
        refused(&file, "a.docx"),
        E::Doctype {
            part: "word/document.xml".into()
        }
    );
    // Also where it is only named.
    let file = with(
        one_sheet(),
        SHEET,
        "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
    );
    assert_eq!(refused(&file, "a.xlsx"), E::Damaged { part: SHEET.into() });
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let whole = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/cases/36-shanghai-putuo-sports-2022-project/form.xlsx"
    ))
    .unwrap();
    for end in (0..whole.len()).step_by(97) {
        let wanted = match end {
            0 => E::Empty,
            1..4 => E::Foreign,
            _ => E::CutOff,
        };
        assert_eq!(refused(&whole[..end], "a.xlsx"), wanted, "{end}");
    }
}

#[test]
fn a_file_changed_anywhere_is_refused_or_the_same() {
    let whole = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/cases/36-shanghai-putuo-sports-2022-project/form.xlsx"
    ))
    .unwrap();
    let blocks = read(&whole, "a.xlsx").unwrap().blocks;
    for at in (0..whole.len()).step_by(7) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        // What is neither read nor pointed at may change; what is read is checked by its sum.
        if let Ok(source) = read(&changed, "a.xlsx") {
            assert_eq!(source.blocks, blocks, "byte {at}");
        }
    }
}

#[test]
fn the_content_says_what_a_file_is() {
    let workbook = sheet(ROW);
    let word = document("<w:p><w:r><w:t>a</w:t></w:r></w:p>", &[]);
    let other = |found, ending: &str| E::OtherKind {
        found,
        ending: ending.into(),
    };
    assert_eq!(refused(&word, "form.xlsx"), other(OfficeKind::Docx, "xlsx"));
    assert_eq!(refused(&workbook, "form.DOCX"), other(OfficeKind::Xlsx, "docx"));
    assert_eq!(refused(&workbook, "form.xls"), other(OfficeKind::Xlsx, "xls"));
    assert!(read(&workbook, "no ending").is_ok());
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n", "a.xlsx"), E::Foreign);
    assert_eq!(refused(b"%PDF-1.7", "a.docx"), E::Foreign);
    assert_eq!(
        refused(
            "<html><body><table><tr><td>1</td></tr></table></body></html>".as_bytes(),
            "a.xls"
        ),
        E::WebPage
    );
    let open = zip(&[
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        part("content.xml", "<a/>"),
    ]);
    assert_eq!(refused(&open, "a.xlsx"), E::OpenDocument);
    assert_eq!(refused(&document("<w:p/>", &[]), "a.docx"), E::NothingToRead);
}

#[test]
fn ten_thousand_sheets_are_too_many() {
    let sheets = vec![("表", "visible", ""); 300];
    assert_eq!(
        refused(&workbook(&sheets, &[]), "a.xlsx"),
        E::TooManySheets {
            sheets: 300,
            limit: 256
        }
    );
    let sheets = vec![("表", "visible", ""); 10_000];
    assert_eq!(
        refused(&workbook(&sheets, &[]), "a.xlsx"),
        E::TooManyParts { limit: 4_096 }
    );
}

#[test]
fn macros_are_refused_and_never_run() {
    let mut parts = one_sheet();
    parts.push(part("xl/vbaProject.bin", "Attribute VB_Name"));
    assert_eq!(refused(&zip(&parts), "a.xlsm"), E::Macros);
    let types = r#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#;
    assert_eq!(
        refused(&with(one_sheet(), "[Content_Types].xml", types), "a.xlsx"),
        E::Macros
    );
}

#[test]
fn what_is_locked_says_so() {
    let mut locked = zip(&one_sheet());
    let directory = locked.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for (at, _) in locked
        .clone()
        .windows(4)
        .enumerate()
        .filter(|(at, four)| *at >= directory && *four == b"PK\x01\x02")
    {
        locked[at + 8] |= 1;
    }
    assert_eq!(refused(&locked, "a.xlsx"), E::Encrypted);
}

#[test]
fn depth_is_limited() {
    let deep = |levels: usize| {
        document(
            &format!(
                "{}<w:p><w:r><w:t>a</w:t></w:r></w:p>{}",
                "<w:sdt>".repeat(levels),
                "</w:sdt>".repeat(levels)
            ),
            &[],
        )
    };
    assert_eq!(paragraphs(&deep(100), "a.docx"), ["a"]);
    assert_eq!(
        refused(&deep(10_000), "a.docx"),
        E::TooDeep {
            part: "word/document.xml".into()
        }
    );
    let tables = |levels: usize| {
        let body = "<w:tbl><w:tr><w:tc>".repeat(levels)
            + "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
            + &"</w:tc></w:tr></w:tbl>".repeat(levels);
        document(&body, &[])
    };
    assert_eq!(
        grids(&tables(8), "a.docx").len() + paragraphs(&tables(8), "a.docx").len(),
        1
    );
    assert_eq!(
        refused(&tables(9), "a.docx"),
        E::TooDeep {
            part: "word/document.xml".into()
        }
    );
}

#[test]
fn spans_and_merges_cost_what_is_there() {
    let cell = r#"<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"#;
    let grid = grids(
        &document(&format!("<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"), &[]),
        "a.docx",
    )
    .remove(0);
    let columns: Vec<_> = grid.rows[0].iter().map(|cell| (cell.column, cell.columns)).collect();
    assert_eq!(columns, [(0, 1024), (1024, 1024)]);

    let merged = |count: usize| {
        let merges: String = (1..=count)
            .map(|row| format!(r#"<mergeCell ref="A1:XFD{row}"/>"#))
            .collect();
        workbook(
            &[("表", "visible", &format!("<sheetData>{ROW}</sheetData>{merges}"))],
            &[],
        )
    };
    assert_eq!(
        filled(&grids(&merged(60_000), "a.xlsx")[0]),
        [(0, 0, 1, 1, "1".to_owned())]
    );
    let limit = E::TooManyMerges {
        sheet: "表".into(),
        limit: 65_536,
    };
    assert_eq!(refused(&merged(65_537), "a.xlsx"), limit);
    // Side by side, each as long as the sheet: every row is touched again for every one of them.
    let cells: String = (0..26)
        .map(|column| format!(r#"<c r="{}1"><v>1</v></c>"#, char::from(b'A' + column)))
        .collect();
    let merges: String = (0..26)
        .map(|column| char::from(b'A' + column))
        .map(|column| format!(r#"<mergeCell ref="{column}1:{column}200000"/>"#))
        .collect();
    let rows = format!(
        r#"<sheetData><row r="1">{cells}</row><row r="200000"><c r="AA200000"><v>1</v></c></row></sheetData>{merges}"#
    );
    assert_eq!(refused(&workbook(&[("表", "visible", &rows)], &[]), "a.xlsx"), limit);
}

#[test]
fn more_cells_than_any_form_are_refused() {
    let limits = OfficeLimits {
        cells: 100,
        ..OfficeLimits::FILE
    };
    let file = sheet(&"<row><c><v>1</v></c></row>".repeat(101));
    assert_eq!(
        ziping::exchange::office::read_file(&file, "a.xlsx", limits),
        Err(E::TooManyCells { limit: 100 })
    );
    assert_eq!(
        refused(&vec![b'P'; 20_000_001], "a.xlsx"),
        E::TooLarge {
            bytes: 20_000_001,
            limit: 20_000_000
        }
    );
}

#[test]
fn texts_that_try_to_be_code_stay_texts() {
    let tries = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "\u{202E}txt.exe",
        "{{7*7}}",
        "\"></td><script>",
    ];
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let cells: String = tries
        .iter()
        .map(|text| format!(r#"<row><c t="inlineStr"><is><t>{}</t></is></c></row>"#, escape(text)))
        .collect();
    let texts: Vec<_> = filled(&grids(&sheet(&cells), "<script>.xlsx")[0])
        .into_iter()
        .map(|cell| cell.4)
        .collect();
    assert_eq!(texts, tries);
    let body: String = tries
        .iter()
        .map(|text| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", escape(text)))
        .collect();
    assert_eq!(paragraphs(&document(&body, &[]), "a.docx"), tries);
}

#[test]
fn parts_may_not_stand_twice_nor_lie_outside() {
    let mut parts = one_sheet();
    parts.push(part("XL/workbook.xml", "<workbook/>"));
    assert_eq!(
        refused(&zip(&parts), "a.xlsx"),
        E::Damaged {
            part: "XL/workbook.xml".into()
        }
    );
    let rels = super::container::related(&[("rId1", "worksheet", "../../../etc/passwd")]);
    let file = with(one_sheet(), "xl/_rels/workbook.xml.rels", rels);
    assert_eq!(
        refused(&file, "a.xlsx"),
        E::Damaged {
            part: "etc/passwd".into()
        }
    );
}
