//! A table: columns counted through the spans, cells that go on below taken into the one above.

use std::collections::BTreeMap;

use super::body::{Paragraph, Reader, is_left_out};
use crate::exchange::office::OfficeError;
use crate::exchange::{Block, Cell, Grid};

/// What a cell's properties say.
#[derive(Default)]
struct Properties {
    columns: usize,
    /// Goes on from the cell above.
    from_above: bool,
    /// Begins a cell that goes on below.
    begins: bool,
    /// Goes on from the cell before: the older form of a span.
    from_before: bool,
    deleted: bool,
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<Cell>>,
    /// The row and place of the cell that may go on below, by its first column.
    open: BTreeMap<usize, (usize, usize)>,
    /// Tables within its cells, each with how many cells come before it.
    inner: Vec<(usize, Block)>,
    /// Cells so far.
    cells: usize,
}

impl Reader<'_, '_> {
    /// Reads the table that was begun last; tables in its cells come after it.
    pub(super) fn table(&mut self, out: &mut Vec<Block>) -> Result<(), OfficeError> {
        self.tables = self.tables.saturating_add(1);
        if self.tables > self.budget.limits.tables {
            return Err(self.xml.too_deep());
        }
        let within = self.xml.depth();
        let mut table = Table::default();
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "tr" => self.row(&mut table)?,
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        self.tables = self.tables.saturating_sub(1);
        hand_over(table.rows, table.inner, out);
        Ok(())
    }

    fn row(&mut self, table: &mut Table) -> Result<(), OfficeError> {
        let within = self.xml.depth();
        let mut cells = Vec::new();
        let mut column = 0_usize;
        let mut deleted = false;
        let mut open = std::mem::take(&mut table.open);
        let inner = table.inner.len();
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "trPr" => deleted = self.row_properties(&mut column)?,
                "tc" => self.cell(table, &mut open, &mut cells, &mut column)?,
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        if deleted {
            table.inner.truncate(inner);
        } else {
            table.rows.push(cells);
        }
        table.open = open;
        Ok(())
    }

    /// Moves past the columns left empty before the row; whether the row was deleted under tracking.
    fn row_properties(&mut self, column: &mut usize) -> Result<bool, OfficeError> {
        let within = self.xml.depth();
        let mut deleted = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "gridBefore" => *column = tag.number("val").unwrap_or(0).min(self.budget.limits.columns),
                "del" => deleted = true,
                "trPrChange" => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(deleted)
    }

    fn cell(
        &mut self,
        table: &mut Table,
        open: &mut BTreeMap<usize, (usize, usize)>,
        cells: &mut Vec<Cell>,
        column: &mut usize,
    ) -> Result<(), OfficeError> {
        let mut properties = Properties {
            columns: 1,
            ..Properties::default()
        };
        let inner = table.inner.len();
        let mut within = Vec::new();
        let text = self.cell_text(&mut properties, &mut within)?;
        table.inner.extend(within.into_iter().map(|block| (table.cells, block)));
        if properties.deleted {
            table.inner.truncate(inner);
            return Ok(());
        }
        let row = table.rows.len();
        let first = *column;
        *column = column.saturating_add(properties.columns);
        if properties.from_before
            && let Some(before) = cells.last_mut()
        {
            before.columns = column.saturating_sub(before.column);
            return Ok(());
        }
        if properties.from_above
            && let Some(above) = open
                .get(&first)
                .and_then(|(row, place)| table.rows.get_mut(*row)?.get_mut(*place))
        {
            above.rows = row
                .saturating_sub(open.get(&first).map_or(row, |(row, _)| *row))
                .saturating_add(1);
            return Ok(());
        }
        self.budget.take(&text)?;
        if properties.begins {
            open.insert(first, (row, cells.len()));
        } else {
            open.remove(&first);
        }
        table.cells = table.cells.saturating_add(1);
        cells.push(Cell {
            column: first,
            columns: properties.columns,
            rows: 1,
            text,
        });
        Ok(())
    }

    /// The text of the cell that was begun last, its paragraphs as lines.
    fn cell_text(&mut self, properties: &mut Properties, inner: &mut Vec<Block>) -> Result<String, OfficeError> {
        let within = self.xml.depth();
        let mut text = String::new();
        let mut more = false;
        while let Some(tag) = self.xml.child(within)? {
            match tag.name() {
                "tcPr" => self.cell_properties(properties)?,
                "p" => {
                    let Paragraph { text: line, goes_on } = self.paragraph()?;
                    text.push_str(&line);
                    more = !goes_on;
                    if more {
                        text.push('\n');
                    }
                }
                "tbl" => self.table(inner)?,
                name if is_left_out(name) => self.xml.skip()?,
                _ => {}
            }
        }
        if more {
            text.pop();
        }
        Ok(text.trim_matches('\n').to_owned())
    }

    fn cell_properties(&mut self, properties: &mut Properties) -> Result<(), OfficeError> {
        let within = self.xml.depth();
        while let Some(tag) = self.xml.child(within)? {
            let begins = || tag.attribute("val").is_some_and(|said| said == "restart");
            match tag.name() {
                "gridSpan" => properties.columns = tag.number("val").unwrap_or(1).clamp(1, self.budget.limits.columns),
                "vMerge" if begins() => properties.begins = true,
                "vMerge" => properties.from_above = true,
                "hMerge" => properties.from_before = !begins(),
                "cellDel" => properties.deleted = true,
                "tcPrChange" => self.xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }
}

/// A table and then those in it; or, where it only places others on the page, its texts as paragraphs among them.
fn hand_over(rows: Vec<Vec<Cell>>, inner: Vec<(usize, Block)>, out: &mut Vec<Block>) {
    let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.text.trim().is_empty()).count();
    if inner.is_empty() || rows.iter().filter(|row| filled(row) > 1).count() > 1 {
        out.push(Block::Table(Grid {
            name: String::new(),
            rows,
        }));
        out.extend(inner.into_iter().map(|(_, block)| block));
        return;
    }
    let mut inner = inner.into_iter().peekable();
    for (at, cell) in rows.into_iter().flatten().enumerate() {
        let lines = cell.text.lines().filter(|line| !line.trim().is_empty());
        out.extend(lines.map(|line| Block::Paragraph { text: line.to_owned() }));
        while let Some((_, block)) = inner.next_if(|(before, _)| *before <= at) {
            out.push(block);
        }
    }
    out.extend(inner.map(|(_, block)| block));
}
