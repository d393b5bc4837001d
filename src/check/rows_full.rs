//! Full marks that nothing shows for, and scores against what the actual gives.

use rust_decimal::Decimal;

use super::context::{Context, Row, is_blank};
use super::figures::names;
use super::{Code, Finding, Part, Place};

/// From this many rows on it is remarkable that all are full.
const MANY: usize = 5;

pub(super) fn run(ctx: &Context, findings: &mut Vec<Finding>) {
    let scored: Vec<Row> = ctx.rows().filter(Row::scored).collect();
    let full: Vec<&Row> = scored.iter().filter(|row| is_full(row)).collect();
    let bare: Vec<&&Row> = full.iter().filter(|row| !has_evidence(row)).collect();
    // One finding for the form: as many as there are rows would bury the rest.
    if let Some(first) = bare.first() {
        let args = [
            bare.len().to_string(),
            scored.len().to_string(),
            names(bare.iter().map(|row| row.indicator.name.as_str())),
        ];
        let place = Place::row(&first.indicator.id, Part::Evidence);
        findings.push(Finding::new(Code::FullMarksNoEvidence, place, args));
    }
    let every = full.len() == scored.len() && ctx.sheet.total.open_rows == 0 && !ctx.rows_missing();
    if full.len() >= MANY && every {
        findings.push(Finding::new(Code::EveryRowFull, Place::Form, [full.len().to_string()]));
    }
    for row in &scored {
        findings.extend(against_proposal(row));
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
