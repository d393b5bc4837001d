//! 单位与职能: the unit, its duties, its organisation and staff; on a project form the project too.

use leptos::prelude::*;

use crate::app::components::{Grow, Icon, icon};
use crate::app::route::Step;
use crate::app::session::use_lang;
use crate::app::state::{Draft, use_draft};
use crate::app::worksheet::Sheet;
use crate::form::{Edit, Kind, Quantity, Staffing, Unit};
use crate::text::{Lang, page};

/// The page.
#[component]
pub fn UnitPage() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let project = draft
        .blocks
        .template
        .with_untracked(|template| template.kind == Kind::Project);
    view! {
        <Sheet step=Step::Unit lead=page::unit_lead(lang)>
            {project.then(|| view! { <ProjectPart /> })}
            <UnitPart />
            {(!project).then(|| view! { <DutiesPart /> <StaffPart /> })}
        </Sheet>
    }
}

/// A one-line field of the unit block.
fn line(
    draft: Draft,
    (id, label): (&'static str, String),
    read: fn(&Unit) -> &String,
    write: fn(&mut Unit) -> &mut String,
    must: bool,
    lang: Lang,
) -> impl IntoView {
    let value = move || draft.blocks.unit.with(|unit| read(unit).clone());
    let change = move |event| {
        let text = event_target_value(&event);
        draft.unit(id, |unit| *write(unit) = text);
    };
    view! {
        <div class="field">
            <label class="field-label" for=id>{label}{must.then(|| view! { <span class="must">{page::must(lang)}</span> })}</label>
            <input
                class="input"
                class:is-due=move || must && draft.blocks.unit.with(|unit| read(unit).trim().is_empty())
                id=id
                autocomplete="off"
                prop:value=value
                on:input=change
            />
        </div>
    }
}

#[component]
fn UnitPart() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let year = move || draft.blocks.year.get().to_string();
    let set_year = move |event| {
        if let Ok(year) = event_target_value(&event).trim().parse() {
            draft.apply(Edit::Year(year), "year");
        }
    };
    view! {
        <section class="section" aria-labelledby="s-unit">
            <div class="section-head"><h2 id="s-unit">{page::unit(lang)}</h2></div>
            <div class="fields">
                {line(draft, ("f-unit-name", page::unit_name(lang).into()), |unit| &unit.name, |unit| &mut unit.name, true, lang)}
                {line(draft, ("f-unit-supervisor", page::supervisor(lang).into()), |unit| &unit.supervisor, |unit| &mut unit.supervisor, false, lang)}
                <div class="field">
                    <label class="field-label" for="f-unit-year">{page::year(lang)}<span class="must">{page::must(lang)}</span></label>
                    <input
                        class="input is-num is-short"
                        id="f-unit-year"
                        inputmode="numeric"
                        autocomplete="off"
                        prop:value=year
                        on:change=set_year
                    />
                </div>
                {line(draft, ("f-unit-contact", page::contact(lang).into()), |unit| &unit.contact, |unit| &mut unit.contact, false, lang)}
                {line(draft, ("f-unit-phone", page::phone(lang).into()), |unit| &unit.phone, |unit| &mut unit.phone, false, lang)}
            </div>
        </section>
    }
}

#[component]
fn ProjectPart() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let name = move || {
        draft
            .blocks
            .project
            .with(|project| project.as_ref().map(|project| project.name.clone()).unwrap_or_default())
    };
    let implementer = move || {
        draft.blocks.project.with(|project| {
            project
                .as_ref()
                .map(|project| project.implementer.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <section class="section" aria-labelledby="s-project">
            <div class="section-head"><h2 id="s-project">{page::project(lang)}</h2></div>
            <div class="fields">
                <div class="field is-wide">
                    <label class="field-label" for="f-project-name">{page::project_name(lang)}<span class="must">{page::must(lang)}</span></label>
                    <input
                        class="input"
                        class:is-due=move || name().trim().is_empty()
                        id="f-project-name"
                        autocomplete="off"
                        prop:value=name
                        on:input=move |event| {
                            let text = event_target_value(&event);
                            draft.project("project-name", |project| project.name = text);
                        }
                    />
                </div>
                <div class="field is-wide">
                    <label class="field-label" for="f-project-implementer">{page::implementer(lang)}</label>
                    <input
                        class="input"
                        id="f-project-implementer"
                        autocomplete="off"
                        prop:value=implementer
                        on:input=move |event| {
                            let text = event_target_value(&event);
                            draft.project("project-implementer", |project| project.implementer = text);
                        }
                    />
                </div>
            </div>
        </section>
    }
}

#[component]
fn DutiesPart() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let count = Memo::new(move |_| draft.blocks.unit.with(|unit| unit.duties.len()));
    let item = move |index: usize| duty(draft, index, count, lang);
    let add = move |_| draft.unit("", |unit| unit.duties.push(String::new()));
    // An empty list shows one line to type or paste into.
    let shown = move || (0..count.get().max(1)).map(item).collect_view();
    view! {
        <section class="section" aria-labelledby="s-duties">
            <div class="section-head">
                <h2 id="s-duties">{page::duties(lang)}</h2>
                <p>{move || page::duties_hint(count.get(), lang)}</p>
            </div>
            <ol class="duties" id="f-unit-duties" tabindex="-1">{shown}</ol>
            <button type="button" class="btn" on:click=add>{icon(Icon::Plus)}{page::duty_add(lang)}</button>
        </section>
    }
}

fn duty(draft: Draft, index: usize, count: Memo<usize>, lang: Lang) -> impl IntoView {
    let number = index.saturating_add(1);
    let id = format!("f-duty-{number}");
    let value = Signal::derive(move || {
        draft
            .blocks
            .unit
            .with(|unit| unit.duties.get(index).cloned().unwrap_or_default())
    });
    let typed = move |text: String| {
        let parts = split_duties(&text);
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
    };
    let swap = move |other: usize| {
        draft.unit("", |unit| {
            if index < unit.duties.len() && other < unit.duties.len() {
                unit.duties.swap(index, other);
            }
        });
    };
    let button = move |word: String, drawing: Icon, off: Signal<bool>, work: Box<dyn Fn()>| {
        view! {
            <button type="button" class="btn is-quiet is-icon" aria-label=word.clone() title=word disabled=move || off.get() on:click=move |_| work()>
                {icon(drawing)}
            </button>
        }
    };
    let remove = move || {
        draft.unit("", |unit| {
            if index < unit.duties.len() {
                unit.duties.remove(index);
            }
        });
    };
    let last = Signal::derive(move || number >= count.get());
    view! {
        <li class="duty">
            <label class="duty-no" for=id.clone()><span class="sr">{page::duty(lang)}" "</span>{number}</label>
            <Grow id=id value on_input=typed rows=1 />
            <span class="duty-acts">
                {button(page::move_up(number, lang), Icon::Up, Signal::stored(index == 0), Box::new(move || swap(index.saturating_sub(1))))}
                {button(page::move_down(number, lang), Icon::Down, last, Box::new(move || swap(number)))}
                {button(page::remove_number(number, lang), Icon::Trash, Signal::derive(move || count.get() == 0), Box::new(remove))}
            </span>
        </li>
    }
}

/// Several duties pasted at once, told apart by （1） (2) 1. 2、 at the start of lines; one duty stays as it is.
fn split_duties(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() < 2 || !lines.iter().all(|line| bare(line).is_some()) {
        return vec![text.to_owned()];
    }
    lines.into_iter().filter_map(bare).map(str::to_owned).collect()
}

/// A line without its number; none when it has no number.
fn bare(line: &str) -> Option<&str> {
    let inner = line.strip_prefix(['(', '（']).unwrap_or(line);
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == inner.len() {
        return None;
    }
    rest.strip_prefix([')', '）', '.', '、', '．']).map(str::trim)
}

#[component]
fn StaffPart() -> impl IntoView {
    let (draft, lang) = (use_draft(), use_lang());
    let organisation = Signal::derive(move || draft.blocks.unit.with(|unit| unit.organisation.clone()));
    type Read = fn(&Staffing) -> &Quantity;
    type Write = fn(&mut Staffing) -> &mut Quantity;
    let figure = move |id: &'static str, label: &'static str, read: Read, write: Write| {
        let value = move || draft.blocks.unit.with(|unit| read(&unit.staffing).text().to_owned());
        let unread = move || {
            draft.blocks.unit.with(|unit| {
                let cell = read(&unit.staffing);
                !cell.is_empty() && cell.number().is_none()
            })
        };
        let change = move |event| {
            let text = event_target_value(&event);
            draft.unit(id, |unit| *write(&mut unit.staffing) = Quantity::new(text));
        };
        view! {
            <div class="field">
                <label class="field-label" for=id>{label}</label>
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
    };
    view! {
        <section class="section" aria-labelledby="s-staff">
            <div class="section-head">
                <h2 id="s-staff">{page::organisation(lang)}</h2>
                <p>{page::organisation_hint(lang)}</p>
            </div>
            <div class="field with-area">
                <Grow
                    id="f-unit-organisation"
                    label=page::organisation(lang)
                    value=organisation
                    on_input=move |text| draft.unit("organisation", |unit| unit.organisation = text)
                />
            </div>
            <div class="staff">
                {figure("f-unit-staffing.approved", page::staff_approved(lang), |staff| &staff.approved, |staff| &mut staff.approved)}
                {figure("f-unit-staffing.onPost", page::staff_on_post(lang), |staff| &staff.on_post, |staff| &mut staff.on_post)}
                {figure("f-unit-staffing.contract", page::staff_contract(lang), |staff| &staff.contract, |staff| &mut staff.contract)}
                {figure("f-unit-staffing.retired", page::staff_retired(lang), |staff| &staff.retired, |staff| &mut staff.retired)}
            </div>
        </section>
    }
}
