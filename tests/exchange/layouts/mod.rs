//! Layouts of our own making, after what provinces and departments use: each drawn, with the rows that must come out.
//!
//! A row is `一级 > 二级 > 三级 | target | actual | weight | score`, then what else it holds as `Column=text`.

mod further;
mod heads;
mod national;
mod places;
mod provinces;
mod rows;

use crate::drawn;
use ziping::exchange::{Column, FundsFound, Recognised, RowFound, Value, from_html, from_text, recognise};

/// A layout and what it says.
pub struct Layout {
    pub name: &'static str,
    pub form: &'static str,
    pub rows: &'static [&'static str],
    pub funds: &'static [&'static str],
    /// Total and grade.
    pub claim: (&'static str, &'static str),
    /// What stays unplaced.
    pub left: &'static [&'static str],
    /// Whether a plain paste says enough: without merged cells some layouts cannot be told.
    pub paste: Paste,
}

/// Which pastes of the layout give the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Paste {
    /// Word's, Excel's and a browser's.
    All,
    /// Word's and Excel's, which keep the places of merged cells.
    Kept,
    /// None.
    None,
}

pub const LAYOUT: Layout = Layout {
    name: "",
    form: "",
    rows: &[],
    funds: &[],
    claim: ("", ""),
    left: &[],
    paste: Paste::All,
};

fn text(value: &Option<Value>) -> String {
    value
        .as_ref()
        .map(|value| value.text.replace('\n', "⏎"))
        .unwrap_or_default()
}

pub fn row(row: &RowFound) -> String {
    const SHOWN: [Column; 7] = [
        Column::Nature,
        Column::Target,
        Column::Unit,
        Column::Actual,
        Column::Weight,
        Column::Score,
        Column::Name,
    ];
    let levels: Vec<String> = [&row.level1, &row.level2, &row.name]
        .map(text)
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let columns = [
        row.target(),
        row.text(Column::Actual),
        row.text(Column::Weight),
        row.text(Column::Score),
    ];
    let mut line = format!("{} | {}", levels.join(" > "), columns.join(" | ")).replace('\n', "⏎");
    for cell in row.cells.iter().filter(|cell| !SHOWN.contains(&cell.column)) {
        line += &format!(" | {:?}={}", cell.column, cell.value.text.replace('\n', "⏎"));
    }
    if row.sums {
        line += " | sums";
    }
    line
}

pub fn funds(row: &FundsFound) -> String {
    let figures = [
        &row.initial,
        &row.budget,
        &row.executed,
        &row.rate,
        &row.weight,
        &row.score,
    ]
    .map(text);
    format!("{}: {}", row.label.text.replace('\n', ""), figures.join(" "))
}

fn compare(layout: &Layout, how: &str, found: &Recognised) {
    let what = format!("{} ({how})", layout.name);
    let squeeze = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('⏎', "");
    let same = |found: Vec<String>, wanted: &[&str], part: &str| {
        let found: Vec<String> = found.into_iter().map(squeeze).collect();
        let wanted: Vec<String> = wanted.iter().map(|line| squeeze((*line).to_owned())).collect();
        assert_eq!(found, wanted, "{what}: {part}");
    };
    same(found.rows.iter().map(row).collect(), layout.rows, "rows");
    same(found.funds.iter().map(funds).collect(), layout.funds, "funds");
    let said = |value: Option<&Value>| value.map_or(String::new(), |value| value.text.clone());
    assert_eq!(
        (said(found.total()).as_str(), said(found.grade()).as_str()),
        layout.claim,
        "{what}: claim"
    );
    same(
        found.unplaced.iter().map(|value| value.text.clone()).collect(),
        layout.left,
        "unplaced",
    );
}

/// Reads a layout through every door that can tell it.
pub fn check(layout: &Layout) {
    let merged = ziping::exchange::Source {
        name: String::new(),
        blocks: vec![ziping::exchange::Block::Table(drawn::merged(layout.form))],
    };
    compare(layout, "merged", &recognise(&merged));
    let html = from_html(&drawn::html(layout.form)).expect("within the limits");
    assert_eq!(html, merged, "{}: HTML gives the same cells", layout.name);
    if layout.paste != Paste::None {
        let paste = from_text(&drawn::plain(layout.form)).expect("within the limits");
        compare(layout, "plain paste", &recognise(&paste));
    }
    if layout.paste == Paste::All {
        let paste = from_text(&drawn::browser(layout.form)).expect("within the limits");
        compare(layout, "browser's paste", &recognise(&paste));
    }
}
