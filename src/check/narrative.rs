//! The report's text and the goals: suggestions for every problem, and the right year.

use super::context::Context;
use super::{Code, Finding, Place, prose};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    suggestions(ctx, findings);
    goals(ctx, findings);
    for (id, title, text) in ctx.narrative() {
        let years = prose::years(text);
        let year = ctx.assessment.year;
        if let Some(other) = years.first().filter(|_| !years.contains(&year)) {
            let args = [title.to_owned(), other.to_string(), year.to_string()];
            let place = Place::Narrative { id: id.to_owned() };
            findings.push(Finding::new(Code::OtherYear, place, args));
        }
    }
}

/// Goals that speak only of another year.
fn goals(ctx: &Context, findings: &mut Vec<Finding>) {
    for (index, goal) in ctx.assessment.goals.iter().enumerate() {
        let mut years = prose::years(&goal.expected);
        years.extend(prose::years(&goal.achieved));
        let year = ctx.assessment.year;
        if let Some(other) = years.first().filter(|_| !years.contains(&year)) {
            let args = [index.saturating_add(1).to_string(), other.to_string(), year.to_string()];
            findings.push(Finding::new(Code::GoalOtherYear, Place::Goal { index }, args));
        }
    }
}

fn suggestions(ctx: &Context, findings: &mut Vec<Finding>) {
    let section = |words: &[&str]| {
        let titled = |title: &str| words.iter().any(|word| title.contains(word));
        ctx.narrative().find(|(_, title, _)| titled(title))
    };
    let (Some((_, _, problems)), Some((id, _, suggestions))) =
        (section(&["问题"]), section(&["建议", "改进措施", "整改"]))
    else {
        return;
    };
    let (problems, suggestions) = (prose::items(problems), prose::items(suggestions));
    if suggestions < problems {
        let args = [problems.to_string(), suggestions.to_string()];
        let place = Place::Narrative { id: id.to_owned() };
        findings.push(Finding::new(Code::SuggestionsFewer, place, args));
    }
}
