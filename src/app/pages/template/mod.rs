//! 模板: making a template. It is the template of the open draft, so it is kept, undone and redone like everything else.

mod desk;
mod draw;
mod lists;
mod rows;
mod trial;
mod versions;

use leptos::prelude::*;

use crate::app::components::{Icon, button, section};
use crate::app::erased::on;
use crate::app::files;
use crate::app::route::Step;
use crate::app::worksheet::sheet;
use crate::form::design::fields::{FUNDS, HEAD, REST, SETTINGS};
use crate::form::{Template, json};
use crate::text::page;

pub(super) use desk::fresh_id;

use desk::Desk;
use draw::draw;
use rows::rows;
use versions::versions;

/// The page.
#[component]
pub fn TemplatePage() -> AnyView {
    let desk = Desk::new();
    let lang = desk.lang;
    let export = on(move |_| {
        let template = desk.draft.blocks.template.get_untracked();
        let version = template.version.to_string();
        let name = files::file_name(&[&template.title, page::file_template(lang), &version], "json");
        desk.session
            .save_file(&name, json::write_proven(&*template, Template::FORMAT));
    });
    let acts = view! {
        <div class="btns">
            {button("btn is-main", Some(Icon::Save), page::template_export(lang), export)}
            {versions(desk)}
        </div>
    };
    let body = view! {
        <div class="sheet-body">{acts}</div>
        {section("t-head", page::template_head(lang), "", draw(desk, "", &HEAD))}
        {section("t-rows", page::template_rows(lang), page::template_rows_hint(lang), rows(desk))}
        {section("t-settings", page::template_settings(lang), "", draw(desk, "", &SETTINGS))}
        {section("t-funds", page::template_funds(lang), "", draw(desk, "", &FUNDS))}
        {section("t-rest", page::template_rest(lang), "", draw(desk, "", &REST))}
    };
    sheet(
        Step::Template,
        page::template_lead(lang),
        "template-page",
        body.into_any(),
    )
}
