//! What a person sees before anything is written: the source as it stands with what each cell was taken for, what comes
//! out of it, and what was not understood. It is made beside the recogniser and handed over as JSON; whoever shows it
//! knows none of the recogniser.

mod asked;
mod changes;
mod doubts;
mod marks;
mod model;
mod parts;
mod place;
mod source;
mod words;

pub use asked::{Asked, Chosen};
pub use changes::merged;
pub use model::{Change, Doubt, MeaningName, Part, Preview, Shown, ShownCell, Sure};

use super::{Column, Drafted, Source, column_name, draft, recognise_as};
use crate::form::Assessment;
use crate::score::score;
use crate::text::Lang;

/// Recognises a document as it was asked for, and says what comes out and how it differs from the open draft. `year`
/// counts where the document names none.
pub fn preview(source: &Source, asked: &Asked, open: Option<&Assessment>, year: u16, lang: Lang) -> Preview {
    let found = recognise_as(source, &asked.choices());
    let drafted = draft(&found, year);
    let sheet = score(&drafted.assessment);
    let meaning = |column: &Column| MeaningName {
        slug: column.slug().to_owned(),
        name: column_name(Some(*column), lang).to_owned(),
    };
    Preview {
        name: source.name.clone(),
        is_form: found.is_form(),
        meanings: Column::ALL.iter().map(meaning).collect(),
        source: source::shown(source, &found, lang),
        parts: parts::parts(&found, &drafted, &sheet, lang),
        doubts: doubts::doubts(source, &found, &drafted, lang),
        changes: open.map_or_else(Vec::new, |open| changes::changes(open, &drafted.assessment, lang)),
    }
}

/// How many rows of a list are shown. Forms and reports are shown whole; a list that is neither only begins, so that
/// drawing it does not hold up the page.
const fn rows_shown(all: usize) -> usize {
    if all > 300 { 100 } else { all }
}

/// The new draft of the parts that the person takes.
pub fn drafted(source: &Source, asked: &Asked, year: u16) -> Drafted {
    let mut found = recognise_as(source, &asked.choices());
    for part in &asked.without {
        parts::leave_out(&mut found, part);
    }
    draft(&found, year)
}
