//! Forms of any length to measure with: the filled example's rows over and over, or plain shares for the peers.
//!
//! benches/score.rs takes this file in as well, so that native and WASM measure the same forms.

use std::sync::Arc;

use super::form::{Answer, Assessment, Group, Indicator, Quantity, Rule, example};

/// What the rows of a form are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// The example's rows, with every rule it has.
    Mixed,
    /// A ≥ T → w, else w·A/T, and nothing else; half of the rows miss their target.
    Shares,
}

/// A form of so many rows; none if the example could not be read.
pub fn form(count: usize, rows: Rows) -> Option<Assessment> {
    let mut form = example()?;
    let mut template = (*form.template).clone();
    let model: Vec<(Indicator, Option<Answer>)> = template
        .indicators()
        .map(|indicator| (indicator.clone(), form.answers.get(&indicator.id).cloned()))
        .collect();
    let in_group = count.div_ceil(template.groups.len().max(1)).max(1);
    let mut made = model
        .iter()
        .cycle()
        .zip(0_u32..)
        .take(count)
        .map(|((indicator, answer), number)| {
            let id = format!("row-{number}");
            match rows {
                Rows::Mixed => (
                    Indicator {
                        id,
                        ..indicator.clone()
                    },
                    answer.clone(),
                ),
                Rows::Shares => share(id, indicator, number),
            }
        });
    form.answers.clear();
    for group in &mut template.groups {
        let below = if rows == Rows::Mixed && !group.groups.is_empty() {
            std::mem::take(&mut group.groups)
        } else {
            group.groups.clear();
            Vec::new()
        };
        group.indicators.clear();
        let mut taken: Vec<Indicator> = Vec::new();
        for (indicator, answer) in made.by_ref().take(in_group) {
            if let Some(answer) = answer {
                form.answers.insert(indicator.id.clone(), answer);
            }
            taken.push(indicator);
        }
        spread(group, below, taken);
    }
    form.template = Arc::new(template);
    Some(form)
}

/// Puts the rows into the groups of level 2, where there are some.
fn spread(group: &mut Group, below: Vec<Group>, rows: Vec<Indicator>) {
    let in_each = rows.len().div_ceil(below.len().max(1)).max(1);
    let mut rows = rows.into_iter();
    for mut second in below {
        second.indicators = rows.by_ref().take(in_each).collect();
        group.groups.push(second);
    }
    group.indicators = rows.collect();
}

fn share(id: String, model: &Indicator, number: u32) -> (Indicator, Option<Answer>) {
    let target = number.wrapping_mul(37).checked_rem(90).unwrap_or(0).saturating_add(10);
    let missed = number.checked_rem(2) == Some(1);
    let less = if missed {
        number.checked_rem(9).unwrap_or(0).saturating_add(1)
    } else {
        0
    };
    let indicator = Indicator {
        id,
        target: Quantity::new(format!("≥{target}%")),
        initial_target: Quantity::default(),
        core: false,
        rule: Rule::AtLeast,
        formula: None,
        checklist: Vec::new(),
        not_applicable: None,
        ..model.clone()
    };
    let answer = Answer {
        actual: Quantity::new(format!("{}.5%", target.saturating_sub(less))),
        ..Answer::default()
    };
    (indicator, Some(answer))
}
