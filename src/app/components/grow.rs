//! A text area that grows with its text, on screen and in print.

use leptos::prelude::*;

use super::taken;
use crate::app::erased::text;

/// The area. `value` follows the form; `on_input` gets what was typed.
#[component]
pub fn Grow(
    #[prop(into)] id: String,
    #[prop(into)] value: Signal<String>,
    on_input: Box<dyn Fn(String)>,
    /// Label for screen readers where no label element names the area.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(optional, into)] placeholder: String,
    /// More classes for the area.
    #[prop(default = Signal::stored(String::new()), into)]
    class: Signal<String>,
    #[prop(default = 2)] rows: u8,
    /// Whether it is set like the report.
    #[prop(optional)]
    report: bool,
) -> AnyView {
    let class = text(move || format!("area {}", class.get()));
    view! {
        <div class=if report { "grow is-report" } else { "grow" } data-text=value>
            <textarea
                class=class
                id=id
                rows=rows.to_string()
                aria-label=label
                placeholder=placeholder
                prop:value=value
                on:input=taken(on_input)
            ></textarea>
        </div>
    }
    .into_any()
}
