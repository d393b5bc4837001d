//! Why a file was not read, as a sentence.

use super::OfficeError;
use crate::text::{ErrorText, Lang, office};

/// What is wrong, and what to do. The fix always says that the draft was not touched.
pub fn office_error(error: &OfficeError, lang: Lang) -> ErrorText {
    use OfficeError as E;
    let (message, fix) = match error {
        E::TooLarge { bytes, limit } => (office::too_large(*bytes, *limit, lang), office::right_file(lang)),
        E::Empty => (office::empty(lang).to_owned(), office::once_more(lang)),
        E::CutOff => (office::cut_off(lang).to_owned(), office::once_more(lang)),
        E::Damaged { part } => (office::damaged(part, lang), office::save_again(lang)),
        E::TooManyParts { limit } => (office::too_many_parts(*limit, lang), office::right_file(lang)),
        E::Inflates { part } => (office::inflates(part, lang), office::not_harmless(lang)),
        E::TooManySheets { sheets, limit } => {
            (office::too_many_sheets(*sheets, *limit, lang), office::keep_table(lang))
        }
        E::TooManyStrings { limit } => (office::too_many_strings(*limit, lang), office::not_harmless(lang)),
        E::TooManyCells { limit } => (office::too_many_cells(*limit, lang), office::keep_table(lang)),
        E::TooMuchText { limit } => (office::too_much_text(*limit, lang), office::keep_table(lang)),
        E::TooManyMerges { sheet, limit } => (office::too_many_merges(sheet, *limit, lang), office::keep_table(lang)),
        E::FarCell { sheet, cell } => (office::far_cell(sheet, cell, lang), office::clear_far_cell(lang)),
        E::TooDeep { part } => (office::too_deep(part, lang), office::not_harmless(lang)),
        E::Doctype { part } => (office::doctype(part, lang), office::not_harmless(lang)),
        E::Encrypted => (office::encrypted(lang).to_owned(), office::take_password_off(lang)),
        E::Macros => (office::macros(lang).to_owned(), office::without_macros(lang)),
        E::OldWord => (office::old_word(lang).to_owned(), office::as_docx(lang)),
        E::OldExcel => (office::old_excel(lang).to_owned(), office::as_xlsx(lang)),
        E::BinaryExcel => (office::binary_excel(lang).to_owned(), office::as_xlsx(lang)),
        E::OpenDocument => (office::open_document(lang).to_owned(), office::as_office(lang)),
        E::OtherKind { found, ending } => {
            let usual = found.endings().first().copied().unwrap_or_default();
            let (message, fix) = office::other_kind(ending, usual, lang);
            return finished(message, &fix, lang);
        }
        E::WebPage => (office::web_page(lang).to_owned(), office::as_xlsx(lang)),
        E::Foreign => (office::foreign(lang).to_owned(), office::right_file(lang)),
        E::NothingToRead => (office::nothing_to_read(lang).to_owned(), office::pictures(lang)),
    };
    finished(message, fix, lang)
}

fn finished(message: String, fix: &str, lang: Lang) -> ErrorText {
    ErrorText {
        message,
        fix: format!("{fix}{}", office::untouched(lang)),
    }
}
