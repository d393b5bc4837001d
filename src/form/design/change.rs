//! One change of a template.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::place::{Item, find, fresh_id, groups_of, indicators_of, locate};
use super::weights::spread;
use crate::form::json::{JsonError, validate};
use crate::form::{
    Assessment, Edit, FundsTemplate, Group, Indicator, Kind, ReportSection, Settings, ShownColumn, Template, Veto,
};

/// A change of a template. Positions count from 0; one beyond the end is the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The title, the sources and what else stands above the form.
    Head(Box<Head>),
    /// A new group, below `into` or at level 1.
    AddGroup {
        /// The group that takes it.
        into: Option<String>,
        /// Where.
        at: usize,
        /// The group; what it holds comes along.
        group: Box<Group>,
    },
    /// A new indicator.
    AddIndicator {
        /// The group that takes it.
        into: String,
        /// Where.
        at: usize,
        /// The indicator.
        indicator: Box<Indicator>,
    },
    /// Name, weight and mark of a group; what it holds stays.
    SetGroup {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Its points.
        weight: Decimal,
        /// Whether it is a proposal.
        proposal: bool,
    },
    /// Every field of the indicator with this id; only the id itself stays what it is.
    SetIndicator(Box<Indicator>),
    /// A copy right behind the item, with what it holds, under ids of its own.
    Copy(Item),
    /// An item to another place, or to another place in its group.
    Move {
        /// Which.
        item: Item,
        /// The group that takes it; none is level 1, for groups.
        into: Option<String>,
        /// Where it stands there afterwards.
        at: usize,
    },
    /// An item with what it holds.
    Remove(Item),
    /// The weight of a group (none: full marks) evenly to its parts, to so many decimals.
    Spread {
        /// The group.
        group: Option<String>,
        /// At most so many.
        decimals: u32,
    },
    /// A group takes the weight that its parts sum to; none: the full marks do.
    Gather(Option<String>),
    /// The funds block.
    Funds(Box<FundsTemplate>),
    /// Which columns the indicator table has, and what they are called; none for the usual ones.
    Columns(Vec<ShownColumn>),
    /// The settings.
    Settings(Box<Settings>),
    /// The vetoes.
    Vetoes(Vec<Veto>),
    /// The outline of the report.
    Report(Vec<ReportSection>),
}

/// What stands above a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The template's id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title; `{year}` stands for the year.
    pub title: String,
    /// What is evaluated.
    pub kind: Kind,
    /// The year it was made for.
    pub year: Option<u16>,
    /// Legal basis.
    pub basis: Vec<String>,
    /// Where it comes from.
    pub note: String,
    /// Full marks.
    pub full_marks: Decimal,
}

/// Why a template was not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such group or indicator.
    Missing(String),
    /// Another has the id.
    Taken(String),
    /// A group cannot be moved into itself.
    IntoItself(String),
    /// The weight cannot be spread: there is nothing to spread it over, or too little.
    NotSpread,
    /// The template could not be read again; where and why.
    Unfit(JsonError),
}

impl Head {
    /// The head of a template.
    pub fn of(template: &Template) -> Self {
        Self {
            id: template.id.clone(),
            version: template.version,
            title: template.title.clone(),
            kind: template.kind,
            year: template.year,
            basis: template.basis.clone(),
            note: template.note.clone(),
            full_marks: template.full_marks,
        }
    }
}

impl Change {
    /// The change of an open form's template, for its one door.
    ///
    /// # Errors
    /// [`Refusal`]; nothing has been changed then.
    pub fn edit(self, form: &Assessment) -> Result<Edit, Refusal> {
        Ok(Edit::Template(Arc::new(self.apply(&form.template)?)))
    }

    /// The template with the change.
    ///
    /// # Errors
    /// [`Refusal`], also where the changed template could not be read again from a file.
    pub fn apply(self, to: &Template) -> Result<Template, Refusal> {
        let mut template = to.clone();
        self.onto(&mut template)?;
        validate(&template).map_err(Refusal::Unfit)?;
        Ok(template)
    }

    fn onto(self, to: &mut Template) -> Result<(), Refusal> {
        match self {
            Self::Head(head) => set_head(to, *head),
            Self::AddGroup { into, at, group } => add_group(to, into.as_deref(), at, *group)?,
            Self::AddIndicator { into, at, indicator } => add_indicator(to, &into, at, *indicator)?,
            Self::SetGroup {
                id,
                name,
                weight,
                proposal,
            } => {
                let group = find(&mut to.groups, &id).ok_or(Refusal::Missing(id))?;
                (group.name, group.weight, group.proposal) = (name, weight, proposal);
            }
            Self::SetIndicator(indicator) => {
                let row = indicator_mut(to, &indicator.id).ok_or_else(|| Refusal::Missing(indicator.id.clone()))?;
                *row = *indicator;
            }
            Self::Copy(item) => copy(to, &item)?,
            Self::Move { item, into, at } => relocate(to, &item, into.as_deref(), at)?,
            Self::Remove(item) => drop(take(to, &item)?),
            Self::Spread { group, decimals } => spread_over(to, group.as_deref(), decimals)?,
            Self::Gather(group) => gather(to, group)?,
            Self::Funds(funds) => to.funds = *funds,
            Self::Columns(columns) => to.columns = columns,
            Self::Settings(settings) => to.settings = *settings,
            Self::Vetoes(vetoes) => to.vetoes = vetoes,
            Self::Report(report) => to.report = report,
        }
        Ok(())
    }
}

fn set_head(to: &mut Template, head: Head) {
    to.id = head.id;
    to.version = head.version;
    to.title = head.title;
    to.kind = head.kind;
    to.year = head.year;
    to.basis = head.basis;
    to.note = head.note;
    to.full_marks = head.full_marks;
}

fn add_group(to: &mut Template, into: Option<&str>, at: usize, group: Group) -> Result<(), Refusal> {
    if to.group(&group.id).is_some() {
        return Err(Refusal::Taken(group.id));
    }
    let list = groups_of(to, into).ok_or_else(|| missing(into))?;
    list.insert(at.min(list.len()), group);
    Ok(())
}

fn add_indicator(to: &mut Template, into: &str, at: usize, indicator: Indicator) -> Result<(), Refusal> {
    if to.indicator(&indicator.id).is_some() {
        return Err(Refusal::Taken(indicator.id));
    }
    let list = indicators_of(to, into).ok_or_else(|| missing(Some(into)))?;
    list.insert(at.min(list.len()), indicator);
    Ok(())
}

fn indicator_mut<'a>(to: &'a mut Template, id: &str) -> Option<&'a mut Indicator> {
    let (group, at) = locate(to, &Item::Indicator(id.to_owned()))?;
    let group = group?.to_owned();
    indicators_of(to, &group)?.get_mut(at)
}

/// What was taken out of a template.
enum Taken {
    Group(Group),
    Indicator(Box<Indicator>),
}

fn take(to: &mut Template, item: &Item) -> Result<Taken, Refusal> {
    let missing = || Refusal::Missing(item.id().to_owned());
    let (group, at) = locate(to, item).ok_or_else(missing)?;
    let group = group.map(str::to_owned);
    match (item, group) {
        (Item::Group(_), group) => {
            let list = groups_of(to, group.as_deref()).ok_or_else(missing)?;
            Ok(Taken::Group(list.remove(at)))
        }
        (Item::Indicator(_), Some(group)) => {
            let list = indicators_of(to, &group).ok_or_else(missing)?;
            Ok(Taken::Indicator(Box::new(list.remove(at))))
        }
        (Item::Indicator(_), None) => Err(missing()),
    }
}

fn relocate(to: &mut Template, item: &Item, into: Option<&str>, at: usize) -> Result<(), Refusal> {
    let within =
        |group: &Group| into.is_some_and(|into| group.id == into || group.groups.iter().any(|it| it.id == into));
    if let Item::Group(id) = item
        && to.group(id).is_some_and(within)
    {
        return Err(Refusal::IntoItself(id.clone()));
    }
    match take(to, item)? {
        Taken::Group(group) => add_group(to, into, at, group),
        Taken::Indicator(indicator) => add_indicator(to, into.ok_or_else(|| missing(into))?, at, *indicator),
    }
}

fn copy(to: &mut Template, item: &Item) -> Result<(), Refusal> {
    let missing = || Refusal::Missing(item.id().to_owned());
    let (into, at) = locate(to, item).ok_or_else(missing)?;
    let (into, behind) = (into.map(str::to_owned), at.saturating_add(1));
    match item {
        Item::Indicator(id) => {
            let mut twin = to.indicator(id).ok_or_else(missing)?.clone();
            twin.id = fresh_id(to, id);
            add_indicator(to, &into.ok_or_else(missing)?, behind, twin)
        }
        Item::Group(id) => {
            let mut twin = to.group(id).ok_or_else(missing)?.clone();
            // Put in one by one, so that each fresh id is seen by the next.
            let (groups, indicators) = (std::mem::take(&mut twin.groups), std::mem::take(&mut twin.indicators));
            twin.id = fresh_id(to, id);
            let twin_id = twin.id.clone();
            add_group(to, into.as_deref(), behind, twin)?;
            fill(to, &twin_id, groups, indicators)
        }
    }
}

/// Puts copies of groups and indicators into a group, under fresh ids.
fn fill(to: &mut Template, into: &str, groups: Vec<Group>, indicators: Vec<Indicator>) -> Result<(), Refusal> {
    for mut group in groups {
        let (below, rows) = (std::mem::take(&mut group.groups), std::mem::take(&mut group.indicators));
        group.id = fresh_id(to, &group.id);
        let id = group.id.clone();
        add_group(to, Some(into), usize::MAX, group)?;
        fill(to, &id, below, rows)?;
    }
    for mut row in indicators {
        row.id = fresh_id(to, &row.id);
        add_indicator(to, into, usize::MAX, row)?;
    }
    Ok(())
}

fn spread_over(to: &mut Template, group: Option<&str>, decimals: u32) -> Result<(), Refusal> {
    let whole = match group {
        None => to.full_marks,
        Some(id) => to.group(id).ok_or_else(|| missing(group))?.weight,
    };
    let mut weights: Vec<&mut Decimal> = Vec::new();
    match group {
        None => weights.extend(to.groups.iter_mut().map(|group| &mut group.weight)),
        Some(id) => {
            let group = find(&mut to.groups, id).ok_or_else(|| missing(group))?;
            weights.extend(group.groups.iter_mut().map(|group| &mut group.weight));
            weights.extend(group.indicators.iter_mut().map(|row| &mut row.weight));
        }
    }
    let even = spread(whole, weights.len(), decimals).ok_or(Refusal::NotSpread)?;
    for (weight, even) in weights.into_iter().zip(even) {
        *weight = even;
    }
    Ok(())
}

fn gather(to: &mut Template, group: Option<String>) -> Result<(), Refusal> {
    let standings = super::weight_standings(to);
    let standing = standings.into_iter().find(|standing| standing.group == group);
    let sum = standing.ok_or_else(|| missing(group.as_deref()))?.sum;
    match group {
        None => to.full_marks = sum,
        Some(id) => find(&mut to.groups, &id).ok_or(Refusal::Missing(id))?.weight = sum,
    }
    Ok(())
}

fn missing(group: Option<&str>) -> Refusal {
    Refusal::Missing(group.unwrap_or_default().to_owned())
}
