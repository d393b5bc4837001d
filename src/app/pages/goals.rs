//! 绩效目标: what was expected, and what was reached.

use leptos::prelude::*;

use crate::app::components::{Grow, Icon, icon};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::use_draft;
use crate::app::worksheet::Sheet;
use crate::form::Goal;
use crate::text::page;

/// The page.
#[component]
pub fn GoalsPage() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let count = Memo::new(move |_| draft.blocks.goals.with(Vec::len));
    let area = move |index: usize,
                     id: String,
                     label: String,
                     hint: &'static str,
                     read: fn(&Goal) -> &String,
                     write: fn(&mut Goal) -> &mut String| {
        let value = Signal::derive(move || {
            draft
                .blocks
                .goals
                .with(|goals| goals.get(index).map(|goal| read(goal).clone()).unwrap_or_default())
        });
        let due = Signal::derive(move || {
            if value.with(|text| text.trim().is_empty()) {
                "is-due".to_owned()
            } else {
                String::new()
            }
        });
        let field = id.clone();
        let typed = move |text: String| {
            draft.goals(&field, |goals| {
                if goals.len() <= index {
                    goals.resize(index.saturating_add(1), Goal::default());
                }
                if let Some(goal) = goals.get_mut(index) {
                    *write(goal) = text;
                }
            });
        };
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>{label}</label>
                <Grow id=id value class=due placeholder=hint on_input=typed rows=3 />
            </div>
        }
    };
    let item = move |index: usize| {
        let number = index.saturating_add(1);
        let remove = move |_| {
            draft.goals("", |goals| {
                if index < goals.len() {
                    goals.remove(index);
                }
            });
        };
        let word = page::goal_remove(number, lang);
        view! {
            <li class="goal">
                <span class="goal-no">{number}</span>
                {area(index, format!("f-goal-{index}"), page::goal_expected(number, lang), page::goal_expected_hint(lang), |goal| &goal.expected, |goal| &mut goal.expected)}
                {area(index, format!("f-goal-{index}-achieved"), page::goal_achieved(number, lang), page::goal_achieved_hint(lang), |goal| &goal.achieved, |goal| &mut goal.achieved)}
                <span class="goal-acts">
                    <button type="button" class="btn is-quiet is-icon" aria-label=word.clone() title=word on:click=remove>{icon(Icon::Trash)}</button>
                </span>
            </li>
        }
    };
    let add = move |_| draft.goals("", |goals| goals.push(Goal::default()));
    view! {
        <Sheet step=Step::Goals lead=page::goals_lead(lang)>
            <div class="section">
                <div class="goals-head" aria-hidden="true">
                    <span>{page::goals_expected(lang)}</span>
                    <span>{page::goals_achieved(lang)}</span>
                </div>
                <ol class="goals">{move || (0..count.get().max(1)).map(item).collect_view()}</ol>
                <button type="button" class="btn" on:click=add>{icon(Icon::Plus)}{page::goal_add(lang)}</button>
            </div>
        </Sheet>
    }
}
