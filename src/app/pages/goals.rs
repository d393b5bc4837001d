//! 绩效目标: what was expected, and what was reached.

use leptos::prelude::*;

use crate::app::components::{Grow, Icon, button, due_while_empty, tool};
use crate::app::erased::{on, part, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::form::Goal;
use crate::text::{Lang, page};

/// The page.
#[component]
pub fn GoalsPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    // An empty list shows one line to type into; it must stay the same line when its first letter makes it a list.
    let count = Memo::new(move |_| draft.blocks.goals.with(|goals| goals.len().max(1)));
    let list = part(move || {
        (0..count.get())
            .map(|index| item(draft, index, lang))
            .collect_view()
            .into_any()
    });
    let add = on(move |_| draft.goals("", |goals| goals.push(Goal::default())));
    let body = view! {
        <div class="section">
            <div class="goals-head" aria-hidden="true">
                <span>{page::goals_expected(lang)}</span>
                <span>{page::goals_achieved(lang)}</span>
            </div>
            <ol class="goals">{list}</ol>
            {button("btn", Some(Icon::Plus), page::goal_add(lang), add)}
        </div>
    };
    sheet(Step::Goals, page::goals_lead(lang), "", body.into_any())
}

fn item(draft: Draft, index: usize, lang: Lang) -> AnyView {
    let number = index.saturating_add(1);
    let remove = on(move |_| {
        draft.goals("", |goals| {
            if index < goals.len() {
                goals.remove(index);
            }
        });
    });
    let expected = (
        format!("f-goal-{index}"),
        page::goal_expected(number, lang),
        page::goal_expected_hint(lang),
    );
    let achieved = (
        format!("f-goal-{index}-achieved"),
        page::goal_achieved(number, lang),
        page::goal_achieved_hint(lang),
    );
    let word = Signal::stored(page::goal_remove(number, lang));
    view! {
        <li class="goal">
            <span class="goal-no">{number.to_string()}</span>
            {area(draft, index, expected, |goal| &goal.expected, |goal| &mut goal.expected)}
            {area(draft, index, achieved, |goal| &goal.achieved, |goal| &mut goal.achieved)}
            <span class="goal-acts">{tool("btn is-quiet is-icon", Icon::Trash, word, Signal::stored(false), remove)}</span>
        </li>
    }
    .into_any()
}

fn area(
    draft: Draft,
    index: usize,
    (id, label, hint): (String, String, &'static str),
    read: fn(&Goal) -> &String,
    write: fn(&mut Goal) -> &mut String,
) -> AnyView {
    let value = text(move || {
        draft
            .blocks
            .goals
            .with(|goals| goals.get(index).map(|goal| read(goal).clone()).unwrap_or_default())
    });
    let field = id.clone();
    let typed = Box::new(move |text: String| {
        draft.goals(&field, |goals| {
            if goals.len() <= index {
                goals.resize(index.saturating_add(1), Goal::default());
            }
            if let Some(goal) = goals.get_mut(index) {
                *write(goal) = text;
            }
        });
    });
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{label}</label>
            <Grow id=id value class=due_while_empty(value) placeholder=hint on_input=typed rows=3 />
        </div>
    }
    .into_any()
}
