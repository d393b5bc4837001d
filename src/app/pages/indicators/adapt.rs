//! 调整指标: a unit adapts its own copy of the template, row by row. Every change is an edit and can be undone.

use leptos::prelude::*;
use rust_decimal::Decimal;
use web_sys::Event;

use super::bits::field;
use crate::app::components::{Icon, button};
use crate::app::erased::{on, part};
use crate::app::pages::template::fresh_id;
use crate::app::session::{Session, use_session};
use crate::app::state::{Draft, RowState};
use crate::form::design::{Change, Item, locate};
use crate::form::{Indicator, LateUnit, Quantity, Rule};
use crate::text::{Lang, page, refusal_text, rule_kind_name};

/// A row to be adapted.
#[derive(Clone, Copy)]
struct Adapt {
    draft: Draft,
    session: Session,
    row: RowState,
    lang: Lang,
}

impl Adapt {
    /// Changes the template; says why where it cannot be changed so.
    fn template(self, change: Change) -> bool {
        let done = self.draft.template(change);
        if let Err(refusal) = &done {
            let words = refusal_text(refusal, self.lang);
            self.session
                .toast(format!("{}{words}", page::not_adapted(self.lang)), None);
        }
        done.is_ok()
    }

    /// A new row right below this one.
    fn add(self) {
        let item = Item::Indicator(self.row.id());
        let template = self.draft.blocks.template.get_untracked();
        let Some((Some(into), at)) = locate(&template, &item) else {
            return;
        };
        let name = page::row_new(self.lang).to_owned();
        self.template(Change::AddIndicator {
            into: into.to_owned(),
            at: at.saturating_add(1),
            indicator: Box::new(Indicator::new(
                fresh_id(),
                name,
                Decimal::ONE,
                Quantity::default(),
                Rule::AtLeast,
            )),
        });
    }

    fn remove(self) {
        if self.template(Change::Remove(Item::Indicator(self.row.id()))) {
            self.session.toast(page::row_removed(self.lang), None);
        }
    }

    /// Takes a typed field over when it is left: the table's structure follows it.
    fn change(self, set: fn(&mut Indicator, String)) -> Box<dyn FnMut(Event)> {
        on(move |event: Event| {
            let mut indicator = self.row.indicator.get_untracked();
            set(&mut indicator, event_target_value(&event));
            self.template(Change::SetIndicator(Box::new(indicator)));
        })
    }

    fn input(self, id: String, word: &'static str, value: String, set: fn(&mut Indicator, String)) -> AnyView {
        let change = self.change(set);
        let input = view! { <input class="input" id=id.clone() autocomplete="off" data-loose="" prop:value=value on:change=change /> };
        field(id, word.to_owned(), ().into_any(), input.into_any())
    }

    fn fields(self) -> AnyView {
        let (indicator, lang, id) = (self.row.indicator.get(), self.lang, self.row.id());
        let name = self.input(
            format!("r-{id}-adapt"),
            page::row_name(lang),
            indicator.name.clone(),
            |row, text| text.trim().clone_into(&mut row.name),
        );
        let target = self.input(
            format!("r-{id}-adapt-target"),
            page::target(lang),
            indicator.target.text().to_owned(),
            |row, text| row.target = Quantity::new(text.trim()),
        );
        let weight = self.input(
            format!("r-{id}-adapt-weight"),
            page::weight(lang),
            indicator.weight.normalize().to_string(),
            set_weight,
        );
        view! {
            <div class="own-grid is-three">{name}{target}{weight}</div>
            {self.rule(format!("r-{id}-adapt-rule"), &indicator.rule)}
        }
        .into_any()
    }

    fn rule(self, id: String, rule: &Rule) -> AnyView {
        let kind = rule_index(rule);
        let mut options = Vec::new();
        if kind.is_none() {
            options.push(option(String::new(), rule_kind_name(rule, self.lang), true));
        }
        for index in 0..RULES.len() {
            let name = rule_kind_name(&rule_at(index), self.lang);
            options.push(option(index.to_string(), name, Some(index) == kind));
        }
        let change = self.change(set_rule);
        let select = view! { <select class="select" id=id.clone() on:change=change>{options}</select> };
        field(id, page::rule(self.lang).to_owned(), ().into_any(), select.into_any())
    }
}

fn option(value: String, name: &'static str, selected: bool) -> AnyView {
    view! { <option value=value selected=selected>{name}</option> }.into_any()
}

/// Name, target, weight and rule of a row; a row more or less in its group.
pub(super) fn adapt_part(draft: Draft, row: RowState, lang: Lang) -> AnyView {
    let adapt = Adapt {
        draft,
        session: use_session(),
        row,
        lang,
    };
    view! {
        <section class="own">
            <h2>{page::adapt(lang)}</h2>
            <p class="field-hint">{page::adapt_hint(lang)}</p>
            {part(move || adapt.fields())}
            <div class="btns">
                {button("btn", Some(Icon::Plus), page::row_add(lang), on(move |_| adapt.add()))}
                {button("btn is-danger", Some(Icon::Trash), page::row_remove(lang), on(move |_| adapt.remove()))}
            </div>
        </section>
    }
    .into_any()
}

/// The rules that need no parameters beyond the template's settings.
const RULES: [fn() -> Rule; 8] = [
    || Rule::AtLeast,
    || Rule::AtMost {
        variant: None,
        zero_target: None,
    },
    || Rule::Equal {
        policy: None,
        zero_target: None,
    },
    || Rule::Range,
    || Rule::Tiers { cuts: None },
    || Rule::YesNo,
    || Rule::Deadline {
        per: LateUnit::Month,
        deduct: Decimal::ONE,
    },
    || Rule::Manual,
];

fn rule_at(index: usize) -> Rule {
    RULES.get(index).map_or(Rule::Manual, |rule| rule())
}

fn rule_index(rule: &Rule) -> Option<usize> {
    RULES.iter().position(|known| known() == *rule)
}

fn set_rule(indicator: &mut Indicator, index: String) {
    if let Ok(index) = index.parse() {
        indicator.rule = rule_at(index);
        indicator.rule_text.clear();
    }
}

/// A text that is no number becomes a weight of 0, which no template takes.
fn set_weight(indicator: &mut Indicator, text: String) {
    let quantity = Quantity::new(text.trim());
    indicator.weight = quantity.number().map_or(Decimal::ZERO, |number| number.value);
}
