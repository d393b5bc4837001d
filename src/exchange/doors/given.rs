//! A document that another program hands over as JSON.

use serde_json::Value;

use super::table::Growing;
use crate::exchange::limits::{Budget, ImportError, MOST_COLUMNS};
use crate::exchange::{Block, Cell, Grid, Source};

/// Reads rows of cells (`[["一级指标", …], …]`: texts, figures or null), or a document as `readFile` gives it. Nothing
/// where it is neither.
///
/// # Errors
/// [`ImportError`] when a limit does not hold.
pub fn from_given(given: &Value) -> Result<Option<Source>, ImportError> {
    let mut budget = Budget::new();
    if let Value::Array(rows) = given {
        return Ok(from_rows(rows, &mut budget)?.map(|grid| Source {
            name: String::new(),
            blocks: vec![Block::Table(grid)],
        }));
    }
    let Ok(mut source) = serde_json::from_value::<Source>(given.clone()) else {
        return Ok(None);
    };
    for block in &mut source.blocks {
        let Block::Table(grid) = block else { continue };
        let all = grid.rows.len();
        for (index, row) in grid.rows.iter_mut().enumerate() {
            row.retain(|cell| cell.column < MOST_COLUMNS);
            for cell in row {
                budget.cell()?;
                within(cell, all.saturating_sub(index));
            }
        }
    }
    Ok(Some(source))
}

/// No cell reaches beyond its table.
fn within(cell: &mut Cell, rows: usize) {
    let columns = MOST_COLUMNS.saturating_sub(cell.column);
    cell.columns = cell.columns.clamp(1, columns.max(1));
    cell.rows = cell.rows.clamp(1, rows.max(1));
}

fn from_rows(rows: &[Value], budget: &mut Budget) -> Result<Option<Grid>, ImportError> {
    let mut table = Growing::default();
    for row in rows {
        let Value::Array(cells) = row else {
            return Ok(None);
        };
        table.row();
        for cell in cells {
            budget.cell()?;
            let text = match cell {
                Value::String(text) => text.clone(),
                Value::Number(figure) => figure.to_string(),
                Value::Null => String::new(),
                _ => return Ok(None),
            };
            table.cell(text, 1, 1);
        }
    }
    Ok(table.has_row().then(|| table.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rows_and_documents_are_taken_and_nothing_else() {
        let rows = from_given(&json!([["指标", "分值"], ["甲", 10, null]]))
            .unwrap()
            .unwrap();
        let [Block::Table(grid)] = rows.blocks.as_slice() else {
            panic!("a table");
        };
        assert_eq!(grid.rows[1][1].text, "10");
        assert_eq!(grid.rows[1][2].text, "");
        let document = json!({ "name": "a.xlsx", "blocks": [{ "kind": "paragraph", "text": "甲" }] });
        assert_eq!(from_given(&document).unwrap().unwrap().name, "a.xlsx");
        for other in [
            json!("text"),
            json!([]),
            json!([1]),
            json!([[{}]]),
            json!({ "rows": [] }),
        ] {
            assert_eq!(from_given(&other), Ok(None), "{other}");
        }
    }

    #[test]
    fn no_cell_reaches_beyond_its_table() {
        let far = json!({ "column": 3, "columns": u32::MAX, "rows": u32::MAX, "text": "甲" });
        let beyond = json!({ "column": 16_384, "columns": 1, "rows": 1, "text": "乙" });
        let given = json!({ "blocks": [{ "kind": "table", "name": "", "rows": [[far, beyond], []] }] });
        let source = from_given(&given).unwrap().unwrap();
        let [Block::Table(grid)] = source.blocks.as_slice() else {
            panic!("a table");
        };
        let [cell] = grid.rows[0].as_slice() else {
            panic!("one cell");
        };
        assert_eq!((cell.columns, cell.rows), (MOST_COLUMNS - 3, 2));
    }
}
