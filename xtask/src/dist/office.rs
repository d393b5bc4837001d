//! The office module: as the page loads it, a worker's script and its program, of which the first load knows nothing; and
//! as an ES module for portals.

use super::{module, small};
use crate::run::{Outcome, read, root, write};
use std::path::{Path, PathBuf};

/// The worker's script.
pub const SCRIPT: &str = "office-worker.js";
/// The program that the worker runs.
pub const PROGRAM: &str = "office_bg.wasm";

/// The ES module for portals.
pub const MODULE: &str = "ziping-office";

fn folder() -> PathBuf {
    root().join("target/office")
}

/// Builds it for the page under a profile, into target/office.
pub fn build(profile: &str) -> Outcome<PathBuf> {
    let compiled = module::compile("office", profile)?;
    module::bind(&compiled, "no-modules", "office", &folder())?;
    let (script, worker) = (folder().join("office.js"), root().join("web/office-worker.js"));
    write(&folder().join(SCRIPT), read(&script)? + &read(&worker)?)?;
    Ok(compiled)
}

/// Puts it into the page's folder as it ships.
pub fn ship(page: &Path) -> Outcome {
    // The next module that is compiled takes this one's place.
    module::bind(&build("headless")?, "web", MODULE, &folder().join("module"))?;
    small::script(&folder().join(SCRIPT), &page.join(SCRIPT))?;
    small::wasm(&folder().join(PROGRAM), &page.join(PROGRAM), small::SMALL)
}

/// Puts the ES module that was built with the page into a folder, with its types.
pub fn ship_module(embed: &Path) -> Outcome {
    let built = folder().join("module");
    let (script, program) = (format!("{MODULE}.js"), format!("{MODULE}_bg.wasm"));
    small::script(&built.join(&script), &embed.join(&script))?;
    small::wasm(&built.join(&program), &embed.join(&program), small::SMALL)?;
    let types = format!("{MODULE}.d.ts");
    let form = "import type { Assessment } from './ziping.js';\n";
    write(&embed.join(&types), form.to_owned() + &read(&built.join(&types))?)
}

/// Puts what was built last into the page's folder where it is missing.
pub fn lay_beside(page: &Path) -> Outcome {
    module::lay_beside(&folder(), [SCRIPT, PROGRAM], page)
}

/// What is loaded on first use, in the page's folder.
pub fn load(page: &Path) -> (&'static str, Vec<PathBuf>) {
    ("office_brotli", [SCRIPT, PROGRAM].map(|name| page.join(name)).to_vec())
}
