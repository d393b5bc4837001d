//! The page's entry.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <h1>"自评"</h1> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page is built for wasm32 by `cargo xtask serve`.");
}
