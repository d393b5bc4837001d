//! 这一项怎么填: what a row measures, how it is scored, what proves it, what goes wrong, and an example from the engine.

use leptos::prelude::*;

use crate::app::erased::part;
use crate::app::state::{Draft, RowState};
use crate::text::{Lang, page, row_help};

pub(super) fn help_part(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let body = part(move || {
        row.indicator.track();
        let Some(help) = draft.read(|form| row_help(form, &row.id(), lang)) else {
            return ().into_any();
        };
        let evidence = help.evidence.join(page::list_comma(lang));
        let lines = [
            (page::help_measures(lang), help.measures.to_owned()),
            (page::help_scored(lang), help.scored),
            (page::help_evidence(lang), evidence),
            (page::help_mistake(lang), help.mistake.to_owned()),
            (page::help_example(lang), help.example.unwrap_or_default()),
        ];
        let lines: Vec<AnyView> = lines
            .into_iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(word, words)| view! { <div><dt>{word}</dt><dd>{words}</dd></div> }.into_any())
            .collect();
        view! { <dl class="row-help">{lines}</dl> }.into_any()
    });
    view! { <section class="own"><h2>{page::row_help(lang)}</h2>{body}</section> }.into_any()
}
