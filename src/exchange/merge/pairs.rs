//! Which place of the draft a place of the document means: rows and sections are found by their names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::spot::{AnswerPart, Spot, UnitPart};
use crate::form::notation::folded;
use crate::form::{Assessment, FundsColumn, FundsRow, Group, Indicator, ReportSection};

/// The same place in both forms. Of something new, `mine` is the place in the document's draft.
pub(super) struct Pair {
    pub mine: Spot,
    pub theirs: Spot,
    /// The row's or section's name.
    pub name: String,
}

/// All places that the document may say something of.
pub(super) fn pair(mine: &Assessment, theirs: &Assessment) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let head = [
        Spot::Year,
        Spot::ProjectName,
        Spot::Implementer,
        Spot::ClaimedTotal,
        Spot::ClaimedGrade,
    ];
    let head = head.into_iter().chain(UnitPart::ALL.map(Spot::Unit));
    for spot in head.filter(|spot| mine.project.is_some() || !matches!(spot, Spot::ProjectName | Spot::Implementer)) {
        both(&mut pairs, spot, "");
    }
    for index in 0..theirs.goals.len() {
        for achieved in [false, true] {
            both(&mut pairs, Spot::Goal { index, achieved }, "");
        }
    }
    funds(mine, theirs, &mut pairs);
    rows(mine, theirs, &mut pairs);
    sections(mine, theirs, &mut pairs);
    pairs
}

fn both(pairs: &mut Vec<Pair>, spot: Spot, name: &str) {
    pairs.push(Pair {
        mine: spot.clone(),
        theirs: spot,
        name: name.to_owned(),
    });
}

/// The key of a name: no blanks, quotes, colons or `其中` and `指标1：` before it.
fn key(name: &str) -> String {
    let folded = folded(name);
    let name = folded.strip_prefix("其中").unwrap_or(&folded);
    let name = name.trim_start_matches([':', ',', '、']);
    let numbered = name
        .strip_prefix("指标")
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let name = match numbered {
        Some(rest) if rest.starts_with([':', '、', '.']) => rest,
        _ => name,
    };
    name.chars()
        .filter(|c| !matches!(c, ' ' | ':' | '"' | '“' | '”' | '.' | '、' | '*'))
        .collect()
}

fn funds(mine: &Assessment, theirs: &Assessment, pairs: &mut Vec<Pair>) {
    let mut used = BTreeSet::new();
    for (index, row) in theirs.funds.rows.iter().enumerate() {
        let first = |known: &&FundsRow| index == 0 && mine.funds.rows.first() == Some(*known);
        let named = |known: &&FundsRow| key(&known.label) == key(&row.label);
        // Only the usual rows have an id that means the same everywhere.
        let same_id = |known: &&FundsRow| known.id == row.id && !row.id.starts_with("item-");
        let free = |used: &BTreeSet<&str>| {
            mine.funds
                .rows
                .iter()
                .filter(|known| !used.contains(known.id.as_str()))
                .collect::<Vec<_>>()
        };
        let open = free(&used);
        let find = |test: &dyn Fn(&&FundsRow) -> bool| open.iter().copied().find(|known| test(known));
        let Some(known) = find(&first).or_else(|| find(&named)).or_else(|| find(&same_id)) else {
            let spot = Spot::NewFunds { row: row.id.clone() };
            both(pairs, spot, &row.label);
            continue;
        };
        used.insert(known.id.as_str());
        let mut push = |make: &dyn Fn(String) -> Spot| {
            pairs.push(Pair {
                mine: make(known.id.clone()),
                theirs: make(row.id.clone()),
                name: known.label.clone(),
            });
        };
        for column in [FundsColumn::Initial, FundsColumn::Budget, FundsColumn::Executed] {
            push(&|row| Spot::Funds { row, column });
        }
        push(&|row| Spot::ClaimedRate { row });
        push(&|row| Spot::ClaimedFundsScore { row });
    }
}

/// Indicators of the same name; where it stands more than once, in the same group first, else in order.
fn rows(mine: &Assessment, theirs: &Assessment, pairs: &mut Vec<Pair>) {
    let named = |form: &Assessment| -> Vec<(String, String, Indicator)> {
        let groups = form
            .template
            .groups
            .iter()
            .flat_map(|group| std::iter::once(group).chain(&group.groups));
        let rows = groups.flat_map(|group| {
            group
                .indicators
                .iter()
                .map(|row| (key(&group.name), key(&row.name), row.clone()))
        });
        rows.collect()
    };
    let mut ours: BTreeMap<String, Vec<(String, Indicator)>> = BTreeMap::new();
    for (group, name, row) in named(mine) {
        ours.entry(name).or_default().push((group, row));
    }
    let mut used = BTreeSet::new();
    for (group, name, row) in named(theirs) {
        let open = || {
            ours.get(&name)
                .into_iter()
                .flatten()
                .filter(|(_, row)| !used.contains(&row.id))
        };
        let found = open().find(|(known, _)| *known == group).or_else(|| open().next());
        let Some((_, known)) = found else {
            both(pairs, Spot::NewRow { id: row.id.clone() }, &row.name);
            continue;
        };
        let mut push = |make: &dyn Fn(String) -> Spot| {
            pairs.push(Pair {
                mine: make(known.id.clone()),
                theirs: make(row.id.clone()),
                name: known.name.clone(),
            });
        };
        push(&|id| Spot::Target { id });
        push(&|id| Spot::Weight { id });
        for part in AnswerPart::ALL {
            push(&|id| Spot::Answer { id, part });
        }
        used.insert(known.id.clone());
    }
}

/// What a section is about, whatever it is called.
fn about(title: &str) -> String {
    const TOPICS: [(&str, &str); 12] = [
        ("问题", "problems"),
        ("建议", "suggestions"),
        ("措施", "suggestions"),
        ("结论", "conclusion"),
        ("职责", "duties"),
        ("职能", "duties"),
        ("绩效目标", "goals"),
        ("总体目标", "goals"),
        ("方法", "method"),
        ("过程", "process"),
        ("概况", "overview"),
        ("主要绩效", "results"),
    ];
    let topic = TOPICS.iter().find(|(word, _)| title.contains(word));
    topic.map_or_else(|| key(title), |(_, topic)| (*topic).to_owned())
}

fn sections(mine: &Assessment, theirs: &Assessment, pairs: &mut Vec<Pair>) {
    let mut used = BTreeSet::new();
    for (_, section) in theirs.template.text_sections() {
        let open = || {
            mine.template
                .text_sections()
                .map(|(_, known)| known)
                .filter(|known| !used.contains(&known.id))
        };
        let named = open().find(|known| key(&known.title) == key(&section.title));
        let found = named.or_else(|| open().find(|known| about(&known.title) == about(&section.title)));
        match found {
            Some(known) => {
                pairs.push(Pair {
                    mine: Spot::Narrative { id: known.id.clone() },
                    theirs: Spot::Narrative { id: section.id.clone() },
                    name: known.title.clone(),
                });
                used.insert(known.id.clone());
            }
            None => both(pairs, Spot::NewSection { id: section.id.clone() }, &section.title),
        }
    }
}

/// An id that is not taken: the document's, or that with a number behind it.
fn free_id(wanted: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let mut ids = std::iter::once(wanted.to_owned()).chain(numbered);
    ids.find(|id| !taken(id)).unwrap_or_default()
}

/// Adds a funds row of the document, under the draft's total.
pub(super) fn add_funds(form: &mut Assessment, theirs: &Assessment, row: &str) {
    let Some(row) = theirs.funds.row(row) else {
        return;
    };
    let id = free_id(&row.id, &|id| form.funds.row(id).is_some());
    let named = theirs.funds.row(row.parent.as_deref().unwrap_or_default());
    let parent = named.and_then(|parent| {
        form.funds
            .rows
            .iter()
            .find(|known| key(&known.label) == key(&parent.label))
    });
    let parent = parent.or(form.funds.rows.first()).map(|parent| parent.id.clone());
    form.funds.rows.push(FundsRow {
        id,
        parent,
        ..row.clone()
    });
}

/// Adds an indicator of the document with its answer, in the group of the same name or a new one.
pub(super) fn add_row(form: &mut Assessment, theirs: &Assessment, id: &str) {
    let holds = |group: &&Group| group.all_indicators().any(|row| row.id == id);
    let Some(level1) = theirs.template.groups.iter().find(holds) else {
        return;
    };
    let level2 = level1.groups.iter().find(holds);
    let Some(row) = level1.all_indicators().find(|row| row.id == id) else {
        return;
    };
    let new_id = free_id(id, &|id| {
        form.template.indicator(id).is_some() || form.answers.contains_key(id)
    });
    let group_ids: BTreeSet<String> = {
        let groups = form
            .template
            .groups
            .iter()
            .flat_map(|group| std::iter::once(group).chain(&group.groups));
        groups.map(|group| group.id.clone()).collect()
    };
    let mut new = row.clone();
    new.id.clone_from(&new_id);
    let groups = &mut Arc::make_mut(&mut form.template).groups;
    let group = open_group(groups, level1, &group_ids);
    let group = match level2 {
        Some(level2) => group.and_then(|group| open_group(&mut group.groups, level2, &group_ids)),
        None => group,
    };
    if let Some(group) = group {
        group.weight = group.weight.saturating_add(new.weight);
        group.indicators.push(new);
    }
    if let Some(answer) = theirs.answers.get(id) {
        form.answers.insert(new_id, answer.clone());
    }
}

/// The group of the same name, or a new one behind the others.
fn open_group<'a>(groups: &'a mut Vec<Group>, like: &Group, taken: &BTreeSet<String>) -> Option<&'a mut Group> {
    let at = groups.iter().position(|group| key(&group.name) == key(&like.name));
    let at = at.unwrap_or_else(|| {
        groups.push(Group {
            id: free_id(&like.id, &|id| taken.contains(id)),
            name: like.name.clone(),
            weight: rust_decimal::Decimal::ZERO,
            proposal: false,
            groups: Vec::new(),
            indicators: Vec::new(),
        });
        groups.len().saturating_sub(1)
    });
    groups.get_mut(at)
}

/// Adds a section of the document behind the draft's outline.
pub(super) fn add_section(form: &mut Assessment, theirs: &Assessment, id: &str) {
    let Some((_, section)) = theirs.template.text_sections().find(|(_, section)| section.id == id) else {
        return;
    };
    let taken: BTreeSet<String> = {
        let sections = form
            .template
            .report
            .iter()
            .flat_map(|part| std::iter::once(part).chain(&part.sections));
        sections.map(|section| section.id.clone()).collect()
    };
    let new_id = free_id(id, &|id| taken.contains(id) || form.narrative.contains_key(id));
    Arc::make_mut(&mut form.template).report.push(ReportSection {
        id: new_id.clone(),
        title: section.title.clone(),
        help: String::new(),
        sections: Vec::new(),
    });
    if let Some(text) = theirs.narrative.get(id) {
        form.narrative.insert(new_id, text.clone());
    }
}
