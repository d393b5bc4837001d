//! The small parts of a workbook.

use super::super::opc::{self, TYPES};
use super::super::xml::{HEAD, add};
use super::sheet::Sheet;

pub(super) fn content_types(sheets: usize) -> String {
    let names: Vec<String> = (1..=sheets)
        .map(|number| format!("/xl/worksheets/sheet{number}.xml"))
        .collect();
    let mut parts = vec![("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")];
    parts.extend(names.iter().map(|name| (name.as_str(), "worksheet")));
    opc::content_types("application/vnd.openxmlformats-officedocument.spreadsheetml.", &parts)
}

/// The sheets are `rId1` and on; the styles come last.
pub(super) fn workbook_relations(sheets: usize) -> String {
    let kind = |name: &str| [TYPES, "/", name].concat();
    let mut all: Vec<[String; 3]> = (1..=sheets)
        .map(|number| {
            [
                format!("rId{number}"),
                kind("worksheet"),
                format!("worksheets/sheet{number}.xml"),
            ]
        })
        .collect();
    let last = sheets.saturating_add(1);
    all.push([format!("rId{last}"), kind("styles"), "styles.xml".to_owned()]);
    let all: Vec<(&str, &str, &str)> = all.iter().map(|[id, kind, to]| (&**id, &**kind, &**to)).collect();
    opc::relations(&all)
}

/// The workbook: its sheets, which rows are repeated in print, and that it is computed when it is opened.
pub(super) fn workbook(sheets: &[Sheet]) -> String {
    let mut out = HEAD.to_owned();
    add(
        &mut out,
        &[
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"",
            TYPES,
            "\"><bookViews><workbookView/></bookViews><sheets>",
        ],
    );
    for (number, sheet) in (1_usize..).zip(sheets) {
        let number = number.to_string();
        add(
            &mut out,
            &[
                "<sheet name=\"",
                sheet.name,
                "\" sheetId=\"",
                &number,
                "\" r:id=\"rId",
                &number,
                "\"/>",
            ],
        );
    }
    out.push_str("</sheets><definedNames>");
    for (place, sheet) in sheets.iter().enumerate() {
        let row = sheet.head.saturating_add(1).to_string();
        add(
            &mut out,
            &[
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"",
                &place.to_string(),
                "\">'",
                sheet.name,
                "'!$",
                &row,
                ":$",
                &row,
                "</definedName>",
            ],
        );
    }
    out.push_str("</definedNames><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_names_of_sheets_need_no_quoting_of_their_own() {
        for name in [
            crate::text::report::FORM_SHEET,
            crate::text::report::TRACE_LIST,
            crate::text::report::FINDINGS_SHEET,
        ] {
            assert!(name.chars().all(char::is_alphabetic), "{name}");
        }
    }
}
