//! What a finding says: a message with its figures, the basis of the rule, and how to mend it.
//!
//! The words of each family of checks stand in a file of their own; [`wording`] finds them.

mod basis;
mod form;
mod funds;
mod plausible;
mod rows;
mod scores;
mod short;
mod totals;

pub use short::short_title;

use super::Lang;
use crate::check::{Code, Finding, Place, Severity};
use crate::form::FundsColumn;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// What is wrong, with the figures.
    pub message: String,
    /// Where the rule comes from.
    pub basis: String,
    /// What to do, and where.
    pub fix: String,
}

/// The words of a code, each in Chinese and English. `{0}`, `{1}`, … stand for the finding's figures and names,
/// `{column}` for the column of the funds block, `{off}` for more or less by the amount's sign.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The short title for a list.
    pub title: [&'static str; 2],
    /// The message.
    pub message: [&'static str; 2],
    /// The source of the rule.
    pub basis: [&'static str; 2],
    /// How to mend it.
    pub fix: [&'static str; 2],
}

/// A finding in words: the figures are put into the message and the fix.
pub fn finding_text(finding: &Finding, lang: Lang) -> FindingText {
    let [message, basis, fix] = templates(finding.code, lang);
    FindingText {
        message: filled(message, finding, lang),
        basis: basis.to_owned(),
        fix: filled(fix, finding, lang),
    }
}

/// Whether a message, a basis and a fix are the words of a finding, told without making them.
pub fn is_said_by(finding: &Finding, lang: Lang, [message, basis, fix]: [&str; 3]) -> bool {
    let [of_message, of_basis, of_fix] = templates(finding.code, lang);
    basis == of_basis && is_filled(of_message, finding, lang, message) && is_filled(of_fix, finding, lang, fix)
}

/// The message, basis and fix of a code, not yet filled. Asked for in one place, so that a module that speaks one
/// language does not carry the words of the other.
fn templates(code: Code, lang: Lang) -> [&'static str; 3] {
    let words = wording(code);
    [say(words.message, lang), say(words.basis, lang), say(words.fix, lang)]
}

/// The short title of a code (`扣分未写原因`).
pub fn code_title(code: Code, lang: Lang) -> &'static str {
    say(wording(code).title, lang)
}

/// How bad a finding is, in a word.
pub const fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Fatal => lang.pick("必须改", "Must fix"),
        Severity::Important => lang.pick("应核实", "To be settled"),
        Severity::Polish => lang.pick("建议改", "Polish"),
    }
}

/// The name of a column of the funds block.
pub const fn funds_column(column: FundsColumn, lang: Lang) -> &'static str {
    match column {
        FundsColumn::Initial => lang.pick("年初预算数", "Initial budget"),
        FundsColumn::Budget => lang.pick("全年预算数", "Adjusted budget"),
        FundsColumn::Executed => lang.pick("全年执行数", "Executed"),
    }
}

const fn say([zh, en]: [&'static str; 2], lang: Lang) -> &'static str {
    lang.pick(zh, en)
}

fn column_of(place: &Place) -> Option<FundsColumn> {
    match place {
        Place::Funds { column, .. } => *column,
        _ => None,
    }
}

fn filled(template: &str, finding: &Finding, lang: Lang) -> String {
    let mut text = String::new();
    fill(template, finding, lang, &mut |piece| text.push_str(piece));
    text
}

/// Whether a text is a template with a finding's figures in it.
fn is_filled(template: &str, finding: &Finding, lang: Lang, text: &str) -> bool {
    let mut rest = Some(text);
    let mut take = |piece: &str| rest = rest.and_then(|rest| rest.strip_prefix(piece));
    fill(template, finding, lang, &mut take);
    rest == Some("")
}

/// Gives a text piece by piece with a finding's figures in it. Goes through the text once, so that a figure that itself
/// holds braces (a unit may type anything) is never read as a placeholder.
fn fill(template: &str, finding: &Finding, lang: Lang, piece: &mut dyn FnMut(&str)) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        piece(before);
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        if name == "column" {
            let column = column_of(&finding.place);
            piece(column.map_or("", |column| funds_column(column, lang)));
        } else if name == "off" {
            let less = finding.amount.is_some_and(|amount| amount.is_sign_negative());
            piece(if less {
                lang.pick("少", "less")
            } else {
                lang.pick("多", "more")
            });
        } else if let Some((at, arg)) = name
            .parse()
            .ok()
            .and_then(|at: usize| Some((at, finding.args.get(at)?)))
        {
            match lang {
                Lang::Zh => piece(arg),
                Lang::En => piece(&in_english(finding.code, at, arg)),
            }
        }
        rest = tail;
    }
    piece(rest);
}

/// A figure or name of a finding; lists and sums are written with Chinese words between their parts.
fn in_english(code: Code, at: usize, arg: &str) -> String {
    match (code, at) {
        (Code::FullMarksNoEvidence, 2) | (Code::ActualDiffers, 3) => english_list(arg),
        (Code::WeightTotal, 0)
        | (Code::WeightSum | Code::WeightTwice, 1)
        | (Code::FundsSum | Code::FundsPartsAbove, 4) => english_sum(arg),
        _ => arg.to_owned(),
    }
}

/// 甲 1 + 乙 2 + 丙 3 等 9 项 = 40.
fn english_sum(sum: &str) -> String {
    let parts = sum
        .split_once(" 等 ")
        .and_then(|(first, rest)| Some((first, rest.split_once(" 项")?)));
    match parts {
        Some((first, (count, rest))) => format!("{first} + … ({count} parts){rest}"),
        None => sum.to_owned(),
    }
}

/// 甲、乙、丙等.
fn english_list(list: &str) -> String {
    let commas = list.replace(['、', '，'], ", ");
    let three = commas.matches(", ").count() == 2;
    match commas.strip_suffix('等').filter(|_| three) {
        Some(first) => format!("{first} and others"),
        None => commas,
    }
}

/// The words of a code.
pub const fn wording(code: Code) -> Wording {
    match code {
        Code::WeightTotal => form::WEIGHT_TOTAL,
        Code::WeightSum => form::WEIGHT_SUM,
        Code::WeightNotPositive => form::WEIGHT_NOT_POSITIVE,
        Code::UnitNameMissing => form::UNIT_NAME_MISSING,
        Code::YearImplausible => form::YEAR_IMPLAUSIBLE,
        Code::ProjectNameMissing => form::PROJECT_NAME_MISSING,
        Code::FundsTotalMissing => form::FUNDS_TOTAL_MISSING,
        Code::GoalMissing => form::GOAL_MISSING,
        Code::GoalResultMissing => form::GOAL_RESULT_MISSING,
        Code::NarrativeMissing => form::NARRATIVE_MISSING,
        Code::AnswerMissing => rows::ANSWER_MISSING,
        Code::TierMissing => rows::TIER_MISSING,
        Code::ChoiceMissing => rows::CHOICE_MISSING,
        Code::ScoreMissing => rows::SCORE_MISSING,
        Code::NotApplicableReasonMissing => rows::NOT_APPLICABLE_REASON_MISSING,
        Code::NumberDue => rows::NUMBER_DUE,
        Code::DateDue => rows::DATE_DUE,
        Code::TargetUnfit => rows::TARGET_UNFIT,
        Code::PercentUnclear => rows::PERCENT_UNCLEAR,
        Code::UnitsDiffer => rows::UNITS_DIFFER,
        Code::InputMissing => rows::INPUT_MISSING,
        Code::InputUnfit => rows::INPUT_UNFIT,
        Code::DivisionByZero => rows::DIVISION_BY_ZERO,
        Code::FormulaUnfit => rows::FORMULA_UNFIT,
        Code::FundsMissing => rows::FUNDS_MISSING,
        Code::FiguresTooLarge => rows::FIGURES_TOO_LARGE,
        Code::ActualDiffers => rows::ACTUAL_DIFFERS,
        Code::TargetMissing => rows::TARGET_MISSING,
        Code::OwnScoreNotNumber => scores::OWN_SCORE_NOT_NUMBER,
        Code::OwnScoreNegative => scores::OWN_SCORE_NEGATIVE,
        Code::OwnScoreAboveWeight => scores::OWN_SCORE_ABOVE_WEIGHT,
        Code::OwnScoreReasonMissing => scores::OWN_SCORE_REASON_MISSING,
        Code::DeviationReasonMissing => scores::DEVIATION_REASON_MISSING,
        Code::OverAchievedReasonMissing => scores::OVER_ACHIEVED_REASON_MISSING,
        Code::TierBand => scores::TIER_BAND,
        Code::TierPlace => scores::TIER_PLACE,
        Code::ClaimedScoreNotNumber => scores::CLAIMED_SCORE_NOT_NUMBER,
        Code::ClaimedScoreAboveWeight => scores::CLAIMED_SCORE_ABOVE_WEIGHT,
        Code::ClaimedScoreDiffers => scores::CLAIMED_SCORE_DIFFERS,
        Code::FundsNotMoney => funds::NOT_MONEY,
        Code::FundsTotalZero => funds::TOTAL_ZERO,
        Code::FundsSum => funds::SUM,
        Code::FundsPartsAbove => funds::PARTS_ABOVE,
        Code::FundsNegative => funds::NEGATIVE,
        Code::FundsOverBudget => funds::OVER_BUDGET,
        Code::FundsNoBudget => funds::NO_BUDGET,
        Code::FundsRateDiffers => funds::RATE_DIFFERS,
        Code::FundsRateNoBudget => funds::RATE_NO_BUDGET,
        Code::FundsUnitMixed => funds::UNIT_MIXED,
        Code::ExecutionLowUnexplained => funds::EXECUTION_LOW_UNEXPLAINED,
        Code::AdjustmentUnexplained => funds::ADJUSTMENT_UNEXPLAINED,
        Code::ClaimedTotalDiffers => totals::CLAIMED_TOTAL_DIFFERS,
        Code::ClaimedSumDiffers => totals::CLAIMED_SUM_DIFFERS,
        Code::ClaimedGradeDiffers => totals::CLAIMED_GRADE_DIFFERS,
        Code::ClaimedGradeUnfit => totals::CLAIMED_GRADE_UNFIT,
        Code::TextTotalDiffers => totals::TEXT_TOTAL_DIFFERS,
        Code::TextGradeDiffers => totals::TEXT_GRADE_DIFFERS,
        Code::FullMarksNoEvidence => plausible::FULL_MARKS_NO_EVIDENCE,
        Code::MissedButFull => plausible::MISSED_BUT_FULL,
        Code::PointsAboveExecution => plausible::POINTS_ABOVE_EXECUTION,
        Code::IndicatorTwice => plausible::INDICATOR_TWICE,
        Code::CostAtLeast => plausible::COST_AT_LEAST,
        Code::SatisfactionMissing => plausible::SATISFACTION_MISSING,
        Code::SuggestionsFewer => plausible::SUGGESTIONS_FEWER,
        Code::OtherYear => plausible::OTHER_YEAR,
        Code::VetoHolds => plausible::VETO_HOLDS,
        Code::EveryRowFull => plausible::EVERY_ROW_FULL,
        Code::MetButReduced => plausible::MET_BUT_REDUCED,
        Code::WeightTwice => form::WEIGHT_TWICE,
        Code::GoalOtherYear => form::GOAL_OTHER_YEAR,
        Code::DateImpossible => rows::DATE_IMPOSSIBLE,
        Code::ActualWithSign => rows::ACTUAL_WITH_SIGN,
        Code::DateOtherYear => rows::DATE_OTHER_YEAR,
        Code::DateLate => rows::DATE_LATE,
        Code::IndicatorNameMissing => rows::INDICATOR_NAME_MISSING,
        Code::ClaimedReasonMissing => scores::CLAIMED_REASON_MISSING,
        Code::ClaimedTotalUnreachable => totals::CLAIMED_TOTAL_UNREACHABLE,
        Code::ClaimedTotalWeightedTwice => totals::CLAIMED_TOTAL_WEIGHTED_TWICE,
        Code::InverseAtLeast => plausible::INVERSE_AT_LEAST,
        Code::BenefitNoBasis => plausible::BENEFIT_NO_BASIS,
        Code::SatisfactionNoSurvey => plausible::SATISFACTION_NO_SURVEY,
        Code::OtherUnit => plausible::OTHER_UNIT,
        Code::UnspentHigh => plausible::UNSPENT_HIGH,
        Code::TextRepeated => plausible::TEXT_REPEATED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_sums_are_english_in_english() {
        assert_eq!(english_list("甲、乙、丙等"), "甲, 乙, 丙 and others");
        assert_eq!(english_list("甲、平等"), "甲, 平等");
        assert_eq!(english_list("发放数 9人，应发数 10人"), "发放数 9人, 应发数 10人");
        assert_eq!(english_sum("甲 1 + 乙 2 = 3"), "甲 1 + 乙 2 = 3");
        assert_eq!(
            english_sum("甲 1 + 乙 2 + 丙 3 等 9 项 = 40"),
            "甲 1 + 乙 2 + 丙 3 + … (9 parts) = 40"
        );
    }
}
