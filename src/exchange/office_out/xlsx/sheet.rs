//! A worksheet while it is made, and its XML.

use super::super::xml::{HEAD, add, clean, escape};
use super::LONGEST;
use super::styles::{Font, Style, Styles};
use crate::exchange::office::cell_name;
use crate::exchange::{self, Grid};

/// A worksheet.
pub(super) struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// The columns' widths in hundredths of a character.
    pub widths: Vec<u32>,
    /// The rows' cells, from the left, and their heights in points.
    pub rows: Vec<(Vec<Cell>, u32)>,
    /// Cells where a score is typed, each with the cell of its weight.
    pub scores: Vec<(String, String)>,
    /// The row that is repeated on every page, from 0.
    pub head: usize,
    /// Whether the head stays in sight while the rest moves.
    pub frozen: bool,
}

/// A cell.
pub(super) struct Cell {
    pub column: usize,
    pub columns: usize,
    pub rows: usize,
    pub style: usize,
    pub content: Content,
    /// What it shows.
    pub shown: String,
}

/// What a cell holds.
pub(super) enum Content {
    /// Its text.
    Text,
    /// A figure, and the formula that gives it.
    Figure {
        /// As a plain decimal.
        value: String,
        /// Without its `=`; none for a typed figure.
        formula: Option<String>,
    },
    /// A formula that gives its text.
    Word {
        /// Without its `=`.
        formula: String,
    },
}

/// The tallest row that Excel has, in points.
const TALLEST: u32 = 409;

impl Sheet {
    /// A sheet without rows; widths in tenths of a millimetre.
    pub(super) fn new(name: &'static str, widths: &[u16]) -> Self {
        Self {
            name,
            widths: widths
                .iter()
                .map(|width| u32::from(*width).saturating_mul(100) / 19)
                .collect(),
            rows: Vec::new(),
            scores: Vec::new(),
            head: 0,
            frozen: false,
        }
    }

    /// A cell of text.
    pub(super) fn text(&self, at: (usize, usize, usize), text: &str, style: Style, styles: &mut Styles) -> Cell {
        let shown = clean(text).trim_matches('\n').to_owned();
        let quoted = shown.starts_with(['=', '+', '-', '@', '\t']);
        let (column, columns, rows) = at;
        Cell {
            column,
            columns,
            rows,
            style: styles.number(Style { quoted, ..style }),
            content: Content::Text,
            shown,
        }
    }

    /// Adds a row that is as high as its words need.
    pub(super) fn push(&mut self, cells: Vec<Cell>, font: Font) {
        let height = cells
            .iter()
            .filter(|cell| cell.rows == 1)
            .map(|cell| self.height(cell, font))
            .max();
        self.rows.push((cells, height.unwrap_or(0).clamp(20, TALLEST)));
    }

    /// How high a cell's words stand, in points: a Chinese character is as wide as two digits.
    fn height(&self, cell: &Cell, font: Font) -> u32 {
        let width: u32 = self.widths.iter().skip(cell.column).take(cell.columns).sum();
        let (line, wide) = match font {
            Font::Title => (30, 60),
            Font::Small => (13, 120),
            Font::Head | Font::Words => (15, 104),
        };
        let room = (width.saturating_mul(wide) / 10_000).saturating_sub(1).max(2);
        let lines = cell.shown.split('\n').map(|text| {
            let taken: u32 = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            taken.div_ceil(room).max(1)
        });
        lines.sum::<u32>().saturating_mul(line).saturating_add(6)
    }

    /// The first text that no cell of Excel's holds.
    pub(super) fn too_long(&self) -> Option<&str> {
        let texts = self
            .rows
            .iter()
            .flat_map(|(cells, _)| cells)
            .map(|cell| cell.shown.as_str());
        texts.into_iter().find(|text| text.encode_utf16().count() > LONGEST)
    }

    /// As a reader finds it.
    pub(super) fn grid(&self) -> Grid {
        let cell = |cell: &Cell| exchange::Cell {
            column: cell.column,
            columns: cell.columns,
            rows: cell.rows,
            text: cell.shown.clone(),
        };
        Grid {
            name: self.name.to_owned(),
            rows: self
                .rows
                .iter()
                .map(|(cells, _)| cells.iter().map(cell).collect())
                .collect(),
        }
    }

    /// The part.
    pub(super) fn xml(&self) -> String {
        let mut out = HEAD.to_owned();
        out.push_str(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr \
             fitToPage=\"1\"/></sheetPr>",
        );
        self.view(&mut out);
        out.push_str("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (number, width) in (1_usize..).zip(&self.widths) {
            let number = number.to_string();
            let width = format!("{}.{:02}", width / 100, width % 100);
            add(
                &mut out,
                &[
                    "<col min=\"",
                    &number,
                    "\" max=\"",
                    &number,
                    "\" width=\"",
                    &width,
                    "\" customWidth=\"1\"/>",
                ],
            );
        }
        out.push_str("</cols><sheetData>");
        self.data(&mut out);
        out.push_str("</sheetData>");
        self.merges(&mut out);
        self.validations(&mut out);
        out.push_str(
            "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" \
             header=\"0.3\" footer=\"0.4\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>\
             <headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>",
        );
        out
    }

    fn view(&self, out: &mut String) {
        out.push_str("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if self.frozen {
            let below = self.head.saturating_add(1);
            add(
                out,
                &[
                    "<pane ySplit=\"",
                    &below.to_string(),
                    "\" topLeftCell=\"",
                    &cell_name(below, 0),
                    "\" activePane=\"bottomLeft\" state=\"frozen\"/>",
                ],
            );
        }
        out.push_str("</sheetView></sheetViews>");
    }

    fn data(&self, out: &mut String) {
        // Cells that a cell above covers are there too, for their lines: the last row, columns and style.
        let mut reaching: Vec<(usize, usize, usize, usize)> = Vec::new();
        for (row, (cells, height)) in self.rows.iter().enumerate() {
            let number = row.saturating_add(1).to_string();
            add(
                out,
                &[
                    "<row r=\"",
                    &number,
                    "\" ht=\"",
                    &height.to_string(),
                    "\" customHeight=\"1\">",
                ],
            );
            reaching.retain(|(last, ..)| *last >= row);
            let mut all: Vec<(usize, usize, Option<&Cell>)> = Vec::new();
            for (_, column, columns, style) in &reaching {
                all.extend((*column..column.saturating_add(*columns)).map(|column| (column, *style, None)));
            }
            for cell in cells {
                let end = cell.column.saturating_add(cell.columns);
                all.push((cell.column, cell.style, Some(cell)));
                all.extend((cell.column.saturating_add(1)..end).map(|column| (column, cell.style, None)));
                let last = row.saturating_add(cell.rows).saturating_sub(1);
                if last > row {
                    reaching.push((last, cell.column, cell.columns, cell.style));
                }
            }
            all.sort_by_key(|(column, ..)| *column);
            for (column, style, cell) in all {
                self::cell(out, &cell_name(row, column), style, cell);
            }
            out.push_str("</row>");
        }
    }

    fn merges(&self, out: &mut String) {
        let mut ranges = Vec::new();
        for (row, (cells, _)) in self.rows.iter().enumerate() {
            for cell in cells.iter().filter(|cell| cell.rows > 1 || cell.columns > 1) {
                let last = (
                    row.saturating_add(cell.rows).saturating_sub(1),
                    cell.column.saturating_add(cell.columns).saturating_sub(1),
                );
                ranges.push([cell_name(row, cell.column), cell_name(last.0, last.1)]);
            }
        }
        if ranges.is_empty() {
            return;
        }
        add(out, &["<mergeCells count=\"", &ranges.len().to_string(), "\">"]);
        for [first, last] in &ranges {
            add(out, &["<mergeCell ref=\"", first, ":", last, "\"/>"]);
        }
        out.push_str("</mergeCells>");
    }

    fn validations(&self, out: &mut String) {
        if self.scores.is_empty() {
            return;
        }
        add(
            out,
            &["<dataValidations count=\"", &self.scores.len().to_string(), "\">"],
        );
        for (score, weight) in &self.scores {
            add(
                out,
                &[
                    "<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"",
                    crate::text::report::SCORE,
                    "\" error=\"",
                    crate::text::report::SCORE_RANGE,
                    "\" sqref=\"",
                    score,
                    "\"><formula1>0</formula1><formula2>",
                    weight,
                    "</formula2></dataValidation>",
                ],
            );
        }
        out.push_str("</dataValidations>");
    }
}

fn cell(out: &mut String, name: &str, style: usize, cell: Option<&Cell>) {
    add(out, &["<c r=\"", name, "\" s=\"", &style.to_string(), "\""]);
    let formula = |out: &mut String, formula: &str| {
        out.push_str("<f>");
        escape(out, formula);
        out.push_str("</f>");
    };
    match cell.map(|cell| (&cell.content, cell.shown.as_str())) {
        None | Some((Content::Text, "")) => out.push_str("/>"),
        Some((Content::Text, text)) => {
            out.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(out, &literal(text));
            out.push_str("</t></is></c>");
        }
        Some((Content::Figure { value, formula: how }, _)) => {
            out.push('>');
            if let Some(how) = how {
                formula(out, how);
            }
            add(out, &["<v>", value, "</v></c>"]);
        }
        Some((Content::Word { formula: how }, text)) => {
            out.push_str(" t=\"str\">");
            formula(out, how);
            out.push_str("<v>");
            escape(out, &literal(text));
            out.push_str("</v></c>");
        }
    }
}

/// A text in which `_x000D_` and the like mean themselves (ECMA-376 part 1, 22.9.2.19).
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let coded = after.get(..5).is_some_and(|code| {
            let digits = code.strip_suffix('_');
            digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        });
        out.push_str(if coded { "_x005F_x" } else { "_x" });
        rest = after;
    }
    out.push_str(rest);
    out
}
