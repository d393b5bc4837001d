//! Workbooks.

use super::container::{sheet, workbook};
use super::{filled, grids};
use ziping::exchange::Cell;

fn text(of: &str) -> String {
    let mut texts: Vec<_> = filled(&grids(&sheet(of), "a.xlsx")[0])
        .into_iter()
        .map(|cell| cell.4)
        .collect();
    assert_eq!(texts.len(), 1, "{of}");
    texts.remove(0)
}

#[test]
fn a_cell_is_its_text_as_shown() {
    let shown = |cell: &str| text(&format!(r#"<row r="1">{cell}</row>"#));
    assert_eq!(shown(r#"<c r="A1" t="inlineStr"><is><t>≥50个</t></is></c>"#), "≥50个");
    assert_eq!(shown(r#"<c r="A1" t="str"><f>A2&amp;B2</f><v>a&lt;b</v></c>"#), "a<b");
    assert_eq!(shown(r#"<c r="A1" t="b"><v>1</v></c>"#), "TRUE");
    assert_eq!(shown(r#"<c r="A1" t="e"><v>#DIV/0!</v></c>"#), "#DIV/0!");
    assert_eq!(shown(r#"<c r="A1" t="d"><v>2023-08-07</v></c>"#), "2023-08-07");
    // A formula shows what it gave; one that nobody has computed is what was typed.
    assert_eq!(shown(r#"<c r="A1"><f>SUM(B1:C1)</f><v>97.2</v></c>"#), "97.2");
    assert_eq!(
        shown(r#"<c r="A1"><f>86.18/3</f><v>28.726666666666667</v></c>"#),
        "28.72666667"
    );
    assert_eq!(shown(r#"<c r="A1"><f>100%</f><v></v></c>"#), "=100%");
    // Line breaks and blanks stay, in every way of writing them.
    assert_eq!(
        shown(r#"<c r="A1" t="inlineStr"><is><t xml:space="preserve">一、&#10;二、 三</t></is></c>"#),
        "一、\n二、 三"
    );
    assert_eq!(
        shown(r#"<c r="A1" t="inlineStr"><is><t>一_x000D_&#10;二_x005F_x000A_</t></is></c>"#),
        "一\n二_x000A_"
    );
    assert_eq!(
        shown(r#"<c r="A1" t="inlineStr"><is><t><![CDATA[<b>&]]></t></is></c>"#),
        "<b>&"
    );
}

#[test]
fn rich_text_is_one_text_without_its_pronunciation() {
    let strings = r#"<sst count="2" uniqueCount="2"><si><t>第一</t></si><si><r><rPr><b/></rPr><t>年度</t></r><r><t xml:space="preserve"> 指标值</t></r><rPh sb="0" eb="2"><t>niandu</t></rPh></si></sst>"#;
    let rows = r#"<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData>"#;
    let file = workbook(&[("表", "visible", rows)], &[("sharedStrings.xml", strings)]);
    let texts: Vec<_> = filled(&grids(&file, "a.xlsx")[0])
        .into_iter()
        .map(|cell| cell.4)
        .collect();
    assert_eq!(texts, ["年度 指标值", "第一"]);
}

#[test]
fn merged_cells_cover_what_lies_under_them() {
    let cell = |place: &str, text: &str| format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        r#"<sheetData><row r="1">{}<c r="B1" s="1"/>{}</row><row r="2">{}{}</row><row r="3">{}</row></sheetData>
        <mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B3:XFD3"/><mergeCell ref="D1:D9"/></mergeCells>"#,
        cell("A1", "产出"),
        cell("C1", "数量"),
        cell("B2", "hidden below"),
        cell("C2", "质量"),
        cell("B3", "备注"),
    );
    let grid = grids(&workbook(&[("表", "visible", &rows)], &[]), "a.xlsx").remove(0);
    let cell = |column, columns, rows, text: &str| Cell {
        column,
        columns,
        rows,
        text: text.to_owned(),
    };
    assert_eq!(
        grid.rows,
        [
            vec![cell(0, 2, 2, "产出"), cell(2, 1, 1, "数量")],
            vec![cell(2, 1, 1, "质量")],
            // Merged to the last column of the sheet; the table ends at the third.
            vec![cell(1, 2, 1, "备注")],
        ]
    );
}

#[test]
fn rows_keep_their_places_and_hidden_ones_are_read() {
    let rows = r#"<sheetData>
        <row r="3" hidden="1"><c r="C3"><v>1</v></c></row>
        <row><c><v>2</v></c><c><v>3</v></c></row>
        <row r="6"><c r="B6"><v>5</v></c><c r="A6"><v>4</v></c></row>
        <row r="900"><c r="A900" s="1"/></row></sheetData>"#;
    let grid = grids(&workbook(&[("表", "visible", rows)], &[]), "a.xlsx").remove(0);
    let places: Vec<_> = filled(&grid)
        .into_iter()
        .map(|(row, column, _, _, text)| (row, column, text))
        .collect();
    let wanted = [(2, 2, "1"), (3, 0, "2"), (3, 1, "3"), (5, 0, "4"), (5, 1, "5")];
    assert_eq!(places, wanted.map(|(row, column, text)| (row, column, text.to_owned())));
    assert_eq!(grid.rows.len(), 6, "nothing after the last text");
}

#[test]
fn every_sheet_in_sight_is_a_table() {
    let one = |text: &str| format!("<sheetData><row><c><v>{text}</v></c></row></sheetData>");
    let sheets = [
        ("自评表", "visible", one("1")),
        ("代码", "hidden", one("2")),
        ("附表 &amp; 说明", "visible", one("3")),
    ];
    let sheets: Vec<_> = sheets
        .iter()
        .map(|(name, state, rows)| (*name, *state, rows.as_str()))
        .collect();
    let found = grids(&workbook(&sheets, &[]), "a.xlsx");
    let found: Vec<_> = found
        .iter()
        .map(|grid| (grid.name.as_str(), filled(grid).remove(0).4))
        .collect();
    assert_eq!(found, [("自评表", "1".to_owned()), ("附表 & 说明", "3".to_owned())]);
}

#[test]
fn a_dimension_is_no_promise() {
    let rows = r#"<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>"#;
    let grid = grids(&workbook(&[("表", "visible", rows)], &[]), "a.xlsx").remove(0);
    assert_eq!(grid.rows.iter().map(Vec::len).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_large_sheet_is_read() {
    let mut rows = String::from("<sheetData>");
    for row in 1..=20_000 {
        rows.push_str(&format!(r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c><c r="B{row}" t="inlineStr"><is><t>第{row}行</t></is></c></row>"#));
    }
    rows.push_str("</sheetData>");
    let grid = grids(&workbook(&[("表", "visible", &rows)], &[]), "a.xlsx").remove(0);
    assert_eq!(grid.rows.len(), 20_000);
    assert_eq!(grid.rows[19_999][1].text, "第20000行");
}
