//! The styles of an official document (GB/T 9704-2012, and what offices ask of a report in its spirit).

use super::super::xml::{HEAD, add};
use super::parts::NAMESPACES;

/// 29 pt: 22 lines on 225 mm.
const LINE: &str = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"580\" w:lineRule=\"exact\"/>";
/// Two characters.
const INDENT: &str = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
/// As high as its text, for tables.
const LOOSE: &str = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";

/// A paragraph style: id, name, properties of the paragraph and of its text.
struct Style {
    id: &'static str,
    name: &'static str,
    paragraph: [&'static str; 4],
    font: &'static str,
    /// Half points.
    size: &'static str,
    bold: bool,
}

const CENTRE: &str = "<w:jc w:val=\"center\"/>";
const LEFT: &str = "<w:jc w:val=\"left\"/>";
const KEEP: &str = "<w:keepNext/>";
const SONG: &str = "仿宋_GB2312";

/// In the order of the schema: keepNext, spacing, ind, jc; outlineLvl last.
const STYLES: [Style; 13] = [
    style("Title", "Title", [KEEP, LINE, CENTRE, ""], "方正小标宋简体", "44"),
    style(
        "Heading1",
        "heading 1",
        [KEEP, LINE, INDENT, "<w:outlineLvl w:val=\"0\"/>"],
        "黑体",
        "32",
    ),
    Style {
        bold: true,
        ..style(
            "Heading2",
            "heading 2",
            [KEEP, LINE, INDENT, "<w:outlineLvl w:val=\"1\"/>"],
            "楷体_GB2312",
            "32",
        )
    },
    style("Item", "三级标题", [LINE, INDENT, "", ""], SONG, "32"),
    style("BodyText", "Body Text", [LINE, INDENT, "", ""], SONG, "32"),
    style("Plain", "无缩进正文", [LINE, "", "", ""], SONG, "32"),
    style(
        "Signature",
        "落款",
        [
            LINE,
            "<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>",
            "",
            "",
        ],
        SONG,
        "32",
    ),
    style("Annex", "附件序号", [KEEP, LINE, LEFT, ""], "黑体", "32"),
    style("TableHead", "表头", [LOOSE, CENTRE, "", ""], "黑体", "21"),
    style("TableText", "表内文字", [LOOSE, LEFT, "", ""], SONG, "21"),
    style("TableSmall", "表内小字", [LOOSE, LEFT, "", ""], SONG, "18"),
    style("TableMiddle", "表内居中", [LOOSE, CENTRE, "", ""], SONG, "21"),
    style(
        "Gap",
        "表间",
        [
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
            "",
            "",
            "",
        ],
        SONG,
        "2",
    ),
];

const fn style(
    id: &'static str,
    name: &'static str,
    paragraph: [&'static str; 4],
    font: &'static str,
    size: &'static str,
) -> Style {
    Style {
        id,
        name,
        paragraph,
        font,
        size,
        bold: false,
    }
}

/// The part. Digits and Latin letters are in Times New Roman everywhere but in the page number.
pub(super) fn styles() -> String {
    let mut out = HEAD.to_owned();
    add(
        &mut out,
        &[
            "<w:styles ",
            NAMESPACES,
            "><w:docDefaults><w:rPrDefault><w:rPr>\
             <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" \
             w:cs=\"Times New Roman\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>\
             <w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
             <w:pPrDefault/></w:docDefaults>\
             <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>",
        ],
    );
    for style in &STYLES {
        let [first, second, third, fourth] = style.paragraph;
        let bold = if style.bold { "<w:b/><w:bCs/>" } else { "" };
        add(
            &mut out,
            &[
                "<w:style w:type=\"paragraph\" w:styleId=\"",
                style.id,
                "\"><w:name w:val=\"",
                style.name,
                "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>",
                first,
                second,
                third,
                fourth,
                "</w:pPr><w:rPr><w:rFonts w:eastAsia=\"",
                style.font,
                "\"/>",
                bold,
                "<w:sz w:val=\"",
                style.size,
                "\"/><w:szCs w:val=\"",
                style.size,
                "\"/></w:rPr></w:style>",
            ],
        );
    }
    out.push_str(
        "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/>\
         <w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/>\
         <w:szCs w:val=\"28\"/></w:rPr></w:style></w:styles>",
    );
    out
}
