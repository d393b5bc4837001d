//! Every word the program says, zh-CN first, English second.
//!
//! Fixed words are functions of [`Lang`] made by [`words!`]; sentences are built from traces, rules, findings and errors.

mod columns;
mod design;
mod design_fields;
mod errors;
mod findings;
mod grade;
mod help;
pub mod import;
pub mod number;
#[cfg(feature = "office")]
pub mod office;
mod open;
pub mod page;
pub mod preview;
pub mod report;
mod rule;
mod trace;
mod what_if;
pub mod written;

pub use columns::{column_text, column_title};
pub use design::{difference_text, refusal_text, upgrade_text};
pub use design_fields::{field_name, field_word, fresh_entry};
pub use errors::{ErrorText, formula_error, json_error, own_problem};
pub use findings::{
    FindingText, Wording, code_title, finding_text, funds_column, is_said_by, severity_word, short_title, wording,
};
pub use grade::{About, panel};
pub use help::{RowHelp, row_help};
pub use open::{OpenText, open_text};
pub use rule::{rule_kind_name, rule_words, tier_band, tier_name};
pub use trace::{rounding_words, row_sentence, trace_sentence};
pub use what_if::{dispute_text, lost_share_text, next_step_text, rounding_text};

/// The language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// 简体中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The one of two texts that is in this language.
    pub const fn pick<T: Copy>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// Makes one function of [`Lang`] for each fixed text: `save: "保存" / "Save";`.
macro_rules! words {
    ($($name:ident: $zh:literal / $en:literal;)*) => {
        $(
            #[doc = $zh]
            pub const fn $name(lang: $crate::text::Lang) -> &'static str {
                lang.pick($zh, $en)
            }
        )*
    };
}
pub(crate) use words;
