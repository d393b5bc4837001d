//! How a document differs from the open draft, in words, and the draft with what the person takes.

use super::model::Change;
use super::{Asked, parts};
use crate::exchange::{
    FormPart, Proposal, Source, Spot, Take, UnitPart, draft, merge, proposals, recognise_as, spot_name,
};
use crate::form::Assessment;
use crate::text::{Lang, preview as words_of};

/// The differences.
pub(super) fn changes(mine: &Assessment, theirs: &Assessment, lang: Lang) -> Vec<Change> {
    let change = |proposal: Proposal| Change {
        part: part(&proposal).to_owned(),
        place: place(&proposal, lang),
        take: match proposal.suggested {
            Take::Theirs => "theirs",
            _ => "mine",
        }
        .to_owned(),
        mine: proposal.mine,
        theirs: proposal.theirs,
        both: proposal.both,
    };
    proposals(mine, theirs).into_iter().map(change).collect()
}

/// The open draft with what the person takes; what the person did not decide becomes what was suggested.
pub fn merged(source: &Source, asked: &Asked, open: &Assessment, year: u16) -> Assessment {
    let theirs = draft(&recognise_as(source, &asked.choices()), year).assessment;
    let mut taken = Vec::new();
    for (index, proposal) in proposals(open, &theirs).into_iter().enumerate() {
        let left_out = asked.without.iter().any(|without| without == part(&proposal));
        let take = match asked.takes.get(index).map(String::as_str) {
            _ if left_out => Take::Mine,
            Some("mine") => Take::Mine,
            Some("theirs") => Take::Theirs,
            Some("both") if proposal.both => Take::Both,
            _ => proposal.suggested,
        };
        taken.push((proposal.spot, take));
    }
    merge(open, &theirs, &taken)
}

/// The part of the preview that a difference belongs to.
fn part(proposal: &Proposal) -> &'static str {
    match (&proposal.spot, proposal.part) {
        (Spot::Unit(part), _)
            if !matches!(
                part,
                UnitPart::Name | UnitPart::Supervisor | UnitPart::Contact | UnitPart::Phone
            ) =>
        {
            parts::UNIT
        }
        (_, FormPart::Head) => parts::HEAD,
        (_, FormPart::Funds) => parts::FUNDS,
        (_, FormPart::Goals) => parts::GOALS,
        (_, FormPart::Rows) => parts::ROWS,
        (_, FormPart::Report) => parts::REPORT,
        (_, FormPart::Result) => parts::RESULT,
    }
}

/// Where a difference stands: the row's or section's name with the field.
fn place(proposal: &Proposal, lang: Lang) -> String {
    let field = spot_name(&proposal.spot, lang);
    match &proposal.spot {
        Spot::Goal { index, .. } => words_of::goal(index.saturating_add(1), field, lang),
        Spot::Narrative { .. } => proposal.name.clone(),
        _ if proposal.name.is_empty() => field.to_owned(),
        _ => words_of::of(&proposal.name, field),
    }
}
