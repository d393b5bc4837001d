//! What the commands need, installed once. Tools go to target/tools and node_modules;
//! only Chromium, Firefox ESR, the Chinese fonts and pdftotext go into the system, and only as root on Debian.

mod apt;
mod browsers;
mod crates;
mod npm;
mod python;
mod toolchain;

pub use browsers::{chromium, firefox};
pub use python::python;

use crate::run::Outcome;
use std::time::Instant;

/// What `cargo xtask serve` needs: the wasm target, trunk and wasm-bindgen.
pub fn for_serve() -> Outcome {
    toolchain::wasm_target()?;
    crates::trunk()?;
    crates::wasm_bindgen()
}

/// What `cargo xtask dist` needs: the same and wasm-opt.
pub fn for_dist() -> Outcome {
    for_serve()?;
    npm::packages()
}

/// What the browser tests need.
pub fn for_browser() -> Outcome {
    npm::packages()?;
    chromium()?;
    firefox()?;
    browsers::pdf_reader();
    Ok(())
}

/// What formatting and linting need.
pub fn for_lint() -> Outcome {
    toolchain::wasm_target()?;
    toolchain::components()
}

/// What the check of licences and sources needs.
pub fn for_deny() -> Outcome {
    crates::deny()
}

/// What the benchmark needs.
pub fn for_bench() -> Outcome {
    for_dist()
}

/// `cargo xtask setup`: everything.
pub fn everything() -> Outcome {
    let start = Instant::now();
    for_lint()?;
    for_dist()?;
    for_browser()?;
    for_deny()?;
    println!("Everything is in place ({:.1} s).", start.elapsed().as_secs_f32());
    Ok(())
}

/// Says what is being installed and how long it took.
fn install(what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("Installing {what} …");
    let start = Instant::now();
    work()?;
    println!("Installed {what} in {:.0} s.", start.elapsed().as_secs_f32());
    Ok(())
}
