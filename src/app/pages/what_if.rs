//! 还能怎样: the way to the next grade, where the points went, and how much the grade hangs on rounding and on disputed
//! rows. Worked out when it is opened, for it scores the form many times.

use leptos::prelude::*;

use crate::app::components::section;
use crate::app::erased::{on, part, text};
use crate::app::state::Draft;
use crate::form::Assessment;
use crate::score::{Outcome, dispute_outcomes, lost_shares, next_step, rounding_outcomes};
use crate::text::{Lang, dispute_text, lost_share_text, next_step_text, page, rounding_text};

/// Most rows that the list of lost points names.
const MOST: usize = 12;

pub(super) fn what_if(draft: Draft, lang: Lang) -> AnyView {
    let open = RwSignal::new(false);
    let body = part(move || {
        if !open.get() {
            return ().into_any();
        }
        draft.sheet.track();
        let parts = draft.read(|form| said(draft, form, lang));
        parts
            .into_iter()
            .map(|(title, lines)| told(title, lines))
            .collect_view()
            .into_any()
    });
    let toggle = on(move |_| open.update(|open| *open = !*open));
    let words = text(move || page::what_if_button(open.get(), lang).to_owned());
    let body = view! {
        <button type="button" class="btn no-print" aria-expanded=text(move || open.get().to_string()) on:click=toggle>{words}</button>
        <div class="what-if">{body}</div>
    };
    section(
        "c-what-if",
        page::what_if(lang),
        page::what_if_hint(lang),
        body.into_any(),
    )
}

fn said(draft: Draft, form: &Assessment, lang: Lang) -> Vec<(&'static str, Vec<String>)> {
    let sheet = draft.sheet.get_untracked();
    let now = Outcome {
        total: sheet.total.total,
        grade: sheet.total.grade.clone(),
    };
    let name = |id: &str| {
        let row = form.template.indicator(id);
        row.map_or_else(String::new, |row| row.name.clone())
    };
    let next = next_step(form, &sheet);
    let next = next.map_or_else(
        || vec![page::no_next_grade(lang).to_owned()],
        |step| next_step_text(&step, &name, lang),
    );
    let lost = lost_shares(&sheet);
    let lost = lost
        .iter()
        .take(MOST)
        .map(|share| lost_share_text(share, &name, lang))
        .collect();
    let disputes = dispute_outcomes(form, &sheet);
    let disputes = disputes.iter().map(|it| dispute_text(it, &name, &now, lang)).collect();
    let rounding = rounding_text(&rounding_outcomes(form, &sheet), &now, lang);
    vec![
        (page::to_next_grade(lang), next),
        (page::where_lost(lang), lost),
        (page::disputed(lang), disputes),
        (page::by_rounding(lang), rounding),
    ]
}

fn told(title: &'static str, lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> }.into_any())
        .collect();
    view! { <h3>{title}</h3><ul>{lines}</ul> }.into_any()
}
