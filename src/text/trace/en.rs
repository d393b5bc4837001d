//! What happened to a row, in English: the figures and the clause, up to the computation.

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

/// The facts of a clause, without the punctuation that follows. Starts in lower case.
pub fn facts(figures: &Figures<'_>) -> String {
    use InputName::{Actual, Deduct, From, Late, Target, To, Weight};
    let say = |name| figures.say(name);
    let bare = |name| figures.bare(name);
    let actual = figures.actual();
    let pair = |middle: &str, end: &str| format!("the actual{actual}{middle} the target {}{end}", say(Target));
    match figures.trace.clause {
        Clause::Open => String::new(),
        Clause::AtLeastMet => pair("reaches", ""),
        Clause::AtLeastShare => pair("falls short of", "; scored in proportion"),
        Clause::AtLeastNegative if figures.value(Actual).is_some_and(|actual| actual < Decimal::ZERO) => {
            pair("is negative and falls short of", "")
        }
        Clause::AtLeastNegative => pair("falls short of", ", which is not above 0 and allows no proportion"),
        Clause::AtMostMet => pair("does not exceed", ""),
        Clause::AtMostLinear => pair("exceeds", "; points are taken in proportion to the excess"),
        Clause::AtMostDouble => pair("is twice or more", ""),
        Clause::AtMostRatio => pair("exceeds", "; scored by the ratio of target to actual"),
        Clause::AtMostMissed => pair("exceeds", ""),
        Clause::ZeroMet => format!(
            "the target is {} and the actual{}does not exceed it",
            say(Target),
            actual
        ),
        Clause::ZeroMissed => format!("the target is {} and the actual{}exceeds it", say(Target), actual),
        Clause::ZeroPerPoint => format!(
            "the target is {} and the actual {}; each {} above it costs {} points, in proportion",
            say(Target),
            say(Actual),
            figures.step(),
            bare(Deduct)
        ),
        Clause::EqualMet => pair("equals", ""),
        Clause::EqualDeviation => pair("deviates from", "; points are taken in proportion to the deviation"),
        Clause::EqualMissed => pair("does not equal", ""),
        Clause::RangeInside => format!(
            "the actual{}lies within the target range of {} to {}",
            actual,
            say(From),
            say(To)
        ),
        Clause::RangeBelow => format!(
            "the actual{}lies below the target range of {} to {}; {}",
            actual,
            say(From),
            say(To),
            if figures.positive(Actual) && figures.positive(From) {
                "scored in proportion to the lower bound"
            } else {
                "below 0 there is no proportion"
            }
        ),
        Clause::RangeAbove => format!(
            "the actual{}lies above the target range of {} to {}; {}",
            actual,
            say(From),
            say(To),
            match (figures.positive(To), is_ratio(figures)) {
                (false, _) => "no proportion to a bound of 0 or less",
                (true, true) => "scored by the ratio of upper bound to actual",
                (true, false) => "points are taken in proportion to the excess over the upper bound",
            }
        ),
        Clause::ExecutionFull => format!("{}, which reaches 100%", execution(figures)),
        Clause::ExecutionShare if !gives_points(figures) => {
            format!("{}, which is negative", execution(figures))
        }
        Clause::ExecutionShare => format!("{}, below 100%; scored in proportion", execution(figures)),
        Clause::StepsNone => steps_none(figures),
        Clause::StepsTaken => steps_taken(figures),
        Clause::Band => format!("the actual{}lies in the band “{}”", actual, band(figures)),
        Clause::BandNone => format!("the actual{}lies in none of the bands", actual),
        Clause::Checklist => checklist(figures),
        Clause::Yes => "the requirement is judged as met".to_owned(),
        Clause::No => "the requirement is judged as not met".to_owned(),
        Clause::TierSameWord => {
            "the actual says the target's own words and no tier was picked, so the target counts as met".to_owned()
        }
        Clause::TierFull | Clause::TierPartial | Clause::TierMissed => tier(figures),
        Clause::InTime => "done in time".to_owned(),
        Clause::LateDays => late(&bare(Late), "day", &bare(Deduct)),
        Clause::LateMonths => late(&bare(Late), "month", &bare(Deduct)),
        Clause::SpanInTime => format!("it took {}, within the {} allowed", say(Actual), say(Target)),
        Clause::SpanLate => span_late(figures),
        Clause::Manual => format!("set by the evaluator (weight {})", bare(Weight)),
        Clause::OverAchieved => format!(
            "the actual{}is {} of the target {}, at or above {}; this costs {} of the weight",
            actual,
            times(figures),
            say(Target),
            figures.as_percent(InputName::Threshold),
            figures.as_percent(Deduct)
        ),
    }
}

fn late(count: &str, unit: &str, deduct: &str) -> String {
    format!("late by {count} {unit}(s), a started {unit} counting whole; each costs {deduct} points")
}

fn execution(figures: &Figures<'_>) -> String {
    let executed = figures.term(InputName::Executed, InputName::Budget);
    let budget = figures.term(InputName::Budget, InputName::Executed);
    let rate = execution_rate(figures).map_or_else(String::new, |rate| format!(" {rate}"));
    format!("executed {executed} ÷ budget {budget}{rate}")
}

fn steps_none(figures: &Figures<'_>) -> String {
    let actual = figures.actual();
    let target = figures.say(InputName::Target);
    if same(figures) {
        format!("the actual{actual}reaches the target {target}; nothing is taken")
    } else if a_step_away(figures) {
        format!("the actual{actual}is better than the target {target}; nothing is taken")
    } else {
        format!(
            "the actual{actual}is less than one step ({}) off the target {target}; nothing is taken",
            figures.step()
        )
    }
}

fn steps_taken(figures: &Figures<'_>) -> String {
    let side = match figures.compare(InputName::Actual, InputName::Target) {
        Some(Ordering::Less) => "below",
        Some(Ordering::Greater) => "above",
        _ => "off",
    };
    let gap = figures
        .gap(InputName::Actual, InputName::Target)
        .map_or_else(String::new, |gap| {
            format!(" {}", figures.distance(gap, InputName::Target))
        });
    let started = match started(figures) {
        Started::None => "",
        Started::Dropped => " (a started step does not count)",
        Started::Whole => " (a started step counts whole)",
        Started::InPart => " (in proportion)",
    };
    format!(
        "the actual{}lies{gap} {side} the target {}; each {} costs {} points, {} steps{started}",
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
        (Some(_), Some(_)) => format!("{} to {}", figures.say(InputName::From), figures.say(InputName::To)),
        (Some(_), None) => format!("from {} up", figures.say(InputName::From)),
        (None, Some(_)) => format!("up to {}", figures.say(InputName::To)),
        (None, None) => "any".to_owned(),
    }
}

fn checklist(figures: &Figures<'_>) -> String {
    let items = figures.bare(InputName::Items);
    if figures.value(InputName::Ticked) == Some(Decimal::ZERO) {
        return format!("none of the {items} points is met");
    }
    let more = figures.value(InputName::Points) > figures.value(InputName::Weight);
    let capped = if more {
        format!(
            ", more than the weight {}, which counts",
            figures.bare(InputName::Weight)
        )
    } else {
        String::new()
    };
    format!(
        "{} of {items} points are met, together worth {}{capped}",
        figures.bare(InputName::Ticked),
        figures.bare(InputName::Points)
    )
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
        Some(place) if place <= Decimal::ZERO => "the bottom of the tier".to_owned(),
        Some(place) if place >= Decimal::ONE_HUNDRED => "the top of the tier".to_owned(),
        Some(place) => format!("{}% of the way up the tier", plain(place)),
        None => "no place in the tier given".to_owned(),
    };
    format!(
        "judged “{}”: the tier is {}–{} of the weight, {}; {place}",
        tier_name(tier, Lang::En),
        figures.as_percent(InputName::LowerCut),
        figures.as_percent(InputName::UpperCut),
        band_words(lower, upper, tier, figures.decimals(), Lang::En),
    )
}

fn span_late(figures: &Figures<'_>) -> String {
    let unit = figures.get(InputName::Target).map_or("", |target| target.unit.as_str());
    let unit = match unit {
        "天" | "日" => "day",
        "个月" | "月" => "month",
        "年" => "year",
        "周" => "week",
        "小时" => "hour",
        _ => "unit",
    };
    let late = late(&figures.bare(InputName::Late), unit, &figures.bare(InputName::Deduct));
    format!(
        "it took {}, longer than the {} allowed: {late}",
        figures.say(InputName::Actual),
        figures.say(InputName::Target),
    )
}

fn times(figures: &Figures<'_>) -> String {
    share_of_target(figures).map_or_else(
        || "a multiple".to_owned(),
        |share| share.replace("= ", "").replace("≈ ", "about "),
    )
}
