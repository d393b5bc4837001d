//! The document as it stands, with what each cell was taken for; the head of a column takes another meaning.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use crate::app::components::by_steps;
use crate::app::erased::{on, when};
use crate::app::session::Session;
use crate::exchange::preview::{Chosen, MeaningName, Preview, Shown, ShownCell, Sure};
use crate::text::{Lang, page};

/// The document.
pub fn source(session: Session, preview: &Preview, lang: Lang) -> AnyView {
    let blocks: Vec<AnyView> = preview
        .source
        .iter()
        .map(|shown| block(session, shown, &preview.meanings, lang))
        .collect();
    view! { <div class="source">{blocks}</div> }.into_any()
}

fn block(session: Session, shown: &Shown, meanings: &[MeaningName], lang: Lang) -> AnyView {
    let more = when(shown.more > 0, || {
        view! { <p class="hush tiny">{page::import_more(shown.more, lang)}</p> }.into_any()
    });
    let meanings: Arc<[MeaningName]> = meanings.into();
    let row = move |cells: &Vec<ShownCell>| -> AnyView {
        let cells: Vec<AnyView> = cells
            .iter()
            .map(|cell| table_cell(session, cell, &meanings, lang))
            .collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let body = if shown.table {
        let rows = by_steps(shown.rows.clone(), Box::new(row));
        let label = page::import_source_of(&shown.title, lang);
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table class="seen"><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    } else {
        let lines: Vec<AnyView> = shown.rows.iter().flatten().map(|cell| paragraph(cell, lang)).collect();
        view! { <div class="seen-text">{lines}</div> }.into_any()
    };
    view! { <h3>{shown.title.clone()}</h3>{body}{more} }.into_any()
}

/// The class that colours it, and the sign that says the same.
fn look(sure: Sure) -> (&'static str, &'static str) {
    match sure {
        Sure::Plain => ("", ""),
        Sure::Sure => ("is-sure", "✓"),
        Sure::Likely => ("is-likely", "≈"),
        Sure::Guess => ("is-guess", "?"),
        Sure::Unknown => ("is-unknown", "✕"),
    }
}

fn sure_word(sure: Sure, lang: Lang) -> &'static str {
    match sure {
        Sure::Plain => "",
        Sure::Sure => page::import_sure(lang),
        Sure::Likely => page::import_likely(lang),
        Sure::Guess => page::import_guess(lang),
        Sure::Unknown => page::import_unknown(lang),
    }
}

/// What the signs mean.
pub fn legend(lang: Lang) -> AnyView {
    let all = [Sure::Sure, Sure::Likely, Sure::Guess, Sure::Unknown];
    let items: Vec<AnyView> = all
        .into_iter()
        .map(|sure| {
            let (class, sign) = look(sure);
            let word = sure_word(sure, lang);
            view! { <li class=class><span class="seen-sign" aria-hidden="true">{sign}</span>{word}</li> }.into_any()
        })
        .collect();
    view! { <ul class="legend" aria-label=page::import_legend(lang)>{items}</ul> }.into_any()
}

/// The sign before a text, with what it was taken for.
fn sign(cell: &ShownCell, lang: Lang) -> AnyView {
    let (_, sign) = look(cell.sure);
    when(!sign.is_empty(), || {
        let said = page::import_sign(&cell.tag, sure_word(cell.sure, lang), lang);
        view! { <span class="seen-sign" aria-hidden="true">{sign}</span><span class="sr">{said}</span> }.into_any()
    })
}

fn title(cell: &ShownCell) -> Option<String> {
    (!cell.tag.is_empty()).then(|| cell.tag.clone())
}

fn paragraph(cell: &ShownCell, lang: Lang) -> AnyView {
    let tag = title(cell).map(|tag| view! { <small>{tag}</small> });
    view! { <p class=look(cell.sure).0>{sign(cell, lang)}{tag}{cell.text.clone()}</p> }.into_any()
}

fn table_cell(session: Session, cell: &ShownCell, meanings: &[MeaningName], lang: Lang) -> AnyView {
    let (class, _) = look(cell.sure);
    let (columns, rows) = (cell.columns.to_string(), cell.rows.to_string());
    let text = cell.text.clone();
    if cell.at.is_empty() {
        let sign = sign(cell, lang);
        return view! { <td class=class colspan=columns rowspan=rows title=title(cell)>{sign}{text}</td> }.into_any();
    }
    let at = cell.at.clone();
    let chosen = on(move |event: Event| choose(session, &at, event_target_value(&event)));
    let mut options = vec![option("", page::import_leave_out(lang), cell.head.is_empty())];
    options.extend(
        meanings
            .iter()
            .map(|meaning| option(&meaning.slug, &meaning.name, meaning.slug == cell.head)),
    );
    let label = page::import_meaning_of(&cell.text, lang);
    let id = format!("m-{}", cell.at);
    view! {
        <th class=format!("{class} is-head") colspan=columns rowspan=rows scope="col">
            <span>{text}</span>
            <select class="select" id=id aria-label=label on:change=chosen>{options}</select>
        </th>
    }
    .into_any()
}

fn option(slug: &str, name: &str, is: bool) -> AnyView {
    view! { <option value=slug.to_owned() selected=is>{name.to_owned()}</option> }.into_any()
}

/// Gives a column another meaning; the document is recognised anew.
fn choose(session: Session, at: &str, meaning: String) {
    session.import.asked.update(|asked| {
        asked.columns.retain(|chosen| chosen.at != at);
        asked.columns.push(Chosen {
            at: at.to_owned(),
            meaning,
        });
    });
}
