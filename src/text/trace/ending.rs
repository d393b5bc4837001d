//! The end of the sentence: computation, exact value, rounding, score.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::form::Sums as _;
use crate::form::{Rounding, RoundingMode, RoundingPlace};
use crate::score::{Clause, Exact, InputName};
use crate::text::Lang;
use crate::text::number::{fraction, is_exactly};

use super::computation::computation;
use super::figures::Figures;

/// From the colon (or comma) after the facts to the full stop.
pub fn ending(figures: &Figures<'_>) -> String {
    let lang = figures.lang;
    let Some(score) = figures.trace.score else {
        return lang.pick("，没有得分。", "; there is no score.").to_owned();
    };
    let shown = figures.points(score);
    let rounded = figures
        .trace
        .exact
        .as_ref()
        .filter(|exact| !is_exactly(exact, score))
        .zip(figures.trace.rounding);
    let way = match computation(figures) {
        Some(computation) if computation.used_up => match lang {
            Lang::Zh => format!("：{} < 0，扣完为止", computation.text),
            Lang::En => format!(": {} < 0, and no score is below 0", computation.text),
        },
        Some(computation) => {
            let text = computation.text;
            let exact = figures.trace.exact.as_ref().map(|exact| digits(exact, figures));
            let equals = exact.map_or_else(String::new, |exact| format!(" = {exact}"));
            match lang {
                Lang::Zh => format!("：{text}{equals}"),
                Lang::En => format!(": {text}{equals}"),
            }
        }
        None => match (rounded, lang) {
            (Some((exact, _)), Lang::Zh) => format!("，得分精确值 {}", digits(exact, figures)),
            (Some((exact, _)), Lang::En) => format!("; exactly {}", digits(exact, figures)),
            (None, _) => String::new(),
        },
    };
    // A score held below the next tier is not the rounded one; the note says why.
    let by_rule = rounded.filter(|(_, rounding)| next_tier(figures, *rounding).is_none());
    let rounding = by_rule.map_or_else(String::new, |(_, rounding)| match lang {
        Lang::Zh => format!("，{}", rounding_words(rounding, lang)),
        Lang::En => format!(", {}", rounding_words(rounding, lang)),
    });
    let notes = notes(figures, score, rounded);
    let full = is_full(figures.trace.clause) && figures.value(InputName::Weight) == Some(score);
    let none = score.is_zero() && way.is_empty();
    match lang {
        Lang::Zh if full => format!("{way}{rounding}，得满分 {shown} 分{notes}。"),
        Lang::Zh if none => format!("，不得分（{shown} 分）。"),
        Lang::Zh => format!("{way}{rounding}，得 {shown} 分{notes}。"),
        Lang::En if full => format!("{way}{rounding}, giving full points ({shown}){notes}."),
        Lang::En if none => format!(", giving no points ({shown})."),
        Lang::En => format!("{way}{rounding}, giving {shown} points{notes}."),
    }
}

/// How a score is rounded: `四舍五入到 0.01`.
pub fn rounding_words(rounding: Rounding, lang: Lang) -> String {
    let unit = match (rounding.decimals, lang) {
        (0, _) => lang.pick("整数", "whole points").to_owned(),
        // More than the format's 6 decimals is a damaged file's, and no reason to fail.
        (decimals, Lang::Zh) => format!(" {}", Decimal::new(1, u32::from(decimals.min(28)))),
        (decimals, Lang::En) => Decimal::new(1, u32::from(decimals.min(28))).to_string(),
    };
    match (rounding.mode, lang) {
        (RoundingMode::HalfUp, Lang::Zh) => format!("四舍五入到{unit}"),
        (RoundingMode::HalfUp, Lang::En) => format!("rounded half up to {unit}"),
        (RoundingMode::HalfEven, Lang::Zh) => format!("四舍六入五成双到{unit}"),
        (RoundingMode::HalfEven, Lang::En) => format!("rounded half to even to {unit}"),
        (RoundingMode::Down, Lang::Zh) => format!("只舍不入到{unit}"),
        (RoundingMode::Down, Lang::En) => format!("rounded down to {unit}"),
        (RoundingMode::Up, Lang::Zh) => format!("只入不舍到{unit}"),
        (RoundingMode::Up, Lang::En) => format!("rounded up to {unit}"),
    }
}

/// Enough digits to see why it was rounded so.
fn digits(exact: &Exact, figures: &Figures<'_>) -> String {
    fraction(exact, usize::from(figures.decimals()).saturating_add(3))
}

/// What a reader of the rounded score would otherwise get wrong.
fn notes(figures: &Figures<'_>, score: Decimal, rounded: Option<(&Exact, Rounding)>) -> String {
    let Some((exact, rounding)) = rounded else {
        return String::new();
    };
    let lang = figures.lang;
    let mut notes = Vec::new();
    let whole = figures.value(InputName::Weight) == Some(score);
    if let Some(upper) = next_tier(figures, rounding) {
        let upper = figures.points(upper);
        notes.push(match lang {
            Lang::Zh => format!("须低于上一档的 {upper} 分"),
            Lang::En => format!("it has to stay below the {upper} of the next tier"),
        });
    }
    if whole && computation(figures).is_some() {
        notes.push(
            lang.pick(
                "舍入后与分值相同，并非足额完成",
                "equal to the weight only by rounding, not fully met",
            )
            .to_owned(),
        );
    }
    if score.is_zero() && exact.numerator > 0 {
        notes.push(lang.pick("舍入后为 0", "0 only by rounding").to_owned());
    }
    if rounding.place == RoundingPlace::Total {
        notes.push(
            lang.pick("合计总分时用舍入前的数", "the total adds up the value before rounding")
                .to_owned(),
        );
    }
    match (notes.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("（{}）", notes.join("；")),
        (false, Lang::En) => format!(" ({})", notes.join("; ")),
    }
}

/// The cut to the next tier, when plain rounding would have reached it. The cut belongs to the upper tier, so the score
/// was rounded down from it.
fn next_tier(figures: &Figures<'_>, rounding: Rounding) -> Option<Decimal> {
    if !matches!(figures.trace.clause, Clause::TierPartial | Clause::TierMissed) {
        return None;
    }
    let lower = figures.part_of_weight(InputName::LowerCut)?;
    let upper = figures.part_of_weight(InputName::UpperCut)?;
    let way = upper.try_minus(lower)?.checked_mul(figures.value(InputName::Place)?)?;
    let exact = lower.try_plus(way.checked_div(Decimal::ONE_HUNDRED)?)?;
    let strategy = match rounding.mode {
        RoundingMode::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        RoundingMode::HalfEven => RoundingStrategy::MidpointNearestEven,
        RoundingMode::Down => RoundingStrategy::ToZero,
        RoundingMode::Up => RoundingStrategy::AwayFromZero,
    };
    let rounded = exact.round_dp_with_strategy(u32::from(rounding.decimals), strategy);
    (rounded >= upper).then_some(upper)
}

/// The clauses that give all points because the target is met; 得满分 is said of these alone.
fn is_full(clause: Clause) -> bool {
    matches!(
        clause,
        Clause::AtLeastMet
            | Clause::AtMostMet
            | Clause::ZeroMet
            | Clause::EqualMet
            | Clause::RangeInside
            | Clause::ExecutionFull
            | Clause::StepsNone
            | Clause::Yes
            | Clause::TierSameWord
            | Clause::InTime
            | Clause::SpanInTime
    )
}
