//! The small parts: what the package holds, settings, fonts, page numbers.

use super::super::xml::{HEAD, add, escape};

/// The namespace of WordprocessingML, and that of relations.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) fn content_types() -> String {
    let mut out = HEAD.to_owned();
    out.push_str(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    );
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ] {
        let kind = [
            "application/vnd.openxmlformats-officedocument.wordprocessingml.",
            kind,
            "+xml",
        ]
        .concat();
        add(
            &mut out,
            &[
                "<Override PartName=\"/word/",
                part,
                ".xml\" ContentType=\"",
                &kind,
                "\"/>",
            ],
        );
    }
    out.push_str("</Types>");
    out
}

fn relations(list: &[(&str, &str, &str)]) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (id, kind, target) in list {
        add(
            &mut out,
            &[
                "<Relationship Id=\"",
                id,
                "\" Type=\"",
                kind,
                "\" Target=\"",
                target,
                "\"/>",
            ],
        );
    }
    out.push_str("</Relationships>");
    out
}

pub(super) fn package_relations() -> String {
    let document = [TYPES, "/officeDocument"].concat();
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[
        ("rId1", &document, "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
    ])
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

/// The title, and no date: equal forms give equal files.
pub(super) fn core(title: &str) -> String {
    let mut out = HEAD.to_owned();
    out.push_str(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
    );
    escape(&mut out, title);
    out.push_str("</dc:title></cp:coreProperties>");
    out
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
