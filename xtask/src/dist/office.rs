//! The office module as the page loads it: a worker's script and its program, of which the first load knows nothing.

use super::{module, small};
use crate::run::{Outcome, copy, read, root, write};
use std::path::{Path, PathBuf};

/// The worker's script.
pub const SCRIPT: &str = "office-worker.js";
/// The program that the worker runs.
pub const PROGRAM: &str = "office_bg.wasm";

/// Builds it under a profile, into target/office.
pub fn build(profile: &str) -> Outcome<PathBuf> {
    let compiled = module::compile("office", profile)?;
    let folder = root().join("target/office");
    module::bind(&compiled, "no-modules", "office", &folder)?;
    let (script, worker) = (folder.join("office.js"), root().join("web/office-worker.js"));
    write(&folder.join(SCRIPT), read(&script)? + &read(&worker)?)?;
    Ok(folder)
}

/// Puts it into the page's folder as it ships.
pub fn ship(page: &Path) -> Outcome {
    let built = build("headless")?;
    small::script(&built.join(SCRIPT), &page.join(SCRIPT))?;
    small::wasm(&built.join(PROGRAM), &page.join(PROGRAM))
}

/// Puts what was built last into the page's folder where it is missing: trunk empties that at every build.
pub fn lay_beside(page: &Path) -> Outcome {
    let built = root().join("target/office");
    for name in [SCRIPT, PROGRAM] {
        if !page.join(name).is_file() {
            copy(&built.join(name), &page.join(name))?;
        }
    }
    Ok(())
}

/// What is loaded on first use, in the page's folder.
pub fn load(page: &Path) -> (&'static str, Vec<PathBuf>) {
    ("office_brotli", [SCRIPT, PROGRAM].map(|name| page.join(name)).to_vec())
}
