//! Where the figures of the form stand in the sheet.

use std::collections::BTreeMap;

use super::figure::Figure;
use crate::exchange::layout::Role;
use crate::exchange::office::cell_name;

/// A cell with a figure.
pub(super) struct Place {
    /// `E12`.
    pub name: String,
    /// Its figure; none where it stays words.
    pub figure: Option<Figure>,
}

/// All cells that formulas may name.
#[derive(Default)]
pub(super) struct Places(BTreeMap<Role, Place>);

impl Places {
    /// Notes a cell; rows and columns from 0.
    pub(super) fn note(&mut self, role: Role, (row, column): (usize, usize), figure: Option<Figure>) {
        let name = cell_name(row, column);
        self.0.insert(role, Place { name, figure });
    }

    /// The cell, if it holds a figure.
    pub(super) fn figure(&self, role: Role) -> Option<(&str, &Figure)> {
        let place = self.0.get(&role)?;
        Some((&place.name, place.figure.as_ref()?))
    }

    /// The cell, whatever it holds.
    pub(super) fn name(&self, role: Role) -> Option<&str> {
        Some(&self.0.get(&role)?.name)
    }

    /// The names of cells that stand below each other as ranges: `E5,E20:E60`.
    pub(super) fn ranges(&self, roles: impl Iterator<Item = Role>) -> String {
        let mut ranges: Vec<(String, String)> = Vec::new();
        for name in roles.filter_map(|role| self.name(role)) {
            let goes_on = ranges
                .last()
                .is_some_and(|(_, last)| next_below(last).as_deref() == Some(name));
            match ranges.last_mut() {
                Some((_, last)) if goes_on => name.clone_into(last),
                _ => ranges.push((name.to_owned(), name.to_owned())),
            }
        }
        let range = |(first, last): &(String, String)| {
            if first == last {
                first.clone()
            } else {
                format!("{first}:{last}")
            }
        };
        ranges.iter().map(range).collect::<Vec<_>>().join(",")
    }
}

fn next_below(name: &str) -> Option<String> {
    let at = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(at)?;
    let row: usize = row.parse().ok()?;
    Some(format!("{letters}{}", row.checked_add(1)?))
}
