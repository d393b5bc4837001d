//! The styles that a workbook's cells need, each once.

use super::super::xml::{HEAD, add, escape};

/// What a cell looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// Which font.
    pub font: Font,
    /// Whether it stands in the middle.
    pub centred: bool,
    /// Whether it has lines around it.
    pub bordered: bool,
    /// The code of its number format; empty for none.
    pub format: String,
    /// Whether its text begins like a formula and is none.
    pub quoted: bool,
}

/// The fonts, named and not embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Font {
    /// The title.
    Title,
    /// Heads.
    Head,
    /// Words and figures.
    Words,
    /// Many words.
    Small,
}

/// The workbook's own, then in the order of [`Font`]; sizes in points.
const FONTS: [(&str, &str); 5] = [
    ("宋体", "11"),
    ("方正小标宋简体", "18"),
    ("黑体", "10.5"),
    ("仿宋_GB2312", "10.5"),
    ("仿宋_GB2312", "9"),
];

/// Codes below belong to Excel.
const FIRST_FORMAT: usize = 164;

/// The styles so far.
#[derive(Default)]
pub(super) struct Styles(Vec<Style>);

impl Styles {
    /// The number of a style; 0 is the workbook's own.
    pub(super) fn number(&mut self, style: Style) -> usize {
        let known = self.0.iter().position(|known| *known == style);
        let at = known.unwrap_or_else(|| {
            self.0.push(style);
            self.0.len().saturating_sub(1)
        });
        at.saturating_add(1)
    }

    /// The part.
    pub(super) fn xml(&self) -> String {
        let mut formats: Vec<&str> = Vec::new();
        for style in &self.0 {
            if !style.format.is_empty() && !formats.contains(&style.format.as_str()) {
                formats.push(&style.format);
            }
        }
        let mut out = HEAD.to_owned();
        out.push_str("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if !formats.is_empty() {
            add(&mut out, &["<numFmts count=\"", &formats.len().to_string(), "\">"]);
            for (number, code) in (FIRST_FORMAT..).zip(&formats) {
                add(
                    &mut out,
                    &["<numFmt numFmtId=\"", &number.to_string(), "\" formatCode=\""],
                );
                escape(&mut out, code);
                out.push_str("\"/>");
            }
            out.push_str("</numFmts>");
        }
        add(&mut out, &["<fonts count=\"", &FONTS.len().to_string(), "\">"]);
        for (name, size) in FONTS {
            add(
                &mut out,
                &[
                    "<font><sz val=\"",
                    size,
                    "\"/><name val=\"",
                    name,
                    "\"/><charset val=\"134\"/></font>",
                ],
            );
        }
        out.push_str(
            "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
             <fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"2\">\
             <border><left/><right/><top/><bottom/><diagonal/></border><border>",
        );
        for side in ["left", "right", "top", "bottom"] {
            add(
                &mut out,
                &["<", side, " style=\"thin\"><color auto=\"1\"/></", side, ">"],
            );
        }
        let count = self.0.len().saturating_add(1).to_string();
        add(
            &mut out,
            &[
                "<diagonal/></border></borders><cellStyleXfs count=\"1\">\
                 <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"",
                &count,
                "\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
            ],
        );
        for style in &self.0 {
            let format = formats.iter().position(|code| *code == style.format);
            let format = format.map_or(0, |at| at.saturating_add(FIRST_FORMAT));
            xf(&mut out, style, format);
        }
        out.push_str(
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        );
        out
    }
}

fn xf(out: &mut String, style: &Style, format: usize) {
    let font = match style.font {
        Font::Title => "1",
        Font::Head => "2",
        Font::Words => "3",
        Font::Small => "4",
    };
    let on = |yes: bool| if yes { "1" } else { "0" };
    let side = if style.centred { "center" } else { "left" };
    let quoted = if style.quoted { " quotePrefix=\"1\"" } else { "" };
    add(
        out,
        &[
            "<xf numFmtId=\"",
            &format.to_string(),
            "\" fontId=\"",
            font,
            "\" fillId=\"0\" borderId=\"",
            on(style.bordered),
            "\" xfId=\"0\"",
            quoted,
            " applyNumberFormat=\"",
            on(format > 0),
            "\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"",
            side,
            "\" vertical=\"center\" wrapText=\"1\"/></xf>",
        ],
    );
}
