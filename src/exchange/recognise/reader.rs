//! Goes through a document block by block, row by row, and hands each to what it belongs to.

use super::columns::{self, Columns, FundsColumns};
use super::found::{Confidence, Label, Meaning, Place, Recognised, Value};
use super::layout::{Layout, Seen, own, value, value_of};
use super::words::FundsKind;
use super::{Choice, claim, fields, funds, narrative, rows, staffing, title, words};
use crate::exchange::{Block, Source};

/// What the rows that follow belong to.
#[derive(Default)]
pub(super) enum State {
    /// The head or foot of the form: fields and titles.
    #[default]
    Head,
    /// The funds block under a head.
    Funds(FundsColumns),
    /// The funds block as pairs of label and figure; the columns that the pairs stand for.
    Pairs(Vec<Option<FundsKind>>),
    /// The goals: grid columns of what was expected and what was reached.
    Goals(usize, usize),
    /// The indicator table.
    Rows(Columns),
}

/// Rows in a row that mean nothing, after which a table is no form: only a head is looked for then.
const MOST_IDLE: usize = 500;
/// Texts without a meaning that are listed one by one; more of them are counted.
const MOST_UNPLACED: usize = 20_000;

pub(super) struct Reader<'a> {
    source: &'a Source,
    choices: &'a [Choice],
    pub found: Recognised,
    pub state: State,
    pub carry: rows::Carry,
    /// The sheet that was read last; empty in a text document.
    sheet: String,
    /// Whether paragraphs belong to the last section.
    pub in_section: bool,
    /// Rows since the last one that meant something.
    idle: usize,
}

impl<'a> Reader<'a> {
    pub fn new(source: &'a Source, choices: &'a [Choice]) -> Self {
        Self {
            source,
            choices,
            found: Recognised {
                name: source.name.clone(),
                ..Recognised::default()
            },
            state: State::Head,
            carry: rows::Carry::default(),
            sheet: String::new(),
            in_section: false,
            idle: 0,
        }
    }

    pub fn read(mut self) -> Recognised {
        for (index, block) in self.source.blocks.iter().enumerate() {
            match block {
                Block::Paragraph { text } => {
                    let next = self.source.blocks.get(index.saturating_add(1));
                    let before_table = matches!(next, Some(Block::Table(_)));
                    let place = Place {
                        block: index,
                        ..Place::default()
                    };
                    narrative::paragraph(&mut self, text.trim(), place, before_table);
                }
                Block::Table(grid) => {
                    self.in_section = false;
                    // Another sheet is another table.
                    if self.sheet != grid.name {
                        self.state = State::Head;
                        self.sheet.clone_from(&grid.name);
                    }
                    let layout = Layout::of(grid, index);
                    self.goes_on(&layout);
                    self.idle = 0;
                    let mut at = 0_usize;
                    while at < layout.rows.len() {
                        at = at.saturating_add(self.row(&layout, at).max(1));
                    }
                }
            }
        }
        rows::mark_sums(&mut self.found.rows);
        claim::conclude(&mut self.found);
        title::conclude(&mut self.found);
        staffing::conclude(&mut self.found);
        self.list_unplaced();
        self.found
    }

    /// A table whose width is another one does not go on with the rows of the table before it.
    fn goes_on(&mut self, layout: &Layout<'_>) {
        let width = layout.rows.iter().flatten().map(|seen| seen.end).max().unwrap_or(0);
        let same = matches!(&self.state, State::Rows(columns) if columns.width().abs_diff(width) <= 1);
        if !same {
            self.state = State::Head;
        }
    }

    /// Reads a row, or the rows of a head; how many that were.
    fn row(&mut self, layout: &Layout<'_>, at: usize) -> usize {
        let row = layout.row(at);
        if own(row).next().is_none() {
            return 1;
        }
        if let Some(columns) = columns::find(layout, at, self.choices) {
            columns::labels(layout, at, &columns, &mut self.found.labels);
            let height = columns.height;
            let again = matches!(&self.state, State::Rows(before) if before.width() == columns.width());
            if !again {
                self.carry = rows::Carry::default();
            }
            self.state = State::Rows(columns);
            return height;
        }
        if let Some(columns) = columns::find_funds(layout, at) {
            funds::head(self, row, &columns);
            self.state = State::Funds(columns);
            return 1;
        }
        if let Some((expected, achieved)) = fields::goals_head(row) {
            own(row).for_each(|seen| self.label(seen, Meaning::Block));
            self.state = State::Goals(expected, achieved);
            return 1;
        }
        let state = std::mem::take(&mut self.state);
        let taken = match &state {
            State::Head => false,
            State::Funds(columns) => funds::row(self, layout, at, columns),
            State::Pairs(kinds) => funds::pair_row(self, row, kinds),
            State::Goals(expected, achieved) => fields::goals_row(self, row, layout.plain, *expected, *achieved),
            State::Rows(columns) => rows::row(self, layout, at, columns),
        };
        let taken_here = taken || (self.idle < MOST_IDLE && self.head_row(row));
        self.idle = if taken_here { 0 } else { self.idle.saturating_add(1) };
        // Notes and fields may stand between the rows of the indicator table; the other blocks end where they end.
        if taken || matches!((&state, &self.state), (State::Rows(_), State::Head)) {
            self.state = state;
        }
        1
    }

    /// A row of the head or foot.
    fn head_row(&mut self, row: &[Seen<'_>]) -> bool {
        self.note_row(row)
            || self.further_note(row)
            || funds::first_pairs(self, row)
            || funds::captions(self, row)
            || claim::row(self, row, None)
            || fields::row(self, row)
            || title::row(self, row)
    }

    fn note_row(&mut self, row: &[Seen<'_>]) -> bool {
        let mut cells = own(row);
        match (cells.next(), cells.next()) {
            (Some(seen), _) if words::is_note(seen.text) => {
                let notes = own(row).map(|seen| value(seen, Confidence::Sure));
                self.found.notes.extend(notes);
                true
            }
            _ => false,
        }
    }

    /// A numbered line directly below a note goes on with it: `备注：` and `1.其他资金：…`.
    fn further_note(&mut self, row: &[Seen<'_>]) -> bool {
        let mut cells = own(row);
        let (Some(seen), None) = (cells.next(), cells.next()) else {
            return false;
        };
        let above = self.found.notes.last().is_some_and(|note| {
            note.place.block == seen.place.block && note.place.row.saturating_add(1) == seen.place.row
        });
        let goes_on = above && words::is_numbered(seen.text);
        if goes_on {
            self.found.notes.push(value(seen, Confidence::Likely));
        }
        goes_on
    }

    /// Keeps a label.
    pub fn label(&mut self, seen: &Seen<'_>, meaning: Meaning) {
        self.money(seen.text, seen.place);
        self.found.labels.push(Label {
            value: value(seen, Confidence::Sure),
            meaning,
        });
    }

    /// Notices the unit of money where a label or title says it.
    pub fn money(&mut self, text: &str, place: Place) {
        if self.found.money.is_none()
            && let Some(unit) = words::money_unit(text)
        {
            self.found.money = Some(Value {
                text: unit.to_owned(),
                original: Some(text.to_owned()),
                place,
                confidence: Confidence::Sure,
            });
        }
    }

    /// Lists every text that no value stands for.
    fn list_unplaced(&mut self) {
        let mut taken = Vec::new();
        // A row of funds without a label has an empty one, which stands nowhere.
        self.found.visit(&mut |value| {
            if !value.original().is_empty() {
                taken.push(value.place);
            }
        });
        taken.sort_unstable();
        taken.dedup();
        let mut unplaced = Vec::new();
        let mut more = 0_usize;
        let mut look = |text: &str, place: Place| {
            if text.trim().is_empty() || taken.binary_search(&place).is_ok() {
                return;
            }
            if unplaced.len() >= MOST_UNPLACED {
                more = more.saturating_add(1);
            } else {
                unplaced.push(value_of(text.trim(), place, Confidence::Guess));
            }
        };
        for (block, content) in self.source.blocks.iter().enumerate() {
            match content {
                Block::Paragraph { text } => look(
                    text,
                    Place {
                        block,
                        row: 0,
                        column: 0,
                    },
                ),
                Block::Table(grid) => {
                    for (row, cells) in grid.rows.iter().enumerate() {
                        for cell in cells {
                            let column = cell.column;
                            look(&cell.text, Place { block, row, column });
                        }
                    }
                }
            }
        }
        self.found.unplaced = unplaced;
        self.found.unplaced_more = more;
    }
}
