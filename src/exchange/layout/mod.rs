//! What stands where: the official table as cells with spans, the same for Word, Excel and the printed page.

mod annex;
mod columns;
mod head;
mod indicators;

pub use annex::{evidence, trace};

use std::collections::BTreeSet;

use crate::form::{Assessment, FundsColumn, Kind};
use crate::score::ScoreSheet;

/// A table.
pub struct Table {
    /// The columns' widths in tenths of a millimetre; a page's width together.
    pub widths: Vec<u16>,
    /// From the top.
    pub rows: Vec<Row>,
}

/// A row of a table.
pub struct Row {
    /// Whether it is repeated on every page; only first rows are.
    pub head: bool,
    /// Whether it stands on the page of the next row.
    pub keep: bool,
    /// The cells that begin in it, from the left. One that begins above covers its place.
    pub cells: Vec<Cell>,
}

/// A cell.
pub struct Cell {
    /// The first column that it covers, from 0.
    pub column: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// Its text; lines end in `\n`.
    pub text: String,
    /// How it is set.
    pub look: Look,
    /// What figure of the form it shows, so that a workbook can compute it.
    pub role: Role,
}

/// How a cell is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The head of a column or row.
    Head,
    /// Words.
    Words,
    /// Many words.
    Small,
    /// Words or figures in the middle.
    Middle,
}

/// What figure a cell shows. Rows are counted as in the score sheet, or as in the funds block.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// None that others are computed from.
    Plain,
    /// 指标值 of a row.
    Target(usize),
    /// 实际完成值 of a row.
    Actual(usize),
    /// 分值 of a row.
    Weight(usize),
    /// 得分 of a row.
    Score(usize),
    /// A cell of the funds block.
    Money(usize, FundsColumn),
    /// 执行率 of a row of the funds block.
    Rate(usize),
    /// The sum of the weights.
    WeightSum,
    /// 总分.
    Total,
    /// 等级.
    Grade,
}

/// The two parts of the official table: what stands above the indicators, and the indicators. They have the same
/// columns, so that they can stand in one sheet.
pub fn tables(form: &Assessment, sheet: &ScoreSheet) -> [Table; 2] {
    let own = !form.template.columns.is_empty();
    let widths: &[u16] = match form.template.kind {
        // Nothing below asks for a wide column where the rule would stand.
        Kind::Department if own => &[180, 200, 320, 310, 310, 310, 310, 310],
        Kind::Department => &[180, 200, 320, 220, 110, 800, 290, 130],
        Kind::Project => &[180, 220, 380, 290, 310, 240, 170, 220, 240],
    };
    let above = head::rows(form, sheet, widths.len());
    let below = if own {
        columns::table(form, sheet, widths.iter().sum())
    } else {
        (widths.to_vec(), indicators::rows(form, sheet, widths.len()))
    };
    on_one_grid([(widths.to_vec(), above), below])
}

/// Edges of both tables that are less apart than this are one, in tenths of a millimetre.
const NEAR: u16 = 40;

/// The tables with the same columns: an edge wherever a cell of either begins, and none elsewhere. A form without funds has
/// columns in which none does, and a workbook keeps no column that is nothing but the rest of others.
fn on_one_grid(tables: [(Vec<u16>, Vec<Row>); 2]) -> [Table; 2] {
    let [(above, rows_above), (below, rows_below)] = tables;
    let above = edges(&above);
    let mut near: Vec<u16> = Vec::new();
    for edge in edges(&below) {
        let meets = above.iter().copied().find(|other| edge.abs_diff(*other) < NEAR);
        let met = meets.filter(|other| near.last().is_none_or(|last| last < other));
        near.push(met.unwrap_or(edge));
    }
    let tables = [(above, rows_above), (near, rows_below)];
    let mut begins = BTreeSet::new();
    for (edges, rows) in &tables {
        let cells = rows.iter().flat_map(|row| &row.cells);
        begins.extend(cells.filter_map(|cell| edges.get(cell.column).copied()));
    }
    let end = tables.iter().filter_map(|(edges, _)| edges.last().copied()).max();
    let grid: Vec<u16> = begins.iter().copied().chain(end).collect();
    let widths: Vec<u16> = grid.windows(2).map(width).collect();
    tables.map(|(edges, mut rows)| {
        let place = |column: usize| {
            let edge = edges.get(column).or(edges.last()).copied().unwrap_or_default();
            begins.range(..edge).count()
        };
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            let end = place(cell.column.saturating_add(cell.columns));
            cell.column = place(cell.column);
            cell.columns = end.saturating_sub(cell.column);
        }
        let widths = widths.clone();
        Table { widths, rows }
    })
}

/// Where columns begin, and the last one ends.
fn edges(widths: &[u16]) -> Vec<u16> {
    let edge = |column| widths.iter().take(column).sum();
    (0..=widths.len()).map(edge).collect()
}

fn width(edges: &[u16]) -> u16 {
    match edges {
        [start, end] => end.saturating_sub(*start),
        _ => 0,
    }
}

/// The place of the execution rate's row where the project form shows it in the funds block: a group of level 1 with
/// this one indicator.
fn in_funds(form: &Assessment) -> Option<usize> {
    if form.template.kind != Kind::Project {
        return None;
    }
    let alone = form.template.groups.iter().find_map(|group| {
        let mut rows = group.all_indicators();
        let first = rows.next().filter(|row| row.rule == crate::form::Rule::ExecutionRate)?;
        rows.next().is_none().then_some(first)
    })?;
    form.template.indicators().position(|row| row.id == alone.id)
}

fn cell(column: usize, columns: usize, text: impl Into<String>, look: Look) -> Cell {
    Cell {
        column,
        columns,
        rows: 1,
        text: text.into(),
        look,
        role: Role::Plain,
    }
}

impl Cell {
    fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        head: false,
        keep: false,
        cells,
    }
}
