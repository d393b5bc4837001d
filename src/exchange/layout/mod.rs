//! What stands where: the official table as cells with spans, the same for Word, Excel and the printed page.

mod annex;
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
    let widths: &[u16] = match form.template.kind {
        Kind::Department => &[180, 200, 320, 220, 110, 800, 290, 130],
        Kind::Project => &[180, 220, 380, 290, 310, 240, 170, 220, 240],
    };
    let width = widths.len();
    in_used_columns(
        widths,
        [head::rows(form, sheet, width), indicators::rows(form, sheet, width)],
    )
}

/// The tables without the columns in which no cell of either begins: a form without funds leaves some, and a workbook keeps
/// no column that is nothing but the rest of others.
fn in_used_columns(widths: &[u16], tables: [Vec<Row>; 2]) -> [Table; 2] {
    let cells = || tables.iter().flatten().flat_map(|row| &row.cells);
    let begins: BTreeSet<usize> = cells().map(|cell| cell.column).collect();
    // How many columns that are kept stand before a place.
    let kept = |place: usize| begins.range(..place).count();
    let mut fitted: Vec<u16> = Vec::new();
    for (column, width) in widths.iter().enumerate() {
        match fitted.last_mut().filter(|_| !begins.contains(&column)) {
            Some(last) => *last = last.saturating_add(*width),
            None => fitted.push(*width),
        }
    }
    tables.map(|mut rows| {
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            let end = kept(cell.column.saturating_add(cell.columns));
            cell.column = kept(cell.column);
            cell.columns = end.saturating_sub(cell.column);
        }
        Table {
            widths: fitted.clone(),
            rows,
        }
    })
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
