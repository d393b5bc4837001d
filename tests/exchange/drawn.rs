//! A table drawn as text: `|` between cells, `<` joins the cell at its left, `^` the one above, `⏎` breaks a line.

use std::fmt::Write;

use ziping::exchange::{Block, Cell, Grid, Source};

fn cells(drawn: &str) -> Vec<Vec<&str>> {
    let lines = drawn.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.split('|').map(str::trim).collect()).collect()
}

fn text(cell: &str) -> String {
    cell.replace('⏎', "\n")
}

/// The table with its cells merged, as Word and Excel have it.
pub fn merged(drawn: &str) -> Grid {
    let cells = cells(drawn);
    let at = |row: usize, column: usize| cells.get(row).and_then(|row| row.get(column)).copied();
    let mut rows = Vec::new();
    for (index, line) in cells.iter().enumerate() {
        let mut row = Vec::new();
        for (column, cell) in line.iter().enumerate() {
            if matches!(*cell, "<" | "^") {
                continue;
            }
            let columns = 1
                + (column + 1..line.len())
                    .take_while(|next| at(index, *next) == Some("<"))
                    .count();
            let below = (index + 1..cells.len()).take_while(|next| at(*next, column) == Some("^"));
            row.push(Cell {
                column,
                columns,
                rows: 1 + below.count(),
                text: text(cell),
            });
        }
        rows.push(row);
    }
    Grid {
        name: String::new(),
        rows,
    }
}

/// A plain paste of Word or Excel: what is merged is empty.
pub fn plain(drawn: &str) -> String {
    let mut paste = String::new();
    for line in cells(drawn) {
        let line = line.into_iter().map(|cell| match cell {
            "<" | "^" => String::new(),
            cell if cell.contains('⏎') => format!("\"{}\"", text(cell).replace('"', "\"\"")),
            cell => cell.to_owned(),
        });
        writeln!(paste, "{}", line.collect::<Vec<_>>().join("\t")).expect("a string");
    }
    paste
}

/// A plain paste of a browser: what is merged is not there at all.
pub fn browser(drawn: &str) -> String {
    let mut paste = String::new();
    for line in cells(drawn) {
        let line: Vec<_> = line
            .into_iter()
            .filter(|cell| !matches!(*cell, "<" | "^"))
            .map(|cell| cell.replace('⏎', ""))
            .collect();
        writeln!(paste, "{}", line.join("\t")).expect("a string");
    }
    paste
}

/// The table as HTML.
pub fn html(drawn: &str) -> String {
    let mut html = String::from("<table>");
    for row in merged(drawn).rows {
        html.push_str("<tr>");
        for cell in row {
            let text = cell
                .text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('\n', "<br>");
            write!(
                html,
                "<td colspan={} rowspan=\"{}\"><p>{text}</p></td>",
                cell.columns, cell.rows
            )
            .expect("a string");
        }
        html.push_str("</tr>");
    }
    html + "</table>"
}

/// Documents of one or more parts: a part with `|` is a table, one without is a paragraph.
pub fn source(parts: &[&str]) -> Source {
    let block = |part: &&str| match part.contains('|') {
        true => Block::Table(merged(part)),
        false => Block::Paragraph {
            text: text(part.trim()),
        },
    };
    Source {
        name: String::new(),
        blocks: parts.iter().map(block).collect(),
    }
}
