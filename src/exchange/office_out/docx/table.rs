//! A table in Word: fixed widths in `w:gridCol` (WPS needs them), repeated heads, no row cut over pages.

use super::super::xml::add;
use super::body::paragraph;
use crate::exchange::layout::{Cell, Look, Row, Table};

/// Twentieths of a point in a tenth of a millimetre, times 1000.
const TWIPS: u32 = 5_669;

/// Adds a table.
pub(super) fn table(out: &mut String, table: &Table) {
    let total = twips(table.widths.iter().copied().map(u32::from).sum());
    add(
        out,
        &[
            "<w:tbl><w:tblPr><w:tblW w:w=\"",
            &total,
            "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>",
        ],
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        add(
            out,
            &[
                "<w:",
                side,
                " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
            ],
        );
    }
    out.push_str(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/>\
         <w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/>\
         <w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
    );
    for width in &table.widths {
        add(out, &["<w:gridCol w:w=\"", &twips(u32::from(*width)), "\"/>"]);
    }
    out.push_str("</w:tblGrid>");
    // Cells that reach down into the next rows: the last row they cover, and the columns.
    let mut reaching: Vec<(usize, usize, usize)> = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        reaching.retain(|(last, _, _)| *last >= place);
        let covered: Vec<(usize, usize)> = reaching
            .iter()
            .map(|(_, column, columns)| (*column, *columns))
            .collect();
        tr(out, &table.widths, row, &covered);
        for cell in row.cells.iter().filter(|cell| cell.rows > 1) {
            let last = place.saturating_add(cell.rows).saturating_sub(1);
            reaching.push((last, cell.column, cell.columns));
        }
    }
    out.push_str("</w:tbl>");
}

fn tr(out: &mut String, widths: &[u16], row: &Row, covered: &[(usize, usize)]) {
    let head = if row.head { "<w:tblHeader/>" } else { "" };
    add(out, &["<w:tr><w:trPr><w:cantSplit/>", head, "</w:trPr>"]);
    let own = row.cells.iter().map(|cell| (cell.column, cell.columns, Some(cell)));
    let above = covered.iter().map(|(column, columns)| (*column, *columns, None));
    let mut all: Vec<(usize, usize, Option<&Cell>)> = own.chain(above).collect();
    all.sort_by_key(|(column, _, _)| *column);
    for (column, columns, cell) in all {
        let width = widths.iter().skip(column).take(columns).copied().map(u32::from).sum();
        add(
            out,
            &["<w:tc><w:tcPr><w:tcW w:w=\"", &twips(width), "\" w:type=\"dxa\"/>"],
        );
        if columns > 1 {
            add(out, &["<w:gridSpan w:val=\"", &columns.to_string(), "\"/>"]);
        }
        match cell {
            None => out.push_str("<w:vMerge/>"),
            Some(cell) if cell.rows > 1 => out.push_str("<w:vMerge w:val=\"restart\"/>"),
            Some(_) => {}
        }
        out.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
        let (text, style) = cell.map_or((String::new(), "TableText"), |cell| (cell.shown(), style(cell.look)));
        for line in text.split('\n') {
            paragraph(out, style, line, row.keep);
        }
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn style(look: Look) -> &'static str {
    match look {
        Look::Head => "TableHead",
        Look::Words => "TableText",
        Look::Small => "TableSmall",
        Look::Middle => "TableMiddle",
    }
}

fn twips(tenths: u32) -> String {
    tenths.saturating_mul(TWIPS).div_ceil(1000).to_string()
}
