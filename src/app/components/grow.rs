//! A text area that grows with its text, on screen and in print.

use leptos::prelude::*;

/// The area. `value` follows the form; `on_input` gets what was typed.
#[component]
pub fn Grow(
    #[prop(into)] id: String,
    #[prop(into)] value: Signal<String>,
    on_input: impl Fn(String) + 'static,
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
) -> impl IntoView {
    view! {
        <div class=if report { "grow is-report" } else { "grow" } data-text=move || value.get()>
            <textarea
                class=move || format!("area {}", class.get())
                id=id
                rows=rows
                aria-label=label
                placeholder=placeholder
                prop:value=move || value.get()
                on:input=move |event| on_input(event_target_value(&event))
            ></textarea>
        </div>
    }
}
