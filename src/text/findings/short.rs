//! A code in a word or two, for the narrow column of the indicator table.

use super::code_title;
use crate::check::Code;
use crate::text::Lang;

/// Says a code that can stand in a row in at most six characters (`需写原因`); other codes by their title.
pub fn short_title(code: Code, lang: Lang) -> &'static str {
    short(code).map_or_else(|| code_title(code, lang), |[zh, en]| lang.pick(zh, en))
}

const fn short(code: Code) -> Option<[&'static str; 2]> {
    Some(match code {
        Code::WeightNotPositive => ["分值应大于0", "no weight"],
        Code::NotApplicableReasonMissing | Code::OwnScoreReasonMissing => ["需写理由", "reason due"],
        Code::DeviationReasonMissing => ["需写原因", "reason due"],
        Code::OverAchievedReasonMissing => ["超额需说明", "reason due"],
        Code::NumberDue => ["应填数字", "number due"],
        Code::DateDue => ["应填日期", "date due"],
        Code::TargetUnfit => ["与规则不配", "target unfit"],
        Code::PercentUnclear => ["百分号不同", "percent sign"],
        Code::UnitsDiffer => ["单位不同", "units differ"],
        Code::InputMissing => ["取数不全", "figure missing"],
        Code::InputUnfit => ["取数非数字", "figure unfit"],
        Code::DivisionByZero => ["分母为0", "divided by 0"],
        Code::FormulaUnfit => ["公式有误", "formula unfit"],
        Code::FundsMissing => ["缺资金数", "no funds"],
        Code::FiguresTooLarge => ["数字过大", "too large"],
        Code::ActualDiffers => ["与取数不符", "figures differ"],
        Code::TargetMissing => ["缺指标值", "no target"],
        Code::OwnScoreNotNumber => ["得分非数字", "score unfit"],
        Code::OwnScoreNegative => ["得分小于0", "below 0"],
        Code::OwnScoreAboveWeight => ["超出分值", "above weight"],
        Code::TierBand => ["不在所选档", "outside tier"],
        Code::TierPlace => ["位置超范围", "place unfit"],
        Code::ClaimedScoreNotNumber => ["原表非数字", "print unfit"],
        Code::ClaimedScoreAboveWeight => ["原表超分值", "print above"],
        Code::ClaimedScoreDiffers => ["与原表不符", "print differs"],
        Code::ExecutionLowUnexplained => ["执行率偏低", "low execution"],
        Code::AdjustmentUnexplained => ["调整需说明", "adjusted: why?"],
        Code::PointsAboveExecution => ["得分高于执行", "above execution"],
        Code::MissedButFull => ["未完成却满分", "missed, yet full"],
        Code::MetButReduced => ["完成却扣分", "met, yet less"],
        Code::IndicatorTwice => ["指标重复", "twice"],
        Code::CostAtLeast | Code::InverseAtLeast => ["方向写反", "wrong way"],
        Code::DateImpossible => ["没有这天", "no such day"],
        Code::DateOtherYear => ["非本年度", "other year"],
        Code::DateLate => ["逾期却满分", "late, yet full"],
        Code::ActualWithSign => ["带着符号", "has a sign"],
        Code::IndicatorNameMissing => ["缺名称", "no name"],
        Code::ClaimedReasonMissing => ["需写原因", "reason due"],
        Code::BenefitNoBasis => ["口径不明", "of what?"],
        Code::SatisfactionNoSurvey => ["缺调查", "no survey"],
        Code::TextRepeated => ["文字重复", "repeated"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Code, Lang, short, short_title};

    #[test]
    fn short_titles_are_short() {
        for code in Code::ALL.iter().copied().filter(|code| short(*code).is_some()) {
            let (zh, en) = (short_title(code, Lang::Zh), short_title(code, Lang::En));
            assert!(zh.chars().count() <= 6, "{zh}");
            assert!(en.chars().count() <= 16, "{en}");
        }
    }
}
