//! The start page's own program; see `app::front`.

#[cfg(target_arch = "wasm32")]
fn main() {
    ziping::app::front::start();
}

/// Lets go of the page: another program takes it over.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn leave() {
    ziping::app::front::leave();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page is built for wasm32 by `cargo xtask serve`.");
}
