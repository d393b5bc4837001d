//! Rules in plain words.

use ziping::form::{
    AtMost, Band, ChecklistPoint, EqualPolicy, Formula, Indicator, LateUnit, NotApplicablePolicy, OverAchievement,
    Rule, Settings, Side, StepMode, Tier, TierCuts, ZeroTarget,
};
use ziping::text::{rule_kind_name, rule_words, tier_band, tier_name};

use super::{BOTH, d};

fn indicator(weight: &str, target: &str, rule: Rule) -> Indicator {
    Indicator::new("x".to_owned(), "某指标".to_owned(), d(weight), target.into(), rule)
}

fn say_rules(rows: &[(Indicator, Settings)]) -> String {
    let mut lines = Vec::new();
    for (indicator, settings) in rows {
        for lang in BOTH {
            let kind = rule_kind_name(&indicator.rule, lang);
            lines.push(format!("[{kind}] {}", rule_words(indicator, settings, lang)));
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

fn at_most(variant: Option<AtMost>, zero_target: Option<ZeroTarget>) -> Rule {
    Rule::AtMost { variant, zero_target }
}

#[test]
fn rules_of_numbers() {
    let plain = Settings::default;
    let ratio = Settings {
        at_most: AtMost::Ratio,
        ..plain()
    };
    let deduct = Settings {
        over_achievement: OverAchievement::Deduct {
            threshold: d("120"),
            deduct: d("10"),
        },
        ..plain()
    };
    let none = Settings {
        over_achievement: OverAchievement::None,
        ..plain()
    };
    let per_point = ZeroTarget::PerPoint {
        per: d("1"),
        deduct: d("0.8"),
    };
    let equal = |policy| Rule::Equal {
        policy,
        zero_target: None,
    };
    let formula = Indicator {
        formula: Some(Formula {
            expression: "（本年三公经费 − 上年三公经费）÷ 上年三公经费".to_owned(),
            inputs: Vec::new(),
            percent: true,
        }),
        not_applicable: Some(NotApplicablePolicy::Full),
        ..indicator("1", "≤0%", at_most(None, None))
    };
    let said = say_rules(&[
        (indicator("10", "≥500个", Rule::AtLeast), plain()),
        (indicator("10", "≥500个", Rule::AtLeast), deduct),
        (indicator("10", "≥500个", Rule::AtLeast), none),
        (indicator("10", "≥-5%", Rule::AtLeast), plain()),
        (indicator("10", "", Rule::AtLeast), plain()),
        (indicator("1", "≤100%", at_most(None, None)), plain()),
        (indicator("1", "≤100%", at_most(None, None)), ratio.clone()),
        (
            indicator("1", "≤100%", at_most(Some(AtMost::Linear), None)),
            ratio.clone(),
        ),
        (indicator("1", "≤-3%", at_most(None, None)), plain()),
        (formula, plain()),
        (indicator("8", "0%", at_most(None, Some(per_point))), plain()),
        (indicator("1", "100%", equal(None)), plain()),
        (indicator("1", "0次", equal(None)), plain()),
        (indicator("5", "3次", equal(Some(EqualPolicy::Deviation))), plain()),
        (indicator("5", "3次", equal(Some(EqualPolicy::Exact))), plain()),
        (indicator("5", "60%-80%", Rule::Range), plain()),
        (indicator("5", "60%-80%", Rule::Range), ratio),
        (indicator("2", "100%", Rule::ExecutionRate), plain()),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn rules_of_steps_bands_tiers_and_choices() {
    let plain = Settings::default;
    let steps = |side, mode| Rule::Steps {
        side,
        per: d("5"),
        deduct: d("2"),
        mode,
    };
    let band = |from: Option<&str>, to: Option<&str>, score: &str| Band {
        from: from.map(d),
        from_included: false,
        to: to.map(d),
        to_included: true,
        score: d(score),
    };
    let bands = Rule::Bands {
        bands: vec![
            band(None, Some("0"), "5"),
            band(Some("0"), Some("10"), "4"),
            band(Some("10"), None, "0"),
        ],
    };
    let point = |id: &str, text: &str, score: &str| ChecklistPoint {
        id: id.to_owned(),
        text: text.to_owned(),
        score: d(score),
    };
    let checklist = Indicator {
        checklist: vec![
            point("1", "制定了中长期规划；", "0.5"),
            point("2", "规划经集体研究。", "0.5"),
        ],
        ..indicator("1", "健全", Rule::Checklist)
    };
    let deadline = |per, deduct: &str| Rule::Deadline { per, deduct: d(deduct) };
    let said = say_rules(&[
        (indicator("8", "≥100%", steps(Side::Below, None)), plain()),
        (
            indicator("8", "≤100天", steps(Side::Above, Some(StepMode::Ceil))),
            plain(),
        ),
        (
            indicator("8", "100%", steps(Side::Either, Some(StepMode::ProRata))),
            plain(),
        ),
        (indicator("5", "0%", bands), plain()),
        (checklist, plain()),
        (indicator("1", "健全", Rule::Checklist), plain()),
        (indicator("1", "合规", Rule::YesNo), plain()),
        (indicator("1", "合理", Rule::Tiers { cuts: None }), plain()),
        (
            indicator(
                "5",
                "明显",
                Rule::Tiers {
                    cuts: Some(TierCuts {
                        full: d("80"),
                        partial: d("50"),
                    }),
                },
            ),
            plain(),
        ),
        (indicator("2", "12月底前", deadline(LateUnit::Day, "0.1")), plain()),
        (indicator("2", "12个月内", deadline(LateUnit::Month, "0.5")), plain()),
        (indicator("2", "2023年8月7日", deadline(LateUnit::Day, "2")), plain()),
        (indicator("5", "好", Rule::Manual), plain()),
    ]);
    insta::assert_snapshot!(said);
}

#[test]
fn bands_of_the_tiers() {
    let cuts = Settings::default().tier_cuts;
    let mut lines = Vec::new();
    for weight in ["1", "0.33", "15"] {
        for tier in [Tier::Full, Tier::Partial, Tier::Missed] {
            for lang in BOTH {
                lines.push(format!(
                    "{weight}: {} {}",
                    tier_name(tier, lang),
                    tier_band(d(weight), cuts, tier, 2, lang)
                ));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}
