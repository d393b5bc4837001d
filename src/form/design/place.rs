//! Where groups and indicators stand in a template, and ids that are not taken.

use crate::form::{Group, Indicator, Template};

/// A group or an indicator, by its id. The two may share an id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A group of level 1 or 2.
    Group(String),
    /// An indicator.
    Indicator(String),
}

impl Item {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Self::Group(id) | Self::Indicator(id) => id,
        }
    }
}

/// The group that holds an item (none at level 1), and which one it is there, counted from 0.
pub fn locate<'a>(template: &'a Template, item: &Item) -> Option<(Option<&'a str>, usize)> {
    fn below<'a>(group: &'a Group, item: &Item) -> Option<(Option<&'a str>, usize)> {
        let here = match item {
            Item::Group(id) => group.groups.iter().position(|it| it.id == *id),
            Item::Indicator(id) => group.indicators.iter().position(|it| it.id == *id),
        };
        here.map(|at| (Some(group.id.as_str()), at))
            .or_else(|| group.groups.iter().find_map(|group| below(group, item)))
    }
    let top = match item {
        Item::Group(id) => template.groups.iter().position(|it| it.id == *id),
        Item::Indicator(_) => None,
    };
    top.map(|at| (None, at))
        .or_else(|| template.groups.iter().find_map(|group| below(group, item)))
}

/// How many items of the same kind stand in the group that holds it; 0 when it is not there.
pub fn siblings(template: &Template, item: &Item) -> usize {
    match (locate(template, item), item) {
        (None, _) => 0,
        (Some((None, _)), _) => template.groups.len(),
        (Some((Some(group), _)), Item::Group(_)) => template.group(group).map_or(0, |group| group.groups.len()),
        (Some((Some(group), _)), Item::Indicator(_)) => template.group(group).map_or(0, |it| it.indicators.len()),
    }
}

/// An id that no group and no indicator has: `base`, or `base-2`, `base-3`, …
pub fn fresh_id(template: &Template, base: &str) -> String {
    let taken = |id: &str| template.group(id).is_some() || template.indicator(id).is_some();
    if !base.is_empty() && !taken(base) {
        return base.to_owned();
    }
    let base = if base.is_empty() { "item" } else { base };
    // A copy of a copy counts on: `train-2` gives `train-3`.
    let stem = match base.rsplit_once('-') {
        Some((stem, number)) if number.parse::<u32>().is_ok() && !stem.is_empty() => stem,
        _ => base,
    };
    (2_u32..)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

/// The list of groups that a group holds; level 1 for none.
pub(super) fn groups_of<'a>(template: &'a mut Template, group: Option<&str>) -> Option<&'a mut Vec<Group>> {
    match group {
        None => Some(&mut template.groups),
        Some(id) => find(&mut template.groups, id).map(|group| &mut group.groups),
    }
}

/// The list of indicators that a group holds.
pub(super) fn indicators_of<'a>(template: &'a mut Template, group: &str) -> Option<&'a mut Vec<Indicator>> {
    find(&mut template.groups, group).map(|group| &mut group.indicators)
}

/// A group of any level.
pub(super) fn find<'a>(groups: &'a mut [Group], id: &str) -> Option<&'a mut Group> {
    for group in groups {
        if group.id == id {
            return Some(group);
        }
        if let Some(found) = find(&mut group.groups, id) {
            return Some(found);
        }
    }
    None
}
