//! The report's text and the goals: suggestions for every problem, and the right year.

use super::context::{Context, Section};
use super::search::holds;
use super::{Code, Finding, Place, prose};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    suggestions(ctx, findings);
    goals(ctx, findings);
    let year_told = |section: &&Section| section.text.may_hold(prose::OF_YEAR);
    for section in ctx.narrative().iter().filter(year_told) {
        let years = prose::years(section.text.as_str());
        let year = ctx.assessment.year;
        if let Some(other) = years.first().filter(|_| !years.contains(&year)) {
            let args = [section.title.to_owned(), other.to_string(), year.to_string()];
            findings.push(Finding::new(Code::OtherYear, section.place(), args));
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
        let titled = |section: &&Section| words.iter().any(|word| holds(section.title, word));
        ctx.narrative().iter().find(titled)
    };
    let (Some(problems), Some(section)) = (section(&["问题"]), section(&["建议", "改进措施", "整改"])) else {
        return;
    };
    let (problems, suggestions) = (prose::items(&problems.text), prose::items(&section.text));
    if suggestions < problems {
        let args = [problems.to_string(), suggestions.to_string()];
        findings.push(Finding::new(Code::SuggestionsFewer, section.place(), args));
    }
}
