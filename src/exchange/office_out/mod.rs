//! Form → Word, Excel and CSV, as the bureau wants them: the report with the official table, and the table as a workbook.
//!
//! What is to stand in a document is laid out once (`exchange/layout/`, which the page prints too) and written by each
//! format in its own way. Writers only; readers stand in `office/`. Equal forms give equal bytes: nothing here knows a clock.

mod csv;
mod docx;
mod found;
mod opc;
mod package;
mod read_back;
mod xlsx;
mod xml;

pub use csv::{findings_csv, rows_csv, table_csv};
pub use docx::{Annexes, write_docx};
pub use read_back::{WriteError, write_error};
pub use xlsx::write_xlsx;
