//! Groups and indicators: names, targets, weights and sums at every level; added, moved, copied, removed.

use std::time::Duration;

use leptos::prelude::*;
use rust_decimal::Decimal;
use web_sys::DragEvent;

use super::desk::{Desk, fresh_id};
use super::draw::{draw, line};
use super::trial::trial;
use crate::app::components::{Icon, button, icon, tool};
use crate::app::erased::{flag, on, part, text};
use crate::form::design::fields::{Field, FieldKind, INDICATOR};
use crate::form::design::{Change, Item, locate, siblings, weight_standings};
use crate::form::{Group, Indicator, Quantity, Rule};
use crate::text::{Lang, page};

static NAME: Field = Field {
    key: "name",
    kind: FieldKind::Line,
    optional: false,
};
static WEIGHT: Field = Field {
    key: "weight",
    kind: FieldKind::Figure,
    optional: false,
};
static TARGET: Field = Field {
    key: "target",
    kind: FieldKind::Cell,
    optional: false,
};

/// What the table is drawn anew for: the ids of everything, in order.
fn structure(groups: &[Group], ids: &mut String) {
    for group in groups {
        ids.push('(');
        ids.push_str(&group.id);
        structure(&group.groups, ids);
        for row in &group.indicators {
            ids.push(' ');
            ids.push_str(&row.id);
        }
        ids.push(')');
    }
}

/// The open row and the item that is being dragged.
#[derive(Clone, Copy)]
struct Table {
    desk: Desk,
    open: RwSignal<Option<String>>,
    dragged: RwSignal<Option<Item>>,
}

pub(super) fn rows(desk: Desk) -> AnyView {
    let table = Table {
        desk,
        open: RwSignal::new(None),
        dragged: RwSignal::new(None),
    };
    let ids = Memo::new(move |_| {
        let mut ids = String::new();
        desk.draft
            .blocks
            .template
            .with(|template| structure(&template.groups, &mut ids));
        ids
    });
    let body = part(move || {
        // Read, not only tracked: a memo that nobody reads is not computed again.
        drop(ids.get());
        let groups = desk
            .draft
            .blocks
            .template
            .with_untracked(|template| template.groups.clone());
        let groups: Vec<AnyView> = groups
            .iter()
            .enumerate()
            .map(|(at, it)| group(table, it, &format!("/groups/{at}"), 1))
            .collect();
        view! { <ol class="t-groups">{groups}</ol> }.into_any()
    });
    let lang = desk.lang;
    let add = on(move |_| {
        let group = Box::new(new_group(lang));
        table.work(
            "",
            Change::AddGroup {
                into: None,
                at: usize::MAX,
                group,
            },
        );
    });
    view! {
        <p class="t-standing">{standing(desk, None)}{even_out(table, None)}</p>
        {body}
        {button("btn", Some(Icon::Plus), page::add_level_1(lang), add)}
    }
    .into_any()
}

impl Table {
    /// Changes the structure, and gives the focus back to the control it was changed by.
    fn work(self, focus: &str, change: Change) {
        if self.desk.change(change) && !focus.is_empty() {
            let (around, focus) = (self.desk.session.around, focus.to_owned());
            set_timeout(
                move || {
                    if let Some(control) = around.by_id(&focus) {
                        let _ = control.focus();
                    }
                },
                Duration::from_millis(30),
            );
        }
    }

    /// Moves an item by one among its siblings.
    fn shift(self, item: Item, up: bool, focus: String) {
        let template = self.desk.draft.blocks.template.get_untracked();
        let Some((into, at)) = locate(&template, &item) else {
            return;
        };
        let to = if up {
            at.checked_sub(1)
        } else {
            at.checked_add(1).filter(|to| *to < siblings(&template, &item))
        };
        if let Some(at) = to {
            let into = into.map(str::to_owned);
            self.work(&focus, Change::Move { item, into, at });
        }
    }

    /// Lets what is dragged go where `target` stands.
    fn dropped(self, target: &Item) {
        let Some(item) = self.dragged.get_untracked() else {
            return;
        };
        self.dragged.set(None);
        let template = self.desk.draft.blocks.template.get_untracked();
        let to = match (&item, target) {
            // An indicator may be let go on a group: it comes last there.
            (Item::Indicator(_), Item::Group(id)) => Some((Some(id.clone()), usize::MAX)),
            (Item::Group(_), Item::Indicator(_)) => None,
            _ => locate(&template, target).map(|(into, at)| (into.map(str::to_owned), at)),
        };
        if let Some((into, at)) = to.filter(|_| item != *target) {
            self.work("", Change::Move { item, into, at });
        }
    }
}

/// How the parts of a group sum up, live.
fn standing(desk: Desk, group: Option<String>) -> AnyView {
    let standing = Memo::new(move |_| {
        desk.draft.blocks.template.with(|template| {
            let all = weight_standings(template);
            all.into_iter()
                .find(|it| it.group == group)
                .map(|it| (it.sum, it.stated))
        })
    });
    let lang = desk.lang;
    let words = text(move || {
        standing
            .get()
            .map_or_else(String::new, |(sum, whole)| page::weight_standing(sum, whole, lang))
    });
    let off = flag(move || standing.get().is_some_and(|(sum, whole)| sum != whole));
    view! { <span class="t-sum" class:is-off=off role="status">{words}</span> }.into_any()
}

fn even_out(table: Table, group: Option<String>) -> AnyView {
    let spread = on(move |_| {
        let group = group.clone();
        table.work("", Change::Spread { group, decimals: 2 });
    });
    button("btn is-quiet", None, page::even_out(table.desk.lang), spread)
}

fn group(table: Table, group: &Group, place: &str, level: u8) -> AnyView {
    let (desk, lang, id) = (table.desk, table.desk.lang, group.id.clone());
    let below: Vec<AnyView> = group
        .groups
        .iter()
        .enumerate()
        .map(|(at, it)| self::group(table, it, &format!("{place}/groups/{at}"), 2))
        .chain(
            group
                .indicators
                .iter()
                .enumerate()
                .map(|(at, it)| indicator(table, it, &format!("{place}/indicators/{at}"))),
        )
        .collect();
    let add_group = (level == 1).then(|| {
        let id = id.clone();
        let add = on(move |_| {
            let group = Box::new(new_group(lang));
            let into = Some(id.clone());
            table.work(
                "",
                Change::AddGroup {
                    into,
                    at: usize::MAX,
                    group,
                },
            );
        });
        button("btn is-quiet", Some(Icon::Plus), page::add_level_2(lang), add)
    });
    let add_row = {
        let id = id.clone();
        on(move |_| {
            let name = page::new_indicator(lang).to_owned();
            let target = Quantity::new("100%");
            let indicator = Box::new(Indicator::new(fresh_id(), name, Decimal::ONE, target, Rule::AtLeast));
            table.open.set(Some(indicator.id.clone()));
            let into = id.clone();
            table.work(
                "",
                Change::AddIndicator {
                    into,
                    at: usize::MAX,
                    indicator,
                },
            );
        })
    };
    let item = Item::Group(id.clone());
    let acts = acts(table, item.clone(), &group.name);
    view! {
        <li class=if level == 1 { "t-group" } else { "t-group is-second" }>
            <div class="t-row is-group" on:dragover=on(|event: DragEvent| event.prevent_default()) on:drop=landed(table, item.clone())>
                {handle(table, item.clone(), &group.name)}
                {line(desk, &format!("{place}/name"), &NAME, Some(page::of_item(page::row_name(lang), &group.name, lang)))}
                {line(desk, &format!("{place}/weight"), &WEIGHT, Some(page::of_item(page::weight(lang), &group.name, lang)))}
                {acts}
            </div>
            <p class="t-standing">{standing(desk, Some(id.clone()))}{even_out(table, Some(id))}</p>
            <ol class="t-below">{below}</ol>
            <div class="btns">{add_group}{button("btn is-quiet", Some(Icon::Plus), page::add_level_3(lang), add_row)}</div>
        </li>
    }
    .into_any()
}

fn indicator(table: Table, row: &Indicator, place: &str) -> AnyView {
    let (desk, lang, id) = (table.desk, table.desk.lang, row.id.clone());
    let item = Item::Indicator(id.clone());
    let acts = acts(table, item.clone(), &row.name);
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| table.open.with(|open| open.as_deref() == Some(id.as_str())))
    };
    let toggle = on(move |_| table.open.set((!is_open.get_untracked()).then(|| id.clone())));
    let detail = {
        let (place, id) = (place.to_owned(), row.id.clone());
        part(move || {
            if is_open.get() {
                view! { <div class="t-detail">{draw(desk, &place, &INDICATOR)}{trial(desk, id.clone())}</div> }
                    .into_any()
            } else {
                ().into_any()
            }
        })
    };
    let name = row.name.clone();
    let label = |word: &'static str| Some(page::of_item(word, &name, lang));
    view! {
        <li class="t-indicator">
            <div class="t-row" on:dragover=on(|event: DragEvent| event.prevent_default()) on:drop=landed(table, item.clone())>
                {handle(table, item.clone(), &row.name)}
                {line(desk, &format!("{place}/name"), &NAME, label(page::row_name(lang)))}
                {line(desk, &format!("{place}/target"), &TARGET, label(page::target(lang)))}
                {line(desk, &format!("{place}/weight"), &WEIGHT, label(page::weight(lang)))}
                <button
                    type="button"
                    class="btn is-quiet is-icon"
                    aria-label=page::of_item(page::rule(lang), &row.name, lang)
                    title=page::rule(lang)
                    aria-expanded=text(move || is_open.get().to_string())
                    on:click=toggle
                >
                    {icon(Icon::Down)}
                </button>
                {acts}
            </div>
            {detail}
        </li>
    }
    .into_any()
}

/// What may be done with an item: up, down, copy, remove.
fn acts(table: Table, item: Item, name: &str) -> AnyView {
    let lang = table.desk.lang;
    let (up_id, down_id) = (format!("t-up-{}", item.id()), format!("t-down-{}", item.id()));
    let label = |word: &'static str| page::of_item(word, name, lang);
    let shift = |up: bool, focus: &str| {
        let (item, focus) = (item.clone(), focus.to_owned());
        on(move |_| table.shift(item.clone(), up, focus.clone()))
    };
    let arrow = |id: String, drawing: Icon, word: &'static str, work| {
        view! { <button type="button" class="btn is-quiet is-icon" id=id aria-label=label(word) title=word on:click=work>{icon(drawing)}</button> }.into_any()
    };
    let (copied, removed) = (item.clone(), item.clone());
    let said = |word| Signal::stored(label(word));
    let never = flag(|| false);
    let (up, down) = (shift(true, &up_id), shift(false, &down_id));
    view! {
        <span class="t-acts">
            {arrow(up_id, Icon::Up, page::up_one(lang), up)}
            {arrow(down_id, Icon::Down, page::down_one(lang), down)}
            {tool("btn is-quiet is-icon", Icon::Copy, said(page::make_copy(lang)), never, on(move |_| table.work("", Change::Copy(copied.clone()))))}
            {tool("btn is-quiet is-icon", Icon::Trash, said(page::take_out(lang)), never, on(move |_| table.work("", Change::Remove(removed.clone()))))}
        </span>
    }
    .into_any()
}

/// What an item is dragged by; the arrows do the same for the keyboard.
fn handle(table: Table, item: Item, name: &str) -> AnyView {
    let start = on(move |event: DragEvent| {
        table.dragged.set(Some(item.clone()));
        // Firefox drags nothing without data.
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", item.id());
        }
    });
    let title = page::of_item(page::drag(table.desk.lang), name, table.desk.lang);
    view! { <span class="t-handle" draggable="true" title=title aria-hidden="true" on:dragstart=start>"⠿"</span> }
        .into_any()
}

fn landed(table: Table, item: Item) -> Box<dyn FnMut(DragEvent)> {
    on(move |event: DragEvent| {
        if table.dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            event.stop_propagation();
            table.dropped(&item);
        }
    })
}

fn new_group(lang: Lang) -> Group {
    Group::new(fresh_id(), page::new_group(lang).to_owned(), Decimal::ONE)
}
