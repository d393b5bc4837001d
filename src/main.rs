//! The page's entry.

#[cfg(target_arch = "wasm32")]
fn main() {
    ziping::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page is built for wasm32 by `cargo xtask serve`.");
}
