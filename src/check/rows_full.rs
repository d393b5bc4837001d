//! Full marks that nothing shows for, and scores against what the actual gives.

use rust_decimal::Decimal;

use super::context::{Context, Row, is_blank};
use super::figures::names;
use super::{Code, Finding, Part, Place};

/// From this many rows on it is remarkable that all are full.
const MANY: usize = 5;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let (mut scored, mut full, mut bare) = (0_usize, 0_usize, Vec::new());
    for row in ctx.rows().filter(Row::scored) {
        scored = scored.saturating_add(1);
        if is_full(&row) {
            full = full.saturating_add(1);
            if !has_evidence(&row) {
                bare.push(row.indicator);
            }
        }
    }
    // One finding for the form: as many as there are rows would bury the rest.
    if let Some(first) = bare.first() {
        let args = [
            bare.len().to_string(),
            scored.to_string(),
            names(bare.iter().map(|indicator| indicator.name.as_str())),
        ];
        let place = Place::row(&first.id, Part::Evidence);
        findings.push(Finding::new(Code::FullMarksNoEvidence, place, args));
    }
    let every = full == scored && ctx.sheet.total.open_rows == 0 && !ctx.rows_missing();
    if full >= MANY && every {
        findings.push(Finding::new(Code::EveryRowFull, Place::Form, [full.to_string()]));
    }
    for row in ctx.rows().filter(Row::scored) {
        findings.extend(against_proposal(&row));
    }
}

/// A target missed with full marks, or met with fewer.
fn against_proposal(row: &Row) -> Option<Finding> {
    let (own, proposed, weight) = (row.score.own?, row.score.proposed?, row.indicator.weight);
    let code = if own == weight && proposed < weight {
        Code::MissedButFull
    } else if own < weight && proposed == weight {
        Code::MetButReduced
    } else {
        return None;
    };
    let args = [row.name(), own.to_string(), proposed.to_string()];
    Some(Finding::new(code, Place::row(&row.indicator.id, Part::OwnScore), args))
}

fn is_full(row: &Row) -> bool {
    row.score.score == Some(row.indicator.weight) && row.indicator.weight > Decimal::ZERO
}

fn has_evidence(row: &Row) -> bool {
    row.answer.evidence.iter().any(|evidence| !is_blank(&evidence.name))
}
