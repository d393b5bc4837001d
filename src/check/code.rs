//! The checks by name.

use serde::{Deserialize, Serialize};

use super::Severity;
use crate::form::json::words;

/// Makes the enum of the codes, their list, their names and their severities from one table.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)*) => {
        /// The checks, by the stable code that a finding is known by. The JSON name is the code (`weight-sum`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable name (`weight-sum`).
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }
        }

        words! {
            Code:
            $($name = $code,)*
        }
    };
}

codes! {
    /// Weights of level 1 do not make full marks.
    WeightTotal = "weight-total", Fatal;
    /// Weights of the parts of a group do not make the group's.
    WeightSum = "weight-sum", Fatal;
    /// Weights written as percent of their group: they would be applied twice.
    WeightTwice = "weight-twice", Fatal;
    /// An indicator's weight is 0 or less.
    WeightNotPositive = "weight-not-positive", Fatal;

    /// The unit has no name.
    UnitNameMissing = "unit-name-missing", Fatal;
    /// The year is no year of a budget.
    YearImplausible = "year-implausible", Fatal;
    /// A project form names no project.
    ProjectNameMissing = "project-name-missing", Fatal;
    /// A cell of the total row of the funds block is empty.
    FundsTotalMissing = "funds-total-missing", Fatal;
    /// No expected goal is written.
    GoalMissing = "goal-missing", Fatal;
    /// A goal says what was expected, but not what was reached.
    GoalResultMissing = "goal-result-missing", Important;
    /// A goal speaks of another year.
    GoalOtherYear = "goal-other-year", Important;
    /// A section of the report is empty.
    NarrativeMissing = "narrative-missing", Important;

    /// A row has no actual.
    AnswerMissing = "answer-missing", Fatal;
    /// A qualitative row has no tier.
    TierMissing = "tier-missing", Fatal;
    /// A checklist or yes/no row has no choice.
    ChoiceMissing = "choice-missing", Fatal;
    /// A row that the evaluator scores has no score.
    ScoreMissing = "score-missing", Fatal;
    /// A row does not apply, and no reason says why.
    NotApplicableReasonMissing = "not-applicable-reason-missing", Fatal;

    /// A word, or no single figure, where a number is due.
    NumberDue = "number-due", Fatal;
    /// No date or span where one is due.
    DateDue = "date-due", Fatal;
    /// A day that no calendar has.
    DateImpossible = "date-impossible", Fatal;
    /// The target is not what the rule needs.
    TargetUnfit = "target-unfit", Fatal;
    /// `95%` against `0.95`.
    PercentUnclear = "percent-unclear", Fatal;
    /// Units that cannot be compared.
    UnitsDiffer = "units-differ", Fatal;
    /// A figure of a formula that was begun is missing.
    InputMissing = "input-missing", Fatal;
    /// A figure of a formula is not a number.
    InputUnfit = "input-unfit", Fatal;
    /// The denominator is 0.
    DivisionByZero = "division-by-zero", Fatal;
    /// The formula cannot be read.
    FormulaUnfit = "formula-unfit", Fatal;
    /// The funds block does not give what the row is computed from.
    FundsMissing = "funds-missing", Fatal;
    /// Figures too large to compute exactly.
    FiguresTooLarge = "figures-too-large", Fatal;
    /// The typed actual is not what its figures give.
    ActualDiffers = "actual-differs", Important;
    /// The actual carries a sign, as the target does.
    ActualWithSign = "actual-with-sign", Important;
    /// A date outside the year evaluated.
    DateOtherYear = "date-other-year", Important;
    /// Full marks after a target's date.
    DateLate = "date-late", Important;
    /// A row has no name.
    IndicatorNameMissing = "indicator-name-missing", Important;
    /// A row has no target.
    TargetMissing = "target-missing", Important;

    /// The own score is not a number.
    OwnScoreNotNumber = "own-score-not-number", Fatal;
    /// The own score is below 0.
    OwnScoreNegative = "own-score-negative", Fatal;
    /// The own score is above the weight.
    OwnScoreAboveWeight = "own-score-above-weight", Fatal;
    /// An own score without its reason.
    OwnScoreReasonMissing = "own-score-reason-missing", Fatal;
    /// A score below the weight without a deviation reason.
    DeviationReasonMissing = "deviation-reason-missing", Fatal;
    /// Far above the target without a reason.
    OverAchievedReasonMissing = "over-achieved-reason-missing", Fatal;
    /// A score outside the tier that was picked.
    TierBand = "tier-band", Fatal;
    /// A place in a tier outside 0..=100.
    TierPlace = "tier-place", Fatal;
    /// A printed score is not a number.
    ClaimedScoreNotNumber = "claimed-score-not-number", Important;
    /// A printed score is above the weight.
    ClaimedScoreAboveWeight = "claimed-score-above-weight", Fatal;
    /// A printed score below the weight of a met row without a reason.
    ClaimedReasonMissing = "claimed-reason-missing", Important;
    /// A printed score is not the recomputed one.
    ClaimedScoreDiffers = "claimed-score-differs", Important;

    /// A cell of the funds block is not an amount of money.
    FundsNotMoney = "funds-not-money", Fatal;
    /// The total row is 0 above filled rows.
    FundsTotalZero = "funds-total-zero", Fatal;
    /// The parts do not make the whole.
    FundsSum = "funds-sum", Fatal;
    /// Some parts are more than the whole.
    FundsPartsAbove = "funds-parts-above", Fatal;
    /// An amount below 0.
    FundsNegative = "funds-negative", Important;
    /// More executed than budgeted.
    FundsOverBudget = "funds-over-budget", Important;
    /// Something executed on a budget of 0.
    FundsNoBudget = "funds-no-budget", Important;
    /// A printed execution rate is not B ÷ A.
    FundsRateDiffers = "funds-rate-differs", Important;
    /// A printed execution rate on a budget of 0.
    FundsRateNoBudget = "funds-rate-no-budget", Important;
    /// A money unit other than the block's.
    FundsUnitMixed = "funds-unit-mixed", Polish;
    /// A low execution rate without an explanation.
    ExecutionLowUnexplained = "execution-low-unexplained", Important;
    /// A large adjustment of the budget without an explanation.
    AdjustmentUnexplained = "adjustment-unexplained", Important;

    /// No scores of the rows can make the printed total.
    ClaimedTotalUnreachable = "claimed-total-unreachable", Important;
    /// The printed total is made with the weights applied twice.
    ClaimedTotalWeightedTwice = "claimed-total-weighted-twice", Important;
    /// The printed total is not the recomputed one.
    ClaimedTotalDiffers = "claimed-total-differs", Polish;
    /// The printed scores do not make the printed total.
    ClaimedSumDiffers = "claimed-sum-differs", Polish;
    /// The printed grade is not the recomputed one.
    ClaimedGradeDiffers = "claimed-grade-differs", Polish;
    /// The printed grade does not fit the printed total.
    ClaimedGradeUnfit = "claimed-grade-unfit", Polish;
    /// A total in the report is not the table's.
    TextTotalDiffers = "text-total-differs", Important;
    /// A grade in the report is not the table's.
    TextGradeDiffers = "text-grade-differs", Important;

    /// Full marks without evidence.
    FullMarksNoEvidence = "full-marks-no-evidence", Important;
    /// A missed target with full marks.
    MissedButFull = "missed-but-full", Important;
    /// Points above what the execution of the budget suggests.
    PointsAboveExecution = "points-above-execution", Important;
    /// The same indicator twice.
    IndicatorTwice = "indicator-twice", Important;
    /// A cost indicator that rewards more cost.
    CostAtLeast = "cost-at-least", Important;
    /// An indicator that is better when lower, scored the other way.
    InverseAtLeast = "inverse-at-least", Important;
    /// A benefit in percent that does not say of what.
    BenefitNoBasis = "benefit-no-basis", Polish;
    /// A project form without a satisfaction indicator.
    SatisfactionMissing = "satisfaction-missing", Important;
    /// Satisfaction that nobody asked for.
    SatisfactionNoSurvey = "satisfaction-no-survey", Important;
    /// Fewer suggestions than problems.
    SuggestionsFewer = "suggestions-fewer", Important;
    /// The report speaks of another year.
    OtherYear = "other-year", Important;
    /// The report speaks of another unit.
    OtherUnit = "other-unit", Important;
    /// A one-vote veto holds.
    VetoHolds = "veto-holds", Important;
    /// More than a fifth of the budget is unspent.
    UnspentHigh = "unspent-high", Polish;
    /// The same words in several rows.
    TextRepeated = "text-repeated", Polish;
    /// Every row has full marks.
    EveryRowFull = "every-row-full", Polish;
    /// A met target with a score below the weight.
    MetButReduced = "met-but-reduced", Polish;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
