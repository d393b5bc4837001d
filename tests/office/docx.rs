//! Documents.

use super::container::document;
use super::{filled, grids, paragraphs};

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

fn lines(body: &str) -> Vec<String> {
    paragraphs(&document(body, &[]), "a.docx")
}

#[test]
fn paragraphs_are_what_is_read_on_paper() {
    let body = [
        p("一、部门基本情况"),
        format!("<w:p>{}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>", run("a ")),
        format!("<w:p><w:ins>{}</w:ins><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>", run("inserted"), run("from"), run(" moved")),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>".to_owned(),
        format!("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>", run("control")),
        format!("<w:p><w:hyperlink>{}</w:hyperlink><w:fldSimple>{}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", run("link "), run("field")),
        format!("<w:p>{}<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", run("beside"), p("box"), p("box")),
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>否</w:t></w:r></w:p>".to_owned(),
        format!("<w:p><w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>", run("zi"), run("自")),
        format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>{}", run("joined "), p("to the next")),
        "<w:p/>".to_owned(),
    ];
    assert_eq!(
        lines(&body.concat()),
        [
            "一、部门基本情况",
            "a \tb\nc-",
            "inserted moved",
            "shown",
            "control",
            "link field",
            "beside",
            "☑是□否",
            "自",
            "joined to the next"
        ]
    );
}

#[test]
fn a_table_counts_its_columns_through_spans() {
    let tc = |properties: &str, content: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>");
    let vertical = r#"<w:vMerge w:val="restart"/>"#;
    let body = [
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>".to_owned(),
        format!(
            "<w:tr>{}{}</w:tr>",
            tc(r#"<w:gridSpan w:val="2"/>"#, &p("一级指标")),
            tc("", &format!("{}{}", p("分值"), p("（分）")))
        ),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            tc(vertical, &p("产出")),
            tc(vertical, &p("数量")),
            tc("", &p("1"))
        ),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            tc("<w:vMerge/>", "<w:p/>"),
            tc(r#"<w:vMerge w:val="continue"/>"#, "<w:p/>"),
            tc("", &p("2"))
        ),
        format!(
            "<w:tr><w:trPr><w:del/></w:trPr>{}{}{}</w:tr>",
            tc("<w:vMerge/>", "<w:p/>"),
            tc("", &p("deleted")),
            tc("", &p("9"))
        ),
        format!(
            "<w:sdt><w:sdtContent><w:tr>{}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>{}</w:tr></w:sdtContent></w:sdt>",
            tc("<w:vMerge/>", "<w:p/>"),
            tc("", &p("质量")),
            tc("", &p("3"))
        ),
        format!(
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr>",
            tc("<w:vMerge/>", &p("goes on from nothing"))
        ),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            tc(r#"<w:hMerge w:val="restart"/>"#, &p("older span")),
            tc("<w:hMerge/>", "<w:p/>"),
            tc("", &p("4"))
        ),
        "</w:tbl>".to_owned(),
    ];
    let grid = grids(&document(&body.concat(), &[]), "a.docx").remove(0);
    let cell = |row, column, rows, columns, text: &str| (row, column, rows, columns, text.to_owned());
    assert_eq!(
        filled(&grid),
        [
            cell(0, 0, 1, 2, "一级指标"),
            cell(0, 2, 1, 1, "分值\n（分）"),
            cell(1, 0, 3, 1, "产出"),
            cell(1, 1, 2, 1, "数量"),
            cell(1, 2, 1, 1, "1"),
            cell(2, 2, 1, 1, "2"),
            cell(3, 1, 1, 1, "质量"),
            cell(3, 2, 1, 1, "3"),
            cell(4, 1, 1, 1, "goes on from nothing"),
            cell(5, 0, 1, 2, "older span"),
            cell(5, 2, 1, 1, "4"),
        ]
    );
}

#[test]
fn tables_in_tables_are_tables_of_their_own() {
    let table = |rows: &str| format!("<w:tbl>{rows}</w:tbl>");
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let inner = table(&format!(
        "{}{}",
        row(&[&p("指标"), &p("分值")]),
        row(&[&p("数量"), &p("10")])
    ));
    // One that only places the other on the page.
    let layout = table(&format!(
        "{}{}",
        row(&[&p("项目支出绩效自评表")]),
        row(&[&format!("{inner}<w:p/>")])
    ));
    let file = document(&layout, &[]);
    assert_eq!(paragraphs(&file, "a.docx"), ["项目支出绩效自评表"]);
    assert_eq!(grids(&file, "a.docx").len(), 1);
    // One that is itself a table.
    let outer = table(&format!(
        "{}{}",
        row(&[&p("a"), &p("b")]),
        row(&[&format!("{inner}{}", p("c")), &p("d")])
    ));
    let found = grids(&document(&outer, &[]), "a.docx");
    let texts: Vec<Vec<_>> = found
        .iter()
        .map(|grid| filled(grid).into_iter().map(|cell| cell.4).collect())
        .collect();
    assert_eq!(texts, [vec!["a", "b", "c", "d"], vec!["指标", "分值", "数量", "10"]]);
}

#[test]
fn numbers_that_word_counts_are_read() {
    let level = |at: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let numbering = format!(
        r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">{}{}{}</w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>"#,
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCountingThousand", "（%2）"),
        level(2, "decimal", "%3."),
    );
    let styles = r#"<w:styles xmlns:w="w"><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="head"><w:basedOn w:val="base"/></w:style></w:styles>"#;
    let item = |list: u8, level: u8, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{}</w:p>"#,
            run(text)
        )
    };
    let styled = |text: &str, more: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="head"/>{more}</w:pPr>{}</w:p>"#,
            run(text)
        )
    };
    let body = [
        item(1, 0, "部门基本情况"),
        item(1, 1, "概况"),
        item(1, 1, "职责"),
        item(1, 2, "第一项"),
        item(2, 0, "点"),
        styled("评价工作情况", ""),
        item(1, 1, "思路"),
        styled("无编号", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#),
        item(3, 2, "从五开始"),
    ];
    let file = document(&body.concat(), &[("numbering.xml", &numbering), ("styles.xml", styles)]);
    assert_eq!(
        paragraphs(&file, "a.docx"),
        [
            "一、部门基本情况",
            "（一）概况",
            "（二）职责",
            "1. 第一项",
            "点",
            "二、评价工作情况",
            "（一）思路",
            "无编号",
            "5. 从五开始"
        ]
    );
}
