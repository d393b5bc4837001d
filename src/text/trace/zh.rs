//! What happened to a row, in Chinese: the figures and the clause, up to the computation.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::form::Tier;
use crate::score::{Clause, InputName};
use crate::text::number::plain;
use crate::text::rule::band_words;
use crate::text::{Lang, tier_name};

use super::computation::{execution_rate, gives_points, is_ratio, share_of_target};
use super::counting::{Started, a_step_away, same, started};
use super::figures::Figures;

/// The facts of a clause, without the punctuation that follows.
pub fn facts(figures: &Figures<'_>) -> String {
    use InputName::{Actual, Deduct, From, Items, Late, Target, Ticked, To, Weight};
    let say = |name| figures.say(name);
    let bare = |name| figures.bare(name);
    let actual = figures.actual();
    match figures.trace.clause {
        Clause::Open => String::new(),
        Clause::AtLeastMet => format!("实际完成值{}达到指标值 {}", actual, say(Target)),
        Clause::AtLeastShare => format!("实际完成值{}未达到指标值 {}，按比例记分", actual, say(Target)),
        Clause::AtLeastNegative if figures.value(Actual).is_some_and(|actual| actual < Decimal::ZERO) => {
            format!("实际完成值{}为负数，未达到指标值 {}", actual, say(Target))
        }
        Clause::AtLeastNegative => {
            format!(
                "实际完成值{}未达到指标值 {}，指标值不大于 0 时无法按比例记分",
                actual,
                say(Target)
            )
        }
        Clause::AtMostMet => format!("实际完成值{}未超过指标值 {}", actual, say(Target)),
        Clause::AtMostLinear => {
            format!("实际完成值{}超过指标值 {}，按超出比例扣分", actual, say(Target))
        }
        Clause::AtMostDouble => {
            format!("实际完成值{}已超过指标值 {} 一倍及以上", actual, say(Target))
        }
        Clause::AtMostRatio => format!(
            "实际完成值{}超过指标值 {}，按指标值与实际完成值之比记分",
            actual,
            say(Target)
        ),
        Clause::AtMostMissed => {
            format!("实际完成值{}超过指标值 {}", actual, say(Target))
        }
        Clause::ZeroMet => format!("指标值为 {}，实际完成值{}没有超过", say(Target), actual),
        Clause::ZeroMissed => format!("指标值为 {}，实际完成值{}已超过", say(Target), actual),
        Clause::ZeroPerPoint => format!(
            "指标值为 {}，实际完成值为 {}；每超过 {} 扣 {} 分，按比例计算",
            say(Target),
            say(Actual),
            figures.step(),
            bare(Deduct)
        ),
        Clause::EqualMet => format!("实际完成值{}与指标值 {} 一致", actual, say(Target)),
        Clause::EqualDeviation => {
            format!("实际完成值{}偏离指标值 {}，按偏离比例扣分", actual, say(Target))
        }
        Clause::EqualMissed => {
            format!("实际完成值{}与指标值 {} 不一致", actual, say(Target))
        }
        Clause::RangeInside => {
            format!("实际完成值{}在指标值 {} 至 {} 之间", actual, say(From), say(To))
        }
        Clause::RangeBelow => format!(
            "实际完成值{}低于指标值区间 {} 至 {}，{}",
            actual,
            say(From),
            say(To),
            if figures.positive(Actual) && figures.positive(From) {
                "按与下限之比记分"
            } else {
                "不按比例记分"
            }
        ),
        Clause::RangeAbove => format!(
            "实际完成值{}高于指标值区间 {} 至 {}，{}",
            actual,
            say(From),
            say(To),
            match (figures.positive(To), is_ratio(figures)) {
                (false, _) => "上限不大于 0 时无法按比例记分",
                (true, true) => "按上限与实际完成值之比记分",
                (true, false) => "按超出上限的比例扣分",
            }
        ),
        Clause::ExecutionFull => format!("{}，达到 100%", execution(figures)),
        Clause::ExecutionShare if !gives_points(figures) => format!("{}，为负数", execution(figures)),
        Clause::ExecutionShare => format!("{}；未达到 100%，按比例记分", execution(figures)),
        Clause::StepsNone => steps_none(figures),
        Clause::StepsTaken => steps_taken(figures),
        Clause::Band => format!("实际完成值{}属于“{}”这一档", actual, band(figures)),
        Clause::BandNone => format!("实际完成值{}不在任何一档之内", actual),
        Clause::Checklist => checklist(figures, &bare(Items), &bare(Ticked)),
        Clause::Yes => "评定为符合要求".to_owned(),
        Clause::No => "评定为不符合要求".to_owned(),
        Clause::TierSameWord => "实际完成值与指标值的表述一致，且未另选档次，视为达成年度指标".to_owned(),
        Clause::TierFull | Clause::TierPartial | Clause::TierMissed => tier(figures),
        Clause::InTime => "在规定时间内完成".to_owned(),
        Clause::LateDays => {
            format!(
                "逾期 {} 天（不足一天按一天计），每逾期一天扣 {} 分",
                bare(Late),
                bare(Deduct)
            )
        }
        Clause::LateMonths => format!(
            "逾期 {} 个月（不足一个月按一个月计），每逾期一个月扣 {} 分",
            bare(Late),
            bare(Deduct)
        ),
        Clause::SpanInTime => format!("实际用时{}未超过规定的 {}", actual, say(Target)),
        Clause::SpanLate => span_late(figures),
        Clause::Manual => format!("由评价人评定（分值 {} 分）", bare(Weight)),
        Clause::OverAchieved => format!(
            "实际完成值{}是指标值 {} 的{}，达到或超过 {}，按规定扣分值的 {}",
            actual,
            say(Target),
            times(figures),
            figures.as_percent(InputName::Threshold),
            figures.as_percent(Deduct)
        ),
    }
}

fn execution(figures: &Figures<'_>) -> String {
    let executed = figures.term(InputName::Executed, InputName::Budget);
    let budget = figures.term(InputName::Budget, InputName::Executed);
    let rate = execution_rate(figures).map_or_else(String::new, |rate| format!(" {rate}"));
    format!("全年执行数 {executed} ÷ 全年预算数 {budget}{rate}")
}

fn steps_none(figures: &Figures<'_>) -> String {
    let actual = figures.actual();
    let target = figures.say(InputName::Target);
    if same(figures) {
        format!("实际完成值{actual}达到指标值 {target}，不扣分")
    } else if a_step_away(figures) {
        format!("实际完成值{actual}优于指标值 {target}，不扣分")
    } else {
        format!(
            "实际完成值 {}，指标值 {target}，相差不足一步（{}），不扣分",
            figures.say(InputName::Actual),
            figures.step()
        )
    }
}

fn steps_taken(figures: &Figures<'_>) -> String {
    let (relation, each) = match figures.compare(InputName::Actual, InputName::Target) {
        Some(Ordering::Less) => ("低", "每低于"),
        Some(Ordering::Greater) => ("高", "每超过"),
        _ => ("偏离", "每偏离"),
    };
    let gap = figures
        .gap(InputName::Actual, InputName::Target)
        .map_or_else(String::new, |gap| {
            format!(" {}", figures.distance(gap, InputName::Target))
        });
    let started = match started(figures) {
        Started::None => "",
        Started::Dropped => "（不足一步的不计）",
        Started::Whole => "（不足一步的按一步计）",
        Started::InPart => "（按比例）",
    };
    format!(
        "实际完成值{}比指标值 {} {relation}{gap}，{each} {} 扣 {} 分，计 {} 步{started}",
        figures.actual(),
        figures.say(InputName::Target),
        figures.step(),
        figures.bare(InputName::Deduct),
        figures.bare(InputName::Steps),
    )
}

fn band(figures: &Figures<'_>) -> String {
    match (figures.get(InputName::From), figures.get(InputName::To)) {
        (Some(from), Some(to)) if from.value == to.value => figures.say(InputName::From),
        (Some(_), Some(_)) => format!("{} 至 {}", figures.say(InputName::From), figures.say(InputName::To)),
        (Some(_), None) => format!("{} 以上", figures.say(InputName::From)),
        (None, Some(_)) => format!("{} 以下", figures.say(InputName::To)),
        (None, None) => "不限".to_owned(),
    }
}

fn checklist(figures: &Figures<'_>, items: &str, ticked: &str) -> String {
    if figures.value(InputName::Ticked) == Some(Decimal::ZERO) {
        return format!("{items} 项评价要点都不符合");
    }
    let points = figures.bare(InputName::Points);
    let more = figures.value(InputName::Points) > figures.value(InputName::Weight);
    let capped = if more {
        format!("，超过分值 {} 分，按分值记分", figures.bare(InputName::Weight))
    } else {
        String::new()
    };
    format!("{items} 项评价要点中符合 {ticked} 项，合计 {points} 分{capped}")
}

fn tier(figures: &Figures<'_>) -> String {
    let tier = match figures.trace.clause {
        Clause::TierFull => Tier::Full,
        Clause::TierPartial => Tier::Partial,
        _ => Tier::Missed,
    };
    let (lower, upper) = (
        figures.part_of_weight(InputName::LowerCut).unwrap_or_default(),
        figures.part_of_weight(InputName::UpperCut).unwrap_or_default(),
    );
    let place = match figures.value(InputName::Place) {
        Some(place) if place <= Decimal::ZERO => "取该档最低处".to_owned(),
        Some(place) if place >= Decimal::ONE_HUNDRED => "取该档最高处".to_owned(),
        Some(place) => format!("取该档由低到高的 {}% 处", plain(place)),
        None => "未注明在该档的位置".to_owned(),
    };
    format!(
        "评为“{}”：该档为分值的 {}–{}，即 {}；{place}",
        tier_name(tier, Lang::Zh),
        figures.as_percent(InputName::LowerCut),
        figures.as_percent(InputName::UpperCut),
        band_words(lower, upper, tier, figures.decimals(), Lang::Zh),
    )
}

/// A target without a unit of time never gets here; `期` only stands in for a damaged one.
fn span_late(figures: &Figures<'_>) -> String {
    let unit = figures.get(InputName::Target).map_or("", |target| target.unit.as_str());
    let unit = match unit {
        "" => "期",
        "月" => "个月",
        "日" => "天",
        other => other,
    };
    let one = unit
        .strip_prefix('个')
        .map_or_else(|| format!("一{unit}"), |rest| format!("一个{rest}"));
    format!(
        "实际用时{}超过规定的 {}，逾期 {} {unit}（不足{one}按{one}计），每逾期{one}扣 {} 分",
        figures.actual(),
        figures.say(InputName::Target),
        figures.bare(InputName::Late),
        figures.bare(InputName::Deduct),
    )
}

fn times(figures: &Figures<'_>) -> String {
    share_of_target(figures).map_or_else(
        || "若干倍".to_owned(),
        |share| share.replace("= ", " ").replace("≈ ", "约 "),
    )
}
