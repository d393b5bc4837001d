//! What would change the grade, in sentences.

use super::number::{plain, points};
use super::{Lang, rounding_words};
use crate::score::{DisputeOutcome, LostShare, NextStep, Outcome, RoundingOutcome, RowGain};

/// Gives an indicator's name by its id.
type Name<'a> = &'a dyn Fn(&str) -> String;

/// The way to the next grade: one sentence for the distance, one for each row.
pub fn next_step_text(step: &NextStep, name: Name, lang: Lang) -> Vec<String> {
    let (grade, distance) = (&step.grade, plain(step.distance));
    let mut said = vec![match (lang, step.enough) {
        (Lang::Zh, true) => format!("距“{grade}”还差 {distance} 分，最少改下面 {} 行：", step.gains.len()),
        (Lang::Zh, false) => format!("距“{grade}”还差 {distance} 分，现有失分全部补上也不够："),
        (Lang::En, true) => format!(
            "{distance} points short of “{grade}”; the fewest rows that bridge it ({}):",
            step.gains.len()
        ),
        (Lang::En, false) => {
            format!("{distance} points short of “{grade}”; all lost points together do not bridge it:")
        }
    }];
    said.extend(step.gains.iter().map(|gain| gain_text(gain, name, lang)));
    said
}

fn gain_text(gain: &RowGain, name: Name, lang: Lang) -> String {
    let (row, from, to) = (name(&gain.id), plain(gain.from), plain(gain.to));
    match (&gain.actual, lang) {
        (Some(actual), Lang::Zh) => format!("“{row}”由 {from} 分到 {to} 分，完成值要到 {}。", actual.text()),
        (Some(actual), Lang::En) => format!("“{row}” from {from} to {to}: an actual of {}.", actual.text()),
        (None, Lang::Zh) => format!("“{row}”由 {from} 分到 {to} 分。"),
        (None, Lang::En) => format!("“{row}” from {from} to {to}."),
    }
}

/// A row's part of the points lost.
pub fn lost_share_text(share: &LostShare, name: Name, lang: Lang) -> String {
    let (row, lost, percent) = (name(&share.id), plain(share.lost), plain(share.share));
    match lang {
        Lang::Zh => format!("“{row}”失 {lost} 分，占全部失分的 {percent}%。"),
        Lang::En => format!("“{row}” lost {lost} points, {percent}% of all that were lost."),
    }
}

/// How the grade depends on the rounding: the roundings under which it is another, or that none changes it.
pub fn rounding_text(outcomes: &[RoundingOutcome], now: &Outcome, lang: Lang) -> Vec<String> {
    let other: Vec<&RoundingOutcome> = outcomes.iter().filter(|it| it.outcome.grade != now.grade).collect();
    if other.is_empty() {
        let totals = || outcomes.iter().map(|it| it.outcome.total).chain([now.total]);
        let (least, most) = (totals().min().unwrap_or(now.total), totals().max().unwrap_or(now.total));
        return vec![match (lang, least == most) {
            (Lang::Zh, true) => "换任何取整方式，总分和等级都不变。".to_owned(),
            (Lang::En, true) => "No rounding changes the total or the grade.".to_owned(),
            (Lang::Zh, false) => format!(
                "换取整方式，总分在 {} 到 {} 之间，等级不变。",
                plain(least),
                plain(most)
            ),
            (Lang::En, false) => format!(
                "Other roundings give {} to {}; the grade stays.",
                plain(least),
                plain(most)
            ),
        }];
    }
    let each = |it: &RoundingOutcome| {
        let words = rounding_words(it.rounding, lang);
        let (total, grade) = (points(it.outcome.total, it.rounding.decimals), grade(&it.outcome, lang));
        match lang {
            Lang::Zh => format!("改为{words}：总分 {total}，等级“{grade}”。"),
            Lang::En => format!("With {words}: {total}, “{grade}”."),
        }
    };
    other.into_iter().map(each).collect()
}

/// What comes out when the computed score is taken in the place of a person's.
pub fn dispute_text(dispute: &DisputeOutcome, name: Name, now: &Outcome, lang: Lang) -> String {
    let (own, proposed) = (plain(dispute.own), plain(dispute.proposed));
    let what = match (&dispute.id, lang) {
        (Some(id), Lang::Zh) => format!("“{}”自评 {own} 分，按测算 {proposed} 分", name(id)),
        (Some(id), Lang::En) => format!("“{}”: own score {own}, computed {proposed}", name(id)),
        (None, Lang::Zh) => format!("有出入的各行自评共 {own} 分，全部按测算 {proposed} 分"),
        (None, Lang::En) => format!("All disputed rows: own scores {own}, computed {proposed}"),
    };
    let total = plain(dispute.outcome.total);
    let grade = grade(&dispute.outcome, lang);
    match (lang, dispute.outcome.grade == now.grade) {
        (Lang::Zh, true) => format!("{what}，总分是 {total}，等级不变。"),
        (Lang::Zh, false) => format!("{what}，总分是 {total}，等级变为“{grade}”。"),
        (Lang::En, true) => format!("{what}; the total would be {total}, the grade the same."),
        (Lang::En, false) => format!("{what}; the total would be {total}, the grade “{grade}”."),
    }
}

fn grade(outcome: &Outcome, lang: Lang) -> &str {
    outcome.grade.as_deref().unwrap_or(lang.pick("未定", "open"))
}
