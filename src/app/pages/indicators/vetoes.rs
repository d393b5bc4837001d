//! 一票否决: what would bring the lowest grade whatever the points.

use leptos::prelude::*;

use super::bits::tick_box;
use crate::app::erased::{flag, part};
use crate::app::state::Draft;
use crate::form::{Edit, Veto};
use crate::text::{Lang, page};

/// The list; nothing where the template has none.
pub(super) fn vetoes(draft: Draft, lang: Lang) -> AnyView {
    part(move || {
        let vetoes = draft.blocks.template.with(|template| template.vetoes.clone());
        if vetoes.is_empty() {
            return ().into_any();
        }
        let items: Vec<AnyView> = vetoes.into_iter().map(|veto| item(draft, veto)).collect();
        view! {
            <fieldset class="section">
                <legend class="sr">{page::vetoes(lang)}</legend>
                <div class="section-head"><h2>{page::vetoes(lang)}</h2><p>{page::vetoes_hint(lang)}</p></div>
                <div class="choices">{items}</div>
            </fieldset>
        }
        .into_any()
    })
}

fn item(draft: Draft, veto: Veto) -> AnyView {
    let (id, set) = (veto.id.clone(), veto.id);
    tick_box(
        flag(move || draft.blocks.vetoed.with(|vetoed| vetoed.contains(&id))),
        Box::new(move |holds| {
            let id = set.clone();
            draft.apply(Edit::Veto { id, holds }, "");
        }),
        view! { <span>{veto.text}</span> }.into_any(),
    )
}
