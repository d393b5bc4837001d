//! The start page's own program: small, so that the page is there at once (src/app/front.rs).

use super::{module, small};
use crate::run::{Outcome, program, root, run};
use std::path::{Path, PathBuf};

/// Its script and its program.
const FILES: [&str; 2] = ["front.js", "front_bg.wasm"];

fn folder() -> PathBuf {
    root().join("target/front")
}

/// Builds it under a profile, into target/front.
pub fn build(profile: &str) -> Outcome {
    let compiled = module::compile_program("front", profile)?;
    // Classic scripts share their names: the form's program has the usual one.
    run(program("wasm-bindgen")
        .args([
            "--target",
            "no-modules",
            "--no-modules-global",
            "ziping_front",
            "--out-dir",
        ])
        .arg(folder())
        .arg(compiled))
}

/// Puts it into the page's folder as it ships.
pub fn ship(page: &Path) -> Outcome {
    build("release")?;
    let [script, module] = FILES;
    small::script(&folder().join(script), &page.join(script))?;
    small::wasm(&folder().join(module), &page.join(module), small::SMALLEST)
}

/// Puts what was built last into the page's folder where it is missing.
pub fn lay_beside(page: &Path) -> Outcome {
    module::lay_beside(&folder(), FILES, page)
}

/// What is loaded with the start page, in the page's folder.
pub fn load(page: &Path) -> Vec<PathBuf> {
    FILES.map(|name| page.join(name)).to_vec()
}
