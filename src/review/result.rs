//! The result file: the form, its scores and its findings in one, so that whoever receives it can recompute it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::form::json::fields;

use crate::check::{Code, Finding, Place, Severity, check};
use crate::form::Assessment;
use crate::form::json::{self, Document, JsonError};
use crate::score::{ScoreSheet, score};
use crate::text::{Lang, finding_text, is_said_by};

/// A result `ziping.result/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResultFile {
    /// Always `ziping.result/1`.
    pub format: String,
    /// The version of the program that computed it.
    pub engine: String,
    /// The form, whole.
    pub assessment: Assessment,
    /// Its scores.
    pub score_sheet: ScoreSheet,
    /// Its findings in words, the worst first.
    pub findings: Vec<FindingRecord>,
    /// The mark of a form with fatal findings; none when there are none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unresolved: Option<Unresolved>,
}

/// That a form was handed in although fatal findings are left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Unresolved {
    /// How many fatal findings.
    pub fatal: u32,
    /// Why it is handed in all the same; empty when nobody said so, as in a result that was only exported to look at.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub reason: String,
}

fields! {
    Unresolved:
    must fatal = "fatal",
    may reason = "reason",
}

/// Why a form cannot be handed in: fatal findings are left, and nobody said why that is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotReady {
    /// How many fatal findings.
    pub fatal: u32,
}

fields! {
    ResultFile:
    must format = "format",
    must engine = "engine",
    must assessment = "assessment",
    must score_sheet = "scoreSheet",
    must findings = "findings",
    may unresolved = "unresolved",
}

/// A finding as a result file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FindingRecord {
    /// Which check fired.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is mended.
    pub place: Place,
    /// What is wrong, with the figures.
    pub message: String,
    /// Where the rule comes from.
    pub basis: String,
    /// What to do, and where.
    pub fix: String,
    /// The amount that is off, points or money.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amount: Option<Decimal>,
    /// 已说明: what the unit answered to it. It stays a finding.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

fields! {
    FindingRecord:
    must code = "code",
    must severity = "severity",
    must place = "place",
    must message = "message",
    must basis = "basis",
    must fix = "fix",
    may amount = "amount",
    may note = "note",
}

impl FindingRecord {
    /// A finding of a form in words, with what was answered to it.
    pub fn new(finding: &Finding, assessment: &Assessment, lang: Lang) -> Self {
        let text = finding_text(finding, lang);
        Self {
            code: finding.code,
            severity: finding.severity,
            place: finding.place.clone(),
            message: text.message,
            basis: text.basis,
            fix: text.fix,
            amount: finding.amount,
            note: finding.note(assessment).map(str::to_owned),
        }
    }

    /// Whether it is the record of a finding, in Chinese.
    fn tells(&self, finding: &Finding, assessment: &Assessment) -> bool {
        self.code == finding.code
            && self.severity == finding.severity
            && self.place == finding.place
            && self.amount == finding.amount
            && self.note.as_deref() == finding.note(assessment)
            && is_said_by(finding, Lang::Zh, [&self.message, &self.basis, &self.fix])
    }
}

impl ResultFile {
    /// The format's name.
    pub const FORMAT: &'static str = "ziping.result/1";

    /// As JSON; equal content gives equal bytes.
    pub fn to_json(&self) -> String {
        json::write(self)
    }
}

impl Document for ResultFile {
    fn validate(&self) -> Result<(), JsonError> {
        self.assessment.validate().map_err(in_assessment)
    }
}

/// The place of what is wrong in a result's form, seen from the file.
pub(super) fn in_assessment(error: JsonError) -> JsonError {
    match error {
        JsonError::Field { path, message } if path.is_empty() => JsonError::Field {
            path: "assessment".to_owned(),
            message,
        },
        JsonError::Field { path, message } => JsonError::Field {
            path: format!("assessment.{path}"),
            message,
        },
        other => other,
    }
}

/// The result of a form. Findings speak Chinese, the language of the form.
pub fn result(assessment: &Assessment) -> ResultFile {
    Computed::of(assessment).into_result(assessment)
}

/// What follows from a form, not yet in words.
pub(super) struct Computed {
    sheet: ScoreSheet,
    findings: Vec<Finding>,
}

impl Computed {
    /// Scores and checks a form.
    pub fn of(assessment: &Assessment) -> Self {
        let sheet = score(assessment);
        let findings = check(assessment, &sheet);
        Self { sheet, findings }
    }

    /// As the result of the form.
    pub fn into_result(self, assessment: &Assessment) -> ResultFile {
        ResultFile {
            format: ResultFile::FORMAT.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            assessment: assessment.clone(),
            findings: self
                .findings
                .iter()
                .map(|finding| FindingRecord::new(finding, assessment, Lang::Zh))
                .collect(),
            unresolved: self.unresolved(assessment),
            score_sheet: self.sheet,
        }
    }

    /// Whether a result is the one of its form, told without copying the form or putting findings into words.
    pub fn is_stated_by(&self, stated: &ResultFile) -> bool {
        let assessment = &stated.assessment;
        stated.format == ResultFile::FORMAT
            && !super::other_engine(&stated.engine)
            && stated.unresolved == self.unresolved(assessment)
            && stated.score_sheet == self.sheet
            && stated.findings.len() == self.findings.len()
            && stated
                .findings
                .iter()
                .zip(&self.findings)
                .all(|(record, finding)| record.tells(finding, assessment))
    }

    /// The mark of a form with fatal findings.
    fn unresolved(&self, assessment: &Assessment) -> Option<Unresolved> {
        let fatal = |finding: &&Finding| finding.severity == Severity::Fatal;
        let count = self.findings.iter().filter(fatal).count();
        let fatal = u32::try_from(count).ok().filter(|count| *count > 0)?;
        Some(Unresolved {
            fatal,
            reason: assessment.hand_in_despite.trim().to_owned(),
        })
    }
}

/// The result of a form that is to be handed in.
///
/// # Errors
/// [`NotReady`] while fatal findings are left and `Assessment::hand_in_despite` does not say why it is handed in.
pub fn hand_in(assessment: &Assessment) -> Result<ResultFile, NotReady> {
    let result = result(assessment);
    match &result.unresolved {
        Some(Unresolved { fatal, reason }) if reason.is_empty() => Err(NotReady { fatal: *fatal }),
        _ => Ok(result),
    }
}
