//! The first sheet: the official table, its figures live.

use super::figure::Figure;
use super::places::Places;
use super::sheet::{Cell, Content, Sheet};
use super::styles::{Font, Style, Styles};
use super::{formula, grade};
use crate::exchange::layout::{self, Look, Role, Row};
use crate::form::{Assessment, FundsColumn, Parts};
use crate::score::ScoreSheet;
use crate::text::number::plain;
use crate::text::report as words;

/// The sheet. With `live` off every cell is text.
pub(super) fn sheet(form: &Assessment, sheet: &ScoreSheet, live: bool, styles: &mut Styles) -> Sheet {
    let tables = layout::tables(form, sheet);
    let widths = tables.first().map_or_else(Vec::new, |table| table.widths.clone());
    let mut out = Sheet::new(words::FORM_SHEET, &widths);
    let wide = (0, widths.len(), 1);
    let title = out.text(wide, &words::form_title(form), loose(Font::Title, true), styles);
    out.push(vec![title], Font::Title);
    let rows: Vec<Row> = tables.into_iter().flat_map(|table| table.rows).collect();
    let places = if live { places(&rows) } else { Places::default() };
    for row in rows {
        if row.head {
            out.head = out.rows.len();
        }
        let small = row.cells.iter().any(|cell| cell.look == Look::Small);
        let mut cells = Vec::new();
        for cell in &row.cells {
            let at = (cell.column, cell.columns, cell.rows);
            let mut made = out.text(at, &cell.text, style(cell.look), styles);
            if live && let Some((content, format)) = content(form, sheet, cell, &places) {
                made.content = content;
                made.style = styles.number(Style {
                    format,
                    ..style(cell.look)
                });
            }
            if let (Role::Score(at), Content::Figure { formula: None, .. }) = (cell.role, &made.content) {
                let pair = places.name(cell.role).zip(places.name(Role::Weight(at)));
                out.scores
                    .extend(pair.map(|(score, weight)| (score.to_owned(), weight.to_owned())));
            }
            cells.push(made);
        }
        out.push(cells, if small { Font::Small } else { Font::Words });
    }
    let line = words::signatures(&form.unit.contact, &form.unit.phone);
    let line: Cell = out.text(wide, &line, loose(Font::Words, false), styles);
    out.push(vec![line], Font::Words);
    out
}

fn style(look: Look) -> Style {
    let (font, centred) = match look {
        Look::Head => (Font::Head, true),
        Look::Words => (Font::Words, false),
        Look::Small => (Font::Small, false),
        Look::Middle => (Font::Words, true),
    };
    Style {
        bordered: true,
        ..loose(font, centred)
    }
}

fn loose(font: Font, centred: bool) -> Style {
    Style {
        font,
        centred,
        bordered: false,
        format: String::new(),
        quoted: false,
    }
}

/// Where each figure stands; the title takes the first row.
fn places(rows: &[Row]) -> Places {
    let mut places = Places::default();
    for (at, row) in (1..).zip(rows) {
        for cell in row.cells.iter().filter(|cell| cell.role != Role::Plain) {
            let figure = Figure::of(&cell.text);
            places.note(cell.role, (at, cell.column), figure);
        }
    }
    places
}

/// What a cell with a figure holds, and the number format that shows its text; none where it stays text.
fn content(form: &Assessment, sheet: &ScoreSheet, cell: &layout::Cell, places: &Places) -> Option<(Content, String)> {
    if cell.role == Role::Grade {
        let formula = grade::grade(form, sheet, places)?;
        return Some((Content::Word { formula }, String::new()));
    }
    let figure = match cell.role {
        Role::Plain => None,
        _ => Figure::of(&cell.text),
    }?;
    let formula = match cell.role {
        Role::Score(at) => form
            .template
            .indicators()
            .nth(at)
            .zip(sheet.rows.get(at))
            .and_then(|(row, scored)| formula::score(&form.template.settings, row, scored, at, places)),
        Role::WeightSum => grade::weights(sheet, places),
        Role::Total => grade::total(form, sheet, places),
        Role::Rate(row) => rate(row, places),
        Role::Money(row, column) => sum(form, row, column, places),
        Role::Plain | Role::Target(_) | Role::Actual(_) | Role::Weight(_) | Role::Grade => None,
    };
    let content = Content::Figure {
        value: plain(figure.value),
        formula,
    };
    Some((content, figure.format))
}

/// B/A, rounded to two decimals of a percent as it is shown.
fn rate(row: usize, places: &Places) -> Option<String> {
    let (executed, b) = places.figure(Role::Money(row, FundsColumn::Executed))?;
    let (budget, a) = places.figure(Role::Money(row, FundsColumn::Budget))?;
    (a.unit == b.unit && !a.value.is_zero()).then(|| format!("ROUND({executed}/{budget},4)"))
}

/// A row whose parts make it up is their sum, where it is.
fn sum(form: &Assessment, row: usize, column: FundsColumn, places: &Places) -> Option<String> {
    let whole = form.funds.rows.get(row)?;
    let template = form.template.funds.rows.iter().find(|it| it.id == whole.id)?;
    if template.parts != Some(Parts::All) {
        return None;
    }
    let (_, figure) = places.figure(Role::Money(row, column))?;
    let mut sum = rust_decimal::Decimal::ZERO;
    let mut names = Vec::new();
    for (at, part) in form.funds.rows.iter().enumerate() {
        if part.parent.as_deref() == Some(whole.id.as_str()) {
            let (name, part) = places.figure(Role::Money(at, column))?;
            if part.unit != figure.unit {
                return None;
            }
            sum = sum.checked_add(part.value)?;
            names.push(name);
        }
    }
    (sum == figure.value && !names.is_empty()).then(|| names.join("+"))
}
