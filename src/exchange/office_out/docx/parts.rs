//! The small parts: what the package holds, settings, fonts, page numbers.

use super::super::opc::{TYPES, content_types as content_types_of, relations};
use super::super::xml::{HEAD, add};

/// The namespace of WordprocessingML, and that of relations.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

pub(super) fn content_types() -> String {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    content_types_of(
        KIND,
        &[
            ("/word/document.xml", "document.main"),
            ("/word/styles.xml", "styles"),
            ("/word/settings.xml", "settings"),
            ("/word/fontTable.xml", "fontTable"),
            ("/word/footer1.xml", "footer"),
            ("/word/footer2.xml", "footer"),
        ],
    )
}

/// The relations that the document names by id.
pub(super) fn document_relations() -> String {
    let kind = |name: &str| [TYPES, "/", name].concat();
    relations(&[
        ("rId1", &kind("styles"), "styles.xml"),
        ("rId2", &kind("settings"), "settings.xml"),
        ("rId3", &kind("fontTable"), "fontTable.xml"),
        ("rId4", &kind("footer"), "footer1.xml"),
        ("rId5", &kind("footer"), "footer2.xml"),
    ])
}

/// Odd and even pages have their number on different sides.
pub(super) fn settings() -> String {
    let mut out = HEAD.to_owned();
    add(
        &mut out,
        &[
            "<w:settings ",
            NAMESPACES,
            "><w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
             <w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>\
             <w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>\
             <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
             </w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>",
        ],
    );
    out
}

/// What may stand in for a font that a computer lacks. None is embedded.
pub(super) fn fonts() -> String {
    let mut out = HEAD.to_owned();
    add(&mut out, &["<w:fonts ", NAMESPACES, ">"]);
    for (name, other, family) in [
        ("方正小标宋简体", "小标宋", "roman"),
        ("仿宋_GB2312", "仿宋", "modern"),
        ("楷体_GB2312", "楷体", "modern"),
        ("黑体", "SimHei", "swiss"),
        ("宋体", "SimSun", "roman"),
    ] {
        add(
            &mut out,
            &[
                "<w:font w:name=\"",
                name,
                "\"><w:altName w:val=\"",
                other,
                "\"/><w:charset w:val=\"86\"/><w:family w:val=\"",
                family,
                "\"/></w:font>",
            ],
        );
    }
    out.push_str("</w:fonts>");
    out
}

/// On which pages a footer stands.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Odd,
    Even,
}

/// `— 1 —` in 宋体 of 14 pt, one character in from the outer edge (GB/T 9704-2012, 7.5).
pub(super) fn footer(side: Side) -> String {
    let (edge, indent) = match side {
        Side::Odd => ("right", "w:rightChars=\"100\" w:right=\"280\""),
        Side::Even => ("left", "w:leftChars=\"100\" w:left=\"280\""),
    };
    let dash = |text: &str| ["<w:r><w:t xml:space=\"preserve\">", text, "</w:t></w:r>"].concat();
    let mut out = HEAD.to_owned();
    add(
        &mut out,
        &[
            "<w:ftr ",
            NAMESPACES,
            "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind ",
            indent,
            "/><w:jc w:val=\"",
            edge,
            "\"/></w:pPr>",
            &dash("— "),
            "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
            &dash(" —"),
            "</w:p></w:ftr>",
        ],
    );
    out
}
