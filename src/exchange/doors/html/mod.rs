//! What Word, WPS, Excel and web pages put on the clipboard as HTML.

mod entities;
mod tags;
mod text;

use self::tags::{attribute, behind, end_of_tag};
use self::text::Text;
use super::table::Growing;
use crate::exchange::limits::{Budget, DEEPEST, ImportError, within};
use crate::exchange::{Block, Grid, Source};

/// Elements whose content is no text of the document.
const SILENT: [&str; 7] = ["script", "style", "title", "template", "noscript", "svg", "xml"];

/// Elements that begin a line of their own.
const LINES: [&str; 20] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "dd",
    "dt",
    "blockquote",
    "center",
];

/// Reads clipboard HTML: paragraphs and tables with their spans, as lenient as a browser, nothing of it run.
///
/// A table within a table's cell is a block of its own. An outer table that only arranges the page gives its texts as
/// paragraphs.
///
/// # Errors
/// [`ImportError`] when a limit does not hold.
pub fn from_html(html: &str) -> Result<Source, ImportError> {
    within(html)?;
    let mut page = Page {
        blocks: Vec::new(),
        open: Vec::new(),
        text: Text::default(),
        budget: Budget::new(),
    };
    // Windows puts offsets before the document.
    let mut rest = match html.strip_prefix("Version:") {
        Some(after) => after.find('<').and_then(|at| after.get(at..)).unwrap_or_default(),
        None => html,
    };
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        page.text.write(text);
        rest = page.tag(tag)?;
    }
    page.text.write(rest);
    page.finish()?;
    Ok(Source {
        name: String::new(),
        blocks: page.blocks,
    })
}

/// A table that has not ended.
struct Open {
    table: Growing,
    /// The cell that is being read: columns and rows it covers.
    cell: Option<(usize, usize)>,
    /// What stood in the cell before a table in it began.
    before: Text,
    /// Tables in its cells, each with how many cells were closed before it.
    inner: Vec<(usize, Vec<Block>)>,
    cells: usize,
}

struct Page {
    blocks: Vec<Block>,
    open: Vec<Open>,
    text: Text,
    budget: Budget,
}

impl Page {
    /// Handles what begins with `<` and gives the rest.
    fn tag<'a>(&mut self, text: &'a str) -> Result<&'a str, ImportError> {
        let after = |end: &str| text.find(end).and_then(|at| text.get(at.checked_add(end.len())?..));
        if text.starts_with("<!--") {
            return Ok(after("-->").unwrap_or_default());
        }
        if text.starts_with("<!") || text.starts_with("<?") {
            return Ok(after(">").unwrap_or_default());
        }
        let inside = text.get(1..).unwrap_or_default();
        let (closing, inside) = match inside.strip_prefix('/') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.text.write("<");
            return Ok(text.get(1..).unwrap_or_default());
        }
        let end = end_of_tag(inside);
        let (tag, rest) = inside.split_at_checked(end).unwrap_or((inside, ""));
        let rest = rest.strip_prefix('>').unwrap_or(rest);
        let name_end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
        let (name, attributes) = tag.split_at_checked(name_end).unwrap_or((tag, ""));
        let name = name.to_ascii_lowercase();
        if !closing && SILENT.contains(&name.as_str()) && !tag.ends_with('/') {
            return Ok(behind(rest, &name));
        }
        match (name.as_str(), closing) {
            ("table", false) => self.table()?,
            ("table", true) => self.close_table()?,
            ("tr", false) => self.row()?,
            ("tr", true) => self.close_cell()?,
            ("td" | "th", false) => self.cell(attributes)?,
            ("td" | "th", true) => self.close_cell()?,
            ("br", _) => self.text.line_break(),
            (name, _) if LINES.contains(&name) => match self.in_cell() {
                true => self.text.line(),
                false => self.paragraph(),
            },
            _ => {}
        }
        Ok(rest)
    }

    fn in_cell(&self) -> bool {
        self.open.last().is_some_and(|open| open.cell.is_some())
    }

    /// Ends the paragraph outside of cells. Stray text between a table's tags stands before the table, as in a browser.
    fn paragraph(&mut self) {
        let text = self.text.take();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph { text });
        }
    }

    fn table(&mut self) -> Result<(), ImportError> {
        if self.open.len() >= DEEPEST {
            return Err(ImportError::TooDeep { limit: DEEPEST });
        }
        let before = match self.in_cell() {
            true => {
                self.text.line();
                std::mem::take(&mut self.text)
            }
            false => {
                self.paragraph();
                Text::default()
            }
        };
        self.open.push(Open {
            table: Growing::default(),
            cell: None,
            before,
            inner: Vec::new(),
            cells: 0,
        });
        Ok(())
    }

    fn row(&mut self) -> Result<(), ImportError> {
        if self.open.is_empty() {
            self.table()?;
        }
        self.close_cell()?;
        if let Some(open) = self.open.last_mut() {
            open.table.row();
        }
        Ok(())
    }

    fn cell(&mut self, attributes: &str) -> Result<(), ImportError> {
        if self.open.last().is_none_or(|open| !open.table.has_row()) {
            self.row()?;
        }
        self.close_cell()?;
        self.paragraph();
        let span = |name| attribute(attributes, name).and_then(|value| value.trim().parse::<usize>().ok());
        if let Some(open) = self.open.last_mut() {
            // rowspan=0 goes on to the table's end.
            let rows = span("rowspan").map_or(1, |rows| if rows == 0 { usize::MAX } else { rows });
            open.cell = Some((span("colspan").unwrap_or(1), rows));
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), ImportError> {
        if let Some(open) = self.open.last_mut()
            && let Some((columns, rows)) = open.cell.take()
        {
            self.budget.cell()?;
            open.table.cell(self.text.take(), columns, rows);
            open.cells = open.cells.saturating_add(1);
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), ImportError> {
        self.close_cell()?;
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        if self.open.is_empty() {
            self.paragraph();
        }
        let blocks = blocks(open.table.finish(), open.inner);
        match self.open.last_mut() {
            Some(outer) if outer.cell.is_some() => {
                outer.inner.push((outer.cells, blocks));
                self.text = open.before;
            }
            Some(outer) => outer.inner.push((outer.cells, blocks)),
            None => self.blocks.extend(blocks),
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), ImportError> {
        while !self.open.is_empty() {
            self.close_table()?;
        }
        self.paragraph();
        Ok(())
    }
}

/// The blocks of a table with tables in it: the table and then those in it, or the paragraphs that it arranges.
fn blocks(grid: Grid, inner: Vec<(usize, Vec<Block>)>) -> Vec<Block> {
    let filled = |row: &Vec<crate::exchange::Cell>| row.iter().filter(|cell| !cell.text.is_empty()).count();
    let is_table = inner.is_empty() || grid.rows.iter().filter(|row| filled(row) > 1).count() > 1;
    if is_table {
        let rest = inner.into_iter().flat_map(|(_, blocks)| blocks);
        return std::iter::once(Block::Table(grid)).chain(rest).collect();
    }
    let mut blocks = Vec::new();
    let mut inner = inner.into_iter().peekable();
    for (index, cell) in grid.rows.into_iter().flatten().enumerate() {
        let lines = cell.text.lines().filter(|line| !line.trim().is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph { text: line.to_owned() }));
        while let Some((_, below)) = inner.next_if(|(at, _)| *at <= index) {
            blocks.extend(below);
        }
    }
    blocks.extend(inner.flat_map(|(_, below)| below));
    blocks
}
