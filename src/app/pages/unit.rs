//! 单位与职能: the unit, its duties, its organisation and staff; on a project form the project too.

use leptos::prelude::*;

use crate::app::components::{Click, Grow, Icon, Line, button, field_label, line, section, section_with, taken, tool};
use crate::app::erased::{flag, on, part, text};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::sheet;
use crate::form::{Edit, Kind, Project, Quantity, Staffing, Unit, split_numbered};
use crate::text::{Lang, page};

/// The page.
#[component]
pub fn UnitPage() -> AnyView {
    let (draft, lang) = (use_draft(), use_lang());
    let project = draft
        .blocks
        .template
        .with_untracked(|template| template.kind == Kind::Project);
    let parts = if project {
        vec![project_part(draft, lang), unit_part(draft, lang)]
    } else {
        vec![
            unit_part(draft, lang),
            duties_part(draft, lang),
            staff_part(draft, lang),
        ]
    };
    sheet(Step::Unit, page::unit_lead(lang), "", parts.into_any())
}

/// A one-line field of the unit block.
fn unit_line(
    draft: Draft,
    (id, label, must): (&'static str, &'static str, bool),
    read: fn(&Unit) -> &String,
    write: fn(&mut Unit) -> &mut String,
    lang: Lang,
) -> AnyView {
    let asked = Line {
        id,
        label,
        must,
        wide: false,
        value: text(move || draft.blocks.unit.with(|unit| read(unit).clone())),
        typed: Box::new(move |text| draft.unit(id, |unit| *write(unit) = text)),
    };
    line(asked, lang)
}

fn unit_part(draft: Draft, lang: Lang) -> AnyView {
    let year = text(move || draft.blocks.year.get().to_string());
    // What cannot be read as a year stays in the field, marked, until it can.
    let unread = RwSignal::new(false);
    let set_year = taken(Box::new(move |text| {
        let year = read_year(&text);
        unread.set(year.is_none());
        if let Some(year) = year {
            draft.apply(Edit::Year(year), "year");
        }
    }));
    let body = view! {
        <div class="fields">
            {unit_line(draft, ("f-unit-name", page::unit_name(lang), true), |unit| &unit.name, |unit| &mut unit.name, lang)}
            {unit_line(draft, ("f-unit-supervisor", page::supervisor(lang), false), |unit| &unit.supervisor, |unit| &mut unit.supervisor, lang)}
            <div class="field">
                {field_label("f-unit-year", page::year(lang), true, lang)}
                <input
                    class="input is-num is-short"
                    class:is-bad=flag(move || unread.get())
                    id="f-unit-year"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=year
                    on:change=set_year
                />
                <p class="field-note field-error" role="alert">{text(move || if unread.get() { page::year_unread(lang).to_owned() } else { String::new() })}</p>
            </div>
            {unit_line(draft, ("f-unit-contact", page::contact(lang), false), |unit| &unit.contact, |unit| &mut unit.contact, lang)}
            {unit_line(draft, ("f-unit-phone", page::phone(lang), false), |unit| &unit.phone, |unit| &mut unit.phone, lang)}
        </div>
    };
    section("s-unit", page::unit(lang), "", body.into_any())
}

/// `2023`, `2023年`, `２０２３ 年度`.
fn read_year(text: &str) -> Option<u16> {
    let number = Quantity::new(text.trim().trim_end_matches("年度").trim_end_matches('年').trim());
    let year = u16::try_from(number.number().filter(|number| number.unit.is_empty())?.value).ok()?;
    (1990..=2100).contains(&year).then_some(year)
}

/// A one-line field of the project block.
fn project_line(
    draft: Draft,
    (id, field): (&'static str, &'static str),
    (label, must): (&'static str, bool),
    read: fn(&Project) -> &String,
    write: fn(&mut Project) -> &mut String,
    lang: Lang,
) -> AnyView {
    let value = move || {
        draft.blocks.project.with(|project| {
            project
                .as_ref()
                .map(|project| read(project).clone())
                .unwrap_or_default()
        })
    };
    let asked = Line {
        id,
        label,
        must,
        wide: true,
        value: text(value),
        typed: Box::new(move |text| draft.project(field, |project| *write(project) = text)),
    };
    line(asked, lang)
}

fn project_part(draft: Draft, lang: Lang) -> AnyView {
    let name = project_line(
        draft,
        ("f-project-name", "project-name"),
        (page::project_name(lang), true),
        |project| &project.name,
        |project| &mut project.name,
        lang,
    );
    let implementer = project_line(
        draft,
        ("f-project-implementer", "project-implementer"),
        (page::implementer(lang), false),
        |project| &project.implementer,
        |project| &mut project.implementer,
        lang,
    );
    let body = view! { <div class="fields">{name}{implementer}</div> };
    section("s-project", page::project(lang), "", body.into_any())
}

fn duties_part(draft: Draft, lang: Lang) -> AnyView {
    let count = Memo::new(move |_| draft.blocks.unit.with(|unit| unit.duties.len()));
    // An empty list shows one line to type into; it must stay the same line when its first letter makes it a list.
    let shown = Memo::new(move |_| count.get().max(1));
    let add = on(move |_| draft.unit("", |unit| unit.duties.push(String::new())));
    let shown = part(move || {
        (0..shown.get())
            .map(|index| duty(draft, index, count, lang))
            .collect_view()
            .into_any()
    });
    let hint = view! { <p>{text(move || page::duties_hint(count.get(), lang))}</p> };
    let body = view! {
        <ol class="duties" id="f-unit-duties" tabindex="-1">{shown}</ol>
        {button("btn", Some(Icon::Plus), page::duty_add(lang), add)}
    };
    section_with("s-duties", page::duties(lang), hint.into_any(), body.into_any())
}

fn duty(draft: Draft, index: usize, count: Memo<usize>, lang: Lang) -> AnyView {
    let number = index.saturating_add(1);
    let id = format!("f-duty-{number}");
    let value = text(move || {
        draft
            .blocks
            .unit
            .with(|unit| unit.duties.get(index).cloned().unwrap_or_default())
    });
    let typed = Box::new(move |text: String| {
        let parts = split_numbered(&text);
        let field = if parts.len() > 1 {
            String::new()
        } else {
            format!("duty/{index}")
        };
        draft.unit(&field, |unit| {
            if unit.duties.len() <= index {
                unit.duties.resize(number, String::new());
            }
            if parts.len() > 1 {
                unit.duties.splice(index..number, parts);
            } else if let Some(duty) = unit.duties.get_mut(index) {
                *duty = text;
            }
        });
    });
    let swap = move |other: usize| {
        draft.unit("", |unit| {
            if index < unit.duties.len() && other < unit.duties.len() {
                unit.duties.swap(index, other);
            }
        });
    };
    let remove = move || {
        draft.unit("", |unit| {
            if index < unit.duties.len() {
                unit.duties.remove(index);
            }
        });
    };
    let act = |drawing: Icon, word: String, off: Signal<bool>, work: Click| {
        tool("btn is-quiet is-icon", drawing, Signal::stored(word), off, work)
    };
    let up = act(
        Icon::Up,
        page::move_up(number, lang),
        Signal::stored(index == 0),
        on(move |_| swap(index.saturating_sub(1))),
    );
    let down = act(
        Icon::Down,
        page::move_down(number, lang),
        flag(move || number >= count.get()),
        on(move |_| swap(number)),
    );
    let remove = act(
        Icon::Trash,
        page::remove_number(number, lang),
        flag(move || count.get() == 0),
        on(move |_| remove()),
    );
    view! {
        <li class="duty">
            <label class="duty-no" for=id.clone()><span class="sr">{page::duty(lang)}" "</span>{number.to_string()}</label>
            <Grow id=id value on_input=typed rows=1 />
            <span class="duty-acts">{up}{down}{remove}</span>
        </li>
    }
    .into_any()
}

/// A figure of the staff.
fn figure(
    draft: Draft,
    (id, label): (&'static str, &'static str),
    read: fn(&Staffing) -> &Quantity,
    write: fn(&mut Staffing) -> &mut Quantity,
    lang: Lang,
) -> AnyView {
    let value = text(move || draft.blocks.unit.with(|unit| read(&unit.staffing).text().to_owned()));
    let unread = flag(move || {
        draft.blocks.unit.with(|unit| {
            let cell = read(&unit.staffing);
            !cell.is_empty() && cell.number().is_none()
        })
    });
    let change = taken(Box::new(move |text| {
        draft.unit(id, |unit| *write(&mut unit.staffing) = Quantity::new(text));
    }));
    view! {
        <div class="field">
            {field_label(id, label, false, lang)}
            <span class="affix">
                <input
                    class="input is-num"
                    class:is-bad=unread
                    id=id
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=value
                    on:input=change
                />
                <span>{page::persons(lang)}</span>
            </span>
        </div>
    }
    .into_any()
}

fn staff_part(draft: Draft, lang: Lang) -> AnyView {
    let organisation = text(move || draft.blocks.unit.with(|unit| unit.organisation.clone()));
    let typed = Box::new(move |text| draft.unit("organisation", |unit| unit.organisation = text));
    let body = view! {
        <div class="field with-area">
            <Grow id="f-unit-organisation" label=page::organisation(lang) value=organisation on_input=typed />
        </div>
        <div class="staff">
            {figure(draft, ("f-unit-staffing.approved", page::staff_approved(lang)), |staff| &staff.approved, |staff| &mut staff.approved, lang)}
            {figure(draft, ("f-unit-staffing.onPost", page::staff_on_post(lang)), |staff| &staff.on_post, |staff| &mut staff.on_post, lang)}
            {figure(draft, ("f-unit-staffing.contract", page::staff_contract(lang)), |staff| &staff.contract, |staff| &mut staff.contract, lang)}
            {figure(draft, ("f-unit-staffing.retired", page::staff_retired(lang)), |staff| &staff.retired, |staff| &mut staff.retired, lang)}
        </div>
    };
    section(
        "s-staff",
        page::organisation(lang),
        page::organisation_hint(lang),
        body.into_any(),
    )
}
