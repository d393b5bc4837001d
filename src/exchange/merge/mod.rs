//! A document against an open draft: what differs, place by place, and the edits that take over what a person accepts.
//!
//! Nothing is taken without being accepted (invariant 5): [`proposals`] only says what differs.

mod pairs;
mod spot;

pub use spot::{AnswerPart, Spot, UnitPart};

use crate::form::{Assessment, Edit, Quantity};

/// A part of the form that is accepted as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormPart {
    /// Year, unit and project.
    Head,
    /// The funds block.
    Funds,
    /// Goals.
    Goals,
    /// Indicators and answers.
    Rows,
    /// The report.
    Report,
    /// The printed total and grade.
    Result,
}

/// What a person takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// What stands in the draft.
    Mine,
    /// What the document says.
    Theirs,
    /// Both texts, mine first.
    Both,
}

/// A difference between the draft and the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The place.
    pub spot: Spot,
    /// The part it belongs to.
    pub part: FormPart,
    /// The row's or section's name; empty for a field of the head.
    pub name: String,
    /// What stands in the draft; may be empty.
    pub mine: String,
    /// What the document says; never empty.
    pub theirs: String,
    /// Whether both texts can stand there: a figure is one or the other.
    pub both: bool,
    /// What is taken unless the person decides otherwise: theirs only where the draft is empty and its form has the place.
    pub suggested: Take,
}

/// Says where the document (as a draft of its own, [`crate::exchange::draft`]) differs from the open draft. What the
/// document leaves empty is no difference.
pub fn proposals(mine: &Assessment, theirs: &Assessment) -> Vec<Proposal> {
    let paired = pairs::pair(mine, theirs);
    let mut proposals = Vec::new();
    for pair in paired {
        let said = spot::get(theirs, &pair.theirs).trim().to_owned();
        let new = matches!(
            pair.mine,
            Spot::NewFunds { .. } | Spot::NewRow { .. } | Spot::NewSection { .. }
        );
        let before = match new {
            true => String::new(),
            false => spot::get(mine, &pair.mine),
        };
        if said.is_empty() || same(&before, &said) {
            continue;
        }
        let empty = Quantity::new(before.as_str()).is_empty();
        proposals.push(Proposal {
            part: spot::part(&pair.mine),
            both: !new && !empty && spot::is_prose(&pair.mine),
            suggested: if empty && !new { Take::Theirs } else { Take::Mine },
            spot: pair.mine,
            name: pair.name,
            mine: before,
            theirs: said,
        });
    }
    proposals
}

/// Whether two texts say the same but for width and blanks.
fn same(mine: &str, theirs: &str) -> bool {
    use crate::form::notation::folded;
    mine == theirs || folded(mine) == folded(theirs)
}

/// The edits that take over what was accepted, as one step.
pub fn accept(mine: &Assessment, theirs: &Assessment, taken: &[(Spot, Take)]) -> Edit {
    let merged = merge(mine, theirs, taken);
    Edit::between(mine, &merged).unwrap_or_else(|| Edit::All(Vec::new()))
}

/// The draft with what was accepted. Places that are not named keep what stands in the draft.
pub fn merge(mine: &Assessment, theirs: &Assessment, taken: &[(Spot, Take)]) -> Assessment {
    let mut merged = mine.clone();
    for pair in pairs::pair(mine, theirs) {
        let take = taken.iter().find(|(spot, _)| *spot == pair.mine).map(|(_, take)| *take);
        let said = match take {
            None | Some(Take::Mine) => continue,
            Some(Take::Theirs) => spot::get(theirs, &pair.theirs),
            Some(Take::Both) => {
                let before = spot::get(mine, &pair.mine);
                format!("{before}\n{}", spot::get(theirs, &pair.theirs))
            }
        };
        match &pair.mine {
            Spot::NewFunds { row } => pairs::add_funds(&mut merged, theirs, row),
            Spot::NewRow { id } => pairs::add_row(&mut merged, theirs, id),
            Spot::NewSection { id } => pairs::add_section(&mut merged, theirs, id),
            spot => spot::set(&mut merged, spot, said.trim().to_owned()),
        }
    }
    merged
}
