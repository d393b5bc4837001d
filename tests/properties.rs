//! What holds for every form, whatever is typed into it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly"
)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use ziping::check::check;
use ziping::form::json::{Document, read, write};
use ziping::form::{Assessment, Limits, Rule, Settings};
use ziping::review::{ResultFile, result};
use ziping::score::{Clause, GroupScore, RowScore, RowState, ScoreSheet, score};

#[path = "oracle/form.rs"]
mod form;

use form::{ROW, Row, own_row, row, rule, settings};

// --- what may be typed ---------------------------------------------------------------------------------------------

const WORDS: [&str; 32] = [
    "",
    " ",
    "—",
    "/",
    "无",
    "健全",
    "达成预期指标",
    "≥",
    "≤%",
    "12月底前",
    "9月前",
    "12个月内",
    "2023年8月7日",
    "2024年2月29日",
    "13月底前",
    "2月30日",
    "0月",
    "60%-80%",
    "80%-60%",
    "0-0",
    "4万多名",
    "-0%",
    "≥-5%",
    "1,234.5",
    "79228162514264337593543950335",
    "-79228162514264337593543950335亿元",
    "0.0000000000000000000000000001",
    "1e9",
    "∞",
    "１００％",
    "≧ ═ 100 百分比",
    "98%以上",
];

fn figure() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec!["", "", "≥", "≤", "=", ">", "<", "不超过"]);
    let unit = prop::sample::select(vec!["", "%", "%", "‰", "个", "万元", "元", "万人", "天", "个月", "月"]);
    (sign, -2_000_000_i64..2_000_000, 0_u32..7, unit)
        .prop_map(|(sign, digits, scale, unit)| format!("{sign}{}{unit}", Decimal::new(digits, scale)))
}

/// A cell: a figure, a known oddity, or anything at all.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => figure(),
        2 => prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[0-9.,%‰≥≤=万亿元个月年日前底内-]{0,12}",
    ]
}

/// Whether the parameters of rules and settings keep to what their types say, or are anything.
#[derive(Clone, Copy)]
enum Template {
    Sound,
    Wild,
}

impl Template {
    /// A decimal string above 0.
    fn amount(self) -> BoxedStrategy<String> {
        let sound = (1_i64..10_000, 0_u32..4).prop_map(|(digits, scale)| Decimal::new(digits, scale).to_string());
        let odd = prop::sample::select(vec![
            "0",
            "-1",
            "-0.5",
            "-79228162514264337593543950335",
            "79228162514264337593543950335",
            "0.0000000000000000000000000001",
        ]);
        match self {
            Self::Sound => sound.boxed(),
            Self::Wild => prop_oneof![4 => sound, 1 => odd.prop_map(str::to_owned)].boxed(),
        }
    }

    /// A decimal string within 0..=100.
    fn percent(self) -> BoxedStrategy<String> {
        let sound = (0_i64..=1_000).prop_map(|digits| Decimal::new(digits, 1).to_string());
        match self {
            Self::Sound => sound.boxed(),
            Self::Wild => prop_oneof![sound, self.amount()].boxed(),
        }
    }

    fn zero_target(self) -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(json!({ "kind": "allOrNothing" })),
            (self.amount(), self.amount())
                .prop_map(|(per, deduct)| json!({ "kind": "perPoint", "per": per, "deduct": deduct })),
        ]
    }

    fn band(self) -> impl Strategy<Value = Value> {
        let bound = || option::of(self.amount());
        (bound(), bound(), any::<bool>(), any::<bool>(), self.amount()).prop_map(
            |(from, to, from_included, to_included, score)| {
                json!({
                    "from": from, "to": to, "fromIncluded": from_included, "toIncluded": to_included, "score": score,
                })
            },
        )
    }

    fn cuts(self) -> impl Strategy<Value = Value> {
        (self.percent(), self.percent()).prop_map(move |(one, other)| {
            let swap = matches!(self, Self::Sound) && form::decimal(&one) < form::decimal(&other);
            let (full, partial) = if swap { (other, one) } else { (one, other) };
            json!({ "full": full, "partial": partial })
        })
    }

    fn rule(self) -> impl Strategy<Value = Rule> {
        let variant = prop::sample::select(vec!["linear", "ratio"]);
        let policy = prop::sample::select(vec!["asAtLeast", "deviation", "exact"]);
        let side = prop::sample::select(vec!["below", "above", "either"]);
        let mode = prop::sample::select(vec!["floor", "ceil", "proRata"]);
        let late = prop::sample::select(vec!["day", "month"]);
        let json = prop_oneof![
            Just(json!({ "kind": "atLeast" })),
            (option::of(variant), option::of(self.zero_target()))
                .prop_map(|(variant, zero)| json!({ "kind": "atMost", "variant": variant, "zeroTarget": zero })),
            (option::of(policy), option::of(self.zero_target()))
                .prop_map(|(policy, zero)| json!({ "kind": "equal", "policy": policy, "zeroTarget": zero })),
            Just(json!({ "kind": "range" })),
            Just(json!({ "kind": "executionRate" })),
            (side, self.amount(), self.amount(), option::of(mode)).prop_map(|(side, per, deduct, mode)| {
                json!({ "kind": "steps", "side": side, "per": per, "deduct": deduct, "mode": mode })
            }),
            vec(self.band(), 0..5).prop_map(|bands| json!({ "kind": "bands", "bands": bands })),
            Just(json!({ "kind": "checklist" })),
            Just(json!({ "kind": "yesNo" })),
            option::of(self.cuts()).prop_map(|cuts| json!({ "kind": "tiers", "cuts": cuts })),
            (late, self.amount()).prop_map(|(per, deduct)| json!({ "kind": "deadline", "per": per, "deduct": deduct })),
            Just(json!({ "kind": "manual" })),
        ];
        json.prop_map(|json| rule(&json.to_string()))
    }

    fn settings(self) -> impl Strategy<Value = Settings> {
        let over = prop_oneof![
            Just(json!({ "policy": "none" })),
            Just(json!({ "policy": "flag", "threshold": "130" })),
            (self.amount(), self.percent()).prop_map(
                |(threshold, deduct)| json!({ "policy": "deduct", "threshold": threshold, "deduct": deduct })
            ),
        ];
        let decimals = match self {
            Self::Sound => (0_u8..=6).boxed(),
            Self::Wild => prop_oneof![0_u8..=6, any::<u8>()].boxed(),
        };
        (
            prop::sample::select(vec!["indicator", "total"]),
            decimals,
            prop::sample::select(vec!["halfUp", "halfEven", "down", "up"]),
            prop::sample::select(vec!["linear", "ratio"]),
            prop::sample::select(vec!["asAtLeast", "deviation", "exact"]),
            prop::sample::select(vec!["rescale", "full", "zero"]),
            self.zero_target(),
            over,
            vec((self.amount(), self.amount()), 0..3),
        )
            .prop_map(
                |(place, decimals, mode, at_most, equal, away, zero_target, over, caps)| {
                    let caps: Vec<Value> = caps
                        .iter()
                        .map(|(below, max)| json!({ "below": below, "max": max }))
                        .collect();
                    settings(&json!({
                        "rounding": { "place": place, "decimals": decimals, "mode": mode },
                        "atMost": at_most, "equal": equal, "notApplicable": away, "zeroTarget": zero_target,
                        "overAchievement": over, "totalCaps": caps,
                    }))
                },
            )
    }

    fn weight(self) -> BoxedStrategy<Decimal> {
        match self {
            Self::Sound => weight().boxed(),
            Self::Wild => prop_oneof![3 => weight(), 1 => self.amount().prop_map(|text| form::decimal(&text))].boxed(),
        }
    }

    /// Any row in one of a few groups, with any answer; sometimes it does not apply.
    fn row(self) -> impl Strategy<Value = Row> {
        let group = prop::sample::select(vec!["1.1", "1.2", "2", "3.1"]);
        let points = vec(self.amount(), 0..4);
        let away = prop::bool::weighted(0.1);
        (
            group,
            self.weight(),
            self.rule(),
            cell(),
            cell(),
            any_answer(),
            points,
            away,
        )
            .prop_map(|(group, weight, rule, target, actual, mut answer, points, away)| {
                if away {
                    answer["notApplicable"] = json!({ "reason": "本年未安排" });
                }
                row(ROW, weight, rule, &target, &actual)
                    .in_group(group)
                    .answered(&answer)
                    .with_checklist(&points)
            })
    }

    /// A form of any rows, with any funds.
    fn form(self) -> impl Strategy<Value = Assessment> {
        (vec(self.row(), 1..9), self.settings(), cell(), cell()).prop_map(|(rows, settings, budget, executed)| {
            form::with_funds(form::form(numbered(rows), settings), &budget, &executed)
        })
    }
}

/// Gives the rows ids by their number.
fn numbered(mut rows: Vec<Row>) -> Vec<Row> {
    for (number, row) in rows.iter_mut().enumerate() {
        row.indicator.id = format!("r{number}");
    }
    rows
}

/// The answer's fields beside the actual.
fn any_answer() -> impl Strategy<Value = Value> {
    let tier = (
        prop::sample::select(vec!["full", "partial", "missed"]),
        Template::Wild.percent(),
    );
    let own = prop_oneof![3 => Template::Wild.amount(), 1 => any::<String>()];
    (
        option::weighted(0.5, tier),
        option::of(vec(1_u8..6, 0..5)),
        option::of(any::<bool>()),
        option::weighted(0.2, own),
    )
        .prop_map(|(tier, ticks, yes, own)| {
            let mut answer = json!({});
            if let Some((tier, place)) = tier {
                answer["tier"] = json!({ "tier": tier, "place": place });
            }
            if let Some(ticks) = ticks {
                answer["ticks"] = ticks.iter().map(|tick| format!("c{tick}")).collect();
            }
            if let Some(yes) = yes {
                answer["yes"] = yes.into();
            }
            if let Some(own) = own {
                answer["ownScore"] = own.into();
            }
            answer
        })
}

fn weight() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (1_i64..10_000).prop_map(|hundredths| Decimal::new(hundredths, 2)),
        (1_i64..30).prop_map(Decimal::from),
    ]
}

/// Rows with a sensible target and actual, so that most of them are scored.
fn plain_row() -> impl Strategy<Value = Row> {
    let group = prop::sample::select(vec!["1.1", "1.2", "2", "3.1"]);
    let kind = prop::sample::select(vec!["atLeast", "atMost", "equal", "yesNo"]);
    (
        group,
        weight(),
        kind,
        1_u32..500,
        option::weighted(0.8, 0_u32..900),
        prop::bool::weighted(0.15),
    )
        .prop_map(|(group, weight, kind, target, actual, away)| {
            let mut answer = json!({});
            if let Some(actual) = actual {
                answer["yes"] = (actual % 2 == 0).into();
            }
            if away {
                answer["notApplicable"] = json!({ "reason": "本年未安排" });
            }
            let actual = actual.map(|actual| format!("{actual}个")).unwrap_or_default();
            row(ROW, weight, rule(kind), &format!("{target}个"), &actual)
                .in_group(group)
                .answered(&answer)
        })
}

fn plain_form() -> impl Strategy<Value = Assessment> {
    let away = prop::sample::select(vec!["rescale", "full", "zero"]);
    (vec(plain_row(), 1..15), away)
        .prop_map(|(rows, away)| form::form(numbered(rows), settings(&json!({ "notApplicable": away }))))
}

// --- what holds ------------------------------------------------------------------------------------------------------

/// The proposed score of one row of figures.
fn proposed(rule: &Rule, weight: Decimal, target: Decimal, actual: Decimal, settings: &Settings) -> Option<Decimal> {
    let row = row(ROW, weight, rule.clone(), &target.to_string(), &actual.to_string());
    score(&form::form(vec![row], settings.clone())).rows[0].proposed
}

/// A fraction rounded by checked whole numbers; none when they are too large.
fn rounded(row: &RowScore) -> Option<Decimal> {
    let (exact, rounding) = (row.trace.exact.as_ref()?, row.trace.rounding?);
    let unit = 10_i128.pow(rounding.decimals.into());
    let scaled = exact.numerator.checked_mul(unit)?;
    let (whole, rest) = (
        scaled.div_euclid(exact.denominator),
        scaled.rem_euclid(exact.denominator),
    );
    let twice = rest.checked_mul(2)?;
    let up = match serde_json::to_value(rounding.mode).unwrap().as_str().unwrap() {
        "halfUp" => twice >= exact.denominator,
        "halfEven" => twice > exact.denominator || (twice == exact.denominator && whole % 2 == 1),
        "up" => rest > 0,
        _ => false,
    };
    Decimal::try_from_i128_with_scale(whole + i128::from(up), rounding.decimals.into()).ok()
}

/// The rows of a group, by the form.
fn rows_below<'a>(form: &Assessment, sheet: &'a ScoreSheet, group: &str) -> Vec<&'a RowScore> {
    fn find<'g>(groups: &'g [ziping::form::Group], id: &str) -> Option<&'g ziping::form::Group> {
        groups.iter().find_map(|group| {
            if group.id == id {
                Some(group)
            } else {
                find(&group.groups, id)
            }
        })
    }
    let group = find(&form.template.groups, group).unwrap();
    let ids: Vec<&str> = group.all_indicators().map(|indicator| indicator.id.as_str()).collect();
    sheet.rows.iter().filter(|row| ids.contains(&row.id.as_str())).collect()
}

fn all_groups(groups: &[GroupScore]) -> Vec<&GroupScore> {
    groups
        .iter()
        .flat_map(|group| std::iter::once(group).chain(all_groups(&group.groups)))
        .collect()
}

fn sum(parts: impl Iterator<Item = Decimal>) -> Decimal {
    parts.sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariant_3_no_input_panics(form in Template::Wild.form()) {
        let sheet = score(&form);
        check(&form, &sheet);
    }

    #[test]
    fn invariant_4_the_score_is_read_from_its_trace(form in Template::Sound.form()) {
        for row in score(&form).rows {
            prop_assert_eq!(row.proposed, row.trace.score, "{:?}", row);
            prop_assert_eq!(row.trace.clause == Clause::Open, row.trace.open.is_some());
            prop_assert_eq!(row.trace.score.is_none(), row.trace.open.is_some(), "{:?}", row.trace);
            if row.state == RowState::Scored {
                prop_assert_eq!(row.score, row.own.or(row.proposed));
            }
            // The tiers below the top stay below the next cut; every other score is its fraction, rounded.
            let lowered = matches!(row.trace.clause, Clause::TierPartial | Clause::TierMissed | Clause::Manual);
            if let Some(rounded) = rounded(&row).filter(|_| !lowered) {
                prop_assert_eq!(row.trace.score, Some(rounded.min(row.weight)), "{:?}", row.trace);
            }
        }
    }

    // As the page does before it hands a file out.
    #[test]
    fn a_result_is_read_again_as_it_was_written(form in Template::Sound.form()) {
        // A file holds no other forms.
        if form.validate().is_err() {
            return Ok(());
        }
        let written = result(&form).to_json();
        let again = read::<ResultFile>(written.as_bytes(), ResultFile::FORMAT, Limits::JSON);
        let again = again.map(|read| write(&read.value)).map_err(|error| format!("{error:?}"));
        prop_assert_eq!(again.as_deref(), Ok(written.as_str()));
    }

    #[test]
    fn every_score_lies_within_its_weight(form in Template::Sound.form()) {
        for row in score(&form).rows {
            for points in [row.proposed, row.own, row.score].into_iter().flatten() {
                prop_assert!(points >= Decimal::ZERO && points <= row.weight, "{:?}", row);
            }
            if let Some(exact) = &row.trace.exact {
                prop_assert!(exact.numerator >= 0 && exact.denominator > 0, "{:?}", row.trace);
            }
        }
    }

    #[test]
    fn more_never_costs_points_where_at_least_is_asked(
        weight in weight(), target in -500_i64..5_000, low in -9_000_i64..9_000, gap in 0_i64..5_000, decimals in 0_u8..5,
        mode in prop::sample::select(vec!["halfUp", "halfEven", "down", "up"]),
    ) {
        let settings = settings(&form::rounding("indicator", decimals, mode));
        let of = |actual: i64| proposed(&Rule::AtLeast, weight, Decimal::new(target, 1), Decimal::new(actual, 1), &settings);
        let (less, more) = (of(low), of(low + gap));
        prop_assert!(less.is_some() && less <= more, "{less:?} at {low}, {more:?} at {}", low + gap);
    }

    #[test]
    fn more_never_brings_points_where_at_most_is_asked(
        weight in weight(), target in -500_i64..5_000, low in -9_000_i64..12_000, gap in 0_i64..5_000, decimals in 0_u8..5,
        variant in prop::sample::select(vec!["linear", "ratio"]),
        mode in prop::sample::select(vec!["halfUp", "halfEven", "down", "up"]),
        zero_target in Template::Sound.zero_target(),
    ) {
        let rule = rule(&json!({ "kind": "atMost", "variant": variant, "zeroTarget": zero_target }).to_string());
        let settings = settings(&form::rounding("indicator", decimals, mode));
        for target in [target, 0] {
            let of = |actual: i64| proposed(&rule, weight, Decimal::new(target, 1), Decimal::new(actual, 1), &settings);
            let (less, more) = (of(low), of(low + gap));
            prop_assert!(more <= less || less.is_none(), "{less:?} at {low}, {more:?} at {}", low + gap);
        }
    }

    #[test]
    fn the_total_is_the_sum_of_its_parts_at_every_level(form in plain_form()) {
        let sheet = score(&form);
        for group in all_groups(&sheet.groups) {
            let rows = rows_below(&form, &sheet, &group.id);
            let of = |state: RowState| rows.iter().filter(move |row| row.state == state);
            prop_assert_eq!(group.score, sum(rows.iter().filter_map(|row| row.score)));
            prop_assert_eq!(group.open, sum(of(RowState::Open).map(|row| row.weight)));
            prop_assert_eq!(group.left_out, sum(of(RowState::LeftOut).map(|row| row.weight)));
            if of(RowState::AssumedZero).next().is_none() {
                prop_assert_eq!(group.weight, group.score + group.open + group.lost + group.left_out);
            }
            if !group.groups.is_empty() {
                prop_assert_eq!(group.score, sum(group.groups.iter().map(|part| part.score)));
                prop_assert_eq!(group.lost, sum(group.groups.iter().map(|part| part.lost)));
            }
        }
        let total = &sheet.total;
        prop_assert_eq!(total.sum, sum(sheet.groups.iter().map(|group| group.score)));
        prop_assert_eq!(total.open, sum(sheet.groups.iter().map(|group| group.open)));
        prop_assert_eq!(total.lost, sum(sheet.groups.iter().map(|group| group.lost)));
        prop_assert_eq!(total.left_out, sum(sheet.groups.iter().map(|group| group.left_out)));
        prop_assert_eq!(total.weight, sum(sheet.rows.iter().map(|row| row.weight)));
        if total.left_out.is_zero() {
            prop_assert_eq!(total.total, total.sum);
        }
    }

    /// Summed in binary floats, one in six of these falls below 优.
    #[test]
    fn ten_scores_that_sum_to_90_00_are_excellent(losses in vec(1_u32..1_000, 10)) {
        let all: u32 = losses.iter().sum();
        let mut left = 1_000;
        let mut rows = Vec::new();
        for (number, loss) in losses.iter().enumerate() {
            // Ten points lost over the rows in proportion, the rest of the division in the last.
            let lost = if number == 9 { left } else { loss * 1_000 / all };
            left -= lost;
            let own = Decimal::new(1_000 - i64::from(lost), 2).to_string();
            rows.push(own_row(&format!("r{number}"), Decimal::TEN, &own));
        }
        let sheet = score(&form::form(rows, Settings::default()));
        prop_assert_eq!(sheet.total.total, Decimal::from(90));
        prop_assert_eq!(sheet.total.grade.as_deref(), Some("优"));
    }

    #[test]
    fn unanswered_is_not_zero(weights in vec(weight(), 1..8), answered in vec(any::<bool>(), 8)) {
        let rows = weights.iter().enumerate().map(|(number, weight)| {
            let actual = if answered[number] { "0" } else { "" };
            row(&format!("r{number}"), *weight, Rule::AtLeast, "≥10", actual)
        });
        let sheet = score(&form::form(rows.collect(), Settings::default()));
        let mut open = Decimal::ZERO;
        for (row, answered) in sheet.rows.iter().zip(&answered) {
            prop_assert_eq!(row.score, answered.then_some(Decimal::ZERO));
            if !answered {
                open += row.weight;
            }
        }
        prop_assert_eq!(sheet.total.open, open);
        prop_assert_eq!(sheet.total.lost + open, sheet.total.weight);
        let open_rows = sheet.rows.iter().filter(|row| row.state == RowState::Open).count();
        prop_assert_eq!(usize::try_from(sheet.total.open_rows), Ok(open_rows));
    }
}

/// A year of delay is not one month of it, nor a week one day.
#[test]
fn spans_in_other_units_are_not_counted_as_days_or_months() {
    for (per, target, actual) in [
        ("month", "1年内", "2年"),
        ("day", "2周内", "3周"),
        ("day", "24小时内", "25小时"),
    ] {
        let rule = rule(&json!({ "kind": "deadline", "per": per, "deduct": "1" }).to_string());
        let row = row(ROW, Decimal::TEN, rule, target, actual);
        let shown = score(&form::form(vec![row], Settings::default())).rows[0].score;
        assert_ne!(shown, Some(Decimal::from(9)), "{actual} against {target}");
    }
}
