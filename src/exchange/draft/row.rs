//! One row: indicator and answer.

use rust_decimal::Decimal;

use super::{Assumption, Maker, rule};
use crate::exchange::{Column, RowFound};
use crate::form::{Answer, Evidence, Indicator, Quantity, Rule, Settings, Tier, TierChoice};

/// Points as printed: `10`, `10分`, `10%`; none unless above 0 and within what a form may hold.
pub(super) fn points(text: &str) -> Option<Decimal> {
    let quantity = Quantity::new(text);
    let number = quantity.number()?;
    let fits = number.value > Decimal::ZERO && number.value <= Decimal::from(1_000_000);
    (fits && matches!(number.unit.as_str(), "" | "分" | "%")).then_some(number.value)
}

/// Makes the indicator, and keeps its answer. `bracket` are the points in the name's brackets.
pub(super) fn make(
    maker: &mut Maker<'_>,
    found: &RowFound,
    id: String,
    name: String,
    group: &str,
    bracket: Option<Decimal>,
) -> Indicator {
    let target = target(maker, found, &id);
    let score = found.text(Column::Score);
    let weight = points(&found.text(Column::Weight)).or(bracket).unwrap_or_else(|| {
        let weight = points(&score).unwrap_or(Decimal::ONE);
        maker.assumptions.push(Assumption::Weight { id: id.clone(), weight });
        weight
    });
    let (rule, assumed) = rule::of(found, &target, &name, group, weight, !maker.found.funds.is_empty());
    if assumed {
        maker.assumptions.push(Assumption::AtMost { id: id.clone() });
    }
    let actual = Quantity::new(one_line(&found.text(Column::Actual)));
    let (reason, measures) = reason_and_measures(found);
    let answer = Answer {
        tier: tier(&rule, &target, &actual, weight, &score),
        actual,
        claimed_score: (!score.is_empty()).then_some(score),
        reason,
        measures,
        evidence: evidence(&found.text(Column::Evidence)),
        ..Answer::default()
    };
    if answer != Answer::default() {
        maker.answers.push((id.clone(), answer));
    }
    Indicator {
        rule_text: found.text(Column::RuleText),
        ..Indicator::new(id, name, weight, target, rule)
    }
}

/// 偏差原因 and 改进措施: most forms have one cell for both, in which a line may name the second.
fn reason_and_measures(found: &RowFound) -> (String, String) {
    let (reason, measures) = (found.text(Column::Reason), found.text(Column::Measures));
    if measures.is_empty()
        && let Some((before, after)) = reason.split_once("改进措施：")
        && (before.is_empty() || before.ends_with('\n'))
    {
        return (before.trim_end().to_owned(), after.to_owned());
    }
    (reason, measures)
}

/// The target that counts: the adjusted one where it is printed.
fn target(maker: &mut Maker<'_>, found: &RowFound, id: &str) -> Quantity {
    let adjusted = found.text(Column::AdjustedTarget);
    let printed = one_line(&found.target());
    if Quantity::new(adjusted.as_str()).is_empty() || adjusted == printed {
        return Quantity::new(printed);
    }
    if !printed.is_empty() {
        maker.assumptions.push(Assumption::Adjusted {
            id: id.to_owned(),
            before: printed,
        });
    }
    Quantity::new(one_line(&adjusted))
}

/// A cell's text in one line, as the form keeps it; a line that the cell's width broke is joined.
pub(super) fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect()
}

fn evidence(text: &str) -> Vec<Evidence> {
    let names = text
        .split(['\n', '；', ';'])
        .map(str::trim)
        .filter(|name| !name.is_empty());
    names.map(|name| Evidence { name: name.to_owned() }).collect()
}

/// The tier that the printed score is in, and the place in it: what the evaluator chose. None where the actual says the
/// target's own word, which is full points already, or where no exact place gives the score.
fn tier(rule: &Rule, target: &Quantity, actual: &Quantity, weight: Decimal, score: &str) -> Option<TierChoice> {
    if !matches!(rule, Rule::Tiers { .. }) || (!actual.is_empty() && actual.text() == target.text()) {
        return None;
    }
    let cuts = Settings::default().tier_cuts;
    let score = Quantity::new(score).number()?.value;
    let percent = score.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(weight)?;
    if percent.is_sign_negative() || percent > Decimal::ONE_HUNDRED {
        return None;
    }
    let (tier, low, high) = if percent >= cuts.full {
        (Tier::Full, cuts.full, Decimal::ONE_HUNDRED)
    } else if percent >= cuts.partial {
        (Tier::Partial, cuts.partial, cuts.full)
    } else {
        (Tier::Missed, Decimal::ZERO, cuts.partial)
    };
    let way = percent.checked_sub(low)?.checked_mul(Decimal::ONE_HUNDRED)?;
    let place = way.checked_div(high.checked_sub(low)?)?;
    (place.scale() <= 6).then(|| TierChoice {
        tier,
        place: place.normalize(),
    })
}
