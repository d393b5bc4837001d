//! 调整指标: a unit adapts its own copy of the template, row by row. Every change is an edit and can be undone.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::components::{Icon, icon};
use crate::app::session::{use_lang, use_session};
use crate::app::state::{RowState, use_draft};
use crate::form::{Group, Indicator, LateUnit, Quantity, Rule, Template};
use crate::store::random_u64;
use crate::text::{Lang, json_error, page, rule_kind_name};

/// Name, target, weight and rule of a row; a row more or less in its group.
#[component]
pub(super) fn Adapt(row: RowState) -> impl IntoView {
    let (draft, session, lang) = (use_draft(), use_session(), use_lang());
    let id = StoredValue::new(row.id());
    let adapt = move |work: Box<dyn FnOnce(&mut Template)>| {
        let done = draft.template("", work);
        if let Err(error) = &done {
            let words = json_error(error, lang);
            session.toast(format!("{}{}", page::not_adapted(lang), words.message), None);
        }
        done.is_ok()
    };
    // Typed fields are taken over when they are left: the table's structure follows them.
    let change = move |work: fn(&mut Indicator, String), text: String| {
        let id = id.get_value();
        adapt(Box::new(move |template| {
            if let Some(indicator) = find(template, &id) {
                work(indicator, text);
            }
        }));
    };
    let field = move |name: &'static str, word: &'static str, value: String, work: fn(&mut Indicator, String)| {
        let field_id = id.with_value(|id| {
            if name == "name" {
                format!("r-{id}-adapt")
            } else {
                format!("r-{id}-adapt-{name}")
            }
        });
        view! {
            <div class="field">
                <label class="field-label" for=field_id.clone()>{word}</label>
                <input
                    class="input"
                    id=field_id
                    autocomplete="off"
                    prop:value=value
                    on:change=move |event| change(work, event_target_value(&event))
                />
            </div>
        }
    };
    let add = move |_| {
        let id = id.get_value();
        let new_id = format!("own-{:08x}", random_u64() >> 32);
        adapt(Box::new(move |template| add_after(template, &id, new_id, lang)));
    };
    let remove = move |_| {
        let id = id.get_value();
        if adapt(Box::new(move |template| remove_row(template, &id))) {
            session.toast(page::row_removed(lang), None);
        }
    };
    let fields = move || {
        let indicator = row.indicator.get();
        let kind = rule_index(&indicator.rule);
        let options = (0..RULES.len()).map(move |index| {
            let rule = rule_at(index);
            view! { <option value=index.to_string() selected=Some(index) == kind>{rule_kind_name(&rule, lang)}</option> }
        });
        let custom = kind
            .is_none()
            .then(|| view! { <option selected=true value="">{rule_kind_name(&indicator.rule, lang)}</option> });
        view! {
            <div class="own-grid is-three">
                {field("name", page::row_name(lang), indicator.name.clone(), |row, text| { row.name = text.trim().to_owned(); })}
                {field("target", page::target(lang), indicator.target.text().to_owned(), |row, text| { row.target = Quantity::new(text.trim()); })}
                {field("weight", page::weight(lang), indicator.weight.normalize().to_string(), set_weight)}
            </div>
            <div class="field">
                <label class="field-label" for=id.with_value(|id| format!("r-{id}-adapt-rule"))>{page::rule(lang)}</label>
                <select
                    class="select"
                    id=id.with_value(|id| format!("r-{id}-adapt-rule"))
                    on:change=move |event| change(set_rule, event_target_value(&event))
                >
                    {custom}
                    {options.collect_view()}
                </select>
            </div>
        }
    };
    view! {
        <section class="own">
            <h2>{page::adapt(lang)}</h2>
            <p class="field-hint">{page::adapt_hint(lang)}</p>
            {fields}
            <div class="btns">
                <button type="button" class="btn" on:click=add>{icon(Icon::Plus)}{page::row_add(lang)}</button>
                <button type="button" class="btn is-danger" on:click=remove>{icon(Icon::Trash)}{page::row_remove(lang)}</button>
            </div>
        </section>
    }
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

fn find<'a>(template: &'a mut Template, id: &str) -> Option<&'a mut Indicator> {
    holder(&mut template.groups, id)?
        .indicators
        .iter_mut()
        .find(|indicator| indicator.id == id)
}

/// The group that holds an indicator.
fn holder<'a>(groups: &'a mut [Group], id: &str) -> Option<&'a mut Group> {
    groups.iter_mut().find_map(|group| {
        if group.indicators.iter().any(|indicator| indicator.id == id) {
            Some(group)
        } else {
            holder(&mut group.groups, id)
        }
    })
}

fn add_after(template: &mut Template, id: &str, new_id: String, lang: Lang) {
    let Some(group) = holder(&mut template.groups, id) else {
        return;
    };
    let at = group
        .indicators
        .iter()
        .position(|indicator| indicator.id == id)
        .map_or(0, |at| at.saturating_add(1));
    let indicator = Indicator {
        id: new_id,
        name: page::row_new(lang).to_owned(),
        weight: Decimal::ONE,
        target: Quantity::default(),
        rule: Rule::AtLeast,
        rule_text: String::new(),
        formula: None,
        checklist: Vec::new(),
        help: String::new(),
        basis: String::new(),
        evidence: Vec::new(),
        not_applicable: None,
    };
    group.indicators.insert(at, indicator);
}

fn remove_row(template: &mut Template, id: &str) {
    if let Some(group) = holder(&mut template.groups, id) {
        group.indicators.retain(|indicator| indicator.id != id);
    }
}
