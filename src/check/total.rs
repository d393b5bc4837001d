//! The total and the grade: printed, told in the report, and recomputed.

use rust_decimal::Decimal;

use super::context::{Context, Section, is_blank};
use super::figures::signed;
use super::search::Text;
use super::{Code, Finding, Place, prose};
use crate::form::Sums as _;
use crate::form::{GradeBand, Kind};

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    printed_grade_fits(ctx, findings);
    // While something is open or missing there is no total to compare with.
    if ctx.sheet.total.open_rows > 0 || ctx.sheet.rows.is_empty() || ctx.rows_missing() {
        return;
    }
    printed_total(ctx, findings);
    printed_grade(ctx, findings);
    let names_part = |piece: &Text| part_names(ctx).any(|name| piece.holds(name));
    for section in ctx.narrative() {
        let totals = prose::totals(&section.text, &names_part, ctx.template.full_marks);
        told_total(ctx, section, totals, findings);
        let grade = prose::grade(&section.text, &ctx.settings.grades);
        told_grade(ctx, section, grade, findings);
    }
}

fn printed_total(ctx: &Context, findings: &mut Vec<Finding>) {
    let total = ctx.sheet.total.total;
    if let Some((printed, off)) = ctx
        .claimed_total
        .and_then(|printed| Some((printed, difference(printed, total)?)))
    {
        let args = [printed.to_string(), total.to_string(), signed(off)];
        findings.push(Finding::new(Code::ClaimedTotalDiffers, Place::Form, args).amount(off));
    }
}

fn printed_grade(ctx: &Context, findings: &mut Vec<Finding>) {
    let Some(printed) = claimed_grade(ctx) else { return };
    let Some(grade) = &ctx.sheet.total.grade else { return };
    if !same_grade(printed, grade) {
        let total = ctx.sheet.total.total.to_string();
        let args = [printed.to_owned(), grade.clone(), total];
        findings.push(Finding::new(Code::ClaimedGradeDiffers, Place::Form, args));
    }
}

/// The printed grade against the printed total by the template's bands; a form's own contradiction.
fn printed_grade_fits(ctx: &Context, findings: &mut Vec<Finding>) {
    let (Some(printed), Some(total)) = (claimed_grade(ctx), ctx.claimed_total) else {
        return;
    };
    // A veto sets the grade below what the total makes.
    if ctx.sheet.total.vetoed {
        return;
    }
    if let Some(band) = band(&ctx.settings.grades, total).filter(|band| !same_grade(printed, &band.name)) {
        let args = [total.to_string(), printed.to_owned(), band.name.clone()];
        findings.push(Finding::new(Code::ClaimedGradeUnfit, Place::Form, args));
    }
}

fn claimed_grade<'a>(ctx: &Context<'a>) -> Option<&'a str> {
    let grade = ctx.assessment.claimed.grade.as_deref()?.trim();
    (!is_blank(grade)).then_some(grade)
}

fn told_total(ctx: &Context, section: &Section, told: Vec<Decimal>, findings: &mut Vec<Finding>) {
    let total = ctx.sheet.total.total;
    // The report may also tell of the total before a cap.
    let before = ctx.sheet.total.capped.map(|capped| capped.before);
    for stated in told {
        if Some(stated) == before {
            continue;
        }
        if let Some(off) = difference(stated, total) {
            let args = [
                section.title.to_owned(),
                stated.to_string(),
                total.to_string(),
                signed(off),
            ];
            findings.push(Finding::new(Code::TextTotalDiffers, section.place(), args).amount(off));
        }
    }
}

fn told_grade(ctx: &Context, section: &Section, told: Option<&str>, findings: &mut Vec<Finding>) {
    let (Some(told), Some(grade)) = (told, &ctx.sheet.total.grade) else {
        return;
    };
    if !same_grade(told, grade) {
        let args = [section.title.to_owned(), told.to_owned(), grade.clone()];
        findings.push(Finding::new(Code::TextGradeDiffers, section.place(), args));
    }
}

fn difference(stated: Decimal, computed: Decimal) -> Option<Decimal> {
    stated.try_minus(computed).filter(|off| !off.is_zero())
}

/// 优 and 优秀, 良 and 良好 are the same grade.
fn same_grade(a: &str, b: &str) -> bool {
    let bare = |name: &str| name.trim_end_matches(['秀', '好', '等', '级']).to_owned();
    a == b || bare(a) == bare(b)
}

fn band(grades: &[GradeBand], total: Decimal) -> Option<&GradeBand> {
    grades.iter().find(|grade| total >= grade.at_least).or(grades.last())
}

/// Names of groups and indicators, to tell a part's score from the total.
fn part_names<'a>(ctx: &Context<'a>) -> impl Iterator<Item = &'a str> {
    let level_1 = ctx.template.groups.iter();
    let level_2 = level_1.clone().flat_map(|group| &group.groups);
    let groups = level_1.chain(level_2).map(|group| group.name.as_str());
    let names = groups.chain(ctx.template.indicators().map(|row| row.name.as_str()));
    // A department's report also tells the scores of its projects.
    let projects = (ctx.template.kind == Kind::Department).then_some("项目");
    names.chain(projects).filter(|name| !name.is_empty())
}
