//! Several forms in one file, `ziping.backup/1`.

use super::Assessment;
use super::json::{Document, JsonError, fields};

/// All drafts of a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Always `ziping.backup/1`.
    pub format: String,
    /// The drafts, each a whole form.
    pub drafts: Vec<Assessment>,
}

fields! {
    Backup:
    must format = "format",
    must drafts = "drafts",
}

impl Backup {
    /// The format's name.
    pub const FORMAT: &'static str = "ziping.backup/1";

    /// A backup of forms.
    pub fn new(drafts: Vec<Assessment>) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            drafts,
        }
    }
}

impl Document for Backup {
    fn validate(&self) -> Result<(), JsonError> {
        for (at, draft) in self.drafts.iter().enumerate() {
            draft.validate().map_err(|error| match error {
                JsonError::Field { path, message } => JsonError::Field {
                    path: format!("drafts[{at}].{path}"),
                    message,
                },
                other => other,
            })?;
        }
        Ok(())
    }
}
