//! Rows of the funds block, goals and indicators.

use serde::Serialize;

use super::super::words::{Column, is_mark};
use super::{Place, Value};

/// A row of the funds block, as printed; a figure that is not printed is none.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct FundsFound {
    /// The row's name.
    pub label: Value,
    /// 年初预算数.
    pub initial: Option<Value>,
    /// 全年预算数.
    pub budget: Option<Value>,
    /// 全年执行数.
    pub executed: Option<Value>,
    /// 执行率.
    pub rate: Option<Value>,
    /// 分值.
    pub weight: Option<Value>,
    /// 得分.
    pub score: Option<Value>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct GoalFound {
    /// 预期目标.
    pub expected: Option<Value>,
    /// 实际完成情况.
    pub achieved: Option<Value>,
}

/// A cell of an indicator row that is no level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowCell {
    /// What its column means.
    pub column: Column,
    /// Its text.
    pub value: Value,
}

/// A row of the indicator table.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct RowFound {
    /// 一级指标, filled down from a merged cell or from above.
    pub level1: Option<Value>,
    /// 二级指标, filled down within its 一级指标.
    pub level2: Option<Value>,
    /// 三级指标; none in a row that goes on with the one above.
    pub name: Option<Value>,
    /// All other cells, from the left.
    pub cells: Vec<RowCell>,
    /// Whether it only sums the rows below it in its group.
    pub sums: bool,
}

impl RowFound {
    /// The first cell of a column.
    pub fn value(&self, column: Column) -> Option<&Value> {
        self.cells
            .iter()
            .find(|cell| cell.column == column)
            .map(|cell| &cell.value)
    }

    /// The text of a column; cells that stand under one head are one text.
    pub fn text(&self, column: Column) -> String {
        let cells = self.cells.iter().filter(|cell| cell.column == column);
        cells.map(|cell| cell.value.text.as_str()).collect()
    }

    /// The target as one text: `≥`, `735` and `人次` of three columns are `≥735人次`.
    ///
    /// A sign or unit that the value already has is not said twice; words (`定性`, `正向`) are no sign.
    pub fn target(&self) -> String {
        let value = self.text(Column::Target);
        let nature = self.text(Column::Nature);
        let unit = self.text(Column::Unit);
        // `定性 | | 显著`: the column of the unit holds the words of what has no figure.
        let described = value.is_empty() && nature.chars().any(char::is_alphanumeric);
        if described && !is_mark(&unit) {
            return unit;
        }
        let mut target = String::new();
        let is_sign = nature.chars().all(|c| !c.is_alphanumeric()) && !is_mark(&nature);
        if is_sign && !value.is_empty() && !value.starts_with(&nature) {
            target.push_str(&nature);
        }
        target.push_str(&value);
        let says_unit = unit.is_empty() || is_mark(&unit) || value.ends_with(&unit);
        // `5万` of `人` is `5万人`.
        let figure = value.trim_end_matches(['万', '亿', '千', '百']);
        if !says_unit && figure.ends_with(|c: char| c.is_numeric()) {
            target.push_str(&unit);
        }
        target
    }

    /// The piece of the row that says where it stands: its name, else the first text in it.
    pub fn place(&self) -> Place {
        let first = self.cells.first().map(|cell| &cell.value);
        let levels = self.level2.as_ref().or(self.level1.as_ref());
        self.name
            .as_ref()
            .or(first)
            .or(levels)
            .map_or(Place::default(), |value| value.place)
    }
}
