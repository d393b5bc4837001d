//! The sentences beside the total: what is scored and open, how far the grade is, and what holds it down.
//!
//! They stand in a narrow panel, one below the other, and have no full stop.

use rust_decimal::Decimal;

use crate::form::Rounding;
use crate::form::Sums as _;
use crate::score::{Exact, NextGrade, TotalScore};

use super::number::{fraction, is_exactly, plain, points, quotient};
use super::{Lang, rounding_words};

/// What a sentence of the score panel is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// How much is scored and open, and how far above the grade's bound.
    Summary,
    /// The total or grade may still change.
    Provisional,
    /// Rows left out; the total is rescaled.
    LeftOut,
    /// The cap by the execution rate.
    Cap,
    /// The one-vote veto.
    Veto,
    /// What the next better grade asks for.
    Next,
}

/// All sentences of the score panel, in the order in which they are to be shown. `name` gives an indicator's name by id.
pub fn panel(
    total: &TotalScore,
    rounding: Rounding,
    name: impl Fn(&str) -> String,
    lang: Lang,
) -> Vec<(About, String)> {
    let decimals = rounding.decimals;
    [
        Some((About::Summary, summary(total, decimals, lang))),
        provisional(total, lang).map(|text| (About::Provisional, text)),
        left_out(total, rounding, lang).map(|text| (About::LeftOut, text)),
        cap(total, decimals, lang).map(|text| (About::Cap, text)),
        veto(total, lang).map(|text| (About::Veto, text)),
        total
            .next
            .as_ref()
            .map(|next| (About::Next, next_grade(total, next, decimals, name, lang))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn summary(total: &TotalScore, decimals: u8, lang: Lang) -> String {
    let scored = total.weight.minus(total.open).minus(total.left_out);
    let said = |value: Decimal| plain(value);
    let mut text = match (lang, scored.is_zero(), total.open.is_zero()) {
        (Lang::Zh, true, false) => format!("还没有评分，待评 {} 分", said(total.open)),
        (Lang::En, true, false) => format!("Nothing scored yet, {} points open", said(total.open)),
        (Lang::Zh, _, true) => format!("已评 {} 分，没有待评", said(scored)),
        (Lang::En, _, true) => format!("{} points scored, none open", said(scored)),
        (Lang::Zh, false, false) => format!("已评 {} 分，待评 {} 分", said(scored), said(total.open)),
        (Lang::En, false, false) => format!("{} points scored, {} open", said(scored), said(total.open)),
    };
    // The lowest grade starts at 0; the distance to that tells nothing.
    let above = total.above_bound.filter(|above| *above != total.total);
    if let Some((above, grade)) = above.zip(total.grade.as_ref()) {
        let above = points(above, decimals);
        text.push_str(&match lang {
            Lang::Zh => format!("；高出“{grade}”的下限 {above} 分"),
            Lang::En => format!("; {above} above the lower bound of “{grade}”"),
        });
    }
    text
}

fn provisional(total: &TotalScore, lang: Lang) -> Option<String> {
    if total.open_rows == 0 {
        return None;
    }
    let rows = total.open_rows;
    let settled = total.grade.is_some();
    Some(match lang {
        Lang::Zh if settled => format!("还有 {rows} 行待评，总分是暂定的；等级不会再变"),
        Lang::Zh => format!("还有 {rows} 行待评，总分是暂定的；等级待评完后确定"),
        Lang::En if settled => format!("{rows} row(s) open: the total is provisional, the grade will not change"),
        Lang::En => format!("{rows} row(s) open: the total is provisional, the grade is not decided yet"),
    })
}

fn left_out(total: &TotalScore, rounding: Rounding, lang: Lang) -> Option<String> {
    if total.left_out.is_zero() {
        return None;
    }
    let left_out = plain(total.left_out);
    let counted = total.weight.try_minus(total.left_out)?;
    let (counted_text, full) = (plain(counted), plain(total.full_marks));
    let Some(exact) = rescaled(total, counted) else {
        return Some(match lang {
            Lang::Zh => format!("不适用 {left_out} 分，没有其余的分可以折算"),
            Lang::En => format!("{left_out} points do not apply; nothing is left to rescale"),
        });
    };
    let decimals = rounding.decimals;
    let result = total.capped.map_or(total.total, |cap| cap.before);
    let shown = points(result, decimals);
    let way = format!("{} ÷ {counted_text} × {full}", plain(total.sum));
    let end = if is_exactly(&exact, result) {
        format!("{way} = {shown}")
    } else {
        let digits = fraction(&exact, usize::from(decimals).saturating_add(3));
        let how = rounding_words(rounding, lang);
        match lang {
            Lang::Zh => format!("{way} = {digits}，{how}，得 {shown} 分"),
            Lang::En => format!("{way} = {digits}, {how}: {shown}"),
        }
    };
    Some(match lang {
        Lang::Zh => format!("不适用 {left_out} 分，按 {counted_text} 分折算为 {full} 分：{end}"),
        Lang::En => format!("{left_out} points do not apply; {counted_text} are rescaled to {full}: {end}"),
    })
}

fn rescaled(total: &TotalScore, counted: Decimal) -> Option<Exact> {
    quotient(total.sum.checked_mul(total.full_marks)?, counted)
}

fn cap(total: &TotalScore, decimals: u8, lang: Lang) -> Option<String> {
    let cap = total.capped?;
    let (below, max, before) = (plain(cap.below), plain(cap.max), points(cap.before, decimals));
    Some(match lang {
        Lang::Zh => format!("预算执行率低于 {below}%，总分最高 {max} 分：原得 {before} 分，按 {max} 分计"),
        Lang::En => format!("Execution rate below {below}%: at most {max} points; {before} counts as {max}"),
    })
}

fn veto(total: &TotalScore, lang: Lang) -> Option<String> {
    if !total.vetoed {
        return None;
    }
    let grade = total.grade.as_deref().unwrap_or("");
    Some(match lang {
        Lang::Zh => format!("有一票否决事项，不论总分多少，等级定为“{grade}”"),
        Lang::En => format!("A one-vote veto holds: the grade is “{grade}” whatever the total"),
    })
}

fn next_grade(total: &TotalScore, next: &NextGrade, decimals: u8, name: impl Fn(&str) -> String, lang: Lang) -> String {
    let distance = points(next.distance, decimals);
    let grade = &next.name;
    let gains: Vec<String> = next
        .gains
        .iter()
        .map(|gain| match lang {
            Lang::Zh => format!("{}（+{}）", name(&gain.id), points(gain.points, decimals)),
            Lang::En => format!("{} (+{})", name(&gain.id), points(gain.points, decimals)),
        })
        .collect();
    let enough = reaches(total, next);
    match lang {
        Lang::Zh if gains.is_empty() => format!("差 {distance} 分到“{grade}”"),
        Lang::Zh if enough => format!("差 {distance} 分到“{grade}”：补齐{}", gains.join("、")),
        Lang::Zh => format!("差 {distance} 分到“{grade}”：补齐{}也不够", gains.join("、")),
        Lang::En if gains.is_empty() => format!("{distance} points short of “{grade}”"),
        Lang::En if enough => format!("{distance} points short of “{grade}”: regain {}", gains.join(", ")),
        Lang::En => format!(
            "{distance} points short of “{grade}”: even {} would not do",
            gains.join(", ")
        ),
    }
}

/// Whether the gains bridge the distance. With rows left out a point of a row is worth more in the total.
fn reaches(total: &TotalScore, next: &NextGrade) -> bool {
    let sum = next.gains.iter().fold(Decimal::ZERO, |sum, gain| sum.plus(gain.points));
    if total.left_out.is_zero() {
        return sum >= next.distance;
    }
    let counted = total.weight.minus(total.left_out);
    sum.checked_mul(total.full_marks)
        .zip(next.distance.checked_mul(counted))
        .is_none_or(|(gained, needed)| gained >= needed)
}
